/** What a client can change on the cluster. */
import type { SchedulerRetireWorkersReply } from "../../../generated/index.js";
import { type Key, KeyMap } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
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
  flag,
  finiteNumber,
  milliseconds,
  numberOf,
  type OptionKind,
  type OptionTable,
  text,
  told,
  WAIT_OPTIONS,
} from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { checkedKey } from "../graph/keys.js";
import { DataPlacementError } from "../data/placement-error.js";
import { type FuturesInput, type WorkersInput, keysOf, waitFor, workersOf } from "./arguments.js";
import { RecordOperations } from "./records.js";
import { within } from "../within.js";

/** Options of `Client.retireWorkers`: workers by address or by name; or so many of those that are least needed. */
export interface RetireWorkersOptions extends WaitOptions {
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
  ...WAIT_OPTIONS,
};

/** Options of `Client.replicate`. */
export interface ReplicateOptions extends WaitOptions {
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
  ...WAIT_OPTIONS,
};

/** Options of `Client.rebalance`. */
export interface RebalanceOptions extends WaitOptions {
  /** Among which workers; all if absent. */
  readonly workers?: WorkersInput | undefined;
}

const REBALANCE_OPTIONS: OptionTable<RebalanceOptions> = { workers: addresses, ...WAIT_OPTIONS };

/** Options of `Client.adaptiveTarget`. */
export interface AdaptiveTargetOptions extends WaitOptions {
  /** Milliseconds that all of it should take; Dask's configuration says if absent. */
  readonly targetDuration?: number | undefined;
}

const TARGET_OPTIONS: OptionTable<AdaptiveTargetOptions> = { targetDuration: milliseconds, ...WAIT_OPTIONS };

/** Options of `Client.workersToClose`, as the policy of an adaptive cluster has them. */
export interface WorkersToCloseOptions extends WaitOptions {
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
  ...WAIT_OPTIONS,
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
    const reply = await within(this.context, "replicate", options, REPLICATE_OPTIONS, async (call) => {
      await waitFor(futures, call);
      const { n = null, workers, branchingFactor = 2 } = options;
      const request = {
        keys: keysOf(this.context, futures),
        n,
        workers: workersOf("replicate", workers),
        branching_factor: branchingFactor,
      };
      return this.context.scheduler.replicate(request, call);
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
  async rebalance(futures?: FuturesInput, options: RebalanceOptions = {}): Promise<void> {
    const reply = await within(this.context, "rebalance", options, REBALANCE_OPTIONS, async (call) => {
      if (futures !== undefined) await waitFor(futures, call);
      const keys = futures === undefined ? null : keysOf(this.context, futures);
      return this.context.scheduler.rebalance({ keys, workers: workersOf("rebalance", options.workers) }, call);
    });
    if (reply.status !== "OK") throw new DataPlacementError("rebalance", reply.keys);
  }

  /**
   * Throws all tasks and results away, of all clients, and restarts all workers that have nannies; others end.
   *
   * Dask: `Client.restart`.
   *
   * @throws {RemoteError} when they are not back in time
   */
  async restart(options: RestartOptions = {}): Promise<void> {
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
    return within(this.context, "retireWorkers", options, RETIRE_OPTIONS, (call) => {
      const { workers, names, n, minimum, closeWorkers = true, remove = true } = options;
      const request = {
        ...(workers === undefined ? {} : { workers: workersOf("retireWorkers", workers) }),
        ...(names === undefined ? {} : { names }),
        ...(n === undefined ? {} : { n }),
        ...(minimum === undefined ? {} : { minimum }),
        close_workers: closeWorkers,
        remove,
      };
      return this.context.scheduler.retireWorkers(request, call);
    });
  }

  /**
   * How many workers the work at hand could use.
   *
   * Dask: `Scheduler.adaptive_target`.
   */
  async adaptiveTarget(options: AdaptiveTargetOptions = {}): Promise<number> {
    return within(this.context, "adaptiveTarget", options, TARGET_OPTIONS, (call) => {
      const { targetDuration } = options;
      const request = { target_duration: targetDuration === undefined ? null : targetDuration / 1000 };
      return this.context.scheduler.adaptiveTarget(request, call);
    });
  }

  /**
   * Which workers could be closed at least cost: addresses, none that runs or holds something it should not lose.
   *
   * Dask: `Scheduler.workers_to_close`.
   */
  async workersToClose(options: WorkersToCloseOptions = {}): Promise<readonly string[]> {
    const workers = await within(this.context, "workersToClose", options, CLOSE_OPTIONS, (call) => {
      const { n, minimum, target, memoryRatio } = options;
      const request = {
        ...(n === undefined ? {} : { n }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(target === undefined ? {} : { target }),
        ...(memoryRatio === undefined ? {} : { memory_ratio: memoryRatio }),
      };
      return this.context.scheduler.workersToClose(request, call);
    });
    return workers.map(String);
  }

  /**
   * Restricts tasks to workers; an empty list, or undefined, lifts it.
   *
   * Dask: `Scheduler.set_restrictions`.
   */
  async setRestrictions(
    restrictions: Iterable<readonly [Key, WorkersInput]>,
    options: WaitOptions = {},
  ): Promise<void> {
    await within(this.context, "setRestrictions", options, WAIT_OPTIONS, (call) => {
      const worker = new KeyMap<readonly string[]>();
      for (const [key, workers] of checkedPairs(restrictions)) {
        worker.set(checkedKey(key), workersOf("setRestrictions", workers) ?? []);
      }
      return this.context.scheduler.setRestrictions({ worker }, call);
    });
  }

  /**
   * Tells the scheduler how much of its resources a worker has. The worker itself goes by what it was started with.
   *
   * Dask: `Worker.set_resources`, `Scheduler.add_resources`.
   */
  async setResources(
    worker: string,
    resources: Readonly<Record<string, number>>,
    options: WaitOptions = {},
  ): Promise<void> {
    checkArgument("setResources", "worker", worker, text);
    checkObject("setResources", resources);
    await within(this.context, "setResources", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.setResources({ worker, resources: new Map(Object.entries(resources)) }, call),
    );
  }

  /**
   * Since when the scheduler has had nothing to do, in milliseconds since the epoch; undefined while it works.
   *
   * Dask: `Scheduler.check_idle`.
   */
  async checkIdle(options: WaitOptions = {}): Promise<number | undefined> {
    const since = await within(this.context, "checkIdle", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.checkIdle({}, call),
    );
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
