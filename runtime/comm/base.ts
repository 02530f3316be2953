/** What all comms have in common: the reader, waiting writers, deadlines, and the one way to end. */
import { WireError } from "../wire/errors.js";
import type { Limits } from "../wire/limits.js";
import type { Comm, Negotiated } from "./comm.js";
import { type Expiry, type WaitOptions, watch } from "./deadline.js";
import { CommClosedError, CommStateError, CommTimeoutError } from "./errors.js";
import { StallWatch } from "./stall.js";
import { UNREAD_BYTES } from "./unread.js";

interface Waiter<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
  release: () => void;
}

const nothing = (): void => undefined;

/** Dask: `distributed.comm.shard`. */
const SHARD_BYTES = 64 * 2 ** 20;

/**
 * A comm without its transport. A transport moves bytes or messages in the four abstract methods, and tells the base
 * what happens with `arrived`, `drained` and `ended`.
 */
export abstract class BaseComm implements Comm {
  readonly localAddress: string;
  readonly peerAddress: string;
  readonly limits: Partial<Limits> | undefined;
  readonly shardBytes: number = SHARD_BYTES;
  readonly whenClosed: Promise<void>;
  release: number | undefined;
  lastOperation: string | undefined;
  stallTimeout = Infinity;
  abstract readonly firstBytes: Uint8Array;
  abstract readonly hasUnread: boolean;

  /** Why nothing more can be read or written; undefined while the comm is open. */
  #end: { readonly reason: unknown; readonly local: boolean } | undefined;
  #reader: Waiter<readonly Uint8Array[]> | undefined;
  #negotiated: Negotiated | undefined;
  readonly #writers = new Set<Waiter<void>>();
  #markClosed!: () => void;
  #aheadAllowed = true;
  readonly #stall = new StallWatch((timeout) => this.#expire("read", { kind: "timeout", timeout }));

  constructor(localAddress: string, peerAddress: string, limits: Partial<Limits> | undefined) {
    this.limits = limits;
    this.localAddress = localAddress;
    this.peerAddress = peerAddress;
    this.whenClosed = new Promise((resolve) => (this.#markClosed = resolve));
  }

  /** Bytes that have arrived and are not read. */
  protected abstract readonly unreadBytes: number;
  /** The next message that has arrived whole, or null. Throws when the bytes are malformed. */
  protected abstract take(): readonly Uint8Array[] | null;
  /** Hands frames to the transport; false when it has no room for more until `drained`. */
  protected abstract transmit(frames: readonly Uint8Array[]): boolean;
  /** Lets bytes flow in: somebody waits for them. */
  protected abstract resume(): void;
  /** Flushes and closes the transport, which then calls `ended`. */
  protected abstract shutdown(): void;
  /** Closes the transport without flushing, which then calls `ended`. */
  protected abstract destroy(): void;
  get negotiated(): Negotiated | undefined {
    return this.#negotiated;
  }

  establish(negotiated: Negotiated): void {
    this.#negotiated = negotiated;
  }

  get closed(): boolean {
    return this.#end !== undefined;
  }

  /** True once this side has ended the comm: nobody reads any more. */
  protected get closedHere(): boolean {
    return this.#end?.local === true;
  }

  /** True while a read waits. */
  protected get reading(): boolean {
    return this.#reader !== undefined;
  }

  read(options: WaitOptions = {}): Promise<readonly Uint8Array[]> {
    if (this.#reader !== undefined) return Promise.reject(new CommStateError(this.peerAddress));
    return new Promise((resolve, reject) => {
      const reader = { resolve, reject, release: nothing };
      this.#reader = reader;
      reader.release = watch(options, (expiry) => this.#expire("read", expiry));
      if (this.#reader === undefined) return;
      this.arrived();
      if (this.reading) this.resume();
    });
  }

  async write(frames: readonly Uint8Array[], options: WaitOptions = {}): Promise<void> {
    if (options.signal?.aborted === true) this.abort(options.signal.reason);
    if (this.#end !== undefined) throw this.#end.reason;
    if (this.transmit(frames)) return;
    await new Promise<void>((resolve, reject) => {
      const writer = { resolve, reject, release: nothing };
      this.#writers.add(writer);
      writer.release = watch(options, (expiry) => this.#expire("write", expiry));
    });
  }

  allowAhead(allowed: boolean): void {
    this.#aheadAllowed = allowed;
    if (this.unreadBytes > UNREAD_BYTES) this.mayWait();
  }

  close(): Promise<void> {
    if (this.#end?.local !== true) {
      this.#finish(this.#closedError("was closed on this side"));
      this.shutdown();
    }
    return this.whenClosed;
  }

  abort(reason?: unknown): void {
    this.#finish(reason ?? this.#closedError("was aborted on this side"));
    this.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Whether what is unread may wait for a reader; if not, the comm ends. */
  protected mayWait(): boolean {
    if (!this.#aheadAllowed && this.#end === undefined) {
      const message = `expected the peer to wait for an answer, got ${this.unreadBytes} bytes ahead of it`;
      this.abort(new WireError(message, { code: "ERR_DASKWIRE_LIMIT" }));
    }
    return this.#aheadAllowed;
  }

  /** To be called when bytes or messages have arrived. */
  protected arrived(): void {
    if (this.#reader === undefined) return;
    let frames: readonly Uint8Array[] | null = null;
    try {
      if (this.#end?.local !== true) frames = this.take();
    } catch (error) {
      this.#rejectReader(error);
      this.abort(error);
      return;
    }
    if (frames !== null) this.#settleReader()?.resolve(frames);
    else if (this.#end !== undefined) this.#rejectReader(this.#endOfStream(this.#end));
    else if (this.hasUnread) this.#stall.progress(this.stallTimeout);
  }

  /** To be called when the transport has room again. */
  protected drained(): void {
    for (const waiter of this.#takeWriters()) waiter.resolve();
  }

  /** To be called when the peer sends no more, or the transport has failed. */
  protected peerEnded(cause?: Error): void {
    if (this.#end !== undefined) return;
    const how = cause === undefined ? "was closed by the peer" : `failed: ${cause.message}`;
    const reason = this.#closedError(how, cause);
    this.#end = { reason, local: false };
    for (const waiter of this.#takeWriters()) waiter.reject(reason);
    this.arrived();
  }

  /** To be called once the transport is gone. */
  protected ended(cause?: Error): void {
    this.peerEnded(cause);
    for (const waiter of this.#takeWriters()) waiter.reject(this.#end?.reason);
    this.#markClosed();
  }

  /** Ends the comm from this side: what waits is rejected, what was queued is no longer readable. */
  #finish(reason: unknown): void {
    this.#end = { reason: this.#end?.reason ?? reason, local: true };
    this.#rejectReader(this.#end.reason);
    for (const waiter of this.#takeWriters()) waiter.reject(this.#end.reason);
  }

  /** Why nothing more can be read. All whole messages have been: what is left is a message cut short. */
  #endOfStream({ reason, local }: { readonly reason: unknown; readonly local: boolean }): unknown {
    if (local || !this.hasUnread) return reason;
    return this.#closedError("was closed by the peer in the middle of a message", reason);
  }

  #expire(action: "read" | "write", expiry: Expiry): void {
    if (expiry.kind === "abort") return this.abort(expiry.reason);
    this.abort(new CommTimeoutError(this.peerAddress, action, expiry.timeout, this.lastOperation));
  }

  #closedError(how: string, cause?: unknown): CommClosedError {
    return new CommClosedError(this.peerAddress, how, this.lastOperation, cause);
  }

  #settleReader(): Waiter<readonly Uint8Array[]> | undefined {
    const reader = this.#reader;
    this.#reader = undefined;
    this.#stall.stop();
    reader?.release();
    return reader;
  }

  #rejectReader(error: unknown): void {
    this.#settleReader()?.reject(error);
  }

  #takeWriters(): readonly Waiter<void>[] {
    const writers = [...this.#writers];
    this.#writers.clear();
    for (const writer of writers) writer.release();
    return writers;
  }
}
