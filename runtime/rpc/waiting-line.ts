/** Those who wait for one of a limited number of things, in the order in which they came. */
import { watch } from "../comm/deadline.js";

interface Waiter<T> {
  readonly address: string;
  readonly grant: (value: T) => void;
  readonly fail: (error: Error) => void;
}

/** A queue of callers, each of whom wants something for one address. */
export class WaitingLine<T> {
  readonly #waiters = new Set<Waiter<T>>();

  /** How many wait. */
  get size(): number {
    return this.#waiters.size;
  }

  /** The address that the first of them wants something for; undefined when nobody waits. */
  get first(): string | undefined {
    return this.#waiters.values().next().value?.address;
  }

  /**
   * Waits until the caller is the first and something is granted.
   *
   * @throws the signal's reason when it aborts before, and what {@link reject} was given
   */
  wait(address: string, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        release();
        this.#waiters.delete(waiter);
      };
      const waiter: Waiter<T> = {
        address,
        grant: (value) => {
          settle();
          resolve(value);
        },
        fail: (error) => {
          settle();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
      let release = (): void => undefined;
      release = watch({ signal }, () => waiter.fail(signal.reason as Error));
    });
  }

  /** Gives something to the first who waits. */
  grant(value: T): void {
    this.#waiters.values().next().value?.grant(value);
  }

  /** Rejects all that wait, or those who want something for one address. */
  reject(error: Error, address?: string): void {
    for (const waiter of [...this.#waiters]) {
      if (address === undefined || waiter.address === address) waiter.fail(error);
    }
  }
}
