/** Changes the messages of a ws or wss connection while they pass. */
import { WireError } from "../wire/errors.js";
import { GrowingBytes } from "./bytes.js";
import { type HeadRewriter, largestHead, type RewriteHead } from "./head-rewriter.js";
import { encodeWsHeader, masked, WsHeaderReader } from "./ws-header.js";
import { type WsFrame, WsReader, type WsStep } from "./ws-reader.js";

/**
 * One direction of a ws or wss connection. The upgrade passes as it is, and so does every frame of the WebSocket but those of a
 * message's frame 0. These wait until all of it has come; a ping does not wait with them, or a peer that waits for its answer before
 * it goes on would wait forever.
 */
export class WsHeadRewriter implements HeadRewriter {
  readonly #rewrite: RewriteHead;
  readonly #largest: number;
  readonly #reader = new WsReader();
  /** A header that is not complete, or a frame that controls the connection. */
  readonly #begun = new GrowingBytes();
  #held: HeldMessage | undefined;
  #broken = false;

  /** @param largest bytes of frame 0, with the headers of the WebSocket, above which it passes unchanged */
  constructor(rewrite: RewriteHead, largest = largestHead) {
    this.#rewrite = rewrite;
    this.#largest = largest;
  }

  async push(chunk: Uint8Array): Promise<readonly Uint8Array[]> {
    const out: Uint8Array[] = [];
    let at = 0;
    try {
      while (at < chunk.length && !this.#broken) {
        const step = this.#reader.step(chunk, at);
        const part = chunk.subarray(at, step.end);
        at = step.end;
        await this.#take(step, part, out);
      }
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.#broken = true;
      out.push(...this.rest());
    }
    if (at < chunk.length) out.push(chunk.subarray(at));
    return out;
  }

  rest(): readonly Uint8Array[] {
    const held = this.#held?.asItCame() ?? [];
    this.#held = undefined;
    return this.#begun.length === 0 ? held : [...held, this.#begun.take()];
  }

  async #take(step: WsStep, part: Uint8Array, out: Uint8Array[]): Promise<void> {
    if (step.kind === "upgrade") return void out.push(part);
    if (step.kind === "header") return this.#begun.append(part);
    const { frame, done } = step;
    if (frame.part === "control") {
      this.#begun.append(part);
      if (done) out.push(this.#begun.take());
    } else if (step.kind === "frame") {
      this.#begun.append(part);
      this.#begin(frame, out);
    } else if (this.#held === undefined) out.push(part);
    else this.#held.addContent(masked(frame.mask, part, step.offset));
    if (done && frame.part === "frame" && frame.final) await this.#finish(out);
  }

  /** A frame of data begins, with the header that has come. */
  #begin(frame: WsFrame, out: Uint8Array[]): void {
    if (frame.part === "frame" && frame.index === 0 && frame.first) this.#held = new HeldMessage(frame.mask);
    const size = (this.#held?.size ?? 0) + this.#begun.length + frame.length;
    if (this.#held === undefined || size > this.#largest) out.push(...this.rest());
    else this.#held.addHeader(this.#begun.take());
  }

  /** A frame of Dask's message is complete. */
  async #finish(out: Uint8Array[]): Promise<void> {
    if (this.#held === undefined) return;
    const { content, mask } = this.#held;
    const rewritten = content.length === 0 ? content : await this.#rewrite(content);
    if (rewritten === content) out.push(...this.#held.asItCame());
    else {
      const header = encodeWsHeader({ opcode: 2, final: true, length: rewritten.length, mask });
      out.push(header, masked(mask, rewritten));
    }
    this.#held = undefined;
  }
}

/** The frames of one WebSocket message, as far as they have come. */
class HeldMessage {
  /** That of the first frame. */
  readonly mask: Uint8Array | undefined;
  readonly #headers = new GrowingBytes();
  readonly #content = new GrowingBytes();

  constructor(mask: Uint8Array | undefined) {
    this.mask = mask;
  }

  /** Bytes that it takes. */
  get size(): number {
    return this.#headers.length + this.#content.length;
  }

  /** The content of all frames, unmasked. */
  get content(): Uint8Array {
    return this.#content.bytes;
  }

  addHeader(header: Uint8Array): void {
    this.#headers.append(header);
  }

  addContent(part: Uint8Array): void {
    this.#content.append(part);
  }

  /** The bytes that have come, each header before its content. */
  asItCame(): readonly Uint8Array[] {
    const { content } = this;
    const bytes = new Uint8Array(this.size);
    const reader = new WsHeaderReader();
    let to = 0;
    let taken = 0;
    for (const byte of this.#headers.bytes) {
      bytes[to++] = byte;
      const header = reader.take(byte);
      if (header === undefined) continue;
      const part = masked(header.mask, content.subarray(taken, taken + header.length));
      bytes.set(part, to);
      to += part.length;
      taken += part.length;
    }
    return [bytes];
  }
}
