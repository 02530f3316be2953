/** What a client can ask of the cluster's records: profiles, task streams, logs, stories, dumps. */
import type {
  ClusterState,
  LogEntries,
  ProfileReply,
  SchedulerMemorySamplerStartRequest,
  TaskMetadata,
  TaskStreamRow,
} from "../../../generated/index.js";
import type { Key } from "../../codegen.js";
import { MemorySampler } from "../cluster-info/memory-sampler.js";
import { type PerformanceReport, startPerformanceReport } from "../cluster-info/performance-report.js";
import { type StoryRow, story } from "../cluster-info/story.js";
import { randomHex } from "../../rpc/identifier.js";
import { type FuturesInput, type WorkersInput, keysOf, workersOf } from "./arguments.js";
import {
  addresses,
  checkArgument,
  checkOptions,
  either,
  finiteNumber,
  flag,
  milliseconds,
  numberOf,
  oneOf,
  type OptionTable,
  text,
  texts,
} from "../checked-options.js";
import { InfoOperations } from "./info.js";

/** Options of `Client.profile`. Dask: `Client.profile`. */
export interface ProfileOptions {
  /** Only tasks whose key has this prefix. */
  readonly key?: string | undefined;
  readonly workers?: WorkersInput | undefined;
  /** False: one profile for each worker. True if absent. */
  readonly mergeWorkers?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly start?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly stop?: number | undefined;
  /** The workers' event loops instead of their tasks. */
  readonly server?: boolean | undefined;
  /** The scheduler's event loop. */
  readonly scheduler?: boolean | undefined;
}

/** Options of `Client.taskStream`. Times are milliseconds since the epoch, or text as `"10s"`: so long ago. */
export interface TaskStreamOptions {
  readonly start?: number | string | undefined;
  readonly stop?: number | string | undefined;
  readonly count?: number | undefined;
  /** Only what was recorded since `taskStreamIndex` told this; from 2026.6.0 on. */
  readonly startIndex?: number | undefined;
}

const PROFILE_OPTIONS: OptionTable<ProfileOptions> = {
  key: text,
  workers: addresses,
  mergeWorkers: flag,
  start: finiteNumber,
  stop: finiteNumber,
  server: flag,
  scheduler: flag,
};
const TASK_STREAM_OPTIONS: OptionTable<TaskStreamOptions> = {
  start: either(text, finiteNumber),
  stop: either(text, finiteNumber),
  count: numberOf("rows"),
  startIndex: numberOf("rows"),
};

/** Options of `Client.getWorkerLogs`. */
export interface WorkerLogsOptions {
  /** Lines of each; all that are kept if absent. */
  readonly n?: number | undefined;
  readonly workers?: WorkersInput | undefined;
  /** Of their nannies instead. */
  readonly nanny?: boolean | undefined;
}

/** Options of `Client.dumpClusterStateToUrl`. */
export interface DumpToUrlOptions {
  /** Names of attributes to leave out. */
  readonly exclude?: readonly string[] | undefined;
  /** `msgpack` if absent. */
  readonly format?: "msgpack" | "yaml" | undefined;
}

/** Options of `Client.sampleMemory`. */
export interface SampleMemoryOptions {
  /** Of Dask's `MemoryState`; `process` if absent. */
  readonly measure?: SchedulerMemorySamplerStartRequest["measure"] | undefined;
  /** Milliseconds between samples; 500 if absent. */
  readonly interval?: number | undefined;
}

/** The part of a client that reads records. */
export abstract class RecordOperations extends InfoOperations {
  /**
   * Where the cluster spends its time, from samples of call stacks.
   *
   * Dask: `Client.profile`.
   */
  async profile(options: ProfileOptions = {}): Promise<ProfileReply> {
    checkOptions<ProfileOptions>("profile", options, PROFILE_OPTIONS);
    const { key, workers, mergeWorkers = true, start, stop, server = false, scheduler = false } = options;
    return this.context.scheduler.profile({
      key: key ?? null,
      workers: workersOf("profile", workers),
      merge_workers: mergeWorkers,
      start: seconds(start),
      stop: seconds(stop),
      server,
      scheduler,
    });
  }

  /**
   * Which tasks ran when and where. The scheduler records it from the first call on: call once before the work.
   *
   * Dask: `Client.get_task_stream`.
   */
  async taskStream(options: TaskStreamOptions = {}): Promise<readonly TaskStreamRow[]> {
    checkOptions<TaskStreamOptions>("taskStream", options, TASK_STREAM_OPTIONS);
    const { start, stop, count, startIndex } = options;
    return this.context.scheduler.getTaskStream({
      start: typeof start === "string" ? start : seconds(start),
      stop: typeof stop === "string" ? stop : seconds(stop),
      count: count ?? null,
      ...(startIndex === undefined ? {} : { start_index: startIndex }),
    });
  }

  /**
   * Where the task stream is now, for `taskStream({ startIndex })`: independent of clocks.
   *
   * Dask: `get_task_stream`, since 2026.6.0.
   *
   * @throws {UnknownOpError} when the scheduler is older
   */
  taskStreamIndex(): Promise<number> {
    return this.context.scheduler.getTaskStreamIndex({});
  }

  /**
   * Begins to collect metadata and final states of tasks; `stopTaskMetadata` brings them.
   *
   * Dask: `get_task_metadata`.
   *
   * @returns the name of the collection
   */
  async startTaskMetadata(name = `task-metadata-${randomHex()}`): Promise<string> {
    checkArgument("startTaskMetadata", "name", name, text);
    await this.context.scheduler.startTaskMetadata({ name });
    return name;
  }

  /** Ends a collection. @throws {RemoteError} when there is none of that name */
  stopTaskMetadata(name: string): Promise<TaskMetadata> {
    return this.context.scheduler.stopTaskMetadata({ name });
  }

  /**
   * What scheduler and workers recorded about tasks, or of what was caused by stimuli.
   *
   * Dask: `Client.story`.
   */
  async story(keysOrStimuli: FuturesInput): Promise<readonly StoryRow[]> {
    return story(this.context, keysOf(this.context, keysOrStimuli));
  }

  /**
   * The latest log lines of the scheduler: level and text, the newest first.
   *
   * Dask: `Client.get_scheduler_logs`.
   */
  async getSchedulerLogs(options: { readonly n?: number | undefined } = {}): Promise<LogEntries> {
    checkOptions<typeof options>("getSchedulerLogs", options, { n: numberOf("lines") });
    return this.context.scheduler.logs({ n: options.n ?? null });
  }

  /**
   * The latest log lines of workers, or of their nannies.
   *
   * Dask: `Client.get_worker_logs`.
   */
  async getWorkerLogs(options: WorkerLogsOptions = {}): Promise<ReadonlyMap<string, LogEntries>> {
    checkOptions<WorkerLogsOptions>("getWorkerLogs", options, {
      n: numberOf("lines"),
      workers: addresses,
      nanny: flag,
    });
    const { n, workers, nanny = false } = options;
    return this.context.scheduler.workerLogs({ n: n ?? null, workers: workersOf("getWorkerLogs", workers), nanny });
  }

  /**
   * Begins a report of what the cluster does; its `finish` brings a page of HTML.
   *
   * Dask: `performance_report`.
   */
  performanceReport(): Promise<PerformanceReport> {
    return startPerformanceReport(this.context);
  }

  /**
   * The state of scheduler and workers, for the analysis of what went wrong.
   *
   * Dask: `Client.dump_cluster_state`.
   *
   * @param options `exclude`: names of attributes to leave out
   */
  async dumpClusterState(options: { readonly exclude?: readonly string[] | undefined } = {}): Promise<ClusterState> {
    checkOptions<typeof options>("dumpClusterState", options, { exclude: texts });
    return this.context.scheduler.getClusterState({ exclude: options.exclude ?? [] });
  }

  /**
   * Lets the scheduler write its and its workers' state to a file or URL of its own, as fsspec understands it.
   *
   * Dask: `Client.dump_cluster_state(write_from_scheduler=True)`.
   */
  async dumpClusterStateToUrl(url: string, options: DumpToUrlOptions = {}): Promise<void> {
    checkArgument("dumpClusterStateToUrl", "url", url, text);
    checkOptions<DumpToUrlOptions>("dumpClusterStateToUrl", options, {
      exclude: texts,
      format: oneOf("msgpack", "yaml"),
    });
    const { exclude = [], format = "msgpack" } = options;
    await this.context.scheduler.dumpClusterStateToUrl({ url, exclude, format });
  }

  /**
   * Samples the memory of the whole cluster until it is stopped.
   *
   * Dask: `distributed.diagnostics.MemorySampler`.
   *
   */
  async sampleMemory(options: SampleMemoryOptions = {}): Promise<MemorySampler> {
    checkOptions<SampleMemoryOptions>("sampleMemory", options, { measure: text, interval: milliseconds });
    return MemorySampler.start(this.context, options.measure ?? "process", options.interval ?? 500);
  }

  /**
   * Measures disk, memory and network of the workers: bytes per second by the size of what was moved.
   *
   * Dask: `Client.benchmark_hardware`.
   */
  benchmarkHardware(): ReturnType<RecordOperations["context"]["scheduler"]["benchmarkHardware"]> {
    return this.context.scheduler.benchmarkHardware({});
  }

  /**
   * Metadata that clients and tasks keep on the scheduler, by a path of names.
   *
   * Dask: `Client.get_metadata`.
   *
   * @throws {RemoteError} when there is none, and no default is given
   */
  async getMetadata<T = unknown>(path: Key | readonly Key[], ...fallback: [T?]): Promise<T> {
    const keys = pathOf(path);
    const request = fallback.length === 0 ? { keys } : { keys, default: (fallback[0] ?? null) as null };
    return (await this.context.scheduler.getMetadata(request)) as T;
  }

  /** Sets metadata. Dask: `Client.set_metadata`. @throws {EncodeError} when msgpack cannot hold it */
  async setMetadata(path: Key | readonly Key[], value: unknown): Promise<void> {
    const keys = pathOf(path);
    await this.context.scheduler.setMetadata({ keys, value: value as null });
  }
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000;
}

function pathOf(path: Key | readonly Key[]): readonly Key[] {
  return typeof path === "object" ? path : [path];
}
