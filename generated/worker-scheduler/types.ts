// Types of the worker-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { Key, KeyMap, WireValue } from "../../runtime/codegen.js";
import type {
  RemoteException,
  RemoteTraceback,
  RunId,
  ServerStatus,
  StartStop,
  StimulusId,
  Topics,
  WorkerTaskState,
} from "../shared/types.js";

/** Tells that this worker now holds replicas: it has fetched values from peers, for tasks of its own or after `acquire-replicas`. */
export interface WorkerToSchedulerAddKeys {
  /**
   * Dask's workers send one key at a time.
   *
   * Default: `[]`.
   */
  readonly keys?: readonly Key[];
  /**
   * Made up by the scheduler as `redundant-replicas-` and the time if absent.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `add-keys` as it stands on the wire. */
export interface WorkerToSchedulerAddKeysMessage extends WorkerToSchedulerAddKeys {
  readonly op: "add-keys";
}

/** Ends the stream: the scheduler closes the comm and removes the worker. */
export interface WorkerToSchedulerCloseStream {
}

/** `close-stream` as it stands on the wire. */
export interface WorkerToSchedulerCloseStreamMessage extends WorkerToSchedulerCloseStream {
  readonly op: "close-stream";
}

/** Says nothing, every 60 seconds: it keeps middleboxes from dropping an idle connection. */
export interface WorkerToSchedulerKeepAlive {
}

/** `keep-alive` as it stands on the wire. */
export interface WorkerToSchedulerKeepAliveMessage extends WorkerToSchedulerKeepAlive {
  readonly op: "keep-alive";
}

/** Logs an event under one or several topics: the scheduler keeps it, and passes it on to clients that have subscribed and to plugins. */
export interface WorkerToSchedulerLogEvent {
  readonly topic: Topics;
  /** If it is a map, and the topic is not the worker's own address, the scheduler adds the entry `worker` with that address. */
  readonly msg: WireValue;
}

/** `log-event` as it stands on the wire. */
export interface WorkerToSchedulerLogEventMessage extends WorkerToSchedulerLogEvent {
  readonly op: "log-event";
}

/** Tells that a task has seceded: it goes on, but no longer takes up one of the worker's threads. */
export interface WorkerToSchedulerLongRunning {
  readonly key: Key;
  /** As in the latest `compute-task` for this key. */
  readonly run_id: RunId;
  /**
   * Seconds from the start of the task until it seceded. Null when it had seceded before it was cancelled and resumed; then it is not
   * counted.
   */
  readonly compute_duration: number | null;
  readonly stimulus_id: StimulusId;
}

/** `long-running` as it stands on the wire. */
export interface WorkerToSchedulerLongRunningMessage extends WorkerToSchedulerLongRunning {
  readonly op: "long-running";
}

/** Tells that this worker holds the value of a key no more. */
export interface WorkerToSchedulerReleaseWorkerData {
  readonly key: Key;
  readonly stimulus_id: StimulusId;
}

/** `release-worker-data` as it stands on the wire. */
export interface WorkerToSchedulerReleaseWorkerDataMessage extends WorkerToSchedulerReleaseWorkerData {
  readonly op: "release-worker-data";
}

/** Asks who holds keys that this worker cannot get: nobody is known to hold them, or every holder is busy. */
export interface WorkerToSchedulerRequestRefreshWhoHas {
  readonly keys: readonly Key[];
  readonly stimulus_id: StimulusId;
}

/** `request-refresh-who-has` as it stands on the wire. */
export interface WorkerToSchedulerRequestRefreshWhoHasMessage extends WorkerToSchedulerRequestRefreshWhoHas {
  readonly op: "request-refresh-who-has";
}

/** Gives a task back: it raised `Reschedule`, or it was an asynchronous task that the worker cancelled while it closes. */
export interface WorkerToSchedulerReschedule {
  readonly key: Key;
  readonly stimulus_id: StimulusId;
}

/** `reschedule` as it stands on the wire. */
export interface WorkerToSchedulerRescheduleMessage extends WorkerToSchedulerReschedule {
  readonly op: "reschedule";
}

/** Answers `steal-request`: in what state the task was when the request came, which says whether the worker has given it up. */
export interface WorkerToSchedulerStealResponse {
  readonly key: Key;
  /** The state before the request took effect; null if the worker does not know the task. */
  readonly state: WorkerTaskState | null;
  /** That of the request: it is how the two are matched. */
  readonly stimulus_id: StimulusId;
}

/** `steal-response` as it stands on the wire. */
export interface WorkerToSchedulerStealResponseMessage extends WorkerToSchedulerStealResponse {
  readonly op: "steal-response";
}

/** Tells that a task has failed on this worker: it raised, or its run_spec could not be loaded, or its data could not be fetched or stored. */
export interface WorkerToSchedulerTaskErred {
  readonly key: Key;
  /** As in the latest `compute-task` for this key. */
  readonly run_id: RunId;
  /**
   * What was raised. Kept as it is and handed on to clients. Dask's workers send serialized bytes that hold a pickle.
   *
   * Required in releases <2026.6.0.
   */
  readonly exception?: RemoteException;
  /**
   * Where it was raised. Null when it is too long (`distributed.admin.max-error-length`, 10000 bytes).
   *
   * Required in releases <2026.6.0.
   */
  readonly traceback?: RemoteTraceback;
  /** Python's `repr` of the exception; for the scheduler's own records. */
  readonly exception_text?: string;
  /** The traceback as text; likewise. */
  readonly traceback_text?: string;
  /** Identity of the thread that ran it; null if none did. */
  readonly thread?: number | null;
  /** What time was spent on until it failed. */
  readonly startstops?: readonly StartStop[];
  readonly stimulus_id: StimulusId;
  /** Always `error`. Rows of the task stream have it. */
  readonly status?: "error";
}

/** `task-erred` as it stands on the wire. */
export interface WorkerToSchedulerTaskErredMessage extends WorkerToSchedulerTaskErred {
  readonly op: "task-erred";
}

/** Tells that a task has run, and its result is in this worker's memory. */
export interface WorkerToSchedulerTaskFinished {
  readonly key: Key;
  /** As in the latest `compute-task` for this key. */
  readonly run_id: RunId;
  /**
   * Size of the result in bytes, by Dask's `sizeof`. The scheduler weighs transfers and memory with it.
   *
   * Required in releases >=2026.6.0.
   */
  readonly nbytes?: number | null | number;
  /**
   * A pickle of the type of the result: its class, by reference or by value; None for the result None; or a string, the name
   * of the class, when the class cannot be pickled. Handed on to clients, and not read by the scheduler.
   *
   * Required in releases >=2026.6.0.
   */
  readonly type?: Uint8Array;
  /**
   * Name of the type with its module, as in `numpy.ndarray`; builtins without a module. For the dashboard.
   *
   * Required in releases >=2026.6.0.
   */
  readonly typename?: string;
  /**
   * What the task noted in its `TaskState.metadata`; empty as a rule. Merged into the scheduler's metadata of the task, which
   * `stop_task_metadata` returns.
   */
  readonly metadata: KeyMap<WireValue>;
  /** Identity of the thread that ran it, for the task stream's rows. Null when the result came from a peer. It may pass 2^32. */
  readonly thread?: number | null;
  /**
   * What time was spent on. The scheduler estimates the duration of similar tasks by `compute`, and the cost of transfers by
   * the others.
   *
   * Required in releases >=2026.6.0.
   */
  readonly startstops?: readonly StartStop[];
  readonly stimulus_id: StimulusId;
  /** Always `OK`. Rows of the task stream have it. */
  readonly status?: "OK";
}

/** `task-finished` as it stands on the wire. */
export interface WorkerToSchedulerTaskFinishedMessage extends WorkerToSchedulerTaskFinished {
  readonly op: "task-finished";
}

/** Tells the status of this worker, after it has changed or to confirm what the scheduler asked for. */
export interface WorkerToSchedulerWorkerStatusChange {
  readonly status: ServerStatus;
  readonly stimulus_id: StimulusId;
}

/** `worker-status-change` as it stands on the wire. */
export interface WorkerToSchedulerWorkerStatusChangeMessage extends WorkerToSchedulerWorkerStatusChange {
  readonly op: "worker-status-change";
}
