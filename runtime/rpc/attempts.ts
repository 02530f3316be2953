/** Comms that are being opened. */
import { watch } from "../comm/deadline.js";

interface Attempt {
  readonly address: string;
  readonly controller: AbortController;
}

/** Attempts at opening comms, which can be ended from outside. Dask: `ConnectionPool._connecting`. */
export class Attempts {
  readonly #running = new Set<Attempt>();
  #markSettled: (() => void) | undefined;

  /** Runs an attempt under a signal that aborts when the caller's does, or by {@link abort}. */
  async run<T>(address: string, signal: AbortSignal, open: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const attempt: Attempt = { address, controller: new AbortController() };
    const { controller } = attempt;
    const release = watch({ signal }, () => controller.abort(signal.reason));
    this.#running.add(attempt);
    try {
      return await open(controller.signal);
    } finally {
      release();
      this.#running.delete(attempt);
      if (this.#running.size === 0) this.#markSettled?.();
    }
  }

  /** Ends all attempts, or those for one address. */
  abort(toReason: (address: string) => Error, address?: string): void {
    for (const attempt of this.#running) {
      if (address === undefined || attempt.address === address) attempt.controller.abort(toReason(attempt.address));
    }
  }

  /** Resolves when none is running. */
  async settled(): Promise<void> {
    if (this.#running.size > 0) await new Promise<void>((resolve) => (this.#markSettled = resolve));
  }
}
