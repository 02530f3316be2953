import type { PyTuple } from "./tuple.js";

/** How Python makes an object from a pickle. */
export interface Reduction {
  /** `call`: `callable(*args)`. `new`: `callable.__new__(callable, *args, **kwargs)`, which skips `__init__`. */
  readonly how: "call" | "new";
  /** The class or function, a {@link PyGlobal} as a rule. */
  readonly callable: unknown;
  readonly args: PyTuple;
  /** Keyword arguments; only with `new`. */
  readonly kwargs?: ReadonlyMap<string, unknown> | undefined;
  /** What `__setstate__` gets, or what goes into `__dict__`. `undefined` when nothing is set. */
  state?: unknown;
  /** A function that sets the state instead of the object: `stateSetter(object, state)`. */
  stateSetter?: unknown;
  /** What is appended, one by one, as to a list. */
  listItems?: unknown[] | undefined;
  /** What is set, one by one, as in a dict. */
  dictItems?: [key: unknown, value: unknown][] | undefined;
  /** What is added, as to a set. */
  setItems?: unknown[] | undefined;
}

/** The method by which a value tells how Python makes it anew. */
export const reduce: unique symbol = Symbol.for("daskwire.reduce");

/** A value that is pickled although its class is none that the writer knows. */
export interface Reducible {
  [reduce](): Reduction;
}

/** Whether the value says itself how it is pickled. */
export function isReducible(value: object): value is Reducible {
  return reduce in value;
}
