/** Changes the messages of a tcp or tls connection while they pass; their payloads pass as they are. */
import { putU64le, u64le } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { defaultLimits } from "../wire/limits.js";
import { concat } from "./bytes.js";

/** Changes frame 0 of a message. */
export type RewriteHead = (head: Uint8Array) => Uint8Array | Promise<Uint8Array>;

// A message itself, without its payloads, above this passes unchanged.
const largestHead = 2 ** 26;

/** One direction of a connection. */
export class HeadRewriter {
  readonly #rewrite: RewriteHead;
  // The numbers before the frames, and frame 0, as far as they have come.
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #wanted = 16;
  #count = 0;
  #head: number | undefined;
  /** Bytes of the present message that pass as they are. */
  #passing = 0;
  #broken = false;

  constructor(rewrite: RewriteHead) {
    this.#rewrite = rewrite;
  }

  /** What to forward in the place of these bytes; once they are no messages, they pass as they are. */
  async push(chunk: Uint8Array): Promise<readonly Uint8Array[]> {
    const out: Uint8Array[] = [];
    for (let at = 0; at < chunk.length;) {
      const wanted = this.#broken ? Infinity : this.#passing > 0 ? this.#passing : this.#wanted - this.#heldBytes;
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

  async #hold(part: Uint8Array, out: Uint8Array[]): Promise<void> {
    this.#held.push(part.slice());
    this.#heldBytes += part.length;
    if (this.#heldBytes < this.#wanted) return;
    const bytes = concat(this.#held);
    this.#held = [bytes];
    try {
      if (this.#count === 0) this.#readCount(bytes);
      else if (this.#head === undefined) this.#readLengths(bytes);
      if (this.#heldBytes === this.#wanted) out.push(...(await this.#finish(bytes)));
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.#broken = true;
      out.push(bytes);
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
    this.#passing = total - head.length;
    this.#held = [];
    this.#heldBytes = this.#count = 0;
    this.#wanted = 16;
    this.#head = undefined;
    if (head.length === 0) return [prelude];
    const rewritten = await this.#rewrite(head);
    if (rewritten === head) return [bytes];
    const more = rewritten.length - head.length;
    putU64le(prelude, 0, u64le(prelude, 0) + more);
    putU64le(prelude, 16, rewritten.length);
    return [prelude, rewritten];
  }
}
