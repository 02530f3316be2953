/** Arrays of JavaScript's typed arrays and lists. */
import { EncodeError } from "../../wire/errors.js";
import { allocate } from "../allocate.js";
import type { DType } from "./dtype.js";
import type { NdElement } from "./element.js";
import { flatten, inferDType } from "./infer.js";
import { contiguousStrides, type Order, sizeOf } from "./layout.js";
import { dtypeOf, type DTypeLike } from "./parse-dtype.js";
import type { NdArrayParts } from "./parts.js";
import { putElements } from "./put-element.js";
import { dtypeOfTyped, type TypedArray } from "./typed-array.js";

/** Options of `NdArray.from`. */
export interface FromOptions {
  /** What the elements are; the typed array's own, or what numpy would take for the values, if absent. */
  readonly dtype?: DTypeLike | undefined;
  /** Of a typed array: its shape; one axis if absent. */
  readonly shape?: readonly number[] | undefined;
  /** Of a typed array with a shape: in which order its elements lie; C if absent. */
  readonly order?: Order | undefined;
}

/**
 * What an array is made of.
 * @throws {EncodeError} when lists of one level differ in length, or the dtype does not hold a value
 */
export function partsFrom(source: TypedArray | readonly unknown[], options: FromOptions): NdArrayParts {
  const own = dtypeOfTyped(source);
  return own === undefined ? fromNested(source, options) : fromTyped(source as TypedArray, own, options);
}

function fromTyped(source: TypedArray, own: DType, options: FromOptions): NdArrayParts {
  const dtype = options.dtype === undefined ? own : dtypeOf(options.dtype);
  const data = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (!isSameForm(own, dtype)) {
    const values = Array.from(source as Iterable<number>, (each) => (dtype.kind === "b" ? each !== 0 : each));
    return partsOfValues(dtype, options.shape ?? [source.length], values, options.order);
  }
  const shape = options.shape ?? [data.length / dtype.itemsize];
  checkCount(sizeOf(shape), data.length / dtype.itemsize, shape);
  return { dtype, shape, data, strides: contiguousStrides(shape, dtype.itemsize, options.order) };
}

/** Whether the bytes of a typed array can be taken as they are. */
function isSameForm(own: DType, wanted: DType): boolean {
  if (!wanted.isNative) return false;
  if (wanted.kind === "c") return own.kind === "f" && wanted.itemsize === own.itemsize * 2;
  const time = own.kind === "i" && (wanted.kind === "M" || wanted.kind === "m");
  return own.itemsize === wanted.itemsize && (own.kind === wanted.kind || time);
}

function fromNested(source: unknown, options: FromOptions): NdArrayParts {
  const dtype = options.dtype === undefined ? undefined : dtypeOf(options.dtype);
  const flat = flatten(source, options.shape?.length);
  if (options.shape !== undefined) checkCount(sizeOf(options.shape), flat.values.length, options.shape);
  return partsOfValues(dtype ?? inferDType(flat.values), options.shape ?? flat.shape, flat.values);
}

function checkCount(wanted: number, got: number, shape: readonly number[]): void {
  if (wanted !== got) throw new EncodeError(`numpy array: shape (${shape.join(", ")}) does not fit ${got} values`);
}

/** What an array of values is made of, which stand in C order if not told. */
export function partsOfValues(
  dtype: DType,
  shape: readonly number[],
  values: readonly NdElement[],
  order?: Order,
): NdArrayParts {
  checkCount(sizeOf(shape), values.length, shape);
  const strides = contiguousStrides(shape, dtype.itemsize, order);
  if (dtype.hasObjects) return { dtype, shape, strides, objects: values };
  const data = allocate(values.length * dtype.itemsize);
  putElements(dtype, values, data);
  return { dtype, shape, strides, data };
}
