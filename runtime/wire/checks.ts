/** What generated validators ask of values that JSON Schema has no word for. */
import { KeyMap, keyText, type MapKey } from "./key-map.js";
import { KeySet } from "./key-set.js";
import { mostLevels } from "./limits.js";
import { Pickled, Serialized } from "./payloads.js";
import { extra, Float, type WithExtra } from "./values.js";

/** Whether the value is a struct: a plain object, and no array, map, bytes or payload. */
export function isStruct(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether the value is a map with keys of any kind. */
export function isMap(value: unknown): value is Iterable<[MapKey, unknown]> {
  return value instanceof Map || value instanceof KeyMap;
}

/** Whether the value is a Dask key: a string, a number, or a tuple of keys, not deeper than can be read. */
export function isKey(value: unknown): boolean {
  return isKeyAt(value, 0);
}

function isKeyAt(value: unknown, depth: number): boolean {
  if (typeof value === "string" || isNumber(value)) return true;
  // A hole in an array is no key either, but `every` would pass over it.
  if (!Array.isArray(value) || depth === mostLevels) return false;
  for (let i = 0; i < value.length; i++) if (!isKeyAt(value[i], depth + 1)) return false;
  return true;
}

/** Whether the value is an integer that a JavaScript number holds exactly. */
export function isInteger(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

/** Whether the value is an integer of any size. */
export function isInt64(value: unknown): boolean {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

/** Whether the value stands for a Python float. */
export function isFloat(value: unknown): boolean {
  return typeof value === "number" || value instanceof Float;
}

/** Whether the value stands for a Python int or float. */
export function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint" || value instanceof Float;
}

/** Whether the value is bytes. */
export function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array;
}

/** Whether the value is a Python set. */
export function isSet(value: unknown): value is Iterable<unknown> {
  return value instanceof Set || value instanceof KeySet;
}

/** Whether the value is a payload that is forwarded untouched. */
export function isSerialized(value: unknown): boolean {
  return value instanceof Serialized;
}

/** Whether the value is a payload that the receiver unpickles. */
export function isPickled(value: unknown): boolean {
  return value instanceof Pickled;
}

/** Whether the value is a request: a struct with an op. */
export function isRequest(value: unknown): boolean {
  return isStruct(value) && typeof value["op"] === "string";
}

/** The fields of a struct that its type does not name. */
export function extraEntries(value: object): Iterable<readonly [string, unknown]> {
  return (value as WithExtra)[extra] ?? [];
}

/** A map's key as a step of a JSON pointer. */
export function pointerStep(key: MapKey): string {
  return keyText(key).replaceAll("~", "~0").replaceAll("/", "~1");
}
