/** Questions to a scheduler, by which a worker or a nanny in its place is found out. */
import { NannyStub, SchedulerStub } from "../../../generated/index.js";
import type { Rpc } from "../../rpc/caller.js";
import { RemoteError, UnknownOpError } from "../../rpc/errors.js";
import type { WithExtra } from "../../wire/values.js";
import { extra } from "../../wire/values.js";
import { NotASchedulerError } from "../errors.js";

/**
 * Asks a scheduler something. Workers and nannies would leave a client that registers without a word.
 *
 * Dask: `Scheduler.identity`, `Worker.identity`, `Server.identity`.
 *
 * @throws {NotASchedulerError} when the peer cannot answer, for it is a worker or a nanny
 */
export async function askScheduler<T>(
  rpc: Rpc,
  signal: AbortSignal,
  ask: (scheduler: SchedulerStub) => Promise<T>,
): Promise<T> {
  try {
    return await ask(new SchedulerStub(rpc));
  } catch (error) {
    if (!(error instanceof RemoteError || error instanceof UnknownOpError)) throw error;
    const identity: WithExtra & { readonly type: string } = await new NannyStub(rpc).identity({}, { signal });
    // Only schedulers have a number of workers.
    if (identity[extra]?.has("n_workers") === true) throw error;
    const scheduler = identity[extra]?.get("scheduler");
    throw new NotASchedulerError(rpc.address, identity.type, typeof scheduler === "string" ? scheduler : undefined);
  }
}
