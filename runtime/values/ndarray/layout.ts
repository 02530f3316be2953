/** Shapes, strides, and where the elements of an array lie. */
import { ArrayError, malformedArray } from "./errors.js";

/** Most axes of an array. numpy: `NPY_MAXDIMS`. */
export const mostAxes = 64;

/** `"C"`: the last axis is the fastest; `"F"`: the first. */
export type Order = "C" | "F";

/** Where elements lie: element `(i, j)` begins at byte `offset + i * strides[0] + j * strides[1]`. */
export interface Layout {
  readonly shape: readonly number[];
  /** Bytes from one element to the next along each axis; 0 repeats it. */
  readonly strides: readonly number[];
  /** The byte where element `(0, 0, ...)` begins. */
  readonly offset: number;
}

/**
 * How many elements a shape has.
 * @throws {WireError} when it is no list of counts, has too many axes, or more elements than numbers count exactly
 */
export function sizeOf(shape: readonly number[]): number {
  if (shape.length > mostAxes) throw malformedArray(`expected at most ${mostAxes} axes, got ${shape.length}`);
  let size = 1;
  let nonzero = 1;
  for (const length of shape) {
    if (!Number.isSafeInteger(length) || length < 0) {
      throw malformedArray(`expected a shape of whole numbers, got ${String(length)}`);
    }
    size *= length;
    if (length > 0) nonzero *= length;
  }
  // As numpy does, empty arrays too: `(2**62, 0, 2**62)` is nobody's array.
  if (nonzero > Number.MAX_SAFE_INTEGER) throw malformedArray(`expected a shape that can be, got ${shape.join(" x ")}`);
  return size;
}

/** The strides of an array without gaps. */
export function contiguousStrides(shape: readonly number[], itemsize: number, order: Order = "C"): number[] {
  const strides = new Array<number>(shape.length);
  let next = itemsize;
  for (let i = 0; i < shape.length; i++) {
    const axis = order === "C" ? shape.length - 1 - i : i;
    strides[axis] = next;
    next *= Math.max(1, shape[axis] as number);
  }
  return strides;
}

/** Whether elements lie one behind the other in an order. Axes of length 1 do not count, as in numpy. */
export function isContiguous({ shape, strides }: Layout, itemsize: number, order: Order): boolean {
  if (shape.includes(0)) return true;
  let next = itemsize;
  for (let i = 0; i < shape.length; i++) {
    const axis = order === "C" ? shape.length - 1 - i : i;
    const length = shape[axis] as number;
    if (length !== 1 && strides[axis] !== next) return false;
    next *= length;
  }
  return true;
}

/**
 * Confirms that every element lies in so many bytes.
 * @throws {WireError} when one does not, or there are not as many strides as axes
 */
export function checkBounds({ shape, strides, offset }: Layout, itemsize: number, bytes: number): void {
  if (strides.length !== shape.length) {
    throw malformedArray(`expected a stride for each of ${shape.length} axes, got ${strides.length}`);
  }
  if (!strides.every((stride) => Number.isSafeInteger(stride))) throw malformedArray("expected strides to be integers");
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw malformedArray(`expected an offset of 0 or more, got ${offset}`);
  if (shape.includes(0)) return;
  let [first, last] = [offset, offset];
  for (let axis = 0; axis < shape.length; axis++) {
    const reach = ((shape[axis] as number) - 1) * (strides[axis] as number);
    if (reach < 0) first += reach;
    else last += reach;
  }
  if (first >= 0 && last + itemsize <= bytes) return;
  throw malformedArray(
    `shape (${shape.join(", ")}) with strides (${strides.join(", ")}) reaches beyond its ${bytes} bytes of data`,
  );
}

/**
 * Where an element begins; indices below 0 count from the end.
 * @throws {ArrayError} when an index is none of its axis
 */
export function offsetAt({ shape, strides, offset }: Layout, indices: readonly number[]): number {
  let at = offset;
  for (let axis = 0; axis < indices.length; axis++) {
    at += indexOn(shape, axis, indices[axis] as number) * (strides[axis] as number);
  }
  return at;
}

function indexOn(shape: readonly number[], axis: number, index: number): number {
  const length = shape[axis] as number;
  const from = index < 0 ? index + length : index;
  if (Number.isInteger(index) && from >= 0 && from < length) return from;
  throw new ArrayError(`index ${index} is none of axis ${axis}, which has ${length} elements`);
}

/** Calls a function for each innermost row, in C order: its first byte, how many elements, and the bytes between them. */
export function forEachRow(layout: Layout, visit: (offset: number, count: number, stride: number) => void): void {
  const { shape, strides, offset } = layout;
  if (shape.includes(0)) return;
  const last = shape.length - 1;
  if (last < 0) return visit(offset, 1, 0);
  const [count, stride] = [shape[last] as number, strides[last] as number];
  const index = new Array<number>(last).fill(0);
  for (let at = offset; ;) {
    visit(at, count, stride);
    let axis = last - 1;
    for (; axis >= 0; axis--) {
      at += strides[axis] as number;
      if (++(index[axis] as number) < (shape[axis] as number)) break;
      at -= (shape[axis] as number) * (strides[axis] as number);
      index[axis] = 0;
    }
    if (axis < 0) return;
  }
}
