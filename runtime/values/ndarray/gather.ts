/** Elements of a strided array, copied one behind the other. */
import { allocate } from "../allocate.js";
import { overLimit } from "./errors.js";
import { forEachRow, type Layout } from "./layout.js";

/**
 * What a copy, or a list of lists, may cost in bytes where the array's own data are fewer: an axis with stride 0 repeats
 * its data as often as it says.
 */
export const copyLimit = 2 ** 30;

/** @throws {WireError} `ERR_DASKWIRE_LIMIT` when so many bytes are more than so large an array may cost */
export function checkCost(bytes: number, data: number, limit: number = copyLimit): void {
  if (bytes <= Math.max(limit, data)) return;
  throw overLimit(`a copy of it takes ${bytes} bytes, ${limit} are allowed; copy a part of it, or give a higher limit`);
}

/** The bytes of all elements, in C order. */
export function gatherBytes(data: Uint8Array, layout: Layout, itemsize: number, size: number): Uint8Array<ArrayBuffer> {
  const out = allocate(size * itemsize);
  let to = 0;
  forEachRow(layout, (offset, count, stride) => {
    if (stride === itemsize) {
      out.set(data.subarray(offset, offset + count * itemsize), to);
      to += count * itemsize;
    } else {
      for (let i = 0, at = offset; i < count; i++, at += stride) {
        for (let byte = 0; byte < itemsize; byte++) out[to++] = data[at + byte] as number;
      }
    }
  });
  return out;
}
