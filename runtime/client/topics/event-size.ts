/** How much memory an event takes, roughly. */
import { KeyMap, PySet, Pickled, Serialized } from "../../codegen.js";

/** Bytes of a value that is no text and no bytes, and of what surrounds those that are. */
const OVERHEAD = 16;

/** About as many bytes as a message takes: its texts and bytes, and something for each value. */
export function roughBytes(message: unknown): number {
  let bytes = 0;
  const left: unknown[] = [message];
  while (left.length > 0) {
    const value = left.pop();
    bytes += OVERHEAD;
    if (typeof value === "string") bytes += value.length;
    else if (value instanceof Uint8Array) bytes += value.length;
    else if (value instanceof Serialized || value instanceof Pickled)
      bytes += value.frames.reduce((sum, { length }) => sum + length, value.headerBytes.length);
    else if (value instanceof Map || value instanceof KeyMap)
      for (const [key, each] of value as Iterable<[unknown, unknown]>) left.push(key, each);
    else if (value instanceof PySet) for (const each of value.values) left.push(each);
    else if (Array.isArray(value)) for (const each of value as readonly unknown[]) left.push(each);
  }
  return bytes;
}
