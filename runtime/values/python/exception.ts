import { cut } from "../../wire/printable.js";
import { PyGlobal } from "./global.js";
import { PyObject } from "./object.js";
import { partsOf } from "./plain.js";
import type { Reduction } from "./reduction.js";
import { pyRepr, reprOf, showItems } from "./repr.js";
import { tracebackText } from "./traceback.js";
import { asTuple } from "./tuple.js";

/** What an exception carries, however it was pickled. */
interface Raised {
  readonly type: unknown;
  readonly args: readonly unknown[];
  readonly cause?: unknown;
  readonly traceback?: unknown;
  readonly context?: unknown;
  readonly suppressContext?: unknown;
  readonly notes?: unknown;
}

/**
 * A Python exception, with its causes and the text of its traceback, as far as the pickle has them: Dask pickles them with
 * tblib.
 */
export class PyException extends PyObject {
  readonly #raised: Raised;

  constructor(reduction: Reduction) {
    super(reduction);
    this.#raised = raisedOf(reduction);
  }

  /** The class, by reference as a rule; a class that was pickled by value is a `PyObject`. */
  override get type(): unknown {
    return this.#raised.type;
  }

  override get qualname(): string {
    if (this.type instanceof PyGlobal) return this.type.qualname;
    // cloudpickle: _make_skeleton_class(metaclass, name, ...)
    const name = this.type instanceof PyObject ? this.type.args[1] : undefined;
    return typeof name === "string" ? name : "";
  }

  /** The exception's `args`, whatever the call that made it. */
  override get args(): readonly unknown[] {
    return this.#raised.args;
  }

  /** What was raised from, or `undefined`: `__cause__`. */
  get cause(): PyException | undefined {
    return exceptionOr(this.#raised.cause);
  }

  /** What was being handled, or `undefined`: `__context__`. */
  get context(): PyException | undefined {
    return exceptionOr(this.#raised.context);
  }

  /** Whether the context is not to be shown, as after `raise ... from ...`. */
  get suppressContext(): boolean {
    return this.#raised.suppressContext === true;
  }

  /** What `add_note` added. */
  get notes(): readonly string[] {
    const { notes } = this.#raised;
    return Array.isArray(notes) ? notes.filter((note): note is string => typeof note === "string") : [];
  }

  /** The frames as Python prints them, the innermost last; empty when there are none. */
  get tracebackText(): string {
    return tracebackText(this.#raised.traceback);
  }

  /** What Python's `str` of the exception is, for classes that do not say otherwise. */
  get message(): string {
    const { args } = this;
    if (args.length === 0) return "";
    if (args.length > 1) return pyRepr(asTuple(args));
    const [only] = args;
    return typeof only === "string" && this.qualname !== "KeyError" ? only : pyRepr(only);
  }

  override [reprOf](show: (value: unknown) => string): string {
    return `${cut(this.qualname) || show(this.type)}(${showItems(this.args, show)})`;
  }

  override [partsOf](): unknown {
    return {
      $python: this.type instanceof PyGlobal ? this.type.path : this.qualname,
      args: this.args,
      ...(this.tracebackText === "" ? {} : { traceback: this.tracebackText }),
      ...(this.cause === undefined ? {} : { cause: this.cause }),
      ...(this.notes.length === 0 ? {} : { notes: this.notes }),
    };
  }
}

/** Where tblib has what an exception carries, by the functions that it calls. */
function raisedOf({ callable, args }: Reduction): Raised {
  const path = callable instanceof PyGlobal ? callable.path : "";
  if (path === "tblib.pickling_support:unpickle_exception_with_attrs") {
    const [type, attributes, cause, traceback, context, suppressContext, notes, given] = args;
    const own: unknown = attributes instanceof Map ? attributes.get("args") : undefined;
    return { type, args: listOf(own) ?? listOf(given) ?? [], cause, traceback, context, suppressContext, notes };
  }
  if (path === "tblib.pickling_support:unpickle_exception") {
    const [type, given, cause, traceback, context, suppressContext, notes] = args;
    return { type, args: listOf(given) ?? [], cause, traceback, context, suppressContext, notes };
  }
  return { type: callable, args };
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function exceptionOr(value: unknown): PyException | undefined {
  return value instanceof PyException ? value : undefined;
}
