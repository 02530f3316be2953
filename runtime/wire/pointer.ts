import { pointerStep } from "./checks.js";
import { KeyMap } from "./key-map.js";
import { membersOf } from "./members.js";
import { Pickled, Serialized } from "./payloads.js";
import { cut, longestQuote } from "./printable.js";
import { Float, PyEnum, PySet } from "./values.js";

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

/** So many unknown fields are named. */
const mostNamed = 100;

/** A place in a message: a member of another place. */
interface Place {
  readonly parent: Place | undefined;
  readonly step: string;
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
    if (typeof value !== "object" || value === null) return;
    for (const name of this.#names.get(value) ?? []) {
      if (++this.#count <= mostNamed) this.#pointers.push(pointerTo({ parent: place, step: pointerStep(name) }));
    }
    for (const [step, member] of membersOf(value)) this.collect(member, { parent: place, step });
  }
}

function pointerTo(place: Place): string {
  const steps: string[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) steps.push(at.step);
  let pointer = "";
  for (const step of steps.reverse()) {
    // One character more than is shown, so that what is cut is marked as such.
    pointer += `/${step.slice(0, longestQuote + 1)}`;
    if (pointer.length > longestQuote) break;
  }
  return cut(pointer);
}
