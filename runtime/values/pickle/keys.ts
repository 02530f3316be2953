import { areDistinct } from "../../wire/distinct-keys.js";
import { isHashable, KeyMap, keyForm, type MapKey } from "../../wire/key-map.js";
import { EncodeError } from "../../wire/errors.js";
import { Float, PySet } from "../../wire/values.js";
import { PyNamedTuple } from "../python/named-tuple.js";
import { PyTuple } from "../python/tuple.js";
import { PySlice } from "../python/ranges.js";
import type { BuildContext } from "./known-class.js";

/** Tuples inside each other in a key. */
const deepestKey = 1000;

/**
 * Checks that values can be keys, every `step`-th of them, and counts what comparing them will cost: a tuple that holds
 * another one twice, and so on, is small in a pickle and large when it is gone through.
 * @throws PickleError if Python could not hash one, or they are too large.
 */
export function checkKeys(m: BuildContext, values: readonly unknown[], step: number): void {
  for (let i = 0; i < values.length; i += step) {
    const key = values[i];
    if (typeof key !== "string" && typeof key !== "number") checkKey(m, key, 0);
  }
}

function checkKey(m: BuildContext, key: unknown, depth: number): void {
  if (typeof key !== "object" || key === null) {
    if (typeof key === "bigint") m.charge(1);
    return;
  }
  if (key instanceof PyTuple) {
    if (depth === deepestKey) throw m.error(`more than ${deepestKey} tuples within each other in a key; a cycle?`);
    m.charge(key.length);
    for (let i = 0; i < key.length; i++) {
      const element: unknown = key[i];
      if (typeof element !== "string" && typeof element !== "number") checkKey(m, element, depth + 1);
    }
  } else if (key instanceof Uint8Array) m.charge(key.length >>> 3);
  else if (isHashable(key)) {
    if (depth === deepestKey) throw m.error(`more than ${deepestKey} values within each other in a key; a cycle?`);
    if (key instanceof PySet) for (const element of key.values) checkKey(m, element, depth + 1);
    if (key instanceof PyNamedTuple) for (const element of key.args) checkKey(m, element, depth + 1);
    if (key instanceof PySlice) for (const part of [key.start, key.stop, key.step]) checkKey(m, part, depth + 1);
    m.charge(1 + (formOf(m, key, depth).length >>> 3));
  } else if (!(key instanceof Float)) throw m.error(`expected a key that Python can hash, got ${kindOf(key)}`);
}

function formOf(m: BuildContext, key: { [keyForm](depth: number): string }, depth: number): string {
  try {
    return key[keyForm](depth);
  } catch (error) {
    if (error instanceof EncodeError) throw m.error(`a key cannot be hashed: ${error.message}`, undefined, error);
    throw error;
  }
}

function kindOf(value: object): string {
  if (Array.isArray(value)) return "a list";
  return value instanceof PySet ? "a set" : value instanceof Map ? "a dict" : "another value";
}

/** The elements of a set: of those that Python calls equal only the first. They have passed {@link checkKeys}. */
export function distinct(items: readonly unknown[]): readonly unknown[] {
  const keys = items as readonly MapKey[];
  if (areDistinct(keys)) return items;
  const first = new KeyMap<unknown>();
  for (const key of keys) first.set(key, null);
  return [...first.keys()];
}
