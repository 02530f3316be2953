/** Flatbuffers as Arrow has them, each read of which is checked against the bytes that are there. */
import { malformedPayload } from "../../errors.js";

/** So much of a flatbuffer may be read more than once: writers share little, and who shares all makes much of few bytes. */
const mostSharing = 4;

/** Tables inside each other, as many as Arrow's own reader takes. */
const deepest = 64;

/** The bytes of one flatbuffer, and how many of them may still be read. */
class Source {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  #left: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#left = 64 + bytes.length * mostSharing;
  }

  /** @throws {WireError} unless the bytes from `at` are there, and the buffer is not read over and over */
  claim(at: number, length: number): number {
    if (at < 0 || at + length > this.bytes.length)
      throw malformedPayload("expected Arrow metadata without stray offsets");
    this.#left -= length;
    if (this.#left < 0) throw malformedPayload("expected Arrow metadata that is not shared over and over");
    return at;
  }

  /** Where an offset leads: forwards, always. */
  follow(at: number): number {
    const offset = this.view.getInt32(this.claim(at, 4), true);
    if (offset <= 0) throw malformedPayload("expected Arrow metadata without stray offsets");
    return at + offset;
  }

  /** Where the elements of a vector begin, and how many there are. */
  vector(at: number, size: number): { readonly start: number; readonly length: number } {
    const start = this.follow(at);
    const length = this.view.getInt32(this.claim(start, 4), true);
    if (length < 0) throw malformedPayload("expected Arrow metadata without stray lengths");
    this.claim(start + 4, length * size);
    return { start: start + 4, length };
  }
}

/** A table in a flatbuffer. Fields are named by their number in the schema, and have a default where they are absent. */
export class FlatTable {
  readonly #source: Source;
  readonly #at: number;
  readonly #depth: number;
  readonly #vtable: number;
  readonly #vtableSize: number;
  readonly #size: number;

  private constructor(source: Source, at: number, depth: number) {
    if (depth > deepest) throw malformedPayload(`expected at most ${deepest} Arrow types within each other`);
    const { view } = source;
    this.#source = source;
    this.#at = at;
    this.#depth = depth;
    this.#vtable = source.claim(at - view.getInt32(source.claim(at, 4), true), 4);
    this.#vtableSize = view.getUint16(this.#vtable, true);
    this.#size = view.getUint16(this.#vtable + 2, true);
    // Writers share vtables, so that they are not counted as read.
    const fits = this.#vtableSize >= 4 && this.#vtable + this.#vtableSize <= source.bytes.length;
    if (!fits || this.#vtableSize > 0x7fff || this.#size > 0x7fff || this.#size < 4) {
      throw malformedPayload("expected Arrow metadata whose tables are whole");
    }
    source.claim(at, this.#size);
  }

  /** The table that a flatbuffer holds. */
  static root(bytes: Uint8Array): FlatTable {
    const source = new Source(bytes);
    return new FlatTable(source, source.follow(0), 0);
  }

  /** Where a field lies; undefined if it is absent. */
  #field(slot: number, size: number): number | undefined {
    const entry = 4 + 2 * slot;
    if (entry + 2 > this.#vtableSize) return undefined;
    const offset = this.#source.view.getUint16(this.#vtable + entry, true);
    if (offset === 0) return undefined;
    if (offset + size > this.#size) throw malformedPayload("expected Arrow metadata whose fields are in their tables");
    return this.#at + offset;
  }

  bool(slot: number): boolean {
    return this.uint8(slot) !== 0;
  }

  uint8(slot: number, absent = 0): number {
    const at = this.#field(slot, 1);
    return at === undefined ? absent : this.#source.view.getUint8(at);
  }

  int16(slot: number, absent = 0): number {
    const at = this.#field(slot, 2);
    return at === undefined ? absent : this.#source.view.getInt16(at, true);
  }

  int32(slot: number, absent = 0): number {
    const at = this.#field(slot, 4);
    return at === undefined ? absent : this.#source.view.getInt32(at, true);
  }

  /** An integer of 64 bits that a number holds. */
  int64(slot: number): number {
    const at = this.#field(slot, 8);
    return at === undefined ? 0 : safe(this.#source.view.getBigInt64(at, true));
  }

  table(slot: number): FlatTable | undefined {
    const at = this.#field(slot, 4);
    return at === undefined ? undefined : this.#tableAt(at);
  }

  /** A vector of tables; empty if it is absent. */
  tables(slot: number): readonly FlatTable[] {
    return this.#vector(slot, 4, (at) => this.#tableAt(at));
  }

  /** A vector of pairs of integers of 64 bits, which is what Arrow's nodes and buffers are. */
  pairs(slot: number): readonly (readonly [number, number])[] {
    const { view } = this.#source;
    return this.#vector(slot, 16, (at) => [safe(view.getBigInt64(at, true)), safe(view.getBigInt64(at + 8, true))]);
  }

  int32s(slot: number): readonly number[] {
    return this.#vector(slot, 4, (at) => this.#source.view.getInt32(at, true));
  }

  int64s(slot: number): readonly number[] {
    return this.#vector(slot, 8, (at) => safe(this.#source.view.getBigInt64(at, true)));
  }

  /** Checks that a string, whose text is not read, is there. */
  checkString(slot: number): void {
    const at = this.#field(slot, 4);
    if (at !== undefined) this.#source.vector(at, 1);
  }

  #tableAt(at: number): FlatTable {
    return new FlatTable(this.#source, this.#source.follow(at), this.#depth + 1);
  }

  #vector<T>(slot: number, size: number, read: (at: number) => T): T[] {
    const at = this.#field(slot, 4);
    if (at === undefined) return [];
    const { start, length } = this.#source.vector(at, size);
    return Array.from({ length }, (_, index) => read(start + index * size));
  }
}

function safe(value: bigint): number {
  if (value >= -(2n ** 53n) && value <= 2n ** 53n) return Number(value);
  throw malformedPayload("expected Arrow metadata with lengths that can be");
}
