/** Arrays in pickles. */
import type { BuildContext, KnownClass } from "../../pickle/known-class.js";
import { PyByteArray } from "../../python/bytearray.js";
import { PyGlobal } from "../../python/global.js";
import type { DType } from "../dtype.js";
import { malformedArray } from "../errors.js";
import { contiguousStrides, sizeOf } from "../layout.js";
import { NdArray } from "../ndarray.js";
import { dtypeOf } from "../parse-dtype.js";
import type { NdArrayParts, NdSubclass } from "../parts.js";
import { settled } from "./read-dtype.js";

/** Whether Python may change what lies in a buffer of a pickle. */
export type IsWriteable = (bytes: Uint8Array) => boolean;

const SUBCLASSES: Readonly<Record<string, NdSubclass | "plain" | undefined>> = {
  "numpy:ndarray": "plain",
  "numpy:memmap": "plain",
  "numpy:matrix": "matrix",
  "numpy.matrixlib.defmatrix:matrix": "matrix",
  "numpy:recarray": "recarray",
  "numpy.rec:recarray": "recarray",
};

/** `_reconstruct(numpy.ndarray, (0,), b"b")`, an empty array, whose state has all that it is. */
export const reconstruct: KnownClass = {
  build({ how, args }) {
    const [type] = args as readonly unknown[];
    const subclass = type instanceof PyGlobal ? SUBCLASSES[type.path] : undefined;
    if (how !== "call" || args.length !== 3 || subclass === undefined) return undefined;
    return new NdArray({ dtype: dtypeOf("int8"), shape: [0], subclass: subclass === "plain" ? undefined : subclass });
  },
  setState(value, state, context) {
    const { subclass } = value as NdArray;
    Object.assign(value as NdArray, new NdArray({ ...partsOfState(state, context), subclass }));
  },
};

/** The state `(version, shape, dtype, is_fortran, data)`; the version is absent in old ones. */
export function partsOfState(state: unknown, context: BuildContext): NdArrayParts {
  const parts = Array.isArray(state) ? (state as readonly unknown[]) : [];
  if (parts.length !== 4 && parts.length !== 5) throw malformedArray("expected the state of an array");
  const [shape, type, fortran, data] = parts.slice(-4);
  const dtype = settled(type);
  const lengths = shapeOf(shape);
  // Objects are in C order, whatever the array's.
  if (dtype.hasObjects) return { dtype, shape: lengths, objects: objectsOf(data, dtype, lengths, context) };
  const bytes = bytesOf(data);
  if (bytes.length !== sizeOf(lengths) * dtype.itemsize) {
    throw malformedArray(
      `expected the bytes of (${lengths.join(", ")}) elements of ${dtype.name}, got ${bytes.length}`,
    );
  }
  const strides = contiguousStrides(lengths, dtype.itemsize, fortran === true || fortran === 1 ? "F" : "C");
  return { dtype, shape: lengths, strides, data: bytes };
}

/** `_frombuffer(buffer, dtype, shape, order[, axis_order])`. */
export function frombuffer(isWriteable: IsWriteable): KnownClass {
  return {
    build({ how, args }) {
      const [buffer, type, shape, order, axes] = args as readonly unknown[];
      if (how !== "call" || args.length < 4 || args.length > 5) return undefined;
      const dtype = settled(type);
      const lengths = shapeOf(shape);
      const data = bytesOf(buffer);
      if (sizeOf(lengths) * dtype.itemsize !== data.length) {
        throw malformedArray(`expected the bytes of (${lengths.join(", ")}) elements, got ${data.length}`);
      }
      const strides = contiguousStrides(lengths, dtype.itemsize, order === "F" ? "F" : "C");
      const array = new NdArray({ dtype, shape: lengths, strides, data, writeable: writeable(buffer, isWriteable) });
      return order === "K" && Array.isArray(axes) ? array.transpose(axes as readonly number[]) : array;
    },
  };
}

/** `numpy.ndarray(shape, dtype, buffer, offset, strides)`, as this package writes arrays. */
export function ndarrayClass(isWriteable: IsWriteable): KnownClass {
  return {
    build({ how, args }) {
      const [shape, type, buffer, offset, strides] = args as readonly unknown[];
      if (how !== "call" || args.length !== 5) return undefined;
      return new NdArray({
        dtype: settled(type),
        shape: shapeOf(shape),
        data: bytesOf(buffer),
        offset: offset as number,
        strides: shapeOf(strides),
        writeable: writeable(buffer, isWriteable),
      });
    },
  };
}

function writeable(buffer: unknown, isWriteable: IsWriteable): boolean {
  return buffer instanceof PyByteArray || (buffer instanceof Uint8Array && isWriteable(buffer));
}

/** Numbers in a tuple; whether they are a shape the array itself finds out. */
export function shapeOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value as readonly number[];
  throw malformedArray("expected a shape");
}

/** Bytes in whatever pickles have them in; protocols up to 2 have them as Latin-1 text where Python 2 wrote them. */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof PyByteArray) return value.bytes;
  if (typeof value === "string") return Uint8Array.from(value, (character) => character.charCodeAt(0));
  throw malformedArray("expected the bytes of an array");
}

function objectsOf(data: unknown, dtype: DType, shape: readonly number[], context: BuildContext): readonly unknown[] {
  const size = sizeOf(shape);
  if (!Array.isArray(data) || data.length !== size) throw malformedArray(`expected a list of ${size} objects`);
  const { fields } = dtype;
  if (fields === undefined) return data as readonly unknown[];
  context.charge(size * fields.length);
  return (data as readonly unknown[]).map((record) => {
    if (!Array.isArray(record) || record.length !== fields.length)
      throw malformedArray("expected a record of each field");
    return new Map(fields.map(({ name }, index) => [name, (record as readonly unknown[])[index]]));
  });
}
