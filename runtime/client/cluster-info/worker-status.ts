import { SUBSCRIBE_WORKER_STATUS } from "../../../generated/scheduler/ops.js";
import type { SchedulerSummary } from "../../../generated/scheduler/types.js";
import type { WireValue } from "../../codegen.js";
import type { Comm } from "../../comm/comm.js";
import { CommClosedError } from "../../comm/errors.js";
import { ProtocolError } from "../../rpc/errors.js";
import { readReply } from "../../rpc/exchange.js";
import { decodeOpen } from "../../wire/message.js";
import type { ClientContext } from "../context.js";

/** What has happened to the workers of a cluster. */
export type WorkerStatusEvent =
  | { readonly type: "state"; readonly scheduler: SchedulerSummary }
  | { readonly type: "add"; readonly address: string; readonly worker: ReadonlyMap<string, WireValue> }
  | { readonly type: "remove"; readonly address: string };

/** See `Client.subscribeWorkerStatus`. */
export async function* workerStatus(
  context: ClientContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<WorkerStatusEvent, void> {
  context.checkOpen();
  const closing = new AbortController();
  const stop = context.events.on("closed", () => closing.abort());
  const any = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
  let comm: Comm | undefined;
  try {
    comm = await context.rpc.openStream(SUBSCRIBE_WORKER_STATUS, {}, { signal: any });
    yield { type: "state", scheduler: await readReply(comm, SUBSCRIBE_WORKER_STATUS, { signal: any }) };
    for (;;) {
      const frames = await comm.read({ signal: any });
      yield* itemsOf(comm, decodeOpen(frames, { limits: comm.limits }));
    }
  } catch (error) {
    // The client was closed, or the scheduler ended: there is nothing more to tell.
    if (closing.signal.aborted || (error instanceof CommClosedError && context.status !== "running")) return;
    throw error;
  } finally {
    stop();
    comm?.abort();
  }
}

function* itemsOf(comm: Comm, batch: WireValue): Generator<WorkerStatusEvent> {
  if (!Array.isArray(batch)) throw new ProtocolError(comm.peerAddress, "expected a list of changes of workers");
  for (const item of batch as readonly WireValue[]) {
    const [type, what] = Array.isArray(item) ? (item as readonly WireValue[]) : [];
    if (type === "remove" && typeof what === "string") yield { type, address: what };
    else if (type === "add") {
      const workers = what instanceof Map ? (what as ReadonlyMap<string, WireValue>).get("workers") : undefined;
      if (!(workers instanceof Map)) continue;
      for (const [address, worker] of workers as ReadonlyMap<string, WireValue>) {
        if (worker instanceof Map) yield { type, address, worker: worker as ReadonlyMap<string, WireValue> };
      }
    }
  }
}
