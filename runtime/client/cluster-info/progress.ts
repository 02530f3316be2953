import type { TaskPrefixStates } from "../../../generated/scheduler/types.js";
import { sleep } from "../../comm/deadline.js";
import { abortSignal, flag, milliseconds, type OptionTable } from "../checked-options.js";
import type { ClientContext } from "../context.js";

/** Options of `Client.clusterProgress`. */
export interface ClusterProgressOptions {
  /** Milliseconds between two looks; 200 if absent. */
  readonly interval?: number | undefined;
  /** True: goes on when nothing is left to be done. False if absent. */
  readonly forever?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const CLUSTER_PROGRESS_OPTIONS: OptionTable<ClusterProgressOptions> = {
  interval: milliseconds,
  forever: flag,
  signal: abortSignal,
};

/** How far the cluster has got with the tasks of all its clients. Dask leaves out tasks that wait for a worker. */
export interface ClusterProgress {
  /** Tasks that are known. */
  readonly total: number;
  /** Tasks that are done, whatever the outcome. */
  readonly done: number;
  /** Tasks that failed. */
  readonly erred: number;
  /** By the kind of task, such as `add` for `add-1234`. */
  readonly prefixes: ReadonlyMap<string, TaskPrefixStates>;
}

/** See `Client.clusterProgress`. */
export async function* clusterProgress(
  context: ClientContext,
  options: ClusterProgressOptions,
): AsyncGenerator<ClusterProgress, void> {
  const { interval = 200, forever = false, signal = new AbortController().signal } = options;
  let before = "";
  for (;;) {
    const now = summarize(await context.scheduler.getTaskPrefixStates({}, { signal }));
    const text = JSON.stringify([...now.prefixes]);
    if (text !== before) yield now;
    before = text;
    if (!forever && now.done === now.total) return;
    await sleep(interval, signal);
  }
}

function summarize(prefixes: ReadonlyMap<string, TaskPrefixStates>): ClusterProgress {
  const totals = { total: 0, done: 0, erred: 0 };
  for (const { memory, erred, released, processing, waiting } of prefixes.values()) {
    totals.total += memory + erred + released + processing + waiting;
    // What was released has been done, and is no longer wanted.
    totals.done += memory + erred + released;
    totals.erred += erred;
  }
  return { prefixes, ...totals };
}
