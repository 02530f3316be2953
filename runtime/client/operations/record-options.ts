/** The options of methods that read records. */
import type { SchedulerMemorySamplerStartRequest } from "../../../generated/index.js";
import type { WaitOptions } from "../../comm/deadline.js";
import type { WorkersInput } from "./arguments.js";
import {
  addresses,
  either,
  finiteNumber,
  flag,
  milliseconds,
  numberOf,
  oneOf,
  type OptionTable,
  text,
  texts,
  WAIT_OPTIONS,
} from "../checked-options.js";

/** Options of `Client.profile`. Dask: `Client.profile`. */
export interface ProfileOptions extends WaitOptions {
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
export interface TaskStreamOptions extends WaitOptions {
  readonly start?: number | string | undefined;
  readonly stop?: number | string | undefined;
  readonly count?: number | undefined;
  /** Only what was recorded since `taskStreamIndex` told this; from 2026.6.0 on. */
  readonly startIndex?: number | undefined;
}

export const PROFILE_OPTIONS: OptionTable<ProfileOptions> = {
  key: text,
  workers: addresses,
  mergeWorkers: flag,
  start: finiteNumber,
  stop: finiteNumber,
  server: flag,
  scheduler: flag,
  ...WAIT_OPTIONS,
};
export const TASK_STREAM_OPTIONS: OptionTable<TaskStreamOptions> = {
  start: either(text, finiteNumber),
  stop: either(text, finiteNumber),
  count: numberOf("rows"),
  startIndex: numberOf("rows"),
  ...WAIT_OPTIONS,
};

/** Options of `Client.getSchedulerLogs`. */
export interface SchedulerLogsOptions extends WaitOptions {
  /** Lines; all that are kept if absent. */
  readonly n?: number | undefined;
}

export const LOGS_OPTIONS: OptionTable<SchedulerLogsOptions> = { n: numberOf("lines"), ...WAIT_OPTIONS };

/** Options of `Client.getWorkerLogs`. */
export interface WorkerLogsOptions extends WaitOptions {
  /** Lines of each; all that are kept if absent. */
  readonly n?: number | undefined;
  readonly workers?: WorkersInput | undefined;
  /** Of their nannies instead. */
  readonly nanny?: boolean | undefined;
}

export const WORKER_LOGS_OPTIONS: OptionTable<WorkerLogsOptions> = { ...LOGS_OPTIONS, workers: addresses, nanny: flag };

/** Options of `Client.dumpClusterState`. */
export interface DumpOptions extends WaitOptions {
  /** Names of attributes to leave out. */
  readonly exclude?: readonly string[] | undefined;
}

export const DUMP_OPTIONS: OptionTable<DumpOptions> = { exclude: texts, ...WAIT_OPTIONS };

/** Options of `Client.dumpClusterStateToUrl`. */
export interface DumpToUrlOptions extends DumpOptions {
  /** `msgpack` if absent. */
  readonly format?: "msgpack" | "yaml" | undefined;
}

export const DUMP_TO_URL_OPTIONS: OptionTable<DumpToUrlOptions> = { ...DUMP_OPTIONS, format: oneOf("msgpack", "yaml") };

/** Options of `Client.sampleMemory`. */
export interface SampleMemoryOptions extends WaitOptions {
  /** Of Dask's `MemoryState`; `process` if absent. */
  readonly measure?: SchedulerMemorySamplerStartRequest["measure"] | undefined;
  /** Milliseconds between samples; 500 if absent. */
  readonly interval?: number | undefined;
}

export const SAMPLE_OPTIONS: OptionTable<SampleMemoryOptions> = {
  measure: text,
  interval: milliseconds,
  ...WAIT_OPTIONS,
};
