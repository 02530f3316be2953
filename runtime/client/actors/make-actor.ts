/** Making actors. */
import type { WaitOptions } from "../../comm/deadline.js";
import { keyText } from "../../wire/key-map.js";
import { ArgumentError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { Actor } from "./actor.js";

/**
 * A handle on the actor that a task has made. It holds the task's key, so that the future can be released.
 *
 * @throws {ArgumentError} when the task has made something else
 */
export async function actorOf<T extends object>(made: Future, options: WaitOptions): Promise<Actor<T>> {
  const value = await made.result(options);
  if (value instanceof Actor) return value as Actor as Actor<T>;
  throw new ArgumentError(`${keyText(made.key)} is no actor; submit a Python class by client.actor`);
}
