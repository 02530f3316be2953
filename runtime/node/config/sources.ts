/** Where configuration comes from: YAML and JSON files, and environment variables. */
import { readFile, readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { extname, join } from "node:path";

import { interpretValue } from "./literal.js";
import { type ConfigMap, ConfigError, type ConfigValue, addMissing, assign } from "./tree.js";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const FILES = new Set([".json", ".yaml", ".yml"]);

/**
 * Folders and files that may hold configuration, the weightiest last: `/etc/dask` (or `DASK_ROOT_CONFIG`), `etc/dask` of the
 * active Python environment (`CONDA_PREFIX`, `VIRTUAL_ENV`), `~/.config/dask`, and `DASK_CONFIG`.
 *
 * Dask: `dask.config._get_paths`; where Python asks for `sys.prefix`, the variables of an activated environment say it.
 */
export function configPaths(env: Environment = process.env): readonly string[] {
  const prefixes = [env["CONDA_PREFIX"], env["VIRTUAL_ENV"]].filter((each) => each !== undefined && each !== "");
  const paths = [
    env["DASK_ROOT_CONFIG"] ?? "/etc/dask",
    ...prefixes.map((prefix) => join(prefix as string, "etc", "dask")),
    join(homedir(), ".config", "dask"),
    ...(env["DASK_CONFIG"] === undefined ? [] : [env["DASK_CONFIG"]]),
  ];
  return paths.filter((path, index) => paths.lastIndexOf(path) === index);
}

/**
 * Reads all configuration: environment variables outweigh files, and later files earlier ones.
 *
 * Dask: `dask.config.collect`.
 *
 * @throws {ConfigError} when a file is malformed; one that cannot be read is passed over, as in Dask
 */
export async function collect(env: Environment, paths: readonly string[]): Promise<ConfigMap> {
  const config = collectEnvironment(env);
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const maps = await Promise.all(files.map(readConfigFile));
  for (const map of maps.reverse()) addMissing(config, map);
  return config;
}

/**
 * `DASK_FOO__BAR_BAZ=123` is `foo.bar-baz`, which is 123. `DASK_INTERNAL_INHERIT_CONFIG` holds what a parent process had, as
 * Dask hands it on.
 *
 * Dask: `dask.config.collect_env`.
 */
export function collectEnvironment(env: Environment): ConfigMap {
  const config: ConfigMap = inherited(env["DASK_INTERNAL_INHERIT_CONFIG"]);
  for (const [name, text] of Object.entries(env)) {
    if (!name.startsWith("DASK_") || text === undefined || name === "DASK_INTERNAL_INHERIT_CONFIG") continue;
    assign(config, name.slice("DASK_".length).toLowerCase().replaceAll("__", ".").split("."), interpretValue(text));
  }
  return config;
}

function inherited(text: string | undefined): ConfigMap {
  if (text === undefined) return new Map();
  try {
    const value = fromJson(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (value instanceof Map) return value as ConfigMap;
  } catch (error) {
    throw new ConfigError("DASK_INTERNAL_INHERIT_CONFIG: expected JSON in base64, as Dask writes it", error);
  }
  throw new ConfigError("DASK_INTERNAL_INHERIT_CONFIG: expected a mapping");
}

function fromJson(value: unknown): ConfigValue {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== "object" || value === null) return value as ConfigValue;
  return new Map(Object.entries(value).map(([name, each]) => [name, fromJson(each)]));
}

/** The configuration files at a path: itself, or those of the folder. */
async function filesOf(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => FILES.has(extname(name).toLowerCase()));
    return names.sort().map((name) => join(path, name));
  } catch {
    return [];
  }
}

async function readConfigFile(path: string): Promise<ConfigMap> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return new Map();
  }
  let value: unknown;
  try {
    const { parse } = await import("yaml");
    // As PyYAML reads them, where `yes` is true.
    value = parse(text, { version: "1.1", mapAsMap: true }) as unknown;
  } catch (error) {
    throw new ConfigError(`configuration file ${path} is malformed: ${(error as Error).message}`, error);
  }
  if (value === null || value === undefined) return new Map();
  if (value instanceof Map) return withStringNames(value) as ConfigMap;
  throw new ConfigError(`configuration file ${path} is malformed: expected a mapping at the top`);
}

/** YAML has names of other types too, such as numbers. */
function withStringNames(value: unknown): ConfigValue {
  if (Array.isArray(value)) return value.map(withStringNames);
  if (!(value instanceof Map)) return value as ConfigValue;
  return new Map([...(value as Map<unknown, unknown>)].map(([name, each]) => [String(name), withStringNames(each)]));
}
