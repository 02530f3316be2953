import type { Key, WireValue } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import type { CallLimits } from "../within.js";

/** One thing that happened to a task. */
export interface StoryRow {
  /** Who recorded it: `scheduler`, or the address of a worker. */
  readonly who: string;
  /** What was recorded, in Dask's form: the scheduler's rows are key, state before, state after, recommendations, stimulus, time. */
  readonly row: readonly WireValue[];
}

/** See `Client.story`. */
export async function story(
  context: ClientContext,
  keysOrStimuli: readonly Key[],
  call: CallLimits,
): Promise<readonly StoryRow[]> {
  const [own, workers] = await Promise.all([
    context.scheduler.getStory({ keys_or_stimuli: keysOrStimuli }, call),
    context.scheduler.broadcast({ msg: { op: "get_story", keys_or_stimuli: keysOrStimuli }, on_error: "raise" }, call),
  ]);
  const rows: StoryRow[] = own.map((row) => ({ who: "scheduler", row }));
  for (const [who, stories] of workers) {
    if (!Array.isArray(stories)) continue;
    for (const row of stories as readonly WireValue[]) if (Array.isArray(row)) rows.push({ who, row });
  }
  return rows;
}
