/** A signal of life in intervals. */

/** Milliseconds between heartbeats until the scheduler says otherwise. Dask: `distributed.client.heartbeat`. */
export const HEARTBEAT_INTERVAL = 5_000;

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

  /** Takes another interval, in milliseconds; what no timer can wait is left alone. */
  adjust(interval: number): void {
    if (!(interval >= 1 && interval < 2 ** 31) || interval === this.#interval) return;
    this.#interval = interval;
    if (this.#timer !== undefined) this.start();
  }
}
