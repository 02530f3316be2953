import { u8 } from "./bytes.js";
import { decodeAscii, decodeOther, decodeUtf8 } from "./utf8.js";

// Addresses, keys, states and function names come again and again; a hit costs one comparison of bytes and makes no
// string, and the string it returns has its hash computed already.
const slots = 1024;
const slotBytes = 64;
const slab = new Uint8Array(slots * slotBytes);
const lengths = new Uint8Array(slots);
const texts: string[] = new Array<string>(slots).fill("");
// After so many texts in a row that were not there, only some of those that follow are looked for, until one is found.
const patience = 128;
const sampled = 7;
let misses = 0;

/**
 * The text of some UTF-8 bytes, as {@link decodeUtf8}, from a cache of what was read lately.
 * @throws WireError if the bytes are no valid UTF-8.
 */
export function cachedUtf8(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > slotBytes || (misses > patience && (++misses & sampled) !== 0)) return decodeUtf8(bytes, start, end);
  if (length === 0) return "";
  const slot = slotOf(bytes, start, end, length);
  const base = slot * slotBytes;
  if (lengths[slot] === length && sameBytes(bytes, start, base, length)) {
    misses = 0;
    return texts[slot] as string;
  }
  misses++;
  // Nothing stands in the slot until the bytes have proven to be text.
  lengths[slot] = 0;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const byte = u8(bytes, start + i);
    seen |= byte;
    slab[base + i] = byte;
  }
  const text = seen < 0x80 ? decodeAscii(bytes, start, end) : decodeOther(bytes, start, end);
  lengths[slot] = length;
  texts[slot] = text;
  return text;
}

// Keys and addresses differ at their ends, names at their beginnings.
function slotOf(bytes: Uint8Array, start: number, end: number, length: number): number {
  let hash = length * 0x9e3779b1 + u8(bytes, start);
  const first = length > 8 ? end - 8 : start;
  for (let at = first; at < end; at++) hash = Math.imul(hash ^ u8(bytes, at), 0x01000193);
  hash ^= Math.imul(u8(bytes, start + (length >> 1)), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function sameBytes(bytes: Uint8Array, start: number, base: number, length: number): boolean {
  for (let i = length - 1; i >= 0; i--) if (bytes[start + i] !== slab[base + i]) return false;
  return true;
}
