import type { KeyMap, MapKey } from "../../wire/key-map.js";
import type { Float, PyEnum, PySet } from "../../wire/values.js";
import type { PyInstance } from "./instance.js";

/** A value of Python's in TypeScript, as pickles and serialized payloads are read. See docs/values.md. */
export type PyValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Float
  | PyEnum
  | PyInstance
  | PySet<PyValue>
  | readonly PyValue[]
  | ReadonlyMap<string, PyValue>
  | KeyMap<PyValue>;

/** A key of a dict, or an element of a set. */
export type PyKey = MapKey;
