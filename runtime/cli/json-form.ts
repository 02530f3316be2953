/**
 * Messages in JSON form, for the shell: bytes as base64, sets as lists, maps whose keys are no strings as lists of pairs.
 * The generated JSON Schema says, by `x-wire`, where such values stand.
 */
import { toldForm } from "../values/python/plain.js";
import { mostLevels } from "../wire/limits.js";
import { oneLine } from "../wire/printable.js";
import { CommandError } from "./errors.js";
import { extra, Float, isSet, KeyMap, Pickled, PyEnum, PySet, Serialized, type MapKey } from "../codegen.js";

/** A part of the generated JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
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

/**
 * Turns a value in JSON form into the value that the codecs take. What does not fit stays as it is, for the validator.
 * @throws CommandError if something in it stands for no value, or if it is too deep to be sent
 */
export function fromJson(value: unknown, schema: Schema, bundle: SchemaBundle): unknown {
  return fromJsonAt(value, schema, bundle, 0);
}

function fromJsonAt(value: unknown, schema: Schema, bundle: SchemaBundle, depth: number): unknown {
  if (depth > mostLevels)
    throw new CommandError(`the value is deeper than ${mostLevels} levels: no peer would read it`);
  const at = resolve(schema, bundle);
  if (at.anyOf !== undefined)
    return fromJsonAt(value, at.anyOf.find((one) => mayBe(value, resolve(one, bundle))) ?? {}, bundle, depth);
  if (at["x-wire"] === "bytes" && typeof value === "string") return bytesOf(value);
  if (typeof value === "number" && Number.isInteger(value)) return integerOf(value, at["x-wire"] === "int64");
  if (Array.isArray(value)) return fromList(value, at, bundle, depth + 1);
  if (typeof value === "object" && value !== null) return fromObject(value, at, bundle, depth + 1);
  return value;
}

function bytesOf(text: string): Uint8Array {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    throw new CommandError(`"${text}" stands for bytes, and those are written in base64: "aGVsbG8="`);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** A shell has read the number already: beyond 2^53 it is no longer the one that was written. */
function integerOf(value: number, wide: boolean): number | bigint {
  if (!Number.isSafeInteger(value))
    throw new CommandError(`${value} is an integer beyond 2^53, which JSON cannot hold exactly`);
  return wide ? BigInt(value) : value;
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

function fromList(list: readonly unknown[], schema: Schema, bundle: SchemaBundle, depth: number): unknown {
  const rest = typeof schema.items === "object" ? schema.items : {};
  const items = list.map((item, index) => fromJsonAt(item, schema.prefixItems?.[index] ?? rest, bundle, depth));
  if (schema["x-wire"] === "set") return new Set(items);
  if (schema["x-wire"] !== "map") return items;
  const pairs = items.filter((item): item is [MapKey, unknown] => Array.isArray(item) && item.length === 2);
  if (pairs.length < items.length)
    throw new CommandError(`a map is written as an object or as a list of pairs: '[[["x", 0], 1]]'`);
  return KeyMap.from(pairs);
}

function fromObject(object: object, schema: Schema, bundle: SchemaBundle, depth: number): unknown {
  const more = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const entries = Object.entries(object).map(
    ([name, item]) => [name, fromJsonAt(item, schema.properties?.[name] ?? more, bundle, depth)] as const,
  );
  return schema["x-wire"] === "map" ? new Map(entries) : Object.fromEntries(entries);
}

/** A type in few words: `string or null`, `list of Key`, `bytes in base64`. */
export function typeText(schema: Schema, bundle: SchemaBundle): string {
  if (schema.$ref !== undefined) return schema.$ref.replace("#/$defs/", "");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map((one) => typeText(one, bundle)))].join(" or ");
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  if (schema["x-wire"] === "bytes") return "bytes in base64";
  if (schema.type === "array" && typeof schema.items === "object") return `list of ${typeText(schema.items, bundle)}`;
  return schema.type ?? "anything";
}

/** So deep a value is shown; one that contains itself is deeper. */
const deepest = 1000;

/** So many values are shown of one. */
const most = 2_000_000;

/**
 * Turns a message into its JSON form. Payloads are told by their sizes: their content is Python's.
 * @throws CommandError if the value contains itself, or is too deep or too large to be shown
 */
export function toJson(value: unknown): unknown {
  return new JsonForm().of(value);
}

/** The JSON text of a message, without what a terminal would obey. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(toJson(value) ?? null, null, indent);
  return text.split("\n").map(oneLine).join("\n");
}

class JsonForm {
  #left = most;
  #depth = 0;

  of(value: unknown): unknown {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (--this.#left < 0) throw new CommandError(`the value has more than ${most} parts: too many to show`);
    if (typeof value !== "object" || value === null) return value;
    if (++this.#depth > deepest)
      throw new CommandError(`the value is deeper than ${deepest} levels, or contains itself: JSON cannot show it`);
    const form = this.#object(value);
    this.#depth--;
    return form;
  }

  #object(value: object): unknown {
    if (value instanceof Uint8Array) return btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(""));
    if (Array.isArray(value) || isSet(value)) return this.#list(value as Iterable<unknown>);
    if (value instanceof Float) return value.value;
    if (value instanceof Map || value instanceof KeyMap) return this.#map(value as Iterable<[MapKey, unknown]>);
    if (value instanceof PySet) return this.#list(value.values);
    if (value instanceof PyEnum) return `${value.module}.${value.typeName}.${value.name}`;
    if (value instanceof Serialized || value instanceof Pickled)
      return { payload: value instanceof Pickled ? "pickled" : "serialized", bytes: payloadBytes(value) };
    const told = toldForm(value);
    if (told !== undefined) return this.of(told.form);
    const more = (value as { [extra]?: ReadonlyMap<string, unknown> })[extra] ?? new Map<string, unknown>();
    return this.#fields([...Object.entries(value), ...more]);
  }

  #list(values: Iterable<unknown>): unknown[] {
    return Array.from(values, (each) => this.of(each));
  }

  #map(map: Iterable<[MapKey, unknown]>): unknown {
    const entries = [...map];
    if (entries.every((entry): entry is [string, unknown] => typeof entry[0] === "string"))
      return this.#fields(entries);
    return entries.map(([key, item]) => [this.of(key), this.of(item)]);
  }

  #fields(entries: readonly (readonly [string, unknown])[]): object {
    return Object.fromEntries(entries.map(([name, item]) => [name, this.of(item)]));
  }
}

function payloadBytes(payload: Serialized | Pickled): number {
  return payload.frames.reduce((sum, frame) => sum + frame.length, payload.headerBytes.length);
}
