import { QUEUE_FUTURE_RELEASE } from "../../../generated/client-scheduler/ops.js";
import type { QueueRecord } from "../../../generated/shared/types.js";
import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { keyText } from "../../wire/key-map.js";
import { checkOptions, elsewhere, told, WAIT_OPTIONS } from "../checked-options.js";
import { type ClientHolder, contextOf, HOLDER } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import { Future } from "../futures/future.js";
import { checkedName } from "./name.js";
import { QueueOpening } from "./queue-opening.js";
import { type Received, type SharedValue, type Written, fieldsOf, sendShared } from "./shared-value.js";
import { LOGGED_SLICE, type SlicedWait, inHand, raised, unlessTimedOut, waitInSlices } from "./waiting.js";
import { within } from "../within.js";
import { Shown } from "../../wire/shown.js";

/** Options of a {@link Queue}. */
export interface QueueOptions extends ClientHolder {
  /** How many items it holds at most; more wait. The first who makes it decides. 0 if absent: any number. */
  readonly maxsize?: number | undefined;
}

/**
 * A queue that all clients and tasks share, by its name. Items are futures, or something small that goes through the
 * scheduler. It is there until everybody who opened it has closed it.
 *
 * Dask: `distributed.Queue`.
 *
 * @typeParam T what it holds; nothing checks that others keep to it. Plain objects come back as maps, and lists and tuples are
 * tuples to Python
 */
export class Queue<T = SharedValue> extends Shown implements Disposable, AsyncIterable<Received<T>> {
  readonly name: Key;
  readonly #context: ClientContext;
  readonly #opening: QueueOpening;

  /**
   * @param name the same queue for all who use it; a random one if absent
   * @throws {ArgumentError} when the name or an option is none
   */
  constructor(name: Key | undefined, options: QueueOptions) {
    super();
    this.#context = contextOf(options);
    checkOptions<QueueOptions>("Queue", options, { ...HOLDER, maxsize: elsewhere });
    const { maxsize = 0 } = options;
    if (!Number.isSafeInteger(maxsize) || maxsize < 0)
      throw new ArgumentError(`maxsize: expected a number of items, or 0 for no bound, got ${told(maxsize)}`);
    this.name = checkedName("Queue", name);
    this.#opening = new QueueOpening(this.#context, this.name, maxsize);
  }

  /**
   * Puts an item at the end. While the queue is full it waits. A put that was given up before the scheduler has answered may
   * still take place later.
   *
   * @throws {ForeignFutureError} {FutureReleasedError} when it is a future of another client, or one that was released
   * @throws {CoordinationTimeoutError} when the queue stays full, or the scheduler does not know the future's key
   * @throws {EncodeError} when msgpack cannot hold it: scatter it, and put its future
   * @throws the signal's reason when it aborts
   */
  async put(item: Written<T>, options: WaitOptions = {}): Promise<void> {
    checkOptions<WaitOptions>("put", options, WAIT_OPTIONS);
    const fields = fieldsOf(this.#context, item);
    const { closings } = this.#opening;
    let isKnown = true;
    const wait: SlicedWait<true> = {
      slice: LOGGED_SLICE,
      attempt: async ({ seconds, callTimeout }) => {
        const request = { name: this.name, timeout: seconds, ...fields };
        try {
          await this.#calling((scheduler) => scheduler.queuePut(request, { timeout: callTimeout }), closings);
          return true;
        } catch (error) {
          if (!raised(error, "TimeoutError")) throw error;
          isKnown = !error.exceptionText.includes("unknown to scheduler");
        }
        // The scheduler counts a future that it knows before it waits, and does not take that back.
        if ("key" in fields && isKnown) this.#context.send(QUEUE_FUTURE_RELEASE, { name: this.name, key: fields.key });
        return undefined;
      },
      giveBack: () => undefined,
    };
    const holding = item instanceof Future ? [item] : [];
    const done = await sendShared(
      this.#context.futures.holding(holding, () => waitInSlices(this.#untilClosed(options), wait)),
    );
    const full = ["it stays full", "let somebody take items"] as const;
    const unknown = ["the scheduler does not know the future's key", "submit it first"] as const;
    inHand(done, this.#text, options.timeout, isKnown ? full : unknown);
  }

  /**
   * Takes the first item; while there is none it waits. A future must be released, as any other. What arrives when a
   * wait is over goes to the end of the queue.
   *
   * @throws {CoordinationTimeoutError} when there is none in time
   * @throws the signal's reason when it aborts
   */
  async get(options: WaitOptions = {}): Promise<Received<T>> {
    checkOptions<WaitOptions>("get", options, WAIT_OPTIONS);
    const { closings } = this.#opening;
    const record = await waitInSlices<QueueRecord>(this.#untilClosed(options), {
      slice: LOGGED_SLICE,
      attempt: async ({ seconds, callTimeout }) => {
        const request = { name: this.name, timeout: seconds };
        const call = this.#calling((scheduler) => scheduler.queueGet(request, { timeout: callTimeout }), closings);
        return (await unlessTimedOut(call)) as QueueRecord | undefined;
      },
      giveBack: (late) => this.#putBack(late),
    });
    const nothing = ["it stays empty", "let somebody put items"] as const;
    return this.#received(inHand(record, this.#text, options.timeout, nothing)) as Received<T>;
  }

  /**
   * Takes the items that are there, without waiting.
   *
   * Dask: `Queue.get(batch=True)`.
   */
  async getAll(options: WaitOptions = {}): Promise<Received<T>[]> {
    const records = await within(this.#context, "getAll", options, WAIT_OPTIONS, ({ signal }) => {
      const taking = this.#calling((scheduler) => scheduler.queueGet({ name: this.name, batch: true }));
      // What arrives when the wait is over goes to the end of the queue.
      void taking
        .then((late) => (signal?.aborted === true ? this.#putAllBack(late) : undefined))
        .catch(() => undefined);
      return taking;
    });
    return (records as readonly QueueRecord[]).map((each) => this.#received(each) as Received<T>);
  }

  /**
   * Takes as many items as asked for; while there are fewer it waits for them. What had been taken when it fails goes to the
   * end of the queue.
   *
   * Dask: `Queue.get(batch=n)`, here with a time limit.
   *
   * @throws as {@link get}
   */
  async getBatch(count: number, options: WaitOptions = {}): Promise<Received<T>[]> {
    checkOptions<WaitOptions>("getBatch", options, WAIT_OPTIONS);
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`count: expected a number of items, got ${count}`);
    const end = performance.now() + (options.timeout ?? Infinity);
    const items: Received<T>[] = [];
    try {
      while (items.length < count) {
        items.push(await this.get({ ...options, timeout: Math.max(Math.round(end - performance.now()), 0) }));
      }
      return items;
    } catch (error) {
      for (const item of items) await this.#return(item);
      throw error;
    }
  }

  /** Takes item after item, without end: leave the loop when it is enough. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Received<T>, never, undefined> {
    for (;;) yield await this.get();
  }

  /** How many items there are. */
  qsize(options: WaitOptions = {}): Promise<number> {
    return within(this.#context, "qsize", options, WAIT_OPTIONS, (call) =>
      this.#calling((scheduler) => scheduler.queueQsize({ name: this.name }, call)),
    );
  }

  /**
   * Gives the queue up. When all who opened it have done so, it is deleted with what is in it. What still waits for it fails;
   * who uses it again opens it again.
   */
  close(): void {
    this.#opening.close();
  }

  [Symbol.dispose](): void {
    if (this.#context.status !== "closed") this.close();
  }

  /**
   * Calls the scheduler, which must know the queue: one that was started anew is told again.
   *
   * @param closings of when the caller began to use it
   * @throws {ArgumentError} when it was closed since
   */
  async #calling<R>(
    call: (scheduler: ClientContext["scheduler"]) => Promise<R>,
    closings = this.#opening.closings,
  ): Promise<R> {
    const check = (): void => {
      if (this.#opening.closings === closings) return;
      throw this.#opening.closedError();
    };
    check();
    await this.#opening.open();
    check();
    try {
      return await call(this.#context.scheduler);
    } catch (error) {
      if (!raised(error, "KeyError")) throw error;
      check();
      this.#opening.forget();
      await this.#opening.open();
      return call(this.#context.scheduler);
    }
  }

  #untilClosed({ timeout, signal }: WaitOptions): WaitOptions {
    const { whenClosed } = this.#opening;
    return { timeout, signal: signal === undefined ? whenClosed : AbortSignal.any([signal, whenClosed]) };
  }

  /** The value of a record; the scheduler is told that its future has arrived. */
  #received(record: QueueRecord): SharedValue {
    if (record.type !== "Future") return record.value;
    const future = this.#context.futureOf(record.value, { mustExist: true });
    // After the client has asked for the key: the queue may let go of it now.
    this.#context.send(QUEUE_FUTURE_RELEASE, { name: this.name, key: record.value });
    return future;
  }

  async #putAllBack(records: QueueRecord | readonly QueueRecord[]): Promise<void> {
    for (const each of records as readonly QueueRecord[]) await this.#putBack(each);
  }

  #putBack(record: QueueRecord): Promise<void> {
    return this.#return(this.#received(record) as Received<T>);
  }

  async #return(item: Received<T>): Promise<void> {
    const wasInUse = this.#opening.inUse;
    await this.put(item as Written<T>);
    if (item instanceof Future) item.release();
    if (!wasInUse) this.close();
  }

  get #text(): string {
    return `queue ${keyText(this.name)}`;
  }

  toString(): string {
    return `<Queue: ${keyText(this.name)}>`;
  }
}
