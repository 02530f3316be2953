// Messages of the client-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyStreamOp, StreamOp, StreamTable } from "../../runtime/codegen.js";
import {
  validateClientToSchedulerCancelKeysMessage,
  validateClientToSchedulerClientDesiresKeysMessage,
  validateClientToSchedulerClientReleasesKeysMessage,
  validateClientToSchedulerCloseClientMessage,
  validateClientToSchedulerCloseStreamMessage,
  validateClientToSchedulerHeartbeatClientMessage,
  validateClientToSchedulerPublishFlushBatchedSendMessage,
  validateClientToSchedulerQueueFutureReleaseMessage,
  validateClientToSchedulerQueueReleaseMessage,
  validateClientToSchedulerReportKeyMessage,
  validateClientToSchedulerSubscribeTopicMessage,
  validateClientToSchedulerUnsubscribeTopicMessage,
  validateClientToSchedulerUpdateDataMessage,
  validateClientToSchedulerUpdateGraphMessage,
  validateClientToSchedulerVariableDeleteMessage,
  validateClientToSchedulerVariableFutureReceivedConfirmMessage,
} from "../validators.js";
import {
  readClientToSchedulerCancelKeysMessage,
  readClientToSchedulerClientDesiresKeysMessage,
  readClientToSchedulerClientReleasesKeysMessage,
  readClientToSchedulerCloseClientMessage,
  readClientToSchedulerCloseStreamMessage,
  readClientToSchedulerHeartbeatClientMessage,
  readClientToSchedulerPublishFlushBatchedSendMessage,
  readClientToSchedulerQueueFutureReleaseMessage,
  readClientToSchedulerQueueReleaseMessage,
  readClientToSchedulerReportKeyMessage,
  readClientToSchedulerSubscribeTopicMessage,
  readClientToSchedulerUnsubscribeTopicMessage,
  readClientToSchedulerUpdateDataMessage,
  readClientToSchedulerUpdateGraphMessage,
  readClientToSchedulerVariableDeleteMessage,
  readClientToSchedulerVariableFutureReceivedConfirmMessage,
  writeClientToSchedulerCancelKeysMessage,
  writeClientToSchedulerClientDesiresKeysMessage,
  writeClientToSchedulerClientReleasesKeysMessage,
  writeClientToSchedulerCloseClientMessage,
  writeClientToSchedulerCloseStreamMessage,
  writeClientToSchedulerHeartbeatClientMessage,
  writeClientToSchedulerPublishFlushBatchedSendMessage,
  writeClientToSchedulerQueueFutureReleaseMessage,
  writeClientToSchedulerQueueReleaseMessage,
  writeClientToSchedulerReportKeyMessage,
  writeClientToSchedulerSubscribeTopicMessage,
  writeClientToSchedulerUnsubscribeTopicMessage,
  writeClientToSchedulerUpdateDataMessage,
  writeClientToSchedulerUpdateGraphMessage,
  writeClientToSchedulerVariableDeleteMessage,
  writeClientToSchedulerVariableFutureReceivedConfirmMessage,
} from "./codecs.js";
import type {
  ClientToSchedulerCancelKeys,
  ClientToSchedulerClientDesiresKeys,
  ClientToSchedulerClientReleasesKeys,
  ClientToSchedulerCloseClient,
  ClientToSchedulerCloseStream,
  ClientToSchedulerHeartbeatClient,
  ClientToSchedulerPublishFlushBatchedSend,
  ClientToSchedulerQueueFutureRelease,
  ClientToSchedulerQueueRelease,
  ClientToSchedulerReportKey,
  ClientToSchedulerSubscribeTopic,
  ClientToSchedulerUnsubscribeTopic,
  ClientToSchedulerUpdateData,
  ClientToSchedulerUpdateGraph,
  ClientToSchedulerVariableDelete,
  ClientToSchedulerVariableFutureReceivedConfirm,
} from "./types.js";

/** Cancels tasks: the client gives its keys up, and everything that depends on them. */
export const CANCEL_KEYS: StreamOp<ClientToSchedulerCancelKeys> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "cancel-keys",
  method: "cancelKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerCancelKeysMessage",
    read: readClientToSchedulerCancelKeysMessage,
    write: writeClientToSchedulerCancelKeysMessage,
    validate: validateClientToSchedulerCancelKeysMessage,
  },
  source: "distributed.scheduler:Scheduler.stimulus_cancel",
  summary: "Cancels tasks: the client gives its keys up, and everything that depends on them.",
};

/** Holds keys: as long as a client wants a key, its result stays in memory, and is computed again if it is lost. */
export const CLIENT_DESIRES_KEYS: StreamOp<ClientToSchedulerClientDesiresKeys> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "client-desires-keys",
  method: "clientDesiresKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerClientDesiresKeysMessage",
    read: readClientToSchedulerClientDesiresKeysMessage,
    write: writeClientToSchedulerClientDesiresKeysMessage,
    validate: validateClientToSchedulerClientDesiresKeysMessage,
  },
  source: "distributed.scheduler:Scheduler.client_desires_keys",
  summary: "Holds keys: as long as a client wants a key, its result stays in memory, and is computed again if it is lost.",
};

/** Lets go of keys. */
export const CLIENT_RELEASES_KEYS: StreamOp<ClientToSchedulerClientReleasesKeys> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "client-releases-keys",
  method: "clientReleasesKeys",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerClientReleasesKeysMessage",
    read: readClientToSchedulerClientReleasesKeysMessage,
    write: writeClientToSchedulerClientReleasesKeysMessage,
    validate: validateClientToSchedulerClientReleasesKeysMessage,
  },
  source: "distributed.scheduler:Scheduler.client_releases_keys",
  summary: "Lets go of keys.",
};

/** Takes leave: all keys that the client wants are released, and it is forgotten. */
export const CLOSE_CLIENT: StreamOp<ClientToSchedulerCloseClient> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "close-client",
  method: "closeClient",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerCloseClientMessage",
    read: readClientToSchedulerCloseClientMessage,
    write: writeClientToSchedulerCloseClientMessage,
    validate: validateClientToSchedulerCloseClientMessage,
  },
  source: "distributed.scheduler:Scheduler.remove_client",
  summary: "Takes leave: all keys that the client wants are released, and it is forgotten.",
};

/** Ends the stream: the scheduler closes the comm and removes the client. */
export const CLOSE_STREAM: StreamOp<ClientToSchedulerCloseStream> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "close-stream",
  method: "closeStream",
  releases: {},
  unknownFields: "ignore",
  message: {
    name: "ClientToSchedulerCloseStreamMessage",
    read: readClientToSchedulerCloseStreamMessage,
    write: writeClientToSchedulerCloseStreamMessage,
    validate: validateClientToSchedulerCloseStreamMessage,
  },
  source: "distributed.core:Server.handle_stream",
  summary: "Ends the stream: the scheduler closes the comm and removes the client.",
};

/** Tells the scheduler that the client is alive. */
export const HEARTBEAT_CLIENT: StreamOp<ClientToSchedulerHeartbeatClient> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "heartbeat-client",
  method: "heartbeatClient",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerHeartbeatClientMessage",
    read: readClientToSchedulerHeartbeatClientMessage,
    write: writeClientToSchedulerHeartbeatClientMessage,
    validate: validateClientToSchedulerHeartbeatClientMessage,
  },
  source: "distributed.scheduler:Scheduler.client_heartbeat",
  summary: "Tells the scheduler that the client is alive.",
};

/** Marks a point in the stream, so that an RPC that names the same `uid` waits until everything sent before it has been handled. */
export const PUBLISH_FLUSH_BATCHED_SEND: StreamOp<ClientToSchedulerPublishFlushBatchedSend> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "publish_flush_batched_send",
  method: "publishFlushBatchedSend",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerPublishFlushBatchedSendMessage",
    read: readClientToSchedulerPublishFlushBatchedSendMessage,
    write: writeClientToSchedulerPublishFlushBatchedSendMessage,
    validate: validateClientToSchedulerPublishFlushBatchedSendMessage,
  },
  source: "distributed.publish:PublishExtension.flush_batched_send",
  summary: "Marks a point in the stream, so that an RPC that names the same `uid` waits until everything sent before it has been handled.",
};

/** Confirms that a future taken from a queue has arrived: from now on the client holds the key, and the queue lets go of its claim. */
export const QUEUE_FUTURE_RELEASE: StreamOp<ClientToSchedulerQueueFutureRelease> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "queue-future-release",
  method: "queueFutureRelease",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerQueueFutureReleaseMessage",
    read: readClientToSchedulerQueueFutureReleaseMessage,
    write: writeClientToSchedulerQueueFutureReleaseMessage,
    validate: validateClientToSchedulerQueueFutureReleaseMessage,
  },
  source: "distributed.queues:QueueExtension.future_release",
  summary: "Confirms that a future taken from a queue has arrived: from now on the client holds the key, and the queue lets go of its claim.",
};

/** Closes a queue for this user. */
export const QUEUE_RELEASE: StreamOp<ClientToSchedulerQueueRelease> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "queue_release",
  method: "queueRelease",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerQueueReleaseMessage",
    read: readClientToSchedulerQueueReleaseMessage,
    write: writeClientToSchedulerQueueReleaseMessage,
    validate: validateClientToSchedulerQueueReleaseMessage,
  },
  source: "distributed.queues:QueueExtension.release",
  summary: "Closes a queue for this user.",
};

/** Asks how a task fares; the answer comes on the stream. */
export const REPORT_KEY: StreamOp<ClientToSchedulerReportKey> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "report-key",
  method: "reportKey",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerReportKeyMessage",
    read: readClientToSchedulerReportKeyMessage,
    write: writeClientToSchedulerReportKeyMessage,
    validate: validateClientToSchedulerReportKeyMessage,
  },
  source: "distributed.scheduler:Scheduler.report_on_key",
  summary: "Asks how a task fares; the answer comes on the stream.",
};

/** Subscribes to a topic: its events come as they are logged, as `event` messages. */
export const SUBSCRIBE_TOPIC: StreamOp<ClientToSchedulerSubscribeTopic> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "subscribe-topic",
  method: "subscribeTopic",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerSubscribeTopicMessage",
    read: readClientToSchedulerSubscribeTopicMessage,
    write: writeClientToSchedulerSubscribeTopicMessage,
    validate: validateClientToSchedulerSubscribeTopicMessage,
  },
  source: "distributed.scheduler:Scheduler.subscribe_topic",
  summary: "Subscribes to a topic: its events come as they are logged, as `event` messages.",
};

/** Ends a subscription to a topic. */
export const UNSUBSCRIBE_TOPIC: StreamOp<ClientToSchedulerUnsubscribeTopic> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "unsubscribe-topic",
  method: "unsubscribeTopic",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerUnsubscribeTopicMessage",
    read: readClientToSchedulerUnsubscribeTopicMessage,
    write: writeClientToSchedulerUnsubscribeTopicMessage,
    validate: validateClientToSchedulerUnsubscribeTopicMessage,
  },
  source: "distributed.scheduler:Scheduler.unsubscribe_topic",
  summary: "Ends a subscription to a topic.",
};

/** Tells the scheduler that workers hold data that did not come from tasks: what the RPC `update_data` does, without an answer. */
export const UPDATE_DATA: StreamOp<ClientToSchedulerUpdateData> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "update-data",
  method: "updateData",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerUpdateDataMessage",
    read: readClientToSchedulerUpdateDataMessage,
    write: writeClientToSchedulerUpdateDataMessage,
    validate: validateClientToSchedulerUpdateDataMessage,
  },
  source: "distributed.scheduler:Scheduler.update_data",
  summary: "Tells the scheduler that workers hold data that did not come from tasks: what the RPC `update_data` does, without an answer.",
};

/** Submits a task graph and asks for some of its keys. */
export const UPDATE_GRAPH: StreamOp<ClientToSchedulerUpdateGraph> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "update-graph",
  method: "updateGraph",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerUpdateGraphMessage",
    read: readClientToSchedulerUpdateGraphMessage,
    write: writeClientToSchedulerUpdateGraphMessage,
    validate: validateClientToSchedulerUpdateGraphMessage,
  },
  source: "distributed.scheduler:Scheduler.update_graph",
  summary: "Submits a task graph and asks for some of its keys.",
};

/** Confirms that a future read from a variable has arrived, so that the variable may let go of the key when it changes. */
export const VARIABLE_FUTURE_RECEIVED_CONFIRM: StreamOp<ClientToSchedulerVariableFutureReceivedConfirm> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "variable-future-received-confirm",
  method: "variableFutureReceivedConfirm",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerVariableFutureReceivedConfirmMessage",
    read: readClientToSchedulerVariableFutureReceivedConfirmMessage,
    write: writeClientToSchedulerVariableFutureReceivedConfirmMessage,
    validate: validateClientToSchedulerVariableFutureReceivedConfirmMessage,
  },
  source: "distributed.variable:VariableExtension.future_received_confirm",
  summary: "Confirms that a future read from a variable has arrived, so that the variable may let go of the key when it changes.",
};

/** Deletes a variable, for everyone. */
export const VARIABLE_DELETE: StreamOp<ClientToSchedulerVariableDelete> = {
  kind: "stream",
  direction: "client-scheduler",
  op: "variable_delete",
  method: "variableDelete",
  releases: {},
  unknownFields: "reject",
  message: {
    name: "ClientToSchedulerVariableDeleteMessage",
    read: readClientToSchedulerVariableDeleteMessage,
    write: writeClientToSchedulerVariableDeleteMessage,
    validate: validateClientToSchedulerVariableDeleteMessage,
  },
  source: "distributed.variable:VariableExtension.delete",
  summary: "Deletes a variable, for everyone.",
};

/** Every message of the client-scheduler stream, by op. */
export const CLIENT_SCHEDULER_OPS: StreamTable = /*@__PURE__*/ new Map<string, AnyStreamOp>([
  ["cancel-keys", CANCEL_KEYS],
  ["client-desires-keys", CLIENT_DESIRES_KEYS],
  ["client-releases-keys", CLIENT_RELEASES_KEYS],
  ["close-client", CLOSE_CLIENT],
  ["close-stream", CLOSE_STREAM],
  ["heartbeat-client", HEARTBEAT_CLIENT],
  ["publish_flush_batched_send", PUBLISH_FLUSH_BATCHED_SEND],
  ["queue-future-release", QUEUE_FUTURE_RELEASE],
  ["queue_release", QUEUE_RELEASE],
  ["report-key", REPORT_KEY],
  ["subscribe-topic", SUBSCRIBE_TOPIC],
  ["unsubscribe-topic", UNSUBSCRIBE_TOPIC],
  ["update-data", UPDATE_DATA],
  ["update-graph", UPDATE_GRAPH],
  ["variable-future-received-confirm", VARIABLE_FUTURE_RECEIVED_CONFIRM],
  ["variable_delete", VARIABLE_DELETE],
]);
