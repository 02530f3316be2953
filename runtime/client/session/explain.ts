/** Why nothing happens. */
import type { SchedulerStub } from "../../../generated/index.js";

/** Milliseconds that finding out may take. */
const PATIENCE = 750;

/** The advice for who waits for a task while there are workers. */
export const GOES_ON = "it goes on; wait longer, or cancel it";

/** Advice for who has waited in vain; asks the scheduler whether it has workers. Never rejects. */
export async function explainWaiting(scheduler: SchedulerStub, address: string): Promise<string> {
  try {
    const { workers } = await scheduler.identity({}, { timeout: PATIENCE });
    if (workers.size > 0) return GOES_ON;
    return `there are no workers: start one by "dask worker ${address}", and the task will run`;
  } catch {
    return `the scheduler at ${address} does not answer either; check that it runs`;
  }
}
