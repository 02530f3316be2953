/** pandas' frames, as far as their pickles hold numpy's arrays. Only read: they are written as they came. */
import { NdArray } from "../ndarray/ndarray.js";
import { PyInstance } from "../python/instance.js";
import type { PyObject } from "../python/object.js";
import { reduce, type Reducible, type Reduction } from "../python/reduction.js";
import { reprOf, showPairs } from "../python/repr.js";

/**
 * A column: an array, or the inert object that the pickle has, where pandas keeps the values in a class of its own, such as
 * nullable integers or categories. Of those `frame.to_arrow()`-like conversions in Python give more: return a pyarrow Table.
 */
export type PandasColumn = NdArray | PyObject;

/** The labels of rows or columns: an array, a range as an array, or the inert object that the pickle has. */
export type PandasIndex = NdArray | PyObject;

/** What a frame is made of. */
export interface DataFrameParts {
  readonly columns: ReadonlyMap<unknown, PandasColumn>;
  readonly index: PandasIndex;
}

/** A pandas `DataFrame`: columns by name, and the labels of the rows. */
export class DataFrame extends PyInstance implements Reducible {
  /** The columns, in order, by their labels, which are strings as a rule. */
  readonly columns: ReadonlyMap<unknown, PandasColumn>;
  /** The labels of the rows. */
  readonly index: PandasIndex;
  readonly #reduction: Reduction;

  constructor(parts: DataFrameParts, reduction: Reduction) {
    super();
    this.columns = parts.columns;
    this.index = parts.index;
    this.#reduction = reduction;
  }

  /**
   * A column that is an array.
   * @throws {TypeError} when there is none of the name, or pandas keeps it in a class of its own
   */
  column<E = unknown>(name: unknown): NdArray<E> {
    const column = this.columns.get(name);
    if (column instanceof NdArray) return column as NdArray<E>;
    const named = JSON.stringify(name);
    if (column === undefined)
      throw new TypeError(`there is no column ${named}; there are: ${[...this.columns.keys()].join(", ")}`);
    throw new TypeError(
      `column ${named} is no numpy array but ${column.toString().slice(0, 80)}; return pyarrow.Table.from_pandas(frame) from the task`,
    );
  }

  [reduce](): Reduction {
    return this.#reduction;
  }

  [reprOf](show: (value: unknown) => string): string {
    const rows = this.index instanceof NdArray ? `${this.index.size} rows, ` : "";
    return `<pandas.DataFrame ${rows}${this.columns.size} columns {${showPairs(this.columns, show)}}>`;
  }
}

/** A pandas `Series`: values, their labels, and a name. */
export class Series extends PyInstance implements Reducible {
  readonly values: PandasColumn;
  readonly index: PandasIndex;
  /** The name, or null. */
  readonly name: unknown;
  readonly #reduction: Reduction;

  constructor(values: PandasColumn, index: PandasIndex, name: unknown, reduction: Reduction) {
    super();
    this.values = values;
    this.index = index;
    this.name = name;
    this.#reduction = reduction;
  }

  [reduce](): Reduction {
    return this.#reduction;
  }

  [reprOf](show: (value: unknown) => string): string {
    return `<pandas.Series ${show(this.name)} ${show(this.values)}>`;
  }
}
