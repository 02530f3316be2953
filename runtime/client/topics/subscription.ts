import type { WaitOptions } from "../../comm/deadline.js";
import { roughBytes } from "./event-size.js";
import type { TopicEvent } from "./event-text.js";
import { Shown } from "../../wire/shown.js";

/** Events that wait for a reader before the oldest is dropped. */
export const MAX_BUFFERED = 10_000;

/** Bytes of events, roughly, that wait for a reader before the oldest is dropped. */
export const mostBytes = 2 ** 26;

/** How a subscription is kept. */
export interface SubscriptionOptions {
  /** Events that may wait for a reader; above that, and above 64 MiB of them, the oldest is dropped, and counted. 10,000 if absent. */
  readonly maxBuffered?: number | undefined;
  /** Ends the subscription: the loop over it ends. */
  readonly signal?: AbortSignal | undefined;
}

/** Who has made a subscription. */
interface SubscriptionOwner {
  readonly ready: (options: WaitOptions) => Promise<void>;
  readonly onEnd: (subscription: Subscription) => void;
}

/**
 * The events of a topic from now on, one by one: `for await (const event of subscription)`. Leaving the loop, `close` and
 * `await using` end it. It ends by itself when the client closes; when the client had to close, the loop throws.
 */
export class Subscription extends Shown implements AsyncIterableIterator<TopicEvent>, AsyncDisposable {
  readonly topic: string;
  readonly #maxBuffered: number;
  readonly #topics: SubscriptionOwner;
  #waiting: { readonly event: TopicEvent; readonly bytes: number }[] = [];
  #waitingBytes = 0;
  #readers: {
    readonly resolve: (result: IteratorResult<TopicEvent, undefined>) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  #dropped = 0;
  #ended: { readonly error: Error | undefined } | undefined;

  /** Made by `client.topics.subscribe`. */
  constructor(topic: string, maxBuffered: number, topics: SubscriptionOwner) {
    super();
    this.topic = topic;
    this.#maxBuffered = maxBuffered;
    this.#topics = topics;
  }

  /**
   * Resolves when the scheduler knows of the subscription: whatever anybody logs from then on is seen here.
   * @throws {CommClosedError} when the connection is lost before
   * @throws {CommTimeoutError} when the time is up; the signal's reason when it aborts
   */
  ready(options: WaitOptions = {}): Promise<void> {
    return this.#topics.ready(options);
  }

  /** Events that were dropped because nobody read them in time. */
  get dropped(): number {
    return this.#dropped;
  }

  /** The next event; `done` when the subscription has ended. @throws why the client had to close */
  next(): Promise<IteratorResult<TopicEvent, undefined>> {
    const event = this.#oldest();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    if (this.#ended !== undefined) {
      const { error } = this.#ended;
      // Once: whoever asks again is told that it has ended.
      this.#ended = { error: undefined };
      return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
    }
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  /** Ends the subscription; called when a loop is left. */
  return(): Promise<IteratorResult<TopicEvent, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the subscription. Events that wait are dropped. Safe to call again. */
  close(): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.end();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** Called with each event; returns true for the first that is dropped. */
  push(event: TopicEvent): boolean {
    const reader = this.#readers.shift();
    if (reader !== undefined) {
      reader.resolve({ done: false, value: event });
      return false;
    }
    const bytes = roughBytes(event.message);
    this.#waiting.push({ event, bytes });
    this.#waitingBytes += bytes;
    const before = this.#dropped;
    while (this.#waiting.length > this.#maxBuffered || (this.#waitingBytes > mostBytes && this.#waiting.length > 1)) {
      this.#oldest();
      this.#dropped += 1;
    }
    return before === 0 && this.#dropped > 0;
  }

  #oldest(): TopicEvent | undefined {
    const oldest = this.#waiting.shift();
    this.#waitingBytes -= oldest?.bytes ?? 0;
    return oldest?.event;
  }

  /** Called when no more events come; those that wait can still be read. */
  end(error?: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = { error };
    this.#topics.onEnd(this);
    const readers = this.#readers;
    this.#readers = [];
    readers.forEach(({ resolve, reject }, index) => {
      if (error === undefined || index > 0) resolve({ done: true, value: undefined });
      else reject(error);
    });
    if (readers.length > 0) this.#ended = { error: undefined };
  }

  toString(): string {
    return `<Subscription: ${this.topic}, ${this.#ended === undefined ? "open" : "ended"}>`;
  }
}
