// Types of the requests that a scheduler answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import {
  type Key,
  type KeyMap,
  type Pickled,
  type RequestEnvelope,
  type Serialized,
  type WireValue,
  extra,
} from "../../runtime/codegen.js";
import type { AnyNannyRequest } from "../nanny/types.js";
import type {
  ServerCloseMessage,
  ServerConnectionStreamMessage,
  ServerEchoMessage,
  ServerGetLogsMessage,
  ServerVersionsMessage,
} from "../server/types.js";
import type {
  Address,
  Bandwidths,
  ClusterState,
  CoordinationName,
  ErrorMessage,
  FrameInfo,
  FunctionSuccess,
  Hashable,
  HeartbeatExtensions,
  HeartbeatInterval,
  HostInfo,
  KeyCollection,
  KeysByWorker,
  LogEntries,
  MemorySample,
  NbytesByKey,
  OKMessage,
  PluginName,
  PluginReplies,
  ProfileNode,
  PublishedDataset,
  QueueRecord,
  ResourceQuantities,
  SchedulerIdentity,
  SchedulerStateDump,
  SchedulerTaskState,
  SerializedByKey,
  ServerStatus,
  ServicePorts,
  ShuffleId,
  ShuffleRunId,
  ShuffleRunReply,
  StimulusId,
  TaskStreamRow,
  Topic,
  TopicEvent,
  Topics,
  Transition,
  VariableRecord,
  VersionsInfo,
  WorkerCollection,
  WorkerInfo,
  WorkerMetrics,
  WorkerName,
  WorkerReference,
  WorkerSummary,
  WorkersByKey,
} from "../shared/types.js";
import type { AnyWorkerRequest } from "../worker/types.js";

export interface GatherError {
  readonly status: "error";
  /** Keys that are unknown, not in memory, or on no worker that could be reached. */
  readonly keys: readonly Key[];
}

export interface GatherSuccess {
  readonly status: "OK";
  /** The values, all that were asked for. */
  readonly data: SerializedByKey;
}

export interface HardwareBenchmarks {
  /** Writes to the scratch directory: blocks of that size, appended to files and synced. Empty without workers. */
  readonly disk: Bandwidths;
  /** Copies in memory. Empty without workers. */
  readonly memory: Bandwidths;
  /** Transfers from worker to worker. Empty with fewer than two workers. */
  readonly network: Bandwidths;
}

export interface HeartbeatReceived {
  readonly status: "OK";
  /**
   * The scheduler's time in seconds since the epoch. The worker estimates from it how far its own clock is off, and
   * shifts the times that it reports.
   */
  readonly time: number;
  /** Seconds to wait before the next heartbeat. */
  readonly "heartbeat-interval": HeartbeatInterval;
}

export interface HeartbeatUnknownWorker {
  /** The scheduler does not know this worker; it should close. */
  readonly status: "missing";
}

export interface NannyRegistered {
  readonly status: "OK";
  /** Pickles of the plugins that every nanny should have before it starts its worker, by name. */
  readonly "nanny-plugins": KeyMap<Uint8Array>;
}

/**
 * One profile, as a `ProfileNode`, of which all four fields are there.
 *
 * With `merge_workers: false`, and not `scheduler`, none of them is there, but one profile for each worker, by its address. If
 * a worker could not be asked, it is the last addresses that are absent, and profiles may stand at the wrong ones.
 */
export interface ProfileReply {
  /** See `ProfileNode`. */
  readonly count?: number;
  readonly description?: FrameInfo;
  readonly children?: ReadonlyMap<string, ProfileNode>;
  /** `root`. */
  readonly identifier?: string;
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, ProfileNode>;
}

/** Releases: <2026.6.0. */
export interface PublishPutSuccess {
  readonly status: "OK";
  /** The name, as it was given. */
  readonly name: Hashable;
}

export interface RebalancePartialFail {
  readonly status: "partial-fail";
  /** Keys that were not in memory at the begin, in which case nothing was moved; or else those that could not be moved. */
  readonly keys: readonly Key[];
}

export interface RebalanceSuccess {
  /** Done, or nothing to do. Without `keys`, also if some could not be moved. */
  readonly status: "OK";
}

/** Some keys are not in memory anywhere; nothing has been done for any of them. */
export interface ReplicateMissing {
  readonly status: "partial-fail";
  /** The keys that no worker holds. */
  readonly keys: readonly Key[];
}

/** `adaptive_target` as it stands on the wire. */
export interface SchedulerAdaptiveTargetMessage extends SchedulerAdaptiveTargetRequest, RequestEnvelope {
  readonly op: "adaptive_target";
}

/** Number of workers that there should be, present ones included. */
export type SchedulerAdaptiveTargetReply = number;

/** Tells how many workers the present work deserves. */
export interface SchedulerAdaptiveTargetRequest {
  /**
   * How long the work should take: seconds, or a string with a unit (`5s`, `500ms`). Null stands for
   * `distributed.adaptive.target-duration` (5 seconds by default).
   *
   * Default: `null`.
   */
  readonly target_duration?: number | string | null;
}

/** `add_keys` as it stands on the wire. */
export interface SchedulerAddKeysMessage extends SchedulerAddKeysRequest, RequestEnvelope {
  readonly op: "add_keys";
}

/** `not found` if there is no such worker; then nothing has happened. */
export type SchedulerAddKeysReply = "OK" | "not found";

/** Tells the scheduler that a worker holds some keys. */
export interface SchedulerAddKeysRequest {
  /** The worker that holds them. */
  readonly worker: Address;
  /**
   * The keys.
   *
   * Default: `[]`.
   */
  readonly keys?: KeyCollection;
  /**
   * What caused it, handed on in `remove-replicas`. Made up (`redundant-replicas-` and the time) if absent, null or empty.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: string | null;
}

/** `amm_handler` as it stands on the wire. */
export interface SchedulerAmmHandlerMessage extends SchedulerAmmHandlerRequest, RequestEnvelope {
  readonly op: "amm_handler";
}

/** For `running`, whether it is started; null for the others, which are done when the answer comes. */
export type SchedulerAmmHandlerReply = boolean | null;

/** Controls the active memory manager. */
export interface SchedulerAmmHandlerRequest {
  /**
   * `start` runs it periodically, `stop` ends that; neither minds being repeated. `run_once` runs it now, whether or not it
   * is started. `running` only asks.
   */
  readonly method: "start" | "stop" | "run_once" | "running";
}

/** `benchmark_hardware` as it stands on the wire. */
export interface SchedulerBenchmarkHardwareMessage extends SchedulerBenchmarkHardwareRequest, RequestEnvelope {
  readonly op: "benchmark_hardware";
}

/** Reply of `benchmark_hardware`. */
export type SchedulerBenchmarkHardwareReply = HardwareBenchmarks;

/** Measures the bandwidth of memory, disk and network on all workers. */
export interface SchedulerBenchmarkHardwareRequest {
}

/** `broadcast` as it stands on the wire. */
export interface SchedulerBroadcastMessage extends SchedulerBroadcastRequest, RequestEnvelope {
  readonly op: "broadcast";
}

/** Answers by the address of the worker, also when nannies were asked. */
export type SchedulerBroadcastReply = ReadonlyMap<string, WireValue>;

/** Sends one request to several workers or their nannies, and gathers what they answer. */
export interface SchedulerBroadcastRequest {
  /** The request to pass on. */
  readonly msg: AnyWorkerRequest | AnyNannyRequest;
  /**
   * Exact addresses of the workers to ask; those that are not registered are tried all the same. Null means all, unless
   * `hosts` is given: then none. An empty list means none.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * Hosts, as they stand in addresses, whose workers are to be asked besides. Unknown ones are ignored.
   *
   * Default: `null`.
   */
  readonly hosts?: readonly string[] | ReadonlySet<string> | null;
  /**
   * Ask the workers' nannies instead. Workers without a nanny are skipped, and the answers of those after them are then
   * filed under the wrong workers. All `workers` must be registered, or it fails with KeyError.
   *
   * Default: `false`.
   */
  readonly nanny?: boolean;
  /**
   * What to do with a failure. `raise`: the whole request fails with the first of them. `ignore`: that worker is absent from
   * the reply. `return`: the exception takes the place of the answer, as a pickled payload. `return_pickle`: so does a
   * pickle of it, as bytes.
   *
   * Default: `"raise"`.
   */
  readonly on_error?: "raise" | "return" | "return_pickle" | "ignore";
}

/** `call_stack` as it stands on the wire. */
export interface SchedulerCallStackMessage extends SchedulerCallStackRequest, RequestEnvelope {
  readonly op: "call_stack";
}

/**
 * By worker and key, the frames from the outermost to the innermost. Each is two lines of text: file, line number and
 * function, and the indented source line. Workers that run none of the tasks are absent.
 */
export type SchedulerCallStackReply = ReadonlyMap<string, KeyMap<readonly string[]>>;

/** Shows where running tasks are in their code. */
export interface SchedulerCallStackRequest {
  /**
   * The tasks of interest. A task that waits stands for the tasks that it waits for, however far down; those that are
   * neither waiting nor processing are ignored. Null means all that run.
   *
   * Default: `null`.
   */
  readonly keys?: KeyCollection | null;
}

/** `check_idle` as it stands on the wire. */
export interface SchedulerCheckIdleMessage extends SchedulerCheckIdleRequest, RequestEnvelope {
  readonly op: "check_idle";
}

/** Seconds since the epoch at which it was first seen idle. Null if it is busy, or closing. */
export type SchedulerCheckIdleReply = number | null;

/** Tells since when the scheduler has had nothing to do. */
export interface SchedulerCheckIdleRequest {
}

/** `dump_cluster_state_to_url` as it stands on the wire. */
export interface SchedulerDumpClusterStateToUrlMessage extends SchedulerDumpClusterStateToUrlRequest, RequestEnvelope {
  readonly op: "dump_cluster_state_to_url";
}

/** The file is complete. */
export type SchedulerDumpClusterStateToUrlReply = null;

/** Writes the state of the whole cluster to a file, from the scheduler. */
export interface SchedulerDumpClusterStateToUrlRequest {
  /** Where to write, as fsspec understands it. The ending `.msgpack.gz` or `.yaml` is added if it is not there. */
  readonly url: string;
  /** Names of attributes to leave out wherever they occur. Dask's client leaves out `run_spec`. */
  readonly exclude: readonly string[] | ReadonlySet<string>;
  /** `msgpack` is compressed with gzip. `yaml` is slow, and needs PyYAML there. */
  readonly format: "msgpack" | "yaml";
  /** Other keys. */
  readonly [extra]?: ReadonlyMap<string, WireValue>;
}

/** `dump_state` as it stands on the wire. */
export interface SchedulerDumpStateMessage extends SchedulerDumpStateRequest, RequestEnvelope {
  readonly op: "dump_state";
}

/** Reply of `dump_state`. */
export type SchedulerDumpStateReply = SchedulerStateDump;

/** Dumps the scheduler's state for debugging. */
export interface SchedulerDumpStateRequest {
  /**
   * Names of attributes to leave out wherever they occur, at the top too.
   *
   * Default: `[]`.
   */
  readonly exclude?: readonly string[] | ReadonlySet<string>;
}

/** `event_clear` as it stands on the wire. */
export interface SchedulerEventClearMessage extends SchedulerEventClearRequest, RequestEnvelope {
  readonly op: "event_clear";
}

/** Reply of `event_clear`. */
export type SchedulerEventClearReply = null;

/** Lowers the flag of a named event, so that later waits block. */
export interface SchedulerEventClearRequest {
  /**
   * Name of the event.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `event_is_set` as it stands on the wire. */
export interface SchedulerEventIsSetMessage extends SchedulerEventIsSetRequest, RequestEnvelope {
  readonly op: "event_is_set";
}

/** Reply of `event_is_set`. */
export type SchedulerEventIsSetReply = boolean;

/** Tells whether the flag of a named event is up. */
export interface SchedulerEventIsSetRequest {
  /**
   * Name of the event.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `event_set` as it stands on the wire. */
export interface SchedulerEventSetMessage extends SchedulerEventSetRequest, RequestEnvelope {
  readonly op: "event_set";
}

/** Reply of `event_set`. */
export type SchedulerEventSetReply = null;

/** Raises the flag of a named event and wakes everyone who waits for it. */
export interface SchedulerEventSetRequest {
  /**
   * Name of the event.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `event_wait` as it stands on the wire. */
export interface SchedulerEventWaitMessage extends SchedulerEventWaitRequest, RequestEnvelope {
  readonly op: "event_wait";
}

/** True if the flag is up, false if the time was over before. */
export type SchedulerEventWaitReply = boolean;

/** Answers when the flag of a named event is up, or when the time is over. */
export interface SchedulerEventWaitRequest {
  /**
   * Name of the event.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Seconds to wait at most. Null waits without end.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
}

/** `events` as it stands on the wire. */
export interface SchedulerEventsMessage extends SchedulerEventsRequest, RequestEnvelope {
  readonly op: "events";
}

/** Reply of `events`. */
export type SchedulerEventsReply = readonly TopicEvent[] | KeyMap<readonly TopicEvent[]>;

/** Returns the logged events of a topic, or of all topics. */
export interface SchedulerEventsRequest {
  /**
   * The topic; null means all. Dask's own are `all`, `scheduler`, `stealing`, and others.
   *
   * Default: `null`.
   */
  readonly topic?: Topic;
}

/** `feed` as it stands on the wire. */
export interface SchedulerFeedMessage extends SchedulerFeedRequest, RequestEnvelope {
  readonly op: "feed";
}

/** Runs a Python function in the scheduler again and again, and sends what it returns. */
export interface SchedulerFeedRequest {
  /**
   * Pickle of a callable that takes the scheduler and returns the state; it may be a coroutine function.
   *
   * Default: `null`.
   */
  readonly setup?: Uint8Array | null;
  /**
   * Pickle of a callable that takes the scheduler and, if there is one, the state. It is called in the event loop. Without
   * it, the feed fails at once.
   *
   * Default: `null`.
   */
  readonly function?: Uint8Array | null;
  /**
   * Time between two calls: seconds, or a string with a unit.
   *
   * Default: `"1s"`.
   */
  readonly interval?: number | string;
  /**
   * Pickle of a callable that takes the scheduler and the state.
   *
   * Default: `null`.
   */
  readonly teardown?: Uint8Array | null;
}

/** `gather` as it stands on the wire. */
export interface SchedulerGatherMessage extends SchedulerGatherRequest, RequestEnvelope {
  readonly op: "gather";
}

/** Reply of `gather`. */
export type SchedulerGatherReply = GatherSuccess | GatherError;

/** Fetches values from the workers through the scheduler. */
export interface SchedulerGatherRequest {
  /** The keys to fetch. */
  readonly keys: KeyCollection;
}

/** `get_cluster_state` as it stands on the wire. */
export interface SchedulerGetClusterStateMessage extends SchedulerGetClusterStateRequest, RequestEnvelope {
  readonly op: "get_cluster_state";
}

/** Reply of `get_cluster_state`. */
export type SchedulerGetClusterStateReply = ClusterState;

/** Dumps the state of the scheduler and of all workers for debugging. */
export interface SchedulerGetClusterStateRequest {
  /** Names of attributes to leave out wherever they occur. Dask's client leaves out `run_spec`. */
  readonly exclude: readonly string[] | ReadonlySet<string>;
}

/** `get_error_cause` as it stands on the wire. */
export interface SchedulerGetErrorCauseMessage extends SchedulerGetErrorCauseRequest, RequestEnvelope {
  readonly op: "get_error_cause";
}

/** The task that raised the exception, which may be the task itself. Null if none of the tasks has failed. */
export type SchedulerGetErrorCauseReply = Key | null;

/** Finds the task whose failure made others fail. */
export interface SchedulerGetErrorCauseRequest {
  /**
   * Tasks that have failed. The first of them whose cause is known decides; unknown tasks and those that did not fail are
   * passed over.
   *
   * Default: `[]`.
   */
  readonly keys?: KeyCollection;
}

/** `get_metadata` as it stands on the wire. */
export interface SchedulerGetMetadataMessage extends SchedulerGetMetadataRequest, RequestEnvelope {
  readonly op: "get_metadata";
}

/** Reply of `get_metadata`. */
export type SchedulerGetMetadataReply = WireValue;

/** Returns a value from the scheduler's metadata, a tree of dicts that clients share. */
export interface SchedulerGetMetadataRequest {
  /** Path from the root; empty for the whole tree. Dask's cluster managers keep themselves under `cluster-manager-info`. */
  readonly keys: readonly Hashable[];
  /**
   * The answer if there is no such entry. Null is a default like any other: leave the field out to have it fail. Dask's
   * client sends a pickled marker (`dask.typing.no_default`) for that.
   */
  readonly default?: WireValue;
}

/** `get_runspec` as it stands on the wire. */
export interface SchedulerGetRunspecMessage extends SchedulerGetRunspecRequest, RequestEnvelope {
  readonly op: "get_runspec";
}

/** Reply of `get_runspec`. */
export type SchedulerGetRunspecReply = Pickled;

/** Returns the definition of a task, to run it elsewhere. */
export interface SchedulerGetRunspecRequest {
  /** The task. The handler has a default only in form; without a key it fails with KeyError. */
  readonly key?: Key;
}

/** `get_story` as it stands on the wire. */
export interface SchedulerGetStoryMessage extends SchedulerGetStoryRequest, RequestEnvelope {
  readonly op: "get_story";
}

/** The transitions, oldest first. */
export type SchedulerGetStoryReply = readonly Transition[];

/** Tells what happened to tasks, or because of some stimulus, from the scheduler's transition log. */
export interface SchedulerGetStoryRequest {
  /**
   * Keys and stimuli, mixed. In effect only keys are found: a row is chosen if its task, or a task that it recommends
   * something for, is among them.
   */
  readonly keys_or_stimuli: KeyCollection;
}

/** `get_task_prefix_states` as it stands on the wire. */
export interface SchedulerGetTaskPrefixStatesMessage extends SchedulerGetTaskPrefixStatesRequest, RequestEnvelope {
  readonly op: "get_task_prefix_states";
}

/**
 * Counts of tasks that still exist, by prefix. Tasks that are queued or have no worker are in none of the counts. A prefix
 * whose five counts are all zero is absent.
 */
export type SchedulerGetTaskPrefixStatesReply = ReadonlyMap<string, TaskPrefixStates>;

/** Counts the tasks in each state, by the prefix of their keys. */
export interface SchedulerGetTaskPrefixStatesRequest {
}

/** `get_task_status` as it stands on the wire. */
export interface SchedulerGetTaskStatusMessage extends SchedulerGetTaskStatusRequest, RequestEnvelope {
  readonly op: "get_task_status";
}

/** The state of each task that was asked for; null if the scheduler does not know it. */
export type SchedulerGetTaskStatusReply = KeyMap<SchedulerTaskState | null>;

/** Tells in which state tasks are. */
export interface SchedulerGetTaskStatusRequest {
  /** The tasks. */
  readonly keys: KeyCollection;
}

/**
 * `get_task_stream_index` as it stands on the wire.
 *
 * Releases: >=2026.6.0.
 */
export interface SchedulerGetTaskStreamIndexMessage extends SchedulerGetTaskStreamIndexRequest, RequestEnvelope {
  readonly op: "get_task_stream_index";
}

/**
 * How many tasks have ever been recorded, dropped ones included. For `start_index` of `get_task_stream`.
 *
 * Releases: >=2026.6.0.
 */
export type SchedulerGetTaskStreamIndexReply = number;

/**
 * Returns the present position in the task stream, so that what comes after it can be read later.
 *
 * Releases: >=2026.6.0.
 */
export interface SchedulerGetTaskStreamIndexRequest {
}

/** `get_task_stream` as it stands on the wire. */
export interface SchedulerGetTaskStreamMessage extends SchedulerGetTaskStreamRequest, RequestEnvelope {
  readonly op: "get_task_stream";
}

/** The rows, in the order in which the scheduler heard of the tasks' ends. */
export type SchedulerGetTaskStreamReply = readonly TaskStreamRow[];

/** Tells which tasks ran when and where. */
export interface SchedulerGetTaskStreamRequest {
  /**
   * Leave out tasks that ended before this: seconds since the epoch, or a string with a unit that counts back from now
   * (`10s`). Times are looked up by bisection, as if tasks arrived in the order in which they ended; with clocks that
   * differ, the edge is not sharp.
   *
   * Default: `null`.
   */
  readonly start?: number | string | null;
  /**
   * Leave out tasks that ended at this or later; in the same form.
   *
   * Default: `null`.
   */
  readonly stop?: number | string | null;
  /**
   * At most so many rows: the first after `start`, if that is given alone; else the last, before `stop`. With both, it is
   * ignored.
   *
   * Default: `null`.
   */
  readonly count?: number | null;
  /**
   * Only rows recorded since this position, which `get_task_stream_index` told. The other fields are ignored then. It does
   * not depend on any clock. Rows that have been dropped meanwhile are missing without notice.
   *
   * Releases: >=2026.6.0. Default: `null`.
   */
  readonly start_index?: number | null;
}

/** `has_what` as it stands on the wire. */
export interface SchedulerHasWhatMessage extends SchedulerHasWhatRequest, RequestEnvelope {
  readonly op: "has_what";
}

/**
 * Keys by worker, in the order in which the worker got them, spilled ones included. A worker that is not registered has an
 * empty list.
 */
export type SchedulerHasWhatReply = KeysByWorker;

/** Tells which keys workers hold. */
export interface SchedulerHasWhatRequest {
  /**
   * The workers of interest; null means all.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
}

/** `heartbeat_worker` as it stands on the wire. */
export interface SchedulerHeartbeatWorkerMessage extends SchedulerHeartbeatWorkerRequest, RequestEnvelope {
  readonly op: "heartbeat_worker";
}

/** Reply of `heartbeat_worker`. */
export type SchedulerHeartbeatWorkerReply = HeartbeatReceived | HeartbeatUnknownWorker;

/** Tells the scheduler that a worker is alive, and how it does. */
export interface SchedulerHeartbeatWorkerRequest {
  /** The worker's address, as it was registered. */
  readonly address: Address;
  /**
   * The worker's time in seconds since the epoch; the scheduler notes how far its own clock is ahead.
   *
   * Default: `null`.
   */
  readonly now?: number | null;
  readonly metrics: WorkerMetrics;
  /**
   * For how many seconds each running task has been running, seceded ones included. Unknown keys are ignored. The scheduler
   * learns from it that tasks of a kind take longer than it thought. Null or absent leaves what it knows.
   *
   * Default: `null`.
   */
  readonly executing?: KeyMap<number> | null;
  /** Default: `null`. */
  readonly extensions?: HeartbeatExtensions | null;
  /**
   * Whether host names in `address` are resolved. False is meant for tests; nothing in Dask sends it.
   *
   * Default: `true`.
   */
  readonly resolve_address?: boolean;
  /**
   * Resources to add or change. Nothing in Dask sends this; workers send the RPC `set_resources`.
   *
   * Default: `null`.
   */
  readonly resources?: ResourceQuantities | null;
  /**
   * Nothing in Dask sends this.
   *
   * Default: `null`.
   */
  readonly host_info?: HostInfo | null;
}

/** `identity` as it stands on the wire. */
export interface SchedulerIdentityMessage extends SchedulerIdentityRequest, RequestEnvelope {
  readonly op: "identity";
}

/** Reply of `identity`. */
export type SchedulerIdentityReply = SchedulerIdentity;

/** Tells who the scheduler is, and who its workers are. */
export interface SchedulerIdentityRequest {
  /**
   * How many workers to describe, the first by address. -1 means all; other negative numbers fail.
   *
   * Default: `-1`.
   */
  readonly n_workers?: number;
}

/** `log_event` as it stands on the wire. */
export interface SchedulerLogEventMessage extends SchedulerLogEventRequest, RequestEnvelope {
  readonly op: "log_event";
}

/** Reply of `log_event`. */
export type SchedulerLogEventReply = null;

/** Logs an event under one or more topics, and sends it to whoever has subscribed to them. */
export interface SchedulerLogEventRequest {
  /** The topic or topics. */
  readonly topic: Topics;
  /** The event. Dask's client refuses what msgpack cannot hold; the scheduler does not, and unpickles what comes pickled. */
  readonly msg: WireValue;
}

/** `logs` as it stands on the wire. */
export interface SchedulerLogsMessage extends SchedulerLogsRequest, RequestEnvelope {
  readonly op: "logs";
}

/** Reply of `logs`. */
export type SchedulerLogsReply = LogEntries;

/** Returns what the scheduler has logged lately, newest first. */
export interface SchedulerLogsRequest {
  /**
   * Leave out records made before this time, in seconds since the epoch.
   *
   * Default: `0`.
   */
  readonly start?: number;
  /**
   * At most this many records. Null and 0 stand for all that are kept.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * Put the time of each record in front of it.
   *
   * Default: `false`.
   */
  readonly timestamps?: boolean;
}

/** `memory_sampler_start` as it stands on the wire. */
export interface SchedulerMemorySamplerStartMessage extends SchedulerMemorySamplerStartRequest, RequestEnvelope {
  readonly op: "memory_sampler_start";
}

/** Name of the series, to be given to `memory_sampler_stop`. */
export type SchedulerMemorySamplerStartReply = string;

/** Begins to measure the memory of the cluster at regular intervals, and answers with the name of the series. */
export interface SchedulerMemorySamplerStartRequest {
  /** Id of the registered client on whose behalf the samples are taken. */
  readonly client: string;
  /**
   * What to measure, in bytes, summed over all workers:
   *
   * - `process`: memory of the worker processes, as the system tells it
   * - `managed`: results that the workers hold in memory, by their estimated size
   * - `spilled`: results that they have written to disk
   * - `managed_total`: `managed` and `spilled` together
   * - `unmanaged`: `process` without `managed`: modules, the heap of running tasks, leaks, fragmentation
   * - `unmanaged_old`: the part of `unmanaged` that has been there for `distributed.worker.memory.recent-to-old-time` (30 s)
   * - `unmanaged_recent`: the rest of it
   * - `optimistic`: `managed` and `unmanaged_old` together: the memory, if what is recent goes away again
   *
   * Before 2026.6.0 `managed_in_memory` and `managed_spilled` are older names of `managed` and `spilled`. Anything else fails.
   */
  readonly measure: "process" | "managed" | "managed_total" | "managed_in_memory" | "spilled" | "managed_spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic" | "process" | "managed" | "managed_total" | "spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic";
  /** Seconds from one sample to the next. */
  readonly interval: number;
}

/** `memory_sampler_stop` as it stands on the wire. */
export interface SchedulerMemorySamplerStopMessage extends SchedulerMemorySamplerStopRequest, RequestEnvelope {
  readonly op: "memory_sampler_stop";
}

/** In order of time. */
export type SchedulerMemorySamplerStopReply = readonly MemorySample[];

/** Ends a series of memory samples and hands it over; the scheduler forgets it. */
export interface SchedulerMemorySamplerStopRequest {
  /** What `memory_sampler_start` answered. */
  readonly key: string;
}

/** `multi_lock_acquire` as it stands on the wire. */
export interface SchedulerMultiLockAcquireMessage extends SchedulerMultiLockAcquireRequest, RequestEnvelope {
  readonly op: "multi_lock_acquire";
}

/** True if the locks are held, false if the time was over before. */
export type SchedulerMultiLockAcquireReply = boolean;

/** Takes several named locks at once, or some number out of several, and answers when they are held. */
export interface SchedulerMultiLockAcquireRequest {
  /** Names of the locks. Left out, the call fails; fewer names than `num_locks` fail too, and so does a missing `num_locks`: both leave the id unusable. */
  readonly locks?: readonly CoordinationName[] | ReadonlySet<CoordinationName>;
  /**
   * Identifies this request, also for the release. Fails while a request of the same id waits or holds locks.
   *
   * Default: `null`.
   */
  readonly id?: string | null;
  /**
   * Seconds to wait at most; 0 does not wait. Null waits without end. On expiry the request leaves all queues and the reply is
   * false.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /** How many of `locks` must be held. Left out, the call fails. */
  readonly num_locks?: number;
}

/** `multi_lock_release` as it stands on the wire. */
export interface SchedulerMultiLockReleaseMessage extends SchedulerMultiLockReleaseRequest, RequestEnvelope {
  readonly op: "multi_lock_release";
}

/** Reply of `multi_lock_release`. */
export type SchedulerMultiLockReleaseReply = null;

/** Gives back all locks that a request holds, and its places in the queues where it still waits. */
export interface SchedulerMultiLockReleaseRequest {
  /**
   * The `id` that was given to `multi_lock_acquire`.
   *
   * Default: `null`.
   */
  readonly id?: string | null;
}

/** `nbytes` as it stands on the wire. */
export interface SchedulerNbytesMessage extends SchedulerNbytesRequest, RequestEnvelope {
  readonly op: "nbytes";
}

/**
 * Bytes by key, or by prefix in a summary. A key that was named, and whose size is not known, has -1, which counts in the
 * summary too.
 */
export type SchedulerNbytesReply = KeyMap<number>;

/** Tells how large the results of tasks are. */
export interface SchedulerNbytesRequest {
  /**
   * The tasks of interest. Null means all whose size is known, which may be in memory no longer.
   *
   * Default: `null`.
   */
  readonly keys?: KeyCollection | null;
  /**
   * Add the sizes up by the prefix of the keys.
   *
   * Default: `true`.
   */
  readonly summary?: boolean;
}

/** `ncores` as it stands on the wire. */
export interface SchedulerNcoresMessage extends SchedulerNcoresRequest, RequestEnvelope {
  readonly op: "ncores";
}

/** Number of threads by worker. Workers that are not registered are absent. */
export type SchedulerNcoresReply = ReadonlyMap<string, number>;

/** Tells how many threads workers have. */
export interface SchedulerNcoresRequest {
  /**
   * The workers of interest; null means all.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
}

/** `ncores_running` as it stands on the wire. */
export interface SchedulerNcoresRunningMessage extends SchedulerNcoresRunningRequest, RequestEnvelope {
  readonly op: "ncores_running";
}

/** Number of threads by worker. Workers that are not registered or not `running` are absent. */
export type SchedulerNcoresRunningReply = ReadonlyMap<string, number>;

/** Tells how many threads those workers have that take work. */
export interface SchedulerNcoresRunningRequest {
  /**
   * The workers of interest; null means all.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
}

/** `performance_report` as it stands on the wire. */
export interface SchedulerPerformanceReportMessage extends SchedulerPerformanceReportRequest, RequestEnvelope {
  readonly op: "performance_report";
}

/** The page. */
export type SchedulerPerformanceReportReply = string;

/** Makes a report of what the cluster has done, as a page of HTML. */
export interface SchedulerPerformanceReportRequest {
  /** Begin of the period in seconds since the epoch, by the scheduler's clock. The period ends now. */
  readonly start: number;
  /**
   * The sample of the scheduler's system monitor to begin with. Dask's client reads the count of samples at the begin of the
   * period with `run_function`.
   */
  readonly last_count: number;
  /**
   * Source code to show on the first page. It is put into the page as it is.
   *
   * Default: `""`.
   */
  readonly code?: string;
  /**
   * Where the page gets Bokeh's resources from, in Bokeh's words: `cdn`, `inline`, `relative`, ... Null means Bokeh's
   * default.
   *
   * Default: `null`.
   */
  readonly mode?: string | null;
}

/** `processing` as it stands on the wire. */
export interface SchedulerProcessingMessage extends SchedulerProcessingRequest, RequestEnvelope {
  readonly op: "processing";
}

/** Keys by worker, in no order. */
export type SchedulerProcessingReply = KeysByWorker;

/** Tells which tasks workers are working on. */
export interface SchedulerProcessingRequest {
  /**
   * The workers of interest; null means all. Fails with KeyError for one that is not registered.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
}

/** `profile` as it stands on the wire. */
export interface SchedulerProfileMessage extends SchedulerProfileRequest, RequestEnvelope {
  readonly op: "profile";
}

/**
 * One profile, as a `ProfileNode`, of which all four fields are there.
 *
 * With `merge_workers: false`, and not `scheduler`, none of them is there, but one profile for each worker, by its address. If
 * a worker could not be asked, it is the last addresses that are absent, and profiles may stand at the wrong ones.
 */
export type SchedulerProfileReply = ProfileReply;

/** Returns the statistical profile of the workers, or of the scheduler. */
export interface SchedulerProfileRequest {
  /**
   * Prefix of keys: only tasks of this kind. Null means all. Ignored for event loops.
   *
   * Default: `null`.
   */
  readonly key?: string | null;
  /**
   * Exact addresses of the workers of interest; unknown ones are ignored. Null means all.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * Merge the workers into one profile.
   *
   * Default: `true`.
   */
  readonly merge_workers?: boolean;
  /**
   * Begin in seconds since the epoch; null means as far back as there is.
   *
   * Default: `null`.
   */
  readonly start?: number | null;
  /**
   * End in seconds since the epoch; null means now.
   *
   * Default: `null`.
   */
  readonly stop?: number | null;
  /**
   * Profile the workers' event loops rather than their tasks.
   *
   * Default: `false`.
   */
  readonly server?: boolean;
  /**
   * Profile the scheduler's event loop, and ask no worker.
   *
   * Default: `false`.
   */
  readonly scheduler?: boolean;
}

/** `proxy` as it stands on the wire. */
export interface SchedulerProxyMessage extends SchedulerProxyRequest, RequestEnvelope {
  readonly op: "proxy";
}

/** Reply of `proxy`. */
export type SchedulerProxyReply = WireValue;

/** Sends one request to a worker by way of the scheduler. */
export interface SchedulerProxyRequest {
  /** Exact address of the worker. It need not be registered. */
  readonly worker: Address;
  /** The request to pass on. */
  readonly msg: AnyWorkerRequest;
}

/** `publish_delete` as it stands on the wire. */
export interface SchedulerPublishDeleteMessage extends SchedulerPublishDeleteRequest, RequestEnvelope {
  readonly op: "publish_delete";
}

/** Reply of `publish_delete`. */
export type SchedulerPublishDeleteReply = null;

/** Withdraws published datasets; the scheduler lets go of their keys, and data that nobody else wants is released. */
export interface SchedulerPublishDeleteRequest {
  /**
   * Names of the datasets.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly names?: readonly Hashable[];
  /**
   * Name of the dataset.
   *
   * Releases: <2026.6.0. Default: `null`.
   */
  readonly name?: Hashable;
  /**
   * Id of the client, by which the wait for `uid` finds out that it is in vain.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly client?: string;
  /**
   * The same as in the `publish_flush_batched_send` sent before. Unique to this call.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly uid?: string;
}

/** `publish_get` as it stands on the wire. */
export interface SchedulerPublishGetMessage extends SchedulerPublishGetRequest, RequestEnvelope {
  readonly op: "publish_get";
}

/** Reply of `publish_get`. */
export type SchedulerPublishGetReply = PublishedDataset | null | readonly (PublishedDataset | null)[];

/** Fetches published datasets: the stored object and the keys of the futures in it. */
export interface SchedulerPublishGetRequest {
  /**
   * Names of the datasets.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly names?: readonly Hashable[];
  /**
   * Name of the dataset.
   *
   * Releases: <2026.6.0. Default: `null`.
   */
  readonly name?: Hashable;
  /**
   * Id of the client. Not used.
   *
   * Releases: <2026.6.0. Default: `null`.
   */
  readonly client?: string | null;
}

/** `publish_list` as it stands on the wire. */
export interface SchedulerPublishListMessage extends SchedulerPublishListRequest, RequestEnvelope {
  readonly op: "publish_list";
}

/** Reply of `publish_list`. */
export type SchedulerPublishListReply = readonly Hashable[];

/** Lists the names of the published datasets, sorted by how Python prints them. */
export interface SchedulerPublishListRequest {
}

/** `publish_put` as it stands on the wire. */
export interface SchedulerPublishPutMessage extends SchedulerPublishPutRequest, RequestEnvelope {
  readonly op: "publish_put";
}

/** Reply of `publish_put`. */
export type SchedulerPublishPutReply = PublishPutSuccess | null;

/** Publishes named datasets: stores them on the scheduler and keeps their futures alive, whoever leaves. */
export interface SchedulerPublishPutRequest {
  /**
   * Names of the datasets.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly names?: readonly Hashable[];
  /**
   * Keys of the futures inside of the data.
   *
   * Required in releases >=2026.6.0.
   */
  readonly keys?: readonly Key[] | readonly (readonly Key[])[];
  /**
   * Name of the dataset.
   *
   * Releases: <2026.6.0. Default: `null`.
   */
  readonly name?: Hashable;
  /**
   * The datasets themselves.
   *
   * Required in releases >=2026.6.0.
   */
  readonly data?: Serialized | null | readonly Serialized[];
  /**
   * Whether a dataset may be replaced. Before 2026.6.0 the default is false, and the keys of the replaced dataset are not
   * released, so that they stay alive for good.
   *
   * Required in releases >=2026.6.0. Default: `false`.
   */
  readonly override?: boolean;
  /**
   * Id of the client.
   *
   * Required in releases >=2026.6.0.
   */
  readonly client?: string | null | string;
  /**
   * The same as in the `publish_flush_batched_send` sent before. Unique to this call.
   *
   * Releases: >=2026.6.0. Required there.
   */
  readonly uid?: string;
}

/**
 * `publish_wait_flush` as it stands on the wire.
 *
 * Releases: <2026.6.0.
 */
export interface SchedulerPublishWaitFlushMessage extends SchedulerPublishWaitFlushRequest, RequestEnvelope {
  readonly op: "publish_wait_flush";
}

/**
 * Reply of `publish_wait_flush`.
 *
 * Releases: <2026.6.0.
 */
export type SchedulerPublishWaitFlushReply = null;

/**
 * Answers when the stream message `publish_flush_batched_send` with the same `uid` has been received.
 *
 * Releases: <2026.6.0.
 */
export interface SchedulerPublishWaitFlushRequest {
  /** The same as in the message. Unique to this call; the scheduler never forgets it. */
  readonly uid: string;
}

/** `queue_create` as it stands on the wire. */
export interface SchedulerQueueCreateMessage extends SchedulerQueueCreateRequest, RequestEnvelope {
  readonly op: "queue_create";
}

/** Reply of `queue_create`. */
export type SchedulerQueueCreateReply = null;

/** Opens a named queue, which is made if there is none of this name. */
export interface SchedulerQueueCreateRequest {
  /**
   * Name of the queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
  /**
   * Most elements at a time; 0 or less is without limit. Ignored if the queue exists.
   *
   * Default: `0`.
   */
  readonly maxsize?: number;
}

/** `queue_get` as it stands on the wire. */
export interface SchedulerQueueGetMessage extends SchedulerQueueGetRequest, RequestEnvelope {
  readonly op: "queue_get";
}

/** One element; or a list of them, if `batch` is true or a number other than 0. */
export type SchedulerQueueGetReply = QueueRecord | readonly QueueRecord[];

/** Takes the first elements out of a queue, and waits if it is empty. */
export interface SchedulerQueueGetRequest {
  /**
   * Seconds to wait at most for one element. Null waits without end.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /**
   * Name of the queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * How much to take: `false` or 0 one element; `true` all that are there, without waiting and possibly none; a number that
   * many, waiting for them without end.
   *
   * Default: `false`.
   */
  readonly batch?: boolean | number;
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `queue_put` as it stands on the wire. */
export interface SchedulerQueuePutMessage extends SchedulerQueuePutRequest, RequestEnvelope {
  readonly op: "queue_put";
}

/** Reply of `queue_put`. */
export type SchedulerQueuePutReply = null;

/** Appends a value or a future to a queue; waits while the queue is full. */
export interface SchedulerQueuePutRequest {
  /**
   * Key of the future. With it, `data` is ignored.
   *
   * Default: `null`.
   */
  readonly key?: Key | null;
  /**
   * The value, if it is no future.
   *
   * Default: `null`.
   */
  readonly data?: WireValue;
  /**
   * Seconds to wait at most, for the key and for room. Null waits without end.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /**
   * Name of the queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `queue_qsize` as it stands on the wire. */
export interface SchedulerQueueQsizeMessage extends SchedulerQueueQsizeRequest, RequestEnvelope {
  readonly op: "queue_qsize";
}

/** Reply of `queue_qsize`. */
export type SchedulerQueueQsizeReply = number;

/** Tells how many elements a queue holds. */
export interface SchedulerQueueQsizeRequest {
  /**
   * Name of the queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `rebalance` as it stands on the wire. */
export interface SchedulerRebalanceMessage extends SchedulerRebalanceRequest, RequestEnvelope {
  readonly op: "rebalance";
}

/** Reply of `rebalance`. */
export type SchedulerRebalanceReply = RebalanceSuccess | RebalancePartialFail;

/** Moves results between workers to even out their memory. */
export interface SchedulerRebalanceRequest {
  /**
   * The keys that may be moved; null means all. An empty list does nothing.
   *
   * Default: `null`.
   */
  readonly keys?: KeyCollection | null;
  /**
   * Exact addresses of the workers to even out between them; null means all. An empty list does nothing.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * What caused it. Made up (`rebalance-` and the time) if absent, null or empty.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: string | null;
}

/** `register-client` as it stands on the wire. */
export interface SchedulerRegisterClientMessage extends SchedulerRegisterClientRequest, RequestEnvelope {
  readonly op: "register-client";
}

/** Registers a client, and turns the comm into its stream. */
export interface SchedulerRegisterClientRequest {
  /** The client's id, unique on this scheduler, as in `Client-` and a UUID. It is also the name of a topic. */
  readonly client: string;
  /** Compared with those of the scheduler and all workers. A dict without `packages` gives a table of nonsense. */
  readonly versions: VersionsInfo;
}

/** `register_nanny` as it stands on the wire. */
export interface SchedulerRegisterNannyMessage extends SchedulerRegisterNannyRequest, RequestEnvelope {
  readonly op: "register_nanny";
}

/** `register_nanny_plugin` as it stands on the wire. */
export interface SchedulerRegisterNannyPluginMessage extends SchedulerRegisterNannyPluginRequest, RequestEnvelope {
  readonly op: "register_nanny_plugin";
}

/** Reply of `register_nanny_plugin`. */
export type SchedulerRegisterNannyPluginReply = PluginReplies;

/** Installs a plugin on all nannies, those that join later included. */
export interface SchedulerRegisterNannyPluginRequest {
  /** Pickle of an instance of `distributed.NannyPlugin`. */
  readonly plugin: Uint8Array;
  /** Names the plugin for its removal and replacement. */
  readonly name: PluginName;
  /**
   * If true and the name is taken, nothing is done, not even for workers that lack the plugin, and the reply is empty.
   *
   * Required in releases >=2026.6.0.
   */
  readonly idempotent?: boolean | null | boolean;
}

/** Reply of `register_nanny`. */
export type SchedulerRegisterNannyReply = NannyRegistered;

/** Announces a nanny that is about to start a worker, and returns the plugins for nannies. */
export interface SchedulerRegisterNannyRequest {
  /** Where the nanny listens. */
  readonly address: Address;
}

/** `register_scheduler_plugin` as it stands on the wire. */
export interface SchedulerRegisterSchedulerPluginMessage extends SchedulerRegisterSchedulerPluginRequest, RequestEnvelope {
  readonly op: "register_scheduler_plugin";
}

/** Reply of `register_scheduler_plugin`. */
export type SchedulerRegisterSchedulerPluginReply = null;

/** Unpickles a plugin on the scheduler, starts it there, and installs it. */
export interface SchedulerRegisterSchedulerPluginRequest {
  /** Pickle of an instance of `distributed.SchedulerPlugin`; its module must be importable on the scheduler. */
  readonly plugin: Uint8Array;
  /**
   * Names the plugin for its removal and replacement. Null takes the plugin's own attribute `name`, or makes a unique one of
   * its class.
   *
   * Default: `null`.
   */
  readonly name?: PluginName;
  /**
   * If true and the name is taken, nothing is done, and the plugin is not even started.
   *
   * Required in releases >=2026.6.0.
   */
  readonly idempotent?: boolean | null | boolean;
}

/** `register-worker` as it stands on the wire. */
export interface SchedulerRegisterWorkerMessage extends SchedulerRegisterWorkerRequest, RequestEnvelope {
  readonly op: "register-worker";
}

/** `register_worker_plugin` as it stands on the wire. */
export interface SchedulerRegisterWorkerPluginMessage extends SchedulerRegisterWorkerPluginRequest, RequestEnvelope {
  readonly op: "register_worker_plugin";
}

/** Reply of `register_worker_plugin`. */
export type SchedulerRegisterWorkerPluginReply = PluginReplies;

/** Installs a plugin on all workers, those that join later included. */
export interface SchedulerRegisterWorkerPluginRequest {
  /** Pickle of an instance of `distributed.WorkerPlugin`. */
  readonly plugin: Uint8Array;
  /** Names the plugin for its removal and replacement. */
  readonly name: PluginName;
  /**
   * If true and the name is taken, nothing is done, not even for workers that lack the plugin, and the reply is empty.
   *
   * Required in releases >=2026.6.0.
   */
  readonly idempotent?: boolean | null | boolean;
}

/** Reply of `register-worker`. */
export type SchedulerRegisterWorkerReply = WorkerRegistered | WorkerNotRegistered;

/** Registers a worker, and turns the comm into its stream. */
export interface SchedulerRegisterWorkerRequest {
  /** Where other workers, clients and the scheduler reach this worker. Must not be registered already. */
  readonly address: Address;
  /** Python's worker sends `init`. With `running`, tasks may come at once. */
  readonly status: ServerStatus;
  /** How many tasks the worker runs at once. */
  readonly nthreads: number;
  readonly name: WorkerName;
  /** The worker's time in seconds since the epoch. */
  readonly now: number;
  /** What the worker offers; empty for none. */
  readonly resources: ResourceQuantities;
  /** Limit of the worker's memory in bytes; null or 0 for none. */
  readonly memory_limit: number | null;
  /** The worker's scratch directory. Only shown. */
  readonly local_directory: string;
  /** Empty for none. From `dashboard` the scheduler makes links to the worker's own pages. */
  readonly services: ServicePorts;
  /**
   * Address of the nanny that guards this worker; null for none, or `false` from a worker that was started with `nanny=False`. The
   * scheduler asks the nanny to restart or kill the worker.
   */
  readonly nanny: string | boolean | null;
  /**
   * Process id.
   *
   * Default: `0`.
   */
  readonly pid?: number;
  /** Compared with those of the scheduler and of the other workers. */
  readonly versions: VersionsInfo;
  readonly metrics: WorkerMetrics;
  /**
   * Further facts, which `identity` adds to its record of the worker: an entry named like one of the fields there replaces
   * it. Empty for none.
   */
  readonly extra: ReadonlyMap<string, WireValue>;
  readonly stimulus_id: StimulusId;
  /** Identity of this process, as in `Worker-` and a UUID. Must differ from that of every other worker. */
  readonly server_id: string;
  /**
   * Whether host names in `address` are resolved. False is meant for tests; nothing in Dask sends it.
   *
   * Default: `true`.
   */
  readonly resolve_address?: boolean;
  /**
   * Nothing in Dask sends this.
   *
   * Default: `null`.
   */
  readonly host_info?: HostInfo | null;
}

/** `replicate` as it stands on the wire. */
export interface SchedulerReplicateMessage extends SchedulerReplicateRequest, RequestEnvelope {
  readonly op: "replicate";
}

/** Reply of `replicate`. */
export type SchedulerReplicateReply = null | ReplicateMissing;

/** Brings the number of replicas of each key to `n`, by copying and, if wanted, by deleting. */
export interface SchedulerReplicateRequest {
  /** Keys of the data. */
  readonly keys: KeyCollection;
  /**
   * How many replicas each key shall have, at most one on each worker. Null is one on each worker.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * Among which workers replicas are counted and made. What contains a colon is an exact address; anything else stands for every
   * worker whose address contains it, so host names and IPs work and names of workers do not. Null is all workers.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * How many copies one holder makes in one round.
   *
   * Default: `2`.
   */
  readonly branching_factor?: number;
  /**
   * Whether replicas beyond `n` are deleted, chosen by chance. Replicas on other workers than `workers` stay.
   *
   * Default: `true`.
   */
  readonly delete?: boolean;
  /**
   * Null makes one.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `restart` as it stands on the wire. */
export interface SchedulerRestartMessage extends SchedulerRestartRequest, RequestEnvelope {
  readonly op: "restart";
}

/** Reply of `restart`. */
export type SchedulerRestartReply = null;

/** Forgets all tasks and all data of the cluster, of all clients, and restarts the workers. */
export interface SchedulerRestartRequest {
  /**
   * Id of the client, for the event log only. Dask's client does not send it.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
  /**
   * Seconds for the workers to go away and, if `wait_for_workers`, to come back. Null waits without end.
   *
   * Default: `30`.
   */
  readonly timeout?: number | null;
  /**
   * Whether to wait until there are as many workers as before.
   *
   * Default: `true`.
   */
  readonly wait_for_workers?: boolean;
  /** What caused it. */
  readonly stimulus_id: StimulusId;
}

/** `restart_workers` as it stands on the wire. */
export interface SchedulerRestartWorkersMessage extends SchedulerRestartWorkersRequest, RequestEnvelope {
  readonly op: "restart_workers";
}

/**
 * By the address before the restart: `OK`, the worker was killed (and, when waited for, a worker of the same nanny is back);
 * `removed`, it had no nanny; `timed out`, it did not go away or did not come back in time, and is no member of the cluster.
 */
export type SchedulerRestartWorkersReply = ReadonlyMap<string, "OK" | "removed" | "timed out">;

/** Restarts workers through their nannies, and waits for them to return. */
export interface SchedulerRestartWorkersRequest {
  /**
   * Addresses of the workers; unknown ones are silently left out. Null is all workers.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * Id of the client, for the event log only. Dask's client does not send it.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
  /**
   * Seconds for the workers to go away and, if `wait_for_workers`, to come back. Null waits without end.
   *
   * Default: `30`.
   */
  readonly timeout?: number | null;
  /**
   * Whether to wait until there are as many workers as before.
   *
   * Default: `true`.
   */
  readonly wait_for_workers?: boolean;
  /**
   * Whether a worker that does not make it in time fails the call, or shows in the reply.
   *
   * Default: `"raise"`.
   */
  readonly on_error?: "raise" | "return";
  /** What caused it. */
  readonly stimulus_id: StimulusId;
}

/** `retire_workers` as it stands on the wire. */
export interface SchedulerRetireWorkersMessage extends SchedulerRetireWorkersRequest, RequestEnvelope {
  readonly op: "retire_workers";
}

/** The workers that have been retired, as they were last known. */
export type SchedulerRetireWorkersReply = ReadonlyMap<string, WorkerInfo>;

/** Takes workers out of service without losing data: what only they hold is moved to other workers first. */
export interface SchedulerRetireWorkersRequest {
  /**
   * Addresses of the workers. Only exact addresses are found: `SpecCluster` sends names here, which retires nobody, and closes
   * the workers itself afterwards.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * Names of the workers. `1` and `"1"` are the same here.
   *
   * Default: `null`.
   */
  readonly names?: WorkerCollection | null;
  /**
   * Whether to tell the workers to close, and with them their nannies.
   *
   * Default: `false`.
   */
  readonly close_workers?: boolean;
  /**
   * Whether to remove the workers from the scheduler.
   *
   * Default: `true`.
   */
  readonly remove?: boolean;
  /**
   * Null makes one.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
  /**
   * See `workers_to_close`.
   *
   * Default: `null`.
   */
  readonly memory_ratio?: number | null;
  /**
   * See `workers_to_close`.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * See `workers_to_close`.
   *
   * Default: `null`.
   */
  readonly key?: Uint8Array | null;
  /**
   * See `workers_to_close`.
   *
   * Default: `null`.
   */
  readonly minimum?: number | null;
  /**
   * See `workers_to_close`.
   *
   * Default: `null`.
   */
  readonly target?: number | null;
  /**
   * See `workers_to_close`. By anything but addresses no worker is found here.
   *
   * Default: `"address"`.
   */
  readonly attribute?: string;
}

/** `retry` as it stands on the wire. */
export interface SchedulerRetryMessage extends SchedulerRetryRequest, RequestEnvelope {
  readonly op: "retry";
}

/** The keys and all failed tasks below them, in no particular order. */
export type SchedulerRetryReply = readonly Key[];

/** Runs failed tasks again: for each key, the failed tasks at the root of its failure, and then what depends on them. */
export interface SchedulerRetryRequest {
  /** Keys of the failed tasks. */
  readonly keys: KeyCollection;
  /**
   * Id of the client, for the event log only.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `run_function` as it stands on the wire. */
export interface SchedulerRunFunctionMessage extends SchedulerRunFunctionRequest, RequestEnvelope {
  readonly op: "run_function";
}

/** Reply of `run_function`. */
export type SchedulerRunFunctionReply = FunctionSuccess | ErrorMessage;

/** Runs a function in the scheduler's own event loop. */
export interface SchedulerRunFunctionRequest {
  /** Pickle of the function. */
  readonly function: Uint8Array;
  /** Pickle of the tuple of its positional arguments. Left out or empty, there are none. */
  readonly args?: Uint8Array;
  /**
   * Pickle of the dict of its named arguments. Null or empty, there are none.
   *
   * Default: `null`.
   */
  readonly kwargs?: Uint8Array | null;
  /**
   * False, for a coroutine function only: start it and answer at once with None.
   *
   * Default: `true`.
   */
  readonly wait?: boolean;
}

/** `scatter` as it stands on the wire. */
export interface SchedulerScatterMessage extends SchedulerScatterRequest, RequestEnvelope {
  readonly op: "scatter";
}

/** The keys of `data`, in their order. */
export type SchedulerScatterReply = readonly Key[];

/** Distributes values from a client to workers, through the scheduler, and makes the client their owner. */
export interface SchedulerScatterRequest {
  /**
   * The values. Keys are the client's to choose. A worker that holds the key already keeps its old value, silently; on any
   * other the new value counts as another replica of the old.
   */
  readonly data: SerializedByKey;
  /** Workers that may get the data. Null is all that run. */
  readonly workers: WorkerCollection | null;
  /** Id of the client that owns the keys from now on. */
  readonly client: string;
  /**
   * True copies each value to all of the workers; a number to that many of them.
   *
   * Default: `false`.
   */
  readonly broadcast?: boolean | number | null;
  /**
   * Seconds to wait for a running worker. Dask's client sends its own timeout, 30 by default, or what its user says. It is looked
   * at only if no worker runs; what is no number fails then.
   *
   * Default: `2`.
   */
  readonly timeout?: number | string | null;
}

/** `semaphore_acquire` as it stands on the wire. */
export interface SchedulerSemaphoreAcquireMessage extends SchedulerSemaphoreAcquireRequest, RequestEnvelope {
  readonly op: "semaphore_acquire";
}

/** True if the lease is held, false if the time was over before. */
export type SchedulerSemaphoreAcquireReply = boolean;

/** Takes a lease of a semaphore; waits while all of them are taken. */
export interface SchedulerSemaphoreAcquireRequest {
  /**
   * Name of the semaphore.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Seconds to wait at most; 0 does not wait. Null waits without end.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /**
   * Chosen by the caller and unique; Dask uses the hexadecimal digits of a UUID.
   *
   * Default: `null`.
   */
  readonly lease_id?: string | null;
}

/** `semaphore_close` as it stands on the wire. */
export interface SchedulerSemaphoreCloseMessage extends SchedulerSemaphoreCloseRequest, RequestEnvelope {
  readonly op: "semaphore_close";
}

/** Reply of `semaphore_close`. */
export type SchedulerSemaphoreCloseReply = null;

/** Removes a semaphore with all of its leases, without telling those who hold one or wait for one. */
export interface SchedulerSemaphoreCloseRequest {
  /**
   * Name of the semaphore.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `semaphore_refresh_leases` as it stands on the wire. */
export interface SchedulerSemaphoreRefreshLeasesMessage extends SchedulerSemaphoreRefreshLeasesRequest, RequestEnvelope {
  readonly op: "semaphore_refresh_leases";
}

/** Reply of `semaphore_refresh_leases`. */
export type SchedulerSemaphoreRefreshLeasesReply = null;

/** Begins the time of leases anew, so that they are not taken back. */
export interface SchedulerSemaphoreRefreshLeasesRequest {
  /** The leases, by the ids that they were taken with. Left out, the call fails. */
  readonly lease_ids?: readonly (string | null)[];
  /**
   * Name of the semaphore.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `semaphore_register` as it stands on the wire. */
export interface SchedulerSemaphoreRegisterMessage extends SchedulerSemaphoreRegisterRequest, RequestEnvelope {
  readonly op: "semaphore_register";
}

/** Reply of `semaphore_register`. */
export type SchedulerSemaphoreRegisterReply = null;

/** Makes a named semaphore known, as every user of it does before anything else. */
export interface SchedulerSemaphoreRegisterRequest {
  /** Name of the semaphore. */
  readonly name: CoordinationName;
  /** How many leases may be held at the same time. */
  readonly max_leases: number;
  /**
   * Seconds after which a lease that was not refreshed is taken back. Null or 0 never takes one back, so that a holder that
   * dies keeps it. Dask sends its configuration `distributed.scheduler.locks.lease-timeout` (30 s), and refreshes five times
   * as often.
   */
  readonly lease_timeout: number | null;
}

/** `semaphore_release` as it stands on the wire. */
export interface SchedulerSemaphoreReleaseMessage extends SchedulerSemaphoreReleaseRequest, RequestEnvelope {
  readonly op: "semaphore_release";
}

/** Reply of `semaphore_release`. */
export type SchedulerSemaphoreReleaseReply = null;

/** Gives a lease back and wakes those who wait for one. */
export interface SchedulerSemaphoreReleaseRequest {
  /**
   * Name of the semaphore.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * The id that the lease was taken with.
   *
   * Default: `null`.
   */
  readonly lease_id?: string | null;
}

/** `semaphore_value` as it stands on the wire. */
export interface SchedulerSemaphoreValueMessage extends SchedulerSemaphoreValueRequest, RequestEnvelope {
  readonly op: "semaphore_value";
}

/** Reply of `semaphore_value`. */
export type SchedulerSemaphoreValueReply = number;

/** Tells how many leases of a semaphore are held. */
export interface SchedulerSemaphoreValueRequest {
  /**
   * Name of the semaphore.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `set_metadata` as it stands on the wire. */
export interface SchedulerSetMetadataMessage extends SchedulerSetMetadataRequest, RequestEnvelope {
  readonly op: "set_metadata";
}

/** Reply of `set_metadata`. */
export type SchedulerSetMetadataReply = null;

/** Stores a value in the scheduler's metadata, at a path. */
export interface SchedulerSetMetadataRequest {
  /** The path, from the root. */
  readonly keys: readonly Hashable[];
  /**
   * What to store there. A dict can be entered by longer paths.
   *
   * Default: `null`.
   */
  readonly value?: WireValue;
}

/** `set_resources` as it stands on the wire. */
export interface SchedulerSetResourcesMessage extends SchedulerSetResourcesRequest, RequestEnvelope {
  readonly op: "set_resources";
}

/** Reply of `set_resources`. */
export type SchedulerSetResourcesReply = "OK";

/** Tells which abstract resources a worker offers, after they have changed. */
export interface SchedulerSetResourcesRequest {
  /**
   * New quantities. Dask's worker sends all that it has.
   *
   * Default: `null`.
   */
  readonly resources?: ResourceQuantities | null;
  /** The worker. */
  readonly worker: Address;
}

/** `set_restrictions` as it stands on the wire. */
export interface SchedulerSetRestrictionsMessage extends SchedulerSetRestrictionsRequest, RequestEnvelope {
  readonly op: "set_restrictions";
}

/** Reply of `set_restrictions`. */
export type SchedulerSetRestrictionsReply = null;

/** Restricts tasks to certain workers, in place of their restrictions so far. */
export interface SchedulerSetRestrictionsRequest {
  /**
   * In spite of its name a map: for each task the address or addresses of the workers that may run it. Null, or none, lifts
   * the restriction. Addresses are taken as they are; no name or host is resolved.
   */
  readonly worker: KeyMap<Address | readonly Address[] | ReadonlySet<Address> | null>;
}

/** `shuffle_barrier` as it stands on the wire. */
export interface SchedulerShuffleBarrierMessage extends SchedulerShuffleBarrierRequest, RequestEnvelope {
  readonly op: "shuffle_barrier";
}

/** Reply of `shuffle_barrier`. */
export type SchedulerShuffleBarrierReply = null;

/** Reports that all inputs of a shuffle have been sent out, and answers when every participant knows it. */
export interface SchedulerShuffleBarrierRequest {
  /** The shuffle. */
  readonly id: ShuffleId;
  /** Its run. */
  readonly run_id: ShuffleRunId;
  /** Whether all inputs were sent in this run. */
  readonly consistent: boolean;
}

/** `shuffle_get` as it stands on the wire. */
export interface SchedulerShuffleGetMessage extends SchedulerShuffleGetRequest, RequestEnvelope {
  readonly op: "shuffle_get";
}

/** `shuffle_get_or_create` as it stands on the wire. */
export interface SchedulerShuffleGetOrCreateMessage extends SchedulerShuffleGetOrCreateRequest, RequestEnvelope {
  readonly op: "shuffle_get_or_create";
}

/** Reply of `shuffle_get_or_create`. */
export type SchedulerShuffleGetOrCreateReply = ShuffleRunReply;

/** Asks for the current run of a shuffle, begins one if there is none, and enters the asker among its participants. */
export interface SchedulerShuffleGetOrCreateRequest {
  /** The shuffle. */
  readonly shuffle_id: ShuffleId;
  /** The task on whose behalf the worker asks. */
  readonly key: Key;
  /** The asker. */
  readonly worker: Address;
}

/** Reply of `shuffle_get`. */
export type SchedulerShuffleGetReply = ShuffleRunReply;

/** Asks for the current run of a shuffle, and enters the asker among its participants. */
export interface SchedulerShuffleGetRequest {
  /** The shuffle. */
  readonly id: ShuffleId;
  /** The asker. */
  readonly worker: Address;
}

/** `shuffle_restrict_task` as it stands on the wire. */
export interface SchedulerShuffleRestrictTaskMessage extends SchedulerShuffleRestrictTaskRequest, RequestEnvelope {
  readonly op: "shuffle_restrict_task";
}

/** Reply of `shuffle_restrict_task`. */
export type SchedulerShuffleRestrictTaskReply = OKMessage | ErrorMessage;

/** Restricts an output task of a shuffle to the worker that has its data. */
export interface SchedulerShuffleRestrictTaskRequest {
  /** The shuffle. */
  readonly id: ShuffleId;
  /** Its run. */
  readonly run_id: ShuffleRunId;
  /** The output task. */
  readonly key: Key;
  /** The worker that shall run it. */
  readonly worker: Address;
}

/** `start_task_metadata` as it stands on the wire. */
export interface SchedulerStartTaskMetadataMessage extends SchedulerStartTaskMetadataRequest, RequestEnvelope {
  readonly op: "start_task_metadata";
}

/** Reply of `start_task_metadata`. */
export type SchedulerStartTaskMetadataReply = null;

/** Begins to collect the metadata and the final states of tasks that are submitted from now on, by any client, and finish before `stop_task_metadata`. */
export interface SchedulerStartTaskMetadataRequest {
  /** Names the collection. It is the name of a plugin of the scheduler, and replaces one of the same name. */
  readonly name: string;
}

/** `stop_task_metadata` as it stands on the wire. */
export interface SchedulerStopTaskMetadataMessage extends SchedulerStopTaskMetadataRequest, RequestEnvelope {
  readonly op: "stop_task_metadata";
}

/** Reply of `stop_task_metadata`. */
export type SchedulerStopTaskMetadataReply = TaskMetadata;

/** Ends a collection of task metadata and hands it over. */
export interface SchedulerStopTaskMetadataRequest {
  /**
   * The name given to `start_task_metadata`. Null never finds one.
   *
   * Default: `null`.
   */
  readonly name?: string | null;
}

/** `subscribe_worker_status` as it stands on the wire. */
export interface SchedulerSubscribeWorkerStatusMessage extends SchedulerSubscribeWorkerStatusRequest, RequestEnvelope {
  readonly op: "subscribe_worker_status";
}

/** Reply of `subscribe_worker_status`. */
export type SchedulerSubscribeWorkerStatusReply = SchedulerSummary;

/** Tells which workers there are, and from then on reports over the same comm who joins and who leaves. */
export interface SchedulerSubscribeWorkerStatusRequest {
}

export interface SchedulerSummary {
  /** Name of the Python class: `Scheduler`, unless someone has derived another. */
  readonly type: string;
  /** Identity of this process: `Scheduler-` and a UUID. */
  readonly id: string;
  /** Where the scheduler may be reached. Only the first of them if it listens at several. */
  readonly address: Address;
  readonly services: ServicePorts;
  /** When the scheduler was started, in seconds since the epoch. */
  readonly started: number;
  /** How many workers are registered. */
  readonly n_workers: number;
  /** Threads of all registered workers. */
  readonly total_threads: number;
  /** Sum of the memory limits of all registered workers in bytes. Workers without a limit count as 0. */
  readonly total_memory: number;
  /** All workers by address. */
  readonly workers: ReadonlyMap<string, WorkerSummary>;
}

/** `terminate` as it stands on the wire. */
export interface SchedulerTerminateMessage extends SchedulerTerminateRequest, RequestEnvelope {
  readonly op: "terminate";
}

/** Reply of `terminate`. */
export type SchedulerTerminateReply = null;

/** Shuts the scheduler down, and its workers and their nannies with it. */
export interface SchedulerTerminateRequest {
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /**
   * Why, for the scheduler's log.
   *
   * Default: `"unknown"`.
   */
  readonly reason?: string;
}

/** `unregister` as it stands on the wire. */
export interface SchedulerUnregisterMessage extends SchedulerUnregisterRequest, RequestEnvelope {
  readonly op: "unregister";
}

/** `unregister_nanny_plugin` as it stands on the wire. */
export interface SchedulerUnregisterNannyPluginMessage extends SchedulerUnregisterNannyPluginRequest, RequestEnvelope {
  readonly op: "unregister_nanny_plugin";
}

/** Reply of `unregister_nanny_plugin`. */
export type SchedulerUnregisterNannyPluginReply = PluginReplies;

/** Removes a plugin from all nannies, and from what nannies get that join later. */
export interface SchedulerUnregisterNannyPluginRequest {
  /** The name that the plugin was registered with. */
  readonly name: PluginName;
}

/** `already-removed` if there is no such worker, or if the scheduler is closed. */
export type SchedulerUnregisterReply = "OK" | "already-removed";

/** Removes a worker from the cluster, at once. */
export interface SchedulerUnregisterRequest {
  /** The worker. */
  readonly address: WorkerReference;
  /** What caused it. */
  readonly stimulus_id: StimulusId;
  /**
   * Whether the worker leaves by plan, so that its tasks are not suspected.
   *
   * Default: `false`.
   */
  readonly expected?: boolean;
}

/** `unregister_scheduler_plugin` as it stands on the wire. */
export interface SchedulerUnregisterSchedulerPluginMessage extends SchedulerUnregisterSchedulerPluginRequest, RequestEnvelope {
  readonly op: "unregister_scheduler_plugin";
}

/** Reply of `unregister_scheduler_plugin`. */
export type SchedulerUnregisterSchedulerPluginReply = null;

/** Removes a plugin from the scheduler, without calling anything on it. */
export interface SchedulerUnregisterSchedulerPluginRequest {
  /** The name of the plugin. */
  readonly name: PluginName;
}

/** `unregister_worker_plugin` as it stands on the wire. */
export interface SchedulerUnregisterWorkerPluginMessage extends SchedulerUnregisterWorkerPluginRequest, RequestEnvelope {
  readonly op: "unregister_worker_plugin";
}

/** Reply of `unregister_worker_plugin`. */
export type SchedulerUnregisterWorkerPluginReply = PluginReplies;

/** Removes a plugin from all workers, and from what workers get that join later. */
export interface SchedulerUnregisterWorkerPluginRequest {
  /** The name that the plugin was registered with. */
  readonly name: PluginName;
}

/** `update_data` as it stands on the wire. */
export interface SchedulerUpdateDataMessage extends SchedulerUpdateDataRequest, RequestEnvelope {
  readonly op: "update_data";
}

/** Reply of `update_data`. */
export type SchedulerUpdateDataReply = null;

/** Announces data that has been put on workers directly, as the last step of a direct scatter. */
export interface SchedulerUpdateDataRequest {
  /** For each key the workers that hold it. */
  readonly who_has: KeyMap<readonly WorkerReference[]>;
  /** Size of each value in bytes. A key that is absent or negative here keeps the size it had, or has none. */
  readonly nbytes: NbytesByKey;
  /**
   * Id of the client that owns the keys from now on. Null makes nobody their owner.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `variable_get` as it stands on the wire. */
export interface SchedulerVariableGetMessage extends SchedulerVariableGetRequest, RequestEnvelope {
  readonly op: "variable_get";
}

/** Reply of `variable_get`. */
export type SchedulerVariableGetReply = VariableRecord;

/** Reads a named variable; waits until it is set for the first time. */
export interface SchedulerVariableGetRequest {
  /**
   * Seconds to wait at most. Null waits without end.
   *
   * Default: `null`.
   */
  readonly timeout?: number | null;
  /**
   * Name of the variable.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * Id of the client. Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `variable_set` as it stands on the wire. */
export interface SchedulerVariableSetMessage extends SchedulerVariableSetRequest, RequestEnvelope {
  readonly op: "variable_set";
}

/** Reply of `variable_set`. */
export type SchedulerVariableSetReply = null;

/** Sets a named variable to a value or to a future, and wakes those who wait for its first value. */
export interface SchedulerVariableSetRequest {
  /**
   * Key of the future. With it, `data` is ignored.
   *
   * Default: `null`.
   */
  readonly key?: Key | null;
  /**
   * The value, if it is no future.
   *
   * Default: `null`.
   */
  readonly data?: WireValue;
  /**
   * Name of the variable.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * How long to wait for the key to be known, in seconds or as Dask writes durations, as in `30 s` or `5ms`; a `TimeoutError`
   * follows. Null waits without end. Alone among the timeouts of this family it is parsed by the scheduler; Dask's client
   * sends `30 s`.
   *
   * Default: `null`.
   */
  readonly timeout?: string | number | null;
  /**
   * Not used.
   *
   * Default: `null`.
   */
  readonly client?: string | null;
}

/** `who_has` as it stands on the wire. */
export interface SchedulerWhoHasMessage extends SchedulerWhoHasRequest, RequestEnvelope {
  readonly op: "who_has";
}

/** A key that is unknown, or in no worker's memory, has an empty list. */
export type SchedulerWhoHasReply = WorkersByKey;

/** Tells which workers hold replicas of keys. */
export interface SchedulerWhoHasRequest {
  /**
   * The keys. Null is all that the scheduler knows.
   *
   * Default: `null`.
   */
  readonly keys?: KeyCollection | null;
}

/** `worker_logs` as it stands on the wire. */
export interface SchedulerWorkerLogsMessage extends SchedulerWorkerLogsRequest, RequestEnvelope {
  readonly op: "worker_logs";
}

/**
 * By the address of the worker, for nannies too. Where only some of the workers have a nanny, the logs of nannies are dealt out
 * to the first workers instead of the right ones.
 */
export type SchedulerWorkerLogsReply = ReadonlyMap<string, LogEntries>;

/** Collects the latest log records of workers or of their nannies. */
export interface SchedulerWorkerLogsRequest {
  /**
   * How many records of each at most. Null or 0 is all that are kept.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * Addresses of the workers. Null is all workers.
   *
   * Default: `null`.
   */
  readonly workers?: WorkerCollection | null;
  /**
   * Whether to ask the nannies of the workers instead; workers without one are passed over.
   *
   * Default: `false`.
   */
  readonly nanny?: boolean;
}

/** `workers_to_close` as it stands on the wire. */
export interface SchedulerWorkersToCloseMessage extends SchedulerWorkersToCloseRequest, RequestEnvelope {
  readonly op: "workers_to_close";
}

/** The workers, by the attribute that was asked for: strings for `address`, strings or integers for `name`. */
export type SchedulerWorkersToCloseReply = readonly Hashable[];

/** Suggests which workers can be closed at low cost, without closing any. */
export interface SchedulerWorkersToCloseRequest {
  /**
   * How many times the size of all data the memory limits of the remaining workers must add up to. Null means 2, unless `n` or
   * `target` is given; then memory does not matter. With both, a worker can be spared by either rule.
   *
   * Default: `null`.
   */
  readonly memory_ratio?: number | null;
  /**
   * How many workers to close. Less than 0 counts as 0.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * Pickle of a function from the scheduler's `WorkerState` to the group of the worker. Groups are spared or closed as a
   * whole. Null makes every worker a group of its own. **It is called in the scheduler.**
   *
   * Default: `null`.
   */
  readonly key?: Uint8Array | null;
  /**
   * How many workers must remain. Null or 0 is no demand.
   *
   * Default: `null`.
   */
  readonly minimum?: number | null;
  /**
   * How many workers shall remain. Ignored if `n` is given.
   *
   * Default: `null`.
   */
  readonly target?: number | null;
  /**
   * Which attribute of the `WorkerState` names the worker in the reply: `address`, or `name` as `Adaptive` asks for.
   *
   * Default: `"address"`.
   */
  readonly attribute?: string;
}

export interface TaskMetadata {
  /** What plugins of workers noted in `TaskState.metadata`, for each task that finished. Null if they noted nothing. */
  readonly metadata: KeyMap<null | KeyMap<WireValue>>;
  /** How each of these tasks ended. */
  readonly state: KeyMap<"memory" | "erred">;
}

export interface TaskPrefixStates {
  readonly memory: number;
  readonly erred: number;
  readonly released: number;
  readonly processing: number;
  readonly waiting: number;
}

export interface WorkerNotRegistered {
  readonly status: "error";
  /** Why not; the only reason that is told is that the name is taken. */
  readonly message: string;
  /** The scheduler's time in seconds since the epoch. */
  readonly time: number;
}

export interface WorkerRegistered {
  readonly status: "OK";
  /** The scheduler's time in seconds since the epoch. */
  readonly time: number;
  /** Seconds to wait before the first heartbeat. */
  readonly "heartbeat-interval": HeartbeatInterval;
  /**
   * Pickles of the plugins that every worker should have, by name. There is always `shuffle`. A worker that is not
   * Python can leave them alone.
   */
  readonly "worker-plugins": KeyMap<Uint8Array>;
  /** A table of packages whose versions do not fit, as text to show; empty if all is well. */
  readonly warning: string;
  /** Always empty. */
  readonly error: string;
}

/** Every request that a scheduler answers, as it stands on the wire. */
export type AnySchedulerRequest = 
    | SchedulerAdaptiveTargetMessage
    | SchedulerAddKeysMessage
    | SchedulerAmmHandlerMessage
    | SchedulerBenchmarkHardwareMessage
    | SchedulerBroadcastMessage
    | SchedulerCallStackMessage
    | SchedulerCheckIdleMessage
    | ServerCloseMessage
    | ServerConnectionStreamMessage
    | SchedulerDumpClusterStateToUrlMessage
    | SchedulerDumpStateMessage
    | ServerEchoMessage
    | SchedulerEventClearMessage
    | SchedulerEventIsSetMessage
    | SchedulerEventSetMessage
    | SchedulerEventWaitMessage
    | SchedulerEventsMessage
    | SchedulerFeedMessage
    | SchedulerGatherMessage
    | SchedulerGetClusterStateMessage
    | SchedulerGetErrorCauseMessage
    | ServerGetLogsMessage
    | SchedulerGetMetadataMessage
    | SchedulerGetRunspecMessage
    | SchedulerGetStoryMessage
    | SchedulerGetTaskPrefixStatesMessage
    | SchedulerGetTaskStatusMessage
    | SchedulerGetTaskStreamMessage
    | SchedulerGetTaskStreamIndexMessage
    | SchedulerHasWhatMessage
    | SchedulerHeartbeatWorkerMessage
    | SchedulerIdentityMessage
    | SchedulerLogEventMessage
    | SchedulerLogsMessage
    | SchedulerMemorySamplerStartMessage
    | SchedulerMemorySamplerStopMessage
    | SchedulerMultiLockAcquireMessage
    | SchedulerMultiLockReleaseMessage
    | SchedulerNbytesMessage
    | SchedulerNcoresMessage
    | SchedulerNcoresRunningMessage
    | SchedulerPerformanceReportMessage
    | SchedulerProcessingMessage
    | SchedulerProfileMessage
    | SchedulerProxyMessage
    | SchedulerPublishDeleteMessage
    | SchedulerPublishGetMessage
    | SchedulerPublishListMessage
    | SchedulerPublishPutMessage
    | SchedulerPublishWaitFlushMessage
    | SchedulerQueueCreateMessage
    | SchedulerQueueGetMessage
    | SchedulerQueuePutMessage
    | SchedulerQueueQsizeMessage
    | SchedulerRebalanceMessage
    | SchedulerRegisterClientMessage
    | SchedulerRegisterWorkerMessage
    | SchedulerRegisterNannyMessage
    | SchedulerRegisterNannyPluginMessage
    | SchedulerRegisterSchedulerPluginMessage
    | SchedulerRegisterWorkerPluginMessage
    | SchedulerReplicateMessage
    | SchedulerRestartMessage
    | SchedulerRestartWorkersMessage
    | SchedulerRetireWorkersMessage
    | SchedulerRetryMessage
    | SchedulerRunFunctionMessage
    | SchedulerScatterMessage
    | SchedulerSemaphoreAcquireMessage
    | SchedulerSemaphoreCloseMessage
    | SchedulerSemaphoreRefreshLeasesMessage
    | SchedulerSemaphoreRegisterMessage
    | SchedulerSemaphoreReleaseMessage
    | SchedulerSemaphoreValueMessage
    | SchedulerSetMetadataMessage
    | SchedulerSetResourcesMessage
    | SchedulerSetRestrictionsMessage
    | SchedulerShuffleBarrierMessage
    | SchedulerShuffleGetMessage
    | SchedulerShuffleGetOrCreateMessage
    | SchedulerShuffleRestrictTaskMessage
    | SchedulerStartTaskMetadataMessage
    | SchedulerStopTaskMetadataMessage
    | SchedulerSubscribeWorkerStatusMessage
    | SchedulerTerminateMessage
    | SchedulerUnregisterMessage
    | SchedulerUnregisterNannyPluginMessage
    | SchedulerUnregisterSchedulerPluginMessage
    | SchedulerUnregisterWorkerPluginMessage
    | SchedulerUpdateDataMessage
    | SchedulerVariableGetMessage
    | SchedulerVariableSetMessage
    | ServerVersionsMessage
    | SchedulerWhoHasMessage
    | SchedulerWorkerLogsMessage
    | SchedulerWorkersToCloseMessage;
