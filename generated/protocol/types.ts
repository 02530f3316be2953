// Types of what has no op.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Serialized, type WireValue, extra } from "../../runtime/codegen.js";
import type { WorkerSummary } from "../shared/types.js";

/**
 * Ends a comm in good order. Known to every server, in no table of handlers.
 *
 * Python: `distributed.core:Server._handle_comm`.
 */
export interface CloseRequest {
  readonly op: "close";
  /**
   * Answer `"OK"` before closing. Dask's pools send false.
   *
   * Default: `true`.
   */
  readonly reply?: boolean;
}

/**
 * The bare message `"OK"`. A caller writes it after a reply of `get_data` with status `OK`, to say that all of the data has
 * arrived; a server writes it to answer `{op: close}`.
 *
 * Python: `distributed.worker:get_data_from_worker`.
 */
export type DataReceived = "OK";

/**
 * The words of a request that belong to no operation. The server takes them out before it calls the handler.
 *
 * Python: `distributed.core:Server._handle_comm`.
 */
export interface Envelope {
  /** Which operation. */
  readonly op: string;
  /**
   * Whether the caller wants to hear of the result.
   *
   * Default: `true`.
   */
  readonly reply?: boolean;
  /**
   * Close the comm after the reply.
   *
   * Default: `false`.
   */
  readonly close?: boolean;
  /**
   * Families in which serialized values in the reply may be written, best first: they are those that the caller can read.
   * Null leaves it to the server: `dask`, then `pickle`. Handlers that have a parameter of this name get it too.
   *
   * Default: `null`.
   */
  readonly serializers?: readonly string[] | null;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * The first message of each side of a comm.
 *
 * Python: `distributed.comm.core:Comm.handshake_info`.
 */
export interface Handshake {
  /** Codec that this side wants to compress with: `lz4`, `snappy`, `zstd`, `zlib`, or null. Compared for equality only. */
  readonly compression: string | null;
  /** Version of the interpreter. Not used. */
  readonly python: readonly [number, number, number];
  /** The highest pickle protocol that this side can read. */
  readonly "pickle-protocol": number;
}

/**
 * What a nanny writes after it has read the reply to `register_nanny`: whether its worker process has come up. Until then the
 * scheduler counts the nanny as starting. It is answered with null, which nobody reads.
 *
 * Python: `distributed.nanny:Nanny.start_unsafe`.
 */
export interface NannyOutcome {
  /** In lower case, unlike everywhere else. */
  readonly status: "ok" | "error";
}

/**
 * How the one frame of a numpy array is to be read: the `sub-header` of type `numpy.ndarray`.
 *
 * An array of Python objects has only `pickle`, and its frames are a pickle and its buffers.
 *
 * Python: `distributed.protocol.numpy:serialize_numpy_ndarray`.
 */
export interface NdarraySubHeader {
  readonly dtype?: readonly [number, WireValue];
  /** Of the memory in the frame. */
  readonly shape?: readonly number[];
  /** In bytes. They tell C order from Fortran order; 0 in broadcast dimensions. */
  readonly strides?: readonly number[];
  readonly writeable?: readonly boolean[];
  /** The shape to show. Only if a stride is 0; the frame then holds the distinct values only. */
  readonly broadcast_to?: readonly number[];
  /** The frames are a pickle and its buffers. */
  readonly pickle?: true;
  /** It is a `numpy.matrix`. */
  readonly matrix?: true;
}

/**
 * The frame before the frames of a pickled value, in msgpack. They are the out-of-band buffers of the pickle, in order.
 *
 * Python: `distributed.protocol.core:dumps`.
 */
export interface PickledHeader {
  /** The pickle, of the highest protocol that the sender's Python has, whatever the handshake says. Never compressed. */
  readonly "pickled-obj": Uint8Array;
  /** Codec of each buffer. */
  readonly compression?: readonly (string | null)[];
  /** How many buffers follow. */
  readonly "num-sub-frames": number;
}

/**
 * The frame before the frames of a serialized value, in msgpack. Which words it has depends on the family; see the section on
 * serialized payloads.
 *
 * Python: `distributed.protocol.serialize:serialize`.
 */
export interface SubframeHeader {
  /** The family: `dask`, `pickle`, `msgpack`, `error`, `cuda`, or one registered by a user. Absent in a collection. */
  readonly serializer?: string | null;
  /** `dask`: name of the class, for people. */
  readonly type?: string;
  /**
   * `dask`, `cuda`: a pickle of the class, by which the deserializer is chosen. In a collection: `list`, `tuple`, `set` or
   * `dict`.
   */
  readonly "type-serialized"?: Uint8Array | string;
  /** `dask`, `cuda`: what the class needs. */
  readonly "sub-header"?: WireValue;
  /** `pickle`: for each frame after the first, whether the receiver must be able to write to it. */
  readonly writeable?: readonly (boolean | null)[];
  /** The elements were serialized one by one. */
  readonly "is-collection"?: true;
  /** In a collection: the headers of its elements, in order. */
  readonly "sub-headers"?: readonly SubframeHeader[];
  /** In a collection: how many frames each element has, after joining. */
  readonly "frame-lengths"?: readonly number[];
  /** In a header within `sub-headers` of a dict: the key of this element. */
  readonly key?: WireValue;
  /** Of each frame: how many frames on the wire make it up. */
  readonly "split-num-sub-frames"?: readonly number[];
  /** Of each frame: the first of these, counted from the first payload frame. */
  readonly "split-offsets"?: readonly number[];
  /** Codec of each frame on the wire; null and false for none. */
  readonly compression?: readonly (string | boolean | null)[];
  /** How many frames on the wire follow. Always there in the header itself; not in `sub-headers`. */
  readonly "num-sub-frames"?: number;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/**
 * The general error reply: the handler raised. It may answer every request that wants a reply.
 *
 * `exception` and `traceback` are pickles within serialized bytes: frames of the family `dask` whose content is the pickle.
 * Neither is ever a bare pickle or plain bytes here. It has been the same in all releases described.
 *
 * Python: `distributed.core:error_message`.
 */
export interface UncaughtError {
  readonly status: "uncaught-error";
  /**
   * If its text is longer than `distributed.admin.max-error-length` (10000), it is made anew with the arguments `"Long error
   * message"` and the text cut at that length; as a bare Exception, if its type does not take these.
   */
  readonly exception: Serialized;
  /** Null if the pickle has more bytes than `distributed.admin.max-error-length`. */
  readonly traceback: Serialized | null;
  /** Python's `repr` of the exception, cut as above. */
  readonly exception_text: string;
  /** The traceback as Python formats it, without the line of the exception. */
  readonly traceback_text: string;
}

export interface WorkerStatusAdded {
  /** The one worker that has come. */
  readonly workers: ReadonlyMap<string, WorkerSummary>;
}

/**
 * An element of the batches that `subscribe_worker_status` pushes after its reply. It has no op: the first element tells what
 * happened.
 *
 * Python: `distributed.scheduler:WorkerStatusPlugin`.
 */
export type WorkerStatusItem = readonly ["add" | "remove", WorkerStatusAdded | string];
