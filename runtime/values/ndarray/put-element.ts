/** JavaScript values as elements of arrays. */
import { Float } from "../../wire/values.js";
import { EncodeError } from "../../wire/errors.js";
import { PyComplex } from "../python/numbers.js";
import type { DType } from "./dtype.js";
import { elementSource, type ElementSource, type NdElement } from "./element.js";
import { numberToHalf } from "./half.js";
import { contiguousStrides } from "./layout.js";
import { NaT } from "./unit.js";

/** Writes an element at an offset. */
type PutElement = (target: ElementSource, offset: number, value: NdElement) => void;

/**
 * The bytes of elements, one behind the other.
 * @throws {EncodeError} when a value is none of the dtype: not of its kind, out of its range, or too long
 */
export function putElements(dtype: DType, values: readonly NdElement[], bytes: Uint8Array): void {
  const put = writerOf(dtype);
  const target = elementSource(bytes);
  for (let i = 0; i < values.length; i++) put(target, i * dtype.itemsize, values[i]);
}

function writerOf(dtype: DType): PutElement {
  const { kind, itemsize, isNative: little } = dtype;
  switch (kind) {
    case "b":
      return ({ bytes }, at, value) => {
        if (typeof value !== "boolean") throw refused(dtype, value);
        bytes[at] = value ? 1 : 0;
      };
    case "i":
    case "u":
      return integerWriter(dtype);
    case "M":
    case "m":
      return ({ view }, at, value) => view.setBigInt64(at, timeOf(dtype, value), little);
    case "f":
      return (target, at, value) => putFloat(dtype, target, at, itemsize, numberOf(dtype, value));
    case "c":
      return (target, at, value) => {
        const { real, imag } = value instanceof PyComplex ? value : new PyComplex(numberOf(dtype, value), 0);
        putFloat(dtype, target, at, itemsize / 2, real);
        putFloat(dtype, target, at + itemsize / 2, itemsize / 2, imag);
      };
    case "S":
      return ({ bytes }, at, value) => bytes.set(bytesOf(dtype, value), at);
    case "U":
      return ({ view }, at, value) => putText(dtype, view, at, value);
    case "V":
      return voidWriter(dtype);
    case "O":
    case "T":
      throw refused(dtype, undefined);
  }
}

function integerWriter(dtype: DType): PutElement {
  const { kind, itemsize, isNative: little } = dtype;
  const bits = BigInt(itemsize * 8 - (kind === "i" ? 1 : 0));
  const [least, most] = [kind === "i" ? -(1n << bits) : 0n, (1n << bits) - 1n];
  return ({ view }, at, value) => {
    const integer = integerOf(dtype, value);
    if (integer < least || integer > most) throw refused(dtype, value);
    if (itemsize === 8) view.setBigUint64(at, BigInt.asUintN(64, BigInt(integer)), little);
    else if (itemsize === 4) view.setUint32(at, Number(integer), little);
    else if (itemsize === 2) view.setUint16(at, Number(integer), little);
    else view.setUint8(at, Number(integer));
  };
}

function integerOf(dtype: DType, value: NdElement): number | bigint {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return value as number | bigint;
  throw refused(dtype, value);
}

function timeOf(dtype: DType, value: NdElement): bigint {
  if (value instanceof Date && dtype.unit?.name === "ms" && dtype.unit.count === 1 && dtype.kind === "M") {
    const time = value.getTime();
    return Number.isNaN(time) ? NaT : BigInt(time);
  }
  if (value instanceof Date) throw refused(dtype, value, "a Date, which datetime64[ms] holds");
  const steps = BigInt(integerOf(dtype, value));
  if (BigInt.asIntN(64, steps) !== steps) throw refused(dtype, value);
  return steps;
}

function numberOf(dtype: DType, value: NdElement): number {
  if (typeof value === "number") return value;
  if (value instanceof Float) return value.value;
  if (typeof value === "bigint" && BigInt(Number(value)) === value) return Number(value);
  throw refused(dtype, value);
}

function putFloat(dtype: DType, { view }: ElementSource, at: number, bytes: number, value: number): void {
  if (bytes === 8) view.setFloat64(at, value, dtype.isNative);
  else if (bytes === 4) view.setFloat32(at, value, dtype.isNative);
  else if (bytes === 2) view.setUint16(at, numberToHalf(value), dtype.isNative);
  else throw new EncodeError(`numpy array: ${dtype.name} has another form on each platform; use float64 or complex128`);
}

function bytesOf(dtype: DType, value: NdElement): Uint8Array {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  if (!(bytes instanceof Uint8Array)) throw refused(dtype, value);
  if (bytes.length <= dtype.itemsize) return bytes;
  throw refused(dtype, value, `${bytes.length} bytes, where ${dtype.itemsize} fit`);
}

function putText(dtype: DType, view: DataView, at: number, value: NdElement): void {
  if (typeof value !== "string") throw refused(dtype, value);
  const points = Array.from(value, (character) => character.codePointAt(0) as number);
  const most = dtype.itemsize / 4;
  if (points.length > most)
    throw refused(dtype, value, `${describe(value)} of ${points.length} characters, where ${most} fit`);
  points.forEach((point, i) => view.setUint32(at + i * 4, point, dtype.isNative));
}

function voidWriter(dtype: DType): PutElement {
  const { fields, subArray } = dtype;
  if (subArray !== undefined) return subArrayWriter(dtype);
  if (fields === undefined) {
    return ({ bytes }, at, value) => bytes.set(bytesOf(dtype, value), at);
  }
  const parts = fields.map((field) => ({ ...field, put: writerOf(field.dtype) }));
  return (target, at, value) => {
    const record = recordOf(dtype, value);
    for (const { name, offset, put } of parts) put(target, at + offset, record.get(name));
  };
}

function recordOf(dtype: DType, value: NdElement): ReadonlyMap<string, NdElement> {
  if (value instanceof Map) return value as ReadonlyMap<string, NdElement>;
  const { fields = [] } = dtype;
  if (Array.isArray(value) && value.length === fields.length) {
    return new Map(fields.map(({ name }, index) => [name, (value as readonly NdElement[])[index]]));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused(dtype, value);
  return new Map(Object.entries(value));
}

function subArrayWriter({ subArray }: DType): PutElement {
  if (subArray === undefined) throw new TypeError("expected a sub-array");
  const { dtype, shape } = subArray;
  const put = writerOf(dtype);
  const strides = contiguousStrides(shape, dtype.itemsize);
  const fill = (target: ElementSource, at: number, value: NdElement, axis: number): void => {
    if (axis === shape.length) return put(target, at, value);
    if (!Array.isArray(value) || value.length !== shape[axis]) throw refused(dtype, value);
    value.forEach((each, i) => fill(target, at + i * (strides[axis] as number), each, axis + 1));
  };
  return (target, at, value) => fill(target, at, value, 0);
}

function refused(dtype: DType, value: NdElement, shown = describe(value)): EncodeError {
  return new EncodeError(`numpy array: expected an element of ${dtype.toString()}, got ${shown}`);
}

function describe(value: NdElement): string {
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (typeof value === "string") return `the string ${JSON.stringify(value.slice(0, 40))}`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return Array.isArray(value) ? `a list of ${value.length}` : value === null ? "null" : typeof value;
}
