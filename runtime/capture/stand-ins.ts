/** Puts valid values in the place of those that msgpack could not hold, so that all else in a message can be looked at. */
import { isKey, isMap, isSet, isStruct, pointerStep } from "../wire/checks.js";
import { KeyMap, type MapKey } from "../wire/key-map.js";
import { KeySet } from "../wire/key-set.js";
import { memberAt, membersOf } from "../wire/members.js";
import { Pickled } from "../wire/payloads.js";
import type { ValidationError } from "../wire/validation.js";
import { Float, PyEnum, PySet, type Key } from "../wire/values.js";

/** What to put in a place. */
export type StandIn = (found: unknown) => unknown;

/** Whether it is what Dask writes, wherever it stands, for a value that msgpack cannot hold. */
export function standsForPlain(found: unknown): boolean {
  return found instanceof Pickled || found instanceof PyEnum;
}

/** A key, perhaps, with plain values in the place of what stands for one. */
export function withoutFallbacks(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(withoutFallbacks);
  return standsForPlain(found) ? 0 : found;
}

const values: readonly unknown[] = ["tcp://127.0.0.1:1", 0, true, 0.5, [], {}, new Map(), new KeyMap(), new Set()];

/** What may be valid in the place; the types of most fields are among these. */
export function standInsFor({ issues, atKey }: ValidationError): readonly StandIn[] {
  const listed = issues.flatMap(({ params }): readonly unknown[] => {
    const { allowedValue, allowedValues } = params as Readonly<Record<string, unknown>>;
    return [
      ...(allowedValue === undefined ? [] : [allowedValue]),
      ...(Array.isArray(allowedValues) ? (allowedValues as unknown[]) : []),
    ];
  });
  const others = [...listed, ...values, new Uint8Array(), new PySet(), new Float(0), null];
  // Most objects are no keys of any map.
  const fitting = atKey ? others.filter((value) => isKey(value)) : others;
  return [withoutFallbacks, ...fitting.map((value) => () => value)];
}

/**
 * A copy of the message with something else in one place.
 * @param steps of the pointer to the place
 * @param atKey whether it is the key of the entry that is changed
 */
export function withStandIn(root: unknown, steps: readonly string[], atKey: boolean, standIn: StandIn): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return standIn(root);
  const member = memberAt(root, step);
  if (member === undefined) return root;
  const last = rest.length === 0 && atKey;
  const value = last ? member[1] : withStandIn(member[1], rest, atKey, standIn);
  return withMember(root, step, value, last ? (standIn(member[3]) as Key) : member[3]);
}

function withMember(parent: unknown, step: string, value: unknown, key: MapKey | undefined): unknown {
  if (Array.isArray(parent)) return (parent as readonly unknown[]).with(Number(step), value);
  const members = Array.from(membersOf(parent), ([name, member]) => (name === step ? value : member));
  if (parent instanceof PySet) return new PySet(members);
  if (isSet(parent)) return parent instanceof Set ? new Set(members) : new KeySet(members as Key[]);
  if (isMap(parent)) {
    const entries = Array.from(parent, ([name, member]): [MapKey, unknown] =>
      pointerStep(name) === step ? [key ?? name, value] : [name, member],
    );
    return parent instanceof Map ? new Map(entries) : KeyMap.from(entries);
  }
  if (!isStruct(parent)) return parent;
  const name = Object.keys(parent).find((each) => pointerStep(each) === step);
  return name === undefined ? parent : { ...parent, [name]: value };
}
