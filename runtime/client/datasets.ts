/** Data under names, kept on the cluster for all clients: `client.datasets`. */
import type { Hashable, PublishedDataset } from "../../generated/index.js";
import { DaskwireError } from "../wire/errors.js";
import { keyText } from "../wire/key-map.js";
import { checkOptions, flag } from "./checked-options.js";
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
  async get<T = unknown>(name: Hashable): Promise<T | undefined> {
    const value = await this.#read(name);
    refuseCollection(`the dataset ${keyText(name)}`, value);
    return value as T | undefined;
  }

  async #read(name: Hashable): Promise<unknown> {
    const { scheduler, release } = this.#context;
    const reply = await scheduler.publishGet(release >= SEVERAL ? { names: [name] } : { name });
    const dataset = Array.isArray(reply) ? (reply as readonly (PublishedDataset | null)[])[0] : reply;
    if (dataset === null || dataset === undefined) return undefined;
    return readValue(this.#context, (dataset as PublishedDataset).data);
  }

  /**
   * Publishes a dataset.
   *
   * @param options `override`: replaces one that is there. Before 2026.6.0 Dask then never releases the keys of the old one.
   * @throws {ArgumentError} when an option is none
   * @throws {DatasetExistsError} when there is one already
   * @throws {ForeignFutureError} {FutureReleasedError} when a future in it cannot be used
   * @throws {SerializationError} when it has no form in Python
   * @throws {CommClosedError} when the connection is lost meanwhile: it may be published or not
   */
  async set(name: Hashable, value: unknown, options: { readonly override?: boolean | undefined } = {}): Promise<void> {
    checkOptions<typeof options>("set", options, { override: flag });
    const { scheduler, release, id: client } = this.#context;
    const { override = false } = options;
    const actors: Future[] = [];
    const futures = futuresOf(value, (leaf) => {
      const future = futureBehind(leaf);
      if (future !== undefined) actors.push(future);
    });
    const keys = keysOf(this.#context, [...futures, ...actors]);
    const data = await writeSharedValue(value);
    try {
      await behindStream<unknown>(this.#context, ({ uid, signal }) =>
        scheduler.publishPut(
          release >= SEVERAL
            ? { names: [name], keys: [keys], data: [data], override, client, uid }
            : { name, keys, data, override, client },
          { signal },
        ),
      );
    } catch (error) {
      throw raised(error, "KeyError") ? new DatasetExistsError(name, error) : error;
    }
  }

  /** Whether there is a dataset of that name. */
  async has(name: Hashable): Promise<boolean> {
    const wanted = keyText(name);
    return (await this.keys()).some((each) => keyText(each) === wanted);
  }

  /** Takes a dataset away; what only it kept is gone. Does nothing when there is none. */
  async delete(name: Hashable): Promise<void> {
    const { scheduler, release, id: client } = this.#context;
    await behindStream(this.#context, ({ uid, signal }) =>
      scheduler.publishDelete(release >= SEVERAL ? { names: [name], client, uid } : { name }, { signal }),
    );
  }

  /** The names of all datasets, sorted. */
  keys(): Promise<readonly Hashable[]> {
    return this.#context.scheduler.publishList({});
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
