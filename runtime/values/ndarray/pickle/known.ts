/** What pickles have of numpy. */
import type { KnownClass } from "../../pickle/known-class.js";
import { maskedClass, maskedReconstruct } from "./masked.js";
import { frombuffer, type IsWriteable, ndarrayClass, reconstruct } from "./read-array.js";
import { dtypeClass, stringDType } from "./read-dtype.js";
import { scalarClass } from "./scalar.js";

/**
 * numpy's classes and functions in pickles.
 * @param isWriteable tells of the buffers that came out of band; without it none can be changed
 */
export function numpyKnown(isWriteable: IsWriteable = () => false): Readonly<Record<string, KnownClass>> {
  return {
    "numpy:dtype": dtypeClass,
    "numpy:ndarray": ndarrayClass(isWriteable),
    "numpy.ma:masked_array": maskedClass,
    "numpy.ma.core:_mareconstruct": maskedReconstruct,
    ...underBoth("multiarray:_reconstruct", reconstruct),
    ...underBoth("multiarray:scalar", scalarClass(false)),
    ...underBoth("numeric:_frombuffer", frombuffer(isWriteable)),
    ...underBoth("_internal:_convert_to_stringdtype_kwargs", stringDType),
  };
}

/** For `loadPickle`'s `known`: every numpy scalar stays one, an `NpScalar` that keeps its dtype. */
export const npScalars: Readonly<Record<string, KnownClass>> = underBoth("multiarray:scalar", scalarClass(true));

/** numpy 2 moved `numpy.core` to `numpy._core`. */
function underBoth(name: string, known: KnownClass): Readonly<Record<string, KnownClass>> {
  return { [`numpy.core.${name}`]: known, [`numpy._core.${name}`]: known };
}
