/** Bytes, and what Python has of them. */
import type { WireValue } from "../../../wire/values.js";
import { contiguousStrides, sizeOf } from "../../ndarray/layout.js";
import { NdArray } from "../../ndarray/ndarray.js";
import { dtypeOf } from "../../ndarray/parse-dtype.js";
import { mergeParts } from "../../payloads/merge.js";
import { PyByteArray } from "../../python/bytearray.js";
import { malformedPayload } from "../errors.js";
import type { Header } from "../family.js";
import { builtin, type BuiltinSerializer } from "./builtin.js";

const bytes = builtin<Uint8Array>({
  type: "builtins:bytes",
  test: (value) => value instanceof Uint8Array,
  serialize: (value) => ({ header: {}, frames: [value] }),
  deserialize: (_, frames) => mergeParts(frames),
});

/** numpy's scalar of bytes is a subclass of Python's, and Dask serializes it alike. */
const numpyBytes = builtin<Uint8Array>({ type: "numpy:bytes_", deserialize: (_, frames) => mergeParts(frames) });

const bytearray = builtin<PyByteArray>({
  type: "builtins:bytearray",
  test: (value) => value instanceof PyByteArray,
  serialize: (value) => ({ header: {}, frames: [value.bytes] }),
  deserialize: (_, frames) => new PyByteArray(mergeParts(frames)),
});

/** A memoryview of bytes is bytes; of numbers an array. */
const memoryview = builtin<unknown>({
  type: "builtins:memoryview",
  deserialize(header, frames) {
    const data = mergeParts(frames);
    const format = textOf(header, "format").replace(/^@/, "");
    const shape = header.get("shape");
    if (!Array.isArray(shape)) throw malformedPayload("expected the shape of a memoryview");
    const lengths = shape as readonly number[];
    if (format === "B" && lengths.length === 1) return data;
    return arrayOf(format, lengths, data);
  },
});

/** `array.array` of numbers. */
const array = builtin<NdArray>({
  type: "array:array",
  deserialize(header, frames) {
    const data = mergeParts(frames);
    const typecode = textOf(header, "typecode");
    const { itemsize } = dtypeOf(nativeDType(typecode));
    return arrayOf(typecode, [data.length / itemsize], data);
  },
});

function arrayOf(format: string, shape: readonly number[], data: Uint8Array): NdArray {
  const dtype = dtypeOf(nativeDType(format));
  if (sizeOf(shape) * dtype.itemsize !== data.length) {
    throw malformedPayload(`expected the bytes of (${shape.join(", ")}) elements, got ${data.length}`);
  }
  return new NdArray({ dtype, shape, data, strides: contiguousStrides(shape, dtype.itemsize) });
}

/** Python's `struct` formats, as on Linux and macOS. */
const FORMATS: Readonly<Record<string, string>> = {
  "?": "bool",
  b: "int8",
  B: "uint8",
  c: "S1",
  h: "int16",
  H: "uint16",
  i: "int32",
  I: "uint32",
  l: "int64",
  L: "uint64",
  q: "int64",
  Q: "uint64",
  n: "int64",
  N: "uint64",
  e: "float16",
  f: "float32",
  d: "float64",
  Zf: "complex64",
  Zd: "complex128",
  u: "<U1",
  w: "<U1",
};

function nativeDType(format: string): string {
  const name = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (name === undefined)
    throw malformedPayload(`expected a format of numbers, got ${JSON.stringify(format.slice(0, 20))}`);
  return name;
}

function textOf(header: Header, name: string): string {
  const value: WireValue | undefined = header.get(name);
  if (typeof value === "string") return value;
  throw malformedPayload(`expected a string under ${name}`);
}

export const byteTypes: readonly BuiltinSerializer[] = [bytes, numpyBytes, bytearray, memoryview, array];
