import { keyForm, ownForm, type Hashable } from "../../wire/hashable.js";
import { KeyMap } from "../../wire/key-map.js";
import { cut } from "../../wire/printable.js";
import { PyGlobal } from "./global.js";
import { PyInstance } from "./instance.js";
import { partsOf } from "./plain.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf, showItems, showNamed } from "./repr.js";
import { PyTuple } from "./tuple.js";

/** What makes objects in protocols 0 and 1. */
function isReconstructor(callable: unknown): boolean {
  return callable instanceof PyGlobal && callable.path === "copyreg:_reconstructor";
}

function copyOf(value: unknown): unknown {
  if (value instanceof PyTuple) return value;
  if (Array.isArray(value)) return value.slice() as unknown[];
  if (value instanceof Map) return new Map(value as Map<unknown, unknown>);
  return value instanceof KeyMap ? new KeyMap(value as KeyMap<unknown>) : value;
}

/**
 * An object of a class that this package does not know: inert, and written back as it was read. Nothing of it is executed.
 *
 * Two of them are equal only if they are the same object, as keys too.
 */
export class PyObject extends PyInstance implements Hashable, Reducible {
  /** How it was made. */
  readonly reduction: Reduction;
  #form: string | undefined;

  constructor(reduction: Reduction) {
    super();
    this.reduction = reduction;
  }

  /** What makes the object: its class, or a function that returned it. */
  get callable(): unknown {
    return this.reduction.callable;
  }

  /** The class, as far as the pickle tells: what makes the object, unless that is a helper of Python's that names a class. */
  get type(): unknown {
    const { callable, args } = this.reduction;
    return isReconstructor(callable) ? args[0] : callable;
  }

  /** The module of its {@link type}; empty if that is no reference. */
  get module(): string {
    return this.type instanceof PyGlobal ? this.type.module : "";
  }

  /** The qualified name of its {@link type}; empty if that is no reference. */
  get qualname(): string {
    return this.type instanceof PyGlobal ? this.type.qualname : "";
  }

  /** Positional arguments. */
  get args(): readonly unknown[] {
    return this.reduction.args;
  }

  /** Keyword arguments. */
  get kwargs(): ReadonlyMap<string, unknown> {
    return this.reduction.kwargs ?? none;
  }

  /** The state as the pickle has it; `undefined` when it has none. */
  get state(): unknown {
    return this.reduction.state;
  }

  /** What was appended to the object, as to a list. */
  get listItems(): readonly unknown[] {
    return this.reduction.listItems ?? [];
  }

  /** What was set in the object, as in a dict. */
  get dictItems(): readonly (readonly [unknown, unknown])[] {
    return this.reduction.dictItems ?? [];
  }

  /** Attributes as far as the state tells them in Python's own way: a dict, or a dict and one for slots. */
  get attributes(): ReadonlyMap<string, unknown> {
    const { state } = this.reduction;
    if (state instanceof Map) return state as Map<string, unknown>;
    if (!(state instanceof PyTuple) || state.length !== 2) return none;
    const [dict, slots] = state as unknown[];
    if ((dict !== null && !(dict instanceof Map)) || !(slots instanceof Map)) return none;
    return new Map([...((dict ?? []) as Iterable<[string, unknown]>), ...(slots as Map<string, unknown>)]);
  }

  /** The value of an attribute, or `undefined`. */
  attribute(name: string): unknown {
    return this.attributes.get(name);
  }

  [reduce](): Reduction {
    const { callable, args } = this.reduction;
    if (!isReconstructor(callable) || args.length !== 3) return this.reduction;
    // As in Python, the object gives out a copy of what it holds as an element each time: when something in it leads back to
    // the object, that is made of a copy which is complete by then.
    return { ...this.reduction, args: PyTuple.of<unknown>(args[0], args[1], copyOf(args[2])) as PyTuple };
  }

  [reprOf](show: (value: unknown) => string): string {
    const { callable, args, state } = this.reduction;
    const given = [
      ...(args.length > 0 ? [showItems(args, show)] : []),
      ...(this.kwargs.size > 0 ? [showNamed(this.kwargs, show)] : []),
    ].join(", ");
    if (this.#isPlain()) return `${cut(this.qualname)}(${given})`;
    const name = callable instanceof PyGlobal ? cut(`${callable.module}.${callable.qualname}`) : show(callable);
    const rest = [
      ...(state === undefined ? [] : [`state=${show(state)}`]),
      ...(this.listItems.length > 0 ? [`items=[${showItems(this.listItems, show)}]`] : []),
      ...(this.dictItems.length > 0 ? [`items=${show(this.dictItems)}`] : []),
    ];
    return `<${name}(${given})${rest.map((each) => ` ${each}`).join("")}>`;
  }

  /** Whether all there is to it is a class and arguments, as with namedtuples and members of an `Enum`. */
  #isPlain(): boolean {
    const { how, callable, args, state } = this.reduction;
    const isBare = state === undefined && this.listItems.length === 0 && this.dictItems.length === 0;
    if (!isBare || args.length === 0 || !(callable instanceof PyGlobal)) return false;
    // What is called may be a function: classes are told by their names, as people write them.
    return how === "new" || /(?:^|\.)_*\p{Lu}[^.]*$/u.test(callable.qualname);
  }

  [partsOf](): unknown {
    const { callable, args, state } = this.reduction;
    return {
      $python: callable instanceof PyGlobal ? callable.path : callable,
      ...(args.length > 0 ? { args } : {}),
      ...(this.kwargs.size > 0 ? { kwargs: this.kwargs } : {}),
      ...(state === undefined ? {} : { state }),
      ...(this.listItems.length > 0 ? { listItems: this.listItems } : {}),
      ...(this.dictItems.length > 0 ? { dictItems: this.dictItems } : {}),
    };
  }

  [keyForm](_depth: number): string {
    return (this.#form ??= ownForm());
  }
}

const none: ReadonlyMap<string, unknown> = new Map();

/** What a call may carry beside its arguments. */
export interface PyCallOptions {
  /** Keyword arguments. They go through `functools.partial`, for a pickle has calls with positional ones only. */
  readonly kwargs?: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>;
  /** What `__setstate__` gets, or what goes into `__dict__`. */
  readonly state?: unknown;
}

/**
 * A call that the receiver makes while it unpickles: `pyCall(py("datetime:date"), [2026, 1, 31])` is a date there.
 * @param callable a reference, or a value that is callable in Python
 */
export function pyCall(callable: unknown, args: readonly unknown[] = [], options: PyCallOptions = {}): PyObject {
  const { kwargs, state } = options;
  const named = new Map<string, unknown>(kwargs instanceof Map ? kwargs : Object.entries(kwargs ?? {}));
  const reduction: Reduction =
    named.size === 0
      ? { how: "call", callable, args: PyTuple.from(args) as PyTuple }
      : { how: "call", callable: partial(callable, args, named), args: PyTuple.of() as PyTuple };
  if (state !== undefined) reduction.state = state;
  return new PyObject(reduction);
}

/** `functools.partial(callable, *args, **kwargs)`, which sets keywords by its state. */
function partial(callable: unknown, args: readonly unknown[], kwargs: ReadonlyMap<string, unknown>): PyObject {
  const self = new PyGlobal("functools", "partial");
  const state = PyTuple.of<unknown>(callable, PyTuple.from(args), kwargs, null);
  return new PyObject({ how: "call", callable: self, args: PyTuple.of<unknown>(callable) as PyTuple, state });
}
