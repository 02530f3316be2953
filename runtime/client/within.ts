/** The time limit and the signal of methods that ask the cluster. */
import { type WaitOptions, deadlineSignal } from "../comm/deadline.js";
import { CommTimeoutError } from "../comm/errors.js";
import { checkOptions, type OptionTable } from "./checked-options.js";
import type { ClientContext } from "./context.js";
import { until } from "./futures/patience.js";

/** What each call of a method is given: it ends with the method. */
export interface CallLimits {
  readonly signal?: AbortSignal;
}

/**
 * Checks a method's options, and does its work no longer than they say. Without a limit it takes as long as the scheduler does,
 * as in Dask.
 *
 * @param table what the options of the method may be
 * @param work is given what is to be passed on to its calls; whatever else it waits for is left behind when the time is up
 * @throws {ArgumentError} when an option is none
 * @throws {CommTimeoutError} when the time is up
 * @throws the signal's reason when it aborts; what the work throws
 */
export async function within<Options extends WaitOptions, R>(
  context: Pick<ClientContext, "address" | "pool">,
  method: string,
  options: Options,
  table: OptionTable<Options>,
  work: (call: CallLimits) => R | Promise<R>,
): Promise<R> {
  checkOptions<Options>(method, options, table);
  const { timeout = Infinity, signal } = options;
  if (timeout === Infinity && signal === undefined) return work({});
  const { address, pool } = context;
  const limit = deadlineSignal({ timeout, signal }, (expiry) =>
    expiry.kind === "abort"
      ? expiry.reason
      : new CommTimeoutError(address, "call", expiry.timeout, method, pool.peer(address).failure),
  );
  try {
    limit.signal.throwIfAborted();
    return await until(Promise.resolve(work({ signal: limit.signal })), limit.signal);
  } finally {
    limit.release();
  }
}
