import type { TaskPrefixStates } from "../../../generated/scheduler/types.js";
import { sleep } from "../../comm/deadline.js";
import type { ClientContext } from "../context.js";
import type { Future } from "../futures/future.js";

/** Options of `Client.progress`. */
export interface ProgressOptions {
  /** Only these, counted as this client sees them; all tasks of the scheduler, of all clients, if absent. */
  readonly futures?: Iterable<Future> | undefined;
  /** Milliseconds between two looks; 200 if absent. */
  readonly interval?: number | undefined;
  /** True: goes on when nothing is left to be done. False if absent. */
  readonly forever?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How far things have got. */
export interface TaskProgress {
  /** Tasks that are known. */
  readonly total: number;
  /** Tasks that are done, whatever the outcome. */
  readonly done: number;
  /** Tasks that failed. */
  readonly erred: number;
  /**
   * Numbers by the kind of task, such as `add` for `add-1234`; empty for futures. Dask leaves out tasks that wait for a
   * worker.
   */
  readonly prefixes: ReadonlyMap<string, TaskPrefixStates>;
}

/** See `Client.progress`. */
export async function* progress(context: ClientContext, options: ProgressOptions): AsyncGenerator<TaskProgress, void> {
  const { interval = 200, forever = false, signal = new AbortController().signal } = options;
  const futures = options.futures === undefined ? undefined : [...options.futures];
  let before = "";
  for (;;) {
    signal.throwIfAborted();
    const now = futures === undefined ? await ofScheduler(context, signal) : ofFutures(futures);
    const text = JSON.stringify([now.total, now.done, now.erred, [...now.prefixes]]);
    if (text !== before) yield now;
    before = text;
    if (!forever && now.done === now.total) return;
    await sleep(interval, signal);
  }
}

async function ofScheduler(context: ClientContext, signal: AbortSignal): Promise<TaskProgress> {
  const prefixes = await context.scheduler.getTaskPrefixStates({}, { signal });
  const totals = { total: 0, done: 0, erred: 0 };
  for (const { memory, erred, released, processing, waiting } of prefixes.values()) {
    totals.total += memory + erred + released + processing + waiting;
    // What was released has been done, and is no longer wanted.
    totals.done += memory + erred + released;
    totals.erred += erred;
  }
  return { ...totals, prefixes };
}

function ofFutures(futures: readonly Future[]): TaskProgress {
  return {
    total: futures.length,
    done: futures.filter((each) => each.done).length,
    erred: futures.filter((each) => each.status === "error").length,
    prefixes: new Map(),
  };
}
