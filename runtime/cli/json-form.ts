/**
 * Messages in JSON form, for the shell: bytes as base64, sets as lists, maps whose keys are no strings as lists of pairs.
 * The generated JSON Schema says, by `x-wire`, where such values stand.
 */
import { extra, Float, KeyMap, Pickled, PyEnum, PySet, Serialized, type MapKey } from "../codegen.js";

/** A part of the generated JSON Schema. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly "x-wire"?: "bytes" | "set" | "map" | "int64";
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** The generated JSON Schema, as far as the shell needs it. */
export interface SchemaBundle {
  readonly "x-operations": Readonly<Record<string, { readonly request?: Schema; readonly reply?: Schema }>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** Turns a value in JSON form into the value that the codecs take. What does not fit stays as it is, for the validator. */
export function fromJson(value: unknown, schema: Schema, bundle: SchemaBundle): unknown {
  const at = resolve(schema, bundle);
  if (at.anyOf !== undefined)
    return fromJson(value, at.anyOf.find((one) => mayBe(value, resolve(one, bundle))) ?? {}, bundle);
  if (at["x-wire"] === "bytes" && typeof value === "string")
    return Uint8Array.from(atob(value), (c) => c.charCodeAt(0));
  if (at["x-wire"] === "int64" && typeof value === "number") return BigInt(value);
  if (Array.isArray(value)) return fromList(value, at, bundle);
  if (typeof value === "object" && value !== null) return fromObject(value, at, bundle);
  return value;
}

function resolve(schema: Schema, bundle: SchemaBundle): Schema {
  let at = schema;
  while (at.$ref !== undefined) at = bundle.$defs[at.$ref.replace("#/$defs/", "")] ?? {};
  return at;
}

/** Whether a variant is for values of this JSON type. */
function mayBe(value: unknown, schema: Schema): boolean {
  if (schema.type === undefined) return true;
  if (value === null) return schema.type === "null";
  if (Array.isArray(value)) return schema.type === "array";
  if (typeof value === "number")
    return schema.type === "number" || (schema.type === "integer" && Number.isInteger(value));
  return schema.type === typeof value;
}

function fromList(list: readonly unknown[], schema: Schema, bundle: SchemaBundle): unknown {
  const rest = typeof schema.items === "object" ? schema.items : {};
  const items = list.map((item, index) => fromJson(item, schema.prefixItems?.[index] ?? rest, bundle));
  if (schema["x-wire"] === "set") return new Set(items);
  if (schema["x-wire"] === "map") return KeyMap.from(items as [MapKey, unknown][]);
  return items;
}

function fromObject(object: object, schema: Schema, bundle: SchemaBundle): unknown {
  const more = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const entries = Object.entries(object).map(
    ([name, item]) => [name, fromJson(item, schema.properties?.[name] ?? more, bundle)] as const,
  );
  return schema["x-wire"] === "map" ? new Map(entries) : Object.fromEntries(entries);
}

/** Turns a message into its JSON form. Payloads are told by their sizes: their content is Python's. */
export function toJson(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Uint8Array) return btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(""));
  if (value instanceof Set) return [...value].map(toJson);
  if (value instanceof Float) return value.value;
  if (value instanceof Map || value instanceof KeyMap) return mapToJson(value as Iterable<[MapKey, unknown]>);
  if (value instanceof PySet) return value.values.map(toJson);
  if (value instanceof PyEnum) return `${value.module}.${value.typeName}.${value.name}`;
  if (value instanceof Serialized || value instanceof Pickled)
    return { payload: value instanceof Pickled ? "pickled" : "serialized", bytes: payloadBytes(value) };
  const struct = Object.entries(value).map(([name, item]) => [name, toJson(item)] as const);
  const more = (value as { [extra]?: ReadonlyMap<string, unknown> })[extra] ?? new Map<string, unknown>();
  return Object.fromEntries([...struct, ...[...more].map(([name, item]) => [name, toJson(item)] as const)]);
}

function mapToJson(map: Iterable<[MapKey, unknown]>): unknown {
  const entries = [...map];
  if (entries.every(([key]) => typeof key === "string"))
    return Object.fromEntries(entries.map(([key, item]) => [key, toJson(item)]));
  return entries.map(([key, item]) => [key, toJson(item)]);
}

function payloadBytes(payload: Serialized | Pickled): number {
  return payload.frames.reduce((sum, frame) => sum + frame.length, payload.headerBytes.length);
}
