/** numpy's arrays as Dask's headers describe them. Dask: `distributed.protocol.numpy`. */
import type { WireValue, WritableValue } from "../../../wire/values.js";
import { compactOf } from "../../ndarray/compact.js";
import type { DType } from "../../ndarray/dtype.js";
import { NdArray } from "../../ndarray/ndarray.js";
import { dtypeOf, type DTypeLike } from "../../ndarray/parse-dtype.js";
import { malformedPayload } from "../errors.js";
import type { DeserializeContext, Header, Made, SerializeContext } from "../family.js";

/** Dask: `serialize_numpy_ndarray`. */
export function makeNumpy(array: NdArray, context: SerializeContext): Made {
  if (array.dtype.hasObjects) {
    const buffers: Uint8Array[] = [];
    const pickle = context.dumpPickle(array.plain(), (buffer) => buffers.push(buffer));
    return { header: { pickle: true, ...subclassOf(array) }, frames: [pickle, ...buffers] };
  }
  const kept = withoutRepeats(array);
  const { shape, strides, bytes } = compactOf(kept);
  const header: Record<string, WritableValue> = {
    dtype: describeDType(array.dtype, context),
    shape,
    strides: kept === array ? strides : strides.map((stride, axis) => (array.strides[axis] === 0 ? 0 : stride)),
    writeable: [array.writeable],
    ...(kept === array ? {} : { broadcast_to: array.shape }),
    ...subclassOf(array),
  };
  return { header, frames: [bytes] };
}

/** Of an axis that repeats its elements, one is sent. */
function withoutRepeats(array: NdArray): NdArray {
  if (array.size === 0 || !array.strides.includes(0)) return array;
  return array.slice(...array.strides.map((stride) => (stride === 0 ? ([0, 1] as const) : null)));
}

function describeDType(dtype: DType, context: SerializeContext): WritableValue {
  return dtype.kind === "V" ? [1, context.dumpPickle(dtype)] : [0, dtype.str];
}

function subclassOf({ subclass }: NdArray): Readonly<Record<string, WritableValue>> {
  return subclass === "matrix" ? { matrix: true } : {};
}

/**
 * Dask: `deserialize_numpy_ndarray`.
 * @throws {WireError} when the header describes no array, or one that reaches beyond its frame
 */
export function readNumpy(header: Header, frames: readonly Uint8Array[], context: DeserializeContext): NdArray {
  const [frame, ...others] = frames;
  if (frame === undefined) throw malformedPayload("expected the frame of an array, got none");
  if (header.get("pickle") === true) {
    const value = context.loadPickle(
      frame,
      others.map((bytes) => ({ bytes, writeable: true })),
    );
    if (value instanceof NdArray) return value;
    throw malformedPayload("expected the pickle of an array, got another value");
  }
  if (others.length > 0) throw malformedPayload(`expected one frame of an array, got ${frames.length}`);
  const broadcast = header.get("broadcast_to");
  const repeated = Array.isArray(broadcast) && broadcast.length > 0;
  const [writeable] = listOf(header.get("writeable"), "writeable");
  return new NdArray({
    dtype: dtypeIn(header.get("dtype"), context),
    shape: listOf(repeated ? broadcast : header.get("shape"), "shape") as readonly number[],
    strides: listOf(header.get("strides"), "strides") as readonly number[],
    data: frame,
    writeable: writeable === true,
    subclass: header.get("matrix") === true ? "matrix" : undefined,
  });
}

function dtypeIn(value: WireValue | undefined, context: DeserializeContext): DType {
  const [pickled, described] = listOf(value, "dtype");
  if (pickled === 0 || pickled === false) return dtypeOf(described as DTypeLike);
  if (!(described instanceof Uint8Array)) throw malformedPayload("expected the pickle of a dtype");
  const dtype = context.loadPickle(described);
  return dtypeOf(dtype as DTypeLike);
}

function listOf(value: WireValue | undefined, name: string): readonly WireValue[] {
  if (Array.isArray(value)) return value as readonly WireValue[];
  throw malformedPayload(`expected a list under ${name} of an array`);
}
