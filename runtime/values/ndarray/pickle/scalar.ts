/** numpy's scalars in pickles. */
import type { KnownClass } from "../../pickle/known-class.js";
import { py } from "../../python/global.js";
import { PyInstance } from "../../python/instance.js";
import { reduce, type Reducible, type Reduction } from "../../python/reduction.js";
import { reprOf } from "../../python/repr.js";
import { tuple } from "../../python/tuple.js";
import type { DType } from "../dtype.js";
import { elementSource, type NdElement, readerOf } from "../element.js";
import { malformedArray } from "../errors.js";
import { putElements } from "../put-element.js";
import { dateOf } from "../unit.js";
import { bytesOf } from "./read-array.js";
import { settled } from "./read-dtype.js";

/** A numpy scalar that keeps its dtype: `numpy.float32(1.5)`, `numpy.datetime64("2026-01-01")`. */
export class NpScalar<E = NdElement> extends PyInstance implements Reducible {
  readonly dtype: DType;
  /** The value, as `NdArray.get` gives it. */
  readonly value: E;

  constructor(dtype: DType, value: E) {
    super();
    this.dtype = dtype;
    this.value = value;
  }

  /** Of a datetime64 the instant, taken as UTC, to the millisecond; undefined of others. */
  toDate(): Date | undefined {
    const { kind, unit } = this.dtype;
    return kind === "M" && unit !== undefined ? dateOf(this.value as bigint, unit) : undefined;
  }

  [reduce](): Reduction {
    const { dtype } = this;
    const bytes = new Uint8Array(dtype.itemsize);
    putElements(dtype, [this.value], bytes);
    return { how: "call", callable: scalar, args: tuple(dtype, bytes) };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `${this.dtype.toString()}(${show(this.value)})`;
  }
}

// The old name: numpy 1 has no other, and from numpy 2 on it is there for pickles.
const scalar = py("numpy.core.multiarray:scalar");

/**
 * `scalar(dtype, bytes)`.
 * @param exact every scalar keeps its dtype; else only times do, whose unit would be lost
 */
export function scalarClass(exact: boolean): KnownClass {
  return {
    build({ how, args }) {
      const [type, data] = args as readonly unknown[];
      if (how !== "call" || args.length !== 2) return undefined;
      const dtype = settled(type);
      if (dtype.hasObjects) return data;
      const bytes = bytesOf(data);
      if (bytes.length !== dtype.itemsize) throw malformedArray(`expected ${dtype.itemsize} bytes of ${dtype.name}`);
      const value = readerOf(dtype)(elementSource(bytes), 0);
      return exact || dtype.kind === "M" || dtype.kind === "m" ? new NpScalar(dtype, value) : plainScalar(value);
    },
  };
}

/** An integer as every other Python int: a bigint only where a number would not be exact. */
function plainScalar(value: NdElement): NdElement {
  const safe = typeof value === "bigint" && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
  return safe ? Number(value) : value;
}
