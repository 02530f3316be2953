import { canonicalForm, type MapKey } from "./key-map.js";
import { Float } from "./values.js";

/** So many numbers may stand for themselves. V8 hashes numbers without a seed: a peer can send those that collide. */
export const plainNumbers = 256;

/** Stands for a number in a map: objects have hashes that nobody can foresee. */
class Stand {
  readonly key: MapKey;

  constructor(key: MapKey) {
    this.key = key;
  }
}

/** Values by key, found by what Python calls equal. */
export class KeyIndex<V> {
  /** Strings, `null` and few numbers stand for themselves, all other keys by one representative, which `#forms` finds. */
  readonly #values = new Map<MapKey | Stand, V>();
  #forms: Map<string, MapKey | Stand> | undefined;
  #numbers = 0;
  #stands = false;

  get size(): number {
    return this.#values.size;
  }

  get(key: MapKey): V | undefined {
    const found = this.#find(key);
    return found === undefined ? undefined : this.#values.get(found);
  }

  has(key: MapKey): boolean {
    const found = this.#find(key);
    return found !== undefined && this.#values.has(found);
  }

  /** @throws EncodeError if the key is a value that no map has as a key. */
  set(key: MapKey, value: V): void {
    this.#values.set(this.#find(key) ?? this.#admit(normal(key)), value);
  }

  delete(key: MapKey): boolean {
    const found = this.#find(key);
    if (found === undefined || !this.#values.delete(found)) return false;
    if (typeof found === "object" && found !== null) this.#forms?.delete(canonicalForm(key));
    return true;
  }

  clear(): void {
    this.#values.clear();
    this.#forms = undefined;
    this.#numbers = 0;
    this.#stands = false;
  }

  keys(): IterableIterator<MapKey> {
    return this.#stands ? plainKeys(this.#values) : (this.#values.keys() as IterableIterator<MapKey>);
  }

  values(): IterableIterator<V> {
    return this.#values.values();
  }

  entries(): IterableIterator<[MapKey, V]> {
    return this.#stands ? plainEntries(this.#values) : (this.#values.entries() as IterableIterator<[MapKey, V]>);
  }

  /** What stands for the key in the map; strings and `null` stand for themselves, whether they are there or not. */
  #find(key: MapKey): MapKey | Stand | undefined {
    if (typeof key === "string" || key === null) return key;
    const number = numberOf(key);
    if (number !== undefined && this.#numbers <= plainNumbers) {
      if (this.#values.has(number)) return number;
      const twin = twinOf(number);
      if (twin !== undefined && this.#values.has(twin)) return twin;
    }
    return this.#forms?.get(canonicalForm(key));
  }

  /** What is to stand for a key that is not there. */
  #admit(key: MapKey): MapKey | Stand {
    if (typeof key === "number" || typeof key === "boolean") {
      this.#numbers++;
      if (this.#numbers <= plainNumbers) return key;
      if (this.#numbers === plainNumbers + 1) this.#standAll();
    }
    return this.#stand(key);
  }

  #stand(key: MapKey): MapKey | Stand {
    const form = canonicalForm(key);
    const plain = typeof key === "object";
    const stand = plain ? key : new Stand(key);
    this.#stands ||= !plain;
    this.#forms ??= new Map();
    this.#forms.set(form, stand);
    return stand;
  }

  /** Replaces the numbers that stand for themselves, in their places. */
  #standAll(): void {
    const entries = [...this.#values];
    this.#values.clear();
    for (const [key, value] of entries) {
      const isNumber = typeof key === "number" || typeof key === "boolean";
      this.#values.set(isNumber ? this.#stand(key) : key, value);
    }
  }
}

function* plainKeys(map: ReadonlyMap<MapKey | Stand, unknown>): IterableIterator<MapKey> {
  for (const key of map.keys()) yield key instanceof Stand ? key.key : key;
}

function* plainEntries<V>(map: ReadonlyMap<MapKey | Stand, V>): IterableIterator<[MapKey, V]> {
  for (const [key, value] of map) yield [key instanceof Stand ? key.key : key, value];
}

/** A bigint that a number holds exactly, as that number; any other key as it is. */
function normal(key: MapKey): MapKey {
  return typeof key === "bigint" && Number.isSafeInteger(Number(key)) ? Number(key) : key;
}

/** The number or boolean that the key is, as far as it is one. */
function numberOf(key: MapKey): number | boolean | undefined {
  const plain = (key as unknown) instanceof Float ? Number(key) : normal(key);
  return typeof plain === "number" || typeof plain === "boolean" ? plain : undefined;
}

/** The key of another type that Python calls equal. */
function twinOf(key: number | boolean): number | boolean | undefined {
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
