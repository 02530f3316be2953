/** Holds what users pass against what methods take, so that a mistake is told where it was made. */
import { describe } from "../wire/pointer.js";
import { type KnownClassesInput, knownEntries } from "../values/pickle/index.js";
import { ArgumentError } from "./errors.js";
import { Future } from "./futures/future.js";
import { isPlainObject } from "./futures/structure.js";

/** The names of a method's options: all that its interface has. */
export type OptionNames<Options> = { readonly [Name in keyof Required<Options>]: true };

/**
 * Checks that options are an object, and that the method has each of them: one that is misspelt would do nothing.
 *
 * @throws {ArgumentError}
 */
export function checkOptions<Options>(method: string, options: unknown, names: OptionNames<Options>): void {
  if (typeof options !== "object" || options === null) {
    throw new ArgumentError(`${method}: expected an object with options, got ${told(options)}`);
  }
  const known = Object.keys(names);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const like = known.find((each) => plain(each) === plain(name));
    const advice = like === undefined ? `its options are ${known.join(", ")}` : `it is called ${like} here`;
    throw new ArgumentError(`${method} has no option ${name}; ${advice}`);
  }
}

/**
 * Checks that an option is one of a few words.
 *
 * @throws {ArgumentError}
 */
export function checkChoice(name: string, value: unknown, choices: readonly string[]): void {
  if (value === undefined || choices.some((each) => each === value)) return;
  throw new ArgumentError(`${name}: expected ${choices.map((each) => `"${each}"`).join(" or ")}, got ${told(value)}`);
}

/** A name as it may have been meant: `allow_other_workers` and `AllowOtherWorker` are `allowOtherWorkers`. */
function plain(name: string): string {
  return name
    .replaceAll("_", "")
    .toLowerCase()
    .replace(/(ie|y)?s?$/, "");
}

/** @throws {ArgumentError} when positional arguments are no array */
export function checkArguments(method: string, args: unknown): asserts args is readonly unknown[] {
  if (Array.isArray(args)) return;
  throw new ArgumentError(`${method}: expected an array of arguments, as in ${method}(fn, [1, 2]), got ${told(args)}`);
}

/** @throws {ArgumentError} when keyword arguments have no names */
export function checkKwargs(kwargs: unknown): void {
  if (kwargs === undefined || isPlainObject(kwargs)) return;
  if (kwargs instanceof Map && [...kwargs.keys()].every((name) => typeof name === "string")) return;
  throw new ArgumentError(`kwargs: expected an object or a Map by name, got ${told(kwargs)}`);
}

/**
 * Checks that a time limit and a signal are such.
 *
 * @throws {ArgumentError}
 */
export function checkWait(options: unknown): void {
  if (typeof options !== "object" || options === null) {
    throw new ArgumentError(`expected options, as in { timeout: 5_000 }, in milliseconds, got ${told(options)}`);
  }
  const { timeout, signal } = options as { readonly timeout?: unknown; readonly signal?: unknown };
  if (timeout !== undefined && !(typeof timeout === "number" && timeout >= 0)) {
    throw new ArgumentError(`timeout: expected a number of milliseconds, got ${told(timeout)}`);
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new ArgumentError(`signal: expected an AbortSignal, got ${told(signal)}`);
  }
}

/**
 * Checks that a table of known classes is one.
 *
 * @throws {ArgumentError}
 */
export function checkKnown(known: unknown): void {
  if (known === undefined) return;
  if (typeof known !== "object" || known === null || Array.isArray(known)) {
    throw new ArgumentError(`known: expected builders by Python class, got ${told(known)}`);
  }
  for (const [path, builder] of knownEntries(known as KnownClassesInput)) {
    const isClass = /^[^:]+:[^:]+$/.test(path);
    if (!isClass) throw new ArgumentError(`known: expected a class as in "shop.models:Point", got ${told(path)}`);
    if (typeof (builder as { readonly build?: unknown } | null)?.build === "function") continue;
    const advice = "as in { build: ({ args }) => new Point(args) }, or knownNamedTuple(...), knownEnum(...)";
    throw new ArgumentError(
      `known: ${path}: expected an object with a function build, ${advice}; got ${told(builder)}`,
    );
  }
}

/**
 * Checks that each of several values is a future.
 *
 * @returns the futures: an iterator gives them only once
 * @throws {ArgumentError}
 */
export function checkedFutures<F extends Future>(method: string, futures: Iterable<F>): readonly F[] {
  const given: unknown = futures;
  if (given instanceof Future) {
    throw new ArgumentError(`${method}: expected several futures, got one; put it into an array`);
  }
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) {
    throw new ArgumentError(`${method}: expected an array of futures, got ${told(given)}`);
  }
  const list = [...futures];
  for (const each of list as readonly unknown[]) if (!(each instanceof Future)) throw noFuture(method, each);
  return list;
}

/** What to say of a value that is no future. */
export function noFuture(method: string, value: unknown): ArgumentError {
  const advice =
    value instanceof Promise
      ? "pass the future itself, not what its result() returns"
      : "take the future of a key by client.future(key)";
  return new ArgumentError(`${method}: expected futures, got ${told(value)}; ${advice}`);
}

/** A value in few words. */
export function told(value: unknown): string {
  if (value === undefined) return "undefined";
  return value instanceof Promise ? "a Promise" : describe(value);
}
