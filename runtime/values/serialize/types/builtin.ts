import type { ValueSerializer } from "../family.js";

/** A serializer of this package. */
export interface BuiltinSerializer extends ValueSerializer {
  /** Further names that headers have for the class, and for classes whose values Dask reads as of this one. */
  readonly aliases?: readonly string[];
}

/** The serializer, its type of values left behind. */
export function builtin<T>(
  serializer: ValueSerializer<T> & { readonly aliases?: readonly string[] },
): BuiltinSerializer {
  return serializer;
}
