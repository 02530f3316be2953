/** numpy's masked arrays. */
import { py } from "../python/global.js";
import { PyInstance } from "../python/instance.js";
import { reduce, type Reducible, type Reduction } from "../python/reduction.js";
import { reprOf } from "../python/repr.js";
import { tuple } from "../python/tuple.js";
import type { NdElement } from "./element.js";
import type { NdArray } from "./ndarray.js";
import { NpScalar } from "./pickle/scalar.js";

/** An array some of whose elements count as missing. numpy: `numpy.ma.MaskedArray`. */
export class MaskedArray<E = NdElement> extends PyInstance implements Reducible {
  /** The elements, missing ones too. */
  readonly data: NdArray<E>;
  /** Which elements are missing: booleans of the shape of `data`; undefined when none is. */
  readonly mask: NdArray | undefined;
  /** What stands for missing elements when the array is filled; null for numpy's default. */
  readonly fillValue: unknown;

  constructor(data: NdArray<E>, mask?: NdArray, fillValue: unknown = null) {
    super();
    this.data = data;
    this.mask = mask;
    this.fillValue = fillValue;
  }

  /** One element, or null if it is missing. Indices as of {@link NdArray.get}. */
  get(...indices: readonly number[]): E | null {
    return this.mask?.get(...indices) === true ? null : this.data.get(...indices);
  }

  /** What fills it, as numpy takes it: a record is a scalar of the array's dtype to it, not a dict. */
  get fillScalar(): unknown {
    const { data, fillValue } = this;
    const isRecord = fillValue instanceof Map && data.dtype.fields !== undefined;
    return isRecord ? new NpScalar(data.dtype, fillValue as NdElement) : fillValue;
  }

  [reduce](): Reduction {
    const { data, mask, fillScalar } = this;
    // Positional: data, mask, dtype, copy, subok, ndmin, fill_value.
    const args = tuple(data, mask ?? nomask, null, false, true, 0, fillScalar);
    return { how: "call", callable: maskedArray, args };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `MaskedArray(${show(this.data)}, mask=${this.mask === undefined ? "none" : show(this.mask)})`;
  }
}

const maskedArray = py("numpy.ma:masked_array");
const nomask = py("numpy.ma:nomask");
