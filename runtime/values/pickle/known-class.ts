import type { PickleError, PickleErrorCode } from "./errors.js";
import type { Reduction } from "../python/reduction.js";

/** What the builder of a known class may use. */
export interface BuildContext {
  /**
   * Counts objects that are made, or elements that are copied, against the limits: a few bytes of a pickle can ask for
   * the same large copy again and again.
   * @throws PickleError when there are too many.
   */
  charge(objects: number): void;
  /** An error at the current opcode, to be thrown. */
  error(message: string, code?: PickleErrorCode, cause?: unknown): PickleError;
}

/**
 * How values of a Python class, or what a Python function returns, are built. Builders are pure: a pickle may be read twice.
 */
export interface KnownClass {
  /**
   * The value of a call, or a new object. `undefined` when this is not a form that is known: then it becomes a `PyObject`.
   * What the builder throws makes the pickle malformed.
   */
  build(reduction: Reduction, context: BuildContext): unknown;
  /**
   * For values that cannot be made without their state, such as numpy's arrays: `build` returns `undefined`, and this makes
   * the value when the state comes. `undefined`: not a form that is known; then it stays a `PyObject`, as it does when
   * something within the state refers to the value.
   */
  buildWithState?(reduction: Reduction, state: unknown, context: BuildContext): unknown;
  /** Sets the state of a value that was built. Without it a state makes the pickle malformed. */
  setState?(value: unknown, state: unknown, context: BuildContext): void;
  /** Appends to a value that was built, as to a list. */
  append?(value: unknown, items: readonly unknown[]): void;
}

/** Known classes by module and qualified name, as in `datetime:date`. */
export type KnownClasses = ReadonlyMap<string, KnownClass>;

/** Known classes as users give them. */
export type KnownClassesInput = KnownClasses | Readonly<Record<string, KnownClass>>;

/** The classes, by module and qualified name. */
export function knownEntries(known: KnownClassesInput | undefined): readonly (readonly [string, KnownClass])[] {
  if (known === undefined) return [];
  return known instanceof Map ? [...(known as KnownClasses)] : Object.entries(known as Record<string, KnownClass>);
}
