/** Values, from here to the cluster. */
import { SerializationError } from "../../values/pickle/errors.js";
import { SpoiledError } from "../../wire/frames-bytes.js";
import { type Key, KeyMap, type Serialized } from "../../codegen.js";
import { sleep } from "../../comm/deadline.js";
import { addresses, checkOptions, either, flag, numberOf, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import { SerializerPickles } from "../../values/serialize/index.js";
import type { ClientContext } from "../context.js";
import { FutureTimeoutError } from "../errors.js";
import { Future, stateOf } from "../futures/future.js";
import { checkedKey, tokenOf } from "../graph/keys.js";
import { randomHex } from "../../rpc/identifier.js";
import { until, withPatience } from "../futures/patience.js";
import { typeNameOf, writeValue } from "./values.js";

/** Options of `Client.scatter`. */
export interface ScatterOptions {
  /** Addresses or host names of the workers that may get the values; all if absent. */
  readonly workers?: string | readonly string[] | undefined;
  /** True copies each value to all workers, a number to so many. */
  readonly broadcast?: boolean | number | undefined;
  /** Sends to the workers directly; otherwise by way of the scheduler. The client's option if absent. */
  readonly direct?: boolean | undefined;
  /**
   * Makes keys of the content, so that equal values are sent once; false makes them up. True if absent. They are made up, too, for
   * values whose registered serializer answers by a promise, and where the key was released less than a minute ago.
   */
  readonly hash?: boolean | undefined;
  /**
   * Milliseconds until the values must be on the cluster. If absent, the client's timeout to find a worker, and no limit to
   * send the values.
   */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const SCATTER_OPTIONS: OptionTable<ScatterOptions> = {
  workers: addresses,
  broadcast: either(flag, numberOf("workers")),
  direct: flag,
  hash: flag,
  ...WAIT_OPTIONS,
};

const NOT_THERE = "scatter: no worker has the values";

/** What sending takes: it ends by the signal, however long the scheduler is silent. */
type Limited = ScatterOptions & { readonly signal: AbortSignal };

/** Milliseconds between two looks for workers. */
const WORKERS_PAUSE = 100;

/** Where the next direct scatter begins, so that workers take turns. */
let turn = 0;

/**
 * Sends values to workers, and holds them by futures that are finished.
 *
 * Dask: `distributed.client.Client.scatter`.
 */
export async function scatter(context: ClientContext, values: unknown, options: ScatterOptions = {}): Promise<unknown> {
  context.checkOpen();
  checkOptions<ScatterOptions>("scatter", options, SCATTER_OPTIONS);
  const { hash = true } = options;
  const keyOf = (value: unknown, i: number): Key => {
    const kind = (typeNameOf(value) ?? "object").replace(/^.*[:.]/, "");
    const token = hash ? tokenOf(value, `value ${i}`, new SerializerPickles()) : undefined;
    const key = token === undefined ? undefined : `${kind}-${token}`;
    // A worker that has still to hear that a key was released would drop what it gets under it.
    const isLeaving = key !== undefined && context.futures.get(key) === undefined && context.releasedKeys.has(key);
    return key === undefined || isLeaving ? `${kind}-${randomHex()}` : key;
  };
  if (values instanceof Map || values instanceof KeyMap) {
    const named = new KeyMap<unknown, Key>(values as Iterable<readonly [Key, unknown]>);
    const futures = await send(context, named, options);
    return values instanceof KeyMap
      ? futures
      : new Map([...(values as Map<Key, unknown>).keys()].map((key) => [key, futures.get(key)]));
  }
  // A hole becomes undefined, which is refused.
  const list: readonly unknown[] = Array.isArray(values) ? Array.from(values as readonly unknown[]) : [values];
  const keys = list.map(keyOf);
  const futures = await send(context, new KeyMap(keys.map((key, i) => [key, list[i]])), options);
  const made = keys.map((key) => futures.get(key) as Future);
  // Equal values are one key, and each place has a handle of its own.
  const own = made.map((future, i) => (made.indexOf(future) === i ? future : new Future(context, future.key)));
  return Array.isArray(values) ? own : own[0];
}

async function send(
  context: ClientContext,
  values: KeyMap<unknown, Key>,
  options: ScatterOptions,
): Promise<KeyMap<Future, Key>> {
  const { broadcast = false, direct = context.options.direct ?? false } = options;
  const keys = [...values.keys()].map((key) => checkedKey(key));
  if (keys.length === 0) return new KeyMap();
  // Held from now on, before anything is waited for: who gives the same key up meanwhile must not release it behind the data.
  const futures = new KeyMap<Future, Key>(keys.map((key) => [key, new Future(context, key)]));
  const data = await written(values, futures);
  try {
    await withPatience(
      { timeout: options.timeout, signal: options.signal },
      () => NOT_THERE,
      () => context.explainWaiting(),
      async (signal) => {
        await until(context.releasedKeys.handled(keys), signal);
        const workers = await (direct ? sendToWorkers : sendToScheduler)(context, data, { ...options, signal });
        if (!direct || broadcast === false || broadcast === 0) return;
        await context.scheduler.replicate({ keys, n: broadcast === true ? null : broadcast, workers }, { signal });
      },
    );
    for (const [key, value] of values) sent(futures.get(key) as Future, value);
    return futures;
  } catch (error) {
    for (const future of futures.values()) {
      context.abandoned.add(future.key);
      future.release();
    }
    if (!(error instanceof SpoiledError)) throw error;
    const at = [...data.values()].findIndex(({ isWhole }) => !isWhole);
    throw new SerializationError(`value ${at}`, error.message, error);
  }
}

/** The values as they are sent. @throws {SerializationError} when one has no form in Python; its futures are released then */
async function written(values: KeyMap<unknown, Key>, futures: KeyMap<Future, Key>): Promise<KeyMap<Serialized, Key>> {
  const data = new KeyMap<Serialized, Key>();
  const keys = [...values.keys()];
  try {
    // All are begun now, and so are what they are now.
    const payloads = await Promise.all([...values.values()].map(writeValue));
    keys.forEach((key, i) => data.set(key, payloads[i] as Serialized));
    return data;
  } catch (error) {
    for (const future of futures.values()) future.release();
    throw error;
  }
}

/** @throws {FutureCancelledError} when the connection was lost meanwhile, or the key was cancelled */
function sent(future: Future, value: unknown): void {
  const state = stateOf(future);
  if (state.status === "cancelled") throw state.error as Error;
  state.finish(typeNameOf(value));
}

async function sendToScheduler(
  context: ClientContext,
  data: KeyMap<Serialized, Key>,
  { workers, broadcast = false, timeout = context.timeout, signal }: Limited,
): Promise<null> {
  const request = { data, workers: listOf(workers), client: context.id, broadcast, timeout: timeout / 1000 };
  try {
    // The scheduler waits for workers so long, and then takes its time for the data.
    await context.scheduler.scatter(request, { signal });
  } catch (error) {
    if (signal.aborted || (await hasWorkers(context, workers, signal))) throw error;
    throw new FutureTimeoutError(NOT_THERE, timeout, await context.explainWaiting());
  }
  return null;
}

async function sendToWorkers(
  context: ClientContext,
  data: KeyMap<Serialized, Key>,
  options: Limited,
): Promise<readonly string[]> {
  const workers = await runningWorkers(context, options);
  const plan = new Map<string, KeyMap<Serialized, Key>>();
  const holders = new KeyMap<readonly string[], Key>();
  for (const [key, value] of data) {
    const worker = workers[turn++ % workers.length] as string;
    holders.set(key, [worker]);
    const share = plan.get(worker) ?? new KeyMap<Serialized, Key>();
    plan.set(worker, share.set(key, value));
  }
  const call = { signal: options.signal };
  const nbytes = new KeyMap<number, Key>();
  await Promise.all(
    [...plan].map(async ([worker, share]) => {
      const reply = await context.worker(worker).updateData({ data: share }, call);
      for (const [key, size] of reply.nbytes) nbytes.set(key as Key, Number(size));
    }),
  );
  await context.scheduler.updateData({ who_has: holders, nbytes, client: context.id }, call);
  return workers;
}

/** Waits for workers that take work. Dask: `Client._scatter`. */
async function runningWorkers(
  context: ClientContext,
  { workers, timeout = context.timeout, signal }: Limited,
): Promise<readonly string[]> {
  const since = performance.now();
  for (;;) {
    const running = await context.scheduler.ncoresRunning({ workers: listOf(workers) }, { signal });
    if (running.size > 0) return [...running.keys()].sort();
    if (performance.now() - since >= timeout) {
      throw new FutureTimeoutError(NOT_THERE, timeout, await context.explainWaiting());
    }
    await sleep(WORKERS_PAUSE, signal);
  }
}

async function hasWorkers(
  context: ClientContext,
  workers: ScatterOptions["workers"],
  signal: AbortSignal,
): Promise<boolean> {
  const running = await context.scheduler.ncoresRunning({ workers: listOf(workers) }, { signal });
  return running.size > 0;
}

function listOf(workers: ScatterOptions["workers"]): readonly string[] | null {
  if (workers === undefined) return null;
  return typeof workers === "string" ? [workers] : workers;
}
