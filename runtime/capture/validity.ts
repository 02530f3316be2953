/** Says what in a message its type does not allow, and tells apart what Dask writes where msgpack cannot hold a value. */
import { isKey } from "../wire/checks.js";
import { keyAt, valueAt } from "../wire/members.js";
import { ValidationError } from "../wire/validation.js";
import type { Problem } from "./findings.js";
import type { TypedShape } from "./shapes.js";
import { standInsFor, standsForPlain, withoutFallbacks, withStandIn, type StandIn } from "./stand-ins.js";
import { generalPointer } from "./values.js";

/** What is to be said against a message. */
export interface Validity {
  readonly invalid: readonly Problem[];
  /** Pickles and members of enums in the place of plain values. */
  readonly fallbacks: readonly Problem[];
}

// So many values that msgpack cannot hold are looked past in a part of a message; a peer decides on their number.
const mostFallbacks = 100;
// Looking past them validates the part again and again. So many bytes are validated for it in any message, and so many times its own.
const leastWork = 2 ** 26;
const mostTimes = 32;

/** What is known of the fallbacks in one message, and how much work they may still make. */
export class Lookout {
  /** What was valid in the place of others of the kind: it is tried first. */
  readonly known = new Map<string, StandIn>();
  #left: number;

  /** @param bytes of the message */
  constructor(bytes: number) {
    this.#left = leastWork + mostTimes * bytes;
  }

  /** Takes the work of validating so many bytes; false if there is none left. */
  spend(bytes: number): boolean {
    this.#left -= bytes;
    return this.#left >= 0;
  }
}

/** A message, or an entry of a batch, that is to be validated. */
export interface Subject {
  readonly shape: TypedShape;
  readonly value: unknown;
  /** How many bytes it has. */
  readonly bytes: number;
  readonly release: number;
}

/** Validates a message, and what else is in it where a fallback is in the place of a value. */
export function validityOf(subject: Subject, lookout: Lookout): Validity {
  const { shape } = subject;
  const fallbacks = new Map<string, Problem>();
  let { value } = subject;
  let failure = failureOf(subject, value);
  for (let passed = 0; failure !== undefined; passed++) {
    const problem = problemOf(failure, shape, value);
    if (!isFallback(failure, value)) return { invalid: [problem], fallbacks: [...fallbacks.values()] };
    const kind = JSON.stringify([shape.op, problem.pointer, problem.reason]);
    if (!fallbacks.has(kind)) fallbacks.set(kind, problem);
    const next = passed < mostFallbacks ? lookPast({ failure, value, kind }, subject, lookout) : undefined;
    if (next === undefined) break;
    ({ value, failure } = next);
  }
  return { invalid: [], fallbacks: [...fallbacks.values()] };
}

interface Fallback {
  readonly failure: ValidationError;
  /** The message in which it is. */
  readonly value: unknown;
  readonly kind: string;
}

interface State {
  readonly value: unknown;
  readonly failure: ValidationError | undefined;
}

/** The message with something valid in the place of the fallback; `undefined` if nothing is known to be. */
function lookPast({ failure, value, kind }: Fallback, subject: Subject, lookout: Lookout): State | undefined {
  const steps = failure.pointer.split("/").slice(1);
  const known = lookout.known.get(kind);
  let otherwise: State | undefined;
  for (const standIn of [...(known === undefined ? [] : [known]), ...standInsFor(failure)]) {
    if (!lookout.spend(subject.bytes)) break;
    const tried = withStandIn(value, steps, failure.atKey, standIn);
    const next = { value: tried, failure: failureOf(subject, tried) };
    const elsewhere = next.failure !== undefined && isElsewhere(next.failure.pointer, failure.pointer);
    if (next.failure !== undefined && !elsewhere) continue;
    if (otherwise === undefined || !elsewhere) lookout.known.set(kind, standIn);
    if (!elsewhere || standIn === known) return next;
    otherwise ??= next;
  }
  return otherwise;
}

/** Whether neither place is in the other: what is wrong in one says nothing about the other. */
function isElsewhere(one: string, other: string): boolean {
  return !`${one}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${one}/`);
}

function failureOf({ shape: { codec, op }, release }: Subject, value: unknown): ValidationError | undefined {
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
