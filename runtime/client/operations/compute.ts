/** What a client computes, and how results come and go. */
import type { Key, KeyMap } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { checkedFutures, noFuture } from "../check.js";
import { checkOptions, flag, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { type GatherOptions, gather } from "../data/gather.js";
import { type ScatterOptions, scatter } from "../data/scatter.js";
import type { Scattered } from "../data/scattered.js";
import { AsCompleted, type AsCompletedOptions } from "../futures/as-completed.js";
import { cancelFutures, fireAndForget, retryFutures } from "../futures/control.js";
import type { CancelOptions, Future } from "../futures/future.js";
import { type Gathered, futuresOf } from "../futures/structure.js";
import { type WaitForOptions, type Waited, waitForFutures } from "../futures/wait.js";
import type { PyCallable } from "../graph/nodes.js";
import { checkedKey } from "../graph/keys.js";
import type { LowLevelGraphOptions, SubmitOptions } from "../graph/options.js";
import { type MapArguments, Submission, type Submitting } from "../graph/submission.js";
import { UnsupportedOperations } from "../unsupported.js";

/** The part of a client that computes. */
export abstract class ComputeOperations extends UnsupportedOperations implements Submitting {
  /** The connection, for features that live in functions of their own. */
  abstract readonly context: ClientContext;
  #submission: Submission | undefined;

  /**
   * Calls a Python function on the cluster. Futures among the arguments stand for their results, also inside of arrays,
   * tuples, sets, maps and plain objects. Two calls that are equal are one task, unless `pure` is false.
   *
   * Dask: `distributed.client.Client.submit`.
   *
   * @throws {ArgumentError} when the function, the key or an option cannot be used
   * @throws {SerializationError} when an argument has no form in Python
   * @throws {ForeignFutureError} {FutureReleasedError} when a future among the arguments cannot be used
   * @throws {ClientClosedError} when the client is closed
   */
  submit<T = unknown>(fn: PyCallable, args?: readonly unknown[], options?: SubmitOptions): Future<T> {
    return this.#submitting.submit<T>(fn, args, options);
  }

  /**
   * Calls a Python function for each element of an iterable, or for the elements of several side by side, up to the end of
   * the shortest. Options may follow: `client.map(fn, xs, ys, { retries: 2 })`.
   *
   * Dask: `distributed.client.Client.map`.
   *
   * @throws as {@link submit}
   */
  map<T = unknown>(fn: PyCallable, ...iterables: MapArguments): readonly Future<T>[] {
    return this.#submitting.map<T>(fn, ...iterables);
  }

  /**
   * Submits a graph: by key a `task(fn, args, { kwargs })`, a `ref(key)`, a future, or a literal. Keys that are tuples come in a
   * `Map`, `KeyMap` or list of pairs, and the futures then in a `KeyMap`.
   *
   * Dask: `distributed.client.Client.get` with `sync=False`.
   *
   * @throws as {@link submit}
   */
  graph<T = unknown>(tasks: Iterable<readonly [Key, unknown]>, options?: LowLevelGraphOptions): KeyMap<Future<T>, Key>;
  graph<N extends string>(
    tasks: Readonly<Record<N, unknown>>,
    options?: LowLevelGraphOptions,
  ): Readonly<Record<N, Future>>;
  graph(tasks: never, options?: LowLevelGraphOptions): never {
    return this.#submitting.graph(tasks, options) as never;
  }

  /**
   * Tags what is submitted by what the function is given, for the scheduler's statistics. Spans may be nested.
   *
   * Dask: `distributed.span`.
   *
   * @returns what the function returns
   */
  withSpan<R>(name: string | readonly string[], work: (within: Submission) => R): R {
    return this.#submitting.withSpan(name, work);
  }

  /**
   * Waits for all futures in a structure of arrays, tuples, sets, maps and plain objects, and brings their results, in one
   * request, in the same structure.
   *
   * Dask: `distributed.client.Client.gather`.
   *
   * @throws {TaskError} {FutureCancelledError} {FutureLostError} when a future has no result, unless errors are skipped
   * @throws {ForeignFutureError} {FutureReleasedError} when a future cannot be gathered
   * @throws {FutureTimeoutError} when `options.timeout` milliseconds are over
   * @throws the signal's reason when it aborts
   */
  gather<const S>(structure: S, options?: GatherOptions): Promise<Gathered<S>> {
    return gather(this.context, structure, options);
  }

  /**
   * Sends values to workers: those of an array, each under a key made of its content; those of a `Map` or `KeyMap` under their
   * names; or one value, which anything else is. Of a name that was released a moment ago workers may still have to hear, and then
   * drop what they get under it: take another.
   *
   * Dask: `distributed.client.Client.scatter`.
   *
   * @typeParam T of the values; a future has the type of what they come back as, see {@link Scattered}
   * @returns futures in the same form
   * @throws {ArgumentError} when an option is none
   * @throws {SerializationError} when a value has no form in Python
   * @throws {FutureTimeoutError} when no worker is there in time
   */
  scatter<T>(values: readonly T[], options?: ScatterOptions): Promise<readonly Future<Scattered<T>>[]>;
  scatter<T, K extends Key>(values: ReadonlyMap<K, T>, options?: ScatterOptions): Promise<Map<K, Future<Scattered<T>>>>;
  scatter<T>(values: KeyMap<T, Key>, options?: ScatterOptions): Promise<KeyMap<Future<Scattered<T>>, Key>>;
  scatter<T>(value: T, options?: ScatterOptions): Promise<Future<Scattered<T>>>;
  scatter(values: unknown, options?: ScatterOptions): Promise<unknown> {
    return scatter(this.context, values, options);
  }

  /**
   * Waits until all futures, or the first, are done, whatever the outcome.
   *
   * Dask: `distributed.wait`.
   *
   * @throws {FutureTimeoutError} when `options.timeout` milliseconds are over; the signal's reason when it aborts
   */
  wait<F extends Future>(futures: Iterable<F>, options?: WaitForOptions): Promise<Waited<F>> {
    return waitForFutures(this.context, futures, options);
  }

  /**
   * Futures, or futures and results, in the order in which they are done.
   *
   * Dask: `distributed.as_completed`.
   */
  asCompleted<T>(
    futures: Iterable<Future<T>>,
    options: AsCompletedOptions & { readonly withResults: true; readonly raiseErrors: false },
  ): AsCompleted<T, readonly [Future<T>, T | Error]>;
  asCompleted<T>(
    futures: Iterable<Future<T>>,
    options: AsCompletedOptions & { readonly withResults: true },
  ): AsCompleted<T, readonly [Future<T>, T]>;
  asCompleted<T>(futures: Iterable<Future<T>>, options?: AsCompletedOptions): AsCompleted<T>;
  asCompleted<T>(futures: Iterable<Future<T>>, options: AsCompletedOptions = {}): object {
    const list = checkedFutures("asCompleted", futures);
    checkOptions<AsCompletedOptions>("asCompleted", options, AS_COMPLETED_OPTIONS);
    return new AsCompleted<T, unknown>(this.context, list, options);
  }

  /**
   * Cancels tasks and what depends on them. A task that runs is not interrupted; its result is thrown away. What other clients
   * want goes on, unless forced.
   *
   * Dask: `distributed.client.Client.cancel`.
   *
   * @param futures a future, or a structure of them
   */
  cancel(futures: unknown, options?: CancelOptions): void {
    cancelFutures(this.context, only("cancel", futures), options);
  }

  /**
   * Runs failed tasks again, and the failed tasks that they depend on.
   *
   * Dask: `distributed.client.Client.retry`.
   *
   * @param futures a future, or a structure of them
   */
  async retry(futures: unknown, options: WaitOptions = {}): Promise<void> {
    return retryFutures(this.context, only("retry", futures), options);
  }

  /**
   * Lets tasks run to their end although no future holds them.
   *
   * Dask: `distributed.fire_and_forget`.
   *
   * @param futures a future, or a structure of them
   */
  fireAndForget(futures: unknown): void {
    fireAndForget(this.context, only("fireAndForget", futures));
  }

  /**
   * A future for a key that is on the cluster already, whoever submitted it. It is cancelled if the scheduler does not know
   * the key.
   *
   * @throws {ArgumentError} when it is no key
   */
  future<T = unknown>(key: Key): Future<T> {
    return this.context.futureOf<T>(checkedKey(key), { mustExist: true });
  }

  get #submitting(): Submission {
    return (this.#submission ??= new Submission(this.context));
  }
}

const AS_COMPLETED_OPTIONS: OptionTable<AsCompletedOptions> = {
  withResults: flag,
  raiseErrors: flag,
  ...WAIT_OPTIONS,
};

/** The futures of a structure that holds nothing else. */
function only(method: string, structure: unknown): readonly Future[] {
  return futuresOf(structure, (leaf) => {
    throw noFuture(method, leaf);
  });
}
