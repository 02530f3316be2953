import { allocate } from "../allocate.js";

/**
 * The bytes of all parts in one piece: a view where they already lie one behind the other, else one copy.
 *
 * Dask: `merge_memoryviews`, `host_array_from_buffers`.
 *
 * @throws {WireError} when the platform has no piece of memory that large
 */
export function mergeParts(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first === undefined) return new Uint8Array(0);
  if (parts.length === 1) return first;
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  if (areAdjacent(parts)) return new Uint8Array(first.buffer, first.byteOffset, total);
  const whole = allocate(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function areAdjacent(parts: readonly Uint8Array[]): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    return (
      before === undefined || (part.buffer === before.buffer && part.byteOffset === before.byteOffset + before.length)
    );
  });
}
