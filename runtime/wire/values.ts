import { keyForm, memberForm, type Hashable } from "./hashable.js";
import type { KeyMap } from "./key-map.js";
import type { Pickled, Serialized } from "./payloads.js";
import type { PySet } from "./set.js";

export { PySet } from "./set.js";

/**
 * A Dask key, the name of a task: a string, a number, or a tuple of keys. Integers beyond 2^53 are `bigint`.
 *
 * @see `dask.typing.Key`
 */
export type Key = string | number | bigint | readonly Key[];

/**
 * A value whose type the spec leaves open.
 *
 * Integers beyond 2^53 are `bigint`. A map with string keys is a `Map`, any other a {@link KeyMap}. A float that is whole
 * is a plain number, and would be written back as an integer, unless the reader keeps exact floats: then it is a
 * {@link Float}.
 */
export type WireValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Serialized
  | Pickled
  | PySet
  | PyEnum
  | Float
  | readonly WireValue[]
  | ReadonlyMap<string, WireValue>
  | KeyMap<WireValue>;

/**
 * What may be written where the type is open: any {@link WireValue}, plain objects as maps with string keys, and sets.
 */
export type WritableValue =
  | WireValue
  | readonly WritableValue[]
  | ReadonlyMap<string, WritableValue>
  | KeyMap<WritableValue>
  | ReadonlySet<WritableValue>
  | { readonly [name: string]: WritableValue | undefined };

/** The property of a decoded struct that holds the fields its type does not name: `message[extra]?.get("name")`. */
export const extra: unique symbol = Symbol.for("daskwire.extra");

/** The property of a struct that holds the names of its fields in the order on the wire, if a reader kept it. */
export const wireOrder: unique symbol = Symbol.for("daskwire.wireOrder");

/** A struct that may hold fields its type does not name. */
export interface WithExtra {
  /** Fields that the type does not name, by name. */
  [extra]?: Map<string, WireValue>;
  /** Names of fields in the order on the wire, as far as a reader kept them. */
  [wireOrder]?: Set<string>;
}

/** A member of a Python `Enum`, by name. As keys, two are equal if they are the same member of the same class. */
export class PyEnum implements Hashable {
  /** The module of the class, as in `pandas._libs.lib`. */
  readonly module: string;
  /** The name of the class. */
  readonly typeName: string;
  /** The name of the member. */
  readonly name: string;

  constructor(module: string, typeName: string, name: string) {
    this.module = module;
    this.typeName = typeName;
    this.name = name;
  }

  /** As Python prints it: `Color.RED`. */
  toString(): string {
    return `${this.typeName}.${this.name}`;
  }

  [keyForm](): string {
    return memberForm(this.module, this.typeName, this.name);
  }
}

/** A number that is a float on the wire although it is whole: `1.0`, which Python tells from `1`. */
export class Float {
  /** The number. */
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** The number, for arithmetic. */
  valueOf(): number {
    return this.value;
  }
}
