import { u8 } from "./bytes.js";
import { Writer } from "./writer.js";

/** The names of a struct's fields, ready to be found and written as bytes. Made by {@link fields}. */
export class FieldTable {
  /** The names, by index. */
  readonly names: readonly string[];
  /** Each name as a msgpack string, header included. */
  readonly encoded: readonly Uint8Array[];
  /** The same, four bytes to a number, with zeros at the end. */
  readonly words: readonly Int32Array[];
  /** The length of each in bytes. */
  readonly sizes: Uint16Array;
  /** By the index of a field plus one, the field that followed it when a struct was read last; at 0 the first one. */
  readonly followers: Int16Array;
  readonly #texts: readonly Uint8Array[];
  readonly #slots: Int16Array;

  constructor(names: readonly string[]) {
    this.names = names;
    this.encoded = names.map(encodeName);
    this.words = this.encoded.map(wordsOf);
    this.sizes = Uint16Array.from(this.encoded, (bytes) => bytes.length);
    this.followers = Int16Array.from({ length: names.length + 1 }, (_, index) => index);
    this.#texts = this.encoded.map((bytes) => bytes.subarray(bytes.length < 33 ? 1 : 2));
    // At most half full, so that a search is short and ends.
    let size = 4;
    while (size < names.length * 2) size *= 2;
    this.#slots = new Int16Array(size).fill(-1);
    for (let index = 0; index < names.length; index++) this.#insert(index);
  }

  /** The index of the field whose name stands in these bytes, or -1. */
  find(bytes: Uint8Array, start: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashName(bytes, start, length) & mask;
    for (;;) {
      const index = slots[slot] as number;
      if (index < 0) return -1;
      const text = this.#texts[index] as Uint8Array;
      if (text.length === length && startsWith(bytes, start, text)) return index;
      slot = (slot + 1) & mask;
    }
  }

  #insert(index: number): void {
    const text = this.#texts[index] as Uint8Array;
    const mask = this.#slots.length - 1;
    let slot = hashName(text, 0, text.length) & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index;
  }
}

/** A table of the given field names, which are not empty and take at most 255 bytes each. */
export function fields(...names: string[]): FieldTable {
  return new FieldTable(names);
}

function encodeName(name: string): Uint8Array {
  const writer = new Writer({ sizeHint: 64 });
  writer.string(name);
  return (writer.frames()[0] as Uint8Array).slice();
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const numbers = new DataView(padded.buffer);
  return Int32Array.from({ length: padded.length / 4 }, (_, index) => numbers.getInt32(index * 4));
}

function hashName(bytes: Uint8Array, start: number, length: number): number {
  if (length === 0) return 0;
  const middle = u8(bytes, start + (length >> 1));
  return (length + Math.imul(u8(bytes, start), 31) + Math.imul(middle, 57) + u8(bytes, start + length - 1)) >>> 0;
}

/** Whether the bytes from `start` begin with `prefix`. They may end before. */
export function startsWith(bytes: Uint8Array, start: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[start + i] !== prefix[i]) return false;
  return true;
}
