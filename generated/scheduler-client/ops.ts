// Messages of the scheduler-client stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyStreamOp, StreamOp, StreamTable } from "../../runtime/codegen.js";
import {
  validateSchedulerToClientAdjustHeartbeatIntervalMessage,
  validateSchedulerToClientCancelledKeysMessage,
  validateSchedulerToClientCloseMessage,
  validateSchedulerToClientErrorMessage,
  validateSchedulerToClientEventMessage,
  validateSchedulerToClientKeyInMemoryMessage,
  validateSchedulerToClientLostDataMessage,
  validateSchedulerToClientRestartMessage,
  validateSchedulerToClientStreamClosedMessage,
  validateSchedulerToClientStreamStartMessage,
  validateSchedulerToClientTaskErredMessage,
  validateSchedulerToClientTaskRetriedMessage,
} from "../validators.js";
import {
  readSchedulerToClientAdjustHeartbeatIntervalMessage,
  readSchedulerToClientCancelledKeysMessage,
  readSchedulerToClientCloseMessage,
  readSchedulerToClientErrorMessage,
  readSchedulerToClientEventMessage,
  readSchedulerToClientKeyInMemoryMessage,
  readSchedulerToClientLostDataMessage,
  readSchedulerToClientRestartMessage,
  readSchedulerToClientStreamClosedMessage,
  readSchedulerToClientStreamStartMessage,
  readSchedulerToClientTaskErredMessage,
  readSchedulerToClientTaskRetriedMessage,
  writeSchedulerToClientAdjustHeartbeatIntervalMessage,
  writeSchedulerToClientCancelledKeysMessage,
  writeSchedulerToClientCloseMessage,
  writeSchedulerToClientErrorMessage,
  writeSchedulerToClientEventMessage,
  writeSchedulerToClientKeyInMemoryMessage,
  writeSchedulerToClientLostDataMessage,
  writeSchedulerToClientRestartMessage,
  writeSchedulerToClientStreamClosedMessage,
  writeSchedulerToClientStreamStartMessage,
  writeSchedulerToClientTaskErredMessage,
  writeSchedulerToClientTaskRetriedMessage,
} from "./codecs.js";
import type {
  SchedulerToClientAdjustHeartbeatInterval,
  SchedulerToClientCancelledKeys,
  SchedulerToClientClose,
  SchedulerToClientError,
  SchedulerToClientEvent,
  SchedulerToClientKeyInMemory,
  SchedulerToClientLostData,
  SchedulerToClientRestart,
  SchedulerToClientStreamClosed,
  SchedulerToClientStreamStart,
  SchedulerToClientTaskErred,
  SchedulerToClientTaskRetried,
} from "./types.js";

/** Tells how long to wait between heartbeats: the longer, the more clients there are. */
export const ADJUST_HEARTBEAT_INTERVAL: StreamOp<SchedulerToClientAdjustHeartbeatInterval> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "adjust-heartbeat-interval",
  method: "adjustHeartbeatInterval",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientAdjustHeartbeatIntervalMessage",
    read: readSchedulerToClientAdjustHeartbeatIntervalMessage,
    write: writeSchedulerToClientAdjustHeartbeatIntervalMessage,
    validate: validateSchedulerToClientAdjustHeartbeatIntervalMessage,
  },
  source: "distributed.client:Client._adjust_heartbeat_intervals",
  summary: "Tells how long to wait between heartbeats: the longer, the more clients there are.",
};

/** Tells that tasks were cancelled, or never existed. */
export const CANCELLED_KEYS: StreamOp<SchedulerToClientCancelledKeys> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "cancelled-keys",
  method: "cancelledKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientCancelledKeysMessage",
    read: readSchedulerToClientCancelledKeysMessage,
    write: writeSchedulerToClientCancelledKeysMessage,
    validate: validateSchedulerToClientCancelledKeysMessage,
  },
  source: "distributed.client:Client._handle_cancelled_keys",
  summary: "Tells that tasks were cancelled, or never existed.",
};

/** Ends the stream: Dask's client stops to listen, and does not connect anew. */
export const CLOSE: StreamOp<SchedulerToClientClose> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "close",
  method: "close",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "SchedulerToClientCloseMessage",
    read: readSchedulerToClientCloseMessage,
    write: writeSchedulerToClientCloseMessage,
    validate: validateSchedulerToClientCloseMessage,
  },
  source: "distributed.client:Client._handle_report",
  summary: "Ends the stream: Dask's client stops to listen, and does not connect anew.",
};

/** Tells of an exception of the scheduler's, to be logged. */
export const ERROR: StreamOp<SchedulerToClientError> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "error",
  method: "error",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientErrorMessage",
    read: readSchedulerToClientErrorMessage,
    write: writeSchedulerToClientErrorMessage,
    validate: validateSchedulerToClientErrorMessage,
  },
  source: "distributed.client:Client._handle_error",
  summary: "Tells of an exception of the scheduler's, to be logged.",
};

/** Passes on an event of a topic that this client has subscribed to. */
export const EVENT: StreamOp<SchedulerToClientEvent> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "event",
  method: "event",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientEventMessage",
    read: readSchedulerToClientEventMessage,
    write: writeSchedulerToClientEventMessage,
    validate: validateSchedulerToClientEventMessage,
  },
  source: "distributed.client:Client._handle_event",
  summary: "Passes on an event of a topic that this client has subscribed to.",
};

/** Tells that a task is done, and its result is in the memory of a worker. */
export const KEY_IN_MEMORY: StreamOp<SchedulerToClientKeyInMemory> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "key-in-memory",
  method: "keyInMemory",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientKeyInMemoryMessage",
    read: readSchedulerToClientKeyInMemoryMessage,
    write: writeSchedulerToClientKeyInMemoryMessage,
    validate: validateSchedulerToClientKeyInMemoryMessage,
  },
  source: "distributed.client:Client._handle_key_in_memory",
  summary: "Tells that a task is done, and its result is in the memory of a worker.",
};

/** Tells that the last worker that held a result has gone. */
export const LOST_DATA: StreamOp<SchedulerToClientLostData> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "lost-data",
  method: "lostData",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientLostDataMessage",
    read: readSchedulerToClientLostDataMessage,
    write: writeSchedulerToClientLostDataMessage,
    validate: validateSchedulerToClientLostDataMessage,
  },
  source: "distributed.client:Client._handle_lost_data",
  summary: "Tells that the last worker that held a result has gone.",
};

/** Tells that everything was thrown away: the scheduler has forgotten all tasks and restarts its workers. */
export const RESTART: StreamOp<SchedulerToClientRestart> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "restart",
  method: "restart",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientRestartMessage",
    read: readSchedulerToClientRestartMessage,
    write: writeSchedulerToClientRestartMessage,
    validate: validateSchedulerToClientRestartMessage,
  },
  source: "distributed.client:Client._handle_restart",
  summary: "Tells that everything was thrown away: the scheduler has forgotten all tasks and restarts its workers.",
};

/** Ends the stream: the scheduler expects the client not to come back. */
export const STREAM_CLOSED: StreamOp<SchedulerToClientStreamClosed> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "stream-closed",
  method: "streamClosed",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "SchedulerToClientStreamClosedMessage",
    read: readSchedulerToClientStreamClosedMessage,
    write: writeSchedulerToClientStreamClosedMessage,
    validate: validateSchedulerToClientStreamClosedMessage,
  },
  source: "distributed.client:Client._handle_report",
  summary: "Ends the stream: the scheduler expects the client not to come back.",
};

/** Begins the stream of a client: `register-client` was accepted. */
export const STREAM_START: StreamOp<SchedulerToClientStreamStart> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "stream-start",
  method: "streamStart",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "SchedulerToClientStreamStartMessage",
    read: readSchedulerToClientStreamStartMessage,
    write: writeSchedulerToClientStreamStartMessage,
    validate: validateSchedulerToClientStreamStartMessage,
  },
  source: "distributed.client:Client._ensure_connected",
  summary: "Begins the stream of a client: `register-client` was accepted.",
};

/** Tells that a task has failed for good, or one that it depends on has, or the graph could not be taken. */
export const TASK_ERRED: StreamOp<SchedulerToClientTaskErred> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "task-erred",
  method: "taskErred",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientTaskErredMessage",
    read: readSchedulerToClientTaskErredMessage,
    write: writeSchedulerToClientTaskErredMessage,
    validate: validateSchedulerToClientTaskErredMessage,
  },
  source: "distributed.client:Client._handle_task_erred",
  summary: "Tells that a task has failed for good, or one that it depends on has, or the graph could not be taken.",
};

/** Tells that a task that had failed is tried again: the future is pending anew. */
export const TASK_RETRIED: StreamOp<SchedulerToClientTaskRetried> = {
  kind: "stream",
  direction: "scheduler-client",
  op: "task-retried",
  method: "taskRetried",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "SchedulerToClientTaskRetriedMessage",
    read: readSchedulerToClientTaskRetriedMessage,
    write: writeSchedulerToClientTaskRetriedMessage,
    validate: validateSchedulerToClientTaskRetriedMessage,
  },
  source: "distributed.client:Client._handle_retried_key",
  summary: "Tells that a task that had failed is tried again: the future is pending anew.",
};

/** Every message of the scheduler-client stream, by op. */
export const SCHEDULER_CLIENT_OPS: StreamTable = /*@__PURE__*/ new Map<string, AnyStreamOp>([
  ["adjust-heartbeat-interval", ADJUST_HEARTBEAT_INTERVAL],
  ["cancelled-keys", CANCELLED_KEYS],
  ["close", CLOSE],
  ["error", ERROR],
  ["event", EVENT],
  ["key-in-memory", KEY_IN_MEMORY],
  ["lost-data", LOST_DATA],
  ["restart", RESTART],
  ["stream-closed", STREAM_CLOSED],
  ["stream-start", STREAM_START],
  ["task-erred", TASK_ERRED],
  ["task-retried", TASK_RETRIED],
]);
