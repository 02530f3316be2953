import { keyForm, type Hashable } from "../../wire/key-map.js";
import { cut } from "../../wire/printable.js";
import { partsOf } from "./plain.js";
import { PyInstance } from "./instance.js";
import { reprOf } from "./repr.js";

/** A class, function or other object of a Python module, by reference: the receiver imports it. */
export class PyGlobal extends PyInstance implements Hashable {
  /** The module, as in `collections.abc`. */
  readonly module: string;
  /** The qualified name in the module, as in `Outer.Inner`. */
  readonly qualname: string;

  constructor(module: string, qualname: string) {
    super();
    this.module = module;
    this.qualname = qualname;
  }

  /** Module and qualified name in the form that {@link py} takes. */
  get path(): string {
    return `${this.module}:${this.qualname}`;
  }

  [reprOf](): string {
    return `<${cut(this.module)}.${cut(this.qualname)}>`;
  }

  [partsOf](): unknown {
    return this.path;
  }

  [keyForm](): string {
    return `g${this.module.length}:${this.module}${this.qualname.length}:${this.qualname}`;
  }
}

/**
 * A Python function or class by its module and qualified name: `py("operator:add")`, `py("builtins:str.upper")`.
 *
 * With a dot instead of the colon, `py("operator.add")`, what stands before the last dot is the module.
 * @throws TypeError if there is no module, or no name.
 */
export function py(path: string): PyGlobal {
  const colon = path.indexOf(":");
  const at = colon === -1 ? path.lastIndexOf(".") : colon;
  const [module, qualname] = [path.slice(0, at), path.slice(at + 1)];
  if (at <= 0 || !isDotted(module) || !isDotted(qualname))
    throw new TypeError(`expected "module:qualname" as in "operator:add", got ${JSON.stringify(cut(path))}`);
  return new PyGlobal(module, qualname);
}

function isDotted(name: string): boolean {
  return name.split(".").every((part) => /^(?:<lambda>|<locals>|[\p{ID_Start}_][\p{ID_Continue}]*)$/u.test(part));
}
