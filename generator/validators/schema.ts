/** The model as the schema that ajv compiles: JSON Schema where it serves, our own keywords where it cannot. */
import type { NamedType, ObjectType, Role, TypeModel, Variant } from "../model.js";
import type { Plan } from "../plan.js";
import { contains, type ReleaseRange } from "../ranges.js";
import { tagsOf } from "../resolve/checks.js";
import { deref, flattenVariants } from "../resolve/shapes.js";

/** A schema in ajv's eyes. */
export type Schema = Record<string, unknown> | boolean;

/** How a variant of a union is recognised in JavaScript. */
export type ValueKind =
  | "null"
  | "boolean"
  | "string"
  | "number"
  | "bigint"
  | "bytes"
  | "array"
  | "set"
  | "map"
  | "struct"
  | "serialized"
  | "pickled"
  | "any";

/** One branch of a union: when it applies, and what holds then. */
export interface Branch extends ReleaseRange {
  /** Kinds of values it is for; absent for any. */
  readonly kinds?: readonly ValueKind[];
  /** The property and its values that tell it from other objects. */
  readonly tag?: string;
  readonly values?: readonly string[];
  readonly schema: Schema;
}

/** Every named type as a definition. */
export function definitions(plan: Plan): Record<string, Schema> {
  const defs: Record<string, Schema> = {};
  for (const named of plan.model.types.values()) defs[named.name] = namedSchema(named, plan);
  return defs;
}

function namedSchema(named: NamedType, plan: Plan): Schema {
  return named.type.kind === "object" ? objectSchema(named.type, named.range, plan) : schemaOf(named.type, plan);
}

/** The schema of a type. */
export function schemaOf(type: TypeModel, plan: Plan): Schema {
  switch (type.kind) {
    case "string": {
      const { kind: _kind, enum: values, ...rest } = type;
      return { type: "string", ...(values === undefined ? {} : { enum: values }), ...rest };
    }
    case "boolean":
      return { type: "boolean", ...(type.const === undefined ? {} : { enum: [type.const] }) };
    case "null":
      return { type: "null" };
    case "integer":
    case "int64":
    case "float":
    case "number": {
      const { kind, enum: values, ...limits } = type;
      return {
        wire: kind,
        ...(values === undefined ? {} : { enum: values }),
        ...(Object.keys(limits).length === 0 ? {} : { within: limits }),
      };
    }
    case "bytes":
    case "key":
    case "serialized":
    case "pickled":
      return { wire: type.kind };
    case "message":
      return { branches: requestBranches(type.to, plan) };
    case "any":
      return true;
    case "array":
      return { type: "array", items: schemaOf(type.items, plan), ...bounds(type) };
    case "set":
      return { wire: "set", eachItem: schemaOf(type.items, plan) };
    case "map":
      return { wire: "map", eachEntry: { key: schemaOf(type.keys, plan), value: schemaOf(type.values, plan) } };
    case "tuple":
      return tupleSchema(type, plan);
    case "object":
      return objectSchema(type, {}, plan);
    case "ref": {
      const target = deref(type, plan.model.types);
      // A call costs more than the check of a scalar.
      return isScalar(target) ? schemaOf(target, plan) : { $ref: `#/$defs/${type.name}` };
    }
    case "union":
      return { branches: unionBranches(type.variants, type.discriminator, plan) };
    case "byRelease":
      return {
        branches: type.cases.map(({ range, type: item }): Branch => ({ ...range, schema: schemaOf(item, plan) })),
      };
  }
}

function isScalar({ kind }: TypeModel): boolean {
  return ["string", "boolean", "null", "integer", "int64", "float", "number", "bytes", "key"].includes(kind);
}

function bounds(type: { readonly minItems?: number; readonly maxItems?: number }): Record<string, number> {
  return {
    ...(type.minItems === undefined ? {} : { minItems: type.minItems }),
    ...(type.maxItems === undefined ? {} : { maxItems: type.maxItems }),
  };
}

function tupleSchema(type: Extract<TypeModel, { kind: "tuple" }>, plan: Plan): Schema {
  return {
    type: "array",
    prefixItems: type.prefix.map((item) => schemaOf(item, plan)),
    items: type.rest === null ? false : schemaOf(type.rest, plan),
    minItems: type.minItems,
  };
}

function objectSchema(type: ObjectType, owner: ReleaseRange, plan: Plan): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  const requiredIn: ({ name: string } & ReleaseRange)[] = [];
  const presentIn: ({ name: string } & ReleaseRange)[] = [];
  for (const field of type.fields) {
    properties[field.name] = schemaOf(field.type, plan);
    // The writer leaves out what may be dropped: for the validator it may stand in any release.
    if (!contains(field.range, owner) && !field.droppable) presentIn.push({ name: field.name, ...field.range });
    if (field.requiredIn === undefined) continue;
    if (contains(field.requiredIn, owner)) required.push(field.name);
    else requiredIn.push({ name: field.name, ...field.requiredIn });
  }
  return {
    wire: "struct",
    ...(required.length > 0 ? { required } : {}),
    ...(requiredIn.length > 0 ? { requiredIn } : {}),
    ...(presentIn.length > 0 ? { presentIn } : {}),
    properties,
    ...(type.additional !== null && type.additional.kind !== "any"
      ? { eachExtra: schemaOf(type.additional, plan) }
      : {}),
  };
}

/** One branch per op of the roles; an op of several roles is read as the first one's, as by the codecs. */
function requestBranches(roles: readonly Role[], plan: Plan): Branch[] {
  const branches = new Map<string, Branch>();
  for (const op of roles.flatMap((role) => plan.rpcsOf(role))) {
    if (branches.has(op.op)) continue;
    const schema = { $ref: `#/$defs/${op.requestMessage}` };
    branches.set(op.op, { kinds: ["struct"], tag: "op", values: [op.op], schema });
  }
  return [...branches.values()];
}

/** The branches of a union, most telling first. */
function unionBranches(variants: readonly Variant[], given: string | undefined, plan: Plan): Branch[] {
  const tag = given ?? innerTag(variants, plan);
  const flat = flattenVariants(variants, plan.model.types);
  const structs = flat.filter((variant) => deref(variant.type, plan.model.types).kind === "object");
  const arrays = flat.filter((variant) => ["array", "tuple"].includes(deref(variant.type, plan.model.types).kind));
  const others = flat.filter((variant) => !structs.includes(variant) && !arrays.includes(variant));
  return [
    ...others.map((variant) => branchOf(variant, plan)),
    ...together(arrays, ["array"], plan),
    ...structBranches(structs, tag, plan),
  ];
}

/** The discriminator of the one union among the variants that has all their objects. */
function innerTag(variants: readonly Variant[], plan: Plan): string | undefined {
  const inner = variants.map(({ type }) => deref(type, plan.model.types));
  if (inner.some(({ kind }) => kind === "object")) return undefined;
  const unions = inner.filter((type) => type.kind === "union");
  const [only] = unions;
  return unions.length === 1 ? (only?.discriminator ?? innerTag(only?.variants ?? [], plan)) : undefined;
}

function branchOf(variant: Variant, plan: Plan): Branch {
  return { ...variant.range, kinds: valueKinds(variant.type, plan), schema: schemaOf(variant.type, plan) };
}

/** Variants of one kind that nothing tells apart: any of them may hold. */
function together(variants: readonly Variant[], kinds: readonly ValueKind[], plan: Plan): Branch[] {
  const [only] = variants;
  if (only === undefined) return [];
  if (variants.length === 1) return [branchOf(only, plan)];
  return [{ kinds, schema: { anyOf: variants.map((variant) => schemaOf(variant.type, plan)) } }];
}

function structBranches(variants: readonly Variant[], tag: string | undefined, plan: Plan): Branch[] {
  if (tag === undefined) return together(variants, ["struct"], plan);
  return variants.map((variant): Branch => {
    const object = deref(variant.type, plan.model.types) as ObjectType;
    const values = tagsOf(object, tag, plan.model.types) ?? [];
    return { ...variant.range, kinds: ["struct"], tag, values, schema: schemaOf(variant.type, plan) };
  });
}

function valueKinds(type: TypeModel, plan: Plan): readonly ValueKind[] {
  const real = deref(type, plan.model.types);
  switch (real.kind) {
    case "integer":
    case "float":
      return ["number"];
    case "number":
      return ["number", "bigint"];
    case "int64":
      return ["bigint"];
    case "key":
      return ["string", "number", "bigint", "array"];
    case "tuple":
      return ["array"];
    case "object":
    case "message":
      return ["struct"];
    case "union":
    case "byRelease":
      return ["any"];
    default:
      return [real.kind];
  }
}
