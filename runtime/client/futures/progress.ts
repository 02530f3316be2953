/** How far a computation is. */
import { watch } from "../../comm/deadline.js";
import type { ClientContext } from "../context.js";
import { keysOf } from "./control.js";
import { type Future, stateOf } from "./future.js";

/** How many of a number of futures are in which state. */
export interface ProgressCounts {
  readonly total: number;
  readonly pending: number;
  readonly finished: number;
  readonly error: number;
  readonly cancelled: number;
  readonly lost: number;
}

/**
 * Tells how many futures are done, at once, then at most once per interval when that has changed, and when all are.
 *
 * Dask: `distributed.progress`.
 *
 * @param interval milliseconds
 * @throws the signal's reason when it aborts
 */
export async function* progress(
  context: ClientContext,
  futures: Iterable<Future>,
  {
    interval = 100,
    signal,
  }: { readonly interval?: number | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<ProgressCounts, undefined> {
  const all = [...futures];
  keysOf(context, all);
  let wake: (() => void) | undefined;
  let changed = true;
  const stops = all.map((future) =>
    stateOf(future).onChange(() => {
      changed = true;
      wake?.();
    }),
  );
  try {
    for (;;) {
      changed = false;
      const counts = countStates(all);
      yield counts;
      if (all.every(({ done }) => done)) return;
      await pause(interval, signal);
      while (!changed) {
        await new Promise<void>((resolve, reject) => {
          const release = watch({ signal }, () => reject(signal?.reason as Error));
          wake = () => {
            release();
            resolve();
          };
        });
      }
    }
  } finally {
    for (const stop of stops) stop();
  }
}

function countStates(futures: readonly Future[]): ProgressCounts {
  const counts = { total: futures.length, pending: 0, finished: 0, error: 0, cancelled: 0, lost: 0 };
  for (const { status } of futures) counts[status] += 1;
  return counts;
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    watch({ timeout: milliseconds, signal }, (expiry) =>
      expiry.kind === "abort" ? reject(expiry.reason as Error) : resolve(),
    );
  });
}
