/** `daskwire submit`: one task from the shell. */
import { type Client, type Future, FutureTimeoutError, py, TaskError } from "../../index.js";
import { GOES_ON } from "../../client/session/explain.js";
import { oneLine } from "../../wire/printable.js";
import { CommandError } from "../errors.js";
import { jsonText } from "../json-form.js";
import { takeSignals } from "../until-stopped.js";
import { type ClusterOptions, connectClient, positive } from "./connect.js";

/** Milliseconds without a result after which it is looked into. */
const PATIENCE = 2_000;

/** Options of `daskwire submit`. */
export interface SubmitCommandOptions extends ClusterOptions {
  /** Keyword arguments, each `name=value`. */
  readonly kw?: readonly string[];
  readonly key?: string;
  readonly priority?: string;
  readonly retries?: string;
  readonly workers?: string;
  readonly resource?: readonly string[];
  /** Seconds. */
  readonly timeout?: string;
  /** Whether to print Python's traceback when the task raised. */
  readonly traceback?: true;
  /** False: equal calls are tasks of their own. */
  readonly pure: boolean;
}

/**
 * Calls a Python function on the cluster and prints its result as JSON.
 * @throws {CommandError} that says what is wrong
 */
export async function submit(name: string, args: readonly string[], options: SubmitCommandOptions): Promise<void> {
  const call = callable(name);
  const settings = submitSettings(options);
  const values = args.map((text, index) => valueOf(`argument ${index + 1}`, text));
  const timeout = options.timeout === undefined ? undefined : positive("--timeout", options.timeout) * 1000;
  using stop = takeSignals();
  try {
    await using client = await connectClient(options, stop.signal);
    using future = client.submit(call, values, settings);
    const result = await resultOf(client, future, timeout, stop.signal);
    console.log(jsonText(result, 2));
  } catch (error) {
    if (stop.signal.aborted) return interrupted();
    throw readable(error, options);
  }
}

function interrupted(): void {
  console.error("daskwire: interrupted; the task is cancelled");
  process.exitCode = 130;
}

async function resultOf(
  client: Client,
  future: Future,
  timeout: number | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  const note = setTimeout(() => void explain(client), PATIENCE);
  try {
    return await future.result({ timeout, signal });
  } catch (error) {
    // A task that nobody waits for any more must not hold a worker.
    if (!(error instanceof TaskError) && client.status === "running") future.cancel();
    if (!(error instanceof FutureTimeoutError)) throw error;
    throw new CommandError(error.message.replace(GOES_ON, "it is cancelled; give it longer by --timeout"));
  } finally {
    clearTimeout(note);
  }
}

/** Says why nothing happens, unless the task just takes its time. */
async function explain(client: Client): Promise<void> {
  const why = await client.context.explainWaiting();
  if (why !== GOES_ON && client.status === "running") console.error(`daskwire: waiting: ${oneLine(why)}`);
}

function callable(name: string): ReturnType<typeof py> {
  try {
    return py(name);
  } catch {
    throw new CommandError(`"${name}" names no Python function; write module:function, as in operator:add`);
  }
}

function submitSettings(options: SubmitCommandOptions) {
  const { kw = [], key, priority, retries, workers, resource = [], pure } = options;
  return {
    pure,
    kwargs: Object.fromEntries(kw.map((text) => pair("--kw", text))),
    ...(key === undefined ? {} : { key }),
    ...(priority === undefined ? {} : { priority: numberOf("--priority", priority) }),
    ...(retries === undefined ? {} : { retries: numberOf("--retries", retries) }),
    ...(workers === undefined ? {} : { workers: workers.split(",") }),
    resources: Object.fromEntries(
      resource.map((text) => pair("--resource", text)).map(([name, value]) => [name, numberOf("--resource", value)]),
    ),
  };
}

function pair(option: string, text: string): [string, unknown] {
  const at = text.indexOf("=");
  if (at <= 0) throw new CommandError(`${option} takes name=value; got "${text}"`);
  return [text.slice(0, at), valueOf(`${option} ${text.slice(0, at)}`, text.slice(at + 1))];
}

function numberOf(option: string, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new CommandError(`${option} takes a number; got "${String(value)}"`);
}

/** A value in JSON, or else text. */
function valueOf(what: string, text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    if (hasWideInteger(text))
      throw new CommandError(`${what}: ${text} has an integer beyond 2^53, which JSON cannot hold exactly`);
    return value;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (/^\s*[[{"]/.test(text)) throw new CommandError(`${what}: ${text} is no JSON; quote it for the shell: '["x"]'`);
    return text;
  }
}

/** Whether JSON text has an integer that no number of JavaScript is; what stands in strings does not count. */
function hasWideInteger(text: string): boolean {
  const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g) ?? [];
  return numbers.some((number) => /^\d+$/.test(number) && !Number.isSafeInteger(Number(number)));
}

function readable(error: unknown, options: SubmitCommandOptions): unknown {
  if (!(error instanceof TaskError)) return error;
  const { pythonType, pythonMessage, tracebackText } = error;
  if (error.unreadableGraph) return new CommandError(oneLine(error.message));
  const message = oneLine(`the task raised ${pythonType}${pythonMessage === "" ? "" : `: ${pythonMessage}`}`);
  if (options.traceback !== true) return new CommandError(`${message}; --traceback shows where`);
  const lines = (
    tracebackText === "" ? "Python sent no traceback" : `Traceback (most recent call last):\n${tracebackText}`
  )
    .trimEnd()
    .split(/\r?\n/);
  return new CommandError(`${message}\n${lines.map(oneLine).join("\n")}`);
}
