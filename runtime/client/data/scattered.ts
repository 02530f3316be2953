import type { KeyMap, PySet } from "../../codegen.js";
import type { NdArray } from "../../values/ndarray/index.js";
import type { PyDateTime, PyTuple } from "../../values/python/index.js";

/** Arrays of numbers other than bytes. */
type NumberArray =
  Int8Array | Int16Array | Int32Array | Uint8ClampedArray | Uint16Array | Uint32Array | Float32Array | Float64Array;

/**
 * What a value has become when it comes back from Python. It is unknown of plain objects, for TypeScript does not tell them from
 * instances of classes, for which a serializer may be registered: a plain object comes as a `Map`, as docs/values.md says.
 */
export type Scattered<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : T extends bigint
      ? number | bigint
      : T extends Uint8Array
        ? Uint8Array
        : T extends NumberArray
          ? NdArray<number>
          : T extends BigInt64Array | BigUint64Array
            ? NdArray<bigint>
            : T extends Date
              ? PyDateTime
              : Contained<T>;

/** The same of containers. Elements of an `NdArray` follow its dtype, which its type need not tell. */
type Contained<T> =
  T extends NdArray<unknown>
    ? NdArray
    : T extends PyTuple<infer E>
      ? PyTuple<Scattered<E>>
      : T extends readonly unknown[]
        ? { -readonly [I in keyof T]: Scattered<T[I]> }
        : T extends ReadonlyMap<string, infer V>
          ? Map<string, Scattered<V>>
          : T extends ReadonlyMap<unknown, infer V> | KeyMap<infer V>
            ? Map<string, Scattered<V>> | KeyMap<Scattered<V>>
            : T extends ReadonlySet<unknown> | PySet
              ? PySet
              : unknown;
