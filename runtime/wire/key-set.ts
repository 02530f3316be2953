import { KeyMap, type MapKey } from "./key-map.js";

/**
 * A set of keys, which are equal when Python would call them equal, in the order of insertion.
 *
 * Sets with many numbers are of this class when they are read: V8 hashes numbers without a seed, so that a peer can choose
 * those for which a native set takes time that is quadratic in their number.
 */
export class KeySet<K extends MapKey = MapKey> implements Iterable<K> {
  readonly #map: KeyMap<K, K>;

  constructor(keys: readonly K[]) {
    this.#map = KeyMap.of(keys, keys);
  }

  /** How many keys there are. */
  get size(): number {
    return this.#map.size;
  }

  /** Whether the key is in the set. */
  has(key: MapKey): boolean {
    return this.#map.has(key);
  }

  /** The keys, in order of insertion. */
  keys(): IterableIterator<K> {
    return this.#map.keys();
  }

  /** The keys, in order of insertion. */
  values(): IterableIterator<K> {
    return this.#map.keys();
  }

  /** Each key twice, as in native sets. */
  *entries(): IterableIterator<[K, K]> {
    for (const key of this.#map.keys()) yield [key, key];
  }

  /** The keys, in order of insertion. */
  [Symbol.iterator](): IterableIterator<K> {
    return this.#map.keys();
  }

  /** Calls a function with each key, twice, in order of insertion. */
  forEach(callback: (value: K, key: K, set: ReadonlySet<K>) => void): void {
    for (const key of this.#map.keys()) callback(key, key, this as unknown as ReadonlySet<K>);
  }
}
