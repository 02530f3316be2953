/** Follows the byte stream of a WebSocket connection and tells the Dask messages in it. */
import { WireError } from "../wire/errors.js";
import { GrowingBytes } from "./bytes.js";
import type { FrameSink, FrameStream } from "./frame-stream.js";
import { masked } from "./ws-header.js";
import { type WsFrame, WsReader } from "./ws-reader.js";

// WebSocket messages in fragments, as browsers send them, are put together up to this size. Dask sends none.
const mostFragments = 2 ** 28;

/** Tells the messages of one direction of a ws or wss connection. */
export class WsFrameStream implements FrameStream {
  readonly #sink: FrameSink;
  readonly #reader = new WsReader();
  /** Of a WebSocket message in fragments, which is given in one piece: its length is not known before. */
  #whole: GrowingBytes | undefined;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  get inside(): boolean {
    return this.#reader.inside;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const step = this.#reader.step(chunk, at);
      const from = at;
      at = step.end;
      if (step.kind === "upgrade" || step.kind === "header") continue;
      const { frame, done } = step;
      if (frame.part === "frame") {
        if (step.kind === "frame") this.#begin(frame);
        else this.#give(masked(frame.mask, chunk.subarray(from, at), step.offset));
      }
      if (done && frame.final) this.#end(frame);
    }
  }

  #begin(frame: WsFrame): void {
    if (!frame.first) return;
    if (frame.final) this.#sink.frame(frame.length);
    else this.#whole = new GrowingBytes();
  }

  #give(part: Uint8Array): void {
    if (this.#whole === undefined) return this.#sink.bytes(part);
    if (this.#whole.length + part.length > mostFragments) throw new WireError("expected a frame, got more bytes");
    this.#whole.append(part);
  }

  /** A WebSocket message is complete. */
  #end({ part }: WsFrame): void {
    if (part === "control") return;
    if (part === "count") return this.#sink.begin(this.#reader.frames);
    const whole = this.#whole?.take();
    this.#whole = undefined;
    if (whole !== undefined) {
      this.#sink.frame(whole.length);
      if (whole.length > 0) this.#sink.bytes(whole);
    }
    if (this.#reader.frames === 0) this.#sink.end();
  }
}
