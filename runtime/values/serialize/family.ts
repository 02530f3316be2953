/** What serialization families and serializers of single types are made of. */
import type { Limits } from "../../wire/limits.js";
import type { WireValue, WritableValue } from "../../wire/values.js";

/** A header, without what is said about the frames, and the buffers that go with it. */
export interface Made {
  readonly header: Readonly<Record<string, WritableValue>> | ReadonlyMap<string, WritableValue>;
  readonly frames: readonly Uint8Array[];
}

/** A header as it was read. */
export type Header = ReadonlyMap<string, WireValue>;

/** What serializers may use. */
export interface SerializeContext {
  /** Pickles a value; its buffers go to `onBuffer`, or into the pickle without it. */
  dumpPickle(value: unknown, onBuffer?: (buffer: Uint8Array, readonly: boolean) => void): Uint8Array;
}

/** What deserializers may use. */
export interface DeserializeContext {
  /** Bounds on what the value may cost. */
  readonly limits: Limits;
  /** Reads a pickle. Nothing in it is executed. */
  loadPickle(bytes: Uint8Array, buffers?: readonly PickleBuffer[]): unknown;
}

/** A buffer of a pickle. */
export interface PickleBuffer {
  readonly bytes: Uint8Array;
  /** Whether Python may change what it makes of the buffer. */
  readonly writeable: boolean;
}

/** A serialization family. Dask: `register_serialization_family`. */
export interface SerializationFamily {
  /** The name, as in a header's `serializer`. */
  readonly name: string;
  /** Serializes a value; `undefined` if the family has no form for it, and the next one is to try. */
  serialize?(value: unknown, context: SerializeContext): Made | undefined | Promise<Made | undefined>;
  /** The value of a header and its frames. */
  deserialize(header: Header, frames: readonly Uint8Array[], context: DeserializeContext): unknown;
}

/** How values of one Python class travel in the family `dask`. Dask: `register_serialization`. */
export interface ValueSerializer<T = unknown> {
  /** The Python class as module and qualified name: `"mymodule:Matrix"`. Python must be able to import it to read it. */
  readonly type: string;
  /** Whether a JavaScript value is one that `serialize` takes. */
  test?(value: unknown): boolean;
  /** The header and the frames that Python's counterpart reads. */
  serialize?(value: T, context: SerializeContext): Made | Promise<Made>;
  /** The value of the header and the frames that Python's counterpart wrote. */
  deserialize?(header: Header, frames: readonly Uint8Array[], context: DeserializeContext): T | Promise<T>;
}
