/** Connecting again after the connection was lost. */
import { sleep } from "../../comm/deadline.js";
import { UnsupportedReleaseError } from "../errors.js";
import { type ReconnectStrategy, askStrategy } from "./reconnect.js";

/** A lost connection, and how to get another. */
export interface Recovery {
  readonly strategy: ReconnectStrategy;
  /** The scheduler's address, for the strategy. */
  readonly address: string;
  /** Why the connection was lost. */
  readonly lost: Error;
  /** Aborts when the client closes. */
  readonly signal: AbortSignal;
  /** Connects once. */
  readonly connect: () => Promise<void>;
  /** Whether the client runs: after an attempt that failed, what had waited could not be sent. */
  readonly running: () => boolean;
}

/**
 * Connects again as the strategy says: resolves with the number of attempts, or with why there is to be no other.
 *
 * Dask: `distributed.client.Client._reconnect`.
 */
export async function recover(recovery: Recovery): Promise<number | Error> {
  const { strategy, address, signal } = recovery;
  const since = performance.now();
  let error = recovery.lost;
  for (let attempts = 0; ; attempts++) {
    let pause: number | false;
    try {
      pause = await askStrategy(strategy, { attempts, elapsed: performance.now() - since, error, address });
    } catch (caught) {
      return toError(caught);
    }
    if (pause === false) return error;
    try {
      await sleep(pause, signal);
      await recovery.connect();
      return attempts + 1;
    } catch (caught) {
      error = toError(caught);
      // Once it runs, what has waited could not be sent: its futures must not wait for ever.
      if (recovery.running() || signal.aborted || error instanceof UnsupportedReleaseError) return error;
    }
  }
}

function toError(caught: unknown): Error {
  return caught instanceof Error ? caught : new Error(String(caught));
}
