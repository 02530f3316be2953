/** Sending on a comm that has become a stream. */
import type { Comm } from "../comm/comm.js";
import { CommClosedError } from "../comm/errors.js";
import { encodeMessage, encodeOpen } from "../wire/message.js";
import type { StreamOp, StreamSender } from "./op.js";
import { subjectOf } from "./subject.js";
import { WRITE_TIMEOUT } from "./timeouts.js";

/**
 * Sends stream messages. While one write waits for room, further messages gather and leave together, in order; a
 * message with payload frames travels alone.
 *
 * Dask: `distributed.batched.BatchedSend`, without its interval.
 */
export class StreamWriter implements StreamSender, AsyncDisposable {
  readonly #comm: Comm;
  readonly #release: number;
  #queue: (readonly Uint8Array[])[] = [];
  #pumping: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #closed = false;

  /** @param release the peer's release as an ordinal; messages are written for it */
  constructor(comm: Comm, release: number) {
    this.#comm = comm;
    this.#release = release;
  }

  /** Messages that have not been handed to the comm yet. */
  get queued(): number {
    return this.#queue.length;
  }

  /**
   * Validates, encodes and queues one message; a bad message is not queued.
   *
   * @throws {ValidationError} when the message is not what the spec says
   * @throws {EncodeError} when the peer's release lacks one of its fields
   * @throws {CommClosedError} when the stream has ended
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message): void {
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#closed || this.#comm.closed) {
      throw new CommClosedError(this.#comm.peerAddress, "no longer takes stream messages", op.op);
    }
    this.#queue.push(
      encodeMessage(op.message, { ...message, op: op.op }, { ...subjectOf(op, "message"), release: this.#release }),
    );
    this.#pumping ??= this.#pump();
  }

  /** Resolves when all that was sent has been handed to the comm. @throws what the comm's `write` threw */
  async flush(): Promise<void> {
    await this.#pumping;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Sends what is queued and `close-stream`, then closes the comm. Never rejects. */
  async close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      if (this.#failure === undefined) this.#queue.push(encodeOpen({ op: "close-stream" }));
      this.#pumping ??= this.#pump();
    }
    await this.#pumping;
    await this.#comm.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #pump(): Promise<void> {
    // Whoever sends several messages in a row gets them into one batch.
    await Promise.resolve();
    try {
      while (this.#queue.length > 0 && this.#failure === undefined) {
        await this.#comm.write(takeBatch(this.#queue), { timeout: WRITE_TIMEOUT });
      }
    } catch (error) {
      this.#failure = { error };
      this.#queue = [];
    } finally {
      this.#pumping = undefined;
    }
  }
}

/** The first messages that may travel together, as one list. */
function takeBatch(queue: (readonly Uint8Array[])[]): readonly Uint8Array[] {
  const alone = queue.findIndex((frames) => frames.length > 1);
  const count = alone === -1 ? queue.length : Math.max(alone, 1);
  const batch = queue.splice(0, count);
  const first = batch[0] as readonly Uint8Array[];
  if (first.length > 1) return first;
  return [joinList(batch.map((frames) => frames[0] as Uint8Array))];
}

/** A msgpack array of encoded items. */
function joinList(items: readonly Uint8Array[]): Uint8Array {
  const header = arrayHeader(items.length);
  const size = items.reduce((sum, item) => sum + item.length, header.length);
  const list = new Uint8Array(size);
  list.set(header);
  let at = header.length;
  for (const item of items) {
    list.set(item, at);
    at += item.length;
  }
  return list;
}

function arrayHeader(count: number): readonly number[] {
  if (count < 16) return [0x90 | count];
  if (count < 0x1_0000) return [0xdc, count >>> 8, count & 0xff];
  return [0xdd, count >>> 24, (count >>> 16) & 0xff, (count >>> 8) & 0xff, count & 0xff];
}
