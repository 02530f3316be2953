import { view } from "./bytes.js";

// A message may have a million empty frames: they are one.
const none = new Uint8Array(0);

/** Bytes that have arrived and are not read yet, in the pieces in which they came. */
export class ChunkList {
  #chunks: Uint8Array[] = [];
  #head = 0;
  #offset = 0;
  #length = 0;

  /** How many bytes are there. */
  get length(): number {
    return this.#length;
  }

  /** Adds bytes at the end. They are kept, not copied. */
  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Takes bytes off the front that are known to be there: a view if they lie in one piece, else one copy. */
  take(length: number): Uint8Array {
    const chunk = this.#chunks[this.#head];
    if (chunk === undefined || length === 0) return none;
    const start = this.#offset;
    if (chunk.length - start < length) return this.#gather(length);
    this.#advance(chunk, length);
    return view(chunk, start, start + length);
  }

  /** Moves bytes off the front into a target, as many as there are and as fit; how many. */
  drain(target: Uint8Array, at: number): number {
    let filled = at;
    while (filled < target.length) {
      const chunk = this.#chunks[this.#head];
      if (chunk === undefined) break;
      const part = Math.min(chunk.length - this.#offset, target.length - filled);
      target.set(chunk.subarray(this.#offset, this.#offset + part), filled);
      this.#advance(chunk, part);
      filled += part;
    }
    return filled - at;
  }

  /** Drops everything. */
  clear(): void {
    this.#chunks = [];
    this.#head = 0;
    this.#offset = 0;
    this.#length = 0;
  }

  #gather(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    this.drain(bytes, 0);
    return bytes;
  }

  #advance(chunk: Uint8Array, length: number): void {
    this.#length -= length;
    this.#offset += length;
    if (this.#offset < chunk.length) return;
    this.#offset = 0;
    this.#head++;
    // Removing from the front moves all that is behind: done once for many.
    if (this.#head === this.#chunks.length || this.#head >= 1024) {
      this.#chunks.splice(0, this.#head);
      this.#head = 0;
    }
  }
}
