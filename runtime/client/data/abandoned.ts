/** Data that the scheduler may come to hold for this client although nobody here does. */
import { type Key, KeyMap } from "../../codegen.js";
import type { FutureRegistry } from "../futures/registry.js";

/** Keys that are remembered; of more the oldest are forgotten. */
const MOST = 10_000;

/**
 * Keys of scatters that were given up. The scheduler may complete them later, and then holds the data for the client: it says so
 * by `key-in-memory`, whereupon the key is released.
 *
 * Dask: `Scheduler.scatter`, `Scheduler.update_data`, which go on when their caller has gone.
 */
export class AbandonedKeys {
  readonly #futures: FutureRegistry;
  readonly #release: (key: Key) => void;
  readonly #keys = new KeyMap<true, Key>();

  /** @param release tells the scheduler that this client does not want a key */
  constructor(futures: FutureRegistry, release: (key: Key) => void) {
    this.#futures = futures;
    this.#release = release;
  }

  /** Sending the data of a key was given up. */
  add(key: Key): void {
    this.#keys.delete(key);
    this.#keys.set(key, true);
    if (this.#keys.size <= MOST) return;
    for (const oldest of this.#keys.keys()) return void this.#keys.delete(oldest);
  }

  /** The scheduler has the data of a key. */
  arrived(key: Key): void {
    if (this.#keys.has(key) && this.#futures.get(key) === undefined) this.#release(key);
  }

  /** The connection is lost, and with it what the scheduler held for the client. */
  reset(): void {
    this.#keys.clear();
  }
}
