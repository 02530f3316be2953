/** Values that stand for a task's result without being its future: actors. */
import { Future } from "./future.js";

/** The property under which such a value has its future. */
export const standsFor: unique symbol = Symbol("daskwire.standsFor");

/** What a graph takes for a reference to a key, as it does a future. */
export interface StandIn {
  readonly [standsFor]: Future;
}

/** The future that a value is or stands for; undefined for any other value. */
export function futureBehind(value: unknown): Future | undefined {
  if (value instanceof Future) return value;
  if (typeof value !== "object" || value === null || !(standsFor in value)) return undefined;
  return (value as StandIn)[standsFor];
}
