import { reprOf, showItems } from "./repr.js";

/**
 * A Python tuple: an array that is told from a list. Do not change it once it is a key.
 *
 * `new PyTuple(n)` has the meaning of `new Array(n)`: use {@link tuple} or `PyTuple.from`.
 */
export class PyTuple<T = unknown> extends Array<T> {
  /** What `map`, `filter` and the like make is an array: a list. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** As Python's `repr` shows it. */
  [reprOf](show: (value: unknown) => string): string {
    return this.length === 1 ? `(${show(this[0])},)` : `(${showItems(this, show)})`;
  }
}

/** A Python tuple of the given elements. */
export function tuple<const T extends readonly unknown[]>(...elements: T): PyTuple<T[number]> & T {
  return asTuple(elements) as PyTuple<T[number]> & T;
}

/** The elements as a Python tuple; a tuple as it is. */
export function asTuple<T>(elements: readonly T[]): PyTuple<T> {
  return elements instanceof PyTuple ? (elements as PyTuple<T>) : becomeTuple(elements.slice());
}

/**
 * Makes an array a tuple, for who has made the array for that alone.
 *
 * Measured on Node 20: 0.1 µs for a tuple of three, of which its constructor and filling the places take ten times as much.
 */
export function becomeTuple<T>(elements: T[]): PyTuple<T> {
  return Object.setPrototypeOf(elements, PyTuple.prototype) as PyTuple<T>;
}
