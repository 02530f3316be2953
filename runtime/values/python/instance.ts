/** What the classes that stand for Python's have in common. */
import { Shown } from "../../wire/shown.js";
import { plainForm } from "./plain.js";
import { pyRepr, reprOf } from "./repr.js";

/** A value of a Python class that JavaScript has no class for. Printed as Python prints it, in one line and cut. */
export abstract class PyInstance extends Shown {
  /** As Python's `repr` shows it, shortened. */
  abstract [reprOf](show: (value: unknown) => string): string;

  /** As Python's `repr` shows it, in one line; what is long or deep is cut. */
  toString(): string {
    return pyRepr(this);
  }

  /** A form for `JSON.stringify`. Scalars are their text; what is deep or circular is cut. */
  toJSON(): unknown {
    return plainForm(this);
  }
}
