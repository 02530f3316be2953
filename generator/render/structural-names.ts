/** Names for codecs of types that have none: what the type is made of. */
import type { TypeModel } from "../model.js";
import { pascalCase } from "../resolve/names.js";

/** `NullableString`, `ArrayOfKey`, `MapOfInteger`, `StringOrInteger`. */
export function structuralName(type: TypeModel): string {
  switch (type.kind) {
    case "array":
      return `ArrayOf${structuralName(type.items)}`;
    case "set":
      return `SetOf${structuralName(type.items)}`;
    case "map":
      return `MapOf${structuralName(type.values)}`;
    case "tuple":
      return tupleName(type);
    case "ref":
      return type.name;
    case "union":
      return unionName(type.variants.map((variant) => variant.type));
    case "byRelease":
      return `${unionName(type.cases.map((variant) => variant.type))}ByRelease`;
    case "message":
      return `${type.to.map(pascalCase).join("Or")}Request`;
    default:
      return pascalCase(type.kind);
  }
}

function tupleName(type: Extract<TypeModel, { kind: "tuple" }>): string {
  const names = type.prefix.map(structuralName);
  const rest = type.rest === null ? "" : `AndMore${structuralName(type.rest)}`;
  return names.length > 4 ? `TupleOf${names.length}${rest}` : `TupleOf${names.join("And")}${rest}`;
}

function unionName(types: readonly TypeModel[]): string {
  const others = types.filter((type) => type.kind !== "null");
  const names = [...new Set(others.map(structuralName))];
  const name = names.length > 4 ? `OneOf${names.length}` : names.join("Or");
  return others.length < types.length ? `Nullable${name}` : name;
}
