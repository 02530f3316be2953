/** Serialization families, as the package exports them. */
export { deserializeNested, deserializeValue, type DeserializeOptions } from "./deserialize.js";
export { MissingPackageError, RemoteSerializationError, SerializerError, UnreadValueError } from "./errors.js";
export type {
  DeserializeContext,
  Header,
  Made,
  PickleBuffer,
  SerializationFamily,
  SerializeContext,
  ValueSerializer,
} from "./family.js";
export { type PickleParts, SerializerPickles } from "./in-pickles.js";
export { defaultSerializers, registerFamily, registerSerializer, SerializerRegistry } from "./registry.js";
export { serializeValue, type SerializeOptions } from "./serialize.js";
export { UnreadValue } from "./unread.js";
