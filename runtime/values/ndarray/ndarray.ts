/** numpy's arrays, as views of the bytes that came. */
import { PyInstance } from "../python/instance.js";
import { partsOf } from "../python/plain.js";
import { reduce, type Reducible, type Reduction } from "../python/reduction.js";
import { reprOf } from "../python/repr.js";
import type { DType, DTypeField } from "./dtype.js";
import { elementSource, type ElementSource, nest, type NdElement, type ReadElement, readerOf } from "./element.js";
import { ArrayError, malformedArray } from "./errors.js";
import { type FromOptions, partsFrom, partsOfValues } from "./from.js";
import { checkCost, gatherBytes } from "./gather.js";
import { checkBounds, contiguousStrides, isContiguous, type Layout, offsetAt, type Order, sizeOf } from "./layout.js";
import { reduceArray } from "./pickle/write-array.js";
import type { NdArrayParts, NdSubclass } from "./parts.js";
import { broadcastLayout, reshapeLayout, type Slice, sliceLayout, transposeLayout } from "./views.js";
import { showElements } from "./show.js";
import { checkTyped, swapBytes, swapWidth, type TypedArray, typedArrayOver } from "./typed-array.js";

/** Options of copies. */
export interface CopyOptions {
  /** Most bytes that it may take if the array's own data are fewer; 1 GiB if absent. */
  readonly limit?: number | undefined;
}

/** Bytes that a place in a list costs, about. */
const placeBytes = 16;

/**
 * An n-dimensional array of numpy: a view of bytes, which are not copied.
 *
 * Iterating gives the elements in C order (the last axis is the fastest), whatever the strides.
 *
 * numpy: `numpy.ndarray`.
 */
export class NdArray<E = NdElement> extends PyInstance implements Iterable<E>, Reducible {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Bytes between elements along each axis: 0 repeats an element, below 0 goes backwards. */
  readonly strides: readonly number[];
  /** The bytes that hold the elements, perhaps with others between them; none where `objects` has them. */
  readonly data: Uint8Array;
  /** The byte of `data` where the first element begins. */
  readonly offset: number;
  /** The elements where they are Python objects, at `offset / itemsize`; otherwise undefined. */
  readonly objects: readonly NdElement[] | undefined;
  /** Whether it can be changed in Python. */
  readonly writeable: boolean;
  /** Set if it is more than a plain `ndarray` in Python. */
  readonly subclass: NdSubclass | undefined;
  /** How many elements there are. */
  readonly size: number;
  #source: ElementSource | undefined;

  /** @throws {WireError} when shape, strides and data do not agree: an element would lie outside */
  constructor(parts: NdArrayParts) {
    super();
    this.dtype = parts.dtype;
    this.shape = [...parts.shape];
    this.size = sizeOf(this.shape);
    this.strides = [...(parts.strides ?? contiguousStrides(this.shape, this.dtype.itemsize))];
    this.data = parts.data ?? new Uint8Array(0);
    this.offset = parts.offset ?? 0;
    this.objects = parts.objects;
    this.writeable = parts.writeable ?? true;
    this.subclass = parts.subclass;
    if (this.dtype.hasObjects !== (this.objects !== undefined)) {
      throw malformedArray(`expected ${this.dtype.hasObjects ? "objects" : "bytes"} as elements of ${this.dtype.name}`);
    }
    const bytes = this.objects === undefined ? this.data.length : this.objects.length * this.dtype.itemsize;
    checkBounds(this, this.dtype.itemsize, bytes);
    if (this.objects !== undefined) checkWhole(this, this.dtype.itemsize);
  }

  /**
   * An array of numbers in a typed array, which is not copied unless the dtype asks for it, or of values in lists inside each
   * other. Whole numbers become int64 and others float64, as in numpy.
   *
   * @throws {EncodeError} when lists of one level differ in length, or the dtype does not hold a value
   */
  static from<E = NdElement>(source: TypedArray | readonly unknown[], options: FromOptions = {}): NdArray<E> {
    return new NdArray(partsFrom(source, options));
  }

  /** How many axes there are. */
  get ndim(): number {
    return this.shape.length;
  }

  /** Bytes of all elements together. numpy: `nbytes`. */
  get nbytes(): number {
    return this.size * this.dtype.itemsize;
  }

  /** Whether the elements lie one behind the other, the last axis fastest. */
  get isCContiguous(): boolean {
    return isContiguous(this, this.dtype.itemsize, "C");
  }

  /** Whether the elements lie one behind the other, the first axis fastest. */
  get isFContiguous(): boolean {
    return isContiguous(this, this.dtype.itemsize, "F");
  }

  /**
   * One element; indices below 0 count from the end.
   * @throws {ArrayError} when there are not as many indices as axes, or one is out of range
   */
  get(...indices: readonly number[]): E {
    if (indices.length !== this.ndim) {
      throw new ArrayError(`expected ${this.ndim} indices, got ${indices.length}; at(...) takes fewer`);
    }
    return this.#element()(offsetAt(this, indices)) as E;
  }

  /**
   * The part at the first indices: of a matrix, `at(1)` is its second row. A view.
   * @throws {ArrayError} when there are more indices than axes, or one is out of range
   */
  at(...indices: readonly number[]): NdArray<E> {
    const { length } = indices;
    if (length > this.ndim) throw new ArrayError(`expected at most ${this.ndim} indices, got ${length}`);
    return this.#view({
      shape: this.shape.slice(length),
      strides: this.strides.slice(length),
      offset: offsetAt(this, indices),
    });
  }

  /**
   * A part of each axis: `[start, stop, step]` as Python's slices, each of them `null` where it is left open, or `null` for
   * all of it; axes not told are taken whole. A view.
   * @throws {ArrayError} when there are more slices than axes, or a step of 0
   */
  slice(...slices: readonly Slice[]): NdArray<E> {
    return this.#view(sliceLayout(this, slices));
  }

  /** The axes in another order; turned around if not told. A view. */
  transpose(axes?: readonly number[]): NdArray<E> {
    return this.#view(transposeLayout(this, axes));
  }

  /** The array repeated along axes of length 1, and new ones in front. A view, that Python could not change. */
  broadcastTo(shape: readonly number[]): NdArray<E> {
    return this.#view(broadcastLayout(this, shape), { writeable: false });
  }

  /**
   * The elements, in C order, under another shape. A view if they lie in C order; else a copy.
   * @throws {ArrayError} when the shape has another number of elements
   */
  reshape(shape: readonly number[], options: CopyOptions = {}): NdArray<E> {
    const layout = reshapeLayout(this, shape, this.dtype.itemsize);
    if (this.isCContiguous) return this.#view({ ...layout, offset: this.offset });
    const { dtype, objects } = this;
    return new NdArray(
      objects === undefined
        ? { dtype, shape, data: this.toBytes(options) }
        : { dtype, shape, objects: this.#gatherObjects(options) },
    );
  }

  /**
   * One field of each record. A view.
   * @throws {ArrayError} when there is no such field
   */
  field<F = NdElement>(name: string): NdArray<F> {
    const field = this.dtype.field(name);
    if (field === undefined) {
      const names = this.dtype.fields?.map((each) => each.name).join(", ") ?? "none";
      throw new ArrayError(`there is no field ${JSON.stringify(name)}; there are: ${names}`);
    }
    return this.objects === undefined ? this.#byteField(field) : this.#objectField(field);
  }

  /** The elements, in C order. */
  *values(): IterableIterator<E> {
    const read = this.#element();
    const { shape, strides, offset } = this;
    if (this.size === 0) return;
    const index = new Array<number>(shape.length).fill(0);
    for (let at = offset; ;) {
      yield read(at) as E;
      let axis = shape.length - 1;
      for (; axis >= 0; axis--) {
        at += strides[axis] as number;
        if (++(index[axis] as number) < (shape[axis] as number)) break;
        at -= (shape[axis] as number) * (strides[axis] as number);
        index[axis] = 0;
      }
      if (axis < 0) return;
    }
  }

  /** The elements, in C order. */
  [Symbol.iterator](): IterableIterator<E> {
    return this.values();
  }

  /**
   * The elements as lists inside each other, one level for each axis; without axes, the element itself.
   * @throws {WireError} `ERR_DASKWIRE_LIMIT` when that takes more memory than allowed, though the data are few
   */
  toNested(options: CopyOptions = {}): NdElement {
    let places = 1;
    for (const length of this.shape) places *= Math.max(1, length);
    this.#checkPlaces(places, options.limit);
    return nest(this.shape, this.strides, this.offset, this.#element());
  }

  /**
   * The numbers in C order: a view of the data where they lie so, aligned and little-endian, else a copy. float16 becomes a
   * Float32Array, complex numbers two numbers each, bool a Uint8Array of 0 and 1, times a BigInt64Array.
   *
   * @throws {ArrayError} when JavaScript has no typed array for the dtype
   * @throws {WireError} `ERR_DASKWIRE_LIMIT` when the copy takes more memory than allowed, though the data are few
   */
  toTypedArray(options: CopyOptions = {}): TypedArray {
    checkTyped(this.dtype);
    if (this.dtype.isNative) return typedArrayOver(this.dtype, this.toBytes(options));
    const bytes = this.toBytes(options).slice();
    swapBytes(bytes, swapWidth(this.dtype));
    return typedArrayOver(this.dtype, bytes);
  }

  /**
   * The bytes of the elements in C order, or in F order, byte order as in the dtype: a view where they lie so, else a copy.
   * numpy: `tobytes`.
   *
   * @throws {ArrayError} when the elements are objects
   * @throws {WireError} `ERR_DASKWIRE_LIMIT` when the copy takes more memory than allowed, though the data are few
   */
  toBytes(options: CopyOptions & { readonly order?: Order } = {}): Uint8Array {
    if (this.objects !== undefined) throw new ArrayError(`elements of ${this.dtype.name} have no bytes`);
    const { data, nbytes, offset, size } = this;
    const { itemsize } = this.dtype;
    if (isContiguous(this, itemsize, options.order ?? "C")) {
      return new Uint8Array(data.buffer, data.byteOffset + (size === 0 ? 0 : offset), nbytes);
    }
    checkCost(nbytes, data.length, options.limit);
    return gatherBytes(data, options.order === "F" ? transposeLayout(this) : this, itemsize, size);
  }

  /** The same as a plain `ndarray`. */
  plain(): NdArray<E> {
    return this.#view(this);
  }

  [reduce](): Reduction {
    return reduceArray(this);
  }

  /** As for a person: `NdArray(int64, [2, 2], [[1, 2], [3, 4]])`; what is long or deep is cut. */
  [reprOf](show: (value: unknown) => string): string {
    return `NdArray(${this.dtype.toString()}, [${this.shape.join(", ")}], ${showElements(this, show)})`;
  }

  [partsOf](): unknown {
    return { dtype: this.dtype.toString(), shape: this.shape, data: this.toNested() };
  }

  #view(layout: Layout, more: Partial<NdArrayParts> = {}): NdArray<E> {
    const { dtype, data, objects, writeable } = this;
    const { shape, strides, offset } = layout;
    return new NdArray({ dtype, data, objects, writeable, shape, strides, offset, ...more });
  }

  #byteField<F>({ dtype, offset }: DTypeField): NdArray<F> {
    const inner = dtype.subArray;
    return new NdArray({
      dtype: inner?.dtype ?? dtype,
      shape: [...this.shape, ...(inner?.shape ?? [])],
      strides: [...this.strides, ...(inner === undefined ? [] : contiguousStrides(inner.shape, inner.dtype.itemsize))],
      data: this.data,
      offset: this.offset + offset,
      writeable: this.writeable,
    });
  }

  #objectField<F>({ name, dtype }: DTypeField): NdArray<F> {
    this.#checkPlaces(this.size);
    const values = Array.from(this, (record) => (record as ReadonlyMap<string, NdElement>).get(name));
    return new NdArray(partsOfValues(dtype, this.shape, values));
  }

  #gatherObjects(options: CopyOptions): NdElement[] {
    this.#checkPlaces(this.size, options.limit);
    return Array.from(this);
  }

  /** Confirms that lists with so many places cost no more than is allowed, or than the array itself would without repeats. */
  #checkPlaces(places: number, limit?: number): void {
    const { itemsize, weight } = this.dtype;
    const own = this.objects?.length ?? this.data.length / Math.max(1, itemsize);
    checkCost(places * (placeBytes + weight), own * (placeBytes + weight), limit);
  }

  #element(): (offset: number) => NdElement {
    const { objects } = this;
    const { itemsize } = this.dtype;
    if (objects !== undefined) return (at) => objects[at / itemsize];
    const read: ReadElement = readerOf(this.dtype);
    const source = (this.#source ??= elementSource(this.data));
    return (at) => read(source, at);
  }
}

function checkWhole({ strides, offset }: Layout, itemsize: number): void {
  if ([...strides, offset].every((each) => each % itemsize === 0)) return;
  throw malformedArray("expected strides of objects to be multiples of their size");
}
