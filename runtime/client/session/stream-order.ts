/** Requests and stream messages travel on connections of their own: nothing orders them, unless it is asked for. */
import { PUBLISH_FLUSH_BATCHED_SEND } from "../../../generated/client-scheduler/ops.js";
import type { ClientContext } from "../context.js";
import type { CallLimits } from "../within.js";
import { randomHex } from "../../rpc/identifier.js";

/** From this release on datasets are published several at a time, and requests wait themselves for a place in the stream. */
export const SEVERAL = 20260600;

/** A place in the stream, for a request that waits until the scheduler has got there. */
export interface StreamPlace {
  /** Names it, in requests to releases from {@link SEVERAL} on. */
  readonly uid: string;
  /** Aborts when the stream is lost, for the scheduler may never get there then; or when the caller waits no longer. */
  readonly signal: AbortSignal;
}

/**
 * Makes a request when the scheduler has handled what was sent on the stream before: tasks that were just submitted, futures
 * just taken, queues just closed.
 *
 * Dask: `distributed.publish.PublishExtension.flush_batched_send`.
 *
 * @param limits end it earlier
 * @throws why the stream was lost, when it is lost meanwhile; what the request throws; the signal's reason when it aborts
 */
export async function behindStream<R>(
  context: ClientContext,
  request: (place: StreamPlace) => Promise<R>,
  limits: CallLimits = {},
): Promise<R> {
  const lost = new AbortController();
  const signal = limits.signal === undefined ? lost.signal : AbortSignal.any([lost.signal, limits.signal]);
  const uid = randomHex();
  const unsubscribe = context.events.on("disconnected", ({ error }) => lost.abort(error));
  try {
    context.send(PUBLISH_FLUSH_BATCHED_SEND, { uid });
    if (context.release < SEVERAL) await context.scheduler.publishWaitFlush({ uid }, { signal });
    return await request({ uid, signal });
  } finally {
    unsubscribe();
  }
}

/**
 * Resolves when the scheduler has handled what was sent on the stream before.
 *
 * @throws as {@link behindStream}
 */
export function streamHandled(context: ClientContext): Promise<void> {
  return behindStream(context, async ({ uid, signal }) => {
    if (context.release < SEVERAL) return;
    // Takes no dataset away, but waits as if it did.
    await context.scheduler.publishDelete({ names: [], client: context.id, uid }, { signal });
  });
}
