/**
 * Dicts: a `Map` if all keys are strings, a `KeyMap` if one is not. A dict stands on the stack and in the memo before its keys
 * are known. It starts as a `Map`; the first other key makes a `KeyMap` of it, in its places on the stack and in the memo.
 * Where something else could hold it by then, the pickle is read again, with the knowledge which dicts these are.
 */
import { KeyMap, type MapKey } from "../../wire/key-map.js";
import { PyObject } from "../python/object.js";
import { checkKeys } from "./keys.js";
import type { Machine } from "./machine.js";

/** Thrown when the pickle must be read again, with dicts told apart by where they are made. */
export class ReadAgain extends Error {}

/** Pushes an empty dict. */
export function newDict(m: Machine): void {
  m.charge(1);
  const { mixed, settled } = m.shapes;
  const dict = settled && mixed?.has(m.start) === true ? new KeyMap<unknown>() : new Map<string, unknown>();
  if (mixed !== undefined && !settled) m.origins.set(dict, m.start);
  m.dictIndex[m.stack.length] = -1;
  m.push(dict);
}

/** Sets keys and values by turns in what is at the top of the stack. */
export function fillDict(m: Machine, items: readonly unknown[]): void {
  if (items.length % 2 !== 0) throw m.error("expected keys and values by turns, got a key without a value");
  const target = m.top();
  if (target instanceof Map) fillMap(m, target as Map<string, unknown>, items);
  else if (target instanceof KeyMap) fillKeyMap(m, target as KeyMap<unknown>, items);
  else if (target instanceof PyObject) {
    const pairs = (target.reduction.dictItems ??= []);
    for (let i = 0; i < items.length; i += 2) pairs.push([items[i], items[i + 1]]);
  } else throw m.error("expected a dict on the stack, got another value");
}

function fillMap(m: Machine, map: Map<string, unknown>, items: readonly unknown[]): void {
  for (let i = 0; i < items.length; i += 2) {
    if (typeof items[i] !== "string") return fillOther(m, map, items);
  }
  for (let i = 0; i < items.length; i += 2) map.set(items[i] as string, items[i + 1]);
}

/** Sets items of which not all keys are strings. */
function fillOther(m: Machine, map: Map<string, unknown>, items: readonly unknown[]): void {
  const { mixed, settled } = m.shapes;
  if (mixed !== undefined && !settled) {
    // This reading only finds out which dicts these are.
    const origin = m.origins.get(map);
    if (origin !== undefined) mixed.add(origin);
    checkKeys(m, items, 2);
    for (let i = 0; i < items.length; i += 2) map.set(items[i] as string, items[i + 1]);
    return;
  }
  if (settled) throw m.error("expected only strings as keys of a dict that a known class has made, got others");
  const index = m.dictIndex[m.stack.length - 1];
  const memoized = index !== undefined && index >= 0;
  const alone = map.size === 0 && !m.captured.has(map) && index !== undefined;
  if (!alone || (memoized && m.peekMemo(index) !== map)) throw new ReadAgain();
  const other = new KeyMap<unknown>();
  m.replaceTop(other);
  if (memoized) m.replaceMemo(index, other);
  fillKeyMap(m, other, items);
}

function fillKeyMap(m: Machine, map: KeyMap<unknown>, items: readonly unknown[]): void {
  checkKeys(m, items, 2);
  const count = items.length / 2;
  const keys = new Array<MapKey>(count);
  const values = new Array<unknown>(count);
  for (let i = 0; i < count; i++) {
    keys[i] = items[2 * i] as MapKey;
    values[i] = items[2 * i + 1];
  }
  map.setAll(keys, values);
}
