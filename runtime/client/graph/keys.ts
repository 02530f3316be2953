/** Keys of tasks. */
import { type Key, isKey } from "../../codegen.js";
import { dumpPickle } from "../../values/pickle/index.js";
import type { SerializerPickles } from "../../values/serialize/index.js";
import { PyGlobal, asTuple } from "../../values/python/index.js";
import { told } from "../check.js";
import { ArgumentError } from "../errors.js";
import { Sha256 } from "./sha256.js";

/**
 * Checks that a value can be a key: a string, a number, or a tuple (an array) of keys. The scheduler cannot take an empty
 * string, and no NaN is found again.
 *
 * Dask: `dask.core.validate_key`.
 *
 * @throws {ArgumentError}
 */
export function checkKey(key: unknown): asserts key is Key {
  if (isKey(key) && key !== "" && !Number.isNaN(key)) return;
  throw new ArgumentError(`expected a key, that is a string, a number, or an array of keys, got ${told(key)}`);
}

/** A key as Python has it: arrays are tuples. */
export function keyValue(key: Key): unknown {
  return Array.isArray(key) ? asTuple((key as readonly Key[]).map(keyValue)) : key;
}

/** What the keys of a function's tasks begin with: its name. Dask: `dask.utils.funcname`. */
export function keyName(fn: unknown): string {
  return fn instanceof PyGlobal ? fn.qualname.slice(fn.qualname.lastIndexOf(".") + 1) : "task";
}

/**
 * 32 hexadecimal digits that values share when they are equal: the beginning of the SHA-256 of their pickle. They are not
 * those that Dask's `tokenize` makes of the same values.
 *
 * @param path what the value is called in errors
 * @returns undefined if the content cannot be told at once, for a serializer takes its time
 * @throws {SerializationError} when it has no form in Python
 */
export function tokenOf(value: unknown, path: string, pickles: SerializerPickles): string | undefined {
  const buffers: Uint8Array[] = [];
  const { substitute, complete } = pickles.content();
  const pickle = dumpPickle(value, { onBuffer: (buffer) => void buffers.push(buffer), path, substitute });
  if (!complete()) return undefined;
  const digest = new Sha256().update(pickle);
  for (const buffer of buffers) digest.update(buffer);
  return digest.hex().slice(0, 32);
}
