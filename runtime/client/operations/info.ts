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
import type { WaitOptions } from "../../comm/deadline.js";
import { type WaitForWorkersOptions, waitForWorkers } from "../cluster-info/wait-for-workers.js";
import { type ClusterVersionsReport, type VersionsOptions, getVersions } from "../cluster-info/versions.js";
import { type WorkerStatusEvent, workerStatus } from "../cluster-info/worker-status.js";
import { abortSignal, checkOptions, flag, numberOf, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import {
  CLUSTER_PROGRESS_OPTIONS,
  type ClusterProgress,
  type ClusterProgressOptions,
  clusterProgress,
} from "../cluster-info/progress.js";
import { openPayload } from "../../values/payloads/open.js";
import { loadPickle } from "../../values/pickle/index.js";
import { Future } from "../futures/future.js";
import { within } from "../within.js";
import { type FuturesInput, type WorkersInput, keysOf, workersOf } from "./arguments.js";
import { ComputeOperations } from "./compute.js";

/** Options of `Client.nbytes`. */
export interface NbytesOptions extends WaitOptions {
  /** By the kind of key instead of each key. Unlike Dask's, it is false if absent. */
  readonly summary?: boolean | undefined;
}

/** Options of `Client.schedulerInfo`. */
export interface SchedulerInfoOptions extends WaitOptions {
  /** How many workers to describe at most; all if absent. */
  readonly workers?: number | undefined;
}

const NBYTES_OPTIONS: OptionTable<NbytesOptions> = { summary: flag, ...WAIT_OPTIONS };
const INFO_OPTIONS: OptionTable<SchedulerInfoOptions> = { workers: numberOf("workers"), ...WAIT_OPTIONS };

/** The part of a client that asks about the cluster. */
export abstract class InfoOperations extends ComputeOperations {
  /**
   * Which workers hold results.
   *
   * Dask: `Client.who_has`.
   *
   * @param futures of interest; all keys if absent
   */
  async whoHas(futures?: FuturesInput, options: WaitOptions = {}): Promise<WorkersByKey> {
    return within(this.context, "whoHas", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.whoHas({ keys: this.#keysOrAll(futures) }, call),
    );
  }

  /**
   * Which keys workers hold.
   *
   * Dask: `Client.has_what`.
   */
  async hasWhat(workers?: WorkersInput, options: WaitOptions = {}): Promise<KeysByWorker> {
    return within(this.context, "hasWhat", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.hasWhat({ workers: workersOf("hasWhat", workers) }, call),
    );
  }

  /**
   * Which tasks workers are to run, or run.
   *
   * Dask: `Client.processing`.
   */
  async processing(workers?: WorkersInput, options: WaitOptions = {}): Promise<KeysByWorker> {
    return within(this.context, "processing", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.processing({ workers: workersOf("processing", workers) }, call),
    );
  }

  /**
   * Sizes of results in bytes.
   *
   * Dask: `Client.nbytes`.
   */
  async nbytes(futures?: FuturesInput, options: NbytesOptions = {}): Promise<SchedulerNbytesReply> {
    return within(this.context, "nbytes", options, NBYTES_OPTIONS, (call) =>
      this.context.scheduler.nbytes({ keys: this.#keysOrAll(futures), summary: options.summary ?? false }, call),
    );
  }

  /**
   * The call stacks of tasks that run: lines of text by key, by worker.
   *
   * Dask: `Client.call_stack`.
   *
   * @param futures of interest; all that run if absent
   */
  async callStack(futures?: FuturesInput, options: WaitOptions = {}): Promise<SchedulerCallStackReply> {
    return within(this.context, "callStack", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.callStack({ keys: this.#keysOrAll(futures) }, call),
    );
  }

  /**
   * Threads for tasks, by worker.
   *
   * Dask: `Client.nthreads`.
   */
  async nthreads(workers?: WorkersInput, options: WaitOptions = {}): Promise<SchedulerNcoresReply> {
    return within(this.context, "nthreads", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.ncores({ workers: workersOf("nthreads", workers) }, call),
    );
  }

  /** As {@link nthreads}. Dask: `Client.ncores`. */
  ncores(workers?: WorkersInput, options: WaitOptions = {}): Promise<SchedulerNcoresReply> {
    return this.nthreads(workers, options);
  }

  /**
   * The scheduler and its workers.
   *
   * Dask: `Client.scheduler_info`.
   */
  async schedulerInfo(options: SchedulerInfoOptions = {}): Promise<SchedulerIdentity> {
    return within(this.context, "schedulerInfo", options, INFO_OPTIONS, (call) =>
      this.context.scheduler.identity({ n_workers: options.workers ?? -1 }, call),
    );
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
  async taskStatus(futures: FuturesInput, options: WaitOptions = {}): Promise<KeyMap<string | null>> {
    return within(this.context, "taskStatus", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.getTaskStatus({ keys: keysOf(this.context, futures) }, call),
    );
  }

  /**
   * The key of the task that made others fail, if one did.
   *
   * Dask: `Client.get_error_cause` of `distributed.recreate_tasks`.
   */
  async getErrorCause(futures: FuturesInput, options: WaitOptions = {}): Promise<Key | undefined> {
    const cause = await within(this.context, "getErrorCause", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.getErrorCause({ keys: keysOf(this.context, futures) }, call),
    );
    return cause ?? undefined;
  }

  /**
   * The definition of a task, to look at: a `Task` and what it refers to, inert; null for data that was scattered.
   *
   * Dask: `Client.get_runspec` of `distributed.recreate_tasks`.
   *
   * @throws {RemoteError} when the scheduler does not know the key
   */
  async getRunSpec(task: Future | Key, options: WaitOptions = {}): Promise<unknown> {
    const spec = await within(this.context, "getRunSpec", options, WAIT_OPTIONS, (call) => {
      const [key] = keysOf(this.context, task instanceof Future ? task : [task]);
      return this.context.scheduler.getRunspec(key === undefined ? {} : { key }, call);
    });
    return loadPickle(spec.pickle, { buffers: await openPayload(spec).buffers(), known: this.context.options.known });
  }

  #keysOrAll(futures: FuturesInput | undefined): readonly Key[] | null {
    return futures === undefined ? null : keysOf(this.context, futures);
  }
}
