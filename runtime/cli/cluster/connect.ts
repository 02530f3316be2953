/** A client for a command. */
import { Client } from "../../index.js";
import { oneLine } from "../../wire/printable.js";
import { CommandError } from "../errors.js";
import { securityOf, type TlsOptions } from "../wire-tools/wire-options.js";

/** What all commands take that talk to a cluster. */
export interface ClusterOptions extends TlsOptions {
  /** The scheduler; Dask's configuration says if absent. */
  readonly address?: string;
}

/** Milliseconds in which the scheduler has to answer. */
const CONNECT_TIMEOUT = 10_000;

/**
 * Connects as a client.
 * @throws {CommandError} when no address is given anywhere
 */
export function connectClient(options: ClusterOptions, signal: AbortSignal): Promise<Client> {
  const { address } = options;
  // Without certificates at the command line those of Dask's configuration serve.
  const given = options.tlsCaFile !== undefined || options.tlsCert !== undefined;
  const security = given ? securityOf(options) : undefined;
  return Client.connect({
    ...(address === undefined ? {} : { address }),
    ...(security === undefined ? {} : { security }),
    name: "shell",
    timeout: CONNECT_TIMEOUT,
    reconnect: false,
    // Whoever types an address wants to know at once that nobody answers there.
    connect: { retry: false },
    onWarning: (warning) => console.error(`note: ${oneLine(warning)}`),
    signal,
  });
}

/**
 * A number above 0 from the command line.
 * @throws {CommandError} that says what to write
 */
export function positive(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new CommandError(`${option} takes a number above 0, as in ${option} 30; got "${text}"`);
}
