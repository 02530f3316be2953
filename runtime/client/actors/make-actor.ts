/** Making actors. */
import { type Key, isKey } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { PyGlobal, PyObject } from "../../values/python/index.js";
import { keyText } from "../../wire/key-map.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { Actor } from "./actor.js";

/**
 * A handle on the actor that a task has made. It holds the task's key, so that the future can be released.
 *
 * Dask: `distributed.actor.Actor.__reduce__`.
 *
 * @throws {ArgumentError} when the task has made something else
 */
export async function actorOf<T extends object>(
  context: ClientContext,
  made: Future,
  options: WaitOptions,
): Promise<Actor<T>> {
  const value = await made.result(options);
  if (value instanceof PyObject && value.module === "distributed.actor" && value.qualname === "Actor") {
    const [cls, address, key] = value.args;
    if (typeof address === "string" && isKey(key)) {
      const className = cls instanceof PyGlobal ? cls.path : "";
      return new Actor<T>(context, context.futureOf(key as Key), address, className);
    }
  }
  throw new ArgumentError(`${keyText(made.key)} is no actor; submit a Python class by client.actor`);
}
