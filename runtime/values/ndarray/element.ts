/** Elements of arrays as JavaScript values. */
import type { DType } from "./dtype.js";
import { halfToNumber } from "./half.js";
import { PyComplex } from "../python/numbers.js";
import { contiguousStrides } from "./layout.js";

/**
 * What an element is in JavaScript: `bool` a boolean; integers up to 32 bits and floats a number; int64 and uint64 a bigint;
 * complex a {@link PyComplex}; `datetime64` and `timedelta64` the bigint that counts `dtype.unit`; `U` a string; `S` and void
 * bytes; a record a Map by field; an element that is an array a list; objects what they are.
 */
export type NdElement = unknown;

/** Bytes, to read numbers from. */
export interface ElementSource {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Reads the element that begins at an offset, which has been checked. */
export type ReadElement = (source: ElementSource, offset: number) => NdElement;

/** Bytes as a source of elements. */
export function elementSource(bytes: Uint8Array): ElementSource {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

const readers = new WeakMap<DType, ReadElement>();

/** What reads the elements of a dtype that has no objects. */
export function readerOf(dtype: DType): ReadElement {
  let reader = readers.get(dtype);
  if (reader === undefined) readers.set(dtype, (reader = makeReader(dtype)));
  return reader;
}

function makeReader(dtype: DType): ReadElement {
  const { kind, itemsize, isNative: little } = dtype;
  switch (kind) {
    case "b":
      return ({ bytes }, at) => bytes[at] !== 0;
    case "i":
    case "u":
      return integerReader(kind === "i", itemsize, little);
    case "M":
    case "m":
      return ({ view }, at) => view.getBigInt64(at, little);
    case "f":
      return floatReader(itemsize, little) ?? bytesReader(itemsize);
    case "c":
      return complexReader(itemsize, little);
    case "S":
      return ({ bytes }, at) => bytes.subarray(at, at + lengthWithoutZeros(bytes, at, itemsize));
    case "U":
      return ({ view }, at) => readText(view, at, itemsize, little);
    case "V":
      if (dtype.subArray !== undefined) return subArrayReader(dtype.subArray.dtype, dtype.subArray.shape);
      return dtype.fields === undefined ? bytesReader(itemsize) : recordReader(dtype);
    case "O":
    case "T":
      throw new TypeError(`elements of ${dtype.name} are no bytes`);
  }
}

function integerReader(signed: boolean, itemsize: number, little: boolean): ReadElement {
  switch (itemsize) {
    case 1:
      return signed ? ({ view }, at) => view.getInt8(at) : ({ view }, at) => view.getUint8(at);
    case 2:
      return signed ? ({ view }, at) => view.getInt16(at, little) : ({ view }, at) => view.getUint16(at, little);
    case 4:
      return signed ? ({ view }, at) => view.getInt32(at, little) : ({ view }, at) => view.getUint32(at, little);
    default:
      return signed ? ({ view }, at) => view.getBigInt64(at, little) : ({ view }, at) => view.getBigUint64(at, little);
  }
}

function floatReader(itemsize: number, little: boolean): ((source: ElementSource, at: number) => number) | undefined {
  switch (itemsize) {
    case 2:
      return ({ view }, at) => halfToNumber(view.getUint16(at, little));
    case 4:
      return ({ view }, at) => view.getFloat32(at, little);
    case 8:
      return ({ view }, at) => view.getFloat64(at, little);
    default:
      return undefined;
  }
}

function complexReader(itemsize: number, little: boolean): ReadElement {
  const part = floatReader(itemsize / 2, little);
  if (part === undefined) return bytesReader(itemsize);
  return (source, at) => new PyComplex(part(source, at), part(source, at + itemsize / 2));
}

function bytesReader(itemsize: number): ReadElement {
  return ({ bytes }, at) => bytes.subarray(at, at + itemsize);
}

function recordReader({ fields }: DType): ReadElement {
  const parts = (fields ?? []).map(({ name, offset, dtype }) => ({ name, offset, read: readerOf(dtype) }));
  return (source, at) => new Map(parts.map(({ name, offset, read }) => [name, read(source, at + offset)]));
}

function subArrayReader(dtype: DType, shape: readonly number[]): ReadElement {
  const read = readerOf(dtype);
  const strides = contiguousStrides(shape, dtype.itemsize);
  return (source, at) => nest(shape, strides, at, (offset) => read(source, offset));
}

/** Lists inside each other, of a shape, of what `read` makes of each place. */
export function nest(
  shape: readonly number[],
  strides: readonly number[],
  offset: number,
  read: (offset: number) => NdElement,
  axis = 0,
): NdElement {
  if (axis === shape.length) return read(offset);
  const [length, stride] = [shape[axis] as number, strides[axis] as number];
  const list = new Array<NdElement>(length);
  for (let i = 0; i < length; i++) list[i] = nest(shape, strides, offset + i * stride, read, axis + 1);
  return list;
}

function lengthWithoutZeros(bytes: Uint8Array, at: number, itemsize: number): number {
  let length = itemsize;
  while (length > 0 && bytes[at + length - 1] === 0) length--;
  return length;
}

/** Text of 32-bit code points, without the zeros that fill it up; what is no code point becomes U+FFFD. */
function readText(view: DataView, at: number, itemsize: number, little: boolean): string {
  let end = itemsize;
  while (end > 0 && view.getUint32(at + end - 4) === 0) end -= 4;
  let text = "";
  for (let i = 0; i < end; i += 4) {
    const point = view.getUint32(at + i, little);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  }
  return text;
}
