/** What a pool is told, and what it tells about itself. */
import type { ConnectOptions } from "../comm/connect.js";

/** Options of `ConnectionPool`. */
export interface ConnectionPoolOptions {
  /** Comms open at the same time, those being dialled included; further callers wait in order. 512 if absent. */
  readonly limit?: number | undefined;
  /** How comms are opened. The timeout holds for each, after the caller's turn has come. */
  readonly connect?: Omit<ConnectOptions, "signal"> | undefined;
  /** What errors call this pool; "connection pool" if absent. */
  readonly name?: string | undefined;
}

/** How many comms a pool has, and how many callers wait. */
export interface PoolStatistics {
  /** Comms that are open: active and idle. */
  readonly open: number;
  /** Comms in use. */
  readonly active: number;
  /** Comms that wait for use. */
  readonly idle: number;
  /** Comms that are being dialled. */
  readonly connecting: number;
  /** Callers that wait for their turn. */
  readonly waiting: number;
}
