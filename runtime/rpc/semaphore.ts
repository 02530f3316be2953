/** A number of permits, given out in the order they were asked for. */

interface Waiting {
  readonly grant: () => void;
  readonly fail: (error: unknown) => void;
}

/** Limits how many do something at once. */
export class Semaphore {
  #free: number;
  readonly #queue: Waiting[] = [];

  constructor(permits: number) {
    this.#free = permits;
  }

  /**
   * Waits for a permit.
   *
   * @throws the signal's reason when it aborts before there is one
   */
  async acquire(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => this.#wait(signal, resolve, reject));
  }

  /** Gives a permit back. */
  release(): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#free += 1;
    else next.grant();
  }

  /** Rejects all that wait. */
  rejectAll(error: unknown): void {
    for (const waiting of this.#queue.splice(0)) waiting.fail(error);
  }

  #wait(signal: AbortSignal, resolve: () => void, reject: (error: unknown) => void): void {
    const onAbort = (): void => {
      this.#queue.splice(this.#queue.indexOf(waiting), 1);
      waiting.fail(signal.reason);
    };
    const waiting: Waiting = {
      grant: () => {
        signal.removeEventListener("abort", onAbort);
        resolve();
      },
      fail: (error) => {
        signal.removeEventListener("abort", onAbort);
        reject(error);
      },
    };
    signal.addEventListener("abort", onAbort, { once: true });
    this.#queue.push(waiting);
  }
}
