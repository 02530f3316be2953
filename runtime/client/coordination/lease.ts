import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import { keyText } from "../../wire/key-map.js";
import { Shown } from "../../wire/shown.js";

/** A lease that is no longer ours: the scheduler may have given it to somebody else. */
export class LeaseLostError extends DaskwireError {
  /** The lock or semaphore. */
  readonly lock: Key;

  constructor(lock: Key, why: string) {
    super(`the lease of ${keyText(lock)} is lost: ${why}; stop what it protects, and acquire it again`, {
      code: "ERR_DASKWIRE_LEASE_LOST",
    });
    this.name = "LeaseLostError";
    this.lock = lock;
  }
}

/** What was acquired from a lock or semaphore. `await using` gives it back. */
export class Lease extends Shown implements AsyncDisposable {
  /** The id under which the scheduler knows it. */
  readonly id: string;
  readonly #lost = new AbortController();
  readonly #release: (lease: Lease, options: WaitOptions) => Promise<boolean>;

  /** Made by `acquire`. */
  constructor(id: string, release: (lease: Lease, options: WaitOptions) => Promise<boolean>) {
    super();
    this.id = id;
    this.#release = release;
  }

  /** Aborts with {@link LeaseLostError} when the lease could not be kept, or the client has closed. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Gives it back; safe to call again. A limit of time or a signal that ends the wait is no error: the client warns of it, and
   * the lease is given back behind the caller.
   * @returns false when it was given back or lost before, or the scheduler could not be told and will let it time out
   * @throws the reason of a signal that has aborted before: the lease is kept
   */
  release(options: WaitOptions = {}): Promise<boolean> {
    return this.#release(this, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.release();
  }

  /** Called by the lock when it could not be kept. */
  lose(reason: Error): void {
    this.#lost.abort(reason);
  }

  toString(): string {
    return `<Lease: ${this.id}${this.signal.aborted ? ", lost" : ""}>`;
  }
}
