/** What a client can ask the scheduler: who holds what, what runs where. */
import type {
  KeysByWorker,
  SchedulerCallStackReply,
  SchedulerIdentity,
  SchedulerNbytesReply,
  SchedulerNcoresReply,
  WorkersByKey,
} from "../../../generated/index.js";
import type { Key, KeyMap } from "../../codegen.js";
import { type WaitForWorkersOptions, waitForWorkers } from "../cluster-info/wait-for-workers.js";
import { type ClusterVersionsReport, type VersionsOptions, getVersions } from "../cluster-info/versions.js";
import { type WorkerStatusEvent, workerStatus } from "../cluster-info/worker-status.js";
import { abortSignal, checkOptions, flag, numberOf } from "../checked-options.js";
import {
  CLUSTER_PROGRESS_OPTIONS,
  type ClusterProgress,
  type ClusterProgressOptions,
  clusterProgress,
} from "../cluster-info/progress.js";
import { openPayload } from "../../values/payloads/open.js";
import { loadPickle } from "../../values/pickle/index.js";
import { Future } from "../futures/future.js";
import { type FuturesInput, type WorkersInput, keysOf, workersOf } from "./arguments.js";
import { ComputeOperations } from "./compute.js";

/** The part of a client that asks about the cluster. */
export abstract class InfoOperations extends ComputeOperations {
  /**
   * Which workers hold results.
   *
   * Dask: `Client.who_has`.
   *
   * @param futures of interest; all keys if absent
   */
  async whoHas(futures?: FuturesInput): Promise<WorkersByKey> {
    return this.context.scheduler.whoHas({ keys: futures === undefined ? null : keysOf(this.context, futures) });
  }

  /**
   * Which keys workers hold.
   *
   * Dask: `Client.has_what`.
   */
  async hasWhat(workers?: WorkersInput): Promise<KeysByWorker> {
    return this.context.scheduler.hasWhat({ workers: workersOf("hasWhat", workers) });
  }

  /**
   * Which tasks workers are to run, or run.
   *
   * Dask: `Client.processing`.
   */
  async processing(workers?: WorkersInput): Promise<KeysByWorker> {
    return this.context.scheduler.processing({ workers: workersOf("processing", workers) });
  }

  /**
   * Sizes of results in bytes.
   *
   * Dask: `Client.nbytes`.
   *
   * @param options `summary`: by the kind of key instead of each key. Unlike Dask's, it is false if absent.
   */
  async nbytes(
    futures?: FuturesInput,
    options: { readonly summary?: boolean | undefined } = {},
  ): Promise<SchedulerNbytesReply> {
    checkOptions<typeof options>("nbytes", options, { summary: flag });
    const keys = futures === undefined ? null : keysOf(this.context, futures);
    return this.context.scheduler.nbytes({ keys, summary: options.summary ?? false });
  }

  /**
   * The call stacks of tasks that run: lines of text by key, by worker.
   *
   * Dask: `Client.call_stack`.
   *
   * @param futures of interest; all that run if absent
   */
  async callStack(futures?: FuturesInput): Promise<SchedulerCallStackReply> {
    return this.context.scheduler.callStack({ keys: futures === undefined ? null : keysOf(this.context, futures) });
  }

  /**
   * Threads for tasks, by worker.
   *
   * Dask: `Client.nthreads`.
   */
  async nthreads(workers?: WorkersInput): Promise<SchedulerNcoresReply> {
    return this.context.scheduler.ncores({ workers: workersOf("nthreads", workers) });
  }

  /** As {@link nthreads}. Dask: `Client.ncores`. */
  ncores(workers?: WorkersInput): Promise<SchedulerNcoresReply> {
    return this.nthreads(workers);
  }

  /**
   * The scheduler and its workers.
   *
   * Dask: `Client.scheduler_info`.
   *
   * @param options `workers`: how many workers to describe at most; all if absent
   */
  async schedulerInfo(options: { readonly workers?: number | undefined } = {}): Promise<SchedulerIdentity> {
    checkOptions<typeof options>("schedulerInfo", options, { workers: numberOf("workers") });
    return this.context.scheduler.identity({ n_workers: options.workers ?? -1 });
  }

  /**
   * Waits until so many workers run.
   *
   * Dask: `Client.wait_for_workers`.
   *
   * @returns how many run
   * @throws {WorkersTimeoutError} when there are fewer when the time is up
   * @throws the signal's reason when it aborts
   */
  waitForWorkers(count: number, options: WaitForWorkersOptions = {}): Promise<number> {
    return waitForWorkers(this.context, count, options);
  }

  /**
   * The versions of the packages of scheduler and workers.
   *
   * Dask: `Client.get_versions`.
   *
   * @throws {VersionMismatchError} with `check`
   */
  getVersions(options: VersionsOptions = {}): Promise<ClusterVersionsReport> {
    return getVersions(this.context, options);
  }

  /**
   * Follows who joins and who leaves: first the state, then each change. Leaving the loop ends it. The scheduler serves one
   * such subscriber: a second one silences the first, which is not told.
   *
   * Dask: `Scheduler.add_worker_status_subscriber`, as a cluster object uses it.
   *
   * @throws the signal's reason when it aborts, and what the connection's end throws
   */
  subscribeWorkerStatus(
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): AsyncGenerator<WorkerStatusEvent, void> {
    checkOptions<typeof options>("subscribeWorkerStatus", options, { signal: abortSignal });
    return workerStatus(this.context, options.signal);
  }

  /**
   * How many tasks of all clients there are of each kind, in each state, each time that this has changed. Ends when none is
   * left to be done, unless `forever`.
   *
   * Dask: `Scheduler.get_task_prefix_states`, and its progress bars.
   *
   * @throws the signal's reason when it aborts
   */
  clusterProgress(options: ClusterProgressOptions = {}): AsyncGenerator<ClusterProgress, void> {
    checkOptions<ClusterProgressOptions>("clusterProgress", options, CLUSTER_PROGRESS_OPTIONS);
    return clusterProgress(this.context, options);
  }

  /**
   * The state of tasks by key; null for those that the scheduler does not know.
   *
   * Dask: `Scheduler.get_task_status`.
   */
  async taskStatus(futures: FuturesInput): Promise<KeyMap<string | null>> {
    return this.context.scheduler.getTaskStatus({ keys: keysOf(this.context, futures) });
  }

  /**
   * The key of the task that made others fail, if one did.
   *
   * Dask: `Client.get_error_cause` of `distributed.recreate_tasks`.
   */
  async getErrorCause(futures: FuturesInput): Promise<Key | undefined> {
    return (await this.context.scheduler.getErrorCause({ keys: keysOf(this.context, futures) })) ?? undefined;
  }

  /**
   * The definition of a task, to look at: a `Task` and what it refers to, inert; null for data that was scattered.
   *
   * Dask: `Client.get_runspec` of `distributed.recreate_tasks`.
   *
   * @throws {RemoteError} when the scheduler does not know the key
   */
  async getRunSpec(task: Future | Key): Promise<unknown> {
    const [key] = keysOf(this.context, task instanceof Future ? task : [task]);
    const spec = await this.context.scheduler.getRunspec(key === undefined ? {} : { key });
    return loadPickle(spec.pickle, { buffers: await openPayload(spec).buffers(), known: this.context.options.known });
  }
}
