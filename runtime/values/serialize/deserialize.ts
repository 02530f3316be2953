/** Serialized values, read. */
import { KeyMap, type MapKey } from "../../wire/key-map.js";
import { type Limits, resolveLimits } from "../../wire/limits.js";
import { Pickled, Serialized } from "../../wire/payloads.js";
import { PySet, type WireValue } from "../../wire/values.js";
import { openPayload } from "../payloads/open.js";
import { asTuple } from "../python/tuple.js";
import type { PyValue } from "../python/value.js";
import { deserializeContext, type PickleReading } from "./context.js";
import { malformedPayload, SerializerError } from "./errors.js";
import { builtinFamilies } from "./families.js";
import type { DeserializeContext, Header } from "./family.js";
import { defaultSerializers, type SerializerRegistry } from "./registry.js";

/** Options of {@link deserializeValue}. */
export interface DeserializeOptions extends PickleReading {
  /** The families that may be read; all that are known if absent. */
  readonly deserializers?: readonly string[] | undefined;
  /** Bounds on the header and on the frames when decompressed. Those of the comm, best. */
  readonly limits?: Partial<Limits> | undefined;
  /** The serializers of single classes; those of `registerSerializer` if absent. */
  readonly registry?: SerializerRegistry | undefined;
}

/**
 * The value of a payload. Nothing in it is executed: what only Python could make is an inert `PyObject` or `UnreadValue`.
 *
 * Dask: `distributed.protocol.serialize.merge_and_deserialize`.
 *
 * @typeParam T what the caller knows it to be; nothing checks it
 * @throws {WireError} when header or frames are malformed, or pass a limit
 * @throws {PickleError} when a pickle is malformed, or passes a limit
 * @throws {RemoteSerializationError} when the peer sent an error in place of a value
 * @throws {SerializerError} when it is of a family that is not known, or not wanted
 * @throws {MissingCodecError} when it is compressed with what is not installed
 * @throws {MissingPackageError} when it is an Arrow table, and apache-arrow is not installed
 */
export async function deserializeValue<T = PyValue>(
  payload: Serialized | Pickled,
  options: DeserializeOptions = {},
): Promise<T> {
  if (!(payload instanceof Serialized || payload instanceof Pickled)) {
    throw new TypeError("expected a payload, a Serialized or a Pickled; bytes of a pickle are read by loadPickle");
  }
  const limits = resolveLimits(options.limits);
  const open = openPayload(payload, { limits });
  const buffers = await open.buffers();
  const context = deserializeContext(limits, options);
  if (payload instanceof Pickled) {
    const pickle = open.header.get("pickled-obj");
    if (!(pickle instanceof Uint8Array)) throw malformedPayload("expected bytes under pickled-obj");
    return context.loadPickle(
      pickle,
      buffers.map((bytes) => ({ bytes, writeable: true })),
    ) as T;
  }
  return (await new Reading(context, options).value(open.header, buffers)) as T;
}

/**
 * A message with the values of the payloads in it, in lists and maps at any depth.
 *
 * Dask: `distributed.protocol.serialize._nested_deserialize`.
 *
 * @throws as {@link deserializeValue}
 */
export async function deserializeNested(value: unknown, options: DeserializeOptions = {}): Promise<unknown> {
  if (value instanceof Serialized || value instanceof Pickled) return deserializeValue(value, options);
  if (Array.isArray(value)) return inOrder(value, (each) => deserializeNested(each, options));
  if (!(value instanceof Map) && !(value instanceof KeyMap)) return value;
  const entries = [...(value as Iterable<[MapKey, unknown]>)];
  const read = await inOrder(entries, ([, each]) => deserializeNested(each, options));
  const keys = entries.map(([key]) => key);
  return value instanceof KeyMap ? KeyMap.of(keys, read) : new Map(keys.map((key, index) => [key, read[index]]));
}

async function inOrder<T, R>(values: readonly T[], read: (value: T) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const each of values) results.push(await read(each));
  return results;
}

/** The reading of one payload. */
class Reading {
  readonly #context: DeserializeContext;
  readonly #options: DeserializeOptions;
  readonly #registry: SerializerRegistry;

  constructor(context: DeserializeContext, options: DeserializeOptions) {
    this.#context = context;
    this.#options = options;
    this.#registry = options.registry ?? defaultSerializers;
  }

  value(header: Header, frames: readonly Uint8Array[]): unknown {
    if (header.has("is-collection")) return this.#collection(header, frames);
    const name = header.get("serializer");
    if (typeof name !== "string") throw malformedPayload("expected the name of a serializer");
    const { deserializers } = this.#options;
    if (deserializers !== undefined && !deserializers.includes(name)) {
      throw new SerializerError(name, `only ${deserializers.join(", ")} may be`);
    }
    const builtin = builtinFamilies.get(name);
    if (builtin !== undefined) return builtin.deserialize(header, frames, this.#context, this.#registry);
    const family = this.#registry.family(name);
    if (family !== undefined) return family.deserialize(header, frames, this.#context);
    throw new SerializerError(name, "no such family is known; registerFamily adds one");
  }

  async #collection(header: Header, frames: readonly Uint8Array[]): Promise<unknown> {
    const parts = partsOf(header, frames);
    const values = await inOrder(parts, (part) => this.value(part.header, part.frames));
    const kind = header.get("type-serialized");
    switch (kind) {
      case "list":
        return values;
      case "tuple":
        return asTuple(values);
      case "set":
        return new PySet(values);
      case "dict":
        return dictOf(
          parts.map((part) => part.header.get("key")),
          values,
        );
      default:
        throw malformedPayload("expected a list, tuple, set or dict of values, got another collection");
    }
  }
}

interface Part {
  readonly header: Header;
  readonly frames: readonly Uint8Array[];
}

/** The header and the frames of each value in a collection. */
function partsOf(header: Header, frames: readonly Uint8Array[]): readonly Part[] {
  const [headers, lengths] = [header.get("sub-headers"), header.get("frame-lengths")];
  if (!Array.isArray(headers) || !Array.isArray(lengths) || headers.length !== lengths.length) {
    throw malformedPayload("expected sub-headers and frame-lengths of one length");
  }
  let next = 0;
  const parts = (headers as readonly WireValue[]).map((each, index) => {
    const length = (lengths as readonly unknown[])[index];
    if (!(each instanceof Map) || typeof length !== "number" || !Number.isInteger(length) || length < 0) {
      throw malformedPayload(`expected a header and a number of frames of value ${index}`);
    }
    const from = next;
    next += length;
    if (next > frames.length) throw malformedPayload(`value ${index} has frames that are not there`);
    return { header: each as Header, frames: frames.slice(from, next) };
  });
  if (next !== frames.length) throw malformedPayload(`expected ${next} frames, got ${frames.length}`);
  return parts;
}

function dictOf(keys: readonly (WireValue | undefined)[], values: readonly unknown[]): unknown {
  if (keys.includes(undefined)) throw malformedPayload("expected a key of each value of a dict");
  if (keys.every((key) => typeof key === "string")) return new Map(keys.map((key, index) => [key, values[index]]));
  return KeyMap.of(keys.map(tupleKey), values);
}

/** On the wire tuples are lists; a list is no key. */
function tupleKey(key: WireValue | undefined): MapKey {
  return (Array.isArray(key) ? asTuple((key as readonly WireValue[]).map(tupleKey)) : key) as MapKey;
}
