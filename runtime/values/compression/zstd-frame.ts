/** The outline of a zstd frame (RFC 8878), read without decompressing it. */
import { checkAnnounced, corrupt } from "./codec.js";

const magic = 0xfd2fb528;
const largestBlock = 131_072;

/**
 * The number of bytes that a frame announces. The frame is walked from block to block: it must be whole, alone, and able to
 * hold what it announces.
 *
 * Python's counterpart always writes the size, and refuses frames without it; so does this.
 *
 * @throws {WireError} when the frame is malformed, or announces more than the limit
 */
export function zstdSize(bytes: Uint8Array, limit: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 6 || view.getUint32(0, true) !== magic) throw corrupt("zstd", "it does not begin as one");
  const descriptor = view.getUint8(4);
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
  const width = [single ? 1 : 0, 2, 4, 8][descriptor >>> 6] as number;
  if (width === 0) throw corrupt("zstd", "it does not announce its size");
  const sizeAt = 5 + (single ? 0 : 1) + dictionary;
  if (sizeAt + width > bytes.length) throw corrupt("zstd", "it ends in its header");
  const size = announced(view, sizeAt, width);
  const { end, possible } = walk(view, sizeAt + width);
  const checksum = (descriptor & 4) === 0 ? 0 : 4;
  if (end + checksum !== bytes.length) {
    throw corrupt("zstd", `it should have ${end + checksum} bytes, and has ${bytes.length}`);
  }
  checkAnnounced("zstd", size, limit, possible);
  return size;
}

function announced(view: DataView, at: number, width: number): number {
  switch (width) {
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at, true) + 256;
    case 4:
      return view.getUint32(at, true);
    default:
      return Number(view.getBigUint64(at, true));
  }
}

/** Steps over the blocks: where they end, and how many bytes they can hold. */
function walk(view: DataView, start: number): { readonly end: number; readonly possible: number } {
  let at = start;
  let possible = 0;
  for (let last = false; !last;) {
    if (at + 3 > view.byteLength) throw corrupt("zstd", "it ends before its last block");
    const word = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    last = (word & 1) !== 0;
    const kind = (word >>> 1) & 3;
    const size = word >>> 3;
    if (kind === 3 || size > largestBlock) throw corrupt("zstd", "a block has a type or a size that does not exist");
    possible += kind === 2 ? largestBlock : size;
    at += 3 + (kind === 1 ? 1 : size);
  }
  return { end: at, possible };
}
