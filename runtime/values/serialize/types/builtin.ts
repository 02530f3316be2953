import type { ValueSerializer } from "../family.js";

/** A serializer of this package. */
export interface BuiltinSerializer extends ValueSerializer {
  /** Further names that headers have for the class, and for classes whose values Dask reads as of this one. */
  readonly aliases?: readonly string[];
  /** A value that can be pickled at once, and is equal for equal values: what keys are made of. */
  content?(value: unknown): unknown;
}

/** The serializer, its type of values left behind. */
export function builtin<T>(
  serializer: ValueSerializer<T> & Pick<BuiltinSerializer, "aliases" | "content">,
): BuiltinSerializer {
  return serializer;
}
