/** Python's values in TypeScript. */
export { PyBuffer } from "./buffer.js";
export { PyByteArray } from "./bytearray.js";
export { Counter, DefaultDict, OrderedDict, PyDeque } from "./collections.js";
export { PyDate, PyDateTime, PyTime, type DateTimeParts, type TimeParts } from "./dates.js";
export { PyFrozenSet } from "./frozen-set.js";
export { PyGlobal, py } from "./global.js";
export { PyInstance } from "./instance.js";
export { PyComplex, PyDecimal, PyFraction } from "./numbers.js";
export { PyObject, pyCall, type PyCallOptions } from "./object.js";
export { plainForm } from "./plain.js";
export { PyRange, PySlice } from "./ranges.js";
export { reduce, type Reducible, type Reduction } from "./reduction.js";
export { pyRepr, type ReprOptions } from "./repr.js";
export { PyTimeDelta } from "./timedelta.js";
export { PyTimeZone } from "./timezone.js";
export { PyTuple, asTuple, tuple } from "./tuple.js";
export { PyUuid } from "./uuid.js";
export type { PyKey, PyValue } from "./value.js";
