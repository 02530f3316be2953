/** Scalar values, and those of open types: at the bounds, and where languages differ. */
import type { NumericType, StringType } from "../model.js";
import { bytes, entriesOf, float, integer, map, pickled, serialized, set, type Form } from "./form.js";
import type { OpenType } from "./view.js";

/** A value, and what is special about it: a pointer to the place, and words. */
export interface Sample {
  readonly label: string;
  readonly value: Form;
}

/** A pickle of `None`, protocol 5. */
export const PICKLE = Uint8Array.of(0x80, 5, 0x4e, 0x2e);
/** `b"text"` in msgpack. */
const MSGPACK = Uint8Array.of(0xa4, 0x74, 0x65, 0x78, 0x74);

const MAX = BigInt(Number.MAX_SAFE_INTEGER);

const KEYS: readonly Sample[] = [
  { label: "a tuple", value: ["x", 0] },
  { label: "a tuple in a tuple", value: ["x", ["y", 1, [2.5]]] },
  { label: "a tuple of one", value: ["x"] },
  { label: "a whole float in a tuple", value: ["x", float(1)] },
  { label: "an empty tuple", value: [] },
  { label: "an integer", value: -7 },
  { label: "an integer of 64 bits", value: integer(2n ** 63n - 1n) },
  { label: "a float", value: 0.5 },
  { label: "not ASCII", value: "ключ-日本-😀" },
];

const ANYTHING: readonly Sample[] = [
  { label: "a whole float", value: float(1) },
  { label: "an integer", value: 7 },
  { label: "the largest integer", value: integer(2n ** 64n - 1n) },
  { label: "text", value: "é😀" },
  { label: "bytes", value: bytes(Uint8Array.of(0, 255)) },
  { label: "an array", value: [1, [], null, true] },
  { label: "a set", value: set(["x"]) },
  { label: "a map", value: { a: { b: [1.5] }, "": null } },
  {
    label: "a map with keys that are no strings",
    value: map([
      [["x", 0], 1],
      [null, 2],
      [3, 3],
    ]),
  },
  {
    label: "a serialized payload",
    value: { $serialized: { header: { serializer: "pickle", writeable: [] }, frames: ["gAVOLg=="] } },
  },
  { label: "a pickled payload", value: pickled(PICKLE) },
];

/** What is special among the values of a type that is no collection. */
export function scalars(type: OpenType): readonly Sample[] {
  switch (type.kind) {
    case "boolean":
      return type.const === undefined ? [{ label: "true", value: true }] : [];
    case "string":
      return strings(type);
    case "integer":
    case "int64":
    case "float":
    case "number":
      return numbers(type);
    case "bytes":
      return [
        { label: "empty", value: bytes(new Uint8Array(0)) },
        { label: "of all values", value: bytes(Uint8Array.from({ length: 256 }, (_, byte) => byte)) },
      ];
    case "key":
      return KEYS;
    case "any":
      return ANYTHING;
    case "serialized":
      return [
        { label: "in msgpack", value: serialized({ serializer: "msgpack" }, [MSGPACK]) },
        { label: "of two frames", value: serialized({ serializer: "pickle", writeable: [true] }, [BUFFERED, MSGPACK]) },
      ];
    case "pickled":
      return [{ label: "with a buffer", value: pickled(BUFFERED, [MSGPACK]) }];
    default:
      return [];
  }
}

/** A pickle whose value is its one out-of-band buffer: PROTO 5, NEXT_BUFFER, STOP. */
const BUFFERED = Uint8Array.of(0x80, 5, 0x97, 0x2e);

function strings(type: StringType): readonly Sample[] {
  if (type.enum !== undefined) return type.enum.map((value) => ({ label: JSON.stringify(value), value }));
  const samples: Sample[] = [{ label: "not ASCII", value: "é-日本-😀\u0000" }];
  if ((type.minLength ?? 0) === 0) samples.push({ label: "empty", value: "" });
  return samples;
}

/** A number within the bounds of its type. */
export function numeric(type: NumericType): Form {
  if (type.enum !== undefined) return type.enum[0] ?? 0;
  const least = type.minimum ?? (type.exclusiveMinimum === undefined ? undefined : type.exclusiveMinimum + 1);
  const value = Math.max(1, least ?? 1);
  return type.kind === "float" ? float(value + 0.5) : value;
}

function numbers(type: NumericType): readonly Sample[] {
  const samples: Sample[] = [];
  if (type.kind !== "float") {
    const [low, high] = type.kind === "integer" ? [-MAX, MAX] : [-(2n ** 63n), 2n ** 64n - 1n];
    const least = type.minimum === undefined ? low : BigInt(type.minimum);
    samples.push({ label: `at least ${least}`, value: integer(least) }, { label: "zero", value: 0 });
    const most = type.maximum === undefined ? high : BigInt(type.maximum);
    samples.push({ label: `at most ${most}`, value: integer(most) });
    if (type.kind === "int64") samples.push({ label: "of 63 bits", value: integer(2n ** 63n - 1n) });
  }
  if (type.kind === "float" || type.kind === "number") {
    samples.unshift(
      { label: "whole", value: float(1) },
      { label: "tiny", value: 5e-324 },
      { label: "large", value: float(1e300) },
    );
    samples.push({ label: "negative zero", value: float(-0) }, { label: "infinite", value: float(Infinity) });
  }
  return samples.filter(({ value }) => inBounds(type, numericValue(value)));
}

function numericValue(value: Form): number {
  if (typeof value === "number") return value;
  const [text] = entriesOf(value).map(([, digits]) => digits as string);
  return Number(text?.replace("inf", "Infinity"));
}

/** Whether a number lies within the bounds of its type. */
export function inBounds(type: NumericType, value: number): boolean {
  return (
    (type.minimum === undefined || value >= type.minimum) &&
    (type.maximum === undefined || value <= type.maximum) &&
    (type.exclusiveMinimum === undefined || value > type.exclusiveMinimum) &&
    (type.exclusiveMaximum === undefined || value < type.exclusiveMaximum) &&
    (type.enum === undefined || type.enum.includes(value))
  );
}
