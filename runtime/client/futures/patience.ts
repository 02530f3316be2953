/** Waiting for the cluster, with a time limit that says why nothing happens. */
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { FutureTimeoutError } from "../errors.js";

/**
 * Does work under a deadline.
 *
 * @param describe what is not done, such as "x is still pending"
 * @param explain advice on why
 * @throws {FutureTimeoutError} when the time is up; what the work throws; the signal's reason when it aborts
 */
export async function withPatience<R>(
  options: WaitOptions,
  describe: () => string,
  explain: () => Promise<string>,
  work: (signal: AbortSignal) => Promise<R>,
): Promise<R> {
  options.signal?.throwIfAborted();
  const timedOut = Symbol("timeout");
  const ending = new AbortController();
  const release = watch(options, (expiry) => ending.abort(expiry.kind === "abort" ? expiry.reason : timedOut));
  try {
    return await work(ending.signal);
  } catch (error) {
    if (error !== timedOut) throw error;
    throw new FutureTimeoutError(describe(), options.timeout as number, await explain());
  } finally {
    release();
    // What the work has left waiting, such as for other futures after one has failed, ends here.
    ending.abort(timedOut);
  }
}

/**
 * Waits for a promise no longer than until a signal aborts; what goes on behind the promise goes on.
 *
 * @throws the signal's reason
 */
export async function until<R>(promise: Promise<R>, signal: AbortSignal): Promise<R> {
  signal.throwIfAborted();
  let release: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    release = watch({ signal }, () => reject(signal.reason as Error));
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    release?.();
  }
}
