/** One registration with a scheduler: the comm that carries its stream. */
import type { SchedulerClientHandlers, SchedulerStub, VersionsInfo } from "../../../generated/index.js";
import { CLOSE_CLIENT } from "../../../generated/client-scheduler/ops.js";
import { SCHEDULER_CLIENT_OPS } from "../../../generated/scheduler-client/ops.js";
import type { Comm } from "../../comm/comm.js";
import { CommClosedError } from "../../comm/errors.js";
import { BatchedSend } from "../../rpc/batched-send.js";
import { ProtocolError } from "../../rpc/errors.js";
import { readStream } from "../../rpc/read-stream.js";

/** What a stream is opened with. */
export interface StreamSetup {
  readonly scheduler: SchedulerStub;
  readonly id: string;
  readonly release: number;
  readonly versions: VersionsInfo;
  /** Told of every message, `stream-start` included. */
  readonly handlers: Required<SchedulerClientHandlers>;
  /** Told of messages that could not be sent because the stream failed. */
  readonly onLost: (count: number, reason: unknown) => void;
  /** Ends opening. */
  readonly signal: AbortSignal;
}

/** How a stream ended, and whether connecting again makes sense. */
export interface StreamEnding {
  readonly error: Error;
  readonly retryable: boolean;
}

/** A stream that has begun. */
export class SchedulerStream {
  readonly batched: BatchedSend;
  /** Resolves when the stream is over. Never rejects. */
  readonly ended: Promise<StreamEnding>;
  readonly #comm: Comm;

  private constructor(comm: Comm, batched: BatchedSend, ended: Promise<StreamEnding>) {
    this.#comm = comm;
    this.batched = batched;
    this.ended = ended;
  }

  /**
   * Registers a client, and waits until its stream has begun.
   *
   * Dask: `distributed.client.Client._ensure_connected`.
   *
   * @throws why the stream ended before it began; the signal's reason when it aborts; what `connect` throws
   */
  static async open(setup: StreamSetup): Promise<SchedulerStream> {
    const { scheduler, id, versions, release, handlers, onLost, signal } = setup;
    const comm = await scheduler.registerClient({ client: id, versions }, { signal });
    let begin: (() => void) | undefined;
    const begun = new Promise<undefined>((resolve) => (begin = () => resolve(undefined)));
    const startHandlers: Required<SchedulerClientHandlers> = {
      ...handlers,
      streamStart: (message) => {
        if (message.error !== "") throw new ProtocolError(comm.peerAddress, message.error);
        begin?.();
        return handlers.streamStart(message);
      },
    };
    const batched = new BatchedSend(comm, { release, onLost: (messages, reason) => onLost(messages.length, reason) });
    const ended = readToEnd(comm, startHandlers, release);
    const stop = (): void => comm.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    try {
      const ending = await Promise.race([begun, ended]);
      signal.throwIfAborted();
      if (ending !== undefined) throw ending.error;
      return new SchedulerStream(comm, batched, ended);
    } catch (error) {
      comm.abort(error);
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Whether it has failed or ended. */
  get failed(): boolean {
    return this.#comm.closed;
  }

  /** Why it has failed, before its end has been read. */
  get loss(): Error {
    return closedByScheduler(this.#comm);
  }

  /** Takes leave: what is queued is sent, then `close-client` and `close-stream`. Never rejects. */
  async close(timeout: number): Promise<void> {
    if (!this.#comm.closed) {
      try {
        this.batched.send(CLOSE_CLIENT, {});
      } catch {
        // It has failed already, and the scheduler knows the client as gone.
      }
    }
    await this.batched.close({ timeout });
    await this.ended;
  }

  /** Ends it at once. */
  abort(reason: unknown): void {
    this.batched.abort(reason);
  }
}

async function readToEnd(
  comm: Comm,
  handlers: Required<SchedulerClientHandlers>,
  release: number,
): Promise<StreamEnding> {
  try {
    const end = await readStream(comm, SCHEDULER_CLIENT_OPS, handlers, { release });
    const error = end === "close-stream" ? closedByScheduler(comm, "was ended") : closedByScheduler(comm);
    return { error, retryable: true };
  } catch (error) {
    const retryable = error instanceof CommClosedError;
    return { error: error instanceof Error ? error : new Error(String(error)), retryable };
  }
}

function closedByScheduler(comm: Comm, how = "was closed"): CommClosedError {
  return new CommClosedError(comm.peerAddress, `${how} by the scheduler`, "the client's stream");
}
