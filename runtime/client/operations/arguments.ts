/** What users pass to several methods, as the wire has it. */
import type { Key } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { told } from "../check.js";
import { ArgumentError, ForeignFutureError } from "../errors.js";
import { Future } from "../futures/future.js";

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
  if (!(futures instanceof Future) && !isIterable(futures)) {
    throw new ArgumentError(`expected a future, or an array of futures or keys, got ${told(futures)}`);
  }
  const list = futures instanceof Future ? [futures] : [...futures];
  return list.map((each) => {
    if (!(each instanceof Future)) return each;
    if (each.clientId !== context.id) throw new ForeignFutureError(each.key, each.clientId, context.id);
    return each.key;
  });
}

function isIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** Waits until those that are futures are done. */
export async function waitFor(futures: FuturesInput): Promise<void> {
  const list = futures instanceof Future ? [futures] : [...futures];
  await Promise.all(list.filter((each) => each instanceof Future).map((each) => each.wait()));
}

/** Workers as a request names them; null for all. */
export function workersOf(workers: WorkersInput | undefined): readonly string[] | null {
  if (workers === undefined) return null;
  return typeof workers === "string" ? [workers] : workers;
}
