/** Requests and stream messages travel on connections of their own: nothing orders them, unless it is asked for. */
import { PUBLISH_FLUSH_BATCHED_SEND } from "../../../generated/client-scheduler/ops.js";
import type { ClientContext } from "../context.js";
import { randomHex } from "../identifier.js";

/** From this release on requests about datasets name the place in the stream that they wait for. */
const NAMES_PLACES = 20260600;

/**
 * Marks a place in the stream.
 * @returns its name, for requests that wait until the scheduler has come to it
 * @see `distributed.publish.PublishExtension._sync_batched_send`
 */
export function markStream(context: ClientContext): string {
  const uid = randomHex();
  context.send(PUBLISH_FLUSH_BATCHED_SEND, { uid });
  return uid;
}

/**
 * Resolves when the scheduler has handled all that was sent on the stream before.
 * @throws {CommClosedError} when the connection is lost before
 * @see `distributed.publish.PublishExtension`, which has it for datasets; none are touched here
 */
export async function streamHandled(context: ClientContext): Promise<void> {
  const { scheduler, release, id: client } = context;
  const uid = markStream(context);
  if (release < NAMES_PLACES) await scheduler.publishWaitFlush({ uid });
  else await scheduler.publishDelete({ names: [], client, uid });
}
