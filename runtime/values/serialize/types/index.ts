/** The Python classes that this package reads and writes in the family `dask`. */
import type { BuiltinSerializer } from "./builtin.js";
import { arrowTypes } from "./arrow/tables.js";
import { byteTypes } from "./bytes.js";
import { numpyTypes } from "./numpy.js";

/** In the order in which they are asked for what they serialize. */
export const daskTypes: readonly BuiltinSerializer[] = [...byteTypes, ...numpyTypes, ...arrowTypes];
