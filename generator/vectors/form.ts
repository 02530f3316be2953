/**
 * Messages in the form of the test vectors: JSON that says what stands on the wire, whatever language reads it.
 *
 * What JSON has no word for is an object with one key that begins with `$`. The form needs no schema to be read, other than the
 * JSON form of the schema and the shell: a whole float is told from an integer, bytes from text, a map from a list of pairs.
 */
import { Buffer } from "node:buffer";
import { KeyMap, type MapKey } from "../../runtime/wire/key-map.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { Float, PySet, type WireValue } from "../../runtime/wire/values.js";

/** A value in this form. */
export type Form = null | boolean | number | string | readonly Form[] | FormObject;

/** A map with string keys, or a value that says by `$` what it is. */
export interface FormObject {
  readonly [name: string]: Form;
}

/** What a value is to msgpack and to Python. */
export type FormKind =
  "null" | "boolean" | "integer" | "float" | "string" | "bytes" | "array" | "set" | "map" | "serialized" | "pickled";

/** An integer; beyond 2^53 its digits are text. */
export function integer(value: bigint): Form {
  return Number.isSafeInteger(Number(value)) ? Number(value) : { $int: String(value) };
}

/** A float; one that JSON would read back as an integer, or not at all, is text. */
export function float(value: number): Form {
  if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  const text = Number.isFinite(value) ? (Object.is(value, -0) ? "-0.0" : value.toExponential()) : wordOf(value);
  return { $float: text };
}

function wordOf(value: number): string {
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

export function bytes(value: Uint8Array): FormObject {
  return { $bytes: base64(value) };
}

export function set(elements: readonly Form[]): FormObject {
  return { $set: elements };
}

/** A map: an object if all its keys are strings, otherwise a list of pairs. */
export function map(entries: readonly (readonly [Form, Form])[]): FormObject {
  if (entries.every(([key]) => typeof key === "string" && !key.startsWith("$")))
    return Object.fromEntries(entries as readonly (readonly [string, Form])[]);
  return { $map: entries };
}

/** A payload that is forwarded untouched. The header goes without `num-sub-frames`, which follows from the frames. */
export function serialized(header: FormObject, frames: readonly Uint8Array[]): FormObject {
  return { $serialized: { header, frames: frames.map(base64) } };
}

/** A pickle and its out-of-band buffers. */
export function pickled(pickle: Uint8Array, buffers: readonly Uint8Array[] = []): FormObject {
  return { $pickled: { pickle: base64(pickle), buffers: buffers.map(base64) } };
}

/** What the value is. */
export function kindOf(value: Form): FormKind {
  if (value === null) return "null";
  if (typeof value === "boolean" || typeof value === "string") return typeof value as "boolean" | "string";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  if (isList(value)) return "array";
  const [tag] = Object.keys(value);
  return TAGS.get(tag ?? "") ?? "map";
}

const TAGS: ReadonlyMap<string, FormKind> = new Map([
  ["$int", "integer"],
  ["$float", "float"],
  ["$bytes", "bytes"],
  ["$set", "set"],
  ["$map", "map"],
  ["$serialized", "serialized"],
  ["$pickled", "pickled"],
]);

function isList(value: Form): value is readonly Form[] {
  return Array.isArray(value);
}

/** The elements of an array or a set. */
export function elementsOf(value: Form): readonly Form[] {
  if (isList(value)) return value;
  return ((value as FormObject)["$set"] ?? []) as readonly Form[];
}

/** The entries of a map. */
export function entriesOf(value: Form): readonly (readonly [Form, Form])[] {
  const pairs = (value as FormObject)["$map"];
  return (pairs ?? Object.entries(value as FormObject)) as readonly (readonly [Form, Form])[];
}

/** The number that an integer or a float stands for. */
export function numberOf(value: Form): number | bigint {
  if (typeof value === "number") return value;
  const { $int: digits, $float: text } = value as { readonly $int?: string; readonly $float?: string };
  if (digits !== undefined) return BigInt(digits);
  return Number(text?.replace("inf", "Infinity"));
}

/** The value as the codecs of open types take it. */
export function toWire(value: Form): WireValue {
  switch (kindOf(value)) {
    case "null":
    case "boolean":
    case "string":
      return value as null | boolean | string;
    case "integer":
      return numberOf(value);
    case "float": {
      const number = Number(numberOf(value));
      return Number.isInteger(number) ? new Float(number) : number;
    }
    case "bytes":
      return bytesOf((value as FormObject)["$bytes"]);
    case "array":
      return elementsOf(value).map(toWire);
    case "set":
      return new PySet(elementsOf(value).map(toWire));
    case "map":
      return mapToWire(value);
    case "serialized":
    case "pickled":
      return payloadOf(value as FormObject);
  }
}

function mapToWire(value: Form): WireValue {
  const entries = entriesOf(value).map(([key, item]) => [toWire(key) as MapKey, toWire(item)] as const);
  return entries.every(([key]) => typeof key === "string")
    ? new Map(entries as [string, WireValue][])
    : new KeyMap(entries);
}

/** The payload that a value stands for. */
export function payloadOf(value: FormObject): Serialized | Pickled {
  const { $serialized, $pickled } = value as { readonly [name: string]: FormObject | undefined };
  if ($serialized !== undefined) {
    const header = toWire($serialized["header"] ?? {}) as ReadonlyMap<string, WireValue>;
    return Serialized.of(header, elementsOf($serialized["frames"] ?? []).map(bytesOf));
  }
  return Pickled.of(bytesOf($pickled?.["pickle"]), elementsOf($pickled?.["buffers"] ?? []).map(bytesOf));
}

/** The bytes of a base64 text. */
export function bytesOf(text: Form | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(text as string, "base64"));
}

/** The frames of a message, each in base64, as Python writes them. */
export function framesOf(message: Form): readonly string[] {
  return encodeOpen(toWire(message)).map(base64);
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString("base64");
}
