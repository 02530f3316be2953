/** Dask's four serialization families. */
import { EncodeError } from "../../wire/errors.js";
import { decodeOpen, encodeOpen } from "../../wire/message.js";
import { KeyMap } from "../../wire/key-map.js";
import { Float, type WritableValue } from "../../wire/values.js";
import { mergeParts } from "../payloads/merge.js";
import { serializeAsDask } from "./as-dask.js";
import type { WritingContext } from "./context.js";
import { malformedPayload, RemoteSerializationError } from "./errors.js";
import type { DeserializeContext, Header, Made } from "./family.js";
import { type PickleParts, SerializerPickles } from "./in-pickles.js";
import type { SerializerRegistry } from "./registry.js";
import { UnreadValue } from "./unread.js";

/** A family of this package's; those of users do without the registry. */
export interface BuiltinFamily {
  serialize?(
    value: unknown,
    context: WritingContext,
    registry: SerializerRegistry,
  ): Made | undefined | Promise<Made | undefined>;
  deserialize(
    header: Header,
    frames: readonly Uint8Array[],
    context: DeserializeContext,
    registry: SerializerRegistry,
  ): unknown;
}

/** JSON-like values. Tuples come as lists; that is lost on the way. Dask: `msgpack_dumps`, `msgpack_loads`. */
const msgpack: BuiltinFamily = {
  serialize(value) {
    try {
      const frames = encodeOpen(value as WritableValue);
      return isPlain(value) && frames.length === 1 ? { header: {}, frames } : undefined;
    } catch (error) {
      if (error instanceof EncodeError) return undefined;
      throw error;
    }
  },
  deserialize: (_, frames, { limits }) => decodeOpen([mergeParts(frames)], { limits }),
};

/** Whether Python's msgpack, left alone, would write the value too: it has no sets. It has been written, so it is no circle. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Float) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (value instanceof Map || value instanceof KeyMap) return [...(value as KeyMap<unknown>).values()].every(isPlain);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

/** Classes that have serializers. Dask: `dask_dumps`, `dask_loads`. */
const dask: BuiltinFamily = {
  serialize: serializeAsDask,
  deserialize(header, frames, context, registry) {
    const [type, subHeader] = [header.get("type"), header.get("sub-header")];
    if (typeof type !== "string") throw malformedPayload("expected the name of a type");
    const serializer = registry.deserializerOf(type);
    if (serializer?.deserialize === undefined) return new UnreadValue(header, frames);
    if (!(subHeader instanceof Map)) throw malformedPayload(`expected a sub-header of ${type.slice(0, 60)}`);
    return serializer.deserialize(subHeader as Header, frames, context);
  },
};

/** Everything else. Dask: `pickle_dumps`, `pickle_loads`. */
const pickle: BuiltinFamily = {
  serialize(value, { protocol, path }, registry) {
    const made = ({ pickle, buffers, writeable }: PickleParts): Made => ({
      header: { writeable },
      frames: [pickle, ...buffers],
    });
    const parts = new SerializerPickles(registry, protocol).dump(value, path);
    return parts instanceof Promise ? parts.then(made) : made(parts);
  },
  deserialize(header, frames, context) {
    const [first, ...buffers] = frames;
    if (first === undefined) throw malformedPayload("expected a pickle, got no frame");
    const flags = header.get("writeable");
    if (!Array.isArray(flags)) throw malformedPayload("expected a list under writeable");
    return context.loadPickle(
      first,
      buffers.map((bytes, index) => ({ bytes, writeable: (flags as readonly unknown[])[index] !== false })),
    );
  },
};

/** What could not be serialized. Dask: `serialization_error_loads`. */
const error: BuiltinFamily = {
  deserialize(_, frames) {
    const [text = "", ...traceback] = frames.map((frame) => new TextDecoder().decode(frame));
    throw new RemoteSerializationError(text, traceback.join("\n"));
  },
};

/** The families, by name. */
export const builtinFamilies: ReadonlyMap<string, BuiltinFamily> = new Map(
  Object.entries({ msgpack, dask, pickle, error }),
);
