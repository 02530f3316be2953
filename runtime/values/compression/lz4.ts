/**
 * LZ4 blocks with their size in four little-endian bytes in front.
 *
 * Dask: `lz4.block.compress`, with `store_size` as by default.
 */
import { allocate } from "../allocate.js";
import { type Codec, checkAnnounced, corrupt } from "./codec.js";
import { copyLiterals, copyMatch, findMatches } from "./matches.js";

const header = 4;
/** A byte of a block stands for so many bytes at most. */
const expansion = 255;

/** LZ4 without any package. */
export const lz4: Codec = { name: "lz4", compress, decompress };

/**
 * The size that a block announces.
 * @throws {WireError} when it is above the limit, or more than the block can hold
 */
export function lz4Size(bytes: Uint8Array, limit: number): number {
  if (bytes.length <= header) throw corrupt("lz4", `it has ${bytes.length} bytes, and at least 5 are needed`);
  const size = new DataView(bytes.buffer, bytes.byteOffset, header).getUint32(0, true);
  checkAnnounced("lz4", size, limit, (bytes.length - header) * expansion);
  return size;
}

function decompress(bytes: Uint8Array, limit: number): Uint8Array {
  const out = allocate(lz4Size(bytes, limit));
  const end = bytes.length;
  let at = header;
  let to = 0;
  for (;;) {
    if (at >= end) throw corrupt("lz4", "it ends in the middle of a sequence");
    const token = bytes[at++] as number;
    let literals = token >>> 4;
    if (literals === 15) {
      for (let more = 255; more === 255; literals += more) more = bytes[at++] ?? Infinity;
    }
    if (at + literals > end || to + literals > out.length) throw corrupt("lz4", "literals reach beyond its end");
    copyLiterals(bytes, at, out, to, literals);
    at += literals;
    to += literals;
    if (at === end) break;
    const offset = (bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      for (let more = 255; more === 255; length += more) more = bytes[at++] ?? Infinity;
    }
    if (offset === 0 || offset > to) throw corrupt("lz4", "a match begins before its start");
    if (to + length > out.length) throw corrupt("lz4", "a match reaches beyond its end");
    copyMatch(out, to, offset, length);
    to += length;
  }
  if (to !== out.length) throw corrupt("lz4", `it announces ${out.length} bytes, and holds ${to}`);
  return out;
}

function compress(bytes: Uint8Array): Uint8Array {
  const out = allocate(header + bytes.length + Math.ceil(bytes.length / 255) + 16);
  new DataView(out.buffer).setUint32(0, bytes.length, true);
  let to = header;
  const putLength = (length: number): void => {
    let left = length - 15;
    for (; left >= 255; left -= 255) out[to++] = 255;
    out[to++] = left;
  };
  const putLiterals = (from: number, count: number, matchLength: number): void => {
    out[to++] = (Math.min(count, 15) << 4) | Math.min(matchLength, 15);
    if (count >= 15) putLength(count);
    copyLiterals(bytes, from, out, to, count);
    to += count;
  };
  const rest = findMatches(bytes, (literalsAt, at, offset, length) => {
    putLiterals(literalsAt, at - literalsAt, length - 4);
    out[to++] = offset;
    out[to++] = offset >>> 8;
    if (length - 4 >= 15) putLength(length - 4);
  });
  putLiterals(rest, bytes.length - rest, 0);
  return out.slice(0, to);
}
