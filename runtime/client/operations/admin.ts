/** What a client can change on the cluster. */
import type { SchedulerRetireWorkersReply } from "../../../generated/index.js";
import { type Key, KeyMap } from "../../codegen.js";
import { ActiveMemoryManager } from "../cluster-info/memory-manager.js";
import {
  type RestartOptions,
  type RestartOutcome,
  type RestartWorkersOptions,
  restart,
  restartWorkers,
} from "../cluster-info/restart-workers.js";
import {
  addresses,
  checkArgument,
  checkObject,
  checkOptions,
  flag,
  finiteNumber,
  milliseconds,
  numberOf,
  type OptionKind,
  type OptionTable,
  text,
  told,
} from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { checkedKey } from "../graph/keys.js";
import { DataPlacementError } from "../data/placement-error.js";
import { type FuturesInput, type WorkersInput, keysOf, waitFor, workersOf } from "./arguments.js";
import { RecordOperations } from "./records.js";

/** Options of `Client.retireWorkers`: workers by address or by name; or so many of those that are least needed. */
export interface RetireWorkersOptions {
  readonly workers?: WorkersInput | undefined;
  readonly names?: readonly Key[] | undefined;
  /** So many; the scheduler chooses. */
  readonly n?: number | undefined;
  /** At least so many stay. */
  readonly minimum?: number | undefined;
  /** Whether their processes end; true if absent, unlike on the wire. */
  readonly closeWorkers?: boolean | undefined;
  /** Whether the scheduler forgets them; true if absent. */
  readonly remove?: boolean | undefined;
}

const names: OptionKind = { expected: "an array of names", test: (value) => Array.isArray(value) };
const RETIRE_OPTIONS: OptionTable<RetireWorkersOptions> = {
  workers: addresses,
  names,
  n: numberOf("workers"),
  minimum: numberOf("workers"),
  closeWorkers: flag,
  remove: flag,
};

/** Options of `Client.replicate`. */
export interface ReplicateOptions {
  /** Copies of each; on all workers if absent. */
  readonly n?: number | undefined;
  /** Among which workers; all if absent. */
  readonly workers?: WorkersInput | undefined;
  /** How many copies one worker makes at a time; 2 if absent. */
  readonly branchingFactor?: number | undefined;
}

const REPLICATE_OPTIONS: OptionTable<ReplicateOptions> = {
  n: numberOf("copies"),
  workers: addresses,
  branchingFactor: numberOf("copies"),
};

/** Options of `Client.workersToClose`, as the policy of an adaptive cluster has them. */
export interface WorkersToCloseOptions {
  /** So many. */
  readonly n?: number | undefined;
  /** At least so many stay. */
  readonly minimum?: number | undefined;
  /** So many are to stay. */
  readonly target?: number | undefined;
  /** How much memory beyond that in use is kept, as a factor. */
  readonly memoryRatio?: number | undefined;
}

const CLOSE_OPTIONS: OptionTable<WorkersToCloseOptions> = {
  n: numberOf("workers"),
  minimum: numberOf("workers"),
  target: numberOf("workers"),
  memoryRatio: finiteNumber,
};

/** The part of a client that changes the cluster. */
export abstract class AdminOperations extends RecordOperations {
  #amm: ActiveMemoryManager | undefined;

  /**
   * Copies results to several workers.
   *
   * Dask: `Client.replicate`.
   *
   * @throws {ArgumentError} when an option is none
   * @throws {DataPlacementError} when a key is not in memory
   */
  async replicate(futures: FuturesInput, options: ReplicateOptions = {}): Promise<void> {
    checkOptions<ReplicateOptions>("replicate", options, REPLICATE_OPTIONS);
    await waitFor(futures);
    const { n, workers, branchingFactor = 2 } = options;
    const reply = await this.context.scheduler.replicate({
      keys: keysOf(this.context, futures),
      n: n ?? null,
      workers: workersOf("replicate", workers),
      branching_factor: branchingFactor,
    });
    if (reply !== null) throw new DataPlacementError("replicate", reply.keys);
  }

  /**
   * Moves results from full workers to empty ones. Not safe while tasks run.
   *
   * Dask: `Client.rebalance`.
   *
   * @param futures that may be moved; all results if absent
   * @throws {DataPlacementError} when a key could not be moved
   */
  async rebalance(
    futures?: FuturesInput,
    options: { readonly workers?: WorkersInput | undefined } = {},
  ): Promise<void> {
    checkOptions<typeof options>("rebalance", options, { workers: addresses });
    if (futures !== undefined) await waitFor(futures);
    const reply = await this.context.scheduler.rebalance({
      keys: futures === undefined ? null : keysOf(this.context, futures),
      workers: workersOf("rebalance", options.workers),
    });
    if (reply.status !== "OK") throw new DataPlacementError("rebalance", reply.keys);
  }

  /**
   * Throws all tasks and results away, of all clients, and restarts all workers that have nannies; others end.
   *
   * Dask: `Client.restart`.
   *
   * @param options `waitForWorkers`: whether to wait until as many are back; true if absent
   * @throws {RemoteError} when they are not back in time
   */
  async restart(options: RestartOptions & { readonly waitForWorkers?: boolean | undefined } = {}): Promise<void> {
    return restart(this.context, options);
  }

  /**
   * Restarts workers, by address or name; their results are computed anew where that is possible.
   *
   * Dask: `Client.restart_workers`.
   *
   * @param options `onError`: `raise`, or `return` what became of each
   * @throws {RestartError} when one has no nanny
   * @throws {RemoteError} when one is not back in time
   */
  async restartWorkers(
    workers: WorkersInput,
    options: RestartWorkersOptions = {},
  ): Promise<ReadonlyMap<string, RestartOutcome>> {
    return restartWorkers(this.context, workersOf("restartWorkers", workers) ?? [], options);
  }

  /**
   * Moves the results of workers elsewhere, then closes them.
   *
   * Dask: `Client.retire_workers`.
   *
   * @returns those that were retired
   */
  async retireWorkers(options: RetireWorkersOptions = {}): Promise<SchedulerRetireWorkersReply> {
    checkOptions<RetireWorkersOptions>("retireWorkers", options, RETIRE_OPTIONS);
    const { workers, names, n, minimum, closeWorkers = true, remove = true } = options;
    return this.context.scheduler.retireWorkers({
      ...(workers === undefined ? {} : { workers: workersOf("retireWorkers", workers) }),
      ...(names === undefined ? {} : { names }),
      ...(n === undefined ? {} : { n }),
      ...(minimum === undefined ? {} : { minimum }),
      close_workers: closeWorkers,
      remove,
    });
  }

  /**
   * How many workers the work at hand could use.
   *
   * Dask: `Scheduler.adaptive_target`.
   *
   * @param options `targetDuration`: milliseconds that all of it should take; Dask's configuration says if absent
   */
  async adaptiveTarget(options: { readonly targetDuration?: number | undefined } = {}): Promise<number> {
    checkOptions<typeof options>("adaptiveTarget", options, { targetDuration: milliseconds });
    const { targetDuration } = options;
    return this.context.scheduler.adaptiveTarget({
      target_duration: targetDuration === undefined ? null : targetDuration / 1000,
    });
  }

  /**
   * Which workers could be closed at least cost: addresses, none that runs or holds something it should not lose.
   *
   * Dask: `Scheduler.workers_to_close`.
   */
  async workersToClose(options: WorkersToCloseOptions = {}): Promise<readonly string[]> {
    checkOptions<WorkersToCloseOptions>("workersToClose", options, CLOSE_OPTIONS);
    const { n, minimum, target, memoryRatio } = options;
    const workers = await this.context.scheduler.workersToClose({
      ...(n === undefined ? {} : { n }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(target === undefined ? {} : { target }),
      ...(memoryRatio === undefined ? {} : { memory_ratio: memoryRatio }),
    });
    return workers.map(String);
  }

  /**
   * Restricts tasks to workers; an empty list, or undefined, lifts it.
   *
   * Dask: `Scheduler.set_restrictions`.
   */
  async setRestrictions(restrictions: Iterable<readonly [Key, WorkersInput]>): Promise<void> {
    const worker = new KeyMap<readonly string[]>();
    for (const [key, workers] of checkedPairs(restrictions)) {
      worker.set(checkedKey(key), workersOf("setRestrictions", workers) ?? []);
    }
    await this.context.scheduler.setRestrictions({ worker });
  }

  /**
   * Tells the scheduler how much of its resources a worker has. The worker itself goes by what it was started with.
   *
   * Dask: `Worker.set_resources`, `Scheduler.add_resources`.
   */
  async setResources(worker: string, resources: Readonly<Record<string, number>>): Promise<void> {
    checkArgument("setResources", "worker", worker, text);
    checkObject("setResources", resources);
    await this.context.scheduler.setResources({ worker, resources: new Map(Object.entries(resources)) });
  }

  /**
   * Since when the scheduler has had nothing to do, in milliseconds since the epoch; undefined while it works.
   *
   * Dask: `Scheduler.check_idle`.
   */
  async checkIdle(): Promise<number | undefined> {
    const since = await this.context.scheduler.checkIdle({});
    return since === null ? undefined : since * 1000;
  }

  /** The active memory manager, which removes and makes copies of results. Dask: `Client.amm`. */
  get amm(): ActiveMemoryManager {
    return (this.#amm ??= new ActiveMemoryManager(this.context));
  }
}

/** @throws {ArgumentError} when there is something else than pairs of keys and workers */
function checkedPairs(restrictions: Iterable<readonly [Key, WorkersInput]>): readonly (readonly [Key, WorkersInput])[] {
  const given: unknown = restrictions;
  const pairs: unknown =
    typeof given === "object" && given !== null && Symbol.iterator in given ? [...restrictions] : undefined;
  if (Array.isArray(pairs) && pairs.every((each) => Array.isArray(each) && each.length === 2)) return pairs as never;
  throw new ArgumentError(`setRestrictions: expected pairs of a key and its workers, got ${told(given)}`);
}
