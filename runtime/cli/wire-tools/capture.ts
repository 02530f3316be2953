/** `daskwire capture`: records what passes between Dask processes. */
import { existsSync } from "node:fs";
import { parseAddress } from "../../comm/address.js";
import type { Security } from "../../comm/security.js";
import { oneLine } from "../../wire/printable.js";
import { CommandError } from "../errors.js";
import { CaptureFile } from "./capture-file.js";
import { ConnectionLimit } from "./connection-limit.js";
import { identify, type Identity } from "./identify.js";
import { keepAll, type Omission } from "./message-text.js";
import { partsDirectory } from "./parts.js";
import { Recording, type Change, type Place, type RecordingOptions, type Totals } from "./recording.js";
import { Relay, type Watcher } from "./relay.js";
import { Rewriting } from "./rewriting.js";
import { takeSignals } from "../until-stopped.js";
import { bytesOption, checkEnds, checkServer, securityOf, type TlsOptions } from "./wire-options.js";

/** Options of `daskwire capture`, and those that `inspect` shares. */
export interface RelayCommandOptions extends TlsOptions {
  readonly listen?: string;
  readonly target?: string;
  readonly output?: string;
  readonly server?: string;
  readonly release?: string;
  /** False with `--no-ask`. */
  readonly ask: boolean;
  readonly rewrite?: true;
  readonly omitPayloads?: true;
  readonly omitOver?: string;
}

/** Options of `daskwire capture`. */
export interface CaptureCommandOptions extends RelayCommandOptions {
  readonly recover?: string;
  readonly json?: true;
}

const askTimeout = 3000;

/** Records until a signal comes, or recovers what a killed recorder has left. */
export async function capture(options: CaptureCommandOptions): Promise<void> {
  if (options.recover !== undefined) return recover(options.recover);
  const { output } = options;
  if (output === undefined) throw new CommandError("give the file to write: -o file.ndjson.gz");
  const tell = (event: string, fields: object): void => {
    if (options.json === true) console.log(JSON.stringify({ event, ...fields }));
  };
  const totals = await relayUntilStopped(options, {
    onListening: (address) => tell("listening", { address, target: options.target, file: output }),
    log: (line) => {
      console.error(`daskwire: ${line}`);
      tell("note", { text: line });
    },
  });
  tell("finished", { file: output, ...totals });
}

async function recover(path: string): Promise<void> {
  if (!existsSync(path) && !existsSync(partsDirectory(path))) throw new CommandError(`${path}: no such capture`);
  const file = await CaptureFile.open(path, { omission: keepAll, onError: () => undefined });
  await file.close();
  console.error(`daskwire: ${path}: ${file.recovered} conversations recovered`);
}

/** What a command that relays is told while it does. */
export interface RelayHooks extends Pick<RecordingOptions, "observe" | "log"> {
  readonly onListening: (address: string) => void;
}

/**
 * Relays until a signal comes, and then finishes the file.
 * @throws CommandError if the options do not suffice; ListenError if the address cannot be bound
 */
export async function relayUntilStopped(options: RelayCommandOptions, hooks: RelayHooks): Promise<Totals> {
  const { listen, target } = options;
  if (listen === undefined || target === undefined)
    throw new CommandError("give both ends: --listen tcp://127.0.0.1:8786 --target tcp://127.0.0.1:8787");
  checkEnds(listen, target);
  checkServer(options.server);
  const { scheme } = parseAddress(listen);
  const security = securityOf(options, listen, target);
  using stop = takeSignals();
  const file = await openFile(options, hooks.log);
  const limit = new ConnectionLimit();
  const start = (from: string, to: string, place: Place): Promise<Relay> => {
    const watch = (peer: string, host: string): Watcher => recording.watch(place, peer, host);
    return Relay.start({
      listen: from,
      target: to,
      security,
      limit,
      watch,
      onError: (error) => hooks.log(oneLine(error.message)),
    });
  };
  const rewriting = options.rewrite === true ? new Rewriting({ listen, start, log: hooks.log }) : undefined;
  const change = rewriting && ((place: Place, host: string): Change => rewriting.change(place, host));
  const recording = new Recording({ file, observe: hooks.observe, change, log: hooks.log });
  try {
    const place: Place = { scheme, known: givenOf(options) };
    await using relay = await start(listen, target, place);
    if (rewriting !== undefined) place.listener = relay.address;
    rewriting?.stands(place, target, relay.address);
    if (options.ask) {
      const { address, ...known } = await ask(target, security, hooks.log);
      place.known = { ...known, ...place.known };
      if (address !== undefined) rewriting?.stands(place, address, relay.address);
    }
    hooks.log(`${relay.address} -> ${target}${words(place)}${file === undefined ? "" : `, recorded in ${file.path}`}`);
    hooks.onListening(relay.address);
    await stop.stopped;
    await relay.close();
    await rewriting?.close();
    await recording.ended();
  } finally {
    await rewriting?.close();
    await file?.close();
  }
  finish(recording.totals, file, hooks.log);
  return recording.totals;
}

function finish(totals: Totals, file: CaptureFile | undefined, log: (line: string) => void): void {
  const { conversations, messages, bytes } = totals;
  const where = file === undefined ? "" : ` in ${file.path}`;
  log(`${conversations} conversations, ${messages} messages, ${bytes} bytes${where}`);
  if (file?.failure === undefined) return;
  log(`not all is in ${file.path}: ${file.failure.message}; what is not is in ${file.path}.parts`);
  process.exitCode = 1;
}

async function openFile(options: RelayCommandOptions, log: (line: string) => void): Promise<CaptureFile | undefined> {
  if (options.output === undefined) return undefined;
  const onError = (error: Error): void => log(`the file cannot be written any more: ${error.message}`);
  const file = await CaptureFile.open(options.output, { omission: omissionOf(options), guarded: true, onError });
  if (file.recovered > 0) log(`${file.path}: ${file.recovered} conversations of a killed recorder recovered`);
  return file;
}

function omissionOf({ omitPayloads, omitOver }: RelayCommandOptions): Omission {
  if (omitPayloads === undefined && omitOver === undefined) return keepAll;
  const over = omitOver === undefined ? Infinity : bytesOption("--omit-over", omitOver);
  return { payloads: omitPayloads === true, over };
}

function givenOf({ server, release }: RelayCommandOptions): Place["known"] {
  return { ...(release === undefined ? {} : { version: release }), ...(server === undefined ? {} : { server }) };
}

async function ask(target: string, security: Security | undefined, log: (line: string) => void): Promise<Identity> {
  const identity = await identify(target, { security, timeout: askTimeout });
  if (identity === undefined) {
    log(`${target} does not answer yet; until it does, connections end at once: start workers after it`);
    return {};
  }
  return identity;
}

function words({ known: { server, version } }: Place): string {
  const parts = [server, version].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${oneLine(parts.join(" "))})`;
}
