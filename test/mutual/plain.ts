/** Values of the script and of transcripts, in forms that both languages agree on. */
import { createHash } from "node:crypto";

import { KeyMap } from "../../runtime/wire/key-map.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { Float, PySet, type WritableValue } from "../../runtime/wire/values.js";
import type { Plain } from "./script.js";

/** The value that a plain form stands for. */
export function revive(plain: Plain): WritableValue {
  if (typeof plain !== "object" || plain === null) return plain;
  if (Array.isArray(plain)) return plain.map((item: Plain) => revive(item));
  const map = plain as { readonly [name: string]: Plain };
  if (typeof map["$int"] === "string") return BigInt(map["$int"]);
  const pairs = map["$map"] as readonly (readonly [Plain, Plain])[] | undefined;
  if (pairs !== undefined) return new KeyMap(pairs.map(([key, value]) => [key as never, revive(value)]));
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, revive(value)]));
}

/** How a value stands in a transcript: bytes by their hash, maps by their pairs, sets in order, large integers as text. */
export function show(value: unknown, showPayload: (payload: Serialized | Pickled) => unknown = showFrames): unknown {
  const inner = (item: unknown): unknown => show(item, showPayload);
  if (value instanceof Uint8Array) return showBytes([value]);
  if (value instanceof Serialized || value instanceof Pickled) return showPayload(value);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof PySet) return ["set", value.values.map(inner).sort(byJson((item) => item))];
  if (value instanceof Float) return inner(value.value);
  if (typeof value === "bigint") return ["int", String(value)];
  if (typeof value === "number" && !Number.isFinite(value)) return ["float", String(value)];
  if (typeof value !== "object" || value === null) return value;
  const entries = Symbol.iterator in value ? (value as Iterable<[unknown, unknown]>) : Object.entries(value);
  const pairs = [...entries].map(([key, item]) => [inner(key), inner(item)]);
  return ["map", pairs.sort(byJson(([key]) => key))];
}

/** Orders as Python's json.dumps would write what stands for an element, so that both sort alike. */
function byJson<T>(of: (element: T) => unknown): (a: T, b: T) => number {
  const order = (element: T): string => JSON.stringify(of(element)).replaceAll(",", ", ");
  return (a, b) => (order(a) < order(b) ? -1 : 1);
}

function showFrames({ frames }: Serialized | Pickled): unknown {
  return showBytes(frames);
}

function showBytes(frames: readonly Uint8Array[]): unknown {
  const hash = createHash("sha256");
  for (const frame of frames) hash.update(frame);
  return ["bytes", frames.reduce((sum, frame) => sum + frame.length, 0), hash.digest("hex")];
}

/** As many bytes as asked for, the same in both languages. */
export function pattern(size: number): Uint8Array {
  const cycle = Uint8Array.from({ length: 251 }, (_, index) => index);
  return size === 0 ? new Uint8Array(0) : Buffer.alloc(size, cycle);
}

/** The header of bytes as Dask serializes them, without what is said about the frames. */
export const BYTES_HEADER: { readonly [name: string]: WritableValue } = {
  serializer: "dask",
  type: "bytes",
  // pickle.dumps(bytes, protocol=4)
  "type-serialized": Buffer.from("80049516000000000000008c086275696c74696e73948c0562797465739493942e", "hex"),
  "sub-header": {},
};
