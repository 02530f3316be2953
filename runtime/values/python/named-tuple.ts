import { canonicalForm, keyForm, type MapKey } from "../../wire/key-map.js";
import { cut } from "../../wire/printable.js";
import { PyObject } from "./object.js";
import type { Reduction } from "./reduction.js";
import { reprOf, showNamed } from "./repr.js";

/**
 * A namedtuple whose fields are known: see `knownNamedTuple`. Its elements are its `args`, and what iterating gives; it is
 * written back as it was read. As a key it equals a tuple of the same elements, as in Python.
 */
export class PyNamedTuple extends PyObject implements Iterable<unknown> {
  /** The names of the elements, in order. */
  readonly fields: readonly string[];

  /** @throws {TypeError} when there are not as many elements as fields */
  constructor(reduction: Reduction, fields: readonly string[]) {
    super(reduction);
    this.fields = fields;
    if (reduction.args.length !== fields.length) {
      const names = fields.join(", ");
      throw new TypeError(`${this.qualname}: expected as many elements as fields (${names}), got ${this.args.length}`);
    }
  }

  /** The element of a field; `undefined` if there is no such field. */
  get(field: string): unknown {
    const at = this.fields.indexOf(field);
    return at === -1 ? undefined : this.args[at];
  }

  /** The elements by field. Python: `_asdict`. */
  asMap(): Map<string, unknown> {
    return new Map(this.fields.map((field, at) => [field, this.args[at]]));
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.args[Symbol.iterator]();
  }

  override [reprOf](show: (value: unknown) => string): string {
    return `${cut(this.qualname)}(${showNamed(this.asMap(), show)})`;
  }

  override [keyForm](depth: number): string {
    return canonicalForm(this.args as readonly MapKey[], depth);
  }
}
