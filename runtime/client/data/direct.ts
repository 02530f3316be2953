/** Values straight from the workers that hold them. */
import { type Key, KeyMap, type Serialized } from "../../codegen.js";
import { sleep } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import type { ClientContext } from "../context.js";
import { SERIALIZERS } from "./collector.js";

/** Milliseconds to wait when a worker that holds something is busy. Dask: `gather_from_workers`. */
const BUSY_PAUSE = 150;

/**
 * Fetches values from workers, each from any that holds it; keys that none of them could give are left out. No worker waits
 * for another.
 *
 * Dask: `distributed.utils_comm.gather_from_workers`.
 *
 * @param onValue told of each value as it comes
 * @throws what the RPC `who_has` throws; the signal's reason when it aborts
 */
export async function getFromWorkers(
  context: ClientContext,
  keys: readonly Key[],
  onValue: (key: Key, value: Serialized) => void,
  signal: AbortSignal,
): Promise<void> {
  const holders = new KeyMap<Set<string>, Key>();
  for (const [key, workers] of await context.scheduler.whoHas({ keys }, { signal })) {
    holders.set(key as Key, new Set(workers));
  }
  const bring = async (address: string, asked: readonly Key[]): Promise<void> => {
    const data = await askOne(context, address, asked, signal);
    if (data === "busy") await sleep(BUSY_PAUSE, signal);
    const left = asked.filter((key) => {
      const value = data === "busy" || data === "gone" ? undefined : data.get(key);
      if (value !== undefined) onValue(key, value);
      else if (data !== "busy") holders.get(key)?.delete(address);
      return value === undefined;
    });
    await Promise.all([...planOf(holders, left)].map(([next, some]) => bring(next, some)));
  };
  await Promise.all([...planOf(holders, [...holders.keys()])].map(([address, some]) => bring(address, some)));
}

/** Which worker to ask for which keys: for each any that holds it, if one does. */
function planOf(holders: KeyMap<Set<string>, Key>, keys: readonly Key[]): ReadonlyMap<string, readonly Key[]> {
  const plan = new Map<string, Key[]>();
  for (const key of keys) {
    const all = [...(holders.get(key) ?? [])];
    const chosen = all[Math.floor(Math.random() * all.length)];
    if (chosen === undefined) continue;
    const planned = plan.get(chosen);
    if (planned === undefined) plan.set(chosen, [key]);
    else planned.push(key);
  }
  return plan;
}

/** One worker's values; or that it is busy, or cannot be reached. */
async function askOne(
  context: ClientContext,
  address: string,
  keys: readonly Key[],
  signal: AbortSignal,
): Promise<KeyMap<Serialized> | "busy" | "gone"> {
  try {
    const reply = await context.worker(address).getData({ keys }, { serializers: SERIALIZERS, signal });
    return reply.status === "OK" ? reply.data : "busy";
  } catch (error) {
    signal.throwIfAborted();
    context.checkOpen();
    // The scheduler is asked for what is left then; it finds out what has become of the worker.
    if (error instanceof DaskwireError) return "gone";
    throw error;
  }
}
