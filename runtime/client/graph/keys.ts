/** Keys of tasks. */
import { type Key, isKey } from "../../codegen.js";
import { dumpPickle } from "../../values/pickle/index.js";
import type { SerializerPickles } from "../../values/serialize/index.js";
import { PyGlobal, asTuple } from "../../values/python/index.js";
import { told } from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { sha256 } from "./sha256.js";

/** Arrays inside each other in a key; what Python's msgpack writes of the scheduler's messages ends at some 500 levels. */
const DEEPEST_KEY = 100;

/**
 * A copy of a key, which nobody changes, if a value can be one: a string, a number, or a tuple (an array) of keys. The
 * scheduler cannot take an empty string or tuple, no NaN is found again, and msgpack holds neither integers beyond 64 bits nor
 * lone surrogates.
 *
 * Dask: `dask.core.validate_key`.
 *
 * @param what begins the error
 * @throws {ArgumentError}
 */
export function checkedKey(key: unknown, what = "expected a key"): Key {
  const fault = !isKey(key) || key === "" ? `got ${told(key)}` : faultOf(key as Key, 0);
  if (fault === undefined) return frozen(key as Key);
  throw new ArgumentError(`${what}, that is a string, a number, or an array of keys, ${fault}`);
}

function frozen(key: Key): Key {
  return Array.isArray(key) ? Object.freeze((key as readonly Key[]).map(frozen)) : key;
}

/** Why what has the form of a key is none. */
function faultOf(key: Key, level: number): string | undefined {
  if (typeof key === "string") {
    return /\p{Surrogate}/u.test(key) ? "which UTF-8 can hold, got one with a lone surrogate" : undefined;
  }
  if (typeof key === "bigint") {
    return key < -(2n ** 63n) || key >= 2n ** 64n ? `which 64 bits can hold, got ${told(key)}` : undefined;
  }
  if (!Array.isArray(key)) return Number.isNaN(Number(key)) ? `got ${told(key)}` : undefined;
  const elements = key as readonly Key[];
  if (elements.length === 0) return "got an empty array";
  if (level === DEEPEST_KEY) return `got more than ${DEEPEST_KEY} arrays inside each other`;
  for (const element of elements) {
    const fault = faultOf(element, level + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
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
  const digest = sha256().update(pickle);
  for (const buffer of buffers) digest.update(buffer);
  return digest.hex().slice(0, 32);
}
