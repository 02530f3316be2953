/** Values by key, fetched in few large requests. */
import { type Key, KeyMap, type Serialized } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { until } from "../futures/patience.js";
import { getFromWorkers } from "./direct.js";

/** Requests at the same time; what is asked for meanwhile goes into the next. Dask: `Client._gather_semaphore`. */
const REQUESTS = 5;
/** Milliseconds after which a request no longer counts as one of them: a worker that is stuck must not stop the others. */
const SLOW = 1_000;
/** Families that we read, best first: those that keep what Python has, tuples and floats included. */
export const SERIALIZERS = ["dask", "pickle"] as const;

/** What came of asking for a key: its value, serialized; or undefined: nobody had it. */
export type Collected = Serialized | undefined;

/** A key that is asked for, and who waits for it. */
interface Asked {
  readonly outcome: Promise<Collected>;
  readonly resolve: (value: Collected) => void;
  readonly reject: (error: unknown) => void;
}

interface Batch {
  readonly direct: boolean;
  readonly keys: KeyMap<Asked, Key>;
  /** How many wait for any of the keys. */
  waiting: number;
  /** Aborts when nobody does any more. */
  readonly ending: AbortController;
}

/**
 * Joins what is asked for at the same time, or while other requests are under way, into one request.
 *
 * Dask: `Client._gather_remote`.
 */
export class Collector {
  readonly #context: ClientContext;
  #running = 0;
  /** Batches that wait for their turn, with what gives it. */
  readonly #line = new Map<Batch, () => void>();
  /** Requests that have not left yet: one by way of the scheduler, one directly to workers. */
  readonly #next = new Map<boolean, Batch>();

  constructor(context: ClientContext) {
    this.#context = context;
  }

  /**
   * Asks for a value. A request for which nobody waits any more is given up.
   *
   * @throws what the RPC throws when it cannot be asked for; the signal's reason when it aborts
   */
  async collect(key: Key, direct: boolean, signal: AbortSignal): Promise<Collected> {
    signal.throwIfAborted();
    const batch = this.#next.get(direct) ?? this.#begin(direct);
    let asked = batch.keys.get(key);
    if (asked === undefined) batch.keys.set(key, (asked = ask()));
    batch.waiting += 1;
    try {
      return await until(asked.outcome, signal);
    } finally {
      batch.waiting -= 1;
      if (batch.waiting === 0) this.#giveUp(batch);
    }
  }

  #begin(direct: boolean): Batch {
    const batch: Batch = { direct, keys: new KeyMap(), waiting: 0, ending: new AbortController() };
    this.#next.set(direct, batch);
    void this.#run(batch);
    return batch;
  }

  /** Nobody waits for it. It may be over. */
  #giveUp(batch: Batch): void {
    if (this.#next.get(batch.direct) === batch) this.#next.delete(batch.direct);
    batch.ending.abort();
    this.#line.get(batch)?.();
  }

  /** Never rejects. */
  async #run(batch: Batch): Promise<void> {
    // Whoever asks in the same turn gets into the same request.
    await Promise.resolve();
    while (this.#running >= REQUESTS && !batch.ending.signal.aborted) await this.#turn(batch);
    if (batch.ending.signal.aborted) return this.#callNext();
    this.#next.delete(batch.direct);
    const leave = this.#enter();
    try {
      await this.#fetch(batch);
      for (const { resolve } of batch.keys.values()) resolve(undefined);
    } catch (error) {
      for (const { reject } of batch.keys.values()) reject(error);
    } finally {
      leave();
    }
  }

  async #turn(batch: Batch): Promise<void> {
    await new Promise<void>((resolve) => this.#line.set(batch, resolve));
    this.#line.delete(batch);
  }

  #callNext(): void {
    for (const [batch, call] of this.#line) {
      this.#line.delete(batch);
      return call();
    }
  }

  /** Counts a request, for a time; returns what ends that. */
  #enter(): () => void {
    this.#running += 1;
    let counts = true;
    const leave = (): void => {
      clearTimeout(timer);
      if (!counts) return;
      counts = false;
      this.#running -= 1;
      this.#callNext();
    };
    const timer = setTimeout(leave, SLOW);
    return leave;
  }

  /** Brings values as they come; those that nobody has stay away. */
  async #fetch({ direct, keys, ending: { signal } }: Batch): Promise<void> {
    const left = new KeyMap<true, Key>([...keys.keys()].map((key) => [key, true]));
    const onValue = (key: Key, value: Serialized): void => {
      left.delete(key);
      keys.get(key)?.resolve(value);
    };
    if (direct) await getFromWorkers(this.#context, [...left.keys()], onValue, signal);
    while (left.size > 0) {
      const options = { serializers: SERIALIZERS, signal };
      const reply = await this.#context.scheduler.gather({ keys: [...left.keys()] }, options);
      if (reply.status === "OK") {
        for (const [key, value] of reply.data) onValue(key as Key, value);
        return;
      }
      // The reply names what is missing and holds nothing: the rest is there, so it is asked for again.
      const before = left.size;
      for (const key of reply.keys) left.delete(key);
      if (left.size === before) return;
    }
  }
}

function ask(): Asked {
  let resolve!: Asked["resolve"];
  let reject!: Asked["reject"];
  const outcome = new Promise<Collected>((...settle) => ([resolve, reject] = settle));
  return { outcome, resolve, reject };
}
