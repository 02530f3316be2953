/** Walks decoded messages. */
import { isMap, isSet, isStruct, pointerStep } from "./checks.js";
import type { MapKey } from "./key-map.js";
import { extra, PySet, type WithExtra } from "./values.js";

/** What a value holds: a member with its step in a JSON pointer, whether the step is one of many alike, and the key in a map. */
export type Member = readonly [step: string, member: unknown, alike: boolean, key?: MapKey];

/** What a value holds. */
export function* membersOf(value: unknown): Iterable<Member> {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  if (Array.isArray(value) || isSet(value)) yield* numbered(value as Iterable<unknown>);
  else if (value instanceof PySet) yield* numbered(value.values);
  else if (isMap(value)) {
    for (const [key, member] of value) yield [pointerStep(key), member, true, key];
  } else if (isStruct(value)) {
    for (const [name, member] of Object.entries(value)) yield [pointerStep(name), member, false];
    for (const [name, member] of (value as WithExtra)[extra] ?? []) yield [pointerStep(name), member, false];
  }
}

function* numbered(values: Iterable<unknown>): Iterable<Member> {
  let index = 0;
  for (const value of values) yield [String(index++), value, true];
}

/** The member of a value that a step of a JSON pointer leads to; `undefined` if there is none. */
export function memberAt(value: unknown, wanted: string): Member | undefined {
  for (const member of membersOf(value)) if (member[0] === wanted) return member;
  return undefined;
}

/** The value that a JSON pointer leads to; `undefined` if it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split("/").slice(1)) value = memberAt(value, step)?.[1];
  return value;
}

/** The key of the entry of a map that a JSON pointer leads to; `undefined` if it leads to none. */
export function keyAt(root: unknown, pointer: string): MapKey | undefined {
  const last = pointer.lastIndexOf("/");
  return memberAt(valueAt(root, pointer.slice(0, last)), pointer.slice(last + 1))?.[3];
}
