/** Holds what users pass against what methods take, so that a mistake is told where it was made. */
import { type KnownClassesInput, knownEntries } from "../values/pickle/index.js";
import { told } from "./checked-options.js";
import { ArgumentError } from "./errors.js";
import { Future } from "./futures/future.js";
import { isPlainObject } from "./futures/structure.js";

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
