/** Masked arrays in pickles. */
import type { KnownClass } from "../../pickle/known-class.js";
import { PyGlobal } from "../../python/global.js";
import type { DType } from "../dtype.js";
import { malformedArray } from "../errors.js";
import { MaskedArray } from "../masked.js";
import { NdArray } from "../ndarray.js";
import { dtypeOf, subArray } from "../parse-dtype.js";
import { bytesOf, partsOfState } from "./read-array.js";

/** `_mareconstruct(MaskedArray, ndarray, (0,), "b")`, an empty one, whose state has all that it is. */
export const maskedReconstruct: KnownClass = {
  build({ how, args }) {
    const [type] = args as readonly unknown[];
    const known = type instanceof PyGlobal && /^numpy\.ma(\.core)?:MaskedArray$/.test(type.path);
    if (how !== "call" || args.length !== 4 || !known) return undefined;
    return new MaskedArray(new NdArray({ dtype: dtypeOf("int8"), shape: [0] }));
  },
  /** The state of an array, then the bytes of the mask, then what fills it. */
  setState(value, state, context) {
    if (!Array.isArray(state) || state.length !== 7) throw malformedArray("expected the state of a masked array");
    const [mask, fillValue] = (state as readonly unknown[]).slice(5);
    const data = new NdArray(partsOfState(state.slice(0, 5), context));
    const masked = new MaskedArray(data, maskOf(data, mask), fillValue);
    Object.assign(value as MaskedArray, masked);
  },
};

/** The mask has the order of the data; of records, a boolean for each field. */
function maskOf({ dtype, shape, strides }: NdArray, mask: unknown): NdArray {
  const booleans = maskDType(dtype);
  const narrow = strides.map((stride) => (stride / Math.max(1, dtype.itemsize)) * booleans.itemsize);
  return new NdArray({ dtype: booleans, shape, strides: narrow, data: bytesOf(mask) });
}

/** numpy: `make_mask_descr`. */
function maskDType({ fields, subArray: array }: DType): DType {
  if (array !== undefined) return subArray(maskDType(array.dtype), array.shape);
  return fields === undefined ? dtypeOf("bool") : dtypeOf(fields.map(({ name, dtype }) => [name, maskDType(dtype)]));
}

/** `numpy.ma.masked_array(data, mask, dtype, copy, subok, ndmin, fill_value)`, as this package writes them. */
export const maskedClass: KnownClass = {
  build({ how, args }) {
    const [data, mask, , , , , fillValue] = args as readonly unknown[];
    if (how !== "call" || args.length !== 7 || !(data instanceof NdArray)) return undefined;
    if (mask instanceof NdArray) return new MaskedArray(data, mask, fillValue);
    return mask instanceof PyGlobal ? new MaskedArray(data, undefined, fillValue) : undefined;
  },
};
