/** Python's range and slice. */
import { canonicalForm, keyForm, type Hashable, type MapKey } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";
import { tuple } from "./tuple.js";

/** A Python range: `start`, `start + step`, and so on, up to `stop`, which is not in it. */
export class PyRange extends PyInstance implements Hashable, Reducible, Iterable<number | bigint> {
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;

  /**
   * @throws RangeError if the step is 0
   * @throws TypeError if one is no integer
   */
  constructor(start: number | bigint, stop: number | bigint, step: number | bigint = 1) {
    super();
    for (const each of [start, stop, step])
      if (typeof each !== "bigint" && !Number.isSafeInteger(each)) throw new TypeError("expected integers in a range");
    if (BigInt(step) === 0n) throw new RangeError("expected a step other than 0 in a range");
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** How many numbers are in it. */
  get size(): number {
    return Number(this.#count());
  }

  /** The numbers; bigints if one of start, stop and step is a bigint. */
  *[Symbol.iterator](): IterableIterator<number | bigint> {
    const { start, step } = this;
    if (typeof start === "number" && typeof this.stop === "number" && typeof step === "number") {
      const { size } = this;
      for (let i = 0; i < size; i++) yield start + i * step;
    } else {
      const count = this.#count();
      for (let i = 0n; i < count; i++) yield BigInt(start) + i * BigInt(step);
    }
  }

  #count(): bigint {
    const [start, stop, step] = [BigInt(this.start), BigInt(this.stop), BigInt(this.step)];
    const span = step > 0n ? stop - start : start - stop;
    return span <= 0n ? 0n : (span - 1n) / (step > 0n ? step : -step) + 1n;
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("builtins:range"), args: tuple(this.start, this.stop, this.step) };
  }

  [keyForm](): string {
    const count = this.#count();
    if (count === 0n) return "r0;";
    return `r${count},${this.start}${count === 1n ? "" : `,${this.step}`};`;
  }

  [reprOf](show: (value: unknown) => string): string {
    const step = BigInt(this.step) === 1n ? "" : `, ${show(this.step)}`;
    return `range(${show(this.start)}, ${show(this.stop)}${step})`;
  }
}

/** A Python slice; each part may be any value, and mostly is an integer or `null`. */
export class PySlice extends PyInstance implements Hashable, Reducible {
  readonly start: unknown;
  readonly stop: unknown;
  readonly step: unknown;

  constructor(start: unknown, stop: unknown, step: unknown = null) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("builtins:slice"), args: tuple(this.start, this.stop, this.step) };
  }

  [keyForm](depth: number): string {
    return `s${[this.start, this.stop, this.step].map((each) => canonicalForm(each as MapKey, depth + 1)).join("")}`;
  }

  [reprOf](show: (value: unknown) => string): string {
    return `slice(${show(this.start)}, ${show(this.stop)}, ${show(this.step)})`;
  }
}
