/** Results, from the cluster to here. */
import type { ClientContext } from "../context.js";
import type { Future } from "../futures/future.js";

/** Brings the result of a future that has finished. */
export function fetchFuture(_context: ClientContext, future: Future, _signal: AbortSignal): Promise<unknown> {
  return Promise.reject(new Error(`not here yet: ${future.toString()}`));
}
