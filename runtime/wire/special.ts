import { u8 } from "./bytes.js";
import { startsWith } from "./fields.js";

/** Objects that Dask writes as maps with a reserved first key. */
export type SpecialKind = "serialized" | "pickled" | "set" | "enum";

const text = new TextEncoder();
const specials: readonly { kind: SpecialKind; entries: number; key: Uint8Array }[] = [
  special("serialized", 1, "__Serialized__"),
  special("pickled", 1, "__Pickled__"),
  special("set", 2, "__Set__"),
  special("enum", 4, "__Enum__"),
];

function special(kind: SpecialKind, entries: number, key: string) {
  const bytes = text.encode(key);
  return { kind, entries: 0x80 | entries, key: Uint8Array.of(0xa0 | bytes.length, ...bytes) };
}

/** The bytes that a map takes up to and including its reserved key. */
export const prefixBytes: Readonly<Record<SpecialKind, number>> = { serialized: 16, pickled: 13, set: 9, enum: 10 };

/** Which special object begins at a position, in the form that Dask writes it; `undefined` if none does. */
export function specialAt(bytes: Uint8Array, at: number): SpecialKind | undefined {
  // Underscores at the head of the first key are rare: nearly every map leaves here.
  if (bytes[at + 3] !== 0x5f || bytes[at + 2] !== 0x5f) return undefined;
  const header = u8(bytes, at);
  for (const candidate of specials) {
    if (candidate.entries === header && startsWith(bytes, at + 1, candidate.key)) return candidate.kind;
  }
  return undefined;
}

/** Whether a map with this key is a special object to Python, wherever the key stands in it. */
export function isReserved(key: string): boolean {
  if (key.charCodeAt(0) !== 0x5f || key.charCodeAt(1) !== 0x5f) return false;
  return key === "__Serialized__" || key === "__Pickled__" || key === "__Set__" || key === "__Enum__";
}
