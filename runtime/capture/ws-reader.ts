/** Follows the bytes of one direction of a ws or wss connection, and tells what each of them belongs to. */
import { u64le } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { defaultLimits } from "../wire/limits.js";
import { masked, type WsHeader, WsHeaderReader } from "./ws-header.js";
import { WsUpgrade } from "./ws-upgrade.js";

/** A frame of the WebSocket, and its place in a message of Dask. */
export interface WsFrame extends WsHeader {
  /**
   * What the WebSocket message is that it belongs to: the number of frames, a frame of the message, or, for pings, pongs and the end
   * of the connection, which may stand between the fragments of another, `control`.
   */
  readonly part: "count" | "frame" | "control";
  /** Which of the frames of Dask's message; 0 is the message itself. */
  readonly index: number;
  /** Whether the WebSocket message begins with it: in fragments, as browsers send them, it has several frames. */
  readonly first: boolean;
}

/** Bytes that belong together. */
export type WsStep =
  | { readonly kind: "upgrade"; readonly end: number }
  /** Of a header that is not complete. */
  | { readonly kind: "header"; readonly end: number }
  /** The last bytes of the header of a frame; `done` if it is all of the frame. */
  | { readonly kind: "frame"; readonly end: number; readonly frame: WsFrame; readonly done: boolean }
  /** Content of a frame, with its place in it; `done` if it is the last. */
  | {
      readonly kind: "content";
      readonly end: number;
      readonly frame: WsFrame;
      readonly offset: number;
      readonly done: boolean;
    };

/**
 * One direction: an upgrade to WebSocket, then for each message of Dask the number of its frames and the frames, a WebSocket message
 * each.
 * @see `distributed.comm.ws.WS.read`
 */
export class WsReader {
  #upgrade: WsUpgrade | undefined = new WsUpgrade();
  readonly #header = new WsHeaderReader();
  #frame: WsFrame | undefined;
  #offset = 0;
  /** The message, the number of which is being read, has this many frames; 0 until it has been. */
  #frames = 0;
  #index = 0;
  // The number of frames, as far as it has come.
  readonly #count = new Uint8Array(8);
  #counted = 0;
  /** The frame of data whose message goes on in another. */
  #open: WsFrame | undefined;

  /** Frames of Dask's message that has begun and is not complete; 0 between messages, and until their number has come. */
  get frames(): number {
    return this.#frames;
  }

  /** Whether something has begun and is not complete. */
  get inside(): boolean {
    const begun = this.#frame !== undefined || this.#open !== undefined || this.#frames > 0;
    return begun || this.#header.begun || (this.#upgrade?.begun ?? false);
  }

  /**
   * Goes on to the end of what begins at a place in a chunk, or to the end of the chunk.
   * @throws WireError if the bytes are no messages; what follows has no meaning then
   */
  step(chunk: Uint8Array, at: number): WsStep {
    if (this.#upgrade !== undefined) return this.#takeUpgrade(this.#upgrade, chunk, at);
    return this.#frame === undefined ? this.#takeHeader(chunk, at) : this.#takeContent(this.#frame, chunk, at);
  }

  #takeUpgrade(upgrade: WsUpgrade, chunk: Uint8Array, at: number): WsStep {
    const taken = upgrade.take(chunk.subarray(at));
    if (taken !== undefined) this.#upgrade = undefined;
    return { kind: "upgrade", end: taken === undefined ? chunk.length : at + taken };
  }

  #takeHeader(chunk: Uint8Array, at: number): WsStep {
    for (let end = at; end < chunk.length;) {
      const header = this.#header.take(chunk[end++] as number);
      if (header === undefined) continue;
      const frame = this.#place(header);
      if (frame.part !== "control") this.#open = frame;
      this.#frame = frame;
      this.#offset = 0;
      return { kind: "frame", end, frame, done: this.#endIfDone(frame) };
    }
    return { kind: "header", end: chunk.length };
  }

  #place(header: WsHeader): WsFrame {
    const { opcode, final, length, mask } = header;
    const index = this.#index;
    if (opcode >= 8) return { opcode, final, length, mask, part: "control", index, first: true };
    if (opcode === 1) throw new WireError("expected a binary WebSocket message, got text");
    const first = opcode === 2;
    if (first === (this.#open !== undefined))
      throw new WireError("expected the fragments of a WebSocket message in their order");
    const part = this.#frames === 0 ? "count" : "frame";
    if (part === "count" && this.#counted + length > 8)
      throw new WireError("expected a number of frames in 8 bytes, got more bytes");
    return { opcode, final, length, mask, part, index, first };
  }

  #takeContent(frame: WsFrame, chunk: Uint8Array, at: number): WsStep {
    const offset = this.#offset;
    const end = Math.min(chunk.length, at + frame.length - offset);
    this.#offset += end - at;
    if (frame.part === "count") {
      this.#count.set(masked(frame.mask, chunk.subarray(at, end), offset), this.#counted);
      this.#counted += end - at;
    }
    return { kind: "content", end, frame, offset, done: this.#endIfDone(frame) };
  }

  #endIfDone(frame: WsFrame): boolean {
    if (this.#offset < frame.length) return false;
    this.#frame = undefined;
    if (frame.part === "control" || !frame.final) return true;
    this.#open = undefined;
    if (frame.part === "count") {
      this.#frames = frameCount(this.#count.subarray(0, this.#counted));
      this.#counted = 0;
    } else if (++this.#index === this.#frames) this.#index = this.#frames = 0;
    return true;
  }
}

function frameCount(bytes: Uint8Array): number {
  if (bytes.length !== 8) throw new WireError(`expected a number of frames in 8 bytes, got ${bytes.length} bytes`);
  const frames = u64le(bytes, 0);
  if (frames === 0 || frames > defaultLimits.frames)
    throw new WireError(`expected a message of 1 to ${defaultLimits.frames} frames, got ${frames}`);
  return frames;
}
