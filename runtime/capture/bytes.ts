/** The bytes of all parts in one array. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// Memory that grows begins with so much: arrays up to this size are cheap to make.
const leastCapacity = 64;

/** Bytes that come piece by piece, in one memory that grows with them, however small the pieces are. */
export class GrowingBytes {
  #memory = new Uint8Array(0);
  #length = 0;

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  /** Those that are there, as a view. */
  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }

  /** Adds a copy. */
  append(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#memory.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#memory.length, leastCapacity));
      grown.set(this.bytes);
      this.#memory = grown;
    }
    this.#memory.set(part, this.#length);
    this.#length = length;
  }

  /** Hands them over with their memory; none are there afterwards. */
  take(): Uint8Array {
    const { bytes } = this;
    this.#memory = new Uint8Array(0);
    this.#length = 0;
    return bytes;
  }
}

/** Where two messages first differ, in words; `undefined` if they are the same bytes. */
export function firstDifference(sent: readonly Uint8Array[], written: readonly Uint8Array[]): string | undefined {
  if (sent.length !== written.length) return `${written.length} frames instead of ${sent.length}`;
  for (let frame = 0; frame < sent.length; frame++) {
    const at = differsAt(sent[frame] as Uint8Array, written[frame] as Uint8Array);
    if (at !== undefined) return `frame ${frame} differs at byte ${at}`;
  }
  return undefined;
}

function differsAt(a: Uint8Array, b: Uint8Array): number | undefined {
  if (a === b) return undefined;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return a.length === b.length ? undefined : shorter;
}
