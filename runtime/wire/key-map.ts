import { areDistinct } from "./distinct-keys.js";
import { KeyIndex } from "./key-index.js";
import { EncodeError } from "./errors.js";
import { isHashable, keyForm, type Hashable } from "./hashable.js";
import { Float } from "./values.js";

export { isHashable, keyForm, type Hashable } from "./hashable.js";

/**
 * A key of a map on the wire: a Dask key, or `null` or a boolean, which Dask's metrics have, or bytes, which people may use.
 * Integers beyond 2^53 are `bigint`. What msgpack cannot hold, such as a numpy integer, Python writes as a `Pickled`, also in a
 * tuple; there may be a `Serialized` or a `PyEnum` in its place. Maps that come from pickles may have keys of further classes,
 * those that Python can hash.
 */
export type MapKey = string | number | bigint | boolean | null | Uint8Array | Hashable | readonly MapKey[];

/** Tuples inside each other in a key; Python reads no more. */
const deepestKey = 1024;

/**
 * A map whose keys are equal when Python would call them equal: tuples element by element, `1` as `1.0` and `True`.
 *
 * Keeps the order of insertion. A key that is set again keeps its place and its first form, as in a Python dict.
 */
export class KeyMap<V, K extends MapKey = MapKey> implements Iterable<[K, V]> {
  // As it was read: keys and their values. Most maps are only gone through, and need no more than that the keys be distinct.
  // The first lookup or change makes `#index` of them.
  #keys: readonly K[] = none;
  #list: readonly V[] = none;
  #index: KeyIndex<V> | undefined;
  /** Whether the keys are yet to be proven distinct. */
  #unproven = false;

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
    this.#prove();
    return this.#index?.size ?? this.#keys.length;
  }

  /** The value of a key, or `undefined`. */
  get(key: MapKey): V | undefined {
    return this.#indexed().get(key);
  }

  /** Whether the key has an entry. */
  has(key: MapKey): boolean {
    return this.#indexed().has(key);
  }

  /**
   * Sets the value of a key. The map keeps tuples and bytes as they are: do not change them afterwards.
   * @throws EncodeError if the key is a value that no map has as a key, such as an object.
   */
  set(key: K, value: V): this {
    this.#indexed().set(key, value);
    return this;
  }

  /**
   * Sets the values of several keys. What is set in pieces, before anything else is asked of the map, is compared only once.
   * @throws EncodeError as {@link set}, perhaps not before the map is next used.
   */
  setAll(keys: readonly K[], values: readonly V[]): this {
    // Once proven, keys are not compared with all others again for each piece.
    if (this.#unproven) {
      pushAll(this.#keys as K[], keys);
      pushAll(this.#list as V[], values);
    } else if (this.#index === undefined && this.#keys.length === 0) {
      this.#keys = keys.slice();
      this.#list = values.slice();
      this.#unproven = true;
    } else for (let i = 0; i < keys.length; i++) this.set(keys[i] as K, values[i] as V);
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
    this.#prove();
    return (this.#index?.keys() as IterableIterator<K> | undefined) ?? this.#keys.values();
  }

  /** The values, in order of insertion. */
  values(): IterableIterator<V> {
    this.#prove();
    return this.#index?.values() ?? this.#list.values();
  }

  /** Keys and values, in order of insertion. */
  entries(): IterableIterator<[K, V]> {
    this.#prove();
    return (this.#index?.entries() as IterableIterator<[K, V]> | undefined) ?? pairs(this.#keys, this.#list);
  }

  /** Keys and values, in order of insertion. */
  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.entries();
  }

  /** Calls a function with each value and its key, in order of insertion. */
  forEach(callback: (value: V, key: K, map: KeyMap<V, K>) => void): void {
    this.#prove();
    if (this.#index === undefined) {
      const [keys, list] = [this.#keys, this.#list];
      for (let i = 0; i < keys.length; i++) callback(list[i] as V, keys[i] as K, this);
    } else for (const [key, value] of this) callback(value, key, this);
  }

  /** For Node's `console.log`. */
  [Symbol.for("nodejs.util.inspect.custom")](
    _depth: number,
    options: object,
    inspect?: (value: unknown, options: object) => string,
  ): unknown {
    const entries = new Map<unknown, V>(this);
    return inspect === undefined ? entries : inspect(entries, options).replace("Map", this.constructor.name);
  }

  /** Makes sure that the keys are distinct, by an index if they are not. */
  #prove(): void {
    if (!this.#unproven) return;
    if (!areDistinct(this.#keys)) this.#indexed();
    this.#unproven = false;
  }

  #indexed(): KeyIndex<V> {
    if (this.#index !== undefined) return this.#index;
    const index = new KeyIndex<V>();
    for (let i = 0; i < this.#keys.length; i++) index.set(this.#keys[i] as K, this.#list[i] as V);
    this.#index = index;
    this.#unproven = false;
    this.#keys = none;
    this.#list = none;
    return index;
  }
}

const none: readonly never[] = [];

/** As `push(...more)`, which fails for many. */
function pushAll<T>(list: T[], more: readonly T[]): void {
  for (let i = 0; i < more.length; i++) list.push(more[i] as T);
}

function* pairs<K, V>(keys: readonly K[], values: readonly V[]): IterableIterator<[K, V]> {
  for (let i = 0; i < keys.length; i++) yield [keys[i] as K, values[i] as V];
}

/**
 * A text that two keys share exactly when Python calls them equal; but no number equals a `bigint` beyond 2^53.
 *
 * Strings carry their length, so that no content of one can pass for a boundary.
 * @throws EncodeError if the key is a value that no map has as a key, or is nested too deeply (a cycle).
 */
export function canonicalForm(key: MapKey, depth = 0): string {
  switch (typeof key) {
    case "string":
      return `${key.length}:${key}`;
    case "number":
      return `${key};`;
    case "bigint":
      // Of large numbers hexadecimal digits are found faster.
      return Number.isSafeInteger(Number(key)) ? `${key};` : `${key.toString(16)}n;`;
    case "boolean":
      return key ? "1;" : "0;";
    case "object":
      if (key === null) return "-;";
      if (Array.isArray(key)) return canonicalTuple(key as readonly MapKey[], depth + 1);
      if (key instanceof Uint8Array) return `b${key.length}:${latin1(key)}`;
      if ((key as unknown) instanceof Float) return `${Number(key)};`;
      if (isHashable(key)) return key[keyForm](depth);
      break;
    default:
  }
  throw new EncodeError(`expected a string, a number, bytes or a tuple as a key, got ${typeof key}`);
}

function canonicalTuple(key: readonly MapKey[], depth: number): string {
  if (depth > deepestKey)
    throw new EncodeError(`expected at most ${deepestKey} nested tuples in a key, got more; a cycle?`);
  let form = "(";
  for (const element of key) form += canonicalForm(element, depth);
  return `${form})`;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** So deep tuples are told of in a text. */
const deepestText = 32;

/** A key as a person reads it, in Python's way: `('x', 0)`. For messages and pointers, not for lookups. */
export function keyText(key: MapKey, depth = 0): string {
  if (typeof key === "string") return key;
  if (typeof key !== "object" || key === null) return String(key);
  if (key instanceof Uint8Array) return `b'${latin1(key)}'`;
  if ((key as unknown) instanceof Float) return `${Number(key)}.0`;
  if (!Array.isArray(key)) return isHashable(key) ? (key as { toString(): string }).toString() : "an object";
  if (depth === deepestText) return "(...)";
  const texts = (key as readonly MapKey[]).map((each) =>
    typeof each === "string" ? `'${each}'` : keyText(each, depth + 1),
  );
  return `(${texts.join(", ")})`;
}
