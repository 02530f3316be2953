// Messages of the scheduler-worker stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyStreamOp, StreamOp, StreamTable } from "../../runtime/codegen.js";
import {
  validateSchedulerToWorkerAcquireReplicasMessage,
  validateSchedulerToWorkerCancelComputeMessage,
  validateSchedulerToWorkerCloseMessage,
  validateSchedulerToWorkerCloseStreamMessage,
  validateSchedulerToWorkerComputeTaskMessage,
  validateSchedulerToWorkerFreeKeysMessage,
  validateSchedulerToWorkerRefreshWhoHasMessage,
  validateSchedulerToWorkerRemoveReplicasMessage,
  validateSchedulerToWorkerRemoveWorkerMessage,
  validateSchedulerToWorkerShuffleFailMessage,
  validateSchedulerToWorkerStealRequestMessage,
  validateSchedulerToWorkerWorkerStatusChangeMessage,
} from "../validators.js";
import {
  readSchedulerToWorkerAcquireReplicasMessage,
  readSchedulerToWorkerCancelComputeMessage,
  readSchedulerToWorkerCloseMessage,
  readSchedulerToWorkerCloseStreamMessage,
  readSchedulerToWorkerComputeTaskMessage,
  readSchedulerToWorkerFreeKeysMessage,
  readSchedulerToWorkerRefreshWhoHasMessage,
  readSchedulerToWorkerRemoveReplicasMessage,
  readSchedulerToWorkerRemoveWorkerMessage,
  readSchedulerToWorkerShuffleFailMessage,
  readSchedulerToWorkerStealRequestMessage,
  readSchedulerToWorkerWorkerStatusChangeMessage,
  writeSchedulerToWorkerAcquireReplicasMessage,
  writeSchedulerToWorkerCancelComputeMessage,
  writeSchedulerToWorkerCloseMessage,
  writeSchedulerToWorkerCloseStreamMessage,
  writeSchedulerToWorkerComputeTaskMessage,
  writeSchedulerToWorkerFreeKeysMessage,
  writeSchedulerToWorkerRefreshWhoHasMessage,
  writeSchedulerToWorkerRemoveReplicasMessage,
  writeSchedulerToWorkerRemoveWorkerMessage,
  writeSchedulerToWorkerShuffleFailMessage,
  writeSchedulerToWorkerStealRequestMessage,
  writeSchedulerToWorkerWorkerStatusChangeMessage,
} from "./codecs.js";
import type {
  SchedulerToWorkerAcquireReplicas,
  SchedulerToWorkerCancelCompute,
  SchedulerToWorkerClose,
  SchedulerToWorkerCloseStream,
  SchedulerToWorkerComputeTask,
  SchedulerToWorkerFreeKeys,
  SchedulerToWorkerRefreshWhoHas,
  SchedulerToWorkerRemoveReplicas,
  SchedulerToWorkerRemoveWorker,
  SchedulerToWorkerShuffleFail,
  SchedulerToWorkerStealRequest,
  SchedulerToWorkerWorkerStatusChange,
} from "./types.js";

/** Makes the worker fetch copies of values from peers and keep them. */
export const ACQUIRE_REPLICAS: StreamOp<SchedulerToWorkerAcquireReplicas> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "acquire-replicas",
  method: "acquireReplicas",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerAcquireReplicasMessage",
    read: readSchedulerToWorkerAcquireReplicasMessage,
    write: writeSchedulerToWorkerAcquireReplicasMessage,
    validate: validateSchedulerToWorkerAcquireReplicasMessage,
  },
  source: "distributed.worker_state_machine:AcquireReplicasEvent",
  summary: "Makes the worker fetch copies of values from peers and keep them.",
};

/** Drops a task if it has not started. */
export const CANCEL_COMPUTE: StreamOp<SchedulerToWorkerCancelCompute> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "cancel-compute",
  method: "cancelCompute",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerCancelComputeMessage",
    read: readSchedulerToWorkerCancelComputeMessage,
    write: writeSchedulerToWorkerCancelComputeMessage,
    validate: validateSchedulerToWorkerCancelComputeMessage,
  },
  source: "distributed.worker_state_machine:CancelComputeEvent",
  summary: "Drops a task if it has not started.",
};

/** Shuts the worker down. */
export const CLOSE: StreamOp<SchedulerToWorkerClose> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "close",
  method: "close",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerCloseMessage",
    read: readSchedulerToWorkerCloseMessage,
    write: writeSchedulerToWorkerCloseMessage,
    validate: validateSchedulerToWorkerCloseMessage,
  },
  source: "distributed.worker:Worker.close",
  summary: "Shuts the worker down.",
};

/** Ends the stream: the worker closes the comm, and then itself. */
export const CLOSE_STREAM: StreamOp<SchedulerToWorkerCloseStream> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "close-stream",
  method: "closeStream",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "SchedulerToWorkerCloseStreamMessage",
    read: readSchedulerToWorkerCloseStreamMessage,
    write: writeSchedulerToWorkerCloseStreamMessage,
    validate: validateSchedulerToWorkerCloseStreamMessage,
  },
  source: "distributed.core:Server.handle_stream",
  summary: "Ends the stream: the worker closes the comm, and then itself.",
};

/** Makes the worker run a task: fetch what it depends on, run it when its turn comes, keep the result, and report `task-finished` or `task-erred`. */
export const COMPUTE_TASK: StreamOp<SchedulerToWorkerComputeTask> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "compute-task",
  method: "computeTask",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerComputeTaskMessage",
    read: readSchedulerToWorkerComputeTaskMessage,
    write: writeSchedulerToWorkerComputeTaskMessage,
    validate: validateSchedulerToWorkerComputeTaskMessage,
  },
  source: "distributed.worker_state_machine:ComputeTaskEvent",
  summary: "Makes the worker run a task: fetch what it depends on, run it when its turn comes, keep the result, and report `task-finished` or `task-erred`.",
};

/** Makes the worker stop to compute keys, and delete their values: the scheduler does not want them from it. */
export const FREE_KEYS: StreamOp<SchedulerToWorkerFreeKeys> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "free-keys",
  method: "freeKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerFreeKeysMessage",
    read: readSchedulerToWorkerFreeKeysMessage,
    write: writeSchedulerToWorkerFreeKeysMessage,
    validate: validateSchedulerToWorkerFreeKeysMessage,
  },
  source: "distributed.worker_state_machine:FreeKeysEvent",
  summary: "Makes the worker stop to compute keys, and delete their values: the scheduler does not want them from it.",
};

/** Tells who holds keys now. */
export const REFRESH_WHO_HAS: StreamOp<SchedulerToWorkerRefreshWhoHas> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "refresh-who-has",
  method: "refreshWhoHas",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerRefreshWhoHasMessage",
    read: readSchedulerToWorkerRefreshWhoHasMessage,
    write: writeSchedulerToWorkerRefreshWhoHasMessage,
    validate: validateSchedulerToWorkerRefreshWhoHasMessage,
  },
  source: "distributed.worker_state_machine:RefreshWhoHasEvent",
  summary: "Tells who holds keys now.",
};

/** Drops replicas that the scheduler has already struck off: others hold the values, or nobody needs them. */
export const REMOVE_REPLICAS: StreamOp<SchedulerToWorkerRemoveReplicas> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "remove-replicas",
  method: "removeReplicas",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerRemoveReplicasMessage",
    read: readSchedulerToWorkerRemoveReplicasMessage,
    write: writeSchedulerToWorkerRemoveReplicasMessage,
    validate: validateSchedulerToWorkerRemoveReplicasMessage,
  },
  source: "distributed.worker_state_machine:RemoveReplicasEvent",
  summary: "Drops replicas that the scheduler has already struck off: others hold the values, or nobody needs them.",
};

/** Tells that a worker has left. */
export const REMOVE_WORKER: StreamOp<SchedulerToWorkerRemoveWorker> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "remove-worker",
  method: "removeWorker",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerRemoveWorkerMessage",
    read: readSchedulerToWorkerRemoveWorkerMessage,
    write: writeSchedulerToWorkerRemoveWorkerMessage,
    validate: validateSchedulerToWorkerRemoveWorkerMessage,
  },
  source: "distributed.worker:Worker._handle_remove_worker",
  summary: "Tells that a worker has left.",
};

/** Tells that a run of a P2P shuffle has failed or is not needed any more: throw its data away. */
export const SHUFFLE_FAIL: StreamOp<SchedulerToWorkerShuffleFail> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "shuffle-fail",
  method: "shuffleFail",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerShuffleFailMessage",
    read: readSchedulerToWorkerShuffleFailMessage,
    write: writeSchedulerToWorkerShuffleFailMessage,
    validate: validateSchedulerToWorkerShuffleFailMessage,
  },
  source: "distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_fail",
  summary: "Tells that a run of a P2P shuffle has failed or is not needed any more: throw its data away.",
};

/** Asks for a task back, if it has not started, so that a worker with less to do can run it. */
export const STEAL_REQUEST: StreamOp<SchedulerToWorkerStealRequest> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "steal-request",
  method: "stealRequest",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerStealRequestMessage",
    read: readSchedulerToWorkerStealRequestMessage,
    write: writeSchedulerToWorkerStealRequestMessage,
    validate: validateSchedulerToWorkerStealRequestMessage,
  },
  source: "distributed.worker_state_machine:StealRequestEvent",
  summary: "Asks for a task back, if it has not started, so that a worker with less to do can run it.",
};

/** Sets the status of the worker: `closing_gracefully` when the worker is about to be retired, or back to the status it had, when retiring failed. */
export const WORKER_STATUS_CHANGE: StreamOp<SchedulerToWorkerWorkerStatusChange> = {
  kind: "stream",
  direction: "scheduler-worker",
  op: "worker-status-change",
  method: "workerStatusChange",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToWorkerWorkerStatusChangeMessage",
    read: readSchedulerToWorkerWorkerStatusChangeMessage,
    write: writeSchedulerToWorkerWorkerStatusChangeMessage,
    validate: validateSchedulerToWorkerWorkerStatusChangeMessage,
  },
  source: "distributed.worker:Worker.handle_worker_status_change",
  summary: "Sets the status of the worker: `closing_gracefully` when the worker is about to be retired, or back to the status it had, when retiring failed.",
};

/** Every message of the scheduler-worker stream, by op. */
export const SCHEDULER_WORKER_OPS: StreamTable = /*@__PURE__*/ new Map<string, AnyStreamOp>([
  ["acquire-replicas", ACQUIRE_REPLICAS],
  ["cancel-compute", CANCEL_COMPUTE],
  ["close", CLOSE],
  ["close-stream", CLOSE_STREAM],
  ["compute-task", COMPUTE_TASK],
  ["free-keys", FREE_KEYS],
  ["refresh-who-has", REFRESH_WHO_HAS],
  ["remove-replicas", REMOVE_REPLICAS],
  ["remove-worker", REMOVE_WORKER],
  ["shuffle-fail", SHUFFLE_FAIL],
  ["steal-request", STEAL_REQUEST],
  ["worker-status-change", WORKER_STATUS_CHANGE],
]);
