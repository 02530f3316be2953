/** Typed arrays of numpy's numbers. */
import type { DType } from "./dtype.js";
import { ArrayError } from "./errors.js";
import { halfToNumber } from "./half.js";
import { dtypeOf } from "./parse-dtype.js";

/** What JavaScript has for arrays of numbers. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** Makes a typed array over bytes that lie in order. */
type Over = (buffer: ArrayBufferLike, offset: number, length: number) => TypedArray;

const OVER: Readonly<Record<string, readonly [bytes: number, over: Over]>> = {
  b1: [1, (...at) => new Uint8Array(...at)],
  i1: [1, (...at) => new Int8Array(...at)],
  u1: [1, (...at) => new Uint8Array(...at)],
  i2: [2, (...at) => new Int16Array(...at)],
  u2: [2, (...at) => new Uint16Array(...at)],
  i4: [4, (...at) => new Int32Array(...at)],
  u4: [4, (...at) => new Uint32Array(...at)],
  i8: [8, (...at) => new BigInt64Array(...at)],
  u8: [8, (...at) => new BigUint64Array(...at)],
  M8: [8, (...at) => new BigInt64Array(...at)],
  m8: [8, (...at) => new BigInt64Array(...at)],
  f4: [4, (...at) => new Float32Array(...at)],
  f8: [8, (...at) => new Float64Array(...at)],
  c8: [4, (...at) => new Float32Array(...at)],
  c16: [8, (...at) => new Float64Array(...at)],
};

/**
 * A typed array of elements that lie one behind the other in the byte order of this machine: a view where the bytes are
 * aligned, else a copy. float16 becomes a Float32Array, complex numbers two numbers each.
 * @throws {ArrayError} when the dtype has none, such as text
 */
export function typedArrayOver(dtype: DType, bytes: Uint8Array): TypedArray {
  if (dtype.kind === "f" && dtype.itemsize === 2) return halves(bytes);
  const [width, over] = typedFormOf(dtype);
  const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  return over(aligned.buffer, aligned.byteOffset, bytes.length / width);
}

/** @throws {ArrayError} when there is no typed array for a dtype */
export function checkTyped(dtype: DType): void {
  if (!(dtype.kind === "f" && dtype.itemsize === 2)) typedFormOf(dtype);
}

/** Bytes that byte order turns around together: a complex number has two of them. */
export function swapWidth({ kind, itemsize }: DType): number {
  return kind === "c" ? itemsize / 2 : kind === "U" ? 4 : itemsize;
}

function typedFormOf(dtype: DType): readonly [number, Over] {
  const form = OVER[`${dtype.kind}${dtype.itemsize}`];
  if (form !== undefined) return form;
  throw new ArrayError(`there is no typed array for elements of ${dtype.toString()}; use toNested(), get() or field()`);
}

function halves(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => halfToNumber(view.getUint16(i * 2, true)));
}

/** Turns the bytes of each number around, in place. */
export function swapBytes(bytes: Uint8Array, width: number): void {
  for (let at = 0; at + width <= bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

/** The dtype of a typed array; undefined if it is none that numpy has. */
export function dtypeOfTyped(value: unknown): DType | undefined {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return undefined;
  const name = TYPED_NAMES.get(Object.prototype.toString.call(value).slice(8, -1));
  return name === undefined ? undefined : dtypeOf(name);
}

const TYPED_NAMES: ReadonlyMap<string, string> = new Map([
  ["Int8Array", "int8"],
  ["Uint8Array", "uint8"],
  ["Uint8ClampedArray", "uint8"],
  ["Int16Array", "int16"],
  ["Uint16Array", "uint16"],
  ["Int32Array", "int32"],
  ["Uint32Array", "uint32"],
  ["BigInt64Array", "int64"],
  ["BigUint64Array", "uint64"],
  ["Float16Array", "float16"],
  ["Float32Array", "float32"],
  ["Float64Array", "float64"],
]);
