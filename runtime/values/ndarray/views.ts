/** Other layouts of the same bytes. */
import { ArrayError } from "./errors.js";
import { contiguousStrides, type Layout, sizeOf } from "./layout.js";

/** `[start, stop, step]` as in Python, each of them `null` or absent where it is left open; `null`: all of an axis. */
export type Slice = readonly [start?: number | null, stop?: number | null, step?: number | null] | null;

/** A part of each axis. */
export function sliceLayout(layout: Layout, slices: readonly Slice[]): Layout {
  const { shape } = layout;
  if (slices.length > shape.length)
    throw new ArrayError(`expected at most ${shape.length} slices, got ${slices.length}`);
  let { offset } = layout;
  const parts = shape.map((length, axis) => {
    const stride = layout.strides[axis] as number;
    const { first, count, step } = resolve(slices[axis] ?? [], length);
    if (count > 0) offset += first * stride;
    return { count, stride: stride * step };
  });
  return { shape: parts.map(({ count }) => count), strides: parts.map(({ stride }) => stride), offset };
}

/** Python: `slice.indices`. */
function resolve(
  [start, stop, step]: NonNullable<Slice>,
  length: number,
): { first: number; count: number; step: number } {
  const by = step ?? 1;
  if (!Number.isSafeInteger(by) || by === 0) throw new ArrayError(`expected a step other than 0, got ${by}`);
  const [least, most] = by > 0 ? [0, length] : [-1, length - 1];
  const place = (index: number | null | undefined, open: number): number => {
    if (index === null || index === undefined) return open;
    if (!Number.isSafeInteger(index)) throw new ArrayError(`expected whole numbers in a slice, got ${index}`);
    return Math.min(most, Math.max(least, index < 0 ? index + length : index));
  };
  const first = place(start, by > 0 ? 0 : length - 1);
  const end = place(stop, by > 0 ? length : -1);
  return { first, count: Math.max(0, Math.ceil((end - first) / by)), step: by };
}

/** The axes in another order. */
export function transposeLayout({ shape, strides, offset }: Layout, axes?: readonly number[]): Layout {
  const order = axes ?? shape.map((_, axis) => shape.length - 1 - axis);
  const known = [...order].sort((a, b) => a - b).every((axis, index) => axis === index);
  if (order.length !== shape.length || !known) {
    throw new ArrayError(`expected each of ${shape.length} axes once, got (${order.join(", ")})`);
  }
  return {
    shape: order.map((axis) => shape[axis] as number),
    strides: order.map((axis) => strides[axis] as number),
    offset,
  };
}

/** The array repeated along axes. numpy: `broadcast_to`. */
export function broadcastLayout({ shape, strides, offset }: Layout, wanted: readonly number[]): Layout {
  const extra = wanted.length - shape.length;
  const fits = shape.every((length, axis) => length === 1 || length === wanted[axis + extra]);
  if (extra < 0 || !fits) {
    throw new ArrayError(`shape (${shape.join(", ")}) cannot be repeated to (${wanted.join(", ")})`);
  }
  return {
    shape: wanted,
    strides: wanted.map((length, axis) => {
      const from = axis - extra;
      return from < 0 || shape[from] !== length ? 0 : (strides[from] as number);
    }),
    offset,
  };
}

/** The layout of as many elements one behind the other, under another shape. */
export function reshapeLayout({ shape }: Layout, wanted: readonly number[], itemsize: number): Omit<Layout, "offset"> {
  if (sizeOf(wanted) === sizeOf(shape)) return { shape: wanted, strides: contiguousStrides(wanted, itemsize) };
  throw new ArrayError(`shape (${shape.join(", ")}) has not as many elements as (${wanted.join(", ")})`);
}
