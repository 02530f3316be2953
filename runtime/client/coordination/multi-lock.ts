import type { Key } from "../../codegen.js";
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { RemoteError } from "../../rpc/errors.js";
import { checkOptions, checkWait } from "../check.js";
import { type ClientHolder, contextOf } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { randomHex } from "../identifier.js";
import { ANSWER_GRACE } from "./waiting.js";

/** Milliseconds between two attempts at withdrawing a request that the scheduler has not read yet. */
const PAUSE = 50;

/** Options of {@link MultiLock.acquire}. */
export interface MultiLockOptions extends WaitOptions {
  /** How many of the names are enough; all if absent. */
  readonly count?: number | undefined;
  /** False: does not wait at all. */
  readonly blocking?: boolean | undefined;
}

/** What was acquired of a {@link MultiLock}. `await using` gives it back. */
export class MultiLease implements AsyncDisposable {
  readonly #release: () => Promise<void>;
  #released: Promise<void> | undefined;

  /** Made by `acquire`. */
  constructor(release: () => Promise<void>) {
    this.#release = release;
  }

  /** Gives all of it back; safe to call again. */
  release(): Promise<void> {
    return (this.#released ??= this.#release());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }
}

/**
 * Several locks, acquired together without the danger of a deadlock. They are not those of {@link Lock}: their names are
 * theirs alone. Unlike leases they do not time out: what a lost client holds stays locked, as in Dask.
 *
 * Dask: `distributed.MultiLock`.
 */
export class MultiLock {
  readonly names: readonly Key[];
  readonly #context: ClientContext;
  #lease: MultiLease | undefined;

  /**
   * @param names of the locks, each once
   * @throws {RangeError} when there is none
   */
  constructor(names: Iterable<Key>, options: ClientHolder) {
    this.names = [...new Set(names)];
    if (this.names.length === 0) throw new RangeError("names: expected at least one name of a lock");
    this.#context = contextOf(options);
  }

  /**
   * Waits until enough of the locks are ours. `await using lease = await multiLock.acquire()` releases them at the end of
   * the block. A wait that is aborted leaves nothing locked.
   *
   * @returns undefined when the time is up
   * @throws {ArgumentError} when an option is none
   * @throws {RangeError} when `count` is not between one and the number of names
   * @throws the signal's reason when it aborts
   */
  async acquire(options: MultiLockOptions = {}): Promise<MultiLease | undefined> {
    checkOptions<MultiLockOptions>("acquire", options, { count: true, blocking: true, timeout: true, signal: true });
    checkWait(options);
    const { count = this.names.length, blocking = true, signal } = options;
    if (!(count >= 1 && count <= this.names.length)) {
      throw new RangeError(`count: expected 1 to ${this.names.length} locks, got ${count}`);
    }
    const timeout = blocking ? options.timeout : 0;
    // Of its own for each request: the scheduler knows a request by it.
    const id = randomHex();
    if (!(await this.#request(id, count, { timeout, signal }))) return undefined;
    const lease = new MultiLease(async () => {
      if (this.#lease === lease) this.#lease = undefined;
      await this.#context.scheduler.multiLockRelease({ id });
    });
    this.#lease = lease;
    return lease;
  }

  /**
   * Releases what was acquired last.
   * @throws {RangeError} when nothing is held
   */
  async release(): Promise<void> {
    if (this.#lease === undefined) throw new RangeError("released too often: this MultiLock holds nothing");
    await this.#lease.release();
  }

  /** Whether this object holds its locks. Dask: `MultiLock.locked`. */
  get locked(): boolean {
    return this.#lease !== undefined;
  }

  async #request(id: string, count: number, options: WaitOptions): Promise<boolean> {
    const { timeout, signal } = options;
    signal?.throwIfAborted();
    const ended = new AbortController();
    const bounded = timeout !== undefined && timeout !== Infinity;
    const call = this.#context.scheduler.multiLockAcquire(
      { locks: this.names, id, num_locks: count, timeout: bounded ? timeout / 1000 : null },
      { signal: ended.signal },
    );
    let release: (() => void) | undefined;
    const expired = new Promise<false>((resolve, reject) => {
      release = watch({ signal, timeout: (timeout ?? Infinity) + ANSWER_GRACE }, (expiry) => {
        void this.#withdraw(id, call).finally(() => ended.abort());
        if (expiry.kind === "abort") reject(signal?.reason as Error);
        else resolve(false);
      });
    });
    try {
      return await Promise.race([call, expired]);
    } finally {
      release?.();
    }
  }

  /**
   * Takes back a request that is waiting, or was granted meanwhile. The request goes another way than this, so that the
   * scheduler may not have read it yet.
   */
  async #withdraw(id: string, call: Promise<boolean>): Promise<void> {
    let answer: boolean | "pending" = "pending";
    const settled = call.then(
      (granted) => void (answer = granted),
      () => void (answer = false),
    );
    // A client that closes meanwhile ends this too.
    while ((answer as boolean | "pending") !== false) {
      try {
        return void (await this.#context.scheduler.multiLockRelease({ id }));
      } catch (error) {
        if (!(error instanceof RemoteError)) return;
      }
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
    }
  }
}
