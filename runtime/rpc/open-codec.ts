/** Messages whose type nobody describes. */
import type { Comm } from "../comm/comm.js";
import type { WaitOptions } from "../comm/deadline.js";
import { decodeOpen, encodeOpen } from "../wire/message.js";
import type { WireValue, WritableValue } from "../wire/values.js";

/** The value of a map's string key; undefined when there is none, or `value` is no map. */
export function openField(value: WireValue | undefined, name: string): WireValue | undefined {
  return value instanceof Map ? (value as ReadonlyMap<string, WireValue>).get(name) : undefined;
}

/** Writes any value and reads whatever comes back. */
export async function exchangeOpen(comm: Comm, value: WritableValue, options: WaitOptions): Promise<WireValue> {
  await comm.write(encodeOpen(value), options);
  return decodeOpen(await comm.read(options), { limits: comm.limits });
}
