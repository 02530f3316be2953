/** What a client is told, and what it tells. */
import type { ConnectOptions } from "../comm/connect.js";
import type { Security } from "../comm/security.js";
import type { KnownClassesInput } from "../values/pickle/index.js";
import {
  abortSignal,
  callback,
  elsewhere,
  flag,
  milliseconds,
  numberOf,
  type OptionKind,
  type OptionTable,
  text,
} from "./checked-options.js";
import type { ReconnectOption } from "./session/reconnect.js";

/** What a client is doing. Dask: `Client.status`. */
export type ClientStatus = "connecting" | "running" | "closing" | "closed";

/** Options of `Client.connect`. Times are in milliseconds. */
export interface ClientOptions {
  /** The scheduler, such as `tcp://127.0.0.1:8786`; without a scheme it is tcp. */
  readonly address?: string | undefined;
  /** The file in which the scheduler says where it is, instead of an address; on Node. Dask: `scheduler_file`. */
  readonly schedulerFile?: string | undefined;
  /** Part of the client's id, as in `Client-name-<uuid>`. */
  readonly name?: string | undefined;
  /** For connecting, until the stream has begun; also what scatter waits for a worker. 30,000 if absent. */
  readonly timeout?: number | undefined;
  /** Between heartbeats until the scheduler tells its own interval; at most a day; 5,000 if absent. */
  readonly heartbeatInterval?: number | undefined;
  /** Certificates, and whether encryption is required. */
  readonly security?: Security | undefined;
  /** How comms are opened: compression, limits. */
  readonly connect?: Omit<ConnectOptions, "signal" | "security" | "timeout"> | undefined;
  /** Comms open at the same time. 512 if absent. */
  readonly maxComms?: number | undefined;
  /** Taken for the scheduler's release, such as "2026.8.0", instead of what it says. */
  readonly release?: string | undefined;
  /**
   * What happens when the connection is lost. All futures are cancelled in any case, as in Dask. If absent, the client
   * connects again for `timeout` milliseconds, then closes.
   */
  readonly reconnect?: ReconnectOption | undefined;
  /** Gathers and scatters to workers directly if the call does not say. False if absent. Dask: `direct_to_workers`. */
  readonly direct?: boolean | undefined;
  /**
   * Python classes whose values in results, datasets, exceptions and answers become something else than an inert
   * `PyObject`, by `module:qualname`. As the option of `loadPickle`.
   */
  readonly known?: KnownClassesInput | undefined;
  /** Told what a person should know, such as versions that do not match. `console.warn` if absent. */
  readonly onWarning?: ((warning: string) => void) | undefined;
  /** Ends connecting. */
  readonly signal?: AbortSignal | undefined;
}

const settings: OptionKind = {
  expected: "an object",
  test: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** What the options may be. */
export const CLIENT_OPTIONS: OptionTable<ClientOptions> = {
  address: text,
  schedulerFile: text,
  name: text,
  timeout: milliseconds,
  heartbeatInterval: elsewhere,
  security: settings,
  connect: settings,
  maxComms: numberOf("comms"),
  release: text,
  reconnect: elsewhere,
  direct: flag,
  known: elsewhere,
  onWarning: callback,
  signal: abortSignal,
};

/** What a client tells its listeners. */
export interface ClientEvents {
  /** Its status has changed. */
  readonly status: ClientStatus;
  /** The stream has ended although nobody closed it; all futures are cancelled. */
  readonly disconnected: { readonly error: Error };
  /** It is registered again. What it held before is gone; topics are followed again by themselves. */
  readonly reconnected: { readonly attempts: number };
  /** The scheduler has thrown everything away, after the RPC `restart`; all futures are cancelled. */
  readonly restarted: Record<string, never>;
  /** What a person should know. */
  readonly warning: string;
  /** It has closed, by `close` or because it had to. */
  readonly closed: { readonly error: Error | undefined };
}

/** The names of the events. */
export const CLIENT_EVENTS: Readonly<Record<keyof ClientEvents, true>> = {
  status: true,
  disconnected: true,
  reconnected: true,
  restarted: true,
  warning: true,
  closed: true,
};
