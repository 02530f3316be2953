/** The classes that this package knows. */
import { numpyKnown } from "../../ndarray/pickle/known.js";
import { pandasKnown } from "../../pandas/known.js";
import type { KnownClass, KnownClasses } from "../known-class.js";
import { builtins } from "./builtins.js";
import { collections } from "./collections.js";
import { dask } from "./dask.js";
import { exceptions } from "./exceptions.js";
import { scalars } from "./scalars.js";

const tables: readonly Readonly<Record<string, KnownClass>>[] = [
  builtins,
  collections,
  dask,
  exceptions,
  scalars,
  numpyKnown(),
  pandasKnown,
];

/** Known classes by `module:qualname`, where the options name no others. */
export const builtinKnown: KnownClasses = new Map(tables.flatMap((table) => Object.entries(table)));
