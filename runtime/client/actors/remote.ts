/** A Python object as if it were here. */

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
}

/** The members of a Python object; which are methods shows when they are called. */
export function remoteOf<T extends object>(target: RemoteTarget): Remote<T> {
  return new Proxy(Object.create(null) as object, {
    get(_object, name) {
      // Else it would be taken for a promise when it is awaited.
      if (typeof name !== "string" || name === "then") return undefined;
      const member = (...args: unknown[]): Promise<unknown> => target.call(name, args);
      const then: PromiseLike<unknown>["then"] = (fulfilled, rejected) => target.get(name).then(fulfilled, rejected);
      return Object.assign(member, { then });
    },
    has: (_object, name) => typeof name === "string" && name !== "then",
  }) as Remote<T>;
}
