/** A handle on a result that is, or will be, somewhere on the cluster. */
import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { type Reducible, type Reduction, py, reduce, tuple } from "../../values/python/index.js";
import { Shown } from "../../wire/shown.js";
import { oneLine } from "../../wire/printable.js";
import { keyText } from "../../wire/key-map.js";
import { checkCallback, checkOptions, flag, type OptionTable, text, WAIT_OPTIONS } from "../checked-options.js";
import { FutureReleasedError } from "../errors.js";
import { keyValue } from "../graph/keys.js";
import { withPatience } from "./patience.js";
import type { FutureRegistry } from "./registry.js";
import type { FutureState, FutureStatus } from "./state.js";
import { raisingHere, TaskError } from "./task-error.js";

/** How a future's key is cancelled. */
export interface CancelOptions {
  /** Cancels also what other clients want. */
  readonly force?: boolean | undefined;
  /** Why, in a word, for whoever waits. */
  readonly reason?: string | undefined;
  /** Why, at length. */
  readonly msg?: string | undefined;
}

export const CANCEL_OPTIONS: OptionTable<CancelOptions> = { force: flag, reason: text, msg: text };

/** What a future needs of its client. */
export interface FutureOwner {
  readonly id: string;
  readonly futures: FutureRegistry;
  /** Waits for a task and brings its result. */
  fetch(state: FutureState, signal: AbortSignal): Promise<unknown>;
  cancel(futures: readonly Future<unknown>[], options?: CancelOptions): void;
  retry(futures: readonly Future<unknown>[], options?: WaitOptions): Promise<void>;
  /** Why nothing happens, as advice, such as that there are no workers. */
  explainWaiting(): Promise<string>;
}

/** What a future shares with the others of its key. For the client's own parts. */
export let stateOf: (future: Future<unknown>) => FutureState;

/**
 * A handle on a task's result. The result stays on the cluster as long as a future for its key lives, in any client; so
 * keep it, and release it, by `using` or `release`, when it is no longer needed. A future that is collected is released
 * too. It is no promise: `await future` gives the future; `await future.result()` the result.
 *
 * Dask: `distributed.client.Future`.
 */
export class Future<T = unknown> extends Shown implements Disposable, Reducible {
  static {
    stateOf = (future) => future.#state;
  }

  readonly key: Key;
  readonly #owner: FutureOwner;
  readonly #state: FutureState;
  #released = false;

  /** Made by clients only. */
  constructor(owner: FutureOwner, key: Key) {
    super();
    this.key = key;
    this.#owner = owner;
    this.#state = owner.futures.acquire(key, this);
  }

  /** The id of the client that it belongs to. */
  get clientId(): string {
    return this.#owner.id;
  }

  /** How the task fares, as of the scheduler's latest message. */
  get status(): FutureStatus {
    return this.#state.status;
  }

  /** Whether there is a result or an error: `finished`, `error`, `cancelled`, or `lost` for good. */
  get done(): boolean {
    return this.#state.settled;
  }

  /** The type of the result, such as "numpy:ndarray", where the scheduler told. Dask: `Future.type`. */
  get typeName(): string | undefined {
    return this.#state.typeName;
  }

  /** True once this handle was released. Other handles on the same key may still hold it. */
  get released(): boolean {
    return this.#released;
  }

  /**
   * Waits for the task and brings its result.
   *
   * @throws {TaskError} when the task raised
   * @throws {FutureCancelledError} when it was cancelled, by anybody, a restart or a lost connection
   * @throws {FutureLostError} when its data is gone for good
   * @throws {FutureTimeoutError} when `options.timeout` milliseconds are over; the task goes on
   * @throws {FutureReleasedError} when this future was released
   * @throws the signal's reason when it aborts; the task goes on
   */
  async result(options: WaitOptions = {}): Promise<T> {
    checkOptions<WaitOptions>("result", options, WAIT_OPTIONS);
    return await raisingHere(this.#waiting(options, (signal) => this.#owner.fetch(this.#state, signal) as Promise<T>));
  }

  /**
   * Waits until the task is done, whatever the outcome.
   *
   * @returns the status then
   * @throws {FutureTimeoutError} and the signal's reason, as {@link result}
   */
  async wait(options: WaitOptions = {}): Promise<FutureStatus> {
    checkOptions<WaitOptions>("wait", options, WAIT_OPTIONS);
    return this.#waiting(options, async (signal) => {
      await this.#state.wait({ signal });
      return this.#state.status;
    });
  }

  /**
   * Waits until the task is done, and resolves with what it raised; undefined if it raised nothing, or was cancelled.
   *
   * @throws as {@link wait}
   */
  async exception(options: WaitOptions = {}): Promise<TaskError | undefined> {
    checkOptions<WaitOptions>("exception", options, WAIT_OPTIONS);
    await this.wait(options);
    const { error } = this.#state;
    return error instanceof TaskError ? error : undefined;
  }

  /** As {@link exception}, but the text of Python's traceback; undefined where there is none. */
  async traceback(options: WaitOptions = {}): Promise<string | undefined> {
    checkOptions<WaitOptions>("traceback", options, WAIT_OPTIONS);
    return (await this.exception(options))?.tracebackText;
  }

  /**
   * Calls a function once, when the task is done, also when the future was released meanwhile; at once if it is done. What
   * it throws is reported as an uncaught exception, as for DOM events.
   *
   * @returns takes it back
   * @throws {FutureReleasedError} when this future was released
   * @throws {ArgumentError} when it is no function
   */
  onDone(callback: (future: this) => void): () => void {
    checkCallback("onDone", callback);
    if (!this.#owner.futures.holds(this)) this.#checkHeld();
    const letGo = this.#owner.futures.hold(this);
    let waiting = true;
    const call = (): void => {
      if (!waiting || !this.#state.settled) return;
      waiting = false;
      unwatch();
      letGo();
      callback(this);
    };
    const unwatch = this.#state.onChange(call);
    if (this.#state.settled) queueMicrotask(call);
    return () => {
      waiting = false;
      unwatch();
      letGo();
    };
  }

  /** Cancels the task. See `Client.cancel`. */
  cancel(options: CancelOptions = {}): void {
    checkOptions<CancelOptions>("cancel", options, CANCEL_OPTIONS);
    this.#checkHeld();
    this.#owner.cancel([this], options);
  }

  /** Runs the task again if it failed. See `Client.retry`. */
  retry(options?: WaitOptions): Promise<void> {
    this.#checkHeld();
    return this.#owner.retry([this], options);
  }

  /**
   * Gives the key up; the last future of a key that goes lets the cluster forget it. What waits for this future already,
   * such as a `result()`, still gets what it waits for: the key is given up after that. Safe to call again.
   */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#owner.futures.forget(this.#state, this);
  }

  [Symbol.dispose](): void {
    this.release();
  }

  /** As Dask pickles futures: who unpickles it within a client or a task gets a future of its own. */
  [reduce](): Reduction {
    this.#checkHeld();
    return { how: "call", callable: py("distributed.client:Future"), args: tuple(keyValue(this.key)) };
  }

  toString(): string {
    return oneLine(`<Future: ${this.status}, key: ${keyText(this.key)}>`);
  }

  #checkHeld(): void {
    if (this.#released) throw new FutureReleasedError(this.key);
  }

  /** Runs a wait under a deadline; the future stays alive meanwhile. */
  #waiting<R>(options: WaitOptions, work: (signal: AbortSignal) => Promise<R>): Promise<R> {
    return this.#owner.futures.holding([this], () => {
      this.#checkHeld();
      const describe = (): string =>
        this.done ? `the result of ${keyText(this.key)} has not come` : `${keyText(this.key)} is still ${this.status}`;
      return withPatience(options, describe, () => this.#owner.explainWaiting(), work);
    });
  }
}
