/** Finds repetitions: what LZ4 and Snappy are made of. */

/** Told of each match, in order: literals from `literalsAt` to `at`, then `length` bytes that stand `offset` before `at`. */
export type OnMatch = (literalsAt: number, at: number, offset: number, length: number) => void;

const hashBits = 14;
/** Both formats write an offset of two bytes at best. */
const farthest = 65_535;
/** LZ4: the last match begins so many bytes before the end at least. */
const lastStart = 12;
/** LZ4: so many bytes at the end are literals. Python's decoder refuses blocks that break either rule. */
const lastLiterals = 5;

// Kept between calls: clearing it costs less than making it.
const table = new Int32Array(1 << hashBits);

/**
 * Finds matches of 4 bytes and more greedily, faster the longer it finds none.
 *
 * @returns where the literals behind the last match begin
 */
export function findMatches(bytes: Uint8Array, onMatch: OnMatch): number {
  const startEnd = bytes.length - lastStart;
  const matchEnd = bytes.length - lastLiterals;
  table.fill(-1);
  let literals = 0;
  let at = 0;
  let misses = 0;
  while (at <= startEnd) {
    const sequence = fourAt(bytes, at);
    const slot = Math.imul(sequence, 0x9e3779b1) >>> (32 - hashBits);
    const candidate = table[slot] as number;
    table[slot] = at;
    if (candidate < 0 || at - candidate > farthest || fourAt(bytes, candidate) !== sequence) {
      at += 1 + (misses++ >>> 6);
      continue;
    }
    let end = at + 4;
    const offset = at - candidate;
    while (end < matchEnd && bytes[end] === bytes[end - offset]) end++;
    onMatch(literals, at, offset, end - at);
    at = end;
    literals = end;
    misses = 0;
  }
  return literals;
}

function fourAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** Below this a loop is faster than a call. */
const shortCopy = 64;

/** Copies literals. Both ranges are known to be there. */
export function copyLiterals(from: Uint8Array, at: number, to: Uint8Array, toAt: number, length: number): void {
  if (length > shortCopy) to.set(from.subarray(at, at + length), toAt);
  else for (let i = 0; i < length; i++) to[toAt + i] = from[at + i] as number;
}

/** Repeats what stands `offset` before `at`; the ranges may overlap, which repeats a pattern. */
export function copyMatch(bytes: Uint8Array, at: number, offset: number, length: number): void {
  if (length <= shortCopy) {
    for (let i = at; i < at + length; i++) bytes[i] = bytes[i - offset] as number;
    return;
  }
  // What has been repeated can be copied too: each round doubles it.
  const start = at - offset;
  const end = at + length;
  let filled = at;
  while (filled < end) {
    const part = Math.min(filled - start, end - filled);
    bytes.copyWithin(filled, start, start + part);
    filled += part;
  }
}
