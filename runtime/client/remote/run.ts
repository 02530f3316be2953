/** Functions that are run outside of tasks, on workers, nannies, or the scheduler. */
import { dumpPickle } from "../../values/pickle/index.js";
import { SerializerPickles } from "../../values/serialize/index.js";
import { tuple } from "../../values/python/index.js";
import type { RemoteError } from "../../rpc/errors.js";
import { checkArguments } from "../check.js";
import { addresses, checkOptions, elsewhere, flag, oneOf, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { type Kwargs, type PyCallable, checkCallable, namedArguments } from "../graph/nodes.js";
import { readOutcome } from "./reply.js";

/** Options of `Client.runOnScheduler`. */
export interface RunOnSchedulerOptions {
  /** Keyword arguments. */
  readonly kwargs?: Kwargs | undefined;
  /** False, for coroutine functions only: does not wait for the end, and brings null. True if absent. */
  readonly wait?: boolean | undefined;
  /** Ends the wait; the function goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the answer. */
  readonly timeout?: number | undefined;
}

/** Options of `Client.run`. */
export interface RunOptions extends RunOnSchedulerOptions {
  /** Addresses of the workers; all if absent. */
  readonly workers?: string | readonly string[] | undefined;
  /** On the nannies instead of their workers. */
  readonly nanny?: boolean | undefined;
  /** What an error on one worker does: `raise`, the default, fails the call; `return` is a result; `ignore` leaves it out. */
  readonly onError?: "raise" | "return" | "ignore" | undefined;
}

const RUN_ON_SCHEDULER_OPTIONS: OptionTable<RunOnSchedulerOptions> = {
  kwargs: elsewhere,
  wait: flag,
  ...WAIT_OPTIONS,
};
const RUN_OPTIONS: OptionTable<RunOptions> = {
  ...RUN_ON_SCHEDULER_OPTIONS,
  workers: addresses,
  nanny: flag,
  onError: oneOf("raise", "return", "ignore"),
};

/** See `Client.run`. */
export async function run<T>(
  context: ClientContext,
  fn: PyCallable,
  args: readonly unknown[],
  options: RunOptions,
): Promise<Map<string, T | RemoteError>> {
  checkOptions<RunOptions>("run", options, RUN_OPTIONS);
  const { workers, nanny = false, onError = "raise", wait = true } = options;
  const msg = { op: "run", ...(await pickledCall("run", fn, args, options.kwargs)), wait } as const;
  const addresses = typeof workers === "string" ? [workers] : (workers ?? null);
  const request = { msg, workers: addresses, nanny, on_error: "return_pickle" } as const;
  const replies = await context.scheduler.broadcast(request, waiting(options));
  const results = new Map<string, T | RemoteError>();
  for (const [address, reply] of replies) {
    const outcome = await readOutcome(context, "run", address, reply);
    if ("value" in outcome) results.set(address, outcome.value as T);
    else if (onError === "raise") throw outcome.error;
    else if (onError === "return") results.set(address, outcome.error);
  }
  return results;
}

/** See `Client.runOnScheduler`. */
export async function runOnScheduler<T>(
  context: ClientContext,
  fn: PyCallable,
  args: readonly unknown[],
  options: RunOnSchedulerOptions,
): Promise<T> {
  checkOptions<RunOnSchedulerOptions>("runOnScheduler", options, RUN_ON_SCHEDULER_OPTIONS);
  const request = { ...(await pickledCall("runOnScheduler", fn, args, options.kwargs)), wait: options.wait ?? true };
  const reply = await context.scheduler.runFunction(request, waiting(options));
  const fields = new Map(Object.entries(reply));
  const outcome = await readOutcome(context, "run_function", context.address, fields);
  if ("error" in outcome) throw outcome.error;
  return outcome.value as T;
}

async function pickledCall(
  method: string,
  fn: PyCallable,
  args: readonly unknown[],
  kwargs: Kwargs | undefined,
): Promise<{ readonly function: Uint8Array; readonly args: Uint8Array; readonly kwargs: Uint8Array }> {
  checkCallable(fn);
  checkArguments(method, args);
  const pickles = new SerializerPickles();
  return {
    function: dumpPickle(fn, { path: "function" }),
    args: await pickles.dumpInBand(tuple(...args), "args"),
    kwargs: await pickles.dumpInBand(namedArguments(kwargs), "kwargs"),
  };
}

function waiting({ signal, timeout }: RunOnSchedulerOptions): {
  readonly signal?: AbortSignal;
  readonly timeout?: number;
} {
  return { ...(signal === undefined ? {} : { signal }), ...(timeout === undefined ? {} : { timeout }) };
}
