import { areDistinct } from "./distinct-keys.js";
import { KeyIndex } from "./key-index.js";
import { Float } from "./values.js";

/** A key of a map on the wire: a Dask key, or `null` or a boolean, which Dask's metrics have. */
export type MapKey = string | number | boolean | null | readonly MapKey[];

/**
 * A map whose keys are equal when Python would call them equal: tuples element by element, `1` as `1.0` and `True`.
 *
 * Keeps the order of insertion. A key that is set again keeps its place and its first form, as in a Python dict.
 */
export class KeyMap<V, K extends MapKey = MapKey> implements Iterable<[K, V]> {
  // As it was read: keys that are known to be distinct, and their values. Most maps are only gone through, and never
  // need more. The first lookup or change makes `#index` of them.
  #keys: readonly K[] = none;
  #list: readonly V[] = none;
  #index: KeyIndex<V> | undefined;

  constructor(entries?: Iterable<readonly [K, V]>) {
    if (entries !== undefined) for (const [key, value] of entries) this.set(key, value);
  }

  /** A map of the given entries; of equal keys the last value stands. */
  static from<V, K extends MapKey = MapKey>(entries: Iterable<readonly [K, V]>): KeyMap<V, K> {
    return new KeyMap(entries);
  }

  /** A map of keys and as many values; it keeps the arrays. Of equal keys the last value stands. */
  static of<V, K extends MapKey = MapKey>(keys: readonly K[], values: readonly V[]): KeyMap<V, K> {
    const map = new KeyMap<V, K>();
    map.#keys = keys;
    map.#list = values;
    if (!areDistinct(keys)) map.#indexed();
    return map;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#index?.values.size ?? this.#keys.length;
  }

  /** The value of a key, or `undefined`. */
  get(key: MapKey): V | undefined {
    return this.#indexed().get(key);
  }

  /** Whether the key has an entry. */
  has(key: MapKey): boolean {
    return this.#indexed().has(key);
  }

  /** Sets the value of a key. The map keeps a tuple as it is: do not change it afterwards. */
  set(key: K, value: V): this {
    this.#indexed().set(key, value);
    return this;
  }

  /** Removes a key; whether it was there. */
  delete(key: MapKey): boolean {
    return this.#indexed().delete(key);
  }

  /** Removes all entries. */
  clear(): void {
    this.#indexed().clear();
  }

  /** The keys, in order of insertion. */
  keys(): IterableIterator<K> {
    return (this.#index?.values.keys() as IterableIterator<K> | undefined) ?? this.#keys.values();
  }

  /** The values, in order of insertion. */
  values(): IterableIterator<V> {
    return this.#index?.values.values() ?? this.#list.values();
  }

  /** Keys and values, in order of insertion. */
  entries(): IterableIterator<[K, V]> {
    return (this.#index?.values.entries() as IterableIterator<[K, V]> | undefined) ?? pairs(this.#keys, this.#list);
  }

  /** Keys and values, in order of insertion. */
  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.entries();
  }

  /** Calls a function with each value and its key, in order of insertion. */
  forEach(callback: (value: V, key: K, map: KeyMap<V, K>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  #indexed(): KeyIndex<V> {
    if (this.#index !== undefined) return this.#index;
    const index = new KeyIndex<V>();
    for (let i = 0; i < this.#keys.length; i++) index.set(this.#keys[i] as K, this.#list[i] as V);
    this.#index = index;
    this.#keys = none;
    this.#list = none;
    return index;
  }
}

const none: readonly never[] = [];

function* pairs<K, V>(keys: readonly K[], values: readonly V[]): IterableIterator<[K, V]> {
  for (let i = 0; i < keys.length; i++) yield [keys[i] as K, values[i] as V];
}

/**
 * A text that two keys share exactly when Python calls them equal.
 *
 * Strings carry their length, so that no content of one can pass for a boundary.
 */
export function canonicalForm(key: MapKey): string {
  switch (typeof key) {
    case "string":
      return `${key.length}:${key}`;
    case "number":
      return `${key};`;
    case "boolean":
      return key ? "1;" : "0;";
    default:
      if ((key as unknown) instanceof Float) return `${Number(key)};`;
      return key === null ? "-;" : canonicalTuple(key);
  }
}

function canonicalTuple(key: readonly MapKey[]): string {
  let form = "(";
  for (const element of key) form += canonicalForm(element);
  return `${form})`;
}

/** A key as a person reads it, in Python's way: `('x', 0)`. For messages and pointers, not for lookups. */
export function keyText(key: MapKey): string {
  if (typeof key === "string") return key;
  if (typeof key !== "object" || key === null) return String(key);
  if ((key as unknown) instanceof Float) return `${Number(key)}.0`;
  return `(${key.map((element) => (typeof element === "string" ? `'${element}'` : keyText(element))).join(", ")})`;
}
