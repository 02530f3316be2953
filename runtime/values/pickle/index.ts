/** Python's pickles, read without executing anything, and written. */
export { dumpPickle, type DumpPickleOptions } from "./dump.js";
export { PickleError, SerializationError, type PickleErrorCode } from "./errors.js";
export {
  knownEntries,
  type BuildContext,
  type KnownClass,
  type KnownClasses,
  type KnownClassesInput,
} from "./known-class.js";
export { knownEnum, knownNamedTuple } from "./known-names.js";
export { defaultPickleLimits, type PickleLimits } from "./limits.js";
export { loadPickle, type LoadPickleOptions } from "./load.js";
