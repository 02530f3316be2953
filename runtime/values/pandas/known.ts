/** What pickles have of pandas. */
import type { KnownClass } from "../pickle/known-class.js";
import { PyObject } from "../python/object.js";
import { pandasValue } from "./read.js";

const frame: KnownClass = {
  build: () => undefined,
  buildWithState: (reduction, state, context) =>
    pandasValue(new PyObject({ ...reduction, state }), (objects) => context.charge(objects)),
};

/** pandas' classes: those that are not of a known form stay a `PyObject`. */
export const pandasKnown: Readonly<Record<string, KnownClass>> = {
  "pandas:DataFrame": frame,
  "pandas.core.frame:DataFrame": frame,
  "pandas:Series": frame,
  "pandas.core.series:Series": frame,
};
