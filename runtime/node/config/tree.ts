/**
 * Configuration as Dask has it: nested mappings, whose names may be written with `-` or `_`.
 *
 * Dask: `dask.config`.
 */
import { DaskwireError } from "../../wire/errors.js";

/** A value of the configuration; a mapping is a Map. */
export type ConfigValue =
  null | boolean | number | bigint | string | readonly ConfigValue[] | ReadonlyMap<string, ConfigValue>;

/** A mapping while it is put together. */
export type ConfigMap = Map<string, ConfigValue>;

/** Configuration that cannot be read or used. The message names the file or the setting. */
export class ConfigError extends DaskwireError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "ERR_DASKWIRE_CONFIG", cause });
    this.name = "ConfigError";
  }
}

/** Whether a value is a mapping. */
export function isMapping(value: ConfigValue | undefined): value is ReadonlyMap<string, ConfigValue> {
  return value instanceof Map;
}

/** A value as errors show it, and as a name of a mapping. */
export function textOf(value: ConfigValue): string {
  if (typeof value === "string") return value;
  if (isMapping(value)) return "a mapping";
  if (value === null || typeof value !== "object") return String(value);
  return `[${value.map(textOf).join(", ")}]`;
}

/** The name under which a mapping has a setting: as given, or with the other of `-` and `_`. Dask: `canonical_name`. */
function canonicalName(name: string, map: ReadonlyMap<string, ConfigValue>): string {
  if (map.has(name)) return name;
  const other = name.includes("_") ? name.replaceAll("_", "-") : name.replaceAll("-", "_");
  return map.has(other) ? other : name;
}

/** Adds `added` to `base`, mapping by mapping; what `base` has already it keeps. Dask: `update(priority="old")`. */
export function addMissing(base: ConfigMap, added: ReadonlyMap<string, ConfigValue>): void {
  for (const [given, value] of added) {
    const name = canonicalName(given, base);
    const known = base.get(name);
    if (isMapping(value)) {
      const inner: ConfigMap = new Map(isMapping(known) ? known : []);
      addMissing(inner, value);
      base.set(name, inner);
    } else if (known === undefined) {
      base.set(name, value);
    }
  }
}

/** Sets what a dotted name means. Dask: `dask.config.set`. */
export function assign(map: ConfigMap, path: readonly string[], value: ConfigValue): void {
  const [first = "", ...rest] = path;
  const name = canonicalName(first, map);
  if (rest.length === 0) return void map.set(name, value);
  const known = map.get(name);
  const inner: ConfigMap = new Map(isMapping(known) ? known : []);
  assign(inner, rest, value);
  map.set(name, inner);
}

/** What a dotted name means; undefined when it is not set. Dask: `dask.config.get`. */
export function lookUp(map: ReadonlyMap<string, ConfigValue>, name: string): ConfigValue | undefined {
  let value: ConfigValue | undefined = map;
  for (const step of name.split(".")) {
    if (!isMapping(value)) return undefined;
    value = value.get(canonicalName(step, value));
  }
  return value;
}
