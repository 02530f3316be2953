/** `daskwire call`: one typed call from the shell. */
import { readFileSync } from "node:fs";
import { NANNY_OPS } from "../../generated/nanny/ops.js";
import { SCHEDULER_OPS } from "../../generated/scheduler/ops.js";
import { WORKER_OPS } from "../../generated/worker/ops.js";
import { CATALOG, loadConfig, RELEASES, releaseOrdinal, RemoteError, rpc } from "../index.js";
import type { AnyRpcOp, RpcTable, Security } from "../index.js";
import { CommandError } from "./errors.js";
import { jsonText, type SchemaBundle } from "./json-form.js";
import { nearest } from "../wire/nearest.js";
import { describeFields, readFields } from "./request-fields.js";
import { oneLine } from "../wire/printable.js";
import { securityOf, type TlsOptions } from "./wire-tools/wire-options.js";

const TABLES: ReadonlyMap<string, RpcTable> = new Map([
  ["scheduler", SCHEDULER_OPS],
  ["worker", WORKER_OPS],
  ["nanny", NANNY_OPS],
]);

/** The options that `daskwire call` itself takes. */
export interface CallCommandOptions extends TlsOptions {
  readonly release?: string;
  /** Seconds. */
  readonly timeout: string;
  /** Whether to print Python's traceback when the peer's handler raised. */
  readonly traceback?: true;
}

/**
 * Makes the call and prints the reply in JSON form.
 * @param opName the op; `--help` lists them
 * @param fields what stands after the op: `--name value` pairs, or `--help`
 * @throws CommandError that says what to write instead
 */
export async function call(
  role: string,
  address: string,
  opName: string,
  fields: readonly string[],
  options: CallCommandOptions,
): Promise<void> {
  const table = tableOf(role);
  if (isHelp(opName)) return console.log(describeOps(role, table));
  const op = findOp(role, table, opName);
  const bundle = readBundle();
  if (fields.some(isHelp)) return console.log(describeFields(op, bundle));
  if (op.becomesStream === true)
    throw new CommandError(`${op.op} turns its comm into a stream: a shell cannot hold it`);
  const request = readFields(op, fields, bundle);
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new CommandError(`--timeout takes seconds, as in --timeout 30; got "${options.timeout}"`);
  warnOfRelease(options.release);
  await using peer = rpc(address, {
    // Whoever types an address wants to know at once that nobody answers there.
    connect: { retry: false, security: await securityFor(options, address) },
    ...(options.release === undefined ? {} : { release: options.release }),
    onUnknownFields: (name, pointers) =>
      console.error(`note: the reply of ${name} has fields that the spec lacks: ${pointers.join(", ")}`),
    onNote: (note) => console.error(`note: ${note.replace("give the option release", "give --release")}`),
  });
  const reply = await peer.call(op, request, { timeout: seconds * 1000 }).catch((error: unknown) => {
    throw withTraceback(error, options);
  });
  console.log(jsonText(reply, 2));
}

function isHelp(word: string): boolean {
  return word === "--help" || word === "-h";
}

function tableOf(role: string): RpcTable {
  const table = TABLES.get(role);
  if (table !== undefined) return table;
  throw new CommandError(`there is no role "${role}"; the roles are ${[...TABLES.keys()].join(", ")}`);
}

function describeOps(role: string, table: RpcTable): string {
  const ops = [...table.values()].filter((op) => op.becomesStream !== true);
  const width = Math.max(...ops.map(({ op }) => op.length));
  const lines = ops.map(({ op, summary }) => `  ${op.padEnd(width)}  ${summary}`);
  return `What a ${role} answers; write --help after an op to see its fields:\n${lines.join("\n")}`;
}

/** The certificates: those of the command line, else, for an address that needs some, those of Dask's configuration. */
async function securityFor(options: CallCommandOptions, address: string): Promise<Security | undefined> {
  if (options.tlsCaFile !== undefined || options.tlsCert !== undefined) return securityOf(options, address);
  return /^(tls|wss):/.test(address) ? (await loadConfig()).security : undefined;
}

function findOp(role: string, table: RpcTable, name: string): AnyRpcOp {
  const op = table.get(name) ?? [...table.values()].find((candidate) => candidate.method === name);
  if (op !== undefined) return op;
  const message = CATALOG.find(
    (row) => row.channel === "stream" && (row.op === name || row.op === name.replaceAll("_", "-")),
  );
  if (message !== undefined)
    throw new CommandError(
      `${message.op} is a message of a stream from ${message.from.join(" or ")}: a shell cannot hold one`,
    );
  const hint = nearest(name, [...table.keys()]);
  const help = hint === undefined ? "" : `; did you mean ${hint}?`;
  throw new CommandError(`a ${role} answers no op "${name}"${help} (daskwire spec --role ${role} lists them)`);
}

function readBundle(): SchemaBundle {
  const url = new URL("../../generated/schema/daskwire.schema.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as SchemaBundle;
}

function warnOfRelease(release: string | undefined): void {
  if (release === undefined) return;
  const given = releaseOrdinal(release);
  if (given < releaseOrdinal(RELEASES.first) || given > releaseOrdinal(RELEASES.last))
    console.error(`note: the spec describes Dask ${RELEASES.first} to ${RELEASES.last}; ${release} may differ`);
}

/** The error as a shell shows it: with the peer's traceback, or with how to see it. */
function withTraceback(error: unknown, options: CallCommandOptions): unknown {
  if (!(error instanceof RemoteError)) return error;
  const message = error.message.replace(/; the peer's traceback is in tracebackText$/, "");
  if (options.traceback !== true) return new CommandError(`${message}; --traceback shows where`);
  return new CommandError(`${message}\n${printableLines(error.tracebackText ?? "the peer sent no traceback")}`);
}

/** The lines of a peer's text, without what a terminal would obey. */
function printableLines(text: string): string {
  return text.split(/\r?\n/).map(oneLine).join("\n");
}
