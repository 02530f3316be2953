/** Replaces strings in a message without decoding it: everything else stays as it is, byte for byte. */
import { u16, u32 } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { concat } from "./bytes.js";

/** What to put in the place of a string; `undefined` leaves it. */
export type Translate = (text: string) => string | undefined;

// Longer strings are no addresses.
const longest = 255;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The msgpack bytes with other strings, as values and as keys of maps; the same bytes if none is replaced.
 *
 * In msgpack a container says how many values follow, not how many bytes: strings may change their length without anything around
 * them having to change.
 * @throws WireError if the bytes are no msgpack
 */
export function replaceStrings(bytes: Uint8Array, translate: Translate): Uint8Array {
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (let at = 0; at < bytes.length;) {
    const { start, end, text } = tokenAt(bytes, at);
    if (end > bytes.length) throw new WireError("expected a value, got the end of the message", { offset: at });
    const found = text && end - start <= longest ? translate(decoder.decode(bytes.subarray(start, end))) : undefined;
    if (found !== undefined) {
      parts.push(bytes.subarray(kept, at), stringToken(found));
      kept = end;
    }
    at = end;
  }
  return parts.length === 0 ? bytes : concat([...parts, bytes.subarray(kept)]);
}

/** One value; of a container, its head. */
interface Token {
  /** Where its content begins. */
  readonly start: number;
  readonly end: number;
  readonly text: boolean;
}

/** How many bytes follow the first, for the types whose size is fixed, from 0xc0 on; -1 for the others. */
const fixed = [
  0, -1, 0, 0, -1, -1, -1, -1, -1, -1, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 2, 3, 5, 9, 17, -1, -1, -1, 2, 4, 2, 4,
];

function tokenAt(bytes: Uint8Array, at: number): Token {
  const type = bytes[at] as number;
  if (type < 0xa0 || type >= 0xe0) return plain(at, 0);
  if (type < 0xc0) return { start: at + 1, end: at + 1 + (type & 0x1f), text: true };
  const size = fixed[type - 0xc0] as number;
  if (size >= 0) return plain(at, size);
  // bin, ext and str, each with lengths of 8, 16 and 32 bits.
  const family = type >= 0xd9 ? 0xd9 : type >= 0xc7 ? 0xc7 : 0xc4;
  if (type === 0xc1) throw new WireError("expected a value, got a byte that begins none", { offset: at });
  const width = 1 << (type - family);
  const start = at + 1 + width;
  if (start > bytes.length) return plain(at, width);
  const length = width === 1 ? (bytes[at + 1] as number) : width === 2 ? u16(bytes, at + 1) : u32(bytes, at + 1);
  return { start, end: start + length + (family === 0xc7 ? 1 : 0), text: family === 0xd9 };
}

function plain(at: number, size: number): Token {
  return { start: at + 1, end: at + 1 + size, text: false };
}

function stringToken(text: string): Uint8Array {
  const content = encoder.encode(text);
  const { length } = content;
  const head = length < 32 ? [0xa0 | length] : length < 256 ? [0xd9, length] : [0xda, length >> 8, length & 0xff];
  return concat([Uint8Array.from(head), content]);
}
