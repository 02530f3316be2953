import { u8 } from "./bytes.js";
import { EncodeError, WireError } from "./errors.js";

// `ignoreBOM` keeps a leading U+FEFF, as Python does.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const { fromCharCode } = String;

// Measured on Node 20: below this a loop beats TextDecoder, whose calls cost some 150 ns.
const shortText = 12;

/**
 * The text of some UTF-8 bytes.
 * @throws WireError if the bytes are no valid UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= shortText) {
    const text = decodeShortAscii(bytes, start, end);
    if (text !== undefined) return text;
  }
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch (cause) {
    throw new WireError(`expected UTF-8 in a string of ${end - start} bytes, got other bytes (at byte ${start})`, {
      offset: start,
      cause,
    });
  }
}

function decodeShortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  let at = start;
  let text = "";
  let seen = 0;
  for (; at + 4 <= end; at += 4) {
    const a = u8(bytes, at);
    const b = u8(bytes, at + 1);
    const c = u8(bytes, at + 2);
    const d = u8(bytes, at + 3);
    seen |= a | b | c | d;
    text += fromCharCode(a, b, c, d);
  }
  for (; at < end; at++) {
    const a = u8(bytes, at);
    seen |= a;
    text += fromCharCode(a);
  }
  return seen < 0x80 ? text : undefined;
}

const loneSurrogate = /\p{Surrogate}/u;
// Above this TextEncoder beats the loop.
const longText = 40;

/**
 * Writes a text as UTF-8 and returns how many bytes it took. There must be room for three bytes per UTF-16 unit.
 * @throws EncodeError if the text has a lone surrogate, which UTF-8 cannot hold.
 */
export function encodeUtf8(text: string, bytes: Uint8Array, at: number): number {
  const { length } = text;
  if (length <= longText) {
    let i = 0;
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) break;
      bytes[at + i] = unit;
    }
    if (i === length) return length;
  }
  const { written } = encoder.encodeInto(text, bytes.subarray(at));
  if (written !== length && loneSurrogate.test(text)) {
    throw new EncodeError("expected a string that UTF-8 can hold, got one with a lone surrogate");
  }
  return written;
}
