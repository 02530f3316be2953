/** Which reports are about tasks that were cancelled. */
import { type Key, KeyMap } from "../../codegen.js";

/**
 * Keys that were cancelled, while reports on their tasks may still be under way. The scheduler handles the messages of a
 * stream in order, and answers each heartbeat: what comes before the answer to a heartbeat that was sent behind `cancel-keys`
 * is about the task that was cancelled, what comes after it about one that was submitted since. Its reports alone do not say. Until
 * that answer a future of such a key is pending: a scheduler that never gives it has stopped, or is none of Dask's.
 *
 * Dask: `Scheduler.stimulus_cancel`, `Scheduler.client_heartbeat`, `Server.handle_stream`.
 */
export class StaleReports {
  readonly #send: () => void;
  /** By key, the heartbeat whose answer ends it. */
  readonly #keys = new KeyMap<number, Key>();
  /** No stream has begun since the last was lost. */
  #lost = false;
  #asked = 0;
  #answered = 0;

  /** @param send sends a heartbeat, in order with all else on the stream */
  constructor(send: () => void) {
    this.#send = send;
  }

  /** Sends a heartbeat, the one of the interval too: each has an answer. */
  heartbeat(): void {
    this.#send();
    this.#asked += 1;
  }

  /** `cancel-keys` was just sent for these keys. */
  expect(keys: readonly Key[]): void {
    this.heartbeat();
    for (const key of keys) this.#keys.set(key, this.#asked);
  }

  /** Whether a report on the key is about a task that was cancelled. */
  has(key: Key): boolean {
    return this.#lost || this.#keys.has(key);
  }

  /** The next heartbeat is answered. */
  answered(): void {
    if (this.#answered < this.#asked) this.#answered += 1;
    for (const [key, heartbeat] of [...this.#keys]) if (heartbeat <= this.#answered) this.#keys.delete(key);
  }

  /** The stream is gone, and with it all futures: whatever is still read from it is about none of those made since. */
  lose(): void {
    this.#lost = true;
    this.#answered = this.#asked;
    this.#keys.clear();
  }

  /** The next stream has begun. */
  begin(): void {
    this.#lost = false;
  }
}
