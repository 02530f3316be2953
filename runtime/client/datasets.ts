/** Data under names, kept on the cluster for all clients: `client.datasets`. */
import type { Hashable, PublishedDataset } from "../../generated/index.js";
import type { WaitOptions } from "../comm/deadline.js";
import { DaskwireError } from "../wire/errors.js";
import { keyText } from "../wire/key-map.js";
import { flag, type OptionTable, WAIT_OPTIONS } from "./checked-options.js";
import type { ClientContext } from "./context.js";
import { raised } from "./coordination/waiting.js";
import { writeSharedValue } from "./data/shared-futures.js";
import { readValue } from "./data/values.js";
import { keysOf } from "./futures/control.js";
import type { Future } from "./futures/future.js";
import { futureBehind } from "./futures/stand-in.js";
import { futuresOf } from "./futures/structure.js";
import { SEVERAL, behindStream } from "./session/stream-order.js";
import { refuseCollection } from "./unsupported.js";
import { type CallLimits, within } from "./within.js";
import { Shown } from "../wire/shown.js";

/** A dataset of that name is there already. Dask: `KeyError`. */
export class DatasetExistsError extends DaskwireError {
  readonly dataset: Hashable;

  constructor(name: Hashable, cause: unknown) {
    super(`there is a dataset ${keyText(name)} already; delete it first, or give { override: true }`, {
      code: "ERR_DASKWIRE_DATASET_EXISTS",
      cause,
    });
    this.name = "DatasetExistsError";
    this.dataset = name;
  }
}

/** Options of {@link Datasets.set}. */
export interface SetDatasetOptions extends WaitOptions {
  /** Replaces one that is there. Before 2026.6.0 Dask then never releases the keys of the old one. False if absent. */
  readonly override?: boolean | undefined;
}

const SET_OPTIONS: OptionTable<SetDatasetOptions> = { override: flag, ...WAIT_OPTIONS };

/**
 * Datasets by name: anything in which futures stand for data on the cluster, which is kept as long as the dataset is there,
 * whoever leaves. Values without futures are kept on the scheduler itself: let them be small.
 *
 * Dask: `Client.datasets`, `publish_dataset`, `get_dataset`, `list_datasets`, `unpublish_dataset`.
 */
export class Datasets extends Shown {
  readonly #context: ClientContext;

  /** Made by clients. */
  constructor(context: ClientContext) {
    super();
    this.#context = context;
  }

  /**
   * The dataset of a name; undefined when there is none. Futures in it are this client's, to be released as any other.
   *
   * @throws {UnsupportedFeatureError} when it is a dask collection
   */
  async get<T = unknown>(name: Hashable, options: WaitOptions = {}): Promise<T | undefined> {
    const value = await within(this.#context, "get", options, WAIT_OPTIONS, (call) => this.#read(name, call));
    refuseCollection(`the dataset ${keyText(name)}`, value);
    return value as T | undefined;
  }

  async #read(name: Hashable, call: CallLimits = {}): Promise<unknown> {
    const { scheduler, release } = this.#context;
    const reply = await scheduler.publishGet(release >= SEVERAL ? { names: [name] } : { name }, call);
    const dataset = Array.isArray(reply) ? (reply as readonly (PublishedDataset | null)[])[0] : reply;
    if (dataset === null || dataset === undefined) return undefined;
    return readValue(this.#context, (dataset as PublishedDataset).data);
  }

  /**
   * Publishes a dataset.
   *
   * @throws {ArgumentError} when an option is none
   * @throws {DatasetExistsError} when there is one already
   * @throws {ForeignFutureError} {FutureReleasedError} when a future in it cannot be used
   * @throws {SerializationError} when it has no form in Python
   * @throws {CommClosedError} {CommTimeoutError} when the connection is lost meanwhile, or the time is up: it may be published or not
   * @throws the signal's reason when it aborts
   */
  async set(name: Hashable, value: unknown, options: SetDatasetOptions = {}): Promise<void> {
    return within(this.#context, "set", options, SET_OPTIONS, (call) =>
      this.#set(name, value, options.override ?? false, call),
    );
  }

  async #set(name: Hashable, value: unknown, override: boolean, call: CallLimits): Promise<void> {
    const { scheduler, release, id: client } = this.#context;
    const actors: Future[] = [];
    const futures = futuresOf(value, (leaf) => {
      const future = futureBehind(leaf);
      if (future !== undefined) actors.push(future);
    });
    const keys = keysOf(this.#context, [...futures, ...actors]);
    const data = await writeSharedValue(value);
    try {
      await behindStream<unknown>(
        this.#context,
        ({ uid, signal }) =>
          scheduler.publishPut(
            release >= SEVERAL
              ? { names: [name], keys: [keys], data: [data], override, client, uid }
              : { name, keys, data, override, client },
            { signal },
          ),
        call,
      );
    } catch (error) {
      throw raised(error, "KeyError") ? new DatasetExistsError(name, error) : error;
    }
  }

  /** Whether there is a dataset of that name. */
  async has(name: Hashable, options: WaitOptions = {}): Promise<boolean> {
    const names = await within(this.#context, "has", options, WAIT_OPTIONS, (call) => this.#names(call));
    const wanted = keyText(name);
    return names.some((each) => keyText(each) === wanted);
  }

  /** Takes a dataset away; what only it kept is gone. Does nothing when there is none. */
  async delete(name: Hashable, options: WaitOptions = {}): Promise<void> {
    const { scheduler, release, id: client } = this.#context;
    await within(this.#context, "delete", options, WAIT_OPTIONS, (call) =>
      behindStream<unknown>(
        this.#context,
        ({ uid, signal }) =>
          scheduler.publishDelete(release >= SEVERAL ? { names: [name], client, uid } : { name }, { signal }),
        call,
      ),
    );
  }

  /** The names of all datasets, sorted. */
  keys(options: WaitOptions = {}): Promise<readonly Hashable[]> {
    return within(this.#context, "keys", options, WAIT_OPTIONS, (call) => this.#names(call));
  }

  #names(call: CallLimits): Promise<readonly Hashable[]> {
    return this.#context.scheduler.publishList({}, call);
  }

  /** Goes through all datasets: names and values. A dask collection is an inert `PyObject`. */
  async *[Symbol.asyncIterator](): AsyncGenerator<[Hashable, unknown], void> {
    for (const name of await this.keys()) {
      const value = await this.#read(name);
      // One that was deleted meanwhile.
      if (value !== undefined) yield [name, value];
    }
  }

  toString(): string {
    return `<Datasets: of ${this.#context.address}>`;
  }
}
