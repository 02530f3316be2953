import { u64le, view } from "./bytes.js";
import { ChunkList } from "./chunk-list.js";
import { WireError } from "./errors.js";
import { resolveLimits, type Limits } from "./limits.js";

// A frame above this gets memory of its own, so that typed arrays on it are aligned and it does not pin its chunk.
const ownMemory = 32_768;
// So much of a large frame must have come before memory is allocated for more, and then for so many times as much as
// has come: a claim alone costs nothing.
const firstPart = 262_144;
const growth = 16;

/** Options of a {@link FrameDecoder}. */
export interface FrameDecoderOptions {
  /** Bounds on the messages; defaults for those that are absent. */
  readonly limits?: Partial<Limits> | undefined;
  /** Makes memory for a large frame; what is in it need not be zero. Default: `new Uint8Array`. */
  readonly allocate?: ((bytes: number) => Uint8Array) | undefined;
}

/**
 * Cuts the byte stream of a tcp or tls connection into messages, each a list of frames.
 *
 * Reads both forms of the prelude: the total length, and that of the leading frames only. Every byte is copied at most
 * once. After an error the stream has no meaning any more, and every further call throws the same error.
 * @see `distributed.comm.tcp.TCP.read`
 */
export class FrameDecoder {
  /** Bytes that the next message may take. Lower during the handshake. */
  messageBytes: number;
  /** Frames that the next message may have. Lower during the handshake. */
  maxFrames: number;
  readonly #limits: Limits;
  readonly #allocate: (bytes: number) => Uint8Array;
  readonly #chunks = new ChunkList();
  // Of the message that is being read: the lengths of its frames, the frames so far, the one that is being filled.
  #lengths: Float64Array | undefined;
  #counted = 0;
  #covered = 0;
  #frames: Uint8Array[] = [];
  #large: Uint8Array | undefined;
  #filled = 0;
  // Bytes of that message that have left `#chunks`, and the stream offset of the next byte there.
  #taken = 0;
  #offset = 0;
  #error: WireError | undefined;

  constructor(options: FrameDecoderOptions = {}) {
    this.#limits = resolveLimits(options.limits);
    this.#allocate = options.allocate ?? ((bytes) => new Uint8Array(bytes));
    this.messageBytes = this.#limits.messageBytes;
    this.maxFrames = this.#limits.frames;
  }

  /** Bytes that have come and belong to no complete message yet. */
  get bufferedBytes(): number {
    return this.#chunks.length + this.#taken;
  }

  /** Adds bytes that have arrived. They are kept: frames may be views of them. */
  push(chunk: Uint8Array): void {
    if (this.#error !== undefined) throw this.#error;
    this.#chunks.push(chunk);
  }

  /**
   * Memory where the next bytes belong, if they are of a large frame that has begun: whoever writes them there saves a
   * copy, and says so to {@link filled} instead of pushing them.
   */
  room(): Uint8Array | undefined {
    const large = this.#large;
    if (large === undefined || this.#chunks.length > 0 || this.#filled === large.length) return undefined;
    return view(large, this.#filled, large.length);
  }

  /** So many bytes have come and stand where the last {@link room} begins. */
  filled(bytes: number): void {
    if (this.#error !== undefined) throw this.#error;
    this.#filled += bytes;
    this.#step(bytes);
  }

  /**
   * The next complete message, or `null` if more bytes are needed.
   * @throws WireError if the prelude is malformed or passes a limit.
   */
  next(): Uint8Array[] | null {
    if (this.#error !== undefined) throw this.#error;
    const lengths = this.#lengths ?? this.#readPrelude();
    if (lengths === undefined) return null;
    while (this.#frames.length < lengths.length) {
      const frame = this.#readFrame(lengths[this.#frames.length] as number);
      if (frame === undefined) return null;
      this.#frames.push(frame);
    }
    const frames = this.#frames;
    this.#frames = [];
    this.#lengths = undefined;
    this.#counted = 0;
    this.#taken = 0;
    return frames;
  }

  /**
   * Says that no more bytes come.
   * @throws WireError (`ERR_DASKWIRE_TRUNCATED`) if a message is incomplete.
   */
  end(): void {
    if (this.#error !== undefined) throw this.#error;
    if (this.bufferedBytes === 0) return;
    const had = this.#lengths === undefined ? "its prelude" : `frame ${this.#frames.length} of ${this.#lengths.length}`;
    throw this.#fail(`the connection ended inside a message, in ${had}`, "ERR_DASKWIRE_TRUNCATED");
  }

  #fail(message: string, code?: string): WireError {
    const offset = this.#offset;
    const text = `${message} (at byte ${offset} of the stream)`;
    this.#error = new WireError(text, code === undefined ? { offset } : { offset, code });
    this.#chunks.clear();
    return this.#error;
  }

  #overLimit(what: string, limit: number, got: number): WireError {
    return this.#fail(`expected at most ${limit} ${what}, got ${got}`, "ERR_DASKWIRE_LIMIT");
  }

  /** Reads the prelude when all of it is there: total or leading bytes, number of frames, their lengths. */
  #readPrelude(): Float64Array | undefined {
    if (this.#counted === 0 && !this.#readCount()) return undefined;
    if (this.#chunks.length < this.#counted * 8) return undefined;
    const lengths = new Float64Array(this.#counted);
    const bytes = this.#chunks.take(this.#counted * 8);
    for (let i = 0; i < lengths.length; i++) lengths[i] = u64le(bytes, i * 8);
    this.#check(lengths);
    this.#step(bytes.length);
    this.#lengths = lengths;
    return lengths;
  }

  #readCount(): boolean {
    if (this.#chunks.length < 16) return false;
    const bytes = this.#chunks.take(16);
    const covered = u64le(bytes, 0);
    const count = u64le(bytes, 8);
    if (count === 0) throw this.#fail("expected a message of at least one frame, got none");
    if (count > this.maxFrames) throw this.#overLimit("frames in a message", this.maxFrames, count);
    if (8 * count > this.messageBytes) throw this.#overLimit("bytes in a message", this.messageBytes, 8 * count);
    if (covered < 8 + 8 * count) throw this.#fail(`expected a prelude of ${8 + 8 * count} bytes, got ${covered}`);
    this.#covered = covered - 8 - 8 * count;
    this.#counted = count;
    this.#step(16);
    return true;
  }

  #check(lengths: Float64Array): void {
    let total = 0;
    const most = this.messageBytes - 8 * lengths.length;
    let agrees = this.#covered === 0;
    for (const length of lengths) {
      if (length > this.#limits.frameBytes) throw this.#overLimit("bytes in a frame", this.#limits.frameBytes, length);
      total += length;
      agrees ||= total === this.#covered;
    }
    if (total > most) throw this.#overLimit("bytes in a message", this.messageBytes, total + 8 * lengths.length);
    if (lengths[0] === 0) throw this.#fail("expected a first frame that holds the message, got an empty one");
    if (!agrees) throw this.#fail(`expected the prelude to cover whole frames, got ${this.#covered} bytes of them`);
  }

  #step(bytes: number): void {
    this.#taken += bytes;
    this.#offset += bytes;
  }

  #readFrame(length: number): Uint8Array | undefined {
    if (length > ownMemory) return this.#readLarge(length);
    if (this.#chunks.length < length) return undefined;
    this.#step(length);
    return this.#chunks.take(length);
  }

  /** Memory for more of a large frame: for all of it, or as much as what has come justifies. */
  #roomFor(length: number): Uint8Array {
    const large = this.#large;
    if (large !== undefined && this.#filled < large.length) return large;
    const grown = this.#allocate(Math.min(length, growth * (this.#filled + this.#chunks.length)));
    if (large !== undefined) grown.set(large);
    return grown;
  }

  #readLarge(length: number): Uint8Array | undefined {
    if (this.#large === undefined && this.#chunks.length < Math.min(length, firstPart)) return undefined;
    while (this.#filled < length && this.#chunks.length > 0) {
      this.#large = this.#roomFor(length);
      const got = this.#chunks.drain(this.#large, this.#filled);
      this.#filled += got;
      this.#step(got);
    }
    if (this.#filled < length) return undefined;
    const frame = this.#large as Uint8Array;
    this.#large = undefined;
    this.#filled = 0;
    return frame;
  }
}
