/** Futures in the order in which they are done. */
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { checkedFutures } from "../check.js";
import type { ClientContext } from "../context.js";
import { FutureTimeoutError } from "../errors.js";
import { keysOf } from "./control.js";
import type { Future } from "./future.js";
import { Shown } from "../../wire/shown.js";

/** Options of `Client.asCompleted`. The time limit holds from the first call of `next` to the last result. */
export interface AsCompletedOptions extends WaitOptions {
  /** Yields `[future, result]`, and brings results as they come. */
  readonly withResults?: boolean | undefined;
  /** With results: false yields the error in place of the result; otherwise it is thrown. */
  readonly raiseErrors?: boolean | undefined;
}

/** What is ready to be returned; with an error, `next` throws it. */
type Ready<Item> = { readonly item: Item } | { readonly error: unknown };

/** Someone who waits for the next item. */
interface Waiter<Item> {
  readonly resolve: (result: IteratorResult<Item, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An iterator over futures, or futures and their results, in the order in which they are done. More may be added while it
 * runs. It holds the futures until they are returned.
 *
 * Dask: `distributed.as_completed`.
 */
export class AsCompleted<T, Item = Future<T>> extends Shown implements AsyncIterableIterator<Item, undefined> {
  readonly #context: ClientContext;
  readonly #options: AsCompletedOptions;
  /** Futures that are not done, or whose result is on its way, with what stops waiting for them. */
  readonly #pending = new Map<object, () => void>();
  #ready: Ready<Item>[] = [];
  readonly #waiters: Waiter<Item>[] = [];
  #release: (() => void) | undefined;
  #ended: { readonly error: unknown } | undefined;

  /** Made by `Client.asCompleted`. */
  constructor(context: ClientContext, futures: Iterable<Future<T>>, options: AsCompletedOptions) {
    super();
    this.#context = context;
    this.#options = options;
    this.add(...futures);
  }

  /** Futures that have not been returned yet, done or not. Dask: `as_completed.count`. */
  get size(): number {
    return this.#pending.size + this.#ready.length;
  }

  /** Futures that can be returned at once. Dask: `as_completed.has_ready`. */
  get ready(): number {
    return this.#ready.length;
  }

  /**
   * Adds futures, which come like the others when they are done; one that is added twice comes twice.
   *
   * @throws {ForeignFutureError} {FutureReleasedError} when a future cannot be waited for
   */
  add(...futures: readonly Future<T>[]): this {
    keysOf(this.#context, checkedFutures("add", futures));
    // Once the time is up, `next` throws that in their place.
    if (this.#ended === undefined) for (const future of futures) this.#track(future);
    return this;
  }

  /** Forgets all that were not returned yet; the tasks go on. */
  clear(): void {
    this.#stopAll();
    this.#ready = [];
    this.#serve();
  }

  /**
   * The next future that is done. When the time is up or the signal aborts, those that are not done are let go, and come no more.
   *
   * @throws {FutureTimeoutError} when the time is up; the signal's reason when it aborts
   * @throws why there is no result, with results and unless `raiseErrors` is false; the others can still be had
   */
  next(): Promise<IteratorResult<Item, undefined>> {
    this.#release ??= watch(this.#options, (expiry) => {
      if (expiry.kind === "abort") this.#end(expiry.reason);
      else void this.#timeOut(expiry.timeout);
    });
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#serve();
    });
  }

  /** All that are done, at least one, each time. Dask: `as_completed.batches`. */
  async *batches(): AsyncGenerator<readonly Item[], undefined> {
    for (;;) {
      const first = await this.next();
      if (first.done === true) return;
      const batch = [first.value];
      while (this.#ready[0] !== undefined && "item" in this.#ready[0]) {
        batch.push(this.#ready[0].item);
        this.#ready.shift();
      }
      yield batch;
    }
  }

  /** Ends the iteration, as leaving a loop does; the tasks go on. */
  return(): Promise<IteratorResult<Item, undefined>> {
    this.clear();
    this.#release?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #track(future: Future<T>): void {
    const token = { future };
    if (this.#options.withResults === true) {
      const stopping = new AbortController();
      this.#pending.set(token, () => stopping.abort());
      const { raiseErrors = true } = this.#options;
      future.result({ signal: stopping.signal }).then(
        (value) => this.#done(token, { item: [future, value] as Item }),
        (error: unknown) => this.#done(token, raiseErrors ? { error } : { item: [future, error] as Item }),
      );
      return;
    }
    this.#pending.set(
      token,
      future.onDone(() => this.#done(token, { item: future as Item })),
    );
  }

  #done(token: object, ready: Ready<Item>): void {
    if (!this.#pending.delete(token)) return;
    this.#ready.push(ready);
    this.#serve();
  }

  #serve(): void {
    for (let waiter = this.#waiters[0]; waiter !== undefined; waiter = this.#waiters[0]) {
      const ready = this.#ready.shift();
      if (ready === undefined && this.#ended === undefined && this.#pending.size > 0) return;
      this.#waiters.shift();
      if (ready !== undefined && "item" in ready) waiter.resolve({ done: false, value: ready.item });
      else if (ready !== undefined) waiter.reject(ready.error);
      else if (this.#ended !== undefined) waiter.reject(this.#ended.error);
      else {
        this.#release?.();
        this.#release = undefined;
        waiter.resolve({ done: true, value: undefined });
      }
    }
  }

  /** Stops waiting for what is not done. */
  #stopAll(): void {
    const stops = [...this.#pending.values()];
    this.#pending.clear();
    for (const stop of stops) stop();
  }

  #end(error: unknown): void {
    this.#ended = { error };
    // A loop that fails does not say that it is over. What is ready can still be had.
    this.#stopAll();
    this.#serve();
  }

  async #timeOut(timeout: number): Promise<void> {
    const what = `${this.#pending.size} futures are not done`;
    this.#end(new FutureTimeoutError(what, timeout, await this.#context.explainWaiting()));
  }

  toString(): string {
    return `<AsCompleted: ${this.size} futures to come, ${this.ready} of them ready>`;
  }
}
