/** `daskwire call`: one typed call from the shell. */
import { readFileSync } from "node:fs";
import { nanny, rpc, scheduler, worker, type AnyRpcOp, type Role, type RpcTable } from "../index.js";
import { CommandError } from "./errors.js";
import { fromJson, toJson, type SchemaBundle } from "./json-form.js";
import { nearest } from "./nearest.js";

const TABLES: Readonly<Record<Role, RpcTable>> = {
  scheduler: scheduler.SCHEDULER_OPS,
  worker: worker.WORKER_OPS,
  nanny: nanny.NANNY_OPS,
};

/** The options that `daskwire call` itself takes. */
export interface CallCommandOptions {
  readonly release?: string;
  /** Seconds. */
  readonly timeout: string;
}

/**
 * Makes the call and prints the reply in JSON form.
 * @param fields what stands after the op: `--name value` pairs
 * @throws CommandError that says what to write instead
 */
export async function call(
  role: string,
  address: string,
  opName: string,
  fields: readonly string[],
  options: CallCommandOptions,
): Promise<void> {
  const op = findOp(role, opName);
  const bundle = readBundle();
  const request = readFields(op, fields, bundle);
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new CommandError(`--timeout takes seconds, as in --timeout 30; got "${options.timeout}"`);
  await using peer = rpc(address, {
    // Whoever types an address wants to know at once that nobody answers there.
    connect: { retry: false },
    ...(options.release === undefined ? {} : { release: options.release }),
    onUnknownFields: (name, pointers) =>
      console.error(`note: the reply of ${name} has fields that the spec lacks: ${pointers.join(", ")}`),
    onNote: (note) => console.error(`note: ${note}`),
  });
  const reply: unknown = await peer.call(op, request, { timeout: seconds * 1000 });
  console.log(JSON.stringify(toJson(reply) ?? null, null, 2));
}

function findOp(role: string, name: string): AnyRpcOp {
  const table = TABLES[role as Role] as RpcTable | undefined;
  if (table === undefined)
    throw new CommandError(`there is no role "${role}"; the roles are scheduler, worker and nanny`);
  const op = table.get(name) ?? [...table.values()].find((candidate) => candidate.method === name);
  if (op !== undefined) {
    if (op.becomesStream === true)
      throw new CommandError(`${name} turns its comm into a stream: a shell cannot hold it`);
    return op;
  }
  const hint = nearest(name, [...table.keys()]);
  const help = hint === undefined ? "" : `; did you mean ${hint}?`;
  throw new CommandError(`a ${role} answers no op "${name}"${help} (daskwire spec --role ${role} lists them)`);
}

function readBundle(): SchemaBundle {
  const url = new URL("../../generated/schema/daskwire.schema.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as SchemaBundle;
}

/** Reads `--name value` pairs; a value is JSON, or else text. */
function readFields(op: AnyRpcOp, args: readonly string[], bundle: SchemaBundle): object {
  const ref = bundle["x-operations"][`${op.role}.${op.op}`]?.request?.$ref ?? "";
  const schema = bundle.$defs[ref.replace("#/$defs/", "")];
  const known = Object.keys(schema?.properties ?? {}).filter(
    (name) => !["op", "reply", "close", "serializers"].includes(name),
  );
  const request: Record<string, unknown> = {};
  for (let at = 0; at < args.length; at += 2) {
    const flag = args[at] ?? "";
    const text = args[at + 1];
    const name = fieldOf(flag, known, op);
    if (text === undefined) throw new CommandError(`${flag} needs a value, as JSON: ${flag} '["x"]'`);
    request[name] = fromJson(parseValue(text), schema?.properties?.[name] ?? {}, bundle);
  }
  return request;
}

function fieldOf(flag: string, known: readonly string[], op: AnyRpcOp): string {
  const name = flag.replace(/^--/, "");
  if (flag.startsWith("--") && known.includes(name)) return name;
  const underscored = name.replaceAll("-", "_");
  if (flag.startsWith("--") && known.includes(underscored)) return underscored;
  if (["--release", "--timeout"].includes(flag)) {
    const hint = `the option of that name stands before the role: daskwire call ${flag} ...`;
    throw new CommandError(`${op.op} has no field ${flag}; ${hint}`);
  }
  const list =
    known.length === 0 ? `${op.op} takes no fields` : `${op.op} takes ${known.map((field) => `--${field}`).join(", ")}`;
  throw new CommandError(`"${flag}" is no field; ${list}`);
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*[[{"]/.test(text)) throw new CommandError(`${text} is no JSON; quote it for the shell: --keys '["x"]'`);
    return text;
  }
}
