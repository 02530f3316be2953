// Types of the requests that a worker answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { Key, KeyMap, RequestEnvelope, Serialized, WireValue } from "../../runtime/codegen.js";
import type {
  ServerCloseMessage,
  ServerConnectionStreamMessage,
  ServerEchoMessage,
  ServerGetLogsMessage,
  ServerVersionsMessage,
} from "../server/types.js";
import type {
  ActorError,
  ActorSuccess,
  Address,
  Bandwidths,
  ErrorMessage,
  FunctionSuccess,
  KeyCollection,
  MonitorInfo,
  NbytesByKey,
  OKMessage,
  PluginName,
  ProfileNode,
  SerializedByKey,
  ShuffleId,
  StimulusId,
  WorkerStateDump,
  WorkerStoryRow,
  WorkersByKey,
} from "../shared/types.js";

/** Some keys could not be had; the others are held. */
export interface GatherOnWorkerPartialFail {
  readonly status: "partial-fail";
  /** What could not be had. */
  readonly keys: readonly Key[];
}

/** The worker holds all the keys. */
export interface GatherOnWorkerSuccess {
  readonly status: "OK";
}

/** Too many transfers; nothing is sent, and nothing is to be acknowledged. */
export interface GetDataBusy {
  readonly status: "busy";
}

/** The values, to be acknowledged. */
export interface GetDataSuccess {
  readonly status: "OK";
  /**
   * The values that are held, in the order in which they were asked for, actors behind all others. Of an actor it holds a proxy, a pickled
   * `distributed.actor.Actor`, and not its state.
   */
  readonly data: SerializedByKey;
}

/** `actor_attribute` as it stands on the wire. */
export interface WorkerActorAttributeMessage extends WorkerActorAttributeRequest, RequestEnvelope {
  readonly op: "actor_attribute";
}

/** Reply of `actor_attribute`. */
export type WorkerActorAttributeReply = ActorSuccess | ActorError;

/** Reads an attribute of an actor that lives on this worker. */
export interface WorkerActorAttributeRequest {
  /**
   * Name of the attribute. Null is answered with a TypeError.
   *
   * Default: `null`.
   */
  readonly attribute?: string | null;
  /**
   * Key of the task that made the actor. A key of which this worker holds no actor is answered with a KeyError.
   *
   * Default: `null`.
   */
  readonly actor?: Key | null;
}

/** `actor_execute` as it stands on the wire. */
export interface WorkerActorExecuteMessage extends WorkerActorExecuteRequest, RequestEnvelope {
  readonly op: "actor_execute";
}

/** Reply of `actor_execute`. */
export type WorkerActorExecuteReply = ActorSuccess | ActorError;

/** Calls a method of an actor that lives on this worker. */
export interface WorkerActorExecuteRequest {
  /**
   * Name of the method. Null is an error.
   *
   * Default: `null`.
   */
  readonly function?: string | null;
  /**
   * Key of the task that made the actor.
   *
   * Default: `null`.
   */
  readonly actor?: Key | null;
  /**
   * Positional arguments.
   *
   * Default: `[]`.
   */
  readonly args?: readonly WireValue[];
  /**
   * Keyword arguments. `separate_thread` is taken out and never reaches the method: false runs a plain method in the worker's
   * event loop, where it blocks the worker.
   *
   * Default: `null`.
   */
  readonly kwargs?: ReadonlyMap<string, WireValue> | null;
}

/** `benchmark_disk` as it stands on the wire. */
export interface WorkerBenchmarkDiskMessage extends WorkerBenchmarkDiskRequest, RequestEnvelope {
  readonly op: "benchmark_disk";
}

/** By size: `1 kiB`, `100 kiB`, `1 MiB`, `10 MiB`, `100 MiB`. */
export type WorkerBenchmarkDiskReply = Bandwidths;

/** Measures how fast this worker writes to its local directory. */
export interface WorkerBenchmarkDiskRequest {
}

/** `benchmark_memory` as it stands on the wire. */
export interface WorkerBenchmarkMemoryMessage extends WorkerBenchmarkMemoryRequest, RequestEnvelope {
  readonly op: "benchmark_memory";
}

/** By size: `2 kiB`, `10 kiB`, `100 kiB`, `1 MiB`, `10 MiB`. */
export type WorkerBenchmarkMemoryReply = Bandwidths;

/** Measures how fast this worker copies memory. */
export interface WorkerBenchmarkMemoryRequest {
}

/** `benchmark_network` as it stands on the wire. */
export interface WorkerBenchmarkNetworkMessage extends WorkerBenchmarkNetworkRequest, RequestEnvelope {
  readonly op: "benchmark_network";
}

/** By size: `1 kiB`, `10 kiB`, `100 kiB`, `1 MiB`, `10 MiB`, `50 MiB`. */
export type WorkerBenchmarkNetworkReply = Bandwidths;

/** Measures how fast this worker exchanges data with a peer. */
export interface WorkerBenchmarkNetworkRequest {
  /** Where the peer listens. Any server of Dask will do. */
  readonly address: Address;
}

/** `call_stack` as it stands on the wire. */
export interface WorkerCallStackMessage extends WorkerCallStackRequest, RequestEnvelope {
  readonly op: "call_stack";
}

/** Reply of `call_stack`. */
export type WorkerCallStackReply = KeyMap<readonly string[]>;

/** Returns the Python call stacks of the tasks that run in this worker's threads right now. */
export interface WorkerCallStackRequest {
  /**
   * Only these tasks; keys that do not run here are silently absent from the reply. Null asks for all.
   *
   * Default: `null`.
   */
  readonly keys?: KeyCollection | null;
}

/** `dump_state` as it stands on the wire. */
export interface WorkerDumpStateMessage extends WorkerDumpStateRequest, RequestEnvelope {
  readonly op: "dump_state";
}

/** Reply of `dump_state`. */
export type WorkerDumpStateReply = WorkerStateDump;

/** Returns the worker's whole inner state, for debugging. */
export interface WorkerDumpStateRequest {
  /**
   * Names to leave out, on the upper level and inside of tasks and events. What the memory manager reports (from
   * `memory_limit` to `memory_monitor_interval`, and `data`) stays in any case.
   *
   * Default: `[]`.
   */
  readonly exclude?: readonly string[] | ReadonlySet<string>;
}

/** `free_keys` as it stands on the wire. */
export interface WorkerFreeKeysMessage extends WorkerFreeKeysRequest, RequestEnvelope {
  readonly op: "free_keys";
}

/** Reply of `free_keys`. */
export type WorkerFreeKeysReply = null;

/** Makes the worker forget values, whether the cluster still needs them or not. */
export interface WorkerFreeKeysRequest {
  /** What to forget. */
  readonly keys: KeyCollection;
  readonly stimulus_id: StimulusId;
}

/** `gather` as it stands on the wire. */
export interface WorkerGatherMessage extends WorkerGatherRequest, RequestEnvelope {
  readonly op: "gather";
}

/** Reply of `gather`. */
export type WorkerGatherReply = GatherOnWorkerSuccess | GatherOnWorkerPartialFail;

/** Makes the worker fetch values from its peers and keep them. */
export interface WorkerGatherRequest {
  /** Which workers hold each wanted value. */
  readonly who_has: WorkersByKey;
}

/** `get_data` as it stands on the wire. */
export interface WorkerGetDataMessage extends WorkerGetDataRequest, RequestEnvelope {
  readonly op: "get_data";
}

/** Reply of `get_data`. */
export type WorkerGetDataReply = GetDataSuccess | GetDataBusy;

/** Fetches values that this worker holds. */
export interface WorkerGetDataRequest {
  /**
   * What to fetch. Keys that are not held are silently absent from the reply. Python workers send a set when they fetch for a
   * task, and all else sends a list.
   */
  readonly keys: KeyCollection;
  /**
   * Address of the asker, for the log of transfers.
   *
   * Default: `null`.
   */
  readonly who?: string | null;
}

/** `get_monitor_info` as it stands on the wire. */
export interface WorkerGetMonitorInfoMessage extends WorkerGetMonitorInfoRequest, RequestEnvelope {
  readonly op: "get_monitor_info";
}

/** Reply of `get_monitor_info`. */
export type WorkerGetMonitorInfoReply = MonitorInfo;

/** Returns what the worker has measured of its process and host: CPU, memory, network, disks. */
export interface WorkerGetMonitorInfoRequest {
  /**
   * Return the latest sample alone; `start` is then ignored.
   *
   * Default: `false`.
   */
  readonly recent?: boolean;
  /**
   * Return the samples from this one on, counted from the start of the process. Those that are forgotten by now are left out.
   * At or beyond `count` all lists are empty.
   *
   * Default: `0`.
   */
  readonly start?: number;
}

/** `get_story` as it stands on the wire. */
export interface WorkerGetStoryMessage extends WorkerGetStoryRequest, RequestEnvelope {
  readonly op: "get_story";
}

/** The rows, oldest first. */
export type WorkerGetStoryReply = readonly WorkerStoryRow[];

/** Returns the rows of the worker's state machine log that mention a task or a stimulus. */
export interface WorkerGetStoryRequest {
  /** Keys, stimuli, or both, all matched alike. None of them gives no rows. */
  readonly keys_or_stimuli: KeyCollection;
}

/** `identity` as it stands on the wire. */
export interface WorkerIdentityMessage extends WorkerIdentityRequest, RequestEnvelope {
  readonly op: "identity";
}

/** Reply of `identity`. */
export interface WorkerIdentityReply {
  /** Name of the worker's class: `Worker`, or that of a subclass. */
  readonly type: string;
  /** Name of this process, as in `Worker-5f0c...`; unique to one start, and what `register-worker` sends as `server_id`. */
  readonly id: string;
  /** The scheduler that it belongs to. */
  readonly scheduler: Address;
  /** How many tasks it runs at once. */
  readonly nthreads: number;
  /** Memory that the worker may use in bytes. Null for no limit. */
  readonly memory_limit: number | null;
}

/** Tells who this worker is. */
export interface WorkerIdentityRequest {
}

/** `keys` as it stands on the wire. */
export interface WorkerKeysMessage extends WorkerKeysRequest, RequestEnvelope {
  readonly op: "keys";
}

/** Reply of `keys`. */
export type WorkerKeysReply = readonly Key[];

/** Lists the keys of the values that this worker holds, in memory and spilled to disk. */
export interface WorkerKeysRequest {
}

/** `ping` as it stands on the wire. */
export interface WorkerPingMessage extends WorkerPingRequest, RequestEnvelope {
  readonly op: "ping";
}

/** Always `pong`, as bytes and not as a string. */
export type WorkerPingReply = Uint8Array;

/** Answers with the four bytes `pong`. */
export interface WorkerPingRequest {
}

/** `plugin-add` as it stands on the wire. */
export interface WorkerPluginAddMessage extends WorkerPluginAddRequest, RequestEnvelope {
  readonly op: "plugin-add";
}

/** Reply of `plugin-add`. */
export type WorkerPluginAddReply = OKMessage | ErrorMessage;

/** Installs a plugin on this worker and runs its `setup`. */
export interface WorkerPluginAddRequest {
  /** A pickle of a `distributed.diagnostics.plugin.WorkerPlugin`. */
  readonly plugin: Uint8Array;
  /**
   * What to call it. Null takes the plugin's own attribute `name`, or a random name if it has none.
   *
   * Default: `null`.
   */
  readonly name?: PluginName;
  /**
   * False makes an exception in `setup` a general error reply. Dask never sends it.
   *
   * Default: `true`.
   */
  readonly catch_errors?: boolean;
}

/** `plugin-remove` as it stands on the wire. */
export interface WorkerPluginRemoveMessage extends WorkerPluginRemoveRequest, RequestEnvelope {
  readonly op: "plugin-remove";
}

/** Reply of `plugin-remove`. */
export type WorkerPluginRemoveReply = OKMessage | ErrorMessage;

/** Removes a plugin from this worker and runs its `teardown`. */
export interface WorkerPluginRemoveRequest {
  /** Name under which the plugin was installed. */
  readonly name: PluginName;
}

/** `profile` as it stands on the wire. */
export interface WorkerProfileMessage extends WorkerProfileRequest, RequestEnvelope {
  readonly op: "profile";
}

/** `profile_metadata` as it stands on the wire. */
export interface WorkerProfileMetadataMessage extends WorkerProfileMetadataRequest, RequestEnvelope {
  readonly op: "profile_metadata";
}

/** Reply of `profile_metadata`. */
export interface WorkerProfileMetadataReply {
  /** Samples over time, oldest first. */
  readonly counts: readonly (readonly [number, number])[];
  /** The same, by prefix. */
  readonly keys: readonly (readonly [number, ReadonlyMap<string, number>])[];
}

/** Tells how many samples the profiler has taken, second by second. */
export interface WorkerProfileMetadataRequest {
  /**
   * Only what was sampled after this time, in seconds since the epoch by the scheduler's clock.
   *
   * Default: `0`.
   */
  readonly start?: number;
  /**
   * Only what was sampled before this time. Null for all up to now, with a last row for the second that is still running.
   *
   * Default: `null`.
   */
  readonly stop?: number | null;
}

/** Reply of `profile`. */
export type WorkerProfileReply = ProfileNode;

/** Returns where this worker's threads have spent their time, as a tree of call frames with counts. */
export interface WorkerProfileRequest {
  /**
   * Only trees from this time on, in seconds since the epoch by the scheduler's clock. Null for all that are kept.
   *
   * Default: `null`.
   */
  readonly start?: number | null;
  /**
   * Only trees up to this time, to the precision of one tree. Null includes the samples of the second that is still running.
   *
   * Default: `null`.
   */
  readonly stop?: number | null;
  /**
   * Only tasks with this prefix, as `inc` for `inc-5f0c...`. Null for all tasks.
   *
   * Default: `null`.
   */
  readonly key?: string | null;
  /**
   * Profile the thread of the worker's event loop in place of the tasks' threads. It is empty on Python 3.11, where Dask does
   * not sample that thread. What is taken from the second that is still running stems from the tasks' threads all the same.
   *
   * Default: `false`.
   */
  readonly server?: boolean;
}

/** `run_coroutine` as it stands on the wire. */
export interface WorkerRunCoroutineMessage extends WorkerRunCoroutineRequest, RequestEnvelope {
  readonly op: "run_coroutine";
}

/** Reply of `run_coroutine`. */
export type WorkerRunCoroutineReply = FunctionSuccess | ErrorMessage;

/** Calls a function on this worker, exactly as `run` does. */
export interface WorkerRunCoroutineRequest {
  /** A pickle of the function. */
  readonly function: Uint8Array;
  /**
   * A pickle of the tuple of positional arguments, or an empty list for none.
   *
   * Default: `[]`.
   */
  readonly args?: Uint8Array | readonly null[];
  /**
   * A pickle of the dict of keyword arguments.
   *
   * Default: `null`.
   */
  readonly kwargs?: Uint8Array | null;
  /**
   * Whether the reply waits for a coroutine function to end.
   *
   * Default: `true`.
   */
  readonly wait?: boolean;
}

/** `run` as it stands on the wire. */
export interface WorkerRunMessage extends WorkerRunRequest, RequestEnvelope {
  readonly op: "run";
}

/** Reply of `run`. */
export type WorkerRunReply = FunctionSuccess | ErrorMessage;

/** Calls a function on this worker, outside of any task. */
export interface WorkerRunRequest {
  /** A pickle of the function. */
  readonly function: Uint8Array;
  /**
   * A pickle of the tuple of positional arguments, or an empty list for none.
   *
   * Default: `[]`.
   */
  readonly args?: Uint8Array | readonly null[];
  /**
   * Whether the reply waits for a coroutine function to end. If false it is started in the background, `result` is None, and
   * an exception is only logged.
   *
   * Default: `true`.
   */
  readonly wait?: boolean;
  /**
   * A pickle of the dict of keyword arguments.
   *
   * Default: `null`.
   */
  readonly kwargs?: Uint8Array | null;
}

/** `shuffle_inputs_done` as it stands on the wire. */
export interface WorkerShuffleInputsDoneMessage extends WorkerShuffleInputsDoneRequest, RequestEnvelope {
  readonly op: "shuffle_inputs_done";
}

/** Reply of `shuffle_inputs_done`. */
export type WorkerShuffleInputsDoneReply = null;

/** Tells the worker that all input of a P2P shuffle has been handed over, on all workers. */
export interface WorkerShuffleInputsDoneRequest {
  /** Which shuffle. */
  readonly shuffle_id: ShuffleId;
  /** Which attempt at it; a later one has a greater number. */
  readonly run_id: number;
}

/** `shuffle_receive` as it stands on the wire. */
export interface WorkerShuffleReceiveMessage extends WorkerShuffleReceiveRequest, RequestEnvelope {
  readonly op: "shuffle_receive";
}

/** Reply of `shuffle_receive`. */
export type WorkerShuffleReceiveReply = OKMessage | ErrorMessage;

/** Delivers pieces of a P2P shuffle to the worker that will make partitions of them. */
export interface WorkerShuffleReceiveRequest {
  /**
   * In a shuffle of dataframes the partition is a number and the pieces are bytes, an Arrow IPC stream. In a rechunk of arrays
   * the partition is an index, and the pieces are a list of pairs of an output chunk and a pair of a position in it and an
   * array.
   */
  readonly data: Serialized;
  /** Which shuffle. */
  readonly shuffle_id: ShuffleId;
  /** Which attempt at it; a later one has a greater number. */
  readonly run_id: number;
}

/** `terminate` as it stands on the wire. */
export interface WorkerTerminateMessage extends WorkerTerminateRequest, RequestEnvelope {
  readonly op: "terminate";
}

/** `OK`, or null if the worker was closing already. On a network connection neither arrives, see above. */
export type WorkerTerminateReply = "OK" | null;

/** Shuts the worker down, without moving its data elsewhere. */
export interface WorkerTerminateRequest {
  /**
   * Seconds that each step of the shutdown may take.
   *
   * Default: `30`.
   */
  readonly timeout?: number;
  /**
   * Wait for the threads to finish what they run.
   *
   * Default: `true`.
   */
  readonly executor_wait?: boolean;
  /**
   * Tell the worker's nanny first, by `close_gracefully`, so that it ends too. If false the nanny starts a new worker.
   *
   * Default: `true`.
   */
  readonly nanny?: boolean;
  /**
   * Why, for logs and events.
   *
   * Default: `"worker-close"`.
   */
  readonly reason?: string;
}

/** `update_data` as it stands on the wire. */
export interface WorkerUpdateDataMessage extends WorkerUpdateDataRequest, RequestEnvelope {
  readonly op: "update_data";
}

/** Reply of `update_data`. */
export interface WorkerUpdateDataReply {
  /** Sizes of the values that were sent, as the worker measures them; 1,000,000 for one that it cannot measure. */
  readonly nbytes: NbytesByKey;
  readonly status: "OK";
}

/** Hands values to this worker to keep, under new keys. */
export interface WorkerUpdateDataRequest {
  /** The values. The worker also takes values that are written plainly into the message; Dask never does that. */
  readonly data: SerializedByKey;
  /**
   * Null makes the worker choose `update-data-<time>`. Dask sends none.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `upload_file` as it stands on the wire. */
export interface WorkerUploadFileMessage extends WorkerUploadFileRequest, RequestEnvelope {
  readonly op: "upload_file";
}

/** Reply of `upload_file`. */
export interface WorkerUploadFileReply {
  readonly status: "OK";
  /** Bytes written. */
  readonly nbytes: number;
}

/** Writes a file into the worker's local directory, and imports it. */
export interface WorkerUploadFileRequest {
  /** Name of the file. */
  readonly filename: string;
  /** What it holds. A string is written as UTF-8. */
  readonly data: string | Uint8Array;
  /**
   * Import it once it is written.
   *
   * Default: `true`.
   */
  readonly load?: boolean;
}

/** Every request that a worker answers, as it stands on the wire. */
export type AnyWorkerRequest = 
    | WorkerActorAttributeMessage
    | WorkerActorExecuteMessage
    | WorkerBenchmarkDiskMessage
    | WorkerBenchmarkMemoryMessage
    | WorkerBenchmarkNetworkMessage
    | WorkerCallStackMessage
    | ServerCloseMessage
    | ServerConnectionStreamMessage
    | WorkerDumpStateMessage
    | ServerEchoMessage
    | WorkerFreeKeysMessage
    | WorkerGatherMessage
    | WorkerGetDataMessage
    | ServerGetLogsMessage
    | WorkerGetMonitorInfoMessage
    | WorkerGetStoryMessage
    | WorkerIdentityMessage
    | WorkerKeysMessage
    | WorkerPingMessage
    | WorkerPluginAddMessage
    | WorkerPluginRemoveMessage
    | WorkerProfileMessage
    | WorkerProfileMetadataMessage
    | WorkerRunMessage
    | WorkerRunCoroutineMessage
    | WorkerShuffleInputsDoneMessage
    | WorkerShuffleReceiveMessage
    | WorkerTerminateMessage
    | WorkerUpdateDataMessage
    | WorkerUploadFileMessage
    | ServerVersionsMessage;
