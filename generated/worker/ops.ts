// Requests that a worker answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyRpcOp, CallOptions, Comm, RpcCaller, RpcOp, RpcTable, StreamOpener } from "../../runtime/codegen.js";
import {
  readServerCloseMessage,
  readServerCloseReply,
  readServerConnectionStreamMessage,
  readServerEchoMessage,
  readServerEchoReply,
  readServerGetLogsMessage,
  readServerGetLogsReply,
  readServerVersionsMessage,
  readServerVersionsReply,
  writeServerCloseMessage,
  writeServerCloseReply,
  writeServerConnectionStreamMessage,
  writeServerEchoMessage,
  writeServerEchoReply,
  writeServerGetLogsMessage,
  writeServerGetLogsReply,
  writeServerVersionsMessage,
  writeServerVersionsReply,
} from "../server/codecs.js";
import type {
  ServerCloseReply,
  ServerCloseRequest,
  ServerConnectionStreamRequest,
  ServerEchoReply,
  ServerEchoRequest,
  ServerGetLogsReply,
  ServerGetLogsRequest,
  ServerVersionsReply,
  ServerVersionsRequest,
} from "../server/types.js";
import {
  validateServerCloseMessage,
  validateServerCloseReply,
  validateServerConnectionStreamMessage,
  validateServerEchoMessage,
  validateServerEchoReply,
  validateServerGetLogsMessage,
  validateServerGetLogsReply,
  validateServerVersionsMessage,
  validateServerVersionsReply,
  validateWorkerActorAttributeMessage,
  validateWorkerActorAttributeReply,
  validateWorkerActorExecuteMessage,
  validateWorkerActorExecuteReply,
  validateWorkerBenchmarkDiskMessage,
  validateWorkerBenchmarkDiskReply,
  validateWorkerBenchmarkMemoryMessage,
  validateWorkerBenchmarkMemoryReply,
  validateWorkerBenchmarkNetworkMessage,
  validateWorkerBenchmarkNetworkReply,
  validateWorkerCallStackMessage,
  validateWorkerCallStackReply,
  validateWorkerDumpStateMessage,
  validateWorkerDumpStateReply,
  validateWorkerFreeKeysMessage,
  validateWorkerFreeKeysReply,
  validateWorkerGatherMessage,
  validateWorkerGatherReply,
  validateWorkerGetDataMessage,
  validateWorkerGetDataReply,
  validateWorkerGetMonitorInfoMessage,
  validateWorkerGetMonitorInfoReply,
  validateWorkerGetStoryMessage,
  validateWorkerGetStoryReply,
  validateWorkerIdentityMessage,
  validateWorkerIdentityReply,
  validateWorkerKeysMessage,
  validateWorkerKeysReply,
  validateWorkerPingMessage,
  validateWorkerPingReply,
  validateWorkerPluginAddMessage,
  validateWorkerPluginAddReply,
  validateWorkerPluginRemoveMessage,
  validateWorkerPluginRemoveReply,
  validateWorkerProfileMessage,
  validateWorkerProfileMetadataMessage,
  validateWorkerProfileMetadataReply,
  validateWorkerProfileReply,
  validateWorkerRunCoroutineMessage,
  validateWorkerRunCoroutineReply,
  validateWorkerRunMessage,
  validateWorkerRunReply,
  validateWorkerShuffleInputsDoneMessage,
  validateWorkerShuffleInputsDoneReply,
  validateWorkerShuffleReceiveMessage,
  validateWorkerShuffleReceiveReply,
  validateWorkerTerminateMessage,
  validateWorkerTerminateReply,
  validateWorkerUpdateDataMessage,
  validateWorkerUpdateDataReply,
  validateWorkerUploadFileMessage,
  validateWorkerUploadFileReply,
} from "../validators.js";
import {
  readWorkerActorAttributeMessage,
  readWorkerActorAttributeReply,
  readWorkerActorExecuteMessage,
  readWorkerActorExecuteReply,
  readWorkerBenchmarkDiskMessage,
  readWorkerBenchmarkDiskReply,
  readWorkerBenchmarkMemoryMessage,
  readWorkerBenchmarkMemoryReply,
  readWorkerBenchmarkNetworkMessage,
  readWorkerBenchmarkNetworkReply,
  readWorkerCallStackMessage,
  readWorkerCallStackReply,
  readWorkerDumpStateMessage,
  readWorkerDumpStateReply,
  readWorkerFreeKeysMessage,
  readWorkerFreeKeysReply,
  readWorkerGatherMessage,
  readWorkerGatherReply,
  readWorkerGetDataMessage,
  readWorkerGetDataReply,
  readWorkerGetMonitorInfoMessage,
  readWorkerGetMonitorInfoReply,
  readWorkerGetStoryMessage,
  readWorkerGetStoryReply,
  readWorkerIdentityMessage,
  readWorkerIdentityReply,
  readWorkerKeysMessage,
  readWorkerKeysReply,
  readWorkerPingMessage,
  readWorkerPingReply,
  readWorkerPluginAddMessage,
  readWorkerPluginAddReply,
  readWorkerPluginRemoveMessage,
  readWorkerPluginRemoveReply,
  readWorkerProfileMessage,
  readWorkerProfileMetadataMessage,
  readWorkerProfileMetadataReply,
  readWorkerProfileReply,
  readWorkerRunCoroutineMessage,
  readWorkerRunCoroutineReply,
  readWorkerRunMessage,
  readWorkerRunReply,
  readWorkerShuffleInputsDoneMessage,
  readWorkerShuffleInputsDoneReply,
  readWorkerShuffleReceiveMessage,
  readWorkerShuffleReceiveReply,
  readWorkerTerminateMessage,
  readWorkerTerminateReply,
  readWorkerUpdateDataMessage,
  readWorkerUpdateDataReply,
  readWorkerUploadFileMessage,
  readWorkerUploadFileReply,
  writeWorkerActorAttributeMessage,
  writeWorkerActorAttributeReply,
  writeWorkerActorExecuteMessage,
  writeWorkerActorExecuteReply,
  writeWorkerBenchmarkDiskMessage,
  writeWorkerBenchmarkDiskReply,
  writeWorkerBenchmarkMemoryMessage,
  writeWorkerBenchmarkMemoryReply,
  writeWorkerBenchmarkNetworkMessage,
  writeWorkerBenchmarkNetworkReply,
  writeWorkerCallStackMessage,
  writeWorkerCallStackReply,
  writeWorkerDumpStateMessage,
  writeWorkerDumpStateReply,
  writeWorkerFreeKeysMessage,
  writeWorkerFreeKeysReply,
  writeWorkerGatherMessage,
  writeWorkerGatherReply,
  writeWorkerGetDataMessage,
  writeWorkerGetDataReply,
  writeWorkerGetMonitorInfoMessage,
  writeWorkerGetMonitorInfoReply,
  writeWorkerGetStoryMessage,
  writeWorkerGetStoryReply,
  writeWorkerIdentityMessage,
  writeWorkerIdentityReply,
  writeWorkerKeysMessage,
  writeWorkerKeysReply,
  writeWorkerPingMessage,
  writeWorkerPingReply,
  writeWorkerPluginAddMessage,
  writeWorkerPluginAddReply,
  writeWorkerPluginRemoveMessage,
  writeWorkerPluginRemoveReply,
  writeWorkerProfileMessage,
  writeWorkerProfileMetadataMessage,
  writeWorkerProfileMetadataReply,
  writeWorkerProfileReply,
  writeWorkerRunCoroutineMessage,
  writeWorkerRunCoroutineReply,
  writeWorkerRunMessage,
  writeWorkerRunReply,
  writeWorkerShuffleInputsDoneMessage,
  writeWorkerShuffleInputsDoneReply,
  writeWorkerShuffleReceiveMessage,
  writeWorkerShuffleReceiveReply,
  writeWorkerTerminateMessage,
  writeWorkerTerminateReply,
  writeWorkerUpdateDataMessage,
  writeWorkerUpdateDataReply,
  writeWorkerUploadFileMessage,
  writeWorkerUploadFileReply,
} from "./codecs.js";
import type {
  WorkerActorAttributeReply,
  WorkerActorAttributeRequest,
  WorkerActorExecuteReply,
  WorkerActorExecuteRequest,
  WorkerBenchmarkDiskReply,
  WorkerBenchmarkDiskRequest,
  WorkerBenchmarkMemoryReply,
  WorkerBenchmarkMemoryRequest,
  WorkerBenchmarkNetworkReply,
  WorkerBenchmarkNetworkRequest,
  WorkerCallStackReply,
  WorkerCallStackRequest,
  WorkerDumpStateReply,
  WorkerDumpStateRequest,
  WorkerFreeKeysReply,
  WorkerFreeKeysRequest,
  WorkerGatherReply,
  WorkerGatherRequest,
  WorkerGetDataReply,
  WorkerGetDataRequest,
  WorkerGetMonitorInfoReply,
  WorkerGetMonitorInfoRequest,
  WorkerGetStoryReply,
  WorkerGetStoryRequest,
  WorkerIdentityReply,
  WorkerIdentityRequest,
  WorkerKeysReply,
  WorkerKeysRequest,
  WorkerPingReply,
  WorkerPingRequest,
  WorkerPluginAddReply,
  WorkerPluginAddRequest,
  WorkerPluginRemoveReply,
  WorkerPluginRemoveRequest,
  WorkerProfileMetadataReply,
  WorkerProfileMetadataRequest,
  WorkerProfileReply,
  WorkerProfileRequest,
  WorkerRunCoroutineReply,
  WorkerRunCoroutineRequest,
  WorkerRunReply,
  WorkerRunRequest,
  WorkerShuffleInputsDoneReply,
  WorkerShuffleInputsDoneRequest,
  WorkerShuffleReceiveReply,
  WorkerShuffleReceiveRequest,
  WorkerTerminateReply,
  WorkerTerminateRequest,
  WorkerUpdateDataReply,
  WorkerUpdateDataRequest,
  WorkerUploadFileReply,
  WorkerUploadFileRequest,
} from "./types.js";

/** Reads an attribute of an actor that lives on this worker. */
export const ACTOR_ATTRIBUTE: RpcOp<WorkerActorAttributeRequest, WorkerActorAttributeReply> = {
  kind: "rpc",
  role: "worker",
  op: "actor_attribute",
  method: "actorAttribute",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerActorAttributeMessage",
    read: readWorkerActorAttributeMessage,
    write: writeWorkerActorAttributeMessage,
    validate: validateWorkerActorAttributeMessage,
  },
  reply: {
    name: "WorkerActorAttributeReply",
    read: readWorkerActorAttributeReply,
    write: writeWorkerActorAttributeReply,
    validate: validateWorkerActorAttributeReply,
  },
  source: "distributed.worker:Worker.actor_attribute",
  summary: "Reads an attribute of an actor that lives on this worker.",
};

/** Calls a method of an actor that lives on this worker. */
export const ACTOR_EXECUTE: RpcOp<WorkerActorExecuteRequest, WorkerActorExecuteReply> = {
  kind: "rpc",
  role: "worker",
  op: "actor_execute",
  method: "actorExecute",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerActorExecuteMessage",
    read: readWorkerActorExecuteMessage,
    write: writeWorkerActorExecuteMessage,
    validate: validateWorkerActorExecuteMessage,
  },
  reply: {
    name: "WorkerActorExecuteReply",
    read: readWorkerActorExecuteReply,
    write: writeWorkerActorExecuteReply,
    validate: validateWorkerActorExecuteReply,
  },
  source: "distributed.worker:Worker.actor_execute",
  summary: "Calls a method of an actor that lives on this worker.",
};

/** Measures how fast this worker writes to its local directory. */
export const BENCHMARK_DISK: RpcOp<WorkerBenchmarkDiskRequest, WorkerBenchmarkDiskReply> = {
  kind: "rpc",
  role: "worker",
  op: "benchmark_disk",
  method: "benchmarkDisk",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerBenchmarkDiskMessage",
    read: readWorkerBenchmarkDiskMessage,
    write: writeWorkerBenchmarkDiskMessage,
    validate: validateWorkerBenchmarkDiskMessage,
  },
  reply: {
    name: "WorkerBenchmarkDiskReply",
    read: readWorkerBenchmarkDiskReply,
    write: writeWorkerBenchmarkDiskReply,
    validate: validateWorkerBenchmarkDiskReply,
  },
  source: "distributed.worker:Worker.benchmark_disk",
  summary: "Measures how fast this worker writes to its local directory.",
};

/** Measures how fast this worker copies memory. */
export const BENCHMARK_MEMORY: RpcOp<WorkerBenchmarkMemoryRequest, WorkerBenchmarkMemoryReply> = {
  kind: "rpc",
  role: "worker",
  op: "benchmark_memory",
  method: "benchmarkMemory",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerBenchmarkMemoryMessage",
    read: readWorkerBenchmarkMemoryMessage,
    write: writeWorkerBenchmarkMemoryMessage,
    validate: validateWorkerBenchmarkMemoryMessage,
  },
  reply: {
    name: "WorkerBenchmarkMemoryReply",
    read: readWorkerBenchmarkMemoryReply,
    write: writeWorkerBenchmarkMemoryReply,
    validate: validateWorkerBenchmarkMemoryReply,
  },
  source: "distributed.worker:Worker.benchmark_memory",
  summary: "Measures how fast this worker copies memory.",
};

/** Measures how fast this worker exchanges data with a peer. */
export const BENCHMARK_NETWORK: RpcOp<WorkerBenchmarkNetworkRequest, WorkerBenchmarkNetworkReply> = {
  kind: "rpc",
  role: "worker",
  op: "benchmark_network",
  method: "benchmarkNetwork",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerBenchmarkNetworkMessage",
    read: readWorkerBenchmarkNetworkMessage,
    write: writeWorkerBenchmarkNetworkMessage,
    validate: validateWorkerBenchmarkNetworkMessage,
  },
  reply: {
    name: "WorkerBenchmarkNetworkReply",
    read: readWorkerBenchmarkNetworkReply,
    write: writeWorkerBenchmarkNetworkReply,
    validate: validateWorkerBenchmarkNetworkReply,
  },
  source: "distributed.worker:Worker.benchmark_network",
  summary: "Measures how fast this worker exchanges data with a peer.",
};

/** Returns the Python call stacks of the tasks that run in this worker's threads right now. */
export const CALL_STACK: RpcOp<WorkerCallStackRequest, WorkerCallStackReply> = {
  kind: "rpc",
  role: "worker",
  op: "call_stack",
  method: "callStack",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerCallStackMessage",
    read: readWorkerCallStackMessage,
    write: writeWorkerCallStackMessage,
    validate: validateWorkerCallStackMessage,
  },
  reply: {
    name: "WorkerCallStackReply",
    read: readWorkerCallStackReply,
    write: writeWorkerCallStackReply,
    validate: validateWorkerCallStackReply,
  },
  source: "distributed.worker:Worker.get_call_stack",
  summary: "Returns the Python call stacks of the tasks that run in this worker's threads right now.",
};

/** Closes this connection; the server itself goes on. */
export const CLOSE: RpcOp<ServerCloseRequest, ServerCloseReply> = {
  kind: "rpc",
  role: "worker",
  op: "close",
  method: "close",
  releases: {},
  unknownFields: "ignore",
  readOnly: false,
  request: {
    name: "ServerCloseMessage",
    read: readServerCloseMessage,
    write: writeServerCloseMessage,
    validate: validateServerCloseMessage,
  },
  reply: {
    name: "ServerCloseReply",
    read: readServerCloseReply,
    write: writeServerCloseReply,
    validate: validateServerCloseReply,
  },
  source: "distributed.core:Server._handle_comm",
  summary: "Closes this connection; the server itself goes on.",
};

/** Turns this connection into a one-way stream of messages to the server. */
export const CONNECTION_STREAM: RpcOp<ServerConnectionStreamRequest, void> = {
  kind: "rpc",
  role: "worker",
  op: "connection_stream",
  method: "connectionStream",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "ServerConnectionStreamMessage",
    read: readServerConnectionStreamMessage,
    write: writeServerConnectionStreamMessage,
    validate: validateServerConnectionStreamMessage,
  },
  reply: null,
  becomesStream: true,
  source: "distributed.core:Server.handle_stream",
  summary: "Turns this connection into a one-way stream of messages to the server.",
};

/** Returns the worker's whole inner state, for debugging. */
export const DUMP_STATE: RpcOp<WorkerDumpStateRequest, WorkerDumpStateReply> = {
  kind: "rpc",
  role: "worker",
  op: "dump_state",
  method: "dumpState",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerDumpStateMessage",
    read: readWorkerDumpStateMessage,
    write: writeWorkerDumpStateMessage,
    validate: validateWorkerDumpStateMessage,
  },
  reply: {
    name: "WorkerDumpStateReply",
    read: readWorkerDumpStateReply,
    write: writeWorkerDumpStateReply,
    validate: validateWorkerDumpStateReply,
  },
  source: "distributed.worker:Worker._to_dict",
  summary: "Returns the worker's whole inner state, for debugging.",
};

/** Answers with what was sent. */
export const ECHO: RpcOp<ServerEchoRequest, ServerEchoReply> = {
  kind: "rpc",
  role: "worker",
  op: "echo",
  method: "echo",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerEchoMessage",
    read: readServerEchoMessage,
    write: writeServerEchoMessage,
    validate: validateServerEchoMessage,
  },
  reply: {
    name: "ServerEchoReply",
    read: readServerEchoReply,
    write: writeServerEchoReply,
    validate: validateServerEchoReply,
  },
  source: "distributed.core:Server.echo",
  summary: "Answers with what was sent.",
};

/** Makes the worker forget values, whether the cluster still needs them or not. */
export const FREE_KEYS: RpcOp<WorkerFreeKeysRequest, WorkerFreeKeysReply> = {
  kind: "rpc",
  role: "worker",
  op: "free_keys",
  method: "freeKeys",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerFreeKeysMessage",
    read: readWorkerFreeKeysMessage,
    write: writeWorkerFreeKeysMessage,
    validate: validateWorkerFreeKeysMessage,
  },
  reply: {
    name: "WorkerFreeKeysReply",
    read: readWorkerFreeKeysReply,
    write: writeWorkerFreeKeysReply,
    validate: validateWorkerFreeKeysReply,
  },
  source: "distributed.worker_state_machine:FreeKeysEvent",
  summary: "Makes the worker forget values, whether the cluster still needs them or not.",
};

/** Makes the worker fetch values from its peers and keep them. */
export const GATHER: RpcOp<WorkerGatherRequest, WorkerGatherReply> = {
  kind: "rpc",
  role: "worker",
  op: "gather",
  method: "gather",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerGatherMessage",
    read: readWorkerGatherMessage,
    write: writeWorkerGatherMessage,
    validate: validateWorkerGatherMessage,
  },
  reply: {
    name: "WorkerGatherReply",
    read: readWorkerGatherReply,
    write: writeWorkerGatherReply,
    validate: validateWorkerGatherReply,
  },
  source: "distributed.worker:Worker.gather",
  summary: "Makes the worker fetch values from its peers and keep them.",
};

/** Fetches values that this worker holds. */
export const GET_DATA: RpcOp<WorkerGetDataRequest, WorkerGetDataReply> = {
  kind: "rpc",
  role: "worker",
  op: "get_data",
  method: "getData",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerGetDataMessage",
    read: readWorkerGetDataMessage,
    write: writeWorkerGetDataMessage,
    validate: validateWorkerGetDataMessage,
  },
  reply: {
    name: "WorkerGetDataReply",
    read: readWorkerGetDataReply,
    write: writeWorkerGetDataReply,
    validate: validateWorkerGetDataReply,
  },
  ack: {"literal":"OK","when":{"field":"status","equals":"OK"}},
  source: "distributed.worker:Worker.get_data",
  summary: "Fetches values that this worker holds.",
};

/** Returns what the server has logged lately, newest first. */
export const GET_LOGS: RpcOp<ServerGetLogsRequest, ServerGetLogsReply> = {
  kind: "rpc",
  role: "worker",
  op: "get_logs",
  method: "getLogs",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerGetLogsMessage",
    read: readServerGetLogsMessage,
    write: writeServerGetLogsMessage,
    validate: validateServerGetLogsMessage,
  },
  reply: {
    name: "ServerGetLogsReply",
    read: readServerGetLogsReply,
    write: writeServerGetLogsReply,
    validate: validateServerGetLogsReply,
  },
  source: "distributed.node:ServerNode.get_logs",
  summary: "Returns what the server has logged lately, newest first.",
};

/** Returns what the worker has measured of its process and host: CPU, memory, network, disks. */
export const GET_MONITOR_INFO: RpcOp<WorkerGetMonitorInfoRequest, WorkerGetMonitorInfoReply> = {
  kind: "rpc",
  role: "worker",
  op: "get_monitor_info",
  method: "getMonitorInfo",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerGetMonitorInfoMessage",
    read: readWorkerGetMonitorInfoMessage,
    write: writeWorkerGetMonitorInfoMessage,
    validate: validateWorkerGetMonitorInfoMessage,
  },
  reply: {
    name: "WorkerGetMonitorInfoReply",
    read: readWorkerGetMonitorInfoReply,
    write: writeWorkerGetMonitorInfoReply,
    validate: validateWorkerGetMonitorInfoReply,
  },
  source: "distributed.worker:Worker.get_monitor_info",
  summary: "Returns what the worker has measured of its process and host: CPU, memory, network, disks.",
};

/** Returns the rows of the worker's state machine log that mention a task or a stimulus. */
export const GET_STORY: RpcOp<WorkerGetStoryRequest, WorkerGetStoryReply> = {
  kind: "rpc",
  role: "worker",
  op: "get_story",
  method: "getStory",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerGetStoryMessage",
    read: readWorkerGetStoryMessage,
    write: writeWorkerGetStoryMessage,
    validate: validateWorkerGetStoryMessage,
  },
  reply: {
    name: "WorkerGetStoryReply",
    read: readWorkerGetStoryReply,
    write: writeWorkerGetStoryReply,
    validate: validateWorkerGetStoryReply,
  },
  source: "distributed.worker:Worker.get_story",
  summary: "Returns the rows of the worker's state machine log that mention a task or a stimulus.",
};

/** Tells who this worker is. */
export const IDENTITY: RpcOp<WorkerIdentityRequest, WorkerIdentityReply> = {
  kind: "rpc",
  role: "worker",
  op: "identity",
  method: "identity",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerIdentityMessage",
    read: readWorkerIdentityMessage,
    write: writeWorkerIdentityMessage,
    validate: validateWorkerIdentityMessage,
  },
  reply: {
    name: "WorkerIdentityReply",
    read: readWorkerIdentityReply,
    write: writeWorkerIdentityReply,
    validate: validateWorkerIdentityReply,
  },
  source: "distributed.worker:Worker.identity",
  summary: "Tells who this worker is.",
};

/** Lists the keys of the values that this worker holds, in memory and spilled to disk. */
export const KEYS: RpcOp<WorkerKeysRequest, WorkerKeysReply> = {
  kind: "rpc",
  role: "worker",
  op: "keys",
  method: "keys",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerKeysMessage",
    read: readWorkerKeysMessage,
    write: writeWorkerKeysMessage,
    validate: validateWorkerKeysMessage,
  },
  reply: {
    name: "WorkerKeysReply",
    read: readWorkerKeysReply,
    write: writeWorkerKeysReply,
    validate: validateWorkerKeysReply,
  },
  source: "distributed.worker:Worker.keys",
  summary: "Lists the keys of the values that this worker holds, in memory and spilled to disk.",
};

/** Answers with the four bytes `pong`. */
export const PING: RpcOp<WorkerPingRequest, WorkerPingReply> = {
  kind: "rpc",
  role: "worker",
  op: "ping",
  method: "ping",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerPingMessage",
    read: readWorkerPingMessage,
    write: writeWorkerPingMessage,
    validate: validateWorkerPingMessage,
  },
  reply: {
    name: "WorkerPingReply",
    read: readWorkerPingReply,
    write: writeWorkerPingReply,
    validate: validateWorkerPingReply,
  },
  source: "distributed.core:pingpong",
  summary: "Answers with the four bytes `pong`.",
};

/** Installs a plugin on this worker and runs its `setup`. */
export const PLUGIN_ADD: RpcOp<WorkerPluginAddRequest, WorkerPluginAddReply> = {
  kind: "rpc",
  role: "worker",
  op: "plugin-add",
  method: "pluginAdd",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerPluginAddMessage",
    read: readWorkerPluginAddMessage,
    write: writeWorkerPluginAddMessage,
    validate: validateWorkerPluginAddMessage,
  },
  reply: {
    name: "WorkerPluginAddReply",
    read: readWorkerPluginAddReply,
    write: writeWorkerPluginAddReply,
    validate: validateWorkerPluginAddReply,
  },
  source: "distributed.worker:Worker.plugin_add",
  summary: "Installs a plugin on this worker and runs its `setup`.",
};

/** Removes a plugin from this worker and runs its `teardown`. */
export const PLUGIN_REMOVE: RpcOp<WorkerPluginRemoveRequest, WorkerPluginRemoveReply> = {
  kind: "rpc",
  role: "worker",
  op: "plugin-remove",
  method: "pluginRemove",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerPluginRemoveMessage",
    read: readWorkerPluginRemoveMessage,
    write: writeWorkerPluginRemoveMessage,
    validate: validateWorkerPluginRemoveMessage,
  },
  reply: {
    name: "WorkerPluginRemoveReply",
    read: readWorkerPluginRemoveReply,
    write: writeWorkerPluginRemoveReply,
    validate: validateWorkerPluginRemoveReply,
  },
  source: "distributed.worker:Worker.plugin_remove",
  summary: "Removes a plugin from this worker and runs its `teardown`.",
};

/** Returns where this worker's threads have spent their time, as a tree of call frames with counts. */
export const PROFILE: RpcOp<WorkerProfileRequest, WorkerProfileReply> = {
  kind: "rpc",
  role: "worker",
  op: "profile",
  method: "profile",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerProfileMessage",
    read: readWorkerProfileMessage,
    write: writeWorkerProfileMessage,
    validate: validateWorkerProfileMessage,
  },
  reply: {
    name: "WorkerProfileReply",
    read: readWorkerProfileReply,
    write: writeWorkerProfileReply,
    validate: validateWorkerProfileReply,
  },
  source: "distributed.worker:Worker.get_profile",
  summary: "Returns where this worker's threads have spent their time, as a tree of call frames with counts.",
};

/** Tells how many samples the profiler has taken, second by second. */
export const PROFILE_METADATA: RpcOp<WorkerProfileMetadataRequest, WorkerProfileMetadataReply> = {
  kind: "rpc",
  role: "worker",
  op: "profile_metadata",
  method: "profileMetadata",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "WorkerProfileMetadataMessage",
    read: readWorkerProfileMetadataMessage,
    write: writeWorkerProfileMetadataMessage,
    validate: validateWorkerProfileMetadataMessage,
  },
  reply: {
    name: "WorkerProfileMetadataReply",
    read: readWorkerProfileMetadataReply,
    write: writeWorkerProfileMetadataReply,
    validate: validateWorkerProfileMetadataReply,
  },
  source: "distributed.worker:Worker.get_profile_metadata",
  summary: "Tells how many samples the profiler has taken, second by second.",
};

/** Calls a function on this worker, outside of any task. */
export const RUN: RpcOp<WorkerRunRequest, WorkerRunReply> = {
  kind: "rpc",
  role: "worker",
  op: "run",
  method: "run",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerRunMessage",
    read: readWorkerRunMessage,
    write: writeWorkerRunMessage,
    validate: validateWorkerRunMessage,
  },
  reply: {
    name: "WorkerRunReply",
    read: readWorkerRunReply,
    write: writeWorkerRunReply,
    validate: validateWorkerRunReply,
  },
  source: "distributed.worker:Worker.run",
  summary: "Calls a function on this worker, outside of any task.",
};

/** Calls a function on this worker, exactly as `run` does. */
export const RUN_COROUTINE: RpcOp<WorkerRunCoroutineRequest, WorkerRunCoroutineReply> = {
  kind: "rpc",
  role: "worker",
  op: "run_coroutine",
  method: "runCoroutine",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerRunCoroutineMessage",
    read: readWorkerRunCoroutineMessage,
    write: writeWorkerRunCoroutineMessage,
    validate: validateWorkerRunCoroutineMessage,
  },
  reply: {
    name: "WorkerRunCoroutineReply",
    read: readWorkerRunCoroutineReply,
    write: writeWorkerRunCoroutineReply,
    validate: validateWorkerRunCoroutineReply,
  },
  source: "distributed.worker:Worker.run_coroutine",
  summary: "Calls a function on this worker, exactly as `run` does.",
};

/** Tells the worker that all input of a P2P shuffle has been handed over, on all workers. */
export const SHUFFLE_INPUTS_DONE: RpcOp<WorkerShuffleInputsDoneRequest, WorkerShuffleInputsDoneReply> = {
  kind: "rpc",
  role: "worker",
  op: "shuffle_inputs_done",
  method: "shuffleInputsDone",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerShuffleInputsDoneMessage",
    read: readWorkerShuffleInputsDoneMessage,
    write: writeWorkerShuffleInputsDoneMessage,
    validate: validateWorkerShuffleInputsDoneMessage,
  },
  reply: {
    name: "WorkerShuffleInputsDoneReply",
    read: readWorkerShuffleInputsDoneReply,
    write: writeWorkerShuffleInputsDoneReply,
    validate: validateWorkerShuffleInputsDoneReply,
  },
  source: "distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_inputs_done",
  summary: "Tells the worker that all input of a P2P shuffle has been handed over, on all workers.",
};

/** Delivers pieces of a P2P shuffle to the worker that will make partitions of them. */
export const SHUFFLE_RECEIVE: RpcOp<WorkerShuffleReceiveRequest, WorkerShuffleReceiveReply> = {
  kind: "rpc",
  role: "worker",
  op: "shuffle_receive",
  method: "shuffleReceive",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerShuffleReceiveMessage",
    read: readWorkerShuffleReceiveMessage,
    write: writeWorkerShuffleReceiveMessage,
    validate: validateWorkerShuffleReceiveMessage,
  },
  reply: {
    name: "WorkerShuffleReceiveReply",
    read: readWorkerShuffleReceiveReply,
    write: writeWorkerShuffleReceiveReply,
    validate: validateWorkerShuffleReceiveReply,
  },
  source: "distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_receive",
  summary: "Delivers pieces of a P2P shuffle to the worker that will make partitions of them.",
};

/** Shuts the worker down, without moving its data elsewhere. */
export const TERMINATE: RpcOp<WorkerTerminateRequest, WorkerTerminateReply> = {
  kind: "rpc",
  role: "worker",
  op: "terminate",
  method: "terminate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerTerminateMessage",
    read: readWorkerTerminateMessage,
    write: writeWorkerTerminateMessage,
    validate: validateWorkerTerminateMessage,
  },
  reply: {
    name: "WorkerTerminateReply",
    read: readWorkerTerminateReply,
    write: writeWorkerTerminateReply,
    validate: validateWorkerTerminateReply,
  },
  source: "distributed.worker:Worker.close",
  summary: "Shuts the worker down, without moving its data elsewhere.",
};

/** Hands values to this worker to keep, under new keys. */
export const UPDATE_DATA: RpcOp<WorkerUpdateDataRequest, WorkerUpdateDataReply> = {
  kind: "rpc",
  role: "worker",
  op: "update_data",
  method: "updateData",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerUpdateDataMessage",
    read: readWorkerUpdateDataMessage,
    write: writeWorkerUpdateDataMessage,
    validate: validateWorkerUpdateDataMessage,
  },
  reply: {
    name: "WorkerUpdateDataReply",
    read: readWorkerUpdateDataReply,
    write: writeWorkerUpdateDataReply,
    validate: validateWorkerUpdateDataReply,
  },
  source: "distributed.worker:Worker.update_data",
  summary: "Hands values to this worker to keep, under new keys.",
};

/** Writes a file into the worker's local directory, and imports it. */
export const UPLOAD_FILE: RpcOp<WorkerUploadFileRequest, WorkerUploadFileReply> = {
  kind: "rpc",
  role: "worker",
  op: "upload_file",
  method: "uploadFile",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "WorkerUploadFileMessage",
    read: readWorkerUploadFileMessage,
    write: writeWorkerUploadFileMessage,
    validate: validateWorkerUploadFileMessage,
  },
  reply: {
    name: "WorkerUploadFileReply",
    read: readWorkerUploadFileReply,
    write: writeWorkerUploadFileReply,
    validate: validateWorkerUploadFileReply,
  },
  source: "distributed.core:Server.upload_file",
  summary: "Writes a file into the worker's local directory, and imports it.",
};

/** Tells which interpreter, system and packages the server runs on. */
export const VERSIONS: RpcOp<ServerVersionsRequest, ServerVersionsReply> = {
  kind: "rpc",
  role: "worker",
  op: "versions",
  method: "versions",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerVersionsMessage",
    read: readServerVersionsMessage,
    write: writeServerVersionsMessage,
    validate: validateServerVersionsMessage,
  },
  reply: {
    name: "ServerVersionsReply",
    read: readServerVersionsReply,
    write: writeServerVersionsReply,
    validate: validateServerVersionsReply,
  },
  source: "distributed.node:ServerNode.versions",
  summary: "Tells which interpreter, system and packages the server runs on.",
};

/**
 * Reads an attribute of an actor that lives on this worker.
 *
 * A client without direct connections to the workers sends it through the scheduler's `proxy`. The attribute is read in the event
 * loop of the worker, so a property that computes blocks the worker.
 *
 * Dask: `actor_attribute`, `distributed.worker:Worker.actor_attribute`.
 */
export function actorAttribute(rpc: RpcCaller, request: WorkerActorAttributeRequest = {}, options?: CallOptions): Promise<WorkerActorAttributeReply> {
  return rpc.call(ACTOR_ATTRIBUTE, request, options);
}

/**
 * Calls a method of an actor that lives on this worker.
 *
 * Plain methods of all actors of a worker run one after the other in one thread of their own, unless `separate_thread` says
 * otherwise; coroutine methods run in the worker's event loop, beside each other. The reply comes when the method has returned,
 * however long it takes. An exception in the method is answered with status `error`; a key of which this worker holds no actor, or
 * a method that the actor lacks, is a general error reply.
 *
 * A client without direct connections to the workers sends it through the scheduler's `proxy`.
 *
 * Dask: `actor_execute`, `distributed.worker:Worker.actor_execute`.
 */
export function actorExecute(rpc: RpcCaller, request: WorkerActorExecuteRequest = {}, options?: CallOptions): Promise<WorkerActorExecuteReply> {
  return rpc.call(ACTOR_EXECUTE, request, options);
}

/**
 * Measures how fast this worker writes to its local directory.
 *
 * For one second per size it appends random blocks to a hundred files, each write synced to the disk, and removes the files. It
 * takes some five seconds and occupies one of the threads that tasks run in.
 *
 * Dask: `benchmark_disk`, `distributed.worker:Worker.benchmark_disk`.
 */
export function benchmarkDisk(rpc: RpcCaller, request: WorkerBenchmarkDiskRequest = {}, options?: CallOptions): Promise<WorkerBenchmarkDiskReply> {
  return rpc.call(BENCHMARK_DISK, request, options);
}

/**
 * Measures how fast this worker copies memory.
 *
 * For 200 ms per size it copies a block of random bytes over and over. It takes a second and occupies one of the threads that
 * tasks run in.
 *
 * Dask: `benchmark_memory`, `distributed.worker:Worker.benchmark_memory`.
 */
export function benchmarkMemory(rpc: RpcCaller, request: WorkerBenchmarkMemoryRequest = {}, options?: CallOptions): Promise<WorkerBenchmarkMemoryReply> {
  return rpc.call(BENCHMARK_MEMORY, request, options);
}

/**
 * Measures how fast this worker exchanges data with a peer.
 *
 * For one second per size it sends random blocks to the peer's `echo` and waits for each to come back, so both directions count,
 * and serialization too. It takes some six seconds.
 *
 * Dask: `benchmark_network`, `distributed.worker:Worker.benchmark_network`.
 */
export function benchmarkNetwork(rpc: RpcCaller, request: WorkerBenchmarkNetworkRequest, options?: CallOptions): Promise<WorkerBenchmarkNetworkReply> {
  return rpc.call(BENCHMARK_NETWORK, request, options);
}

/**
 * Returns the Python call stacks of the tasks that run in this worker's threads right now.
 *
 * Coroutine tasks and tasks in process pools run in no such thread and are absent. Threads that run a method of an actor appear
 * too, under the actor's prefix and the method, as in `Counter.increment`; after a method has raised, its entry stays until that
 * thread takes other work.
 *
 * Dask: `call_stack`, `distributed.worker:Worker.get_call_stack`.
 */
export function callStack(rpc: RpcCaller, request: WorkerCallStackRequest = {}, options?: CallOptions): Promise<WorkerCallStackReply> {
  return rpc.call(CALL_STACK, request, options);
}

/**
 * Closes this connection; the server itself goes on.
 *
 * It stands in no handler table: the loop that reads requests answers it itself, before it looks for a handler, so
 * `distributed.<role>.blocked-handlers` cannot block it, and fields beside the envelope are ignored. The server writes `OK`,
 * unless `reply` is false, and closes.
 *
 * Dask sends it with `reply` false on each idle connection that it drops, and does not wait. The stream message `close`, which
 * tells a worker to shut down, is another thing; so is the RPC `terminate`.
 *
 * Dask: `close`, `distributed.core:Server._handle_comm`.
 */
export function close(rpc: RpcCaller, request: ServerCloseRequest = {}, options?: CallOptions): Promise<ServerCloseReply> {
  return rpc.call(CLOSE, request, options);
}

/**
 * Turns this connection into a one-way stream of messages to the server.
 *
 * From then on the server reads messages without answering, single or in lists, and hands each to its stream handlers: on a worker
 * those of `streams/scheduler-worker`, on a scheduler those of `streams/client-scheduler` and `streams/worker-scheduler`; a nanny
 * has none. The stream ends with a message `close-stream`, with an unknown op, with a handler that raises, or with the connection,
 * and then the connection is closed. Nothing is ever written back, whatever `reply` says.
 *
 * Dask has code that sends it from worker to worker, and nothing that calls that code. No handler learns who sent a message, so
 * one that needs to know (the scheduler's take `worker` or `client`) fails unless the message itself, or `extra`, says so.
 *
 * Dask: `connection_stream`, `distributed.core:Server.handle_stream`.
 */
export function connectionStream(rpc: StreamOpener, request: ServerConnectionStreamRequest = {}, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(CONNECTION_STREAM, request, options);
}

/**
 * Returns the worker's whole inner state, for debugging.
 *
 * Meant for people, and stable in no release: values become JSON-like, objects become their `repr`, tuples and sets become lists,
 * and a key that is a tuple becomes text where it is the key of a map (`"['x', 0]"`). The reply grows with the number of tasks.
 *
 * Dask: `dump_state`, `distributed.worker:Worker._to_dict`.
 */
export function dumpState(rpc: RpcCaller, request: WorkerDumpStateRequest = {}, options?: CallOptions): Promise<WorkerDumpStateReply> {
  return rpc.call(DUMP_STATE, request, options);
}

/**
 * Answers with what was sent.
 *
 * Workers use it to measure the network between them (`benchmark_network`). A worker or a nanny unpacks a serialized value and
 * packs it again; a scheduler hands the frames back untouched.
 *
 * Dask: `echo`, `distributed.core:Server.echo`.
 */
export function echo(rpc: RpcCaller, request: ServerEchoRequest = {}, options?: CallOptions): Promise<ServerEchoReply> {
  return rpc.call(ECHO, request, options);
}

/**
 * Makes the worker forget values, whether the cluster still needs them or not.
 *
 * The same event as the stream message `free-keys`. Keys that the worker does not know are silently ignored; a task that is
 * executing is cancelled when it ends. The scheduler sends it after a rebalance or a replicate, for replicas that exist elsewhere
 * too.
 *
 * Dask: `free_keys`, `distributed.worker_state_machine:FreeKeysEvent`.
 */
export function freeKeys(rpc: RpcCaller, request: WorkerFreeKeysRequest, options?: CallOptions): Promise<WorkerFreeKeysReply> {
  return rpc.call(FREE_KEYS, request, options);
}

/**
 * Makes the worker fetch values from its peers and keep them.
 *
 * The reply comes when all is here, or known to be out of reach. Keys that the worker holds already are not fetched. Where the
 * named holders fail or have nothing, the worker asks the scheduler who else does, and tries on until nobody is left; busy holders
 * are asked again. The scheduler uses it for `rebalance` and `replicate`, and registers the new replicas itself from the reply.
 *
 * Dask: `gather`, `distributed.worker:Worker.gather`.
 */
export function gather(rpc: RpcCaller, request: WorkerGatherRequest, options?: CallOptions): Promise<WorkerGatherReply> {
  return rpc.call(GATHER, request, options);
}

/**
 * Fetches values that this worker holds.
 *
 * After a reply with status `OK` the caller writes the bare string `OK`; until it arrives the worker counts the transfer as
 * running, and anything else in its place is answered by an `UncaughtError`.
 *
 * A worker serves 10 such transfers at once (`distributed.worker.connections.incoming`), 20 to callers on its own host, and one
 * while it is paused. Above that it answers `busy`, and the caller tries again later; Dask waits 150 ms. With the setting `false`
 * there is no limit for callers on other hosts, unless the worker is paused; twice `false` is 0, so that callers on the worker's own
 * host are always told `busy`. A spilled value is read back from disk first, in the worker's event loop, which
 * may take seconds.
 *
 * `serializers` in the envelope chooses the families in which the values are written.
 *
 * Dask: `get_data`, `distributed.worker:Worker.get_data`.
 */
export function getData(rpc: RpcCaller, request: WorkerGetDataRequest, options?: CallOptions): Promise<WorkerGetDataReply> {
  return rpc.call(GET_DATA, request, options);
}

/**
 * Returns what the server has logged lately, newest first.
 *
 * The records are those of the server's own logger (`distributed.scheduler`, `distributed.worker` or `distributed.nanny`) at the
 * level that it is set to. Servers in one process share that logger, so each returns the records of all. A client reaches workers
 * and nannies through the scheduler's `worker_logs`.
 *
 * Dask: `get_logs`, `distributed.node:ServerNode.get_logs`.
 */
export function getLogs(rpc: RpcCaller, request: ServerGetLogsRequest = {}, options?: CallOptions): Promise<ServerGetLogsReply> {
  return rpc.call(GET_LOGS, request, options);
}

/**
 * Returns what the worker has measured of its process and host: CPU, memory, network, disks.
 *
 * The scheduler's dashboard collects it from all workers.
 *
 * Dask: `get_monitor_info`, `distributed.worker:Worker.get_monitor_info`.
 */
export function getMonitorInfo(rpc: RpcCaller, request: WorkerGetMonitorInfoRequest = {}, options?: CallOptions): Promise<WorkerGetMonitorInfoReply> {
  return rpc.call(GET_MONITOR_INFO, request, options);
}

/**
 * Returns the rows of the worker's state machine log that mention a task or a stimulus.
 *
 * The log keeps 1000 rows (`distributed.admin.low-level-log-length`). A row is chosen when one of its positions is the key or the
 * stimulus, or is a list or set that holds it. A client reaches the workers through `broadcast`; the scheduler's own log is
 * another (`get_story` there).
 *
 * Dask: `get_story`, `distributed.worker:Worker.get_story`.
 */
export function getStory(rpc: RpcCaller, request: WorkerGetStoryRequest, options?: CallOptions): Promise<WorkerGetStoryReply> {
  return rpc.call(GET_STORY, request, options);
}

/**
 * Tells who this worker is.
 *
 * Nothing in Dask asks a worker for it; people and tools do, directly or through `proxy` and `broadcast`. What the scheduler knows
 * of a worker is in the scheduler's own `identity`.
 *
 * Dask: `identity`, `distributed.worker:Worker.identity`.
 */
export function identity(rpc: RpcCaller, request: WorkerIdentityRequest = {}, options?: CallOptions): Promise<WorkerIdentityReply> {
  return rpc.call(IDENTITY, request, options);
}

/**
 * Lists the keys of the values that this worker holds, in memory and spilled to disk.
 *
 * Keys of actors are not among them. Nothing in Dask sends it.
 *
 * Dask: `keys`, `distributed.worker:Worker.keys`.
 */
export function keys(rpc: RpcCaller, request: WorkerKeysRequest = {}, options?: CallOptions): Promise<WorkerKeysReply> {
  return rpc.call(KEYS, request, options);
}

/**
 * Answers with the four bytes `pong`.
 *
 * Nothing in Dask sends it outside of its tests. Schedulers and nannies do not know it and answer `null`, as for any unknown op;
 * `echo` works on all of them.
 *
 * Dask: `ping`, `distributed.core:pingpong`.
 */
export function ping(rpc: RpcCaller, request: WorkerPingRequest = {}, options?: CallOptions): Promise<WorkerPingReply> {
  return rpc.call(PING, request, options);
}

/**
 * Installs a plugin on this worker and runs its `setup`.
 *
 * A plugin that is there under the same name is removed first, with its `teardown`. The scheduler broadcasts it when a client
 * registers a worker plugin; workers that join later get the same pickles in the reply to `register-worker`.
 *
 * An exception in `setup` is answered with status `error`, and the plugin stays installed. A plugin that cannot be unpickled is a
 * general error reply. So is one that is no `WorkerPlugin`, since 2026.6.0; before, it was accepted with a warning.
 *
 * Dask: `plugin-add`, `distributed.worker:Worker.plugin_add`.
 */
export function pluginAdd(rpc: RpcCaller, request: WorkerPluginAddRequest, options?: CallOptions): Promise<WorkerPluginAddReply> {
  return rpc.call(PLUGIN_ADD, request, options);
}

/**
 * Removes a plugin from this worker and runs its `teardown`.
 *
 * An exception in `teardown` is answered with status `error`, and the plugin is gone all the same. An unknown name is answered
 * with status `error` too, and a KeyError.
 *
 * Dask: `plugin-remove`, `distributed.worker:Worker.plugin_remove`.
 */
export function pluginRemove(rpc: RpcCaller, request: WorkerPluginRemoveRequest, options?: CallOptions): Promise<WorkerPluginRemoveReply> {
  return rpc.call(PLUGIN_REMOVE, request, options);
}

/**
 * Returns where this worker's threads have spent their time, as a tree of call frames with counts.
 *
 * The threads that run tasks are sampled every 10 ms (`distributed.worker.profile.interval`), and the samples are merged into one
 * tree per second (`distributed.worker.profile.cycle`), of which 1000 are kept. The reply merges the trees of the time asked for.
 * Without a full second in that time, or with profiling off, it is a bare root with count 0.
 *
 * Dask: `profile`, `distributed.worker:Worker.get_profile`.
 */
export function profile(rpc: RpcCaller, request: WorkerProfileRequest = {}, options?: CallOptions): Promise<WorkerProfileReply> {
  return rpc.call(PROFILE, request, options);
}

/**
 * Tells how many samples the profiler has taken, second by second.
 *
 * The scheduler's dashboard draws the time line of the profile from it.
 *
 * Dask: `profile_metadata`, `distributed.worker:Worker.get_profile_metadata`.
 */
export function profileMetadata(rpc: RpcCaller, request: WorkerProfileMetadataRequest = {}, options?: CallOptions): Promise<WorkerProfileMetadataReply> {
  return rpc.call(PROFILE_METADATA, request, options);
}

/**
 * Calls a function on this worker, outside of any task.
 *
 * It runs in the worker's event loop: a plain function blocks the worker until it returns, a coroutine function does not. A
 * parameter of the function that is named `dask_worker` (or `dask_scheduler`) is given the worker object. A client reaches the
 * workers through `broadcast`.
 *
 * An exception in the function is answered with status `error`. What cannot be unpickled, and `wait` false with a plain function,
 * are general error replies.
 *
 * Dask: `run`, `distributed.worker:Worker.run`.
 */
export function run(rpc: RpcCaller, request: WorkerRunRequest, options?: CallOptions): Promise<WorkerRunReply> {
  return rpc.call(RUN, request, options);
}

/**
 * Calls a function on this worker, exactly as `run` does.
 *
 * A second name with the same code behind it, from the time when `run` took no coroutine functions. Nothing in Dask sends it any
 * more; use `run`.
 *
 * Dask: `run_coroutine`, `distributed.worker:Worker.run_coroutine`.
 */
export function runCoroutine(rpc: RpcCaller, request: WorkerRunCoroutineRequest, options?: CallOptions): Promise<WorkerRunCoroutineReply> {
  return rpc.call(RUN_COROUTINE, request, options);
}

/**
 * Tells the worker that all input of a P2P shuffle has been handed over, on all workers.
 *
 * The worker then sends what it still buffers to its peers, and answers when they have it. The scheduler broadcasts it to the
 * workers that take part once the barrier is reached, and repeats it for those that could not be reached.
 *
 * A shuffle that the worker does not know is asked for at the scheduler. A `run_id` that is not the current one, a shuffle that is
 * closed, and an error from an earlier transfer are general error replies.
 *
 * Dask: `shuffle_inputs_done`, `distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_inputs_done`.
 */
export function shuffleInputsDone(rpc: RpcCaller, request: WorkerShuffleInputsDoneRequest, options?: CallOptions): Promise<WorkerShuffleInputsDoneReply> {
  return rpc.call(SHUFFLE_INPUTS_DONE, request, options);
}

/**
 * Delivers pieces of a P2P shuffle to the worker that will make partitions of them.
 *
 * The reply comes when the pieces are stored, on disk or in memory, so a slow disk slows down the senders. Pieces that came
 * before, told by the input partition that they stem from, are silently dropped: a sender may repeat after a failed connection.
 *
 * A `run_id` that is not the current one is answered with status `error` and a `P2PConsistencyError`. Any other failure is a
 * general error reply, and from then on every later call for this run repeats it.
 *
 * Dask: `shuffle_receive`, `distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_receive`.
 */
export function shuffleReceive(rpc: RpcCaller, request: WorkerShuffleReceiveRequest, options?: CallOptions): Promise<WorkerShuffleReceiveReply> {
  return rpc.call(SHUFFLE_RECEIVE, request, options);
}

/**
 * Shuts the worker down, without moving its data elsewhere.
 *
 * Running tasks are lost to the scheduler, which runs them again elsewhere; what only this worker held is computed anew. Nothing
 * in Dask sends it: the scheduler uses the stream message `close`, which does the same; `retire_workers` moves the data away
 * before it sends that.
 *
 * The worker closes this connection as part of its end, before it could write the reply. A caller sees the connection close and
 * takes that for success; with `reply` false there is nothing to wait for.
 *
 * Dask: `terminate`, `distributed.worker:Worker.close`.
 */
export function terminate(rpc: RpcCaller, request: WorkerTerminateRequest = {}, options?: CallOptions): Promise<WorkerTerminateReply> {
  return rpc.call(TERMINATE, request, options);
}

/**
 * Hands values to this worker to keep, under new keys.
 *
 * It is the half of a scatter that moves the data. The caller then tells the scheduler who has it, by the scheduler's own
 * `update_data`; until then the cluster does not know of it. The worker itself tells nobody. A key that it holds in memory already
 * silently keeps its old value.
 *
 * Dask: `update_data`, `distributed.worker:Worker.update_data`.
 */
export function updateData(rpc: RpcCaller, request: WorkerUpdateDataRequest, options?: CallOptions): Promise<WorkerUpdateDataReply> {
  return rpc.call(UPDATE_DATA, request, options);
}

/**
 * Writes a file into the worker's local directory, and imports it.
 *
 * That directory is on the worker's import path. A `.py` file is imported, and of an `.egg`, `.zip` or `.pyz` all that is inside,
 * anew if it was imported before; other names are only written. An exception in the import is a general error reply, and the file
 * stays. `filename` is not checked: a path that leads out of the directory is followed.
 *
 * Nothing in Dask sends it: the client's `upload_file` registers a plugin that calls the same function on each worker.
 *
 * Dask: `upload_file`, `distributed.core:Server.upload_file`.
 */
export function uploadFile(rpc: RpcCaller, request: WorkerUploadFileRequest, options?: CallOptions): Promise<WorkerUploadFileReply> {
  return rpc.call(UPLOAD_FILE, request, options);
}

/**
 * Tells which interpreter, system and packages the server runs on.
 *
 * A nanny does not know it and answers `null`, as for any unknown op. A client reaches the workers through `broadcast`. The answer
 * tells the release of Dask that the peer speaks: `packages.distributed`.
 *
 * Dask: `versions`, `distributed.node:ServerNode.versions`.
 */
export function versions(rpc: RpcCaller, request: ServerVersionsRequest = {}, options?: CallOptions): Promise<ServerVersionsReply> {
  return rpc.call(VERSIONS, request, options);
}

/** Every request that a worker answers, by op. */
export const WORKER_OPS: RpcTable = /*@__PURE__*/ new Map<string, AnyRpcOp>([
  ["actor_attribute", ACTOR_ATTRIBUTE],
  ["actor_execute", ACTOR_EXECUTE],
  ["benchmark_disk", BENCHMARK_DISK],
  ["benchmark_memory", BENCHMARK_MEMORY],
  ["benchmark_network", BENCHMARK_NETWORK],
  ["call_stack", CALL_STACK],
  ["close", CLOSE],
  ["connection_stream", CONNECTION_STREAM],
  ["dump_state", DUMP_STATE],
  ["echo", ECHO],
  ["free_keys", FREE_KEYS],
  ["gather", GATHER],
  ["get_data", GET_DATA],
  ["get_logs", GET_LOGS],
  ["get_monitor_info", GET_MONITOR_INFO],
  ["get_story", GET_STORY],
  ["identity", IDENTITY],
  ["keys", KEYS],
  ["ping", PING],
  ["plugin-add", PLUGIN_ADD],
  ["plugin-remove", PLUGIN_REMOVE],
  ["profile", PROFILE],
  ["profile_metadata", PROFILE_METADATA],
  ["run", RUN],
  ["run_coroutine", RUN_COROUTINE],
  ["shuffle_inputs_done", SHUFFLE_INPUTS_DONE],
  ["shuffle_receive", SHUFFLE_RECEIVE],
  ["terminate", TERMINATE],
  ["update_data", UPDATE_DATA],
  ["upload_file", UPLOAD_FILE],
  ["versions", VERSIONS],
]);
