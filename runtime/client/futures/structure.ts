/** Futures in nested arrays, maps, sets and plain objects: finding them, and putting something in their place. */
import { type Key, KeyMap } from "../../codegen.js";
import { ArgumentError } from "../errors.js";
import { Future } from "./future.js";

/** A nested structure with the results in place of its futures. */
export type Gathered<S> =
  S extends Future<infer T>
    ? T
    : S extends ReadonlyMap<infer K, infer V>
      ? Map<K, Gathered<V>>
      : S extends KeyMap<infer V>
        ? KeyMap<Gathered<V>>
        : S extends ReadonlySet<infer V>
          ? Set<Gathered<V>>
          : S extends readonly unknown[]
            ? { -readonly [I in keyof S]: Gathered<S[I]> }
            : S extends Uint8Array | Date | ((...args: never) => unknown)
              ? S
              : S extends object
                ? { -readonly [N in keyof S]: Gathered<S[N]> }
                : S;

/**
 * All futures in a structure, each once, in the order in which they stand.
 *
 * Dask: `distributed.client.futures_of`.
 *
 * @param onOther told of each value that is no future
 * @throws {ArgumentError} when the structure contains itself
 */
export function futuresOf(structure: unknown, onOther?: (leaf: unknown) => void): readonly Future[] {
  const found = new Set<Future>();
  replaceLeaves(structure, (leaf) => {
    if (leaf instanceof Future) found.add(leaf);
    else onOther?.(leaf);
    return leaf;
  });
  return [...found];
}

/** A copy of a structure with its futures replaced; what holds no future is the very same object. */
export function replaceFutures(structure: unknown, replace: (future: Future) => unknown): unknown {
  return replaceLeaves(structure, (leaf) => (leaf instanceof Future ? replace(leaf) : leaf));
}

/** Whether a value is an object made by `{...}`: its class is none. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** So many containers may be inside each other in what is searched for futures. */
export const mostLevels = 1000;

/** Stands for a container that has not been left yet. */
const open = Symbol("open");

/**
 * Calls a function with each value inside of arrays, maps, sets and plain objects, and puts its result there. A container that
 * stands in several places is gone through once.
 *
 * @throws {ArgumentError} when the structure contains itself, or is deeper than {@link mostLevels}
 */
export function replaceLeaves(
  value: unknown,
  replace: (leaf: unknown) => unknown,
  known = new Map<unknown, unknown>(),
  level = 0,
): unknown {
  const before = known.get(value);
  if (before === open) throw new ArgumentError("a structure with futures must not contain itself");
  if (before !== undefined) return before;
  const parts = partsOf(value);
  if (parts === undefined) return replace(value);
  if (level === mostLevels)
    throw new ArgumentError(`a structure with futures must not be deeper than ${mostLevels} levels`);
  known.set(value, open);
  let changed = false;
  const replaced = parts.values.map((part) => {
    const made = replaceLeaves(part, replace, known, level + 1);
    changed ||= made !== part;
    return made;
  });
  const result = changed ? parts.build(replaced) : value;
  known.set(value, result);
  return result;
}

/**
 * How many arrays, maps, sets and plain objects are inside each other; Infinity when one contains itself, or when there are
 * more than `most`.
 */
export function levelsOf(value: unknown, most: number, known = new Map<unknown, number>()): number {
  const parts = partsOf(value);
  if (parts === undefined) return 0;
  if (most === 0) return Infinity;
  const before = known.get(value);
  if (before !== undefined) return before;
  // Whoever meets it again before it is left has gone in a circle.
  known.set(value, Infinity);
  let levels = 1;
  for (const part of parts.values) levels = Math.max(levels, 1 + levelsOf(part, most - 1, known));
  known.set(value, levels);
  return levels > most ? Infinity : levels;
}

interface Parts {
  readonly values: readonly unknown[];
  readonly build: (values: readonly unknown[]) => unknown;
}

function partsOf(value: unknown): Parts | undefined {
  if (Array.isArray(value)) {
    const { constructor } = value as { constructor: { from?: (items: readonly unknown[]) => unknown } };
    // A tuple stays a tuple.
    return { values: value, build: (values) => constructor.from?.(values) ?? [...values] };
  }
  if (value instanceof Map) {
    const keys = [...(value as ReadonlyMap<unknown, unknown>).keys()];
    return { values: [...value.values()], build: (values) => new Map(keys.map((key, i) => [key, values[i]])) };
  }
  if (value instanceof KeyMap) {
    const keys = [...(value as KeyMap<unknown>).keys()] as Key[];
    return { values: [...value.values()], build: (values) => KeyMap.of(keys, values) };
  }
  if (value instanceof Set) return { values: [...value], build: (values) => new Set(values) };
  if (!isPlainObject(value)) return undefined;
  const names = Object.keys(value);
  return {
    values: names.map((name) => value[name]),
    build: (values) => Object.fromEntries(names.map((name, i) => [name, values[i]])),
  };
}
