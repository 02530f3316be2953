/** The contract that every transport fulfils. */
import type { CompressionName } from "../values/compression/codec.js";
import type { Limits } from "../wire/limits.js";
import type { WaitOptions } from "./deadline.js";

/** What both peers agreed on in the handshake. Dask: `Comm.handshake_configuration`. */
export interface Negotiated {
  /** The compression both peers named: what we send may be compressed with it. What arrives says itself what it is. */
  readonly compression: CompressionName | null;
  /** The lower of both peers' highest pickle protocols. */
  readonly pickleProtocol: number;
  /** The peer's Python version, as it announced it. */
  readonly python: readonly number[];
}

/**
 * An established channel that carries messages, each a list of frames.
 *
 * There is one reader at a time. A read or write that times out or is aborted kills the comm: the position in the
 * byte stream is lost, and a late reply would answer the next request.
 *
 * Dask: `distributed.comm.core.Comm`.
 */
export interface Comm extends AsyncDisposable {
  /** Our end, such as `tcp://127.0.0.1:41000`. */
  readonly localAddress: string;
  /** The other end; what was dialled, or for an inbound comm where it came from. */
  readonly peerAddress: string;
  /** Limits on what is read, also for whoever decodes the frames; undefined: the defaults. */
  readonly limits: Partial<Limits> | undefined;
  /** Frames of a value above this are to be split where it is serialized, in bytes. Dask: `frame_split_size`. */
  readonly shardBytes: number;
  /** The peer's release as an ordinal (`20260800`); set by whoever learns it. */
  release: number | undefined;
  /**
   * Milliseconds without a byte after which a read gives up a message that has begun; `Infinity`, as in Dask, unless
   * somebody sets it. Comms without a message on its way stay open, however long.
   */
  stallTimeout: number;
  /** Outcome of the handshake; undefined before it. */
  readonly negotiated: Negotiated | undefined;
  /** True once nothing more can be written. Messages that had arrived before can still be read. */
  readonly closed: boolean;
  /** Resolves when the comm has closed, whatever the cause. Never rejects. */
  readonly whenClosed: Promise<void>;
  /** True when something has arrived that nobody has read, even part of a message. */
  readonly hasUnread: boolean;
  /** The first bytes that ever arrived (at most 64): they tell what answers when the peer is not Dask. */
  readonly firstBytes: Uint8Array;

  /** Records the outcome of the handshake; from now on messages may be larger than `limits.handshakeBytes`. */
  establish(negotiated: Negotiated): void;
  /**
   * The frames of the next message.
   *
   * @throws {CommClosedError} when the comm is closed or closes meanwhile
   * @throws {CommTimeoutError} when the time is up; the comm is then closed
   * @throws {WireError} when what arrives is malformed or over a limit; the comm is then closed
   * @throws the signal's reason when it aborts; the comm is then closed
   */
  read(options?: WaitOptions): Promise<readonly Uint8Array[]>;
  /**
   * Writes one message. Resolves when the transport has room for the next, not when the peer has it; the frames must
   * not be changed afterwards. Messages leave in the order of the calls.
   *
   * @throws as {@link Comm.read}
   */
  write(frames: readonly Uint8Array[], options?: WaitOptions): Promise<void>;
  /**
   * Says whether the peer may send on while nobody reads; it may unless told otherwise. One that may not is hung up on
   * once more than a MiB is unread: with bytes in between, its end would not be noticed.
   */
  allowAhead(allowed: boolean): void;
  /** Sends what is still queued, then closes. Pending reads and writes reject. Safe to call again. */
  close(): Promise<void>;
  /** Closes at once and drops what is queued. Pending operations reject with `reason`, or {@link CommClosedError}. */
  abort(reason?: unknown): void;
  /**
   * Names the operation in hand, for errors: "... last operation: who_has".
   */
  lastOperation: string | undefined;
}
