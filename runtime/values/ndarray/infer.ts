/** The shape and the dtype of values that stand in lists inside each other. */
import { EncodeError } from "../../wire/errors.js";
import { Float } from "../../wire/values.js";
import { PyComplex } from "../python/numbers.js";
import type { DType } from "./dtype.js";
import type { NdElement } from "./element.js";
import { mostAxes } from "./layout.js";
import { dtypeOf } from "./parse-dtype.js";

/** Lists inside each other, taken apart. */
export interface Flat {
  readonly shape: readonly number[];
  /** The values, in C order. */
  readonly values: readonly NdElement[];
}

/**
 * Takes lists inside each other apart.
 * @param axes how many levels are axes; those below are elements. As many as there are, if absent
 * @throws {EncodeError} when lists of one level differ in length
 */
export function flatten(nested: unknown, axes: number = mostAxes): Flat {
  const shape: number[] = [];
  for (let level = nested; Array.isArray(level) && shape.length < axes; level = (level as readonly unknown[])[0]) {
    shape.push(level.length);
  }
  const values: NdElement[] = [];
  collect(nested, shape, 0, values);
  return { shape, values };
}

function collect(value: unknown, shape: readonly number[], axis: number, values: NdElement[]): void {
  if (axis === shape.length) {
    values.push(value);
    return;
  }
  if (!Array.isArray(value) || value.length !== shape[axis]) throw ragged(axis);
  for (const each of value as readonly unknown[]) collect(each, shape, axis + 1, values);
}

function ragged(axis: number): EncodeError {
  return new EncodeError(`numpy array: expected lists of one length at level ${axis + 1}, got others`);
}

/**
 * The dtype that numpy would give to the values: int64 for whole numbers, float64, bool, text as long as the longest, ...
 * @throws {EncodeError} when they have no dtype in common
 */
export function inferDType(values: readonly NdElement[]): DType {
  const kinds = new Set(values.map(kindOf));
  const has = (...some: readonly Kind[]): boolean => [...kinds].every((kind) => some.some((each) => each === kind));
  if (kinds.size === 0) return dtypeOf("float64");
  if (has("bool")) return dtypeOf("bool");
  if (has("int")) return dtypeOf("int64");
  if (has("int", "uint")) return integerDType(values as readonly (number | bigint)[]);
  if (has("int", "float")) return dtypeOf("float64");
  if (has("int", "float", "complex")) return dtypeOf("complex128");
  if (has("str")) return dtypeOf(`<U${longest(values, (each) => Array.from(each as string).length)}`);
  if (has("bytes")) return dtypeOf(`|S${longest(values, (each) => (each as Uint8Array).length)}`);
  if (has("date")) return dtypeOf("datetime64[ms]");
  throw new EncodeError(
    `numpy array: no dtype holds ${[...kinds].join(" and ")}; for missing numbers use NaN, for Python objects { dtype: "object" }`,
  );
}

type Kind = "bool" | "int" | "uint" | "float" | "complex" | "str" | "bytes" | "date";

/** What an element is; of one that only objects hold the name of its type. */
function kindOf(value: NdElement): Kind | "null" | "a list" | `JavaScript's ${string}` {
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "string":
      return "str";
    case "bigint":
      return BigInt.asIntN(64, value) === value ? "int" : "uint";
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? "int" : "float";
    default:
  }
  if (value instanceof Float) return "float";
  if (value instanceof PyComplex) return "complex";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Date) return "date";
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `JavaScript's ${typeof value}`;
}

function integerDType(values: readonly (number | bigint)[]): DType {
  if (values.every((each) => each >= 0 && each < 2n ** 64n)) return dtypeOf("uint64");
  throw new EncodeError('numpy array: no integer dtype holds all the values; use { dtype: "object" } or "float64"');
}

function longest(values: readonly NdElement[], length: (value: NdElement) => number): number {
  return values.reduce<number>((most, each) => Math.max(most, length(each)), 1);
}
