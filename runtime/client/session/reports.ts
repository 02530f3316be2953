/** What the scheduler tells on the stream, and what it means for futures. */
import type { SchedulerClientHandlers } from "../../../generated/index.js";
import { REPORT_KEY } from "../../../generated/client-scheduler/ops.js";
import type { ClientContext } from "../context.js";
import { FutureCancelledError } from "../errors.js";
import { readTaskError } from "../futures/read-task-error.js";
import { readTypeName } from "../futures/type-name.js";

/** What the handlers need besides the context. */
export interface ReportTarget {
  readonly context: ClientContext;
  /** A heartbeat is answered: the interval between them is this from now on, in milliseconds. */
  readonly onHeartbeat: (interval: number) => void;
  /** The scheduler says that it is over, for good. */
  readonly onEnd: (why: string) => void;
}

/**
 * Handlers of the stream's messages. They do not throw: whatever is wrong with one key says nothing about the others.
 *
 * Dask: `Client._stream_handlers`.
 */
export function reportHandlers({ context, onHeartbeat, onEnd }: ReportTarget): Required<SchedulerClientHandlers> {
  const { futures, events } = context;
  return {
    streamStart({ warning }) {
      if (warning !== "") context.warn(warning);
    },
    keyInMemory({ key, type }) {
      const state = futures.reported(key);
      if (key !== undefined && state === undefined) context.abandoned.arrived(key);
      state?.finish(type === undefined || state.typeName !== undefined ? undefined : readTypeName(type));
    },
    async taskErred({ key, exception, traceback }) {
      const state = futures.reported(key);
      if (key === undefined || state === undefined) return;
      const error = await readTaskError(key, exception, traceback, context.options.known);
      // Meanwhile it may have been cancelled, and submitted again.
      if (futures.get(key) === state) state.fail(error);
    },
    lostData({ key }) {
      const state = futures.reported(key);
      if (key === undefined || state === undefined) return;
      state.lose();
      // Whether it comes back: a task that is computed again says so when it is done, an unknown key is lost for good.
      context.send(REPORT_KEY, { key });
    },
    cancelledKeys({ keys, reason, msg }) {
      for (const key of keys) futures.cancelled(key, reason, msg);
    },
    taskRetried({ key }) {
      futures.reported(key)?.reset();
    },
    restart() {
      // Of a stream that is lost already: what is held now has not been sent yet.
      if (context.status === "connecting") return;
      futures.cancelAll(
        (key) => new FutureCancelledError(key, "scheduler-restart", "the scheduler has restarted; submit it again"),
      );
      events.emit("restarted", {});
    },
    error({ exception }) {
      context.warn(`the scheduler reports an exception: ${typeof exception === "string" ? exception : "not as text"}`);
    },
    event() {
      // Those who subscribed to the topic listen themselves.
    },
    adjustHeartbeatInterval({ interval }) {
      onHeartbeat(interval * 1000);
    },
    close() {
      onEnd("the scheduler ended the stream by close");
    },
    streamClosed() {
      onEnd("the scheduler ended the stream and expects nobody back");
    },
  };
}
