import { KeyMap, keyText, type MapKey } from "./key-map.js";
import { Pickled, Serialized } from "./payloads.js";
import { extra, Float, PyEnum, PySet, type WithExtra } from "./values.js";

const longestText = 40;

/** A value in few words, for messages: its type, and its content if that is short and no bytes. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "string":
      return `string ${JSON.stringify(value.length > longestText ? `${value.slice(0, longestText)}...` : value)}`;
    case "number":
      return `${Number.isInteger(value) ? "integer" : "float"} ${value}`;
    case "bigint":
      return value.toString().length > longestText ? "an integer of many digits" : `integer ${value}`;
    case "boolean":
      return `boolean ${value}`;
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return `a ${typeof value}`;
  }
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (value instanceof Uint8Array) return `bytes of length ${value.length}`;
  if (value instanceof Map || value instanceof KeyMap) return `map of ${value.size}`;
  if (value instanceof Float) return `float ${value.value}`;
  if (value instanceof PySet) return `set of ${value.values.length}`;
  if (value instanceof PyEnum) return `enum member ${value.typeName.slice(0, longestText)}`;
  if (value instanceof Serialized) return "a serialized payload";
  if (value instanceof Pickled) return "a pickled payload";
  return "object";
}

/** The value that a JSON pointer leads to; `undefined` if it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointer.split("/").slice(1)) {
    value = member(value, token.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return value;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof PySet) return value.values[Number(name)];
  if (value instanceof Map || value instanceof KeyMap) {
    for (const [key, entry] of value as Iterable<[MapKey, unknown]>) if (keyText(key) === name) return entry;
    return undefined;
  }
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/**
 * JSON pointers to unknown fields.
 * @param names the structs in the message that have such fields, with their names
 */
export function unknownFieldsOf(message: unknown, names: ReadonlyMap<object, readonly string[]>): string[] {
  const found: string[] = [];
  collect(message, "", names, found);
  return found;
}

function collect(
  value: unknown,
  pointer: string,
  names: ReadonlyMap<object, readonly string[]>,
  found: string[],
): void {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  for (const name of names.get(value) ?? []) found.push(child(pointer, name));
  for (const [name, entry] of membersOf(value)) collect(entry, child(pointer, name), names, found);
}

function* membersOf(value: object): Iterable<[string, unknown]> {
  if (value instanceof Map || value instanceof KeyMap) {
    for (const [key, entry] of value as Iterable<[MapKey, unknown]>) yield [keyText(key), entry];
  } else if (isStruct(value)) {
    yield* Object.entries(value);
    const more = (value as WithExtra)[extra];
    if (more !== undefined) yield* more;
  }
}

/** Whether the value is an array or a struct, not an object of one of our classes. */
function isStruct(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function child(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
