import { u8 } from "./bytes.js";
import { EncodeError, WireError } from "./errors.js";
import { SHORT_ASCII, shortAscii } from "./short-ascii.js";

// `ignoreBOM` keeps a leading U+FEFF, as Python does.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Makes text of bytes that are known to be ASCII. */
export type AsciiDecoder = (bytes: Uint8Array, start: number, end: number) => string;

let decodeLongAscii: AsciiDecoder = (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
// Above this it is not worth while to look whether a text is ASCII.
let scannedText = SHORT_ASCII;

/** Replaces TextDecoder for ASCII up to so many bytes, where the platform has something faster. */
export function useAsciiDecoder(faster: AsciiDecoder, upTo: number): void {
  decodeLongAscii = faster;
  scannedText = upTo;
}

/**
 * The text of some UTF-8 bytes.
 * @throws WireError if the bytes are no valid UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return isAscii(bytes, start, end) ? decodeAscii(bytes, start, end) : decodeOther(bytes, start, end);
}

/** The text of some bytes that are known to be ASCII. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  return end - start <= SHORT_ASCII ? shortAscii(bytes, start, end - start) : decodeLongAscii(bytes, start, end);
}

/** As {@link decodeUtf8}, for bytes that are known not to be ASCII. */
export function decodeOther(bytes: Uint8Array, start: number, end: number): string {
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch (cause) {
    throw new WireError(`expected UTF-8 in a string of ${end - start} bytes, got other bytes (at byte ${start})`, {
      offset: start,
      cause,
    });
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > scannedText) return false;
  let seen = 0;
  for (let at = start; at < end; at++) seen |= u8(bytes, at);
  return seen < 0x80;
}

const loneSurrogate = /\p{Surrogate}/u;
// Above this TextEncoder beats the loop.
const longText = 40;

/**
 * Writes a text as UTF-8 and returns how many bytes it took. There must be room for three bytes per UTF-16 unit.
 * @param numbers a view of the same bytes
 * @throws EncodeError if the text has a lone surrogate, which UTF-8 cannot hold.
 */
export function encodeUtf8(text: string, bytes: Uint8Array, numbers: DataView, at: number): number {
  const { length } = text;
  if (length <= longText) {
    let i = 0;
    for (; i + 4 <= length; i += 4) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      if ((a | b | c | d) >= 0x80) break;
      numbers.setInt32(at + i, (a << 24) | (b << 16) | (c << 8) | d);
    }
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
