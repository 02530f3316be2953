/** Sorts the variants of a union by how they are told apart, on the wire and in JavaScript. */
import type { TypeModel, Variant } from "../model.js";
import { deref, type TypeTable } from "../resolve/shapes.js";
import { mergedType } from "./merge.js";

export interface VariantGroups {
  readonly null: boolean;
  readonly boolean: boolean;
  readonly string: boolean;
  readonly bytes: boolean;
  readonly key: boolean;
  /** How numbers are read: the one numeric kind, or `number` where integers and floats both occur. */
  readonly numeric: "integer" | "int64" | "float" | "number" | undefined;
  readonly arrays: readonly TypeModel[];
  readonly set: TypeModel | undefined;
  /** Maps and objects; several only if all are objects. References are kept. */
  readonly maps: readonly TypeModel[];
  readonly serialized: TypeModel | undefined;
  readonly pickled: TypeModel | undefined;
}

/** Groups variants that have no union among them. */
export function groupVariants(variants: readonly Variant[], types: TypeTable): VariantGroups {
  const of = (...kinds: readonly TypeModel["kind"][]): readonly TypeModel[] =>
    variants.map((variant) => variant.type).filter((type) => kinds.includes(deref(type, types).kind));
  const numeric = new Set(of("integer", "int64", "float", "number").map((type) => deref(type, types).kind));
  return {
    null: of("null").length > 0,
    boolean: of("boolean").length > 0,
    string: of("string").length > 0,
    bytes: of("bytes").length > 0,
    key: of("key").length > 0,
    numeric: numericKind(numeric),
    arrays: of("array", "tuple").map((type) => deref(type, types)),
    set: merged(of("set"), types),
    maps: of("map", "object", "message"),
    serialized: of("serialized")[0],
    pickled: of("pickled")[0],
  };
}

function numericKind(kinds: ReadonlySet<string>): VariantGroups["numeric"] {
  const [first] = kinds;
  if (kinds.size > 1) return "number";
  return first as VariantGroups["numeric"];
}

function merged(sets: readonly TypeModel[], types: TypeTable): TypeModel | undefined {
  return sets.length === 0 ? undefined : sets.reduce((a, b) => mergedType(a, b, types));
}
