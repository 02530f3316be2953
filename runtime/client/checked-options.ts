/** Options of methods: their names, and what each may be. A mistake is told where it was made. */
import type { WaitOptions } from "../comm/deadline.js";
import { describe } from "../wire/pointer.js";
import { ArgumentError } from "./errors.js";

/** What an option may be. */
export interface OptionKind {
  /** In words, behind "expected". */
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
}

/** What each of a method's options may be: all that its interface has. */
export type OptionTable<Options> = { readonly [Name in keyof Required<Options>]: OptionKind };

/** What is checked by who uses it, in words of its own. */
export const elsewhere: OptionKind = { expected: "something", test: () => true };
export const flag: OptionKind = { expected: "true or false", test: (value) => typeof value === "boolean" };
export const text: OptionKind = { expected: "a text", test: (value) => typeof value === "string" };
export const texts: OptionKind = { expected: "an array of texts", test: areTexts };
export const callback: OptionKind = { expected: "a function", test: (value) => typeof value === "function" };
export const milliseconds: OptionKind = {
  expected: "a number of milliseconds",
  test: (value) => typeof value === "number" && value >= 0,
};
export const abortSignal: OptionKind = { expected: "an AbortSignal", test: (value) => value instanceof AbortSignal };
export const finiteNumber: OptionKind = { expected: "a number", test: (value) => Number.isFinite(value) };
export const addresses: OptionKind = {
  expected: "an address, or an array of them",
  test: (value) => typeof value === "string" || areTexts(value),
};

/** A whole number of something, such as "workers". */
export function numberOf(things: string): OptionKind {
  return { expected: `a number of ${things}`, test: (value) => Number.isSafeInteger(value) && Number(value) >= 0 };
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): OptionKind {
  const expected = words.map((each) => `"${each}"`).join(" or ");
  return { expected, test: (value) => words.some((each) => each === value) };
}

/** One of two kinds. */
export function either(one: OptionKind, other: OptionKind): OptionKind {
  return { expected: `${one.expected}, or ${other.expected}`, test: (value) => one.test(value) || other.test(value) };
}

/** The options of whatever waits. */
export const WAIT_OPTIONS: OptionTable<WaitOptions> = { timeout: milliseconds, signal: abortSignal };

/**
 * Checks that options are an object, that the method has each of them, for one that is misspelt would do nothing, and that
 * each is what it should be.
 *
 * @throws {ArgumentError}
 */
export function checkOptions<Options>(method: string, options: unknown, table: OptionTable<Options>): void {
  checkObject(method, options);
  const kinds = table as Readonly<Record<string, OptionKind>>;
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, name)) throw unknownOption(method, name, Object.keys(kinds));
    if (value !== undefined) checkArgument(method, name, value, kinds[name] as OptionKind);
  }
}

/**
 * Checks that there may be options in it: a signal, an array or a map hold none.
 *
 * @throws {ArgumentError}
 */
export function checkObject(method: string, options: unknown): asserts options is object {
  if (typeof options === "object" && tagOf(options) === "Object") return;
  throw new ArgumentError(
    `${method}: expected an object with options, as in { name: value }, times in milliseconds, got ${told(options)}`,
  );
}

/**
 * Checks one argument, or one option that is there.
 *
 * @throws {ArgumentError}
 */
export function checkArgument(method: string, name: string, value: unknown, kind: OptionKind): void {
  if (kind.test(value)) return;
  throw new ArgumentError(`${method}: ${name}: expected ${kind.expected}, got ${told(value)}`);
}

/**
 * Checks that what is to be called later is a function: otherwise it would fail then, far from the mistake.
 *
 * @throws {ArgumentError}
 */
export function checkCallback(what: string, given: unknown): void {
  if (!callback.test(given)) throw new ArgumentError(`${what}: expected a function, got ${told(given)}`);
}

/** A value in few words. */
export function told(value: unknown): string {
  if (value === undefined) return "undefined";
  const words = describe(value);
  if (words !== "object") return words;
  const tag = tagOf(value);
  return tag === "Object" ? words : `${/^[AEIOU]/.test(tag) ? "an" : "a"} ${tag}`;
}

function unknownOption(method: string, name: string, known: readonly string[]): ArgumentError {
  const like = known.find((each) => plain(each) === plain(name));
  const advice = like === undefined ? `its options are ${known.join(", ")}` : `it is called ${like} here`;
  return new ArgumentError(`${method} has no option ${name}; ${advice}`);
}

/** A name as it may have been meant: `allow_other_workers` and `AllowOtherWorker` are `allowOtherWorkers`. */
function plain(name: string): string {
  return name
    .replaceAll("_", "")
    .toLowerCase()
    .replace(/(ie|y)?s?$/, "");
}

/** What JavaScript calls the kind of an object, such as `AbortSignal`; `Object` if it has no name for it. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
