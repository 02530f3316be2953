import { cut } from "../../wire/printable.js";
import { keyForm, memberForm } from "../../wire/hashable.js";
import { PyObject } from "./object.js";
import type { Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";

/**
 * A member of an `Enum` from a pickle, whose name is known: see `knownEnum`. It is written back as it was read. As keys, two
 * are equal if they are the same member of the same class.
 */
export class PyEnumMember extends PyObject {
  /** The member's name, as in `RED`. */
  readonly name: string;

  constructor(reduction: Reduction, name: string) {
    super(reduction);
    this.name = name;
  }

  /** The member's value. */
  get value(): unknown {
    return this.args[0];
  }

  override [reprOf](show: (value: unknown) => string): string {
    return `<${cut(this.qualname)}.${cut(this.name)}: ${show(this.value)}>`;
  }

  override [keyForm](): string {
    return memberForm(this.module, this.qualname, this.name);
  }
}
