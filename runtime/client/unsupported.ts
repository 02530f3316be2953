/** What Dask's client does and this one does not, and what to do instead. */
import { PyObject } from "../values/python/index.js";
import { DaskwireError } from "../wire/errors.js";
import { Shown } from "../wire/shown.js";

const IN_A_TASK =
  "call a Python function that makes the collection and computes it, " +
  'as in client.submit(py("yourmodule:total")) with "def total(): return frame.sum().compute()"';

/** By what a user of Dask would call it: why it is not here, and what to do instead. */
export const UNSUPPORTED_FEATURES = {
  compute: `dask collections are graphs that only Python can make and optimise; ${IN_A_TASK}`,
  persist: `dask collections are graphs that only Python can make and optimise; ${IN_A_TASK}, and hold its future`,
  collection: `dask collections are graphs that only Python can compute; ${IN_A_TASK}, or pass the future on to a task`,
  shuffle: `Dask shuffles within the collections of Python; ${IN_A_TASK}`,
  forwardLogging:
    "Dask hands log records on as objects of Python's logging; read client.getWorkerLogs(), " +
    "or log events in tasks by get_worker().log_event(topic, text) and follow them by client.topics.subscribe(topic)",
  tokenize:
    "keys are made of Python's pickles of Python's objects; share work between languages by explicit keys, " +
    "as in client.submit(fn, args, { key })",
  pubsub:
    "Dask has removed Pub and Sub in 2025.4.0; use client.topics.log and client.topics.subscribe, whose other end in " +
    "Python are log_event and subscribe_topic, or client.queue",
} as const;

/** A feature of Dask's client that this one does not have. The message says why, and what to do instead. */
export class UnsupportedFeatureError extends DaskwireError {
  /** Which of {@link UNSUPPORTED_FEATURES}. */
  readonly feature: keyof typeof UNSUPPORTED_FEATURES;

  /** @param what as the user calls it, such as `client.compute` */
  constructor(what: string, feature: keyof typeof UNSUPPORTED_FEATURES) {
    super(`${what} is not supported: ${UNSUPPORTED_FEATURES[feature]}`, {
      code: "ERR_DASKWIRE_UNSUPPORTED_FEATURE",
    });
    this.name = "UnsupportedFeatureError";
    this.feature = feature;
  }
}

/** Modules whose objects are collections, with what is within them. */
const COLLECTIONS = /^(dask\.(array|bag|dataframe|delayed|_collections)|dask_expr)(\.|$)/;
/** What makes them of their pickles: their classes, and the function that does it for frames. */
const MAKERS = /^(Array|Bag|Item|Delayed|DelayedLeaf|DelayedAttr|new_collection)$/;

/**
 * Lets values through that are no dask collections.
 *
 * @param what such as "the result of x"
 * @throws {UnsupportedFeatureError} when it is one
 */
export function refuseCollection(what: string, value: unknown): void {
  if (!(value instanceof PyObject)) return;
  const { module, qualname } = value;
  if (!COLLECTIONS.test(module) || !MAKERS.test(qualname)) return;
  throw new UnsupportedFeatureError(`${what}, a dask collection (${module}:${qualname}),`, "collection");
}

/** What a user of Dask may look for on a client in vain. */
export abstract class UnsupportedOperations extends Shown {
  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  compute(..._collections: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.compute", "compute");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  persist(..._collections: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.persist", "persist");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  shuffle(..._frames: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.shuffle", "shuffle");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  forwardLogging(..._options: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.forwardLogging", "forwardLogging");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  tokenize(..._values: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.tokenize", "tokenize");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  pub(..._options: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.pub", "pubsub");
  }

  /** Not supported. @throws {UnsupportedFeatureError} always; it says what to do instead */
  sub(..._options: readonly unknown[]): never {
    throw new UnsupportedFeatureError("client.sub", "pubsub");
  }
}
