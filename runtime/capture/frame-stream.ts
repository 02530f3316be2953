/** Follows the byte stream of a connection and tells its messages, without keeping them: a message may be larger than memory. */
import { u64le } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { defaultLimits } from "../wire/limits.js";

/** Is told of the messages of one direction, piece by piece. */
export interface FrameSink {
  /** A message begins. */
  begin(frames: number): void;
  /** Its next frame begins. */
  frame(bytes: number): void;
  /** More bytes of this frame. They are valid during the call only. */
  bytes(part: Uint8Array): void;
  /** The message is complete. */
  end(): void;
}

/** Tells the messages of a byte stream. */
export interface FrameStream {
  /**
   * Takes the next bytes.
   * @throws WireError if they are no messages; what follows has no meaning then
   */
  push(chunk: Uint8Array): void;
  /** Whether a message has begun and is not complete. */
  readonly inside: boolean;
}

/**
 * Tells the messages of a tcp or tls connection.
 * @see `distributed.comm.tcp.TCP.read`
 */
export class TcpFrameStream implements FrameStream {
  readonly #sink: FrameSink;
  // The numbers before the frames, so many bytes of which are there.
  #prelude = new Uint8Array(16);
  #filled = 0;
  #lengths: Float64Array | undefined;
  #frame = 0;
  #left = 0;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  get inside(): boolean {
    return this.#filled > 0 || this.#lengths !== undefined;
  }

  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      at = this.#lengths === undefined ? this.#takePrelude(chunk, at) : this.#takeFrame(chunk, at);
    }
  }

  #takePrelude(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.#prelude.length - this.#filled);
    this.#prelude.set(chunk.subarray(at, end), this.#filled);
    this.#filled += end - at;
    if (this.#filled < this.#prelude.length) return end;
    const count = u64le(this.#prelude, 8);
    const whole = 16 + 8 * count;
    if (this.#prelude.length < whole) this.#growTo(whole, count);
    else this.#start(count);
    return end;
  }

  #growTo(length: number, count: number): void {
    if (count > defaultLimits.frames)
      throw new WireError(`expected at most ${defaultLimits.frames} frames, got ${count}`);
    if (u64le(this.#prelude, 0) < 8 + 8 * count)
      throw new WireError("expected the prelude of a message, got other bytes");
    const grown = new Uint8Array(length);
    grown.set(this.#prelude);
    this.#prelude = grown;
  }

  #start(count: number): void {
    if (count === 0) throw new WireError("expected a message of at least one frame, got none");
    const lengths = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const length = u64le(this.#prelude, 16 + 8 * i);
      if (!Number.isSafeInteger(length)) throw new WireError("expected the length of a frame, got other bytes");
      lengths[i] = length;
    }
    this.#lengths = lengths;
    this.#frame = 0;
    this.#left = lengths[0] as number;
    this.#sink.begin(count);
    this.#sink.frame(this.#left);
    this.#passEmpty();
  }

  #takeFrame(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.#left);
    this.#sink.bytes(chunk.subarray(at, end));
    this.#left -= end - at;
    this.#passEmpty();
    return end;
  }

  /** Goes on to the next frame that has bytes to come, or ends the message. */
  #passEmpty(): void {
    const lengths = this.#lengths as Float64Array;
    while (this.#left === 0) {
      if (++this.#frame === lengths.length) return this.#finish();
      this.#left = lengths[this.#frame] as number;
      this.#sink.frame(this.#left);
    }
  }

  #finish(): void {
    this.#lengths = undefined;
    this.#prelude = new Uint8Array(16);
    this.#filled = 0;
    this.#sink.end();
  }
}
