/**
 * Snappy in its raw form, without framing.
 *
 * Dask: `snappy.compress` of python-snappy.
 */
import { allocate } from "../allocate.js";
import { type Codec, checkAnnounced, corrupt } from "./codec.js";
import { copyLiterals, copyMatch, findMatches } from "./matches.js";

/** Snappy without any package. */
export const snappy: Codec = { name: "snappy", compress, decompress };

/** Where the elements begin, and how many bytes they announce. */
interface Preamble {
  readonly at: number;
  readonly size: number;
}

/**
 * The size that a frame announces, in groups of seven bits, lowest first.
 * @throws {WireError} when it is above the limit, or more than the frame can hold
 */
export function snappySize(bytes: Uint8Array, limit: number): Preamble {
  let size = 0;
  let at = 0;
  for (let byte = 0x80; byte >= 0x80; at++) {
    if (at >= bytes.length || at === 5) throw corrupt("snappy", "it has no size in front");
    byte = bytes[at] as number;
    size += (byte & 0x7f) * 2 ** (7 * at);
  }
  // Three bytes repeat 64 at most.
  checkAnnounced("snappy", size, limit, Math.ceil(((bytes.length - at) * 64) / 3));
  return { at, size };
}

function decompress(bytes: Uint8Array, limit: number): Uint8Array {
  const preamble = snappySize(bytes, limit);
  const out = allocate(preamble.size);
  const end = bytes.length;
  let { at } = preamble;
  let to = 0;
  while (at < end) {
    const tag = bytes[at++] as number;
    const kind = tag & 3;
    let length = (tag >>> 2) + 1;
    // How many bytes of a number follow: of a long literal's length, or of a copy's offset.
    const width = kind === 0 ? Math.max(length - 60, 0) : kind === 3 ? 4 : kind;
    if (at + width > end) throw corrupt("snappy", "it ends in the middle of an element");
    const number = littleEndian(bytes, at, width);
    at += width;
    if (kind === 0) {
      if (width > 0) length = number + 1;
      if (at + length > end || to + length > out.length) throw corrupt("snappy", "a literal reaches beyond its end");
      copyLiterals(bytes, at, out, to, length);
      at += length;
    } else {
      const offset = kind === 1 ? ((tag >>> 5) << 8) | number : number;
      if (kind === 1) length = ((tag >>> 2) & 7) + 4;
      if (offset === 0 || offset > to) throw corrupt("snappy", "a copy begins before its start");
      if (to + length > out.length) throw corrupt("snappy", "a copy reaches beyond its end");
      copyMatch(out, to, offset, length);
    }
    to += length;
  }
  if (to !== out.length) throw corrupt("snappy", `it announces ${out.length} bytes, and holds ${to}`);
  return out;
}

function littleEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] as number);
  return value;
}

function compress(bytes: Uint8Array): Uint8Array {
  const out = allocate(32 + bytes.length + Math.ceil(bytes.length / 6));
  let to = 0;
  let left = bytes.length;
  for (; left >= 0x80; left = Math.floor(left / 128)) out[to++] = (left & 0x7f) | 0x80;
  out[to++] = left;
  const putLiterals = (from: number, count: number): void => {
    if (count === 0) return;
    to = putLiteralTag(out, to, count - 1);
    copyLiterals(bytes, from, out, to, count);
    to += count;
  };
  const rest = findMatches(bytes, (literalsAt, at, offset, length) => {
    putLiterals(literalsAt, at - literalsAt);
    for (let rest = length; rest > 0;) {
      // A copy is of 64 bytes at most; what is left for the last one may be anything from 1.
      const part = Math.min(rest, 64);
      out[to++] = ((part - 1) << 2) | 2;
      out[to++] = offset;
      out[to++] = offset >>> 8;
      rest -= part;
    }
  });
  putLiterals(rest, bytes.length - rest);
  return out.slice(0, to);
}

function putLiteralTag(out: Uint8Array, start: number, value: number): number {
  let at = start;
  if (value < 60) {
    out[at++] = value << 2;
    return at;
  }
  const width = value < 0x100 ? 1 : value < 0x1_0000 ? 2 : value < 0x100_0000 ? 3 : 4;
  out[at++] = (59 + width) << 2;
  for (let i = 0; i < width; i++) out[at++] = Math.floor(value / 256 ** i);
  return at;
}
