/** Units of datetime64 and timedelta64. */
import { malformedArray } from "./errors.js";

/** The unit of a datetime64 or timedelta64: `25us` is `{ name: "us", count: 25 }`. */
export interface DateUnit {
  /** numpy's abbreviation; `generic` where no unit is set. */
  readonly name: DateUnitName;
  /** How many of them one step is. */
  readonly count: number;
}

/** What numpy calls its units. */
export type DateUnitName = (typeof NAMES)[number];

const NAMES = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "generic"] as const;

/** Not a time: the value that stands for a missing datetime64 or timedelta64. */
export const NaT = -(2n ** 63n);

/**
 * A unit by its name and count, as pickles have them.
 * @throws {WireError} when numpy has no such unit
 */
export function dateUnit(name: string, count = 1): DateUnit {
  const known = NAMES.find((each) => each === name);
  if (known === undefined) throw malformedArray(`expected a unit of time such as ns, got ${JSON.stringify(name)}`);
  if (!Number.isInteger(count) || count < 1 || count >= 2 ** 31) {
    throw malformedArray(`expected a count of ${name} above 0, got ${count}`);
  }
  return { name: known, count };
}

/** The unit between the brackets of `M8[25us]`; of nothing, the generic one. */
export function parseUnit(text: string | undefined): DateUnit {
  if (text === undefined) return { name: "generic", count: 1 };
  const match = /^(\d{1,10})?([a-zA-Z]+)$/.exec(text);
  if (match === null) throw malformedArray(`expected a unit of time such as ns, got ${JSON.stringify(text)}`);
  return dateUnit(match[2] as string, match[1] === undefined ? 1 : Number(match[1]));
}

/** A unit as in `M8[25us]`; nothing for the generic one. */
export function unitText({ name, count }: DateUnit): string {
  return name === "generic" ? "" : `[${count === 1 ? "" : count}${name}]`;
}

// Nanoseconds, or for what is smaller than a nanosecond how many make one.
const NANOSECONDS: Partial<Record<DateUnitName, bigint>> = {
  W: 604_800_000_000_000n,
  D: 86_400_000_000_000n,
  h: 3_600_000_000_000n,
  m: 60_000_000_000n,
  s: 1_000_000_000n,
  ms: 1_000_000n,
  us: 1_000n,
  ns: 1n,
};
const PER_NANOSECOND: Partial<Record<DateUnitName, bigint>> = { ps: 1_000n, fs: 1_000_000n, as: 1_000_000_000n };

/**
 * The instant that a datetime64 stands for, to the millisecond (rounded down), taken as UTC.
 * @returns an invalid date for NaT and for what no `Date` can hold; undefined if the unit is generic
 */
export function dateOf(value: bigint, unit: DateUnit): Date | undefined {
  if (unit.name === "generic") return undefined;
  if (value === NaT) return new Date(NaN);
  const steps = value * BigInt(unit.count);
  if (unit.name === "Y" || unit.name === "M") return monthStart(unit.name === "Y" ? steps * 12n : steps);
  const nanoseconds = NANOSECONDS[unit.name];
  const milliseconds =
    nanoseconds === undefined
      ? floorDivide(steps, (PER_NANOSECOND[unit.name] as bigint) * 1_000_000n)
      : floorDivide(steps * nanoseconds, 1_000_000n);
  return new Date(Number(milliseconds));
}

/** The first instant of a month, counted from January 1970. */
function monthStart(months: bigint): Date {
  const years = floorDivide(months, 12n);
  const date = new Date(0);
  date.setUTCFullYear(1970 + Number(years), Number(months - years * 12n), 1);
  return date;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
