import { EncodeError } from "../../wire/errors.js";
import { ByteSink } from "../../wire/sink.js";
import { encodeUtf8 } from "../../wire/utf8.js";
import { op } from "./opcodes.js";

/** Strings up to so many units fit into 255 bytes of UTF-8 whatever they hold. */
const shortString = 85;

/** Writes the opcodes for values that hold no others. */
export class ScalarWriter extends ByteSink {
  protected opcode(code: number): void {
    this.reserve(1);
    this.data[this.position++] = code;
  }

  protected number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.integer(value);
    else this.float(value);
  }

  protected integer(value: number): void {
    this.reserve(5);
    const { data } = this;
    if (value >= 0 && value < 0x100) {
      data[this.position] = op.BININT1;
      data[this.position + 1] = value;
      this.position += 2;
    } else if (value >= 0 && value < 0x10000) {
      data[this.position] = op.BININT2;
      this.numbers.setUint16(this.position + 1, value, true);
      this.position += 3;
    } else if ((value | 0) === value) {
      data[this.position] = op.BININT;
      this.numbers.setInt32(this.position + 1, value, true);
      this.position += 5;
    } else this.bigint(BigInt(value));
  }

  /** An integer of any size, in as few bytes of two's complement as hold it. */
  protected bigint(value: bigint): void {
    const size = value < 0n ? -value - 1n : value;
    // One bit more, for the sign.
    const hex = size.toString(16);
    const bits = hex.length * 4 - Math.clz32(parseInt(hex[0] as string, 16)) + 28 + 1;
    const length = size === 0n ? 1 : Math.ceil(bits / 8);
    this.reserve(length + 5);
    if (length < 0x100) {
      this.data[this.position++] = op.LONG1;
      this.data[this.position++] = length;
    } else {
      this.data[this.position] = op.LONG4;
      this.numbers.setInt32(this.position + 1, length, true);
      this.position += 5;
    }
    const digits = BigInt.asUintN(8 * length, value)
      .toString(16)
      .padStart(2 * length, "0");
    for (let at = 2 * length - 2; at >= 0; at -= 2) {
      this.data[this.position++] = parseInt(digits.slice(at, at + 2), 16);
    }
  }

  protected float(value: number): void {
    this.reserve(9);
    this.data[this.position] = op.BINFLOAT;
    this.numbers.setFloat64(this.position + 1, value);
    this.position += 9;
  }

  protected string(text: string): void {
    const { length } = text;
    this.reserve(length * 3 + 5);
    const short = length <= shortString;
    const start = this.position + (short ? 2 : 5);
    const written = this.#utf8(text, start);
    if (short) {
      this.data[this.position] = op.SHORT_BINUNICODE;
      this.data[this.position + 1] = written;
    } else {
      this.data[this.position] = op.BINUNICODE;
      this.numbers.setUint32(this.position + 1, written, true);
    }
    this.position = start + written;
  }

  protected bytes(value: Uint8Array): void {
    const { length } = value;
    this.reserve(9);
    if (length < 0x100) {
      this.data[this.position++] = op.SHORT_BINBYTES;
      this.data[this.position++] = length;
    } else if (length < 2 ** 32) {
      this.data[this.position] = op.BINBYTES;
      this.numbers.setUint32(this.position + 1, length, true);
      this.position += 5;
    } else this.#counted8(op.BINBYTES8, length);
    this.#append(value);
  }

  /** Needs protocol 5. */
  protected byteArray(value: Uint8Array): void {
    this.reserve(9);
    this.#counted8(op.BYTEARRAY8, value.length);
    this.#append(value);
  }

  /** Pushes an entry of the memo. */
  protected get(index: number): void {
    this.reserve(5);
    if (index < 0x100) {
      this.data[this.position++] = op.BINGET;
      this.data[this.position++] = index;
    } else {
      this.data[this.position] = op.LONG_BINGET;
      this.numbers.setUint32(this.position + 1, index, true);
      this.position += 5;
    }
  }

  #counted8(code: number, length: number): void {
    this.data[this.position] = code;
    this.numbers.setUint32(this.position + 1, length % 2 ** 32, true);
    this.numbers.setUint32(this.position + 5, Math.floor(length / 2 ** 32), true);
    this.position += 9;
  }

  #append(value: Uint8Array): void {
    this.reserve(value.length);
    this.data.set(value, this.position);
    this.position += value.length;
  }

  #utf8(text: string, at: number): number {
    try {
      return encodeUtf8(text, this.data, this.numbers, at);
    } catch (error) {
      if (!(error instanceof EncodeError)) throw error;
      return this.#utf8WithSurrogates(text, at);
    }
  }

  /** As Python's `surrogatepass` writes a string with lone surrogates. */
  #utf8WithSurrogates(text: string, start: number): number {
    let at = start;
    for (const character of text) {
      const code = character.codePointAt(0) as number;
      if (code >= 0xd800 && code < 0xe000) {
        this.data[at++] = 0xed;
        this.data[at++] = 0x80 | ((code >> 6) & 0x3f);
        this.data[at++] = 0x80 | (code & 0x3f);
      } else at += encodeUtf8(character, this.data, this.numbers, at);
    }
    return at - start;
  }
}
