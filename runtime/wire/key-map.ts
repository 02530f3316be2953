import { Float } from "./values.js";

/** A key of a map on the wire: a Dask key, or `null` or a boolean, which Dask's metrics have. */
export type MapKey = string | number | boolean | null | readonly MapKey[];

/**
 * A map whose keys are equal when Python would call them equal: tuples element by element, `1` as `1.0` and `True`.
 *
 * Keeps the order of insertion. A key that is set again keeps its place and its first form, as in a Python dict.
 */
export class KeyMap<V, K extends MapKey = MapKey> implements Iterable<[K, V]> {
  // Tuples stand in `#values` by one representative each, which `#tuples` finds; all other keys stand for themselves.
  readonly #values = new Map<MapKey, V>();
  #tuples: Map<string, readonly MapKey[]> | undefined;

  constructor(entries?: Iterable<readonly [K, V]>) {
    if (entries !== undefined) for (const [key, value] of entries) this.set(key, value);
  }

  /** A map of the given entries; of equal keys the last value stands. */
  static from<V, K extends MapKey = MapKey>(entries: Iterable<readonly [K, V]>): KeyMap<V, K> {
    return new KeyMap(entries);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#values.size;
  }

  /** The value of a key, or `undefined`. */
  get(key: MapKey): V | undefined {
    return this.#values.get(this.#representative(key));
  }

  /** Whether the key has an entry. */
  has(key: MapKey): boolean {
    return this.#values.has(this.#representative(key));
  }

  /** Sets the value of a key. The map keeps a tuple as it is: do not change it afterwards. */
  set(key: K, value: V): this {
    if (typeof key === "object" && key !== null) {
      this.#tuples ??= new Map();
      const form = canonicalForm(key);
      const known = this.#tuples.get(form);
      if (known === undefined) this.#tuples.set(form, key);
      this.#values.set(known ?? key, value);
    } else {
      this.#values.set(this.#representative(key), value);
    }
    return this;
  }

  /** Removes a key; whether it was there. */
  delete(key: MapKey): boolean {
    const deleted = this.#values.delete(this.#representative(key));
    if (deleted && typeof key === "object" && key !== null) this.#tuples?.delete(canonicalForm(key));
    return deleted;
  }

  /** Removes all entries. */
  clear(): void {
    this.#values.clear();
    this.#tuples = undefined;
  }

  /** The keys, in order of insertion. */
  keys(): IterableIterator<K> {
    return this.#values.keys() as IterableIterator<K>;
  }

  /** The values, in order of insertion. */
  values(): IterableIterator<V> {
    return this.#values.values();
  }

  /** Keys and values, in order of insertion. */
  entries(): IterableIterator<[K, V]> {
    return this.#values.entries() as IterableIterator<[K, V]>;
  }

  /** Keys and values, in order of insertion. */
  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.entries();
  }

  /** Calls a function with each value and its key, in order of insertion. */
  forEach(callback: (value: V, key: K, map: KeyMap<V, K>) => void): void {
    for (const [key, value] of this.#values) callback(value, key as K, this);
  }

  #representative(key: MapKey): MapKey {
    if (typeof key === "string") return key;
    if (typeof key === "object" && key !== null) return this.#tuples?.get(canonicalForm(key)) ?? key;
    const twin = twinOf(key);
    return twin !== undefined && this.#values.has(twin) ? twin : key;
  }
}

/** The key of another type that Python calls equal. */
function twinOf(key: number | boolean | null): number | boolean | undefined {
  switch (key) {
    case true:
      return 1;
    case false:
      return 0;
    case 1:
      return true;
    case 0:
      return false;
    default:
      return undefined;
  }
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
