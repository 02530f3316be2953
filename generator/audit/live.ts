/** What a running Dask handles, as generator/python/introspect.py reports it. */

import { fileURLToPath } from "node:url";
import type { PythonEnvironment } from "../python/environment.js";
import { run } from "../python/run.js";
import type { Role } from "./facts.js";

/** A parameter of a handler. */
export interface LiveParameter {
  readonly name: string;
  readonly required: boolean;
  /** Its default in JSON form; absent if it has none, or none that JSON can say. */
  readonly default?: unknown;
}

/** One entry of a handler table. */
export interface LiveHandler {
  readonly role: Role;
  /** `state`: the client's answers to `report-key`, which are handlers of its stream too. */
  readonly channel: "rpc" | "stream" | "state";
  readonly op: string;
  /** `module:Qualname`. */
  readonly symbol: string;
  /** Of its source, without comments and layout. */
  readonly digest: string;
  /** Whether its first parameter is the comm, which the server adds. */
  readonly injectsComm: boolean;
  readonly parameters: readonly LiveParameter[];
  /** Whether it has `**kwargs`. */
  readonly takesAny: boolean;
  /** In no table: a function compares the op with a string. It has no parameters to look at. */
  readonly builtin?: boolean;
}

/** A message that a worker sends by a dataclass. */
export interface LiveSent {
  readonly op: string;
  readonly symbol: string;
  readonly digest: string;
  /** Keys of what `to_dict()` yields, without `op`. */
  readonly fields: readonly string[];
}

/** A Dask release, as it runs. */
export interface LiveDask {
  readonly release: string;
  readonly handlers: readonly LiveHandler[];
  readonly sent: readonly LiveSent[];
  /** Every function and class of `distributed`. */
  readonly symbols: readonly string[];
}

const SCRIPT = fileURLToPath(new URL("../python/introspect.py", import.meta.url));
const TIMEOUT = 120_000;
const LAST_LINES = 20;

/**
 * Starts a Dask on loopback and reads its handler tables.
 * @throws Error with the last lines of stderr if that fails.
 */
export async function introspect({ python, release }: PythonEnvironment): Promise<LiveDask> {
  const lines: string[] = [];
  // Without bytecode: nothing is to be written beside our own Python files.
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
  const done = await run(python, [SCRIPT], { env, timeout: TIMEOUT, log: (line) => lines.push(line) });
  if (done.code === 0) return JSON.parse(done.stdout) as LiveDask;
  throw new Error(`cannot introspect Dask ${release} with ${python}:\n${lines.slice(-LAST_LINES).join("\n")}`);
}
