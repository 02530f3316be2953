// Messages of the worker-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyStreamOp, StreamOp, StreamTable } from "../../runtime/codegen.js";
import {
  validateWorkerToSchedulerAddKeysMessage,
  validateWorkerToSchedulerCloseStreamMessage,
  validateWorkerToSchedulerKeepAliveMessage,
  validateWorkerToSchedulerLogEventMessage,
  validateWorkerToSchedulerLongRunningMessage,
  validateWorkerToSchedulerReleaseWorkerDataMessage,
  validateWorkerToSchedulerRequestRefreshWhoHasMessage,
  validateWorkerToSchedulerRescheduleMessage,
  validateWorkerToSchedulerStealResponseMessage,
  validateWorkerToSchedulerTaskErredMessage,
  validateWorkerToSchedulerTaskFinishedMessage,
  validateWorkerToSchedulerWorkerStatusChangeMessage,
} from "../validators.js";
import {
  readWorkerToSchedulerAddKeysMessage,
  readWorkerToSchedulerCloseStreamMessage,
  readWorkerToSchedulerKeepAliveMessage,
  readWorkerToSchedulerLogEventMessage,
  readWorkerToSchedulerLongRunningMessage,
  readWorkerToSchedulerReleaseWorkerDataMessage,
  readWorkerToSchedulerRequestRefreshWhoHasMessage,
  readWorkerToSchedulerRescheduleMessage,
  readWorkerToSchedulerStealResponseMessage,
  readWorkerToSchedulerTaskErredMessage,
  readWorkerToSchedulerTaskFinishedMessage,
  readWorkerToSchedulerWorkerStatusChangeMessage,
  writeWorkerToSchedulerAddKeysMessage,
  writeWorkerToSchedulerCloseStreamMessage,
  writeWorkerToSchedulerKeepAliveMessage,
  writeWorkerToSchedulerLogEventMessage,
  writeWorkerToSchedulerLongRunningMessage,
  writeWorkerToSchedulerReleaseWorkerDataMessage,
  writeWorkerToSchedulerRequestRefreshWhoHasMessage,
  writeWorkerToSchedulerRescheduleMessage,
  writeWorkerToSchedulerStealResponseMessage,
  writeWorkerToSchedulerTaskErredMessage,
  writeWorkerToSchedulerTaskFinishedMessage,
  writeWorkerToSchedulerWorkerStatusChangeMessage,
} from "./codecs.js";
import type {
  WorkerToSchedulerAddKeys,
  WorkerToSchedulerCloseStream,
  WorkerToSchedulerKeepAlive,
  WorkerToSchedulerLogEvent,
  WorkerToSchedulerLongRunning,
  WorkerToSchedulerReleaseWorkerData,
  WorkerToSchedulerRequestRefreshWhoHas,
  WorkerToSchedulerReschedule,
  WorkerToSchedulerStealResponse,
  WorkerToSchedulerTaskErred,
  WorkerToSchedulerTaskFinished,
  WorkerToSchedulerWorkerStatusChange,
} from "./types.js";

/** Tells that this worker now holds replicas: it has fetched values from peers, for tasks of its own or after `acquire-replicas`. */
export const ADD_KEYS: StreamOp<WorkerToSchedulerAddKeys> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "add-keys",
  method: "addKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerAddKeysMessage",
    read: readWorkerToSchedulerAddKeysMessage,
    write: writeWorkerToSchedulerAddKeysMessage,
    validate: validateWorkerToSchedulerAddKeysMessage,
  },
  source: "distributed.scheduler:Scheduler.add_keys",
  summary: "Tells that this worker now holds replicas: it has fetched values from peers, for tasks of its own or after `acquire-replicas`.",
};

/** Ends the stream: the scheduler closes the comm and removes the worker. */
export const CLOSE_STREAM: StreamOp<WorkerToSchedulerCloseStream> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "close-stream",
  method: "closeStream",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "WorkerToSchedulerCloseStreamMessage",
    read: readWorkerToSchedulerCloseStreamMessage,
    write: writeWorkerToSchedulerCloseStreamMessage,
    validate: validateWorkerToSchedulerCloseStreamMessage,
  },
  source: "distributed.core:Server.handle_stream",
  summary: "Ends the stream: the scheduler closes the comm and removes the worker.",
};

/** Says nothing, every 60 seconds: it keeps middleboxes from dropping an idle connection. */
export const KEEP_ALIVE: StreamOp<WorkerToSchedulerKeepAlive> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "keep-alive",
  method: "keepAlive",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "WorkerToSchedulerKeepAliveMessage",
    read: readWorkerToSchedulerKeepAliveMessage,
    write: writeWorkerToSchedulerKeepAliveMessage,
    validate: validateWorkerToSchedulerKeepAliveMessage,
  },
  source: "distributed.scheduler:Scheduler.__init__",
  summary: "Says nothing, every 60 seconds: it keeps middleboxes from dropping an idle connection.",
};

/** Logs an event under one or several topics: the scheduler keeps it, and passes it on to clients that have subscribed and to plugins. */
export const LOG_EVENT: StreamOp<WorkerToSchedulerLogEvent> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "log-event",
  method: "logEvent",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerLogEventMessage",
    read: readWorkerToSchedulerLogEventMessage,
    write: writeWorkerToSchedulerLogEventMessage,
    validate: validateWorkerToSchedulerLogEventMessage,
  },
  source: "distributed.scheduler:Scheduler.log_worker_event",
  summary: "Logs an event under one or several topics: the scheduler keeps it, and passes it on to clients that have subscribed and to plugins.",
};

/** Tells that a task has seceded: it goes on, but no longer takes up one of the worker's threads. */
export const LONG_RUNNING: StreamOp<WorkerToSchedulerLongRunning> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "long-running",
  method: "longRunning",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerLongRunningMessage",
    read: readWorkerToSchedulerLongRunningMessage,
    write: writeWorkerToSchedulerLongRunningMessage,
    validate: validateWorkerToSchedulerLongRunningMessage,
  },
  source: "distributed.scheduler:Scheduler.handle_long_running",
  summary: "Tells that a task has seceded: it goes on, but no longer takes up one of the worker's threads.",
};

/** Tells that this worker holds the value of a key no more. */
export const RELEASE_WORKER_DATA: StreamOp<WorkerToSchedulerReleaseWorkerData> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "release-worker-data",
  method: "releaseWorkerData",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerReleaseWorkerDataMessage",
    read: readWorkerToSchedulerReleaseWorkerDataMessage,
    write: writeWorkerToSchedulerReleaseWorkerDataMessage,
    validate: validateWorkerToSchedulerReleaseWorkerDataMessage,
  },
  source: "distributed.scheduler:Scheduler.release_worker_data",
  summary: "Tells that this worker holds the value of a key no more.",
};

/** Asks who holds keys that this worker cannot get: nobody is known to hold them, or every holder is busy. */
export const REQUEST_REFRESH_WHO_HAS: StreamOp<WorkerToSchedulerRequestRefreshWhoHas> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "request-refresh-who-has",
  method: "requestRefreshWhoHas",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerRequestRefreshWhoHasMessage",
    read: readWorkerToSchedulerRequestRefreshWhoHasMessage,
    write: writeWorkerToSchedulerRequestRefreshWhoHasMessage,
    validate: validateWorkerToSchedulerRequestRefreshWhoHasMessage,
  },
  source: "distributed.scheduler:Scheduler.handle_request_refresh_who_has",
  summary: "Asks who holds keys that this worker cannot get: nobody is known to hold them, or every holder is busy.",
};

/** Gives a task back: it raised `Reschedule`, or it was an asynchronous task that the worker cancelled while it closes. */
export const RESCHEDULE: StreamOp<WorkerToSchedulerReschedule> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "reschedule",
  method: "reschedule",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerRescheduleMessage",
    read: readWorkerToSchedulerRescheduleMessage,
    write: writeWorkerToSchedulerRescheduleMessage,
    validate: validateWorkerToSchedulerRescheduleMessage,
  },
  source: "distributed.scheduler:Scheduler._reschedule",
  summary: "Gives a task back: it raised `Reschedule`, or it was an asynchronous task that the worker cancelled while it closes.",
};

/** Answers `steal-request`: in what state the task was when the request came, which says whether the worker has given it up. */
export const STEAL_RESPONSE: StreamOp<WorkerToSchedulerStealResponse> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "steal-response",
  method: "stealResponse",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerStealResponseMessage",
    read: readWorkerToSchedulerStealResponseMessage,
    write: writeWorkerToSchedulerStealResponseMessage,
    validate: validateWorkerToSchedulerStealResponseMessage,
  },
  source: "distributed.stealing:WorkStealing.move_task_confirm",
  summary: "Answers `steal-request`: in what state the task was when the request came, which says whether the worker has given it up.",
};

/** Tells that a task has failed on this worker: it raised, or its run_spec could not be loaded, or its data could not be fetched or stored. */
export const TASK_ERRED: StreamOp<WorkerToSchedulerTaskErred> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "task-erred",
  method: "taskErred",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "WorkerToSchedulerTaskErredMessage",
    read: readWorkerToSchedulerTaskErredMessage,
    write: writeWorkerToSchedulerTaskErredMessage,
    validate: validateWorkerToSchedulerTaskErredMessage,
  },
  source: "distributed.scheduler:Scheduler.handle_task_erred",
  summary: "Tells that a task has failed on this worker: it raised, or its run_spec could not be loaded, or its data could not be fetched or stored.",
};

/** Tells that a task has run, and its result is in this worker's memory. */
export const TASK_FINISHED: StreamOp<WorkerToSchedulerTaskFinished> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "task-finished",
  method: "taskFinished",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "WorkerToSchedulerTaskFinishedMessage",
    read: readWorkerToSchedulerTaskFinishedMessage,
    write: writeWorkerToSchedulerTaskFinishedMessage,
    validate: validateWorkerToSchedulerTaskFinishedMessage,
  },
  source: "distributed.scheduler:Scheduler.handle_task_finished",
  summary: "Tells that a task has run, and its result is in this worker's memory.",
};

/** Tells the status of this worker, after it has changed or to confirm what the scheduler asked for. */
export const WORKER_STATUS_CHANGE: StreamOp<WorkerToSchedulerWorkerStatusChange> = {
  kind: "stream",
  direction: "worker-scheduler",
  op: "worker-status-change",
  method: "workerStatusChange",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "WorkerToSchedulerWorkerStatusChangeMessage",
    read: readWorkerToSchedulerWorkerStatusChangeMessage,
    write: writeWorkerToSchedulerWorkerStatusChangeMessage,
    validate: validateWorkerToSchedulerWorkerStatusChangeMessage,
  },
  source: "distributed.scheduler:Scheduler.handle_worker_status_change",
  summary: "Tells the status of this worker, after it has changed or to confirm what the scheduler asked for.",
};

/** Every message of the worker-scheduler stream, by op. */
export const WORKER_SCHEDULER_OPS: StreamTable = /*@__PURE__*/ new Map<string, AnyStreamOp>([
  ["add-keys", ADD_KEYS],
  ["close-stream", CLOSE_STREAM],
  ["keep-alive", KEEP_ALIVE],
  ["log-event", LOG_EVENT],
  ["long-running", LONG_RUNNING],
  ["release-worker-data", RELEASE_WORKER_DATA],
  ["request-refresh-who-has", REQUEST_REFRESH_WHO_HAS],
  ["reschedule", RESCHEDULE],
  ["steal-response", STEAL_RESPONSE],
  ["task-erred", TASK_ERRED],
  ["task-finished", TASK_FINISHED],
  ["worker-status-change", WORKER_STATUS_CHANGE],
]);
