/** What a client can change on the cluster. */
import type { SchedulerRetireWorkersReply } from "../../../generated/index.js";
import { type Key, KeyMap } from "../../codegen.js";
import { ActiveMemoryManager } from "../cluster-info/memory-manager.js";
import { type RestartOptions, type RestartOutcome, restart, restartWorkers } from "../cluster-info/restart-workers.js";
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

/** The part of a client that changes the cluster. */
export abstract class AdminOperations extends RecordOperations {
  #amm: ActiveMemoryManager | undefined;

  /**
   * Copies results to several workers.
   *
   * Dask: `Client.replicate`.
   *
   * @param options `n`: copies of each, on all workers if absent; `workers`: among which; `branchingFactor`: how many copies one
   * worker makes at a time, 2 if absent
   * @throws {DataPlacementError} when a key is not in memory
   */
  async replicate(
    futures: FuturesInput,
    options: { readonly n?: number; readonly workers?: WorkersInput; readonly branchingFactor?: number } = {},
  ): Promise<void> {
    await waitFor(futures);
    const { n, workers, branchingFactor = 2 } = options;
    const reply = await this.context.scheduler.replicate({
      keys: keysOf(this.context, futures),
      n: n ?? null,
      workers: workersOf(workers),
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
  async rebalance(futures?: FuturesInput, options: { readonly workers?: WorkersInput } = {}): Promise<void> {
    if (futures !== undefined) await waitFor(futures);
    const reply = await this.context.scheduler.rebalance({
      keys: futures === undefined ? null : keysOf(this.context, futures),
      workers: workersOf(options.workers),
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
  restart(options: RestartOptions & { readonly waitForWorkers?: boolean } = {}): Promise<void> {
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
  restartWorkers(
    workers: WorkersInput,
    options: RestartOptions & { readonly onError?: "raise" | "return" } = {},
  ): Promise<ReadonlyMap<string, RestartOutcome>> {
    return restartWorkers(this.context, workersOf(workers) ?? [], options);
  }

  /**
   * Moves the results of workers elsewhere, then closes them.
   *
   * Dask: `Client.retire_workers`.
   *
   * @returns those that were retired
   */
  retireWorkers(options: RetireWorkersOptions = {}): Promise<SchedulerRetireWorkersReply> {
    const { workers, names, n, minimum, closeWorkers = true, remove = true } = options;
    return this.context.scheduler.retireWorkers({
      ...(workers === undefined ? {} : { workers: workersOf(workers) }),
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
  adaptiveTarget(options: { readonly targetDuration?: number } = {}): Promise<number> {
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
  async workersToClose(
    options: {
      readonly n?: number;
      readonly minimum?: number;
      readonly target?: number;
      readonly memoryRatio?: number;
    } = {},
  ): Promise<readonly string[]> {
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
    for (const [key, workers] of restrictions) worker.set(key, workersOf(workers) ?? []);
    await this.context.scheduler.setRestrictions({ worker });
  }

  /**
   * Tells the scheduler how much of its resources a worker has. The worker itself goes by what it was started with.
   *
   * Dask: `Worker.set_resources`, `Scheduler.add_resources`.
   */
  async setResources(worker: string, resources: Readonly<Record<string, number>>): Promise<void> {
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
