/** Says what in a message its type does not allow, and tells apart what Dask writes where msgpack cannot hold a value. */
import { isKey } from "../wire/checks.js";
import { keyAt, valueAt } from "../wire/members.js";
import { ValidationError } from "../wire/validation.js";
import type { Problem } from "./findings.js";
import type { TypedShape } from "./shapes.js";
import { standInsFor, standsForPlain, withoutFallbacks, withStandIn } from "./stand-ins.js";
import { generalPointer } from "./values.js";

/** What is to be said against a message. */
export interface Validity {
  readonly invalid: readonly Problem[];
  /** Pickles and members of enums in the place of plain values. */
  readonly fallbacks: readonly Problem[];
}

// So many values that msgpack cannot hold are looked past in a message; a peer decides on their number.
const mostFallbacks = 100;

/** Validates a message, and what else is in it where a fallback is in the place of a value. */
export function validityOf(shape: TypedShape, message: unknown, release: number): Validity {
  const fallbacks = new Map<string, Problem>();
  let value = message;
  let failure = failureOf(shape, value, release);
  for (let passed = 0; failure !== undefined; passed++) {
    const problem = problemOf(failure, shape, value);
    if (!isFallback(failure, value)) return { invalid: [problem], fallbacks: [...fallbacks.values()] };
    const kind = JSON.stringify([problem.pointer, problem.reason]);
    if (!fallbacks.has(kind)) fallbacks.set(kind, problem);
    const next = passed < mostFallbacks ? lookPast(failure, shape, value, release) : undefined;
    if (next === undefined) break;
    ({ value, failure } = next);
  }
  return { invalid: [], fallbacks: [...fallbacks.values()] };
}

interface State {
  readonly value: unknown;
  readonly failure: ValidationError | undefined;
}

/** The message with something valid in the place of the fallback; `undefined` if nothing is known to be. */
function lookPast(failure: ValidationError, shape: TypedShape, value: unknown, release: number): State | undefined {
  const steps = failure.pointer.split("/").slice(1);
  let otherwise: State | undefined;
  for (const standIn of standInsFor(failure)) {
    const tried = withStandIn(value, steps, failure.atKey, standIn);
    const next = { value: tried, failure: failureOf(shape, tried, release) };
    if (next.failure === undefined) return next;
    if (otherwise === undefined && isElsewhere(next.failure.pointer, failure.pointer)) otherwise = next;
  }
  return otherwise;
}

/** Whether neither place is in the other: what is wrong in one says nothing about the other. */
function isElsewhere(one: string, other: string): boolean {
  return !`${one}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${one}/`);
}

function failureOf({ codec, op }: TypedShape, value: unknown, release: number): ValidationError | undefined {
  if (codec.validate.call({ release }, value)) return undefined;
  return new ValidationError({ op, direction: "message" }, "received", value, codec.validate.errors ?? []);
}

function problemOf(failure: ValidationError, { op, direction }: TypedShape, value: unknown): Problem {
  const { pointer, expected, got } = failure;
  const reason = `expected ${expected}, got ${kindOf(got)}`;
  const text = `${op} ${direction}: ${pointer || "/"} expected ${expected}, got ${got}`;
  return { op, direction, pointer: generalPointer(value, pointer), reason, text };
}

/** Whether it is a pickle or a member of an enum in the place of a plain value, or a key with one in it. */
function isFallback({ pointer, atKey, expected }: ValidationError, value: unknown): boolean {
  if (/serialized payload|pickled payload/.test(expected)) return false;
  const found = atKey ? keyAt(value, pointer) : valueAt(value, pointer);
  if (Array.isArray(found)) return /\bkey\b/.test(expected) && isKey(withoutFallbacks(found));
  return standsForPlain(found);
}

/** What the value is, without its content: like cases are to be one finding. */
function kindOf(got: string): string {
  return got.replace(/^(enum member|\w+) .*$/s, (all, kind: string) => (/^(a|an|nothing)$/.test(kind) ? all : kind));
}
