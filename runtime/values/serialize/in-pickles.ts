/** Values of classes with serializers that stand inside of pickles. */
import { type DumpPickleOptions, dumpPickle } from "../pickle/dump.js";
import { SerializationError } from "../pickle/errors.js";
import { bytesIn, SPOILED } from "../../wire/frames-bytes.js";
import { putU64le } from "../../wire/bytes.js";
import { mergeParts } from "../payloads/merge.js";
import { packSerialized } from "../payloads/pack.js";
import { PyBuffer } from "../python/buffer.js";
import { py } from "../python/global.js";
import { type PyObject, pyCall } from "../python/object.js";
import { serializeAsDask } from "./as-dask.js";
import { serializeContext } from "./context.js";
import type { Made } from "./family.js";
import { defaultSerializers, type SerializerRegistry } from "./registry.js";

/** A pickle and its out-of-band buffers. */
export interface PickleParts {
  readonly pickle: Uint8Array;
  readonly buffers: readonly Uint8Array[];
  /** Of each buffer, whether Python may change what it makes of it. */
  readonly writeable: readonly boolean[];
}

/** What a pickle may hold. */
export type PickleLimits = Pick<DumpPickleOptions, "depth" | "refuse">;

/** Bytes below which a buffer is copied; byte strings of that size go into the pickle itself. */
const IN_BAND = 65_536;

const LOADS = py("distributed.protocol.serialize:deserialize_bytes");

/**
 * Pickles values that may hold instances of classes with serializers, such as Arrow tables: each becomes a call that lets
 * Python's Dask deserialize it, wherever the pickle is read. One for each message, so that no value is serialized twice.
 */
export class SerializerPickles {
  readonly #registry: SerializerRegistry;
  readonly #protocol: 4 | 5;
  readonly #limits: PickleLimits;
  readonly #made = new Map<object, Made | Promise<Made>>();

  /**
   * @param protocol of the pickles; with 4 all is in band
   * @param limits of what a pickle may hold
   */
  constructor(registry: SerializerRegistry = defaultSerializers, protocol: 4 | 5 = 5, limits: PickleLimits = {}) {
    this.#registry = registry;
    this.#protocol = protocol;
    this.#limits = limits;
  }

  /**
   * The pickle of a value as it is now; a promise of it if values in it are serialized by their classes' serializers.
   *
   * @param path what the value is called in errors
   * @throws {SerializationError} when a value has no form in Python; a promise rejects with what a serializer throws
   */
  dump(value: unknown, path: string): PickleParts | Promise<PickleParts> {
    if (this.#protocol === 4)
      return this.dumpInBand(value, path).then((pickle) => ({ pickle, buffers: [], writeable: [] }));
    const buffers: Uint8Array[] = [];
    const writeable: boolean[] = [];
    const onBuffer = (buffer: Uint8Array, readonly: boolean): void => {
      // Large ones are not copied; of small ones a copy costs nothing, and lets the caller do what it likes with its own.
      buffers.push(buffer.length >= IN_BAND || later.has(buffer) ? buffer : new Uint8Array(buffer));
      writeable.push(!readonly);
    };
    const later = new Map<Uint8Array, Promise<Uint8Array>>();
    const substitute = (each: object): PyObject | undefined => {
      const made = this.#serialize(each);
      if (made === undefined) return undefined;
      // Stands for the bytes until they are there.
      const empty = new Uint8Array(0);
      later.set(empty, packed(made));
      return pyCall(LOADS, [new PyBuffer(empty)]);
    };
    try {
      const pickle = dumpPickle(value, { ...this.#limits, onBuffer, path, substitute });
      if (later.size === 0) return { pickle, buffers, writeable };
      const bytes = bytesIn(buffers);
      return Promise.all(buffers.map(async (buffer) => (await later.get(buffer)) ?? buffer)).then((all) => {
        if (bytesIn(buffers) !== bytes) throw new SerializationError(path, SPOILED);
        return { pickle, buffers: all, writeable };
      });
    } catch (error) {
      for (const promise of later.values()) promise.catch(() => undefined);
      throw error;
    }
  }

  /** As {@link dump}, all in one pickle. A value that changes meanwhile is pickled as it is when all serializers are done. */
  async dumpInBand(value: unknown, path: string): Promise<Uint8Array> {
    const ready = new Map<object, Uint8Array>();
    const missing = new Set<object>();
    const substitute = (each: object): PyObject | undefined => {
      if (this.#serialize(each) === undefined) return undefined;
      if (!ready.has(each)) missing.add(each);
      return pyCall(LOADS, [ready.get(each) ?? new Uint8Array(0)]);
    };
    for (;;) {
      const pickle = dumpPickle(value, { ...this.#limits, protocol: this.#protocol, path, substitute });
      if (missing.size === 0) return pickle;
      for (const each of missing) ready.set(each, await packed(this.#serialize(each) as Made));
      missing.clear();
    }
  }

  /**
   * What stands for an instance in what a key is made of.
   *
   * @returns whether all that was asked for could be told; it cannot if a serializer takes its time
   */
  content(): { readonly substitute: (value: object) => PyObject | undefined; readonly complete: () => boolean } {
    let complete = true;
    const substitute = (each: object): PyObject | undefined => {
      const serializer = this.#registry.serializerFor(each);
      if (serializer?.content !== undefined) return pyCall(py(serializer.type), [serializer.content(each)]);
      const made = this.#serialize(each);
      if (made === undefined) return undefined;
      if (made instanceof Promise) complete = false;
      else return pyCall(LOADS, [made.header, ...made.frames]);
      return pyCall(LOADS, []);
    };
    return { substitute, complete: () => complete };
  }

  #serialize(value: object): Made | Promise<Made> | undefined {
    const known = this.#made.get(value);
    if (known !== undefined) return known;
    const made = serializeAsDask(value, serializeContext(this.#protocol, "value"), this.#registry);
    if (made === undefined) return undefined;
    // Whoever waits for it gets the error; perhaps nobody does.
    if (made instanceof Promise) made.catch(() => undefined);
    this.#made.set(value, made);
    return made;
  }
}

/** As one byte string. Dask: `distributed.protocol.serialize.serialize_bytes`. */
async function packed(made: Made | Promise<Made>): Promise<Uint8Array> {
  const { header, frames } = await made;
  const entries = header instanceof Map ? header : Object.entries(header);
  const named = new Map(entries).set("serializer", "dask") as Map<string, never>;
  const payload = await packSerialized(named, frames, { shard: Infinity });
  return joined([payload.headerBytes, ...payload.frames]);
}

/** Dask: `distributed.protocol.utils.pack_frames`. */
function joined(frames: readonly Uint8Array[]): Uint8Array {
  const prelude = new Uint8Array(8 * (frames.length + 1));
  putU64le(prelude, 0, frames.length);
  frames.forEach(({ length }, i) => putU64le(prelude, 8 * (i + 1), length));
  return mergeParts([prelude, ...frames]);
}
