/** Values straight from the workers that hold them. */
import { type Key, KeyMap, type Serialized } from "../../codegen.js";
import { sleep } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import type { ClientContext } from "../context.js";
import { SERIALIZERS } from "./collector.js";

/** Milliseconds to wait when all workers that hold something are busy. Dask: `gather_from_workers`. */
const BUSY_PAUSE = 150;

/**
 * Fetches values from workers, each from any that holds it; keys that none of them could give are left out.
 *
 * Dask: `distributed.utils_comm.gather_from_workers`.
 *
 * @throws what the RPC `who_has` throws
 */
export async function getFromWorkers(context: ClientContext, keys: readonly Key[]): Promise<KeyMap<Serialized, Key>> {
  const found = new KeyMap<Serialized, Key>();
  const holders = new KeyMap<Set<string>, Key>();
  for (const [key, workers] of await context.scheduler.whoHas({ keys })) holders.set(key as Key, new Set(workers));
  while (holders.size > 0) {
    const { plan, busy } = await askAll(context, holders, found);
    if (plan === 0) return found;
    if (busy === plan) await sleep(BUSY_PAUSE, new AbortController().signal);
  }
  return found;
}

/** Asks each key's value of one of its holders; notes who has nothing after all. */
async function askAll(
  context: ClientContext,
  holders: KeyMap<Set<string>, Key>,
  found: KeyMap<Serialized, Key>,
): Promise<{ readonly plan: number; readonly busy: number }> {
  const plan = new Map<string, Key[]>();
  for (const [key, workers] of holders) {
    const all = [...workers];
    const chosen = all[Math.floor(Math.random() * all.length)];
    if (chosen === undefined) continue;
    const keys = plan.get(chosen);
    if (keys === undefined) plan.set(chosen, [key]);
    else keys.push(key);
  }
  let busy = 0;
  await Promise.all(
    [...plan].map(async ([address, keys]) => {
      const data = await askOne(context, address, keys);
      if (data === "busy") busy += 1;
      else if (data === "gone") for (const [, workers] of holders) workers.delete(address);
      else {
        for (const key of keys) {
          const value = data.get(key);
          if (value === undefined) holders.get(key)?.delete(address);
          else {
            found.set(key, value);
            holders.delete(key);
          }
        }
      }
    }),
  );
  return { plan: plan.size, busy };
}

/** One worker's values; or that it is busy, or cannot be reached. */
async function askOne(
  context: ClientContext,
  address: string,
  keys: readonly Key[],
): Promise<KeyMap<Serialized> | "busy" | "gone"> {
  try {
    const reply = await context.worker(address).getData({ keys }, { serializers: SERIALIZERS });
    return reply.status === "OK" ? reply.data : "busy";
  } catch (error) {
    context.checkOpen();
    // The scheduler is asked for what is left then; it finds out what has become of the worker.
    if (error instanceof DaskwireError) return "gone";
    throw error;
  }
}
