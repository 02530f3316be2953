/** Holds an error against the pointer and the reason that a vector states. */
import assert from "node:assert/strict";
import type { Json } from "../../generator/model.js";
import type { Rule } from "../../generator/vectors/wrong-scalars.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import type { Vector } from "./vectors.js";

/** The keywords of the validators by which a rule may be enforced. */
const KEYWORDS: Readonly<Record<Rule, readonly string[]>> = {
  type: ["wire", "type", "branches"],
  required: ["required", "requiredIn"],
  release: ["presentIn"],
  "unknown-field": [],
  enum: ["enum"],
  discriminator: ["branches"],
  pattern: ["pattern"],
  minLength: ["minLength"],
  maxLength: ["maxLength"],
  minimum: ["within"],
  maximum: ["within"],
  exclusiveMinimum: ["within"],
  exclusiveMaximum: ["within"],
  minItems: ["minItems"],
  maxItems: ["maxItems", "items"],
};

const COMPARISONS: Readonly<Partial<Record<Rule, string>>> = {
  minimum: ">=",
  maximum: "<=",
  exclusiveMinimum: ">",
  exclusiveMaximum: "<",
};

/** What an error calls a type of the spec. */
const WORDS: Readonly<Record<string, string>> = {
  int64: "integer",
  object: "struct",
  message: "struct",
  serialized: "serialized payload",
  pickled: "pickled payload",
};

/** Asserts that a message was rejected as the vector says. */
export function checkRejection(error: unknown, vector: Vector, type: string, side: ValidationError["side"]): void {
  const { pointer, rule = "type", expected = [] } = vector;
  const where = `${type} ${side}`;
  assert.ok(error instanceof ValidationError, `${where}: expected a ValidationError, got ${String(error)}`);
  assert.equal(error.pointer, pointer, `${where}: pointer of "${error.message}"`);
  assert.equal(error.side, side);
  const keywords = error.issues.map(({ keyword }) => keyword);
  assert.ok(
    keywords.some((keyword) => KEYWORDS[rule].includes(keyword)),
    `${where}: ${rule} was reported as ${keywords.join()}`,
  );
  const words = wordsOf(rule, expected);
  for (const word of words) assert.ok(error.expected.includes(word), `${where}: "${error.expected}" names no ${word}`);
  if (rule === "type" && words.length === 1 && !keywords.includes("branches")) assert.equal(error.expected, words[0]);
}

/** What the text of an error must say. */
function wordsOf(rule: Rule, expected: readonly Json[]): readonly string[] {
  switch (rule) {
    case "type":
      return expected.map((name) => WORDS[name as string] ?? (name as string));
    case "required":
      return ["a value"];
    case "release":
      return ["no such field, which only releases"];
    case "discriminator":
      // A long list is told by its length.
      return expected.length > 8 ? [String(expected.length)] : expected.map(String);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return expected.map((limit) => `a number ${COMPARISONS[rule]} ${limit as number}`);
    case "enum":
      return expected.map((value) => JSON.stringify(value));
    default:
      return expected.map(String);
  }
}
