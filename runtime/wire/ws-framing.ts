import { putU64le, u64le, view } from "./bytes.js";
import { WireError } from "./errors.js";
import { Fifo } from "./fifo.js";
import type { FrameDecoderOptions } from "./frame-decoder.js";
import { type Limits, resolveLimits } from "./limits.js";

// A frame above this does not keep the larger piece alive that it was received in, and is aligned for typed arrays.
const ownMemory = 32_768;

/**
 * What stands before the frames of a message on ws and wss: how many WebSocket messages, one for each frame, follow.
 *
 * @see `distributed.comm.ws.WS.write`
 */
export function encodeFrameCount(frames: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(8);
  putU64le(bytes, 0, frames.length);
  return bytes;
}

/**
 * Puts WebSocket messages together to messages of Dask, each a list of frames. After an error what follows has no
 * meaning any more, and every further call of `next` throws the same error.
 *
 * @see `distributed.comm.ws.WS.read`
 */
export class WsFrameDecoder {
  /** Bytes that the next message may take. Lower during the handshake. */
  messageBytes: number;
  /** Frames that the next message may have. Lower during the handshake. */
  maxFrames: number;
  readonly #limits: Limits;
  readonly #waiting = new Fifo<Uint8Array | string | WireError>();
  #frames: Uint8Array[] = [];
  #count = 0;
  #total = 0;
  #buffered = 0;
  #messages = 0;
  #failing = false;
  #error: WireError | undefined;

  constructor(options: FrameDecoderOptions = {}) {
    this.#limits = resolveLimits(options.limits);
    this.messageBytes = this.#limits.messageBytes;
    this.maxFrames = this.#limits.frames;
  }

  /** Bytes that have come and are not part of a message that `next` has returned; empty frames, and an end by `fail`, count as one. */
  get bufferedBytes(): number {
    return this.#buffered;
  }

  /** Messages that `next` has returned. */
  get messages(): number {
    return this.#messages;
  }

  /** Adds a WebSocket message that has arrived; it is kept. */
  push(message: Uint8Array | string): void {
    if (this.#error !== undefined || this.#failing) return;
    this.#waiting.push(message);
    this.#buffered += weight(message);
  }

  /** Ends the decoder behind the messages that have come whole: what follows cannot be understood. */
  fail(error: WireError): void {
    if (this.#failing) return;
    this.#failing = true;
    this.#waiting.push(error);
    this.#buffered += weight(error);
  }

  /**
   * The next complete message, or `null` if more WebSocket messages are needed.
   * @throws WireError if what came is malformed or passes a limit.
   */
  next(): Uint8Array[] | null {
    if (this.#error !== undefined) throw this.#error;
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      if (message instanceof WireError) throw this.#end(message);
      if (typeof message === "string") throw this.#failed("expected a binary WebSocket message, got text");
      if (this.#count === 0) this.#count = this.#readCount(message);
      else this.#addFrame(message);
      if (this.#count > 0 && this.#frames.length === this.#count) return this.#finish();
    }
    return null;
  }

  #readCount(message: Uint8Array): number {
    if (message.length !== 8) {
      throw this.#failed(
        `expected the number of frames in 8 bytes, got a WebSocket message of ${message.length} bytes`,
      );
    }
    const count = u64le(message, 0);
    if (count === 0) throw this.#failed("expected a message of at least one frame, got none");
    if (count > this.maxFrames) throw this.#overLimit("frames in a message", this.maxFrames, count);
    return count;
  }

  #addFrame(message: Uint8Array): void {
    const { length } = message;
    if (length > this.#limits.frameBytes) throw this.#overLimit("bytes in a frame", this.#limits.frameBytes, length);
    this.#total += length;
    if (this.#total > this.messageBytes) throw this.#overLimit("bytes in a message", this.messageBytes, this.#total);
    if (this.#frames.length === 0 && length === 0) {
      throw this.#failed("expected a first frame that holds the message, got an empty one");
    }
    this.#frames.push(ownFrame(message));
  }

  #finish(): Uint8Array[] {
    const frames = this.#frames;
    this.#buffered -= frames.reduce((sum, frame) => sum + weight(frame), 8);
    this.#frames = [];
    this.#count = 0;
    this.#total = 0;
    this.#messages++;
    return frames;
  }

  #failed(message: string, code?: string): WireError {
    return this.#end(new WireError(message, code === undefined ? {} : { code }));
  }

  #end(error: WireError): WireError {
    this.#error = error;
    this.#waiting.clear();
    this.#frames = [];
    return error;
  }

  #overLimit(what: string, limit: number, got: number): WireError {
    return this.#failed(`expected at most ${limit} ${what}, got ${got}`, "ERR_DASKWIRE_LIMIT");
  }
}

function weight(message: Uint8Array | string | WireError): number {
  return message instanceof WireError ? 1 : Math.max(1, message.length);
}

function ownFrame(message: Uint8Array): Uint8Array {
  const alone = message.length === message.buffer.byteLength;
  if (message.length > ownMemory && !alone) return new Uint8Array(message);
  return view(message, 0, message.length);
}
