/** What is wrong with scalars: another kind of value, or one beyond the bounds. */
import type { Json, NumericType, StringType, TypeModel } from "../model.js";
import { bytes, float, integer, pickled, serialized, set, type Form, type FormKind } from "./form.js";
import { PICKLE } from "./scalars.js";

/** Which constraint is broken. */
export type Rule =
  /** The value is of no kind that `expected` lists, in the words of the spec. */
  | "type"
  /** The field must be there. */
  | "required"
  /** No release has the field, and whoever receives the message has no use for it. */
  | "unknown-field"
  /** Only other releases have the field. */
  | "release"
  /** The value is none of `expected`. */
  | "enum"
  /** The field that tells the variants apart has none of the values in `expected`. */
  | "discriminator"
  | "pattern"
  | "minLength"
  | "maxLength"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "minItems"
  | "maxItems";

/** A value that is not what its type says. */
export interface Violation {
  /** JSON pointer to the place; keys of maps that are no strings as Python shows them. */
  readonly pointer: string;
  readonly label: string;
  readonly value: Form;
  readonly rule: Rule;
  /** What the constraint asks for. */
  readonly expected: readonly Json[];
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Values of each kind, most telling first. */
export const KINDS: readonly (readonly [FormKind, Form])[] = [
  ["string", "text"],
  ["integer", 7],
  ["null", null],
  ["float", 1.5],
  ["boolean", true],
  ["array", []],
  ["map", {}],
  ["bytes", bytes(Uint8Array.of(1))],
  ["set", set([])],
  ["serialized", serialized({ serializer: "pickle", writeable: [] }, [PICKLE])],
  ["pickled", pickled(PICKLE)],
];

/** What is told apart only by what it is for: each is the other's most likely mistake. */
export const LIKELY: Readonly<Partial<Record<TypeModel["kind"], readonly FormKind[]>>> = {
  integer: ["string", "float"],
  int64: ["string", "float"],
  float: ["string", "integer"],
  number: ["string"],
  serialized: ["bytes", "pickled"],
  pickled: ["bytes", "serialized"],
  array: ["string", "map"],
  set: ["array"],
  map: ["array"],
  object: ["array"],
  bytes: ["string"],
};

/** Texts that break a constraint. */
export function* strings(type: StringType): Iterable<Violation> {
  const { enum: values, pattern, minLength = 0, maxLength } = type;
  if (values !== undefined)
    yield { pointer: "", label: "none of the values", value: "-", rule: "enum", expected: values };
  if (pattern !== undefined)
    yield { pointer: "", label: "of another form", value: "\u0000", rule: "pattern", expected: [pattern] };
  if (minLength > 0)
    yield {
      pointer: "",
      label: "too short",
      value: "-".repeat(minLength - 1),
      rule: "minLength",
      expected: [minLength],
    };
  if (maxLength !== undefined)
    yield {
      pointer: "",
      label: "too long",
      value: "-".repeat(maxLength + 1),
      rule: "maxLength",
      expected: [maxLength],
    };
}

/** Numbers that break a constraint. */
export function* numbers(type: NumericType): Iterable<Violation> {
  const { kind, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = type;
  const number = (value: number): Form => (kind === "float" ? float(value) : integer(BigInt(value)));
  const low = (value: number, rule: Rule, limit: number): Violation => ({
    pointer: "",
    label: "too small",
    value: number(value),
    rule,
    expected: [limit],
  });
  if (minimum !== undefined) yield low(minimum - 1, "minimum", minimum);
  if (exclusiveMinimum !== undefined) yield low(exclusiveMinimum, "exclusiveMinimum", exclusiveMinimum);
  const high = (value: number, rule: Rule, limit: number): Violation => ({
    ...low(value, rule, limit),
    label: "too large",
  });
  if (maximum !== undefined) yield high(maximum + 1, "maximum", maximum);
  if (exclusiveMaximum !== undefined) yield high(exclusiveMaximum, "exclusiveMaximum", exclusiveMaximum);
  if (kind === "integer" && maximum === undefined)
    yield { pointer: "", label: "beyond 2^53", value: integer(SAFE + 1n), rule: "type", expected: ["integer"] };
}
