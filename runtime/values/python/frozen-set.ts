import { canonicalForm, keyForm, type Hashable, type MapKey } from "../../wire/key-map.js";
import { PySet } from "../../wire/values.js";
import { reprOf, showItems } from "./repr.js";

/** A Python frozenset: a set that can be a key. */
export class PyFrozenSet<T = unknown> extends PySet<T> implements Hashable {
  /** As Python's `repr` shows it. */
  [reprOf](show: (value: unknown) => string): string {
    return this.size === 0 ? "frozenset()" : `frozenset({${showItems(this, show)}})`;
  }

  [keyForm](depth: number): string {
    const forms = this.values.map((each) => canonicalForm(each as MapKey, depth + 1));
    return `{${forms.sort().join("")}}`;
  }
}
