/** Durations as Dask's configuration writes them. */
import { type ConfigValue, ConfigError, textOf } from "./tree.js";

const SECONDS: Readonly<Record<string, number | undefined>> = {
  "": 1,
  s: 1,
  second: 1,
  ms: 1e-3,
  millisecond: 1e-3,
  us: 1e-6,
  microsecond: 1e-6,
  ns: 1e-9,
  nanosecond: 1e-9,
  m: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
};

/**
 * Milliseconds of a duration: a number of seconds, or text with a unit such as `"30s"`, `"1.5 minutes"` or `"200 ms"`; `inf` is
 * `Infinity`.
 *
 * Dask: `dask.utils.parse_timedelta`.
 *
 * @param name of the setting, for the error
 * @throws {ConfigError} when it is none
 */
export function durationOf(name: string, value: ConfigValue): number {
  if (typeof value === "number" && value >= 0) return value * 1000;
  if (typeof value === "string") {
    const text = value.replaceAll(" ", "").toLowerCase();
    if (text === "inf") return Infinity;
    const match = /^((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)?([a-z]*)$/.exec(text);
    const unit = match?.[2] ?? "";
    const seconds = SECONDS[unit] ?? (unit.endsWith("s") && unit.length > 3 ? SECONDS[unit.slice(0, -1)] : undefined);
    if (match !== null && text !== "" && seconds !== undefined) return Number(match[1] ?? 1) * seconds * 1000;
  }
  throw new ConfigError(`${name}: expected a duration such as "30s" or a number of seconds, got ${textOf(value)}`);
}
