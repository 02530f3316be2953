/** Cancelling, retrying, and letting go of futures. */
import { CANCEL_KEYS, CLIENT_DESIRES_KEYS } from "../../../generated/client-scheduler/ops.js";
import { type Key, KeyMap } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import type { ClientContext } from "../context.js";
import { checkOptions, WAIT_OPTIONS } from "../checked-options.js";
import { ForeignFutureError, FutureCancelledError, FutureReleasedError } from "../errors.js";
import { CANCEL_OPTIONS, type CancelOptions, type Future } from "./future.js";
import type { FutureState } from "./state.js";
import { type CallLimits, within } from "../within.js";

/**
 * The distinct keys of futures.
 *
 * @throws {ForeignFutureError} when one belongs to another client
 * @throws {FutureReleasedError} when one was released
 */
export function keysOf(context: Pick<ClientContext, "id">, futures: Iterable<Future>): readonly Key[] {
  const keys = new KeyMap<true, Key>();
  for (const future of futures) {
    if (future.clientId !== context.id) throw new ForeignFutureError(future.key, future.clientId, context.id);
    if (future.released) throw new FutureReleasedError(future.key);
    keys.set(future.key, true);
  }
  return [...keys.keys()];
}

/**
 * Cancels tasks, and what depends on them. A task that runs is not interrupted; its result is thrown away. Keys that other
 * clients want too go on, unless forced.
 *
 * Dask: `distributed.client.Client.cancel`.
 *
 * @throws as {@link keysOf}
 */
export function cancelFutures(context: ClientContext, futures: Iterable<Future>, options: CancelOptions = {}): void {
  checkOptions<CancelOptions>("cancel", options, CANCEL_OPTIONS);
  const { force = false, reason = null, msg = null } = options;
  // The scheduler drops a client that cancels what nobody wants: what was cancelled before is left out.
  const keys = keysOf(context, futures).filter((key) => context.futures.get(key) !== undefined);
  if (keys.length === 0) return;
  context.send(CANCEL_KEYS, { keys, force, reason, msg });
  context.futures.expectCancelled(keys);
  for (const key of keys) context.futures.cancel(key, new FutureCancelledError(key, reason, msg));
}

/**
 * Runs failed tasks again, and the failed tasks that they depend on. Those that did not fail are left alone.
 *
 * Dask: `distributed.client.Client.retry`.
 *
 * @throws as {@link keysOf}, and as `Rpc.call`
 */
export function retryFutures(
  context: ClientContext,
  futures: Iterable<Future>,
  options: WaitOptions = {},
): Promise<void> {
  return within(context, "retry", options, WAIT_OPTIONS, (call) => retryKeys(context, keysOf(context, futures), call));
}

async function retryKeys(context: ClientContext, keys: readonly Key[], call: CallLimits): Promise<void> {
  if (keys.length === 0) return;
  const before = new Map<FutureState, number>();
  for (const key of context.futures.keys()) {
    const state = context.futures.get(key);
    if (state?.status === "error") before.set(state, state.changes);
  }
  const retried = await context.scheduler.retry({ keys, client: context.id }, call);
  for (const key of retried) {
    const state = context.futures.get(key);
    // The stream may have been faster than the reply: then it has told already, and perhaps of the outcome.
    if (state !== undefined && before.get(state) === state.changes) state.reset();
  }
}

/**
 * Lets tasks run to their end although no future holds them: their results are dropped then.
 *
 * Dask: `distributed.fire_and_forget`.
 *
 * @throws as {@link keysOf}
 */
export function fireAndForget(context: ClientContext, futures: Iterable<Future>): void {
  const keys = keysOf(context, futures);
  if (keys.length > 0) context.send(CLIENT_DESIRES_KEYS, { keys, client: "fire-and-forget" });
}
