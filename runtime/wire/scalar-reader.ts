import { f32, f64, u16, u32, u8 } from "./bytes.js";
import { Cursor, otherType } from "./cursor.js";
import { cachedUtf8 } from "./string-cache.js";
import { Float, type WireValue } from "./values.js";

/** What the type byte of a msgpack value says. */
export type MsgpackType = "nil" | "bool" | "int" | "float" | "str" | "bin" | "array" | "map" | "ext";

/** The type that a type byte stands for; the unused 0xc1 passes as an extension. */
export function typeOf(byte: number): MsgpackType {
  if (byte < 0x80 || byte >= 0xe0) return "int";
  if (byte < 0x90) return "map";
  if (byte < 0xa0) return "array";
  if (byte < 0xc0) return "str";
  return longTypes[byte - 0xc0] as MsgpackType;
}

const longTypes: readonly MsgpackType[] = [
  ...(["nil", "ext", "bool", "bool", "bin", "bin", "bin", "ext", "ext", "ext", "float", "float"] as const),
  ...(["int", "int", "int", "int", "int", "int", "int", "int", "ext", "ext", "ext", "ext", "ext"] as const),
  ...(["str", "str", "str", "array", "array", "map", "map"] as const),
];

/** Reads values that hold no others. Of another type, whatever is there comes back: the validator reports it. */
export abstract class ScalarReader extends Cursor {
  /** Reads a value of any type. */
  abstract any(): WireValue;

  /** Reads a string. */
  string(): string {
    const { data, position } = this;
    const byte = position < this.size ? u8(data, position) : 0;
    if (byte >= 0xa0 && byte < 0xc0) {
      const start = position + 1;
      const end = start + (byte & 0x1f);
      if (end <= this.size) {
        this.position = end;
        return cachedUtf8(data, start, end);
      }
    }
    const length = this.stringHeader();
    return length === otherType ? (this.any() as never) : this.text(length);
  }

  /** Reads a boolean. */
  boolean(): boolean {
    const byte = this.peek();
    if (byte !== 0xc2 && byte !== 0xc3) return this.any() as never;
    this.position++;
    return byte === 0xc3;
  }

  /** Reads `null`. */
  null(): null {
    if (this.peek() !== 0xc0) return this.any() as never;
    this.position++;
    return null;
  }

  /** Reads an integer within 2^53. A larger one comes as `bigint`, a float as {@link Float}: both fail the validator. */
  int(): number {
    const byte = this.peek();
    if (byte < 0x80) {
      this.position++;
      return byte;
    }
    const type = typeOf(byte);
    if (type === "int") return this.#integer(byte) as number;
    return (type === "float" ? new Float(this.#float(byte)) : this.any()) as never;
  }

  /** Reads an integer of up to 64 bits, always as `bigint`. A float comes as {@link Float}. */
  int64(): bigint {
    const byte = this.peek();
    const type = typeOf(byte);
    if (type === "int") return BigInt(this.#integer(byte));
    return (type === "float" ? new Float(this.#float(byte)) : this.any()) as never;
  }

  /** Reads a float. An integer comes as `bigint`: Python tells them apart, and so does the validator. */
  float(): number {
    const byte = this.peek();
    const type = typeOf(byte);
    if (type === "float") return this.#float(byte);
    return (type === "int" ? BigInt(this.#integer(byte)) : this.any()) as never;
  }

  /** Reads a byte string, as a view. */
  bytes(): Uint8Array {
    const length = this.bytesHeader();
    return length === otherType ? (this.any() as never) : this.take(length);
  }

  /** Reads the text of a string whose header has been read. */
  protected text(length: number): string {
    const start = this.position;
    this.position = start + length;
    return cachedUtf8(this.data, start, start + length);
  }

  /** Reads the integer or the float that the byte announces. */
  protected numeric(byte: number): number | bigint {
    return byte === 0xca || byte === 0xcb ? this.#float(byte) : this.#integer(byte);
  }

  #float(byte: number): number {
    return byte === 0xca ? f32(this.data, this.fixed(4)) : f64(this.data, this.fixed(8));
  }

  #integer(byte: number): number | bigint {
    const bytes = this.data;
    switch (byte) {
      case 0xcc:
        return u8(bytes, this.fixed(1));
      case 0xcd:
        return u16(bytes, this.fixed(2));
      case 0xce:
        return u32(bytes, this.fixed(4));
      case 0xcf:
        return this.#long(0);
      case 0xd0:
        return (u8(bytes, this.fixed(1)) << 24) >> 24;
      case 0xd1:
        return (u16(bytes, this.fixed(2)) << 16) >> 16;
      case 0xd2:
        return u32(bytes, this.fixed(4)) | 0;
      case 0xd3:
        return this.#long(0x80000000);
      default:
        this.position++;
        return byte < 0x80 ? byte : byte - 0x100;
    }
  }

  #long(signBit: number): number | bigint {
    const at = this.fixed(8);
    const unsigned = u32(this.data, at);
    const high = signBit !== 0 && unsigned >= signBit ? unsigned - 2 ** 32 : unsigned;
    const low = u32(this.data, at + 4);
    const value = high * 2 ** 32 + low;
    // The sum is exact whenever it is safe: rounding never leads from outside the range into it.
    return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low);
  }
}
