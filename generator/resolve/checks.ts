/** The semantic pass over the resolved spec: references, unions, discriminators, defaults. */
import type { Json, NamedType, ObjectType, TypeModel, UnionType } from "../model.js";
import { intersect } from "../ranges.js";
import type { Place } from "../problems.js";
import { nearest } from "../../runtime/wire/nearest.js";
import { checkReferenceRange } from "./evolution-checks.js";
import type { Scope } from "./scope.js";
import { deref, flattenVariants, wireKinds, type TypeTable, type WireKind } from "./shapes.js";

/** Reports references to types that do not exist. True if all resolve. */
export function checkReferences(scope: Scope): boolean {
  let good = true;
  for (const { name, site } of scope.references) {
    const target = scope.types.get(name);
    if (target !== undefined) {
      checkReferenceRange(name, target.range, site, scope);
      continue;
    }
    good = false;
    const near = nearest(name, [...scope.types.keys(), "Key"]);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    scope.report("reference", site, `there is no type ${name}${hint}`);
  }
  return good && checkCircles(scope);
}

/** Reports types that are nothing but themselves: a chain of references and unions that leads back to its start. */
function checkCircles(scope: Scope): boolean {
  let good = true;
  for (const named of scope.types.values()) {
    if (!reaches(named.type, named.name, scope.types, new Set())) continue;
    good = false;
    scope.problems.add("reference", named.place, `${named.name} refers to itself and says nothing else`);
  }
  return good;
}

/** Whether a type leads to a name without an array, a map or an object between. */
function reaches(type: TypeModel, name: string, types: TypeTable, seen: Set<string>): boolean {
  if (type.kind === "union") return type.variants.some((variant) => reaches(variant.type, name, types, seen));
  if (type.kind === "byRelease") return type.cases.some((variant) => reaches(variant.type, name, types, seen));
  if (type.kind !== "ref" || seen.has(type.name)) return false;
  if (type.name === name) return true;
  seen.add(type.name);
  const target = types.get(type.name);
  return target !== undefined && reaches(target.type, name, types, seen);
}

/** Reports unions that cannot be told apart on the wire, and discriminators that do not discriminate. */
export function checkUnions(scope: Scope): void {
  for (const { type, place } of scope.unions) {
    checkKinds(type, place, scope);
    if (type.discriminator !== undefined) checkDiscriminator(type, type.discriminator, place, scope);
  }
}

function checkKinds(union: UnionType, place: Place, scope: Scope): void {
  const seen = new Map<WireKind, TypeModel>();
  for (const variant of flattenVariants(union.variants, scope.types)) {
    const real = deref(variant.type, scope.types);
    for (const kind of wireKinds(variant.type, scope.types)) {
      const first = seen.get(kind);
      if (first === undefined) {
        seen.set(kind, real);
      } else if (!mergeable(first, real)) {
        scope.problems.add("ambiguous-union", place, `two variants are ${kind} on the wire and cannot be told apart`);
      }
    }
    if (real.kind === "any")
      scope.problems.add("ambiguous-union", place, "a union with type any is any: say so, with a reason");
  }
}

/** Objects are read as one shape with the fields of both, arrays as one with the items of both. */
function mergeable(a: TypeModel, b: TypeModel): boolean {
  const isArray = (type: TypeModel): boolean => type.kind === "array" || type.kind === "tuple" || type.kind === "key";
  return (
    (a.kind === "object" && b.kind === "object") ||
    (isArray(a) && isArray(b) && !(a.kind === "key" && b.kind === "key"))
  );
}

function checkDiscriminator(union: UnionType, name: string, place: Place, scope: Scope): void {
  const taken = new Map<string, number>();
  const variants = flattenVariants(union.variants, scope.types);
  const objects = variants.filter((variant) => deref(variant.type, scope.types).kind === "object");
  if (objects.length < 2)
    scope.problems.add("discriminator", place, `"${name}" has fewer than two objects to tell apart`);
  for (const [index, variant] of objects.entries()) {
    const values = tagsOf(deref(variant.type, scope.types) as ObjectType, name, scope.types);
    if (values === undefined) {
      const message = `variant ${index + 1} has no required property "${name}" with a const or enum`;
      scope.problems.add("discriminator", place, message);
      continue;
    }
    for (const value of values) {
      const first = taken.get(value);
      const other = first === undefined ? undefined : objects[first];
      if (other !== undefined && intersect(other.range, variant.range) !== undefined) {
        const message = `variants ${(first ?? 0) + 1} and ${index + 1} both have "${name}" = "${value}"`;
        scope.problems.add("discriminator", place, message);
      }
      taken.set(value, index);
    }
  }
}

/** The values by which an object is known under a discriminator. */
export function tagsOf(object: ObjectType, name: string, types: TypeTable): readonly string[] | undefined {
  const field = object.fields.find((candidate) => candidate.name === name);
  if (field?.requiredIn === undefined) return undefined;
  const type = deref(field.type, types);
  return type.kind === "string" ? type.enum : undefined;
}

/** Reports defaults that are no value of their field's type. */
export function checkDefaults(scope: Scope): void {
  for (const named of scope.types.values()) checkDefaultsOf(named, scope);
}

function checkDefaultsOf(named: NamedType, scope: Scope): void {
  if (named.type.kind !== "object") return;
  for (const field of named.type.fields) {
    if (field.default === undefined || accepts(field.type, field.default, scope.types)) continue;
    const message = `the default ${JSON.stringify(field.default)} of "${field.name}" is no value of its type`;
    scope.problems.add("default", field.place, message);
  }
}

/** Whether a value in JSON form may stand for the type. Objects are looked at one level deep. */
export function accepts(type: TypeModel, value: Json, types: TypeTable): boolean {
  const real = deref(type, types);
  switch (real.kind) {
    case "string":
      return typeof value === "string" && (real.enum?.includes(value) ?? true);
    case "boolean":
      return typeof value === "boolean" && (real.const === undefined || real.const === value);
    case "null":
      return value === null;
    case "integer":
    case "int64":
      return Number.isSafeInteger(value) && (real.enum?.includes(value as number) ?? true);
    case "float":
    case "number":
      return typeof value === "number";
    case "key":
      return typeof value === "string" || typeof value === "number" || Array.isArray(value);
    case "array":
    case "set":
      return Array.isArray(value) && value.every((item: Json) => accepts(real.items, item, types));
    case "tuple":
      return Array.isArray(value) && value.length >= real.minItems;
    case "map":
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "union":
      return real.variants.some((variant) => accepts(variant.type, value, types));
    case "byRelease":
      return real.cases.some((variant) => accepts(variant.type, value, types));
    case "any":
      return true;
    default:
      return false;
  }
}
