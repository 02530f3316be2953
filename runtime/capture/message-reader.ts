/** Reads one element of `messages` while its text arrives: that of a large frame is decoded at once, and never held. */
import { Base64Pieces } from "./base64.js";
import { concat } from "./bytes.js";
import { readRecordedMessage, type RecordedFrame, type RecordedMessage } from "./format.js";

const quote = 0x22;
const backslash = 0x5c;
// Messages, and strings in them, of more bytes of text than this are taken apart while they arrive.
const large = 2 ** 16;
// Stands in the text for a large string. No capture can have it, as it is another one in each process.
const mark = `!${Math.random()}:`;
const firstFrame = /"frames"\s*:\s*\[\s*"$/;
// So many bytes before a string tell whether it is the first frame.
const keyBytes = 64;
const text = new TextDecoder("utf-8", { fatal: false });
const encoder = new TextEncoder();

/** The text of one recorded message. */
export class MessageReader {
  /** How many bytes of text have come. */
  taken = 0;
  readonly #mostFrame: number;
  // All text but that of large strings.
  #parts: Uint8Array[] = [];
  #partBytes = 0;
  #inString = false;
  #escaped = false;
  // The present string, while it is short, and once it is large.
  #string: Uint8Array[] = [];
  #stringBytes = 0;
  #long: Base64Pieces | undefined;
  readonly #frames: (RecordedFrame | undefined)[] = [];
  #frameBytes = 0;

  /** @param mostFrame frames behind the first that have more bytes are given as if they had not been recorded */
  constructor(mostFrame: number) {
    this.#mostFrame = mostFrame;
  }

  /** How many bytes are held. */
  get held(): number {
    return this.#partBytes + this.#stringBytes + this.#frameBytes + (this.#long?.kept ?? 0);
  }

  /** Takes more of the text. */
  push(bytes: Uint8Array): void {
    const before = this.taken;
    this.taken += bytes.length;
    if (this.taken <= large) return this.#keep(bytes);
    const waiting = before <= large ? this.#parts : [];
    if (waiting.length > 0) {
      this.#parts = [];
      this.#partBytes = 0;
    }
    for (const part of [...waiting, bytes]) this.#takeApart(part);
  }

  /**
   * The message, when all of its text is there.
   * @throws CaptureFormatError if it is none.
   */
  finish(): RecordedMessage {
    return readRecordedMessage(text.decode(concat(this.#parts)), (string) => this.#frameFor(string));
  }

  #frameFor(string: string): RecordedFrame | undefined {
    return string.startsWith(mark) ? this.#frames[Number(string.slice(mark.length))] : undefined;
  }

  #takeApart(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      if (this.#inString) {
        const at = this.#endOfString(bytes, from);
        this.#takeString(bytes.subarray(from, at));
        if (at < bytes.length) this.#endString();
        // The quote stays for what comes next: it is text again.
        from = at;
        if (at < bytes.length) this.#keep(bytes.subarray(at, ++from));
      } else {
        const at = bytes.indexOf(quote, from);
        const end = at < 0 ? bytes.length : at + 1;
        this.#keep(bytes.subarray(from, end));
        this.#inString = at >= 0;
        from = end;
      }
    }
  }

  /** Where the quote is that ends the string; the length if it is not here. */
  #endOfString(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      if (this.#escaped) this.#escaped = false;
      else if (bytes[at] === backslash) this.#escaped = true;
      else if (bytes[at] === quote) return at;
    }
    return bytes.length;
  }

  #takeString(bytes: Uint8Array): void {
    if (this.#long !== undefined) return this.#long.push(bytes);
    this.#string.push(bytes);
    this.#stringBytes += bytes.length;
    if (this.#stringBytes <= large) return;
    this.#long = new Base64Pieces(this.#isFirstFrame() ? Infinity : this.#mostFrame);
    for (const part of this.#string) this.#long.push(part);
    this.#string = [];
    this.#stringBytes = 0;
  }

  #endString(): void {
    this.#inString = false;
    for (const part of this.#string) this.#keep(part);
    this.#string = [];
    this.#stringBytes = 0;
    if (this.#long === undefined) return;
    this.#keep(encoder.encode(`${mark}${this.#frames.length}`));
    const frame = this.#long.finish();
    this.#frames.push(typeof frame === "number" ? { omitted: frame } : frame);
    if (frame instanceof Uint8Array) this.#frameBytes += frame.length;
    this.#long = undefined;
  }

  #isFirstFrame(): boolean {
    let from = this.#parts.length;
    for (let bytes = 0; from > 0 && bytes < keyBytes;) bytes += this.#parts[--from]?.length ?? 0;
    return firstFrame.test(text.decode(concat(this.#parts.slice(from)).subarray(-keyBytes)));
  }

  #keep(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#partBytes += bytes.length;
  }
}
