/** Numbers, UUIDs, dates and times. */
import { PyDate, PyDateTime, PyTime } from "../../python/dates.js";
import { PyDecimal, PyFraction } from "../../python/numbers.js";
import { PyTimeDelta } from "../../python/timedelta.js";
import { PyTimeZone } from "../../python/timezone.js";
import { PyUuid } from "../../python/uuid.js";
import type { KnownClass } from "../known-class.js";
import { isInt, of } from "./arguments.js";

export const scalars: Readonly<Record<string, KnownClass>> = {
  "decimal:Decimal": of(([text], charge) => {
    if (typeof text !== "string") return undefined;
    charge(text.length >>> 3);
    return new PyDecimal(text);
  }),
  "fractions:Fraction": of(([numerator, denominator], charge) => {
    if (isInt(numerator) && isInt(denominator)) {
      charge(sizeOf(numerator) + sizeOf(denominator));
      return new PyFraction(numerator, denominator);
    }
    const ratio =
      typeof numerator === "string" && denominator === undefined ? /^(-?\d+)(?:\/(\d+))?$/.exec(numerator) : null;
    if (ratio === null || (numerator as string).length > longestRatio) return undefined;
    return new PyFraction(BigInt(ratio[1] as string), BigInt(ratio[2] ?? "1"));
  }),
  "uuid:UUID": {
    build: ({ how, args }) => (how === "new" && args.length === 0 ? PyUuid.of(0) : undefined),
    setState(value, state) {
      const int: unknown = state instanceof Map ? state.get("int") : undefined;
      if (!isInt(int)) throw new TypeError("expected an integer as the state of a UUID");
      (value as PyUuid).assign(PyUuid.of(int));
    },
  },
  "datetime:date": of(([bytes]) => {
    const given = stateOf(bytes, 4);
    return given === undefined ? undefined : new PyDate(...dateOf(given));
  }),
  "datetime:time": of(([bytes, tzinfo = null]) => {
    const given = stateOf(bytes, 6);
    if (given === undefined) return undefined;
    const fold = (given[0] as number) & 0x80 ? 1 : 0;
    return new PyTime({ ...timeOf(given), hour: (given[0] as number) & 0x7f, tzinfo, fold });
  }),
  "datetime:datetime": of(([bytes, tzinfo = null]) => {
    const given = stateOf(bytes, 10);
    if (given === undefined) return undefined;
    const [year, month, day] = dateOf(given);
    const fold = month & 0x80 ? 1 : 0;
    return new PyDateTime({ year, month: month & 0x7f, day, ...timeOf(given.subarray(4)), tzinfo, fold });
  }),
  "datetime:timedelta": of((args) => {
    const [days = 0, seconds = 0, microseconds = 0] = args;
    return isInt(days) && isInt(seconds) && isInt(microseconds)
      ? PyTimeDelta.of(days, seconds, microseconds)
      : undefined;
  }),
  "datetime:timezone": of(([offset, name = null]) =>
    offset instanceof PyTimeDelta && (name === null || typeof name === "string")
      ? new PyTimeZone(offset, name)
      : undefined,
  ),
};

/** Characters of a ratio in digits. */
const longestRatio = 10_000;

/** What dividing by a number costs, which grows with the square of its digits. */
function sizeOf(value: number | bigint): number {
  return typeof value === "bigint" ? Math.floor((value.toString(16).length / 16) ** 2) : 0;
}

/** The packed state of a date or time; as text, Python 2 wrote it. */
function stateOf(given: unknown, length: number): Uint8Array | undefined {
  if (given instanceof Uint8Array) return given.length === length ? given : undefined;
  if (typeof given !== "string" || given.length !== length) return undefined;
  return Uint8Array.from(given, (character) => character.charCodeAt(0));
}

function dateOf(bytes: Uint8Array): [year: number, month: number, day: number] {
  const [high = 0, low = 0, month = 0, day = 0] = bytes;
  return [high * 256 + low, month, day];
}

function timeOf(bytes: Uint8Array): { hour: number; minute: number; second: number; microsecond: number } {
  const [hour = 0, minute = 0, second = 0, high = 0, middle = 0, low = 0] = bytes;
  return { hour, minute, second, microsecond: high * 65_536 + middle * 256 + low };
}
