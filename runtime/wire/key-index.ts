import { canonicalForm, type MapKey } from "./key-map.js";

/** Values by key, found by what Python calls equal. */
export class KeyIndex<V> {
  /** Tuples stand here by one representative each, which `#tuples` finds; all other keys stand for themselves. */
  readonly values = new Map<MapKey, V>();
  #tuples: Map<string, readonly MapKey[]> | undefined;

  get(key: MapKey): V | undefined {
    return this.values.get(this.#representative(key));
  }

  has(key: MapKey): boolean {
    return this.values.has(this.#representative(key));
  }

  set(key: MapKey, value: V): void {
    if (typeof key === "object" && key !== null) {
      this.#tuples ??= new Map();
      const form = canonicalForm(key);
      const known = this.#tuples.get(form);
      if (known === undefined) this.#tuples.set(form, key);
      this.values.set(known ?? key, value);
    } else {
      this.values.set(this.#representative(key), value);
    }
  }

  delete(key: MapKey): boolean {
    const deleted = this.values.delete(this.#representative(key));
    if (deleted && typeof key === "object" && key !== null) this.#tuples?.delete(canonicalForm(key));
    return deleted;
  }

  clear(): void {
    this.values.clear();
    this.#tuples = undefined;
  }

  #representative(key: MapKey): MapKey {
    if (typeof key === "string") return key;
    if (typeof key === "object" && key !== null) return this.#tuples?.get(canonicalForm(key)) ?? key;
    const twin = twinOf(key);
    return twin !== undefined && this.values.has(twin) ? twin : key;
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
