import { SUBSCRIBE_TOPIC, UNSUBSCRIBE_TOPIC } from "../../../generated/client-scheduler/ops.js";
import type { Hashable, TopicEvent as WireEvent } from "../../../generated/shared/types.js";
import { KeyMap, type WireValue, type WritableValue } from "../../codegen.js";
import { type WaitOptions, watch } from "../../comm/deadline.js";
import {
  abortSignal,
  checkArgument,
  checkOptions,
  either,
  elsewhere,
  text,
  texts,
  WAIT_OPTIONS,
} from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { ClientClosedError } from "../errors.js";
import { streamHandled } from "../session/stream-order.js";
import { type TopicEvent, topicEvent } from "./event-text.js";
import { MAX_BUFFERED, mostBytes, Subscription, type SubscriptionOptions } from "./subscription.js";
import { within } from "../within.js";
import { Shown } from "../../wire/shown.js";

const topics = either(text, texts);

/**
 * Events that scheduler, workers, tasks and clients log under names, and that clients may follow: `client.topics`.
 *
 * Tasks log with `distributed.get_worker().log_event(topic, msg)`, `distributed.print` (topic `print`) and `distributed.warn`
 * (topic `warn`); the scheduler logs under `all`, `scheduler`, and the names of workers and clients.
 *
 * Dask: `Client.subscribe_topic`, `Client.log_event`, `Client.get_events`.
 */
export class Topics extends Shown {
  readonly #context: ClientContext;
  readonly #subscriptions = new Map<string, Set<Subscription>>();
  #stopListening: (() => void) | undefined;
  /** Resolves when the scheduler knows of all subscriptions; absent if nobody has asked since the last. */
  #known: Promise<void> | undefined;

  /** Made by clients. */
  constructor(context: ClientContext) {
    super();
    this.#context = context;
  }

  /**
   * Follows a topic. Each subscriber sees all events from now on: what this client logs and its tasks log; others once `ready()` has
   * resolved. After a lost connection the client subscribes again; what was logged meanwhile is missing.
   *
   * @throws {ArgumentError} when an option is none
   * @throws {ClientClosedError} when the client is closed
   */
  subscribe(topic: string, options: SubscriptionOptions = {}): Subscription {
    checkOptions<SubscriptionOptions>("subscribe", options, { maxBuffered: elsewhere, signal: abortSignal });
    checkArgument("subscribe", "topic", topic, text);
    const { maxBuffered = MAX_BUFFERED, signal } = options;
    if (!(maxBuffered >= 1))
      throw new RangeError(`maxBuffered: expected a number of events above 0, got ${maxBuffered}`);
    this.#context.checkOpen();
    let unwatch = (): void => undefined;
    const subscription = new Subscription(topic, maxBuffered, {
      ready: (options) => within(this.#context, "ready", options, WAIT_OPTIONS, () => this.#allKnown()),
      onEnd: (ended) => {
        unwatch();
        this.#remove(ended);
      },
    });
    this.#add(subscription);
    if (signal !== undefined) unwatch = watch({ signal }, () => subscription.close());
    return subscription;
  }

  /**
   * Logs an event. Subscriptions of this client see it.
   *
   * @param topic a topic, or several
   * @param message anything that msgpack can hold
   * @throws {EncodeError} when it cannot
   */
  async log(topic: string | readonly string[], message: WritableValue, options: WaitOptions = {}): Promise<void> {
    checkArgument("log", "topic", topic, topics);
    await within(this.#context, "log", options, WAIT_OPTIONS, async (call) => {
      if ([topic].flat().some((each) => this.#subscriptions.has(each))) await this.#allKnown();
      // Nothing is logged for who has been told that it is not.
      call.signal?.throwIfAborted();
      await this.#context.scheduler.logEvent({ topic, msg: message as WireValue }, call);
    });
  }

  /**
   * What was logged under a topic, the oldest first, as far as the scheduler remembers (100,000 events of each).
   */
  async events(topic: string, options: WaitOptions = {}): Promise<readonly TopicEvent[]> {
    checkArgument("events", "topic", topic, text);
    const events = await within(this.#context, "events", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.events({ topic }, call),
    );
    return events instanceof KeyMap ? [] : events.map((event) => topicEvent(topic, event));
  }

  /** What was logged under all topics. Python's topics need not be strings: numbers and tuples name some, too. */
  async allEvents(options: WaitOptions = {}): Promise<KeyMap<readonly TopicEvent[]>> {
    const events = await within(this.#context, "allEvents", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.events({ topic: null }, call),
    );
    if (!(events instanceof KeyMap)) return new KeyMap();
    const byTopic = [...(events as KeyMap<readonly WireEvent[], Hashable>)];
    return new KeyMap(byTopic.map(([topic, each]) => [topic, each.map((event) => topicEvent(topic, event))]));
  }

  #add(subscription: Subscription): void {
    const { topic } = subscription;
    const known = this.#subscriptions.get(topic);
    if (known !== undefined) return void known.add(subscription);
    this.#announce(topic);
    this.#subscriptions.set(topic, new Set([subscription]));
    this.#stopListening ??= this.#listen();
  }

  #announce(topic: string): void {
    this.#context.send(SUBSCRIBE_TOPIC, { topic, client: this.#context.id });
    this.#known = undefined;
  }

  #allKnown(): Promise<void> {
    if (this.#known !== undefined) return this.#known;
    const known = streamHandled(this.#context);
    this.#known = known;
    known.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return known;
  }

  #remove(subscription: Subscription): void {
    const { topic } = subscription;
    const known = this.#subscriptions.get(topic);
    if (known?.delete(subscription) !== true || known.size > 0) return;
    this.#subscriptions.delete(topic);
    const { status } = this.#context;
    if (status === "running" || status === "connecting") {
      this.#context.send(UNSUBSCRIBE_TOPIC, { topic, client: this.#context.id });
    }
    if (this.#subscriptions.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #listen(): () => void {
    const { events } = this.#context;
    const stops = [
      this.#context.subscribe("event", ({ topic, event }) => {
        // Python's topics may be numbers and tuples; ours are strings.
        if (typeof topic === "string") this.#deliver(topic, event);
      }),
      events.on("reconnected", () => {
        for (const topic of this.#subscriptions.keys()) this.#announce(topic);
      }),
      events.on("closed", ({ error }) => this.#endAll(error)),
    ];
    return () => stops.forEach((stop) => stop());
  }

  #deliver(topic: string, wire: WireEvent): void {
    const event = topicEvent(topic, wire);
    for (const subscription of [...(this.#subscriptions.get(topic) ?? [])]) {
      if (!subscription.push(event)) continue;
      this.#context.warn(
        `topic ${topic}: events are dropped, as nobody reads them; read faster, or raise maxBuffered (${mostBytes / 2 ** 20} MiB at most)`,
      );
    }
  }

  #endAll(error: Error | undefined): void {
    const { id, address } = this.#context;
    const reason = error === undefined ? undefined : new ClientClosedError(id, address, error);
    for (const subscription of [...this.#subscriptions.values()].flatMap((each) => [...each])) subscription.end(reason);
  }

  toString(): string {
    return `<Topics: of ${this.#context.address}>`;
  }
}
