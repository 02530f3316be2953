/** What a client on Node is told by Dask's configuration. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import type { ClientOptions } from "../client/options.js";
import { type DaskConfig, loadConfig } from "../node/config/config.js";
import { readSchedulerFile } from "../node/config/scheduler-file.js";

/**
 * Completes the options of a client by Dask's configuration: address or scheduler file, TLS, timeouts. What the program says
 * outweighs it.
 *
 * Dask: `distributed.client.Client.__init__`, `distributed.security.Security`.
 *
 * @throws {ConfigError} when the configuration is malformed, or the scheduler file tells no address in time
 */
export async function configuredOptions(options: ClientOptions): Promise<ClientOptions> {
  const config = await loadConfig();
  const timeout = options.timeout ?? config.duration("distributed.comm.timeouts.connect");
  const direct = options.direct ?? config.get("distributed.client.direct-to-workers");
  return {
    ...options,
    timeout,
    address: await addressOf(options, config, timeout),
    heartbeatInterval: options.heartbeatInterval ?? config.duration("distributed.client.heartbeat"),
    security: options.security ?? config.security,
    direct: typeof direct === "boolean" ? direct : undefined,
  };
}

async function addressOf(
  { address, schedulerFile, signal }: ClientOptions,
  config: DaskConfig,
  timeout: number | undefined,
): Promise<string | undefined> {
  if (address !== undefined) return address;
  const configured = schedulerFile === undefined ? config.text("scheduler-address") : undefined;
  if (configured !== undefined) return configured;
  const file = schedulerFile ?? config.text("scheduler-file");
  return file === undefined ? undefined : readSchedulerFile(file, { timeout, signal });
}

/** A file as `Client.uploadFile` wants it. */
export async function readFileToUpload(path: string): Promise<{ readonly name: string; readonly data: Uint8Array }> {
  return { name: basename(path), data: await readFile(path) };
}
