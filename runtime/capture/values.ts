/** Walks decoded messages. */
import { KeyMap, keyText, type MapKey } from "../wire/key-map.js";
import { Pickled, Serialized } from "../wire/payloads.js";
import { extra, PySet, type WithExtra } from "../wire/values.js";
import { isSet, isStruct } from "../wire/checks.js";

/** What a value holds: each member with its step in a JSON pointer, and whether the step is one of many alike. */
export function* membersOf(value: unknown): Iterable<readonly [step: string, member: unknown, alike: boolean]> {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  if (Array.isArray(value) || isSet(value)) yield* numbered(value as Iterable<unknown>);
  else if (value instanceof PySet) yield* numbered(value.values);
  else if (value instanceof Map || value instanceof KeyMap) {
    for (const [key, member] of value as Iterable<[MapKey, unknown]>) yield [escape(keyText(key)), member, true];
  } else if (isStruct(value)) {
    for (const [name, member] of Object.entries(value)) yield [escape(name), member, false];
    for (const [name, member] of (value as WithExtra)[extra] ?? []) yield [escape(name), member, false];
  }
}

function* numbered(values: Iterable<unknown>): Iterable<readonly [string, unknown, boolean]> {
  let index = 0;
  for (const value of values) yield [String(index++), value, true];
}

/** The payloads in a message, each with the pointer to it. */
export function* payloadsIn(
  value: unknown,
  pointer = "",
): Iterable<readonly [pointer: string, payload: Serialized | Pickled]> {
  if (value instanceof Serialized || value instanceof Pickled) yield [pointer, value];
  else
    for (const [step, member, alike] of membersOf(value)) yield* payloadsIn(member, `${pointer}/${alike ? "*" : step}`);
}

/** A pointer whose steps into maps and arrays are `*`: what it has in common with others like it. */
export function generalPointer(root: unknown, pointer: string): string {
  let value = root;
  let general = "";
  for (const step of pointer.split("/").slice(1)) {
    const found = find(value, step);
    general += `/${found?.alike === true ? "*" : step}`;
    value = found?.member;
  }
  return general;
}

/** The value that a pointer leads to; `undefined` if it leads nowhere. */
export function valueAtPointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split("/").slice(1)) value = find(value, step)?.member;
  return value;
}

function find(value: unknown, wanted: string): { readonly member: unknown; readonly alike: boolean } | undefined {
  for (const [step, member, alike] of membersOf(value)) if (step === wanted) return { member, alike };
  return undefined;
}

function escape(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
