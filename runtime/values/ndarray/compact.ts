/** The bytes of an array as Dask and pickles send them. */
import { contiguousStrides, isContiguous } from "./layout.js";
import type { NdArray } from "./ndarray.js";

/** Bytes that hold each element once, and where the elements are in them. */
export interface Compact {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly bytes: Uint8Array;
}

/**
 * The elements one behind the other, in C or F order: the data themselves where they lie so, else a copy. What an axis of
 * stride 0 repeats is there once for each time that it is repeated.
 */
export function compactOf(array: NdArray): Compact {
  const { itemsize } = array.dtype;
  const order = !array.isCContiguous && isContiguous(array, itemsize, "F") ? "F" : "C";
  return {
    shape: array.shape,
    strides: contiguousStrides(array.shape, itemsize, order),
    bytes: array.toBytes({ order }),
  };
}
