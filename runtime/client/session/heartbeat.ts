/** A signal of life in intervals. */
import { told } from "../checked-options.js";
import { ArgumentError } from "../errors.js";

/** Milliseconds between heartbeats until the scheduler says otherwise. Dask: `distributed.client.heartbeat`. */
export const HEARTBEAT_INTERVAL = 5_000;

/** Milliseconds between which a scheduler may set the interval: it must neither flood nor fall silent. */
const SHORTEST = 100;
const LONGEST = 24 * 60 * 60 * 1000;

/**
 * Checks the interval that a client is told.
 *
 * @throws {ArgumentError}
 */
export function checkHeartbeatInterval(interval: unknown): void {
  if (interval === undefined || (typeof interval === "number" && interval >= 1 && interval <= LONGEST)) return;
  throw new ArgumentError(
    `heartbeatInterval: expected a number of milliseconds, from 1 to ${LONGEST} (a day), got ${told(interval)}`,
  );
}

/** Calls a function in intervals, which may be changed. */
export class Heartbeat {
  readonly #beat: () => void;
  #interval: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(interval: number, beat: () => void) {
    this.#interval = interval;
    this.#beat = beat;
  }

  /** Milliseconds between heartbeats. */
  get interval(): number {
    return this.#interval;
  }

  start(): void {
    this.stop();
    this.#timer = setInterval(this.#beat, this.#interval);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes another interval, in milliseconds, or what comes next to it and makes sense. */
  adjust(wanted: number): void {
    const interval = Math.min(Math.max(wanted, SHORTEST), LONGEST);
    if (Number.isNaN(interval) || interval === this.#interval) return;
    this.#interval = interval;
    if (this.#timer !== undefined) this.start();
  }
}
