import { keyForm, type Hashable } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";
import { tuple } from "./tuple.js";

/** A Python `UUID`. */
export class PyUuid extends PyInstance implements Hashable, Reducible {
  #hex: string;

  /**
   * @param text 32 hexadecimal digits, with or without hyphens, as `crypto.randomUUID()` gives
   * @throws TypeError if the text is no UUID.
   */
  constructor(text: string) {
    super();
    this.#hex = text.toLowerCase().replaceAll("-", "");
    if (!/^[0-9a-f]{32}$/.test(this.#hex)) throw new TypeError("expected 32 hexadecimal digits of a UUID");
  }

  /** The UUID of an integer of 128 bits. */
  static of(value: bigint | number): PyUuid {
    return new PyUuid(BigInt(value).toString(16).padStart(32, "0"));
  }

  /** In the form `12345678-1234-5678-1234-567812345678`. */
  get text(): string {
    return this.#hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  /** The UUID as an integer of 128 bits. */
  get int(): bigint {
    return BigInt(`0x${this.#hex}`);
  }

  /** Takes the value of another one; for the reader of pickles, which makes a UUID before its value is known. */
  assign(other: PyUuid): void {
    this.#hex = other.#hex;
  }

  [reduce](): Reduction {
    const state = new Map([["int", this.int]]);
    return { how: "new", callable: py("uuid:UUID"), args: tuple(), state };
  }

  [keyForm](): string {
    return `u${this.#hex};`;
  }

  [reprOf](): string {
    return `UUID('${this.text}')`;
  }
}
