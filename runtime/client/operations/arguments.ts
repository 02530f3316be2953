/** What users pass to several methods, as the wire has it. */
import type { Key } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { addresses, checkArgument, told } from "../checked-options.js";
import { ArgumentError, ForeignFutureError } from "../errors.js";
import { Future } from "../futures/future.js";
import { checkedKey } from "../graph/keys.js";
import type { CallLimits } from "../within.js";

/** Futures, or the keys of tasks. */
export type FuturesInput = Future | Iterable<Future | Key>;

/** Workers by address; one, or several. */
export type WorkersInput = string | readonly string[];

/**
 * The keys that are meant, each once as given.
 * @throws {ArgumentError} when there are neither futures nor keys
 * @throws {ForeignFutureError} when a future belongs to another client
 */
export function keysOf(context: ClientContext, futures: FuturesInput): readonly Key[] {
  return listOf(futures).map((each) => {
    if (!(each instanceof Future)) return checkedKey(each);
    if (each.clientId !== context.id) throw new ForeignFutureError(each.key, each.clientId, context.id);
    return each.key;
  });
}

function listOf(futures: FuturesInput): readonly (Future | Key)[] {
  if (futures instanceof Future) return [futures];
  const given: unknown = futures;
  if (typeof given === "object" && given !== null && Symbol.iterator in given) return [...futures];
  throw new ArgumentError(`expected a future, or an array of futures or keys, got ${told(given)}`);
}

/**
 * Waits until those that are futures are done.
 * @throws {ArgumentError} as {@link keysOf}; the signal's reason when it aborts
 */
export async function waitFor(futures: FuturesInput, limits: CallLimits): Promise<void> {
  const list = listOf(futures);
  await Promise.all(list.filter((each) => each instanceof Future).map((each) => each.wait(limits)));
}

/**
 * Workers as a request names them; null for all.
 * @throws {ArgumentError} when they are none
 */
export function workersOf(method: string, workers: WorkersInput | undefined): readonly string[] | null {
  if (workers === undefined) return null;
  checkArgument(method, "workers", workers, addresses);
  return typeof workers === "string" ? [workers] : workers;
}
