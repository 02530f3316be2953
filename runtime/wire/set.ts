import { canonicalForm, type MapKey } from "./key-map.js";
import type { WireValue } from "./values.js";

/**
 * A Python set; the order is that on the wire. Elements are equal when Python would call them equal, as the keys of a
 * `KeyMap`.
 */
export class PySet<T = WireValue> implements Iterable<T> {
  /** The elements. */
  readonly values: readonly T[];
  // The forms of as many elements as had been counted when somebody last looked one up.
  #forms: Set<string> | undefined;
  #counted = 0;

  constructor(values: Iterable<T> = []) {
    this.values = Array.isArray(values) ? (values as readonly T[]) : [...values];
  }

  /** How many elements there are. */
  get size(): number {
    return this.values.length;
  }

  /** Whether the set has an element that Python would call equal. */
  has(value: MapKey): boolean {
    if (this.#forms === undefined || this.#counted !== this.values.length) {
      this.#forms = new Set(this.values.map((each) => canonicalForm(each as MapKey)));
      this.#counted = this.values.length;
    }
    return this.#forms.has(canonicalForm(value));
  }

  /** For Node's `console.log`. */
  [Symbol.for("nodejs.util.inspect.custom")](
    _depth: number,
    options: object,
    inspect?: (value: unknown, options: object) => string,
  ): unknown {
    const elements = new Set(this.values);
    return inspect === undefined ? elements : inspect(elements, options).replace("Set", this.constructor.name);
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.values.values();
  }
}
