/** Waiting for many futures. */
import type { WaitOptions } from "../../comm/deadline.js";
import { checkedFutures } from "../check.js";
import { checkOptions, oneOf, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { keysOf } from "./control.js";
import type { Future } from "./future.js";
import { withPatience } from "./patience.js";

/** Options of `Client.wait`. */
export interface WaitForOptions extends WaitOptions {
  /** `first`: until one is done; `all`, the default. Dask: `return_when`. */
  readonly returnWhen?: "all" | "first" | undefined;
}

const WAIT_FOR_OPTIONS: OptionTable<WaitForOptions> = { returnWhen: oneOf("all", "first"), ...WAIT_OPTIONS };

/** Futures that are done, whatever the outcome, and the others, each in the order given. */
export interface Waited<F> {
  readonly done: readonly F[];
  readonly notDone: readonly F[];
}

/**
 * Waits until all futures, or the first, are done: finished, failed, cancelled, or lost for good. Unlike Dask's it does not
 * throw when one was cancelled.
 *
 * Dask: `distributed.wait`.
 *
 * @throws {FutureTimeoutError} when `options.timeout` milliseconds are over
 * @throws {ForeignFutureError} {FutureReleasedError} when a future cannot be waited for
 * @throws the signal's reason when it aborts
 */
export async function waitForFutures<F extends Future>(
  context: ClientContext,
  futures: Iterable<F>,
  options: WaitForOptions = {},
): Promise<Waited<F>> {
  const all = checkedFutures("wait", futures);
  checkOptions<WaitForOptions>("wait", options, WAIT_FOR_OPTIONS);
  const describe = (): string => `${all.filter(({ done }) => !done).length} of ${all.length} futures are not done`;
  return context.futures.holding(all, async () => {
    keysOf(context, all);
    const wanted = Math.min(options.returnWhen === "first" ? 1 : all.length, all.length);
    await withPatience(
      options,
      describe,
      () => context.explainWaiting(),
      (signal) => untilDone(all, wanted, signal),
    );
    return { done: all.filter(({ done }) => done), notDone: all.filter(({ done }) => !done) };
  });
}

/** Resolves when so many of the futures are done at the same time. */
async function untilDone(futures: readonly Future[], wanted: number, signal: AbortSignal): Promise<void> {
  const isEnough = (): boolean => futures.filter(({ done }) => done).length >= wanted;
  while (!isEnough()) {
    signal.throwIfAborted();
    const undone = futures.filter(({ done }) => !done);
    let left = wanted - (futures.length - undone.length);
    await new Promise<void>((resolve, reject) => {
      const stops = undone.map((future) => future.onDone(() => --left <= 0 && end(resolve)));
      const abort = (): void => end(() => reject(signal.reason as Error));
      signal.addEventListener("abort", abort, { once: true });
      function end(settle: () => void): void {
        signal.removeEventListener("abort", abort);
        for (const stop of stops) stop();
        settle();
      }
    });
  }
}
