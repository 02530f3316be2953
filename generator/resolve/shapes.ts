/**
 * What a type looks like on the wire: the kinds of msgpack value it may be. Unions are told apart by it, by the
 * semantic pass as by the generated codecs.
 */
import type { NamedType, ObjectType, TypeModel, Variant } from "../model.js";

/** Kinds of values on the wire, as `Reader.kind()` names them. */
export type WireKind =
  "nil" | "bool" | "int" | "float" | "str" | "bin" | "array" | "map" | "set" | "serialized" | "pickled" | "any";

/** Named types by name. */
export type TypeTable = ReadonlyMap<string, NamedType>;

/** Follows references to the type that is meant. An unknown name gives an open type. */
export function deref(type: TypeModel, types: TypeTable): Exclude<TypeModel, { kind: "ref" }> {
  let at = type;
  for (let hops = 0; at.kind === "ref" && hops < 64; hops++) {
    at = types.get(at.name)?.type ?? { kind: "any", reason: "unresolved" };
  }
  return at.kind === "ref" ? { kind: "any", reason: "a circle of references" } : at;
}

/** Every kind of value that the type may be on the wire. */
export function wireKinds(type: TypeModel, types: TypeTable): readonly WireKind[] {
  const real = deref(type, types);
  switch (real.kind) {
    case "string":
      return ["str"];
    case "boolean":
      return ["bool"];
    case "null":
      return ["nil"];
    case "integer":
    case "int64":
      return ["int"];
    case "float":
      return ["float"];
    case "number":
      return ["int", "float"];
    case "bytes":
      return ["bin"];
    case "key":
      return ["str", "int", "float", "array"];
    case "array":
    case "tuple":
      return ["array"];
    case "map":
    case "object":
    case "message":
      return ["map"];
    case "union":
      return [...new Set(real.variants.flatMap((variant) => wireKinds(variant.type, types)))];
    case "byRelease":
      return [...new Set(real.cases.flatMap((variant) => wireKinds(variant.type, types)))];
    default:
      return [real.kind];
  }
}

/** The variants of a union with nested unions laid open, through references. */
export function flattenVariants(variants: readonly Variant[], types: TypeTable): readonly Variant[] {
  return variants.flatMap((variant) => {
    const real = deref(variant.type, types);
    return real.kind === "union" ? flattenVariants(real.variants, types) : [variant];
  });
}

/** The objects among the variants. */
export function objectVariants(variants: readonly Variant[], types: TypeTable): readonly ObjectType[] {
  return flattenVariants(variants, types)
    .map((variant) => deref(variant.type, types))
    .filter((type): type is ObjectType => type.kind === "object");
}
