/** What variables and queues hold: values that travel through the scheduler, or futures. */
import { type Key, type WireValue, type WritableValue } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { ForeignFutureError } from "../errors.js";
import { Future } from "../futures/future.js";

/** What is put into a variable or a queue: a future, or something small that msgpack can hold. */
export type SharedInput = Future | WritableValue;

/** What is found in a variable or a queue. */
export type SharedValue = Future | WireValue;

/**
 * The fields of a request that carry a value.
 * @throws {ForeignFutureError} when it is a future of another client
 */
export function fieldsOf(context: ClientContext, value: SharedInput): { key: Key } | { data: WireValue } {
  // What may be written where the type is open is more than what is read; the encoder takes it all.
  if (!(value instanceof Future)) return { data: value as WireValue };
  if (value.clientId !== context.id) throw new ForeignFutureError(value.key, value.clientId, context.id);
  return { key: value.key };
}
