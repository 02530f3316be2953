/** Values in a form that `JSON.stringify` can write, for logs and shells: it tells what is there, and is not read back. */
import { KeyMap } from "../../wire/key-map.js";
import { Float, PyEnum, PySet } from "../../wire/values.js";
import { reprOf, pyRepr } from "./repr.js";

/** The method of a class that gives the parts it is told by; classes without it are told by their `repr`. */
export const partsOf: unique symbol = Symbol.for("daskwire.partsOf");

/** So deep values are told; what is deeper is cut. */
const deepest = 64;

/** So many parts are told: what is shared is told in each place, and few values can have many. */
const most = 1_000_000;

/**
 * A value as plain arrays, objects, strings and numbers. Dicts with string keys are objects, others lists of pairs; bytes
 * are base64; integers beyond 2^53, decimals, dates and the like are text; an Arrow table is the list of its rows; other
 * objects are what their `toJSON` says; what is circular, deeper than 64 levels or behind a million parts is cut to "...".
 */
export function plainForm(value: unknown): unknown {
  return plain(value, { within: new Set(), left: most });
}

/** What is being told. */
interface Telling {
  /** What the present value stands in. */
  readonly within: Set<object>;
  /** Parts that may still be told. */
  left: number;
}

function plain(value: unknown, telling: Telling): unknown {
  const { within } = telling;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : pyRepr(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return plain(value.value, telling);
  if (value instanceof Uint8Array) return base64(value);
  if (value instanceof PyEnum) return `${value.module}.${value.typeName}.${value.name}`;
  if (within.has(value) || within.size === deepest || --telling.left < 0) return "...";
  within.add(value);
  const form = plainObject(value, telling);
  within.delete(value);
  return form;
}

function plainObject(value: object, telling: Telling): unknown {
  if (partsOf in value) return plain((value as { [partsOf](): unknown })[partsOf](), telling);
  if (Array.isArray(value) || value instanceof PySet || value instanceof Set)
    return Array.from(value as Iterable<unknown>, (each) => plain(each, telling));
  if (value instanceof Map || value instanceof KeyMap) return plainMap(value as Iterable<[unknown, unknown]>, telling);
  if (reprOf in value) return pyRepr(value);
  const told = toldForm(value);
  if (told !== undefined) return plain(told.form, telling);
  return plainMap(Object.entries(value), telling);
}

/**
 * What an object of another library says that it is: an Arrow table its rows, others by their `toJSON`. Undefined if it
 * says nothing.
 */
export function toldForm(value: object): { readonly form: unknown } | undefined {
  if ((value as Record<symbol, unknown>)[Symbol.for("apache-arrow/Table")] === true)
    return { form: Array.from(value as Iterable<unknown>) };
  const { toJSON } = value as { toJSON?: unknown };
  return typeof toJSON === "function" ? { form: toJSON.call(value) as unknown } : undefined;
}

function plainMap(map: Iterable<[unknown, unknown]>, telling: Telling): unknown {
  const entries = [...map];
  if (!entries.every(([key]) => typeof key === "string"))
    return entries.map(([key, item]) => [plain(key, telling), plain(item, telling)]);
  // `fromEntries` defines properties, so that a key named __proto__ is a key like any other.
  return Object.fromEntries(entries.map(([key, item]) => [key as string, plain(item, telling)]));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
