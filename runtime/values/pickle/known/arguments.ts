/** What builders of known classes take their arguments as. What they throw makes the pickle malformed. */
import { Float } from "../../../wire/values.js";
import type { Reduction } from "../../python/reduction.js";
import type { KnownClass } from "../known-class.js";

/** Whether a known class is called with positional arguments only, as its pickles do. */
export function isPlainCall(reduction: Reduction): boolean {
  return reduction.kwargs === undefined || reduction.kwargs.size === 0;
}

/** A class whose values are made of positional arguments. `undefined` from the builder: not a form that is known. */
export function of(build: (args: readonly unknown[], charge: (objects: number) => void) => unknown): KnownClass {
  return {
    build: (reduction, context) =>
      isPlainCall(reduction) ? build(reduction.args, (objects) => context.charge(objects)) : undefined,
  };
}

/** Whether the value is an integer. */
export function isInt(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

/** An int or float as a JavaScript number, or `undefined`. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof Float || typeof value === "bigint" ? Number(value) : undefined;
}
