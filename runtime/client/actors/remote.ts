/** A Python object as if it were here. */
import { inspectCustom } from "../../wire/shown.js";
import { ArgumentError } from "../errors.js";
import { TaskError } from "../futures/task-error.js";

/** What a member of an actor is, seen from here: a method answers by a promise, an attribute is one. */
export type Remote<T extends object> = string extends keyof T ? UntypedRemote : TypedRemote<T>;

/**
 * The members of an actor of which no type was given: any may be called or awaited. Under `noUncheckedIndexedAccess` each may be
 * undefined to the compiler: give the type, `client.actor<Counter>(...)`, or use `actor.call("method")`.
 */
export interface UntypedRemote {
  readonly [name: string]: ((...args: readonly unknown[]) => Promise<unknown>) & PromiseLike<unknown>;
}

type TypedRemote<T extends object> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : PromiseLike<Awaited<T[Name]>>;
};

/** What a remote object is made of. */
export interface RemoteTarget {
  call(method: string, args: readonly unknown[]): Promise<unknown>;
  get(attribute: string): Promise<unknown>;
  toString(): string;
}

/**
 * Names that are JavaScript's, for it asks objects for them unbidden: a `then` would make it a promise when it is awaited, and
 * printing would call Python's `toString`.
 */
function isOurs(name: string | symbol): boolean {
  return typeof name === "symbol" || name === "then" || name === "toJSON" || name in Object.prototype;
}

/** The members of a Python object; which are methods shows when they are called. Printed, it looks like its target. */
export function remoteOf<T extends object>(target: RemoteTarget): Remote<T> {
  const readOnly = (): never => {
    throw new ArgumentError(
      `attributes of an actor are not set from here: ${target.toString()}; call a method that does it`,
    );
  };
  const get = (_: object, name: string | symbol): unknown => {
    if (!isOurs(name)) return memberOf(target, name as string, get);
    const own: unknown = Reflect.get(target, name, target);
    return typeof own === "function" && name !== "constructor" ? (own.bind(target) as unknown) : own;
  };
  return new Proxy(target, {
    get,
    has: (_, name) => !isOurs(name) || name in target,
    ownKeys: () => [],
    set: readOnly,
    defineProperty: readOnly,
    deleteProperty: readOnly,
  }) as unknown as Remote<T>;
}

/** @param above the function that is called where the member is named */
function memberOf(target: RemoteTarget, name: string, above: (...args: never) => unknown): unknown {
  const named = new Error();
  Error.captureStackTrace?.(named, above);
  const member = (...args: unknown[]): Promise<unknown> => target.call(name, args);
  const read = async (): Promise<unknown> => {
    try {
      return await target.get(name);
    } catch (error) {
      // Whoever awaits a member that is no promise is not on the stack by then.
      throw error instanceof TaskError ? error.again(named) : error;
    }
  };
  const then: PromiseLike<unknown>["then"] = (fulfilled, rejected) => read().then(fulfilled, rejected);
  const text = (): string => `<${name} of ${target.toString()}: call it, or await it>`;
  for (const [key, value] of [
    ["then", then],
    ["toString", text],
    [inspectCustom, text],
  ] as const) {
    Object.defineProperty(member, key, { value });
  }
  return member;
}
