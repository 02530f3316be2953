/** Values, serialized as Dask does. */
import { EncodeError } from "../../wire/errors.js";
import { bytesIn, SPOILED } from "../../wire/frames-bytes.js";
import { KeyMap, type MapKey } from "../../wire/key-map.js";
import { encodeOpen } from "../../wire/message.js";
import { Serialized } from "../../wire/payloads.js";
import { PySet, type WritableValue } from "../../wire/values.js";
import { openPayload } from "../payloads/open.js";
import { packSerialized, type PackOptions } from "../payloads/pack.js";
import { SerializationError } from "../pickle/errors.js";
import { PyTuple } from "../python/tuple.js";
import { serializeContext } from "./context.js";
import { builtinFamilies } from "./families.js";
import type { Made } from "./family.js";
import { defaultSerializers, type SerializerRegistry } from "./registry.js";
import { UnreadValue, withoutFraming } from "./unread.js";

/** Options of {@link serializeValue}. */
export interface SerializeOptions extends PackOptions {
  /**
   * The families to try, in order. `["dask", "pickle"]` if absent, as in Dask. With `msgpack` in front JSON-like values are
   * sent without a pickle; Python then has tuples where there are arrays.
   */
  readonly serializers?: readonly string[] | undefined;
  /** What to do with a value that no family takes: throw, or send a payload that says so. `raise` if absent. */
  readonly onError?: "raise" | "message" | undefined;
  /** The pickle protocol agreed on with the receiver; 5 if absent, where buffers are not copied. */
  readonly pickleProtocol?: 4 | 5 | undefined;
  /** The serializers of single classes; those of `registerSerializer` if absent. */
  readonly registry?: SerializerRegistry | undefined;
  /** What the value is called in errors. Default `value`. */
  readonly path?: string | undefined;
}

/**
 * Serializes a value, so that Python's Dask deserializes an equal one. `Uint8Array` is bytes; typed arrays and `NdArray` are
 * numpy arrays; Arrow tables are pyarrow's; what is registered is of its class; everything else is pickled. What has been
 * serialized, or was not read, is passed on as it is. Buffers are not copied: do not change them before they are sent.
 *
 * Dask: `distributed.protocol.serialize.serialize_and_split`.
 *
 * @throws {SerializationError} when no family has a form for the value; it names where in the value
 * @throws {MissingPackageError} when it is an Arrow table of another copy, and apache-arrow is not installed
 */
export async function serializeValue(value: unknown, options: SerializeOptions = {}): Promise<Serialized> {
  if (value instanceof Serialized) return value;
  const { header, frames, bytes } = await makeOr(value, options);
  const payload = await packSerialized(header, frames, options);
  if (bytesIn(frames) !== bytes) throw new SerializationError(options.path ?? "value", SPOILED);
  return payload;
}

/** What was made, and how many bytes it had then: its buffers are the caller's, and may be transferred meanwhile. */
interface Sized extends Made {
  readonly bytes: number;
}

function sized({ header, frames }: Made): Sized {
  return { header, frames, bytes: bytesIn(frames) };
}

async function makeOr(value: unknown, options: SerializeOptions): Promise<Sized> {
  try {
    return await new Writing(options).make(value, options.path ?? "value", 0);
  } catch (error) {
    if (options.onError !== "message" || !(error instanceof Error)) throw error;
    const lines = [error.message, error.stack ?? ""].filter((text) => text !== "");
    return sized({ header: { serializer: "error" }, frames: lines.map((text) => new TextEncoder().encode(text)) });
  }
}

/** Values inside each other; deeper, a value contains itself. */
const deepest = 256;

class Writing {
  readonly #protocol: 4 | 5;
  readonly #serializers: readonly string[];
  readonly #registry: SerializerRegistry;

  constructor({
    serializers = ["dask", "pickle"],
    pickleProtocol = 5,
    registry = defaultSerializers,
  }: SerializeOptions) {
    this.#protocol = pickleProtocol;
    this.#serializers = serializers;
    this.#registry = registry;
  }

  async make(value: unknown, path: string, depth: number): Promise<Sized> {
    if (value instanceof Serialized) return sized(await unpacked(value));
    const children = this.#childrenOf(value);
    if (children?.values.some((each) => this.#hasSerializable(each)) === true) {
      return this.#collection(children, path, depth);
    }
    for (const name of this.#serializers) {
      const made = await this.#family(name, value, path);
      if (made !== undefined) return { ...made, header: withSerializer(made.header, name) };
    }
    throw new SerializationError(path, `none of ${this.#serializers.join(", ")} has a form for it`);
  }

  async #family(name: string, value: unknown, path: string): Promise<Sized | undefined> {
    const making = this.#inFamily(name, value, path);
    const made = making instanceof Promise ? await making : making;
    return made && sized(made);
  }

  #inFamily(name: string, value: unknown, path: string): Made | undefined | Promise<Made | undefined> {
    const context = serializeContext(this.#protocol, path);
    const builtin = builtinFamilies.get(name);
    if (builtin !== undefined) return builtin.serialize?.(value, context, this.#registry);
    const family = this.#registry.family(name);
    if (family === undefined) throw new TypeError(`there is no serialization family ${JSON.stringify(name)}`);
    return family.serialize?.(value, context);
  }

  /**
   * Whether a value, or one in it, has a serializer of its own, so that it does not travel in one pickle with its neighbours.
   * Dask: `check_dask_serializable`; but bytes, of which a pickle takes care as well, do not count.
   */
  #hasSerializable(root: unknown): boolean {
    const seen = new Set<unknown>();
    const open = [root];
    while (open.length > 0) {
      const value = open.pop();
      if (typeof value !== "object" || value === null || value instanceof Uint8Array || seen.has(value)) continue;
      if (value instanceof UnreadValue || value instanceof Serialized) return true;
      if (this.#registry.serializerFor(value)?.serialize !== undefined) return true;
      seen.add(value);
      for (const each of childrenOf(value)?.values ?? []) open.push(each);
    }
    return false;
  }

  /** The values in a collection, unless that has a serializer itself. */
  #childrenOf(value: unknown): Children | undefined {
    const own = !this.#serializers.includes("dask") || this.#registry.serializerFor(value)?.serialize !== undefined;
    return own ? undefined : childrenOf(value);
  }

  async #collection({ kind, keys, values }: Children, path: string, depth: number): Promise<Sized> {
    if (depth === deepest) {
      throw new SerializationError(path, `more than ${deepest} values within each other; does it contain itself?`);
    }
    const headers: WritableValue[] = [];
    const lengths: number[] = [];
    const frames: Uint8Array[] = [];
    // All are begun now, and so are what they are now.
    const parts = values.map((each, index) =>
      this.make(each, `${path}[${keys === undefined ? index : JSON.stringify(keys[index])}]`, depth + 1),
    );
    let bytes = 0;
    for (const [index, made] of (await Promise.all(parts)).entries()) {
      bytes += made.bytes;
      const header = new Map<string, WritableValue>(entriesOf(made.header));
      headers.push(keys === undefined ? header : header.set("key", keys[index] as WritableValue));
      lengths.push(made.frames.length);
      for (const frame of made.frames) frames.push(frame);
    }
    const header = { "sub-headers": headers, "is-collection": true, "frame-lengths": lengths, "type-serialized": kind };
    return { header, frames, bytes };
  }
}

/** What has been serialized already, as a part of something larger. */
async function unpacked(payload: Serialized): Promise<Made> {
  const open = openPayload(payload);
  return { header: withoutFraming(open.header), frames: await open.buffers() };
}

interface Children {
  readonly kind: "list" | "tuple" | "set" | "dict";
  readonly keys?: readonly MapKey[];
  readonly values: readonly unknown[];
}

/** The values in a collection that headers can describe; undefined if it is none. */
function childrenOf(value: unknown): Children | undefined {
  if (Array.isArray(value)) return { kind: value instanceof PyTuple ? "tuple" : "list", values: value };
  if (value instanceof Set) return { kind: "set", values: [...(value as Set<unknown>)] };
  if (value instanceof PySet && value.constructor === PySet)
    return { kind: "set", values: [...(value as PySet<unknown>)] };
  const entries = dictEntries(value);
  if (entries === undefined) return undefined;
  const keys = entries.map(([key]) => key);
  return isWritable(keys) ? { kind: "dict", keys, values: entries.map(([, each]) => each) } : undefined;
}

function dictEntries(value: unknown): readonly (readonly [MapKey, unknown])[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof KeyMap) return [...(value as KeyMap<unknown>)];
  if (value instanceof Map) return value.constructor === Map ? [...(value as Map<MapKey, unknown>)] : undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

function isWritable(keys: readonly MapKey[]): boolean {
  try {
    encodeOpen(keys as readonly WritableValue[]);
    return true;
  } catch (error) {
    if (error instanceof EncodeError) return false;
    throw error;
  }
}

function withSerializer(header: Made["header"], name: string): Map<string, WritableValue> {
  return new Map<string, WritableValue>(entriesOf(header)).set("serializer", name);
}

function entriesOf(header: Made["header"]): Iterable<[string, WritableValue]> {
  return header instanceof Map ? header : Object.entries(header);
}
