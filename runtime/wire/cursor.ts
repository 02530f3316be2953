import { u16, u32, u8, view } from "./bytes.js";
import { WireError } from "./errors.js";
import { resolveLimits, type Limits } from "./limits.js";

/** The length of a header that is not of the asked type. */
export const otherType = -1;

/**
 * A position in the bytes of one msgpack frame, and the checks that every read needs.
 *
 * Counts and lengths are held against the bytes that are left before anything is made of them: an element takes a
 * byte at least. Its heirs read values.
 */
export class Cursor {
  protected readonly data: Uint8Array;
  protected readonly size: number;
  protected readonly limits: Limits;
  protected position = 0;
  protected depth = 0;
  #containers = 0;
  #items = 0;

  constructor(bytes: Uint8Array, limits: Partial<Limits> | undefined) {
    this.data = bytes;
    this.size = bytes.length;
    this.limits = resolveLimits(limits);
  }

  /** Where the next value begins. */
  get offset(): number {
    return this.position;
  }

  /**
   * Gives up on the bytes.
   * @throws WireError with the offset.
   */
  fail(message: string): never {
    throw this.error(message);
  }

  /**
   * Confirms that all bytes have been read.
   * @throws WireError if some are left over.
   */
  end(): void {
    const left = this.size - this.position;
    if (left > 0) throw this.error(`expected the end of the message, got ${left} more bytes`);
  }

  protected error(message: string, code?: string, at: number = this.position): WireError {
    const text = `${message} (at byte ${at})`;
    return new WireError(text, code === undefined ? { offset: at } : { offset: at, code });
  }

  protected truncated(expected: string, at: number = this.position): WireError {
    const left = Math.max(0, this.size - at);
    return this.error(
      `expected ${expected}, got the end of the message after ${left} bytes`,
      "ERR_DASKWIRE_TRUNCATED",
      at,
    );
  }

  /** The first byte of the next value, which says its type. */
  protected peek(): number {
    if (this.position >= this.size) throw this.truncated("a value");
    return u8(this.data, this.position);
  }

  /** Steps over a number's bytes and returns where they begin; its type byte comes before them. */
  protected fixed(width: number): number {
    const at = this.position + 1;
    if (at + width > this.size) throw this.truncated(`a number of ${width} bytes`, at);
    this.position = at + width;
    return at;
  }

  /** Marks the entry into an array or a map of so many elements or entries. */
  protected enter(count: number): void {
    if (++this.depth > this.limits.depth) {
      throw this.error(`expected at most ${this.limits.depth} nested containers, got more`, "ERR_DASKWIRE_LIMIT");
    }
    if (++this.#containers > this.limits.containers) {
      throw this.error(`expected at most ${this.limits.containers} arrays and maps, got more`, "ERR_DASKWIRE_LIMIT");
    }
    this.#items += count;
    if (this.#items > this.limits.items) {
      throw this.error(
        `expected at most ${this.limits.items} elements of arrays and maps, got more`,
        "ERR_DASKWIRE_LIMIT",
      );
    }
  }

  /** Steps over a string's header; its length in bytes, or {@link otherType} with nothing consumed. */
  protected stringHeader(): number {
    const byte = this.peek();
    if (byte >= 0xa0 && byte < 0xc0) return this.#sized(byte & 0x1f, 0);
    if (byte >= 0xd9 && byte <= 0xdb) return this.#sized(this.#length(1 << (byte - 0xd9)), 1 << (byte - 0xd9));
    return otherType;
  }

  /** Steps over a byte string's header; its length, or {@link otherType} with nothing consumed. */
  protected bytesHeader(): number {
    const byte = this.peek();
    if (byte < 0xc4 || byte > 0xc6) return otherType;
    return this.#sized(this.#length(1 << (byte - 0xc4)), 1 << (byte - 0xc4));
  }

  /** Steps over an array's header; the number of elements, or {@link otherType} with nothing consumed. */
  protected arrayHeader(): number {
    const byte = this.peek();
    if (byte >= 0x90 && byte < 0xa0) return this.#counted(byte & 0x0f, 0, 1);
    if (byte === 0xdc) return this.#counted(this.#length(2), 2, 1);
    if (byte === 0xdd) return this.#counted(this.#length(4), 4, 1);
    return otherType;
  }

  /** Steps over a map's header; the number of entries, or {@link otherType} with nothing consumed. */
  protected entriesHeader(): number {
    const byte = this.peek();
    if (byte >= 0x80 && byte < 0x90) return this.#counted(byte & 0x0f, 0, 2);
    if (byte === 0xde) return this.#counted(this.#length(2), 2, 2);
    if (byte === 0xdf) return this.#counted(this.#length(4), 4, 2);
    return otherType;
  }

  /** Steps over bytes and returns a view of them. */
  protected take(length: number): Uint8Array {
    const start = this.position;
    this.position = start + length;
    return view(this.data, start, start + length);
  }

  /** Steps over one value, however deep, without reading it. */
  protected skip(): void {
    let values = 1;
    while (values > 0) {
      values += this.#skipOne() - 1;
      if (values > this.size - this.position) throw this.truncated(`${values} more values`);
    }
  }

  /** Steps over one value that is no container, or over the header of one that is; how many values are inside. */
  #skipOne(): number {
    const byte = this.peek();
    if (byte < 0x80 || byte >= 0xe0 || byte === 0xc0 || byte === 0xc2 || byte === 0xc3) {
      this.position++;
      return 0;
    }
    if (byte < 0x90 || byte >= 0xde) return this.entriesHeader() * 2;
    if (byte < 0xa0 || byte >= 0xdc) return this.arrayHeader();
    if (byte >= 0xca && byte <= 0xd3) {
      this.fixed(byte < 0xcc ? 4 << (byte - 0xca) : 1 << (byte & 3));
      return 0;
    }
    const length = byte >= 0xc4 && byte <= 0xc6 ? this.bytesHeader() : this.stringHeader();
    if (length === otherType) throw this.unsupported(byte);
    this.position += length;
    return 0;
  }

  /** The error for a type byte that Dask never sends. */
  protected unsupported(byte: number): WireError {
    const got = byte === 0xc1 ? "the unused type 0xc1" : "an extension type";
    return this.error(`expected a msgpack value, got ${got}`);
  }

  /** The big-endian length after a type byte. */
  #length(width: number): number {
    const at = this.position + 1;
    if (at + width > this.size) throw this.truncated(`a length of ${width} bytes`);
    return width === 1 ? u8(this.data, at) : width === 2 ? u16(this.data, at) : u32(this.data, at);
  }

  #sized(length: number, width: number): number {
    const start = this.position + 1 + width;
    if (length > this.size - start) throw this.truncated(`${length} bytes of text or data`, start);
    this.position = start;
    return length;
  }

  #counted(count: number, width: number, least: number): number {
    const start = this.position + 1 + width;
    if (count * least > this.size - start) {
      throw this.truncated(`${count} ${least === 1 ? "elements" : "map entries"}`, start);
    }
    this.position = start;
    return count;
  }
}
