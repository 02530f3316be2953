import type { Reducible } from "../python/reduction.js";
import { PickleWriter } from "./writer.js";

/** Options of {@link dumpPickle}. */
export interface DumpPickleOptions {
  /** 5 if absent, which every Python reads that Dask runs on. */
  readonly protocol?: 4 | 5 | undefined;
  /**
   * Takes the buffers that go out of band, in order: those of arrays, and large byte strings. They are not copied. Without
   * it everything is in the pickle. Needs protocol 5. The second argument tells whether Python may not change what it makes
   * of the buffer.
   */
  readonly onBuffer?: ((buffer: Uint8Array, readonly: boolean) => void) | undefined;
  /** With `onBuffer`, byte strings from so many bytes on go out of band. Default 65,536. */
  readonly outOfBandBytes?: number | undefined;
  /** Values within each other. Default 10,000. */
  readonly depth?: number | undefined;
  /** What the value is called in errors. Default `value`. */
  readonly path?: string | undefined;
  /** Why a value must not stand in the pickle, wherever it is met; `undefined`, and it may. */
  readonly refuse?: ((value: object) => string | undefined) | undefined;
  /** What is pickled instead of an instance of a class that has no form in Python; `undefined`, and it is refused. */
  readonly substitute?: ((value: object) => Reducible | undefined) | undefined;
}

/**
 * Writes a value as a pickle. docs/values.md says what becomes what: whole numbers are `int` (a `Float` is a float), arrays
 * are lists and `PyTuple` tuples, maps and plain objects dicts, `Uint8Array` bytes, a `Date` an aware datetime in UTC.
 * What is shared or circular stays so.
 *
 * Python: `pickle.dumps`.
 * @throws SerializationError if a value has no form in Python; it names where in the value that is.
 */
export function dumpPickle(value: unknown, options: DumpPickleOptions = {}): Uint8Array {
  const {
    protocol = 5,
    onBuffer,
    outOfBandBytes = 65_536,
    depth = 10_000,
    path = "value",
    refuse,
    substitute,
  } = options;
  if (protocol !== 4 && protocol !== 5) throw new RangeError(`expected protocol 4 or 5, got ${String(protocol)}`);
  if (onBuffer !== undefined && protocol === 4) throw new RangeError("onBuffer needs protocol 5");
  return new PickleWriter({ protocol, onBuffer, outOfBandBytes, depth, path, refuse, substitute }).write(value);
}
