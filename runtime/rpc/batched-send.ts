/**
 * Sending on a comm that has become a stream.
 *
 * Dask: `distributed.batched.BatchedSend`.
 */
import type { Comm } from "../comm/comm.js";
import { type WaitOptions, checkDelay, watch } from "../comm/deadline.js";
import { batchMoved } from "../comm/diagnostics.js";
import { CommClosedError, CommTimeoutError } from "../comm/errors.js";
import { SpoiledError } from "../wire/frames-bytes.js";
import { type EncodeOptions, decodeMessage, encodeMessage, encodeOpen } from "../wire/message.js";
import { newestRelease } from "../wire/release.js";
import { Batch, type BatchItem, type OnSpoiled } from "./batch.js";
import type { AnyStreamOp, MessageCodec, StreamOp, StreamSender } from "./op.js";
import { checkFields, subjectOf } from "./subject.js";
import { FAREWELL_TIMEOUT, WRITE_TIMEOUT } from "./timeouts.js";

/** Milliseconds between batches if the options do not say: those of Dask's client, and of its scheduler to clients. */
const INTERVAL = 2;
/** Bytes queued at which senders should wait if the options do not say. */
const HIGH_WATER_MARK = 4 * 2 ** 20;

/** A message that the peer does not have, or may not have. */
export interface LostMessage {
  readonly op: AnyStreamOp;
  /** The fields, read back from the bytes: what it was when it was sent, whatever has become of the object since. */
  readonly message: object;
  /** True when part of it had left: the peer may have it, and sending it again may deliver it twice. */
  readonly maybeSent: boolean;
}

/** Options of {@link BatchedSend}. */
export interface BatchedSendOptions {
  /** The peer's release as an ordinal; messages are written for it. That of the comm if absent, else the newest. */
  readonly release?: number | undefined;
  /**
   * Milliseconds between the starts of two batches; 2 if absent, as Dask's client and scheduler have it towards each
   * other; between scheduler and worker it is 5. The first message after a pause leaves at once.
   */
  readonly interval?: number | undefined;
  /** Bytes queued from which `send` returns false, `drained` waits, and batches no longer wait for the interval; 4 MiB if absent. */
  readonly highWaterMark?: number | undefined;
  /** Milliseconds that the peer may leave a batch unread before the comm is closed; 300,000 if absent. */
  readonly writeTimeout?: number | undefined;
  /**
   * Told once, when the stream has failed, of all messages that were not handed to the transport whole, in the order
   * in which they were sent. Those that were may still be lost with the connection: only the peer's answers tell.
   */
  readonly onLost: (messages: readonly LostMessage[], reason: unknown) => void;
}

/** Someone who waits for the queue to become shorter. */
interface Drain {
  /** Bytes queued below which it is short enough. */
  readonly below: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  readonly release: () => void;
}

/**
 * Sends stream messages as lists, one list per interval, in order.
 *
 * A message is encoded when it is sent: so a bad one is refused where the mistake is, changing the object afterwards
 * changes nothing, and the queue is measured in the bytes that it will take. Buffers in `Serialized` and `Pickled` are
 * not copied and must not be changed.
 */
export class BatchedSend implements StreamSender, AsyncDisposable {
  readonly #comm: Comm;
  readonly #options: BatchedSendOptions;
  readonly #release: number;
  readonly #interval: number;
  readonly #mark: number;
  readonly #writeTimeout: number;
  #queue: Batch[] = [];
  readonly #contexts = new Map<AnyStreamOp, EncodeOptions>();
  /** Bytes queued or being written. */
  #bytes = 0;
  readonly #counts = { messages: 0, batches: 0, bytes: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next batch may leave, on the clock of `performance.now`. */
  #next = 0;
  #pumping: Promise<void> | undefined;
  readonly #drains = new Set<Drain>();
  #failure: { readonly error: unknown } | undefined;
  #closed: Promise<void> | undefined;

  /**
   * @throws {TypeError} when a number of milliseconds is NaN
   * @throws {RangeError} when the high-water mark is no number from 0 up
   */
  constructor(comm: Comm, options: BatchedSendOptions) {
    const { interval = INTERVAL, highWaterMark = HIGH_WATER_MARK, writeTimeout = WRITE_TIMEOUT } = options;
    checkDelay("interval", interval);
    checkDelay("writeTimeout", writeTimeout);
    if (!(highWaterMark >= 0)) {
      throw new RangeError(`highWaterMark: expected a number of bytes from 0 up, got ${highWaterMark}`);
    }
    this.#comm = comm;
    this.#options = options;
    this.#release = options.release ?? comm.release ?? newestRelease;
    this.#interval = interval;
    // With a mark of 0, an empty queue would never be short enough.
    this.#mark = Math.max(1, highWaterMark);
    this.#writeTimeout = writeTimeout;
    // What is queued then is handed back at once, not when the interval is over.
    void comm.whenClosed.then(() => this.#hurry());
  }

  /** Bytes that have not been handed to the transport yet. */
  get queuedBytes(): number {
    return this.#bytes;
  }

  /** Messages, lists and bytes handed to the transport so far. Dask: `message_count`, `batch_count`, `byte_count`. */
  get counts(): { readonly messages: number; readonly batches: number; readonly bytes: number } {
    return { ...this.#counts };
  }

  /**
   * Validates, encodes and queues one message; a bad message is not queued.
   *
   * @param onSpoiled told, and the stream goes on, when a buffer of the message's payloads is transferred or resized before it
   * leaves; without it the stream fails then
   * @returns false when the caller should await {@link drained} before it sends more
   * @throws {ValidationError} when the message is not what the spec says
   * @throws {EncodeError} when the peer's release lacks one of its fields
   * @throws {CommClosedError} when the stream has ended, or why it has failed
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message, onSpoiled?: OnSpoiled): boolean {
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#closed !== undefined || this.#comm.closed) {
      throw new CommClosedError(this.#comm.peerAddress, "no longer takes stream messages", op.op);
    }
    checkFields(op, message);
    this.#push(op, encodeMessage(op.message, { op: op.op, ...message }, this.#contextOf(op)), onSpoiled);
    return this.#bytes < this.#mark;
  }

  /**
   * Resolves when less than the high-water mark is queued.
   *
   * @throws why the stream has failed; CommTimeoutError, or the signal's reason, when the wait ends early: the stream goes on
   */
  drained(options: WaitOptions = {}): Promise<void> {
    return this.#wait(this.#mark, options);
  }

  /** Resolves when all that was sent has been handed to the transport, without waiting for the interval. @throws as {@link drained} */
  flush(options: WaitOptions = {}): Promise<void> {
    return this.#wait(1, options);
  }

  /**
   * Sends what is queued and `close-stream`, then closes the comm. What does not leave in time goes to `onLost`: that
   * is no error. Safe to call again.
   *
   * @param options.timeout milliseconds; 5,000 if absent
   * @throws {TypeError} when it is NaN; nothing has changed then
   */
  async close(options: { readonly timeout?: number } = {}): Promise<void> {
    const { timeout = FAREWELL_TIMEOUT } = options;
    checkDelay("timeout", timeout);
    this.#closed ??= this.#close(timeout);
    return this.#closed;
  }

  /** Closes the comm at once; what is queued goes to `onLost`. Dask: `BatchedSend.abort`. */
  abort(reason?: unknown): void {
    this.#comm.abort(reason);
    this.#hurry();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(timeout: number): Promise<void> {
    if (this.#failure === undefined) this.#push(undefined, encodeOpen({ op: "close-stream" }));
    const release = watch({ timeout }, () =>
      this.#comm.abort(new CommTimeoutError(this.#comm.peerAddress, "write", timeout, "close-stream")),
    );
    while (this.#queue.length > 0 || this.#pumping !== undefined) {
      this.#hurry();
      await this.#pumping;
    }
    release();
    await this.#comm.close();
  }

  #contextOf(op: AnyStreamOp): EncodeOptions {
    let context = this.#contexts.get(op);
    if (context === undefined) {
      context = { ...subjectOf(op, "message"), release: this.#release };
      this.#contexts.set(op, context);
    }
    return context;
  }

  #push(op: BatchItem["op"], frames: readonly Uint8Array[], onSpoiled?: OnSpoiled): void {
    let batch = this.#queue.at(-1);
    const before = batch?.bytes ?? 0;
    if (batch?.add(op, frames, onSpoiled) === true) this.#bytes += batch.bytes - before;
    else {
      batch = new Batch();
      batch.add(op, frames, onSpoiled);
      this.#queue.push(batch);
      this.#bytes += batch.bytes;
    }
    if (this.#pumping !== undefined) return;
    if (this.#bytes >= this.#mark) this.#hurry();
    else if (this.#timer === undefined) this.#schedule();
  }

  #schedule(): void {
    const delay = this.#next - performance.now();
    if (delay <= 0) this.#hurry();
    else this.#timer = setTimeout(() => this.#hurry(), delay);
  }

  /** Sends what is queued now, whatever the interval says. */
  #hurry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#queue.length > 0) this.#pumping ??= this.#pump();
  }

  async #pump(): Promise<void> {
    // Whoever sends several messages in a row gets them into one batch.
    await Promise.resolve();
    do {
      this.#next = performance.now() + this.#interval;
      const batches = this.#queue;
      this.#queue = [];
      await this.#writeAll(batches);
    } while (this.#queue.length > 0 && (this.#bytes >= this.#mark || this.#drains.size > 0));
    this.#pumping = undefined;
    if (this.#queue.length > 0) this.#schedule();
  }

  async #writeAll(batches: readonly Batch[]): Promise<void> {
    const timeout = this.#writeTimeout;
    for (const [index, batch] of batches.entries()) {
      const begun = !this.#comm.closed;
      const queued = batch.bytes;
      let frames: readonly Uint8Array[];
      try {
        // The comm takes the frames at once: between this and that nothing can happen to them.
        const told = batch.takeSpoiled();
        if (told !== undefined) queueMicrotask(() => told(new SpoiledError()));
        frames = batch.frames();
        if (batch.size > 0) await this.#comm.write(frames, { timeout });
      } catch (error) {
        return this.#fail(error, begun ? [batch] : [], batches.slice(begun ? index + 1 : index));
      }
      if (batch.size > 0) batchMoved("sent", this.#comm, batch.size, frames);
      this.#bytes -= queued;
      this.#counts.bytes += batch.bytes;
      this.#counts.messages += batch.size;
      if (batch.size > 0) this.#counts.batches += 1;
      this.#settleDrains();
    }
  }

  #fail(error: unknown, inFlight: readonly Batch[], unsent: readonly Batch[]): void {
    this.#failure = { error };
    const handBack = (batches: readonly Batch[], maybeSent: boolean): readonly LostMessage[] =>
      batches.flatMap((batch) => batch.items().flatMap((item) => this.#handBack(item, maybeSent)));
    const lost = [...handBack(inFlight, true), ...handBack([...unsent, ...this.#queue], false)];
    this.#queue = [];
    this.#bytes = 0;
    this.#comm.abort(error);
    for (const drain of this.#takeDrains()) drain.reject(error);
    // A mistake in the callback is the program's, as in any event handler; the stream is in order.
    if (lost.length > 0) queueMicrotask(() => this.#options.onLost(lost, error));
  }

  #handBack({ op, frames }: BatchItem, maybeSent: boolean): readonly LostMessage[] {
    if (op === undefined) return [];
    const codec = op.message as MessageCodec<Record<string, unknown>>;
    const { message } = decodeMessage(codec, frames, { release: this.#release, exactFloats: true });
    const { op: _op, ...fields } = message;
    return [{ op, message: fields, maybeSent }];
  }

  async #wait(below: number, options: WaitOptions): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#bytes < below) return;
    await new Promise<void>((resolve, reject) => {
      let release = (): void => undefined;
      const drain: Drain = { below, resolve, reject, release: () => release() };
      this.#drains.add(drain);
      release = watch(options, (expiry) => {
        this.#drains.delete(drain);
        const { peerAddress } = this.#comm;
        reject(
          expiry.kind === "abort"
            ? (expiry.reason as Error)
            : new CommTimeoutError(peerAddress, "drain", expiry.timeout, this.#comm.lastOperation),
        );
      });
      this.#hurry();
    });
  }

  #settleDrains(): void {
    for (const drain of this.#drains) {
      if (this.#bytes >= drain.below) continue;
      this.#drains.delete(drain);
      drain.release();
      drain.resolve();
    }
  }

  #takeDrains(): readonly Drain[] {
    const drains = [...this.#drains];
    this.#drains.clear();
    for (const drain of drains) drain.release();
    return drains;
  }
}
