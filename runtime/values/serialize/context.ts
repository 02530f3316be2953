import type { Limits } from "../../wire/limits.js";
import { numpyKnown } from "../ndarray/pickle/known.js";
import { dumpPickle } from "../pickle/dump.js";
import { knownEntries } from "../pickle/known-class.js";
import { loadPickle, type LoadPickleOptions } from "../pickle/load.js";
import type { DeserializeContext, PickleBuffer, SerializeContext } from "./family.js";

/** How pickles in payloads are read. */
export type PickleReading = Pick<LoadPickleOptions, "known" | "floats"> & {
  /** Bounds on each pickle. */
  readonly pickleLimits?: LoadPickleOptions["limits"];
};

/** What deserializers may use. */
export function deserializeContext(limits: Limits, options: PickleReading): DeserializeContext {
  return {
    limits,
    loadPickle: (bytes, buffers = []) => loadWithBuffers(bytes, buffers, options),
  };
}

function loadWithBuffers(bytes: Uint8Array, buffers: readonly PickleBuffer[], options: PickleReading): unknown {
  const { known, floats, pickleLimits } = options;
  const writeable = new Set(buffers.filter((each) => each.writeable).map((each) => each.bytes));
  return loadPickle(bytes, {
    buffers: buffers.map((each) => each.bytes),
    known: {
      ...(writeable.size === 0 ? {} : numpyKnown((buffer) => writeable.has(buffer))),
      ...Object.fromEntries(knownEntries(known)),
    },
    floats,
    limits: pickleLimits,
  });
}

/** What serializers may use, and what it is made of. */
export interface WritingContext extends SerializeContext {
  /** Of pickles. */
  readonly protocol: 4 | 5;
  /** What the value is called in errors. */
  readonly path: string;
}

/**
 * What serializers may use.
 * @param path what the value is called in errors
 */
export function serializeContext(protocol: 4 | 5, path: string): WritingContext {
  return {
    protocol,
    path,
    dumpPickle: (value, onBuffer) =>
      dumpPickle(value, { protocol, onBuffer: protocol === 4 ? undefined : onBuffer, path }),
  };
}
