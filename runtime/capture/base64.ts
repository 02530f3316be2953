import { concat } from "./bytes.js";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Uint8Array(256).fill(255);
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
const padding = 0x3d;
const backslash = 0x5c;
const slash = 0x2f;

/** The bytes of base64 text, padded or not; `undefined` if it is none. Captures are large, and `atob` is slow. */
export function decodeBase64(text: string): Uint8Array | undefined {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === padding) length--;
  if (length % 4 === 1 || text.length - length > 2) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 256 ? (values[code] as number) : 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}

/** Decodes base64 that comes piece by piece, as it stands in a JSON string. */
export class Base64Pieces {
  /** How many bytes it stands for so far. */
  length = 0;
  #parts: Uint8Array[] | undefined = [];
  readonly #most: number;
  #bits = 0;
  #held = 0;
  #letters = 0;
  #padding = 0;
  #escaped = false;
  #broken = false;

  /** @param most bytes that are kept; of more, only their number is known in the end */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many bytes are held. */
  get kept(): number {
    return this.#parts === undefined ? 0 : this.length;
  }

  /** Takes more of the text. */
  push(text: Uint8Array): void {
    if (this.#broken) return;
    const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4) + 1);
    let at = 0;
    for (const code of text) {
      const value = values[code] as number;
      if (value === 255 || this.#padding > 0 || this.#escaped) {
        if (!this.#takesOther(code)) return this.#break();
        if (code !== slash) continue;
      }
      this.#letters++;
      this.#bits = ((this.#bits << 6) | (values[code] as number)) & 0xffffff;
      this.#held += 6;
      if (this.#held < 8) continue;
      this.#held -= 8;
      bytes[at++] = (this.#bits >> this.#held) & 0xff;
    }
    this.length += at;
    if (this.length > this.#most) this.#parts = undefined;
    this.#parts?.push(at * 2 < bytes.length ? bytes.slice(0, at) : bytes.subarray(0, at));
  }

  /** The bytes, or their number if they were too many to be kept; `undefined` if it was no base64. */
  finish(): Uint8Array | number | undefined {
    if (this.#broken || this.#escaped || this.#padding > 2 || this.#letters % 4 === 1) return undefined;
    return this.#parts === undefined ? this.length : concat(this.#parts);
  }

  /** Padding at the end, and `\/`, which JSON allows for `/`. */
  #takesOther(code: number): boolean {
    if (this.#escaped) {
      this.#escaped = false;
      return code === slash && this.#padding === 0;
    }
    if (code === padding) return ++this.#padding <= 2;
    this.#escaped = code === backslash && this.#padding === 0;
    return this.#escaped;
  }

  #break(): void {
    this.#broken = true;
    this.#parts = undefined;
  }
}
