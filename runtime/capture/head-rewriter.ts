/** Changes the messages of a connection while they pass; their payloads pass as they are. */
import { putU64le, u64le } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { defaultLimits } from "../wire/limits.js";
import { GrowingBytes } from "./bytes.js";

/** Changes frame 0 of a message. */
export type RewriteHead = (head: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** One direction of a connection. */
export interface HeadRewriter {
  /**
   * What to forward in the place of these bytes; once they are no messages, they pass as they are. To be called again only when it
   * has answered.
   */
  push(chunk: Uint8Array): Promise<readonly Uint8Array[]>;
  /** What to forward when no more bytes come: those that wait for the rest of their message. */
  rest(): readonly Uint8Array[];
}

/** Bytes of a message itself, without its payloads, above which it passes unchanged. */
export const largestHead = 2 ** 26;

/** One direction of a tcp or tls connection. */
export class TcpHeadRewriter implements HeadRewriter {
  readonly #rewrite: RewriteHead;
  // The numbers before the frames, and frame 0, as far as they have come.
  readonly #held = new GrowingBytes();
  #wanted = 16;
  #count = 0;
  #head: number | undefined;
  /** Bytes of the present message that pass as they are. */
  #passing = 0;
  #broken = false;

  constructor(rewrite: RewriteHead) {
    this.#rewrite = rewrite;
  }

  async push(chunk: Uint8Array): Promise<readonly Uint8Array[]> {
    const out: Uint8Array[] = [];
    for (let at = 0; at < chunk.length;) {
      const wanted = this.#broken ? Infinity : this.#passing > 0 ? this.#passing : this.#wanted - this.#held.length;
      const part = chunk.subarray(at, Math.min(chunk.length, at + wanted));
      at += part.length;
      if (this.#broken) out.push(part);
      else if (this.#passing > 0) {
        this.#passing -= part.length;
        out.push(part);
      } else await this.#hold(part, out);
    }
    return out;
  }

  rest(): readonly Uint8Array[] {
    return this.#held.length === 0 ? [] : [this.#held.take()];
  }

  async #hold(part: Uint8Array, out: Uint8Array[]): Promise<void> {
    this.#held.append(part);
    if (this.#held.length < this.#wanted) return;
    try {
      if (this.#count === 0) this.#readCount(this.#held.bytes);
      else if (this.#head === undefined) this.#readLengths(this.#held.bytes);
      if (this.#held.length === this.#wanted) out.push(...(await this.#finish(this.#held.bytes)));
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.#broken = true;
      out.push(...this.rest());
    }
  }

  #readCount(bytes: Uint8Array): void {
    const count = u64le(bytes, 8);
    if (count === 0 || count > defaultLimits.frames || u64le(bytes, 0) < 8 + 8 * count)
      throw new WireError("expected the prelude of a message, got other bytes");
    this.#count = count;
    this.#wanted = 16 + 8 * count;
  }

  #readLengths(bytes: Uint8Array): void {
    this.#head = u64le(bytes, 16);
    if (this.#head <= largestHead) this.#wanted += this.#head;
  }

  async #finish(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    const prelude = bytes.subarray(0, 16 + 8 * this.#count);
    const head = bytes.subarray(prelude.length);
    let total = 0;
    for (let frame = 0; frame < this.#count; frame++) total += u64le(prelude, 16 + 8 * frame);
    const rewritten = head.length === 0 ? head : await this.#rewrite(head);
    this.#passing = total - head.length;
    this.#held.take();
    this.#count = 0;
    this.#wanted = 16;
    this.#head = undefined;
    if (rewritten === head) return [bytes];
    const more = rewritten.length - head.length;
    putU64le(prelude, 0, u64le(prelude, 0) + more);
    putU64le(prelude, 16, rewritten.length);
    return [prelude, rewritten];
  }
}
