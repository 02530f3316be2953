import { EncodeError } from "./errors.js";
import { ByteSink } from "./sink.js";
import { Float } from "./values.js";
import { encodeUtf8 } from "./utf8.js";

const least64 = -(2n ** 63n);
const most64 = 2n ** 64n - 1n;

/** Writes values that hold no others, each in the smallest form, as Python's msgpack does. */
export class ScalarWriter extends ByteSink {
  /** Writes `null`. */
  null(_value?: null): void {
    this.byte(0xc0);
  }

  /** Writes a boolean. */
  boolean(value: boolean): void {
    this.byte(value ? 0xc3 : 0xc2);
  }

  /**
   * Writes an integer.
   * @throws EncodeError if it is not whole, a number beyond 2^53, or a bigint of more than 64 bits.
   */
  int(value: number | bigint): void {
    if (typeof value === "bigint") this.int64(value);
    else if (Number.isSafeInteger(value)) this.#integer(value);
    else throw new EncodeError(`expected an integer within 2^53 or a bigint, got ${describeNumber(value)}`);
  }

  /**
   * Writes an integer of up to 64 bits.
   * @throws EncodeError if it has more, or is a number that is not whole or beyond 2^53.
   */
  int64(value: bigint | number): void {
    if (typeof value === "number") this.int(value);
    else if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) this.#integer(Number(value));
    else if (value < least64 || value > most64)
      throw new EncodeError("expected an integer of 64 bits, got a larger one");
    else this.#long(value < 0n ? 0xd3 : 0xcf, Number(BigInt.asUintN(32, value >> 32n)), Number(value & 0xffffffffn));
  }

  /** Writes a float, a whole one too. */
  float(value: number | Float): void {
    this.reserve(9);
    this.data[this.position] = 0xcb;
    this.numbers.setFloat64(this.position + 1, Number(value));
    this.position += 9;
  }

  /** Writes an integer if the number is whole and a float if it is not; a `Float` as a float, a bigint as an integer. */
  number(value: number | bigint | Float): void {
    if (typeof value === "bigint") this.int64(value);
    else if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.#integer(value as number);
    else this.float(value);
  }

  /**
   * Writes a string.
   * @throws EncodeError if it has a lone surrogate, which UTF-8 cannot hold.
   */
  string(value: string): void {
    const { length } = value;
    this.reserve(length * 3 + 5);
    const start = this.position;
    // The header is guessed as for ASCII; other text may need a longer one.
    const guess = stringHeaderBytes(length);
    const written = encodeUtf8(value, this.data, this.numbers, start + guess);
    const header = stringHeaderBytes(written);
    if (header !== guess) this.data.copyWithin(start + header, start + guess, start + guess + written);
    // Headers of 2, 3 and 5 bytes are the types 0xd9, 0xda and 0xdb.
    this.#sizeHeader(header === 1 ? 0xa0 | written : 0xd8 + ((header + 1) >> 1), header - 1, written);
    this.position += written;
  }

  /** Writes a byte string. */
  bytes(value: Uint8Array): void {
    const { length } = value;
    this.reserve(length + 5);
    const width = length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
    this.#sizeHeader(0xc4 + (width >> 1), width, length);
    this.data.set(value, this.position);
    this.position += length;
  }

  /** Writes one byte. */
  protected byte(value: number): void {
    this.reserve(1);
    this.data[this.position++] = value;
  }

  /** Writes the header of an array (`short` 0x90, `long` 0xdc) or a map (0x80, 0xde). */
  protected countHeader(count: number, short: number, long: number): void {
    this.reserve(5);
    if (count < 16) this.data[this.position++] = short | count;
    else if (count < 0x10000) this.#sizeHeader(long, 2, count);
    else this.#sizeHeader(long + 1, 4, count);
  }

  #sizeHeader(type: number, width: number, size: number): void {
    const { data, position } = this;
    data[position] = type;
    if (width === 1) data[position + 1] = size;
    else if (width === 2) this.numbers.setUint16(position + 1, size);
    else if (width === 4) this.numbers.setUint32(position + 1, size);
    this.position = position + 1 + width;
  }

  #integer(value: number): void {
    this.reserve(9);
    if (value >= 0) {
      if (value < 0x80) this.data[this.position++] = value;
      else if (value < 0x100) this.#sizeHeader(0xcc, 1, value);
      else if (value < 0x10000) this.#sizeHeader(0xcd, 2, value);
      else if (value < 0x100000000) this.#sizeHeader(0xce, 4, value);
      else this.#long(0xcf, Math.floor(value / 2 ** 32), value % 2 ** 32);
    } else if (value >= -0x20) this.data[this.position++] = value & 0xff;
    else if (value >= -0x80) this.#sizeHeader(0xd0, 1, value & 0xff);
    else if (value >= -0x8000) this.#sizeHeader(0xd1, 2, value);
    else if (value >= -0x80000000) this.#sizeHeader(0xd2, 4, value);
    else this.#long(0xd3, Math.floor(value / 2 ** 32), value - Math.floor(value / 2 ** 32) * 2 ** 32);
  }

  #long(type: number, high: number, low: number): void {
    this.reserve(9);
    this.data[this.position] = type;
    this.numbers.setInt32(this.position + 1, high);
    this.numbers.setInt32(this.position + 5, low);
    this.position += 9;
  }
}

function stringHeaderBytes(length: number): number {
  return length < 32 ? 1 : length < 0x100 ? 2 : length < 0x10000 ? 3 : 5;
}

function describeNumber(value: unknown): string {
  return typeof value === "number" ? String(value) : `a value of type ${typeof value}`;
}
