import type { Key } from "../../codegen.js";
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { RemoteError } from "../../rpc/errors.js";
import { keyText } from "../../wire/key-map.js";
import { KeySet } from "../../wire/key-set.js";
import { checkOptions, elsewhere, flag, type OptionTable, told, WAIT_OPTIONS } from "../checked-options.js";
import { type ClientHolder, contextOf, HOLDER } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import { randomHex } from "../../rpc/identifier.js";
import { checkedName } from "./name.js";
import { ANSWER_GRACE, UNANSWERED, unlessUnanswered, type Waited } from "./waiting.js";
import { within } from "../within.js";
import { Shown } from "../../wire/shown.js";

/** Milliseconds between two attempts at withdrawing a request that the scheduler has not read yet. */
const PAUSE = 50;

/** Options of {@link MultiLock.acquire}. */
export interface MultiLockOptions extends WaitOptions {
  /** How many of the names are enough; all if absent. */
  readonly count?: number | undefined;
  /** False: does not wait at all. */
  readonly blocking?: boolean | undefined;
}

const ACQUIRE_OPTIONS: OptionTable<MultiLockOptions> = { count: elsewhere, blocking: flag, ...WAIT_OPTIONS };

/** What was acquired of a {@link MultiLock}. `await using` gives it back. */
export class MultiLease extends Shown implements AsyncDisposable {
  readonly #context: ClientContext;
  readonly #release: () => Promise<void>;
  #released: Promise<void> | undefined;

  /** Made by `acquire`. */
  constructor(context: ClientContext, release: () => Promise<void>) {
    super();
    this.#context = context;
    this.#release = release;
  }

  /**
   * Gives all of it back, also when the time for the answer is up; safe to call again.
   * @throws {CommTimeoutError} when the scheduler has not answered in time; the signal's reason when it aborts
   */
  release(options: WaitOptions = {}): Promise<void> {
    return within(this.#context, "release", options, WAIT_OPTIONS, () => (this.#released ??= this.#release()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }

  toString(): string {
    return `<MultiLease: ${this.#released === undefined ? "held" : "released"}>`;
  }
}

/**
 * Several locks, acquired together without the danger of a deadlock. They are not those of {@link Lock}: their names are
 * theirs alone. Unlike leases they do not time out: what a lost client holds stays locked, as in Dask.
 *
 * Dask: `distributed.MultiLock`.
 */
export class MultiLock extends Shown {
  readonly names: readonly Key[];
  readonly #context: ClientContext;
  #lease: MultiLease | undefined;

  /**
   * @param names of the locks; of names that are equal in Python one counts
   * @throws {ArgumentError} when they are no names, or there is no client
   * @throws {RangeError} when there is none
   */
  constructor(names: Iterable<Key>, options: ClientHolder) {
    super();
    this.#context = contextOf(options);
    checkOptions<ClientHolder>("MultiLock", options, HOLDER);
    this.names = [...new KeySet(checkedNames(names))];
    if (this.names.length === 0) throw new RangeError("names: expected at least one name of a lock");
  }

  /**
   * Waits until enough of the locks are ours. `await using lease = await multiLock.acquire()` releases them at the end of
   * the block. A wait that is aborted leaves nothing locked.
   *
   * @returns undefined when the time is up
   * @throws {ArgumentError} when an option is none
   * @throws {CoordinationTimeoutError} when the scheduler has not answered either, so that nobody knows
   * @throws {RangeError} when `count` is not between one and the number of names
   * @throws the signal's reason when it aborts
   */
  async acquire(options: MultiLockOptions = {}): Promise<MultiLease | undefined> {
    checkOptions<MultiLockOptions>("acquire", options, ACQUIRE_OPTIONS);
    const { count = this.names.length, blocking = true, signal } = options;
    if (!(count >= 1 && count <= this.names.length)) {
      throw new RangeError(`count: expected 1 to ${this.names.length} locks, got ${count}`);
    }
    const timeout = blocking ? options.timeout : 0;
    // Of its own for each request: the scheduler knows a request by it.
    const id = randomHex();
    const granted = await this.#request(id, count, { timeout, signal });
    if (unlessUnanswered(granted, `multi-lock ${this.names.map(keyText).join(", ")}`, timeout) !== true)
      return undefined;
    const lease = new MultiLease(this.#context, async () => {
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
  async release(options: WaitOptions = {}): Promise<void> {
    checkOptions<WaitOptions>("release", options, WAIT_OPTIONS);
    if (this.#lease === undefined) throw new RangeError("released too often: this MultiLock holds nothing");
    await this.#lease.release(options);
  }

  /** Whether this object holds its locks. Dask: `MultiLock.locked`. */
  get locked(): boolean {
    return this.#lease !== undefined;
  }

  async #request(id: string, count: number, options: WaitOptions): Promise<Waited<boolean>> {
    const { timeout, signal } = options;
    signal?.throwIfAborted();
    const ended = new AbortController();
    const bounded = timeout !== undefined && timeout !== Infinity;
    const call = this.#context.scheduler.multiLockAcquire(
      { locks: this.names, id, num_locks: count, timeout: bounded ? timeout / 1000 : null },
      { signal: ended.signal },
    );
    let release: (() => void) | undefined;
    const expired = new Promise<typeof UNANSWERED>((resolve, reject) => {
      release = watch({ signal, timeout: (timeout ?? Infinity) + ANSWER_GRACE }, (expiry) => {
        void this.#withdraw(id, call).finally(() => ended.abort());
        if (expiry.kind === "abort") reject(signal?.reason as Error);
        else resolve(UNANSWERED);
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

  toString(): string {
    return `<MultiLock: ${this.names.map(keyText).join(", ")}, ${this.locked ? "" : "not "}held here>`;
  }
}

function checkedNames(names: Iterable<Key>): readonly Key[] {
  const given: unknown = names;
  if (typeof given === "object" && given !== null && Symbol.iterator in given) {
    return Array.from(names, (name) => checkedName("MultiLock", name));
  }
  throw new ArgumentError(`MultiLock: expected an array of names, got ${told(given)}`);
}
