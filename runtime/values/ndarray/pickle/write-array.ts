/** Arrays as calls of `numpy.ndarray`, which every numpy understands. */
import { PyBuffer } from "../../python/buffer.js";
import { py } from "../../python/global.js";
import type { Reduction } from "../../python/reduction.js";
import { asTuple, tuple } from "../../python/tuple.js";
import type { NdElement } from "../element.js";
import { compactOf } from "../compact.js";
import type { NdArray } from "../ndarray.js";

const ndarray = py("numpy:ndarray");
const asmatrix = py("numpy:asmatrix");
const asRecords = py("numpy.rec:array");
// The old name: numpy 1 has no other, and from numpy 2 on it is there for pickles.
const reconstruct = py("numpy.core.multiarray:_reconstruct");

/** How Python makes an array. The elements go as a buffer, which may go out of band. */
export function reduceArray(array: NdArray): Reduction {
  if (array.subclass !== undefined) {
    const callable = array.subclass === "matrix" ? asmatrix : asRecords;
    return { how: "call", callable, args: tuple(array.plain()) };
  }
  if (array.objects !== undefined) return reduceObjects(array);
  const { shape, strides, bytes } = compactOf(array);
  const buffer = new PyBuffer(bytes, !array.writeable);
  return {
    how: "call",
    callable: ndarray,
    args: tuple(asTuple(shape), array.dtype, buffer, 0, asTuple(strides)),
  };
}

function reduceObjects(array: NdArray): Reduction {
  const { fields } = array.dtype;
  const items =
    fields === undefined
      ? [...array]
      : Array.from(array as Iterable<ReadonlyMap<string, NdElement>>, (record) =>
          asTuple(fields.map(({ name }) => record.get(name))),
        );
  return {
    how: "call",
    callable: reconstruct,
    args: tuple(ndarray, tuple(0), Uint8Array.of(98)),
    state: tuple(1, asTuple(array.shape), array.dtype, false, items),
  };
}
