import type { WritableValue } from "../../wire/values.js";
import { py } from "../python/global.js";
import type { Made, SerializeContext } from "./family.js";
import { type SerializerRegistry, typename } from "./registry.js";
import { UnreadValue } from "./unread.js";

/** What the serializer of a value's class makes of it, at once if that does; undefined if there is none. */
export function serializeAsDask(
  value: unknown,
  context: SerializeContext,
  registry: SerializerRegistry,
): Made | Promise<Made> | undefined {
  if (value instanceof UnreadValue)
    return { header: value.header as ReadonlyMap<string, WritableValue>, frames: value.frames };
  const serializer = registry.serializerFor(value);
  if (serializer?.serialize === undefined) return undefined;
  const type = py(serializer.type);
  const typed = ({ header, frames }: Made): Made => ({
    header: {
      "sub-header": header as WritableValue,
      type: typename(type.module, type.qualname),
      "type-serialized": context.dumpPickle(type),
    },
    frames,
  });
  const made = serializer.serialize(value, context);
  return made instanceof Promise ? made.then(typed) : typed(made);
}
