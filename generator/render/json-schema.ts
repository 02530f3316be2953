/**
 * Renders the whole spec as one standard JSON Schema (2020-12), for any language. What JSON has no value for takes a
 * JSON form: bytes are base64 text, sets are lists, maps with keys that are no strings are lists of pairs, payloads
 * are objects that say so.
 */
import { ROLES, type Field, type NamedType, type TypeModel, type Variant } from "../model.js";
import type { Plan } from "../plan.js";
import { contains, formatRange, isAlways, releaseOf, type ReleaseRange } from "../ranges.js";
import { wireKinds } from "../resolve/shapes.js";
import { isStringKeyed } from "./types.js";

/** A schema, or the two that accept everything and nothing. */
export type JsonSchema = Readonly<Record<string, unknown>> | boolean;

/** The words of the bundle that are not JSON Schema's own. */
export const SCHEMA_WORDS = [
  "x-operations",
  "x-releases",
  "x-required-in",
  "x-holds",
  "x-discriminator",
  "x-wire",
] as const;

/** Says how to read the bundle. */
const FORM = [
  "What JSON has no value for: bytes are base64 text, sets are lists, maps whose keys may be no strings are objects or lists of pairs",
  "`[key, value]`, payloads are objects with `header` and `frames`. `x-wire` says which it is on the wire: `bytes`, `set`, `map`, or",
  "`int64`, an integer that may pass 2^53. `x-releases` is the range of releases that have a part, `x-required-in` the range in which",
  "a field is required, `x-holds` what is in a payload, `x-discriminator` the field that tells variants apart. `x-operations` says",
  "which definition is whose request, reply or message. The test vectors have a form of their own, which needs no schema to be read.",
].join(" ");

/** The bundle as data. Its `x-operations` says which definition is whose request, reply or message. */
export function schemaBundle(plan: Plan): Readonly<Record<string, unknown>> {
  const { span } = plan.model;
  const defs: Record<string, JsonSchema> = {
    Key: {
      description: "The name of a task: a string, a number, or a tuple of keys.",
      anyOf: [{ type: "string" }, { type: "number" }, { type: "array", items: { $ref: "#/$defs/Key" } }],
    },
    Serialized: payloadSchema("A payload that is forwarded untouched."),
    Pickled: payloadSchema("A payload that the receiver unpickles."),
  };
  for (const role of ROLES) {
    const requests = plan.rpcsOf(role).map((op) => refTo(op.requestMessage));
    defs[plan.anyRequest(role).type.name] = {
      description: `Any request that a ${role} answers.`,
      ...(requests.length === 0 ? { not: {} } : { anyOf: requests }),
    };
  }
  for (const named of plan.model.types.values()) defs[named.name] = namedSchema(named, plan);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://daskwire.dev/schema/daskwire.schema.json",
    title: "Dask's wire protocol",
    description: `The messages of Dask ${releaseOf(span.first)} to ${releaseOf(span.last)}, in JSON form. ${FORM}`,
    "x-operations": operations(plan),
    $defs: defs,
  };
}

function payloadSchema(description: string): JsonSchema {
  return {
    description,
    type: "object",
    properties: {
      header: { type: "object" },
      frames: { type: "array", items: { type: "string", contentEncoding: "base64" } },
    },
    required: ["header", "frames"],
  };
}

function operations(plan: Plan): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  for (const role of ROLES) {
    for (const op of plan.rpcsOf(role)) {
      table[`${role}.${op.op}`] = {
        kind: "rpc",
        ...rangeWord(op.range),
        request: refTo(op.requestMessage),
        ...(op.reply === null ? {} : { reply: refTo(op.reply) }),
      };
    }
  }
  for (const op of plan.model.streams)
    table[`${op.direction}.${op.op}`] = { kind: "stream", ...rangeWord(op.range), message: refTo(op.wireMessage) };
  return table;
}

function refTo(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

function rangeWord(range: ReleaseRange): Record<string, string> {
  return isAlways(range) ? {} : { "x-releases": formatRange(range) };
}

function namedSchema(named: NamedType, plan: Plan): JsonSchema {
  const schema = jsonSchemaOf(named.type, named.range, plan);
  if (typeof schema === "boolean") return schema;
  return { ...(named.doc === "" ? {} : { description: named.doc }), ...rangeWord(named.range), ...schema };
}

/** The schema of a type in JSON form. `owner` is the range of what contains it. */
export function jsonSchemaOf(type: TypeModel, owner: ReleaseRange, plan: Plan): JsonSchema {
  const inner = (item: TypeModel): JsonSchema => jsonSchemaOf(item, owner, plan);
  switch (type.kind) {
    case "string":
    case "boolean": {
      const { kind, ...rest } = type;
      return { type: kind, ...rest };
    }
    case "null":
      return { type: "null" };
    case "integer":
    case "int64":
    case "float":
    case "number": {
      const { kind, ...rest } = type;
      if (kind === "int64") return { type: "integer", ...rest, "x-wire": "int64" };
      return { type: kind === "integer" ? "integer" : "number", ...rest };
    }
    case "bytes":
      return { type: "string", contentEncoding: "base64", "x-wire": "bytes" };
    case "key":
      return { $ref: "#/$defs/Key" };
    case "serialized":
    case "pickled":
      return {
        $ref: `#/$defs/${type.kind === "pickled" ? "Pickled" : "Serialized"}`,
        ...(type.holds === undefined ? {} : { "x-holds": type.holds }),
      };
    case "array":
      return { type: "array", items: inner(type.items), ...sizes(type) };
    case "set":
      return { type: "array", items: inner(type.items), uniqueItems: true, ...sizes(type), "x-wire": "set" };
    case "tuple":
      return {
        type: "array",
        prefixItems: type.prefix.map(inner),
        items: type.rest === null ? false : inner(type.rest),
        minItems: type.minItems,
      };
    case "map":
      return mapSchema(type, owner, plan);
    case "object":
      return objectSchema(type.fields, type.additional, owner, plan);
    case "ref":
      return { $ref: `#/$defs/${type.name}` };
    case "union":
      return {
        ...(type.discriminator === undefined ? {} : { "x-discriminator": type.discriminator }),
        anyOf: type.variants.map((variant) => variantSchema(variant, owner, plan)),
      };
    case "byRelease":
      return { anyOf: type.cases.map((variant) => variantSchema(variant, owner, plan)) };
    case "message":
      return { anyOf: type.to.map((role) => refTo(plan.anyRequest(role).type.name)) };
    case "any":
      return { $comment: type.reason };
  }
}

/** An object where all keys may be strings, and a list of pairs where some may be none: a value may take either form. */
function mapSchema(type: Extract<TypeModel, { kind: "map" }>, owner: ReleaseRange, plan: Plan): JsonSchema {
  const values = jsonSchemaOf(type.values, owner, plan);
  const asObject = { type: "object", additionalProperties: values, "x-wire": "map" };
  if (isStringKeyed(type.keys, plan)) return asObject;
  const pair = [jsonSchemaOf(type.keys, owner, plan), values];
  const asPairs = {
    type: "array",
    items: { type: "array", prefixItems: pair, items: false, minItems: 2 },
    "x-wire": "map",
  };
  return wireKinds(type.keys, plan.model.types).includes("str") ? { anyOf: [asObject, asPairs] } : asPairs;
}

function sizes(type: { readonly minItems?: number; readonly maxItems?: number }): Record<string, number> {
  return {
    ...(type.minItems === undefined ? {} : { minItems: type.minItems }),
    ...(type.maxItems === undefined ? {} : { maxItems: type.maxItems }),
  };
}

function variantSchema(variant: Variant, owner: ReleaseRange, plan: Plan): JsonSchema {
  const schema = jsonSchemaOf(variant.type, variant.range, plan);
  if (typeof schema === "boolean" || contains(variant.range, owner)) return schema;
  return { "x-releases": formatRange(variant.range), ...schema };
}

function objectSchema(
  fields: readonly Field[],
  additional: TypeModel | null,
  owner: ReleaseRange,
  plan: Plan,
): JsonSchema {
  const required = fields.filter((field) => field.requiredIn !== undefined && contains(field.requiredIn, owner));
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, owner, plan)])),
    ...(required.length === 0 ? {} : { required: required.map((field) => field.name) }),
    additionalProperties: additional === null ? false : jsonSchemaOf(additional, owner, plan),
  };
}

function fieldSchema(field: Field, owner: ReleaseRange, plan: Plan): JsonSchema {
  const schema = jsonSchemaOf(field.type, field.range, plan);
  return {
    ...(field.doc === undefined ? {} : { description: field.doc.trim() }),
    ...(contains(field.range, owner) ? {} : { "x-releases": formatRange(field.range) }),
    ...(field.requiredIn === undefined || contains(field.requiredIn, owner)
      ? {}
      : { "x-required-in": formatRange(field.requiredIn) }),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.deprecated === undefined ? {} : { deprecated: true }),
    ...(typeof schema === "boolean" ? {} : schema),
  };
}
