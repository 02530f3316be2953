/** What variables and queues hold: values that travel through the scheduler, or futures. */
import type { Key, PySet, WireValue, WritableValue } from "../../codegen.js";
import { EncodeError } from "../../wire/errors.js";
import type { ClientContext } from "../context.js";
import { ArgumentError, ForeignFutureError, FutureReleasedError } from "../errors.js";
import { Future } from "../futures/future.js";
import { futureBehind } from "../futures/stand-in.js";

/** What is put into a variable or a queue: a future, or something small that msgpack can hold. */
export type SharedInput = Future | WritableValue;

/** What is found in a variable or a queue. */
export type SharedValue = Future | WireValue;

/** What may be put where a `T` is found: plain objects and sets, too, where nothing is said. */
export type Written<T> = unknown extends T ? T : [SharedValue] extends [T] ? SharedInput : T;

/** What is found where a `T` was put: plain objects come as maps, sets as `PySet`. */
export type Received<T> = unknown extends T
  ? T
  : [T] extends [SharedValue]
    ? T
    : T extends readonly (infer E)[]
      ? readonly Received<E>[]
      : T extends ReadonlyMap<infer K, infer V>
        ? ReadonlyMap<K, Received<V>>
        : T extends ReadonlySet<unknown>
          ? PySet
          : T extends object
            ? ReadonlyMap<string, Received<T[keyof T]>>
            : T;

/**
 * The fields of a request that carry a value.
 * @throws {ForeignFutureError} {FutureReleasedError} when it is a future of another client, or one that was released
 * @throws {ArgumentError} when it is an actor, or undefined
 */
export function fieldsOf(context: ClientContext, value: unknown): { key: Key } | { data: WireValue } {
  if (value === undefined) throw new ArgumentError("undefined has no form in Python; use null, which is None");
  if (!(value instanceof Future) && futureBehind(value) !== undefined) {
    throw new ArgumentError(
      "variables and queues hold no actors; share client.future(actor.key), and read it by client.attachActor(future)",
    );
  }
  // What may be written where the type is open is more than what is read; the encoder takes it all.
  if (!(value instanceof Future)) return { data: value as WireValue };
  if (value.clientId !== context.id) throw new ForeignFutureError(value.key, value.clientId, context.id);
  if (value.released) throw new FutureReleasedError(value.key);
  return { key: value.key };
}

/**
 * Sends a value; what msgpack cannot hold is refused with advice.
 * @throws {EncodeError}
 */
export async function sendShared<R>(sending: Promise<R>): Promise<R> {
  try {
    return await sending;
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    throw new EncodeError(
      `${error.message}; variables and queues hold futures, and what msgpack can: scatter the value, and share its future; ` +
        "of an actor share client.future(actor.key)",
      { cause: error },
    );
  }
}
