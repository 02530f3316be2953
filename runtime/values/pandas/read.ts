/** Frames out of the inert objects that pickles of pandas are. */
import { NdArray } from "../ndarray/ndarray.js";
import { PyObject } from "../python/object.js";
import { PySlice } from "../python/ranges.js";
import { textsOf } from "./arrow-texts.js";
import { DataFrame, type PandasColumn, type PandasIndex, Series } from "./frame.js";

/** Counts what is made, for a few bytes of a pickle can ask for much. */
type Charge = (objects: number) => void;

/**
 * The frame, or the series, that an object from a pickle stands for: named columns of arrays. Views where pandas had arrays.
 * `undefined` when the pickle has another form, as of a MultiIndex of columns: return an Arrow table from the task then.
 *
 * pandas: `DataFrame`, `Series` with their `BlockManager`.
 */
export function pandasValue(value: PyObject, charge: Charge): DataFrame | Series | undefined {
  const manager = value.attribute("_mgr");
  if (!(manager instanceof PyObject)) return undefined;
  const isFrame = value.qualname === "DataFrame" && manager.qualname === "BlockManager";
  if (isFrame && value.module.startsWith("pandas")) return frameOf(value, manager, charge);
  const isSeries = value.qualname === "Series" && manager.qualname === "SingleBlockManager";
  return isSeries && value.module.startsWith("pandas") ? seriesOf(value, manager, charge) : undefined;
}

function frameOf(value: PyObject, manager: PyObject, charge: Charge): DataFrame | undefined {
  const [blocks, axes] = manager.args;
  if (!Array.isArray(blocks) || !Array.isArray(axes) || axes.length !== 2) return undefined;
  const labels = labelsOf(axes[0], charge);
  const index = indexOf(axes[1], charge);
  if (labels === undefined || index === undefined) return undefined;
  const places = new Array<PandasColumn | undefined>(labels.length);
  for (const block of blocks as readonly unknown[]) if (!placeBlock(block, places, charge)) return undefined;
  const columns = new Map<unknown, PandasColumn>();
  for (const [at, label] of labels.entries()) {
    const column = places[at];
    if (column === undefined || columns.has(label)) return undefined;
    columns.set(label, column);
  }
  return new DataFrame({ columns, index }, value.reduction);
}

function seriesOf(value: PyObject, manager: PyObject, charge: Charge): Series | undefined {
  // The state is `(axes, values, items, {"0.14.1": ...})`, of lists of one.
  const [axes, blocks] = Array.isArray(manager.state) ? (manager.state as readonly unknown[]) : [];
  if (!Array.isArray(axes) || !Array.isArray(blocks) || axes.length !== 1 || blocks.length !== 1) return undefined;
  const index = indexOf(axes[0], charge);
  const values = columnOf(blocks[0], charge);
  if (index === undefined || values === undefined) return undefined;
  return new Series(values, index, value.attribute("_name") ?? null, value.reduction);
}

/** `_unpickle_block(values, placement, ndim)`: the rows of `values` are columns. */
function placeBlock(block: unknown, places: (PandasColumn | undefined)[], charge: Charge): boolean {
  if (!(block instanceof PyObject) || block.qualname !== "_unpickle_block") return false;
  const values = columnOf(block.args[0], charge);
  const placement = placementOf(block.args[1], places.length);
  if (values === undefined || placement === undefined) return false;
  const rows = values instanceof NdArray && values.ndim === 2 ? values : undefined;
  charge(placement.length);
  if (placement.length !== (rows?.shape[0] ?? 1)) return false;
  placement.forEach((place, row) => (places[place] = rows === undefined ? values : rows.at(row)));
  return true;
}

function placementOf(placement: unknown, columns: number): readonly number[] | undefined {
  const places = placement instanceof NdArray ? numbersOf(placement, columns) : rangeOf(placement, columns);
  return places?.every((place) => Number.isInteger(place) && place >= 0 && place < columns) === true
    ? places
    : undefined;
}

function numbersOf(array: NdArray, columns: number): readonly number[] | undefined {
  return array.ndim === 1 && array.size <= columns ? Array.from(array, Number) : undefined;
}

function rangeOf(slice: unknown, columns: number): readonly number[] | undefined {
  if (!(slice instanceof PySlice)) return undefined;
  const [start, stop, step] = [slice.start, slice.stop, slice.step].map((each) => Number(each ?? 1)) as [
    number,
    number,
    number,
  ];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!(length <= columns)) return undefined;
  return Array.from({ length }, (_, i) => start + i * step);
}

/** The values of a column: an array, or one of pandas' own kinds. */
function columnOf(values: unknown, charge: Charge): PandasColumn | undefined {
  if (values instanceof NdArray) return values;
  if (!(values instanceof PyObject)) return undefined;
  return backingOf(values) ?? textsOf(values, charge) ?? values;
}

/** Times without a zone, and numpy's arrays in a wrapper: the array that is within. */
function backingOf(values: PyObject): NdArray | undefined {
  if (values.qualname === "__pyx_unpickle_NDArrayBacked" && Array.isArray(values.state)) {
    const [dtype, array] = values.state as readonly unknown[];
    // With a zone the dtype is pandas' own, and the array alone would not tell it.
    return array instanceof NdArray && !(dtype instanceof PyObject) ? flat(array) : undefined;
  }
  return undefined;
}

/** pandas keeps times as a matrix of one row. */
function flat(array: NdArray): NdArray {
  return array.ndim === 2 && array.shape[0] === 1 ? array.at(0) : array;
}

function indexOf(index: unknown, charge: Charge): PandasIndex | undefined {
  if (!(index instanceof PyObject)) return undefined;
  const [type, parts] = index.args;
  if (!(parts instanceof Map) || index.qualname !== "_new_Index") return index;
  const name = (type as { readonly qualname?: unknown } | undefined)?.qualname;
  if (name === "RangeIndex") return rangeIndex(parts as ReadonlyMap<string, unknown>, charge) ?? index;
  return name === "Index" ? (columnOf(parts.get("data"), charge) ?? index) : index;
}

function rangeIndex(parts: ReadonlyMap<string, unknown>, charge: Charge): NdArray | undefined {
  const [start, stop, step] = ["start", "stop", "step"].map((name) => Number(parts.get(name))) as [
    number,
    number,
    number,
  ];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!Number.isSafeInteger(length)) return undefined;
  charge(length);
  return NdArray.from(BigInt64Array.from({ length }, (_, i) => BigInt(start + i * step)));
}

function labelsOf(index: unknown, charge: Charge): readonly unknown[] | undefined {
  const labels = indexOf(index, charge);
  if (!(labels instanceof NdArray) || labels.ndim !== 1) return undefined;
  charge(labels.size);
  return Array.from(labels, (each) =>
    typeof each === "bigint" && Number.isSafeInteger(Number(each)) ? Number(each) : each,
  );
}
