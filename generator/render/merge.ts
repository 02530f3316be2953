/** Reads unions of objects as one shape that has the fields of all. */
import type { Field, ObjectType, TypeModel, Variant } from "../model.js";
import { ALWAYS } from "../ranges.js";
import { deref, flattenVariants, type TypeTable } from "../resolve/shapes.js";

/** The variants of a union, or of a type by release; undefined for other types. */
export function variantsOf(type: TypeModel, types: TypeTable): readonly Variant[] | undefined {
  const real = deref(type, types);
  if (real.kind === "union") return flattenVariants(real.variants, types);
  return undefined;
}

/** Whether every variant is an object, and there are several. */
export function isUnionOfObjects(type: TypeModel, types: TypeTable): boolean {
  const variants = variantsOf(type, types);
  return variants !== undefined && variants.every((variant) => deref(variant.type, types).kind === "object");
}

/** One object with the fields of every variant that is an object; a field of several types becomes their union. */
export function mergedObject(type: TypeModel, types: TypeTable): ObjectType {
  const objects = (variantsOf(type, types) ?? [])
    .map((variant) => deref(variant.type, types))
    .filter((variant): variant is ObjectType => variant.kind === "object");
  const fields = new Map<string, Field>();
  let additional: TypeModel | null = null;
  for (const object of objects) {
    if (object.additional !== null)
      additional = additional === null ? object.additional : mergedType(additional, object.additional, types);
    for (const field of object.fields) {
      const first = fields.get(field.name);
      fields.set(field.name, first === undefined ? field : mergedField(first, field, types));
    }
  }
  return { kind: "object", fields: [...fields.values()], additional };
}

function mergedField(a: Field, b: Field, types: TypeTable): Field {
  return { ...a, type: mergedType(a.type, b.type, types), range: ALWAYS };
}

/** The type that holds the values of both. */
export function mergedType(a: TypeModel, b: TypeModel, types: TypeTable): TypeModel {
  if (sameType(a, b)) return a;
  const open = [a, b].find((type) => type.kind === "any");
  if (open !== undefined) return open;
  const variants = [a, b].map((type): Variant => ({ type, range: ALWAYS }));
  const flat: Variant[] = [];
  for (const variant of flattenVariants(variants, types)) {
    if (!flat.some((other) => sameType(other.type, variant.type))) flat.push(variant);
  }
  const strings = flat.filter((variant) => variant.type.kind === "string");
  const rest = flat.filter((variant) => variant.type.kind !== "string");
  if (strings.length > 1) rest.push({ type: mergedStrings(strings), range: ALWAYS });
  else rest.push(...strings);
  const only = rest[0];
  return rest.length === 1 && only !== undefined ? only.type : { kind: "union", variants: rest };
}

function mergedStrings(variants: readonly Variant[]): TypeModel {
  const values: string[] = [];
  for (const { type } of variants) {
    if (type.kind !== "string" || type.enum === undefined) return { kind: "string" };
    values.push(...type.enum);
  }
  return { kind: "string", enum: [...new Set(values)] };
}

/** Whether two types are written the same. */
export function sameType(a: TypeModel, b: TypeModel): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
