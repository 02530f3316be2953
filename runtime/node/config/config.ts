/** Dask's configuration, as a program reads it. */
import type { Security, TlsConfig, TlsIdentity } from "../../comm/security.js";
import { durationOf } from "./duration.js";
import { type Environment, collect, configPaths } from "./sources.js";
import { type ConfigMap, ConfigError, type ConfigValue, lookUp, textOf } from "./tree.js";

/** Options of {@link loadConfig}. */
export interface LoadConfigOptions {
  /** Environment variables; those of this process if absent. */
  readonly env?: Environment;
  /** Folders and files to read, the weightiest last; Dask's if absent. */
  readonly paths?: readonly string[];
}

/**
 * Reads Dask's configuration: the YAML and JSON files in `/etc/dask`, `etc/dask` of the active Python environment,
 * `~/.config/dask` and `DASK_CONFIG`, and the environment variables `DASK_...`, which outweigh files.
 *
 * Dask: `dask.config.collect`. The defaults that ship with Dask are not among it: what is not set is undefined, and this
 * package has the same defaults.
 *
 * @throws {ConfigError} when a file is malformed
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<DaskConfig> {
  const env = options.env ?? process.env;
  return new DaskConfig(await collect(env, options.paths ?? configPaths(env)));
}

/** Dask's configuration; made by {@link loadConfig}. */
export class DaskConfig {
  readonly #map: ConfigMap;

  constructor(map: ConfigMap) {
    this.#map = map;
  }

  /**
   * A setting by its dotted name, such as `distributed.comm.timeouts.connect`; `-` and `_` are the same. Undefined when it is
   * not set; a mapping is a Map.
   */
  get(name: string): ConfigValue | undefined {
    return lookUp(this.#map, name);
  }

  /**
   * A setting that is text; undefined when it is not set, or null.
   * @throws {ConfigError} when it is something else
   */
  text(name: string): string | undefined {
    const value = this.get(name) ?? undefined;
    if (value === undefined || typeof value === "string") return value;
    throw new ConfigError(`${name}: expected text, got ${textOf(value)}`);
  }

  /**
   * A duration in milliseconds; undefined when it is not set, or null.
   * @throws {ConfigError} when it is none
   */
  duration(name: string): number | undefined {
    const value = this.get(name) ?? undefined;
    return value === undefined ? undefined : durationOf(name, value);
  }

  /**
   * `distributed.comm.tls` and `distributed.comm.require-encryption`; undefined when neither is set.
   *
   * Dask: `distributed.security.Security`.
   *
   * @throws {ConfigError} when a setting has the wrong type
   */
  get security(): Security | undefined {
    const required = this.get("distributed.comm.require-encryption") ?? undefined;
    if (required !== undefined && typeof required !== "boolean") {
      throw new ConfigError(`distributed.comm.require-encryption: expected true or false, got ${textOf(required)}`);
    }
    const tls = this.#tls();
    if (tls === undefined && required === undefined) return undefined;
    return {
      ...(required === undefined ? {} : { "require-encryption": required }),
      ...(tls === undefined ? {} : { tls }),
    };
  }

  #tls(): TlsConfig | undefined {
    const at = "distributed.comm.tls";
    const identity = (role: string): TlsIdentity => ({
      cert: this.text(`${at}.${role}.cert`),
      key: this.text(`${at}.${role}.key`),
    });
    const tls: TlsConfig = {
      "ca-file": this.text(`${at}.ca-file`),
      ciphers: this.text(`${at}.ciphers`),
      "min-version": this.#tlsVersion(`${at}.min-version`),
      "max-version": this.#tlsVersion(`${at}.max-version`),
      client: identity("client"),
      scheduler: identity("scheduler"),
      worker: identity("worker"),
    };
    const files = [tls["ca-file"], tls.client?.cert, tls.scheduler?.cert, tls.worker?.cert];
    return files.some((each) => each !== undefined) ? tls : undefined;
  }

  #tlsVersion(name: string): 1.2 | 1.3 | undefined {
    const value = this.get(name) ?? undefined;
    if (value === undefined || value === 1.2 || value === 1.3) return value;
    throw new ConfigError(`${name}: expected 1.2 or 1.3, got ${textOf(value)}`);
  }
}
