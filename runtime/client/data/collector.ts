/** Values by key, fetched in few large requests. */
import { type Key, KeyMap, type Serialized } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { getFromWorkers } from "./direct.js";

/** Requests at the same time; what is asked for meanwhile goes into the next. Dask: `Client._gather_semaphore`. */
const REQUESTS = 5;
/** Families that we read, best first: those that keep what Python has, tuples and floats included. */
export const SERIALIZERS = ["dask", "pickle"] as const;

/** What came of asking for a key: its value, serialized; or undefined: nobody had it. */
export type Collected = Serialized | undefined;

interface Batch {
  readonly direct: boolean;
  readonly keys: KeyMap<true, Key>;
  readonly outcome: Promise<KeyMap<Serialized, Key>>;
}

/**
 * Joins what is asked for at the same time, or while other requests are under way, into one request.
 *
 * Dask: `Client._gather_remote`.
 */
export class Collector {
  readonly #context: ClientContext;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  /** Requests that have not left yet: one by way of the scheduler, one directly to workers. */
  readonly #next = new Map<boolean, Batch>();

  constructor(context: ClientContext) {
    this.#context = context;
  }

  /**
   * Asks for a value.
   *
   * @throws what the RPC throws when it cannot be asked for
   */
  async collect(key: Key, direct: boolean): Promise<Collected> {
    let batch = this.#next.get(direct);
    if (batch === undefined) this.#next.set(direct, (batch = this.#begin(direct)));
    batch.keys.set(key, true);
    return (await batch.outcome).get(key);
  }

  #begin(direct: boolean): Batch {
    const keys = new KeyMap<true, Key>();
    return { direct, keys, outcome: this.#run(direct, keys) };
  }

  async #run(direct: boolean, asked: KeyMap<true, Key>): Promise<KeyMap<Serialized, Key>> {
    // Whoever asks in the same turn gets into the same request.
    await Promise.resolve();
    while (this.#running >= REQUESTS) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#next.delete(direct);
    this.#running += 1;
    try {
      return await this.#fetch(direct, [...asked.keys()]);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #fetch(direct: boolean, keys: readonly Key[]): Promise<KeyMap<Serialized, Key>> {
    const found = direct ? await getFromWorkers(this.#context, keys) : new KeyMap<Serialized, Key>();
    let left = keys.filter((key) => !found.has(key));
    while (left.length > 0) {
      const reply = await this.#context.scheduler.gather({ keys: left }, { serializers: SERIALIZERS });
      if (reply.status === "OK") {
        for (const [key, value] of reply.data) found.set(key as Key, value);
        break;
      }
      // The reply names what is missing and holds nothing: the rest is there, so it is asked for again.
      const missing = new KeyMap<true, Key>(reply.keys.map((key) => [key, true]));
      const rest = left.filter((key) => !missing.has(key));
      if (rest.length === left.length) break;
      left = rest;
    }
    return found;
  }
}
