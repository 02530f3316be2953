import { keyForm, type Hashable } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { reprOf } from "./repr.js";
import { tuple } from "./tuple.js";

const dayMicroseconds = 86_400_000_000n;
const mostDays = 999_999_999n;

/** A Python `timedelta`: a span of time in microseconds. */
export class PyTimeDelta extends PyInstance implements Hashable, Reducible {
  /** The whole span in microseconds. */
  readonly microseconds: bigint;

  /** @throws RangeError beyond 999,999,999 days, as in Python. */
  constructor(microseconds: number | bigint) {
    super();
    this.microseconds = BigInt(microseconds);
    const { days } = this;
    if (days > mostDays || days < -mostDays) throw new RangeError("expected at most 999999999 days in a timedelta");
  }

  /** A span of whole days, seconds and microseconds, which may be negative. */
  static of(days: number | bigint, seconds: number | bigint = 0, microseconds: number | bigint = 0): PyTimeDelta {
    return new PyTimeDelta(BigInt(days) * dayMicroseconds + BigInt(seconds) * 1_000_000n + BigInt(microseconds));
  }

  /** The nearest number of milliseconds, which is what JavaScript measures time in. */
  toMilliseconds(): number {
    return Number(this.microseconds) / 1000;
  }

  /** Whole days, rounded down. */
  get days(): bigint {
    const remainder = modulo(this.microseconds, dayMicroseconds);
    return (this.microseconds - remainder) / dayMicroseconds;
  }

  #parts(): readonly [days: number, seconds: number, microseconds: number] {
    const rest = modulo(this.microseconds, dayMicroseconds);
    return [Number(this.days), Number(rest / 1_000_000n), Number(rest % 1_000_000n)];
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("datetime:timedelta"), args: tuple(...this.#parts()) };
  }

  [keyForm](): string {
    return `t${this.microseconds};`;
  }

  [reprOf](): string {
    const names = ["days", "seconds", "microseconds"];
    const parts = this.#parts().flatMap((part, index) => (part === 0 ? [] : [`${names[index]}=${part}`]));
    return `datetime.timedelta(${parts.join(", ") || "0"})`;
  }
}

function modulo(value: bigint, divisor: bigint): bigint {
  const rest = value % divisor;
  return rest < 0n ? rest + divisor : rest;
}
