import type { DType } from "./dtype.js";
import type { NdElement } from "./element.js";

/** What an `NdArray` is made of. */
export interface NdArrayParts {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Bytes between elements along each axis; those of an array in C order if absent. */
  readonly strides?: readonly number[] | undefined;
  /** The bytes of the elements; not copied. */
  readonly data?: Uint8Array | undefined;
  /** The byte where the first element begins; 0 if absent. */
  readonly offset?: number | undefined;
  /** Of dtypes that hold Python objects, in place of `data`: the elements, each as if it had `dtype.itemsize` bytes. */
  readonly objects?: readonly NdElement[] | undefined;
  /** Whether Python may change it; true if absent. */
  readonly writeable?: boolean | undefined;
  /** Which class it is in Python. */
  readonly subclass?: NdSubclass | undefined;
}

/** Subclasses of `numpy.ndarray` that are told apart. */
export type NdSubclass = "matrix" | "recarray";
