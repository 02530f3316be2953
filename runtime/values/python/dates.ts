/** Python's date, time and datetime, with microseconds. */
import { keyForm, type Hashable } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { pyRepr, reprOf } from "./repr.js";
import { PyTimeZone } from "./timezone.js";
import { tuple } from "./tuple.js";

/** A Python date. */
export class PyDate extends PyInstance implements Hashable, Reducible {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;

  /** @throws RangeError if there is no such day. */
  constructor(year: number, month: number, day: number) {
    super();
    checkDate(year, month, day);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** As ISO 8601 has it: `2026-01-31`. */
  get text(): string {
    return dateText(this);
  }

  /** Midnight of the day in UTC. */
  toDate(): Date {
    return new Date(utcMilliseconds(this));
  }

  [reduce](): Reduction {
    return { how: "call", callable: py("datetime:date"), args: tuple(dateBytes(this)) };
  }

  [keyForm](): string {
    return `D${this.text};`;
  }

  [reprOf](): string {
    return `datetime.date(${this.year}, ${this.month}, ${this.day})`;
  }
}

/** The parts of a time of day. */
export interface TimeParts {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly microsecond?: number;
  /** The zone: a {@link PyTimeZone}, another zone of Python's as it was read, or `null`. */
  readonly tzinfo?: unknown;
  /** 1 for the second of two equal times, where clocks are set back. */
  readonly fold?: 0 | 1;
}

/** A Python time of day, with or without a zone. */
export class PyTime extends PyInstance implements Hashable, Reducible {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** The zone: a {@link PyTimeZone}, another zone of Python's as it was read, or `null`. */
  readonly tzinfo: unknown;
  /** 1 for the second of two equal times, where clocks are set back. */
  readonly fold: 0 | 1;

  /** @throws RangeError if there is no such time. */
  constructor({ hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = null, fold = 0 }: TimeParts) {
    super();
    checkTime(hour, minute, second, microsecond);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.tzinfo = tzinfo;
    this.fold = fold;
  }

  /** As ISO 8601 has it: `12:30:00.000001+02:00`. */
  get text(): string {
    return timeText(this) + zoneText(this.tzinfo);
  }

  [reduce](): Reduction {
    const bytes = timeBytes(this);
    if (this.fold === 1) bytes[0] = (bytes[0] as number) | 0x80;
    return { how: "call", callable: py("datetime:time"), args: withZone(bytes, this.tzinfo) };
  }

  [keyForm](): string {
    const { tzinfo } = this;
    if (!(tzinfo instanceof PyTimeZone)) return `T${this.text};`;
    const seconds = BigInt(this.hour * 3600 + this.minute * 60 + this.second);
    return `Tz${seconds * 1_000_000n + BigInt(this.microsecond) - tzinfo.offset.microseconds};`;
  }

  [reprOf](show: (value: unknown) => string): string {
    const micro = this.microsecond === 0 ? "" : `, ${this.microsecond}`;
    return `datetime.time(${this.hour}, ${this.minute}, ${this.second}${micro}${zoneRepr(this.tzinfo, show)})`;
  }
}

/** The parts of a date and a time of day. */
export interface DateTimeParts extends TimeParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** A Python `datetime`, with or without a zone; without one it names no instant. */
export class PyDateTime extends PyTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;

  /** @throws RangeError if there is no such day or time. */
  constructor(parts: DateTimeParts) {
    super(parts);
    checkDate(parts.year, parts.month, parts.day);
    this.year = parts.year;
    this.month = parts.month;
    this.day = parts.day;
  }

  /**
   * The instant of a JavaScript date, in UTC.
   * @throws RangeError if it is no valid date, or before the year 1 or after 9999.
   */
  static from(date: Date): PyDateTime {
    if (Number.isNaN(date.valueOf())) throw new RangeError("expected a valid Date, got one that is no date");
    return new PyDateTime({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      microsecond: date.getUTCMilliseconds() * 1000,
      tzinfo: PyTimeZone.utc,
    });
  }

  /** As ISO 8601 has it: `2026-01-31T12:30:00.000001+02:00`. */
  override get text(): string {
    return `${dateText(this)}T${timeText(this)}${zoneText(this.tzinfo)}`;
  }

  /**
   * The instant, to the millisecond below.
   * @param naive how a datetime without a zone is taken; `local` is the zone of this process. Default `utc`.
   * @throws TypeError if the zone has rules that only Python knows: convert to UTC there.
   */
  toDate(naive: "utc" | "local" = "utc"): Date {
    const { tzinfo, hour, minute, second, microsecond } = this;
    const millisecond = Math.floor(microsecond / 1000);
    if (tzinfo === null && naive === "local") {
      const date = new Date(2000, 0, 1, hour, minute, second, millisecond);
      date.setFullYear(this.year, this.month - 1, this.day);
      return date;
    }
    return new Date(Number(floorDivide(this.#utc(), 1000n)));
  }

  /** Microseconds since 1970 in UTC. */
  #utc(): bigint {
    const { tzinfo } = this;
    if (tzinfo !== null && !(tzinfo instanceof PyTimeZone))
      throw new TypeError(`the offset of ${pyRepr(tzinfo)} is known only to Python: convert the datetime to UTC there`);
    const day = BigInt(utcMilliseconds(this)) * 1000n;
    const time = BigInt((this.hour * 60 + this.minute) * 60 + this.second) * 1_000_000n + BigInt(this.microsecond);
    return day + time - (tzinfo?.offset.microseconds ?? 0n);
  }

  override [reduce](): Reduction {
    const bytes = Uint8Array.from([...dateBytes(this), ...timeBytes(this)]);
    if (this.fold === 1) bytes[2] = (bytes[2] as number) | 0x80;
    return { how: "call", callable: py("datetime:datetime"), args: withZone(bytes, this.tzinfo) };
  }

  override [keyForm](): string {
    return this.tzinfo instanceof PyTimeZone ? `Z${this.#utc()};` : `N${this.text};`;
  }

  override [reprOf](show: (value: unknown) => string): string {
    const { year, month, day, hour, minute, second, microsecond } = this;
    const shown = microsecond > 0 ? [second, microsecond] : second > 0 ? [second] : [];
    const parts = [year, month, day, hour, minute, ...shown].join(", ");
    return `datetime.datetime(${parts}${zoneRepr(this.tzinfo, show)})`;
  }
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function checkDate(year: number, month: number, day: number): void {
  const valid = isIn(year, 1, 9999) && isIn(month, 1, 12) && isIn(day, 1, daysOf(year, month));
  if (!valid) throw new RangeError(`expected a date of the years 1 to 9999, got ${year}-${month}-${day}`);
}

function checkTime(hour: number, minute: number, second: number, microsecond: number): void {
  const valid = isIn(hour, 0, 23) && isIn(minute, 0, 59) && isIn(second, 0, 59) && isIn(microsecond, 0, 999_999);
  if (!valid) throw new RangeError(`expected a time of day, got ${hour}:${minute}:${second}, ${microsecond} µs`);
}

function isIn(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Midnight in UTC; `Date.UTC` takes years below 100 for those of the last century. */
function utcMilliseconds({ year, month, day }: Day): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}

function dateText({ year, month, day }: Day): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function timeText({ hour, minute, second, microsecond }: Required<Omit<TimeParts, "tzinfo">>): string {
  const text = `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}`;
  return microsecond === 0 ? text : `${text}.${digits(microsecond, 6)}`;
}

function zoneText(tzinfo: unknown): string {
  if (tzinfo === null) return "";
  return tzinfo instanceof PyTimeZone ? tzinfo.text : `[${pyRepr(tzinfo)}]`;
}

function zoneRepr(tzinfo: unknown, show: (value: unknown) => string): string {
  return tzinfo === null ? "" : `, tzinfo=${show(tzinfo)}`;
}

function dateBytes({ year, month, day }: Day): Uint8Array {
  return Uint8Array.of(year >> 8, year & 0xff, month, day);
}

function timeBytes({ hour, minute, second, microsecond: micro }: Required<Omit<TimeParts, "tzinfo">>): Uint8Array {
  return Uint8Array.of(hour, minute, second, micro >> 16, (micro >> 8) & 0xff, micro & 0xff);
}

function withZone(bytes: Uint8Array, tzinfo: unknown): Reduction["args"] {
  return tzinfo === null ? tuple(bytes) : tuple(bytes, tzinfo);
}
