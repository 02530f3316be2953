/** numpy's arrays, as the package exports them. */
export { DType, type ByteOrder, type DTypeField, type DTypeKind, type DTypeParts, type SubArray } from "./dtype.js";
export type { NdElement } from "./element.js";
export { ArrayError } from "./errors.js";
export type { FromOptions } from "./from.js";
export type { Order } from "./layout.js";
export { MaskedArray } from "./masked.js";
export { NdArray, type CopyOptions } from "./ndarray.js";
export { dtypeOf, type DTypeLike, type FieldLike } from "./parse-dtype.js";
export type { NdArrayParts, NdSubclass } from "./parts.js";
export { npScalars } from "./pickle/known.js";
export { NpScalar } from "./pickle/scalar.js";
export type { TypedArray } from "./typed-array.js";
export { dateOf, NaT, type DateUnit, type DateUnitName } from "./unit.js";
export type { Slice } from "./views.js";
