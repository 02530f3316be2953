import { KeyMap, keyText, type MapKey } from "./key-map.js";
import { Pickled, Serialized } from "./payloads.js";
import { cut, longestQuote } from "./printable.js";
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

/** So many unknown fields are named. */
const mostNamed = 100;

/** A place in a message: a member of another place. */
interface Place {
  readonly parent: Place | undefined;
  readonly step: MapKey;
}

/**
 * JSON pointers to unknown fields: to the first 100 of them, each cut to 200 characters, and then how many more there are.
 * A peer decides on their number, and on the names in between.
 * @param names the structs in the message that have such fields, with their names
 */
export function unknownFieldsOf(message: unknown, names: ReadonlyMap<object, readonly string[]>): string[] {
  const found = new UnknownFields(names);
  found.collect(message, undefined);
  return found.pointers();
}

class UnknownFields {
  readonly #names: ReadonlyMap<object, readonly string[]>;
  readonly #pointers: string[] = [];
  #count = 0;

  constructor(names: ReadonlyMap<object, readonly string[]>) {
    this.#names = names;
  }

  pointers(): string[] {
    const more = this.#count - this.#pointers.length;
    return more === 0 ? this.#pointers : [...this.#pointers, `and ${more} more`];
  }

  collect(value: unknown, place: Place | undefined): void {
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
    for (const step of this.#names.get(value) ?? []) {
      if (++this.#count <= mostNamed) this.#pointers.push(pointerTo({ parent: place, step }));
    }
    for (const [step, entry] of membersOf(value)) this.collect(entry, { parent: place, step });
  }
}

function* membersOf(value: object): Iterable<[MapKey, unknown]> {
  if (value instanceof Map || value instanceof KeyMap) {
    yield* value as Iterable<[MapKey, unknown]>;
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

function pointerTo(place: Place): string {
  const steps: MapKey[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) steps.push(at.step);
  let pointer = "";
  for (const step of steps.reverse()) {
    // One character more than is shown, so that what is cut is marked as such.
    const text = keyText(step).slice(0, longestQuote + 1);
    pointer += `/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (pointer.length > longestQuote) break;
  }
  return cut(pointer);
}
