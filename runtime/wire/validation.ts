import { WireError } from "./errors.js";
import { keyText, type MapKey } from "./key-map.js";
import { keyAt, valueAt } from "./members.js";
import { describe } from "./pointer.js";
import { cut } from "./printable.js";

/** One thing that is wrong with a message, as ajv reports it. */
export interface ValidationIssue {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The keyword of the schema that does not hold. */
  readonly keyword: string;
  /** Words of the validator, if it has any. */
  readonly message?: string;
  /** What the keyword asks for. */
  readonly params: Record<string, unknown>;
  /** Where the keyword stands in the schema. */
  readonly schemaPath: string;
  /** The value, if the validator was asked to report it. */
  readonly data?: unknown;
}

/** Checks a message for the release in `this`; on false, `errors` says what is wrong. */
export type Validate = ((this: { release: number }, data: unknown) => boolean) & {
  errors?: readonly ValidationIssue[] | null;
};

/** What a message is to its operation. */
export type MessageDirection = "request" | "reply" | "message";

/** Which message was checked, for the error. */
export interface MessageSubject {
  /** The operation, as in `scheduler.who_has`; the name of the type where no operation is known. */
  readonly op: string;
  /** What the message is to its operation. */
  readonly direction: MessageDirection;
}

/** A message does not have the type that its operation asks for. */
export class ValidationError extends WireError {
  /** The operation, as in `scheduler.who_has`. */
  readonly op: string;
  /** What the message is to its operation. */
  readonly direction: MessageDirection;
  /** Whether this side wrote the message or read it. */
  readonly side: "sent" | "received";
  /** JSON pointer to the value that does not fit; to the entry of a map if it is its key. */
  readonly pointer: string;
  /** Whether it is the key of the entry there that does not fit, and not its value. */
  readonly atKey: boolean;
  /** What the type asks for there. */
  readonly expected: string;
  /** What is there, in few words: never the content of bytes. */
  readonly got: string;
  /** All that the validator found. */
  readonly issues: readonly ValidationIssue[];

  constructor(
    subject: MessageSubject,
    side: "sent" | "received",
    message: unknown,
    issues: readonly ValidationIssue[],
  ) {
    const { pointer, atKey, expected, got } = explain(message, issues);
    super(`${subject.op} ${subject.direction}: ${cut(pointer) || "/"} expected ${expected}, got ${got}`, {
      code: "ERR_DASKWIRE_VALIDATION",
    });
    this.name = "ValidationError";
    this.op = subject.op;
    this.direction = subject.direction;
    this.side = side;
    this.pointer = pointer;
    this.atKey = atKey;
    this.expected = expected;
    this.got = got;
    this.issues = issues;
  }
}

interface Explanation {
  readonly pointer: string;
  readonly atKey: boolean;
  readonly expected: string;
  readonly got: string;
}

const combiners = new Set(["anyOf", "oneOf", "allOf", "if", "not", "discriminator"]);

/** The deepest issue tells most: those above it only say that no variant fits. */
function explain(message: unknown, issues: readonly ValidationIssue[]): Explanation {
  const telling = issues.filter((issue) => !combiners.has(issue.keyword));
  const candidates = telling.length > 0 ? telling : issues;
  let deepest: ValidationIssue | undefined;
  for (const issue of candidates) {
    if (deepest === undefined || pointerOf(issue).split("/").length > pointerOf(deepest).split("/").length)
      deepest = issue;
  }
  if (deepest === undefined) return { pointer: "", atKey: false, expected: "a valid message", got: describe(message) };
  const pointer = pointerOf(deepest);
  const atKey = isAboutKey(deepest);
  const there = candidates.filter((issue) => pointerOf(issue) === pointer);
  const expected = [...new Set(there.map(expectation))].join(" or ");
  const found = atKey ? keyAt(message, pointer) : valueAt(message, pointer);
  return { pointer, atKey, expected, got: atKey || /\bkey\b/.test(expected) ? describeKey(found) : describe(found) };
}

/** Whether the keyword stands at the keys of a map: the pointer is that of the entry. */
function isAboutKey(issue: ValidationIssue): boolean {
  return issue.schemaPath.includes("/eachEntry/key/");
}

/** As {@link describe}, but of a tuple with what is in it: its length says little. */
function describeKey(key: unknown): string {
  return Array.isArray(key) ? `tuple ${cut(keyText(key as MapKey))}` : describe(key);
}

/** Where the issue is: for a field that is missing, the field and not its struct. */
function pointerOf(issue: ValidationIssue): string {
  const { missingProperty, additionalProperty, unevaluatedProperty } = issue.params;
  const property = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  if (typeof property !== "string") return issue.instancePath;
  return `${issue.instancePath}/${property.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function expectation(issue: ValidationIssue): string {
  const { params } = issue;
  switch (issue.keyword) {
    case "type":
      return Array.isArray(params["type"]) ? params["type"].join(" or ") : String(params["type"]);
    case "required":
      return "a value";
    case "additionalProperties":
    case "unevaluatedProperties":
      return "no such field";
    case "const":
      return text(params["allowedValue"]);
    case "enum":
      return oneOf(params["allowedValues"]);
    case "pattern":
      return `text that matches ${text(params["pattern"])}`;
    default:
      return ordinary(issue);
  }
}

function ordinary(issue: ValidationIssue): string {
  const { comparison, limit, expected } = issue.params;
  if (typeof expected === "string") return expected;
  if (typeof comparison === "string" && typeof limit === "number") return `a number ${comparison} ${limit}`;
  if (typeof limit === "number") return `${issue.keyword} ${limit}`;
  return issue.message?.replace(/^must (be )?/, "") ?? issue.keyword;
}

function oneOf(values: unknown): string {
  return Array.isArray(values) ? values.map(text).join(" or ") : "a listed value";
}

function text(value: unknown): string {
  return typeof value === "bigint" ? String(value) : JSON.stringify(value);
}
