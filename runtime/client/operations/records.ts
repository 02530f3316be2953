/** What a client can ask of the cluster's records: profiles, task streams, logs, stories, dumps. */
import type {
  ClusterState,
  LogEntries,
  ProfileReply,
  SchedulerBenchmarkHardwareReply,
  TaskMetadata,
  TaskStreamRow,
} from "../../../generated/index.js";
import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { MemorySampler } from "../cluster-info/memory-sampler.js";
import { type PerformanceReport, startPerformanceReport } from "../cluster-info/performance-report.js";
import { type StoryRow, story } from "../cluster-info/story.js";
import { randomHex } from "../../rpc/identifier.js";
import { type FuturesInput, keysOf, workersOf } from "./arguments.js";
import { checkArgument, text, WAIT_OPTIONS } from "../checked-options.js";
import {
  PROFILE_OPTIONS,
  type ProfileOptions,
  TASK_STREAM_OPTIONS,
  type TaskStreamOptions,
  LOGS_OPTIONS,
  type SchedulerLogsOptions,
  WORKER_LOGS_OPTIONS,
  type WorkerLogsOptions,
  DUMP_OPTIONS,
  type DumpOptions,
  DUMP_TO_URL_OPTIONS,
  type DumpToUrlOptions,
  SAMPLE_OPTIONS,
  type SampleMemoryOptions,
} from "./record-options.js";
import { InfoOperations } from "./info.js";
import { within } from "../within.js";

/** The part of a client that reads records. */
export abstract class RecordOperations extends InfoOperations {
  /**
   * Where the cluster spends its time, from samples of call stacks.
   *
   * Dask: `Client.profile`.
   */
  async profile(options: ProfileOptions = {}): Promise<ProfileReply> {
    return within(this.context, "profile", options, PROFILE_OPTIONS, (call) => {
      const { key = null, workers, mergeWorkers = true, start, stop, server = false, scheduler = false } = options;
      const request = {
        key,
        workers: workersOf("profile", workers),
        merge_workers: mergeWorkers,
        start: seconds(start),
        stop: seconds(stop),
        server,
        scheduler,
      };
      return this.context.scheduler.profile(request, call);
    });
  }

  /**
   * Which tasks ran when and where. The scheduler records it from the first call on: call once before the work.
   *
   * Dask: `Client.get_task_stream`.
   */
  async taskStream(options: TaskStreamOptions = {}): Promise<readonly TaskStreamRow[]> {
    return within(this.context, "taskStream", options, TASK_STREAM_OPTIONS, (call) => {
      const { start, stop, count = null, startIndex } = options;
      const request = {
        start: typeof start === "string" ? start : seconds(start),
        stop: typeof stop === "string" ? stop : seconds(stop),
        count,
        ...(startIndex === undefined ? {} : { start_index: startIndex }),
      };
      return this.context.scheduler.getTaskStream(request, call);
    });
  }

  /**
   * Where the task stream is now, for `taskStream({ startIndex })`: independent of clocks.
   *
   * Dask: `get_task_stream`, since 2026.6.0.
   *
   * @throws {UnknownOpError} when the scheduler is older
   */
  taskStreamIndex(options: WaitOptions = {}): Promise<number> {
    return within(this.context, "taskStreamIndex", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.getTaskStreamIndex({}, call),
    );
  }

  /**
   * Begins to collect metadata and final states of tasks; `stopTaskMetadata` brings them.
   *
   * Dask: `get_task_metadata`.
   *
   * @returns the name of the collection
   */
  async startTaskMetadata(name = `task-metadata-${randomHex()}`, options: WaitOptions = {}): Promise<string> {
    checkArgument("startTaskMetadata", "name", name, text);
    await within(this.context, "startTaskMetadata", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.startTaskMetadata({ name }, call),
    );
    return name;
  }

  /** Ends a collection. @throws {RemoteError} when there is none of that name */
  stopTaskMetadata(name: string, options: WaitOptions = {}): Promise<TaskMetadata> {
    return within(this.context, "stopTaskMetadata", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.stopTaskMetadata({ name }, call),
    );
  }

  /**
   * What scheduler and workers recorded about tasks, or of what was caused by stimuli.
   *
   * Dask: `Client.story`.
   */
  async story(keysOrStimuli: FuturesInput, options: WaitOptions = {}): Promise<readonly StoryRow[]> {
    return within(this.context, "story", options, WAIT_OPTIONS, (call) =>
      story(this.context, keysOf(this.context, keysOrStimuli), call),
    );
  }

  /**
   * The latest log lines of the scheduler: level and text, the newest first.
   *
   * Dask: `Client.get_scheduler_logs`.
   */
  async getSchedulerLogs(options: SchedulerLogsOptions = {}): Promise<LogEntries> {
    return within(this.context, "getSchedulerLogs", options, LOGS_OPTIONS, (call) =>
      this.context.scheduler.logs({ n: options.n ?? null }, call),
    );
  }

  /**
   * The latest log lines of workers, or of their nannies.
   *
   * Dask: `Client.get_worker_logs`.
   */
  async getWorkerLogs(options: WorkerLogsOptions = {}): Promise<ReadonlyMap<string, LogEntries>> {
    return within(this.context, "getWorkerLogs", options, WORKER_LOGS_OPTIONS, (call) => {
      const { n = null, workers, nanny = false } = options;
      return this.context.scheduler.workerLogs({ n, workers: workersOf("getWorkerLogs", workers), nanny }, call);
    });
  }

  /**
   * Begins a report of what the cluster does; its `finish` brings a page of HTML.
   *
   * Dask: `performance_report`.
   */
  performanceReport(options: WaitOptions = {}): Promise<PerformanceReport> {
    return within(this.context, "performanceReport", options, WAIT_OPTIONS, (call) =>
      startPerformanceReport(this.context, call),
    );
  }

  /**
   * The state of scheduler and workers, for the analysis of what went wrong.
   *
   * Dask: `Client.dump_cluster_state`.
   */
  async dumpClusterState(options: DumpOptions = {}): Promise<ClusterState> {
    return within(this.context, "dumpClusterState", options, DUMP_OPTIONS, (call) =>
      this.context.scheduler.getClusterState({ exclude: options.exclude ?? [] }, call),
    );
  }

  /**
   * Lets the scheduler write its and its workers' state to a file or URL of its own, as fsspec understands it.
   *
   * Dask: `Client.dump_cluster_state(write_from_scheduler=True)`.
   */
  async dumpClusterStateToUrl(url: string, options: DumpToUrlOptions = {}): Promise<void> {
    checkArgument("dumpClusterStateToUrl", "url", url, text);
    await within(this.context, "dumpClusterStateToUrl", options, DUMP_TO_URL_OPTIONS, (call) => {
      const { exclude = [], format = "msgpack" } = options;
      return this.context.scheduler.dumpClusterStateToUrl({ url, exclude, format }, call);
    });
  }

  /**
   * Samples the memory of the whole cluster until it is stopped.
   *
   * Dask: `distributed.diagnostics.MemorySampler`.
   */
  async sampleMemory(options: SampleMemoryOptions = {}): Promise<MemorySampler> {
    return within(this.context, "sampleMemory", options, SAMPLE_OPTIONS, (call) =>
      MemorySampler.start(this.context, options.measure ?? "process", options.interval ?? 500, call),
    );
  }

  /**
   * Measures disk, memory and network of the workers: bytes per second by the size of what was moved.
   *
   * Dask: `Client.benchmark_hardware`.
   */
  benchmarkHardware(options: WaitOptions = {}): Promise<SchedulerBenchmarkHardwareReply> {
    return within(this.context, "benchmarkHardware", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.benchmarkHardware({}, call),
    );
  }

  /**
   * Metadata that clients and tasks keep on the scheduler, by a path of names.
   *
   * Dask: `Client.get_metadata`.
   *
   * @param fallback what is brought when there is none
   * @throws {RemoteError} when there is none, and no fallback is given
   */
  async getMetadata<T = unknown>(path: Key | readonly Key[], fallback?: T, options: WaitOptions = {}): Promise<T> {
    const found = await within<WaitOptions, unknown>(this.context, "getMetadata", options, WAIT_OPTIONS, (call) => {
      const keys = pathOf(path);
      const request = fallback === undefined ? { keys } : { keys, default: fallback as null };
      return this.context.scheduler.getMetadata(request, call);
    });
    return found as T;
  }

  /** Sets metadata. Dask: `Client.set_metadata`. @throws {EncodeError} when msgpack cannot hold it */
  async setMetadata(path: Key | readonly Key[], value: unknown, options: WaitOptions = {}): Promise<void> {
    await within(this.context, "setMetadata", options, WAIT_OPTIONS, (call) =>
      this.context.scheduler.setMetadata({ keys: pathOf(path), value: value as null }, call),
    );
  }
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000;
}

function pathOf(path: Key | readonly Key[]): readonly Key[] {
  return typeof path === "object" ? path : [path];
}
