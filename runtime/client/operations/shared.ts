/** What a client shares with others: locks, variables, queues, topics. */
import type { Key } from "../../codegen.js";
import { Event } from "../coordination/event.js";
import { MultiLock } from "../coordination/multi-lock.js";
import { Queue } from "../coordination/queue.js";
import { Lock, Semaphore, type SemaphoreOptions } from "../coordination/semaphore.js";
import type { SharedValue } from "../coordination/shared-value.js";
import { Variable } from "../coordination/variable.js";
import { checkObject } from "../checked-options.js";
import { Datasets } from "../datasets.js";
import { Topics } from "../topics/topics.js";
import { RemoteOperations } from "./remote.js";

/** Options of `Client.lock`. */
export type LockOptions = Omit<SemaphoreOptions, "client" | "maxLeases">;

/** The part of a client that shares things with other clients and with tasks. */
export abstract class SharedOperations extends RemoteOperations {
  #topics: Topics | undefined;
  #datasets: Datasets | undefined;

  /** Data under names, kept on the cluster for all clients. */
  get datasets(): Datasets {
    return (this.#datasets ??= new Datasets(this.context));
  }

  /** Events under names, to follow, to log, and to look up. */
  get topics(): Topics {
    return (this.#topics ??= new Topics(this.context));
  }

  /** `new Lock(name, { client })`. Dask: `distributed.Lock`. */
  lock(name?: Key, options: LockOptions = {}): Lock {
    checkObject("lock", options);
    return new Lock(name, { ...options, client: this });
  }

  /** `new Semaphore(name, { client, ... })`. Dask: `distributed.Semaphore`. */
  semaphore(name: Key | undefined, options: { readonly maxLeases: number; readonly leaseTimeout?: number }): Semaphore {
    checkObject("semaphore", options);
    return new Semaphore(name, { ...options, client: this });
  }

  /** `new MultiLock(names, { client })`. Dask: `distributed.MultiLock`. */
  multiLock(names: Iterable<Key>): MultiLock {
    return new MultiLock(names, { client: this });
  }

  /** `new Event(name, { client })`. Dask: `distributed.Event`. */
  event(name?: Key): Event {
    return new Event(name, { client: this });
  }

  /** `new Variable(name, { client })`. Dask: `distributed.Variable`. */
  variable<T = SharedValue>(name?: Key): Variable<T> {
    return new Variable<T>(name, { client: this });
  }

  /** `new Queue(name, { client, ... })`. Dask: `distributed.Queue`. */
  queue<T = SharedValue>(name?: Key, options: { readonly maxsize?: number } = {}): Queue<T> {
    checkObject("queue", options);
    return new Queue<T>(name, { ...options, client: this });
  }
}
