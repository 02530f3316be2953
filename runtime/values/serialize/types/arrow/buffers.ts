/** What the values in Arrow's buffers point to. */
import { malformedPayload } from "../../errors.js";

/** Checks that offsets ascend, and that the last one is in what they point to. */
export function checkOffsets(offsets: Uint8Array, size: 4 | 8, length: number, available: number): void {
  if (offsets.length < size) return;
  const read = readerOf(offsets, size === 4 ? 32 : 64, true);
  let last = 0;
  for (let index = 0; index <= length; index++) {
    const offset = read(index);
    if (offset < last || offset > available)
      throw malformedPayload("expected Arrow offsets that ascend and stay inside");
    last = offset;
  }
}

/** The integers of a dictionary's column. */
export interface Indices {
  readonly indices: Uint8Array;
  readonly bits: number;
  readonly signed: boolean;
  readonly length: number;
  readonly validity: Uint8Array | undefined;
}

/** Checks that a dictionary has what is counted. Nulls may count anything. */
export function checkIndices({ indices, bits, signed, length, validity }: Indices, available: number): void {
  const read = readerOf(indices, bits, signed);
  for (let index = 0; index < length; index++) {
    const value = read(index);
    if ((value < 0 || value >= available) && isValid(validity, index)) {
      throw malformedPayload(`expected an Arrow dictionary that has element ${value}, got one of ${available}`);
    }
  }
}

/** Views that show no more than they point to, over all; more only up to here. */
const mostViewed = 2 ** 30;
const inline = 12;

/** Checks that views are in their buffers, which views may share, but not to make much of few bytes. */
export function checkViews(
  views: Uint8Array,
  length: number,
  validity: Uint8Array | undefined,
  buffers: readonly number[],
): void {
  const view = viewOf(views);
  let total = 0;
  for (let index = 0; index < length; index++) {
    if (!isValid(validity, index)) continue;
    const at = 16 * index;
    const size = view.getInt32(at, true);
    if (size >= 0 && size <= inline) continue;
    const available = buffers[view.getInt32(at + 8, true)] ?? -1;
    const offset = view.getInt32(at + 12, true);
    if (size < 0 || offset < 0 || offset + size > available)
      throw malformedPayload("expected Arrow views that stay inside");
    total += size;
  }
  if (total <= mostViewed || total <= buffers.reduce((sum, each) => sum + each, 0)) return;
  throw malformedPayload(`expected Arrow views of at most ${mostViewed} bytes in all, got ${total}`);
}

/** Checks that the elements of a union are there: `ids` of types, offsets if it is dense, and lengths by the types' ids. */
export function checkMembers(
  ids: Uint8Array,
  offsets: Uint8Array | undefined,
  lengths: ReadonlyMap<number, number>,
): void {
  const read = offsets === undefined ? undefined : readerOf(offsets, 32, true);
  for (const [index, id] of ids.entries()) {
    const length = lengths.get(id) ?? -1;
    const at = read?.(index) ?? index;
    if (at < 0 || at >= length) throw malformedPayload("expected an Arrow union whose elements are there");
  }
}

function isValid(validity: Uint8Array | undefined, index: number): boolean {
  return validity === undefined || (((validity[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** What reads integers, the lowest byte first. Those beyond 2^53 are not exact, and are in no range. */
function readerOf(bytes: Uint8Array, bits: number, signed: boolean): (index: number) => number {
  const view = viewOf(bytes);
  switch (bits) {
    case 8:
      return signed ? (index) => view.getInt8(index) : (index) => view.getUint8(index);
    case 16:
      return signed ? (index) => view.getInt16(2 * index, true) : (index) => view.getUint16(2 * index, true);
    case 32:
      return signed ? (index) => view.getInt32(4 * index, true) : (index) => view.getUint32(4 * index, true);
    default:
      return (index) => {
        const high = signed ? view.getInt32(8 * index + 4, true) : view.getUint32(8 * index + 4, true);
        return high * 2 ** 32 + view.getUint32(8 * index, true);
      };
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
