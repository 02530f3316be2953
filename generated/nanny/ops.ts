// Requests that a nanny answers.
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
  writeServerCloseMessage,
  writeServerCloseReply,
  writeServerConnectionStreamMessage,
  writeServerEchoMessage,
  writeServerEchoReply,
  writeServerGetLogsMessage,
  writeServerGetLogsReply,
} from "../server/codecs.js";
import type {
  ServerCloseReply,
  ServerCloseRequest,
  ServerConnectionStreamRequest,
  ServerEchoReply,
  ServerEchoRequest,
  ServerGetLogsReply,
  ServerGetLogsRequest,
} from "../server/types.js";
import {
  validateNannyCloseGracefullyMessage,
  validateNannyCloseGracefullyReply,
  validateNannyDumpStateMessage,
  validateNannyDumpStateReply,
  validateNannyIdentityMessage,
  validateNannyIdentityReply,
  validateNannyInstantiateMessage,
  validateNannyInstantiateReply,
  validateNannyKillMessage,
  validateNannyKillReply,
  validateNannyPluginAddMessage,
  validateNannyPluginAddReply,
  validateNannyPluginRemoveMessage,
  validateNannyPluginRemoveReply,
  validateNannyRestartMessage,
  validateNannyRestartReply,
  validateNannyRunMessage,
  validateNannyRunReply,
  validateNannyTerminateMessage,
  validateNannyTerminateReply,
  validateServerCloseMessage,
  validateServerCloseReply,
  validateServerConnectionStreamMessage,
  validateServerEchoMessage,
  validateServerEchoReply,
  validateServerGetLogsMessage,
  validateServerGetLogsReply,
} from "../validators.js";
import {
  readNannyCloseGracefullyMessage,
  readNannyCloseGracefullyReply,
  readNannyDumpStateMessage,
  readNannyDumpStateReply,
  readNannyIdentityMessage,
  readNannyIdentityReply,
  readNannyInstantiateMessage,
  readNannyInstantiateReply,
  readNannyKillMessage,
  readNannyKillReply,
  readNannyPluginAddMessage,
  readNannyPluginAddReply,
  readNannyPluginRemoveMessage,
  readNannyPluginRemoveReply,
  readNannyRestartMessage,
  readNannyRestartReply,
  readNannyRunMessage,
  readNannyRunReply,
  readNannyTerminateMessage,
  readNannyTerminateReply,
  writeNannyCloseGracefullyMessage,
  writeNannyCloseGracefullyReply,
  writeNannyDumpStateMessage,
  writeNannyDumpStateReply,
  writeNannyIdentityMessage,
  writeNannyIdentityReply,
  writeNannyInstantiateMessage,
  writeNannyInstantiateReply,
  writeNannyKillMessage,
  writeNannyKillReply,
  writeNannyPluginAddMessage,
  writeNannyPluginAddReply,
  writeNannyPluginRemoveMessage,
  writeNannyPluginRemoveReply,
  writeNannyRestartMessage,
  writeNannyRestartReply,
  writeNannyRunMessage,
  writeNannyRunReply,
  writeNannyTerminateMessage,
  writeNannyTerminateReply,
} from "./codecs.js";
import type {
  NannyCloseGracefullyReply,
  NannyCloseGracefullyRequest,
  NannyDumpStateReply,
  NannyDumpStateRequest,
  NannyIdentityReply,
  NannyIdentityRequest,
  NannyInstantiateReply,
  NannyInstantiateRequest,
  NannyKillReply,
  NannyKillRequest,
  NannyPluginAddReply,
  NannyPluginAddRequest,
  NannyPluginRemoveReply,
  NannyPluginRemoveRequest,
  NannyRestartReply,
  NannyRestartRequest,
  NannyRunReply,
  NannyRunRequest,
  NannyTerminateReply,
  NannyTerminateRequest,
} from "./types.js";

/** Closes this connection; the server itself goes on. */
export const CLOSE: RpcOp<ServerCloseRequest, ServerCloseReply> = {
  kind: "rpc",
  role: "nanny",
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

/** Tells the nanny that its worker is about to end on purpose, and must not be started again. */
export const CLOSE_GRACEFULLY: RpcOp<NannyCloseGracefullyRequest, NannyCloseGracefullyReply> = {
  kind: "rpc",
  role: "nanny",
  op: "close_gracefully",
  method: "closeGracefully",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyCloseGracefullyMessage",
    read: readNannyCloseGracefullyMessage,
    write: writeNannyCloseGracefullyMessage,
    validate: validateNannyCloseGracefullyMessage,
  },
  reply: {
    name: "NannyCloseGracefullyReply",
    read: readNannyCloseGracefullyReply,
    write: writeNannyCloseGracefullyReply,
    validate: validateNannyCloseGracefullyReply,
  },
  source: "distributed.nanny:Nanny.close_gracefully",
  summary: "Tells the nanny that its worker is about to end on purpose, and must not be started again.",
};

/** Turns this connection into a one-way stream of messages to the server. */
export const CONNECTION_STREAM: RpcOp<ServerConnectionStreamRequest, void> = {
  kind: "rpc",
  role: "nanny",
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

/** Returns the little that a nanny tells of its state. */
export const DUMP_STATE: RpcOp<NannyDumpStateRequest, NannyDumpStateReply> = {
  kind: "rpc",
  role: "nanny",
  op: "dump_state",
  method: "dumpState",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "NannyDumpStateMessage",
    read: readNannyDumpStateMessage,
    write: writeNannyDumpStateMessage,
    validate: validateNannyDumpStateMessage,
  },
  reply: {
    name: "NannyDumpStateReply",
    read: readNannyDumpStateReply,
    write: writeNannyDumpStateReply,
    validate: validateNannyDumpStateReply,
  },
  source: "distributed.core:Server._to_dict",
  summary: "Returns the little that a nanny tells of its state.",
};

/** Answers with what was sent. */
export const ECHO: RpcOp<ServerEchoRequest, ServerEchoReply> = {
  kind: "rpc",
  role: "nanny",
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

/** Returns what the server has logged lately, newest first. */
export const GET_LOGS: RpcOp<ServerGetLogsRequest, ServerGetLogsReply> = {
  kind: "rpc",
  role: "nanny",
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

/** Tells who this nanny is, and nothing of its worker. */
export const IDENTITY: RpcOp<NannyIdentityRequest, NannyIdentityReply> = {
  kind: "rpc",
  role: "nanny",
  op: "identity",
  method: "identity",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "NannyIdentityMessage",
    read: readNannyIdentityMessage,
    write: writeNannyIdentityMessage,
    validate: validateNannyIdentityMessage,
  },
  reply: {
    name: "NannyIdentityReply",
    read: readNannyIdentityReply,
    write: writeNannyIdentityReply,
    validate: validateNannyIdentityReply,
  },
  source: "distributed.core:Server.identity",
  summary: "Tells who this nanny is, and nothing of its worker.",
};

/** Starts the worker's process, if it does not run already. */
export const INSTANTIATE: RpcOp<NannyInstantiateRequest, NannyInstantiateReply> = {
  kind: "rpc",
  role: "nanny",
  op: "instantiate",
  method: "instantiate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyInstantiateMessage",
    read: readNannyInstantiateMessage,
    write: writeNannyInstantiateMessage,
    validate: validateNannyInstantiateMessage,
  },
  reply: {
    name: "NannyInstantiateReply",
    read: readNannyInstantiateReply,
    write: writeNannyInstantiateReply,
    validate: validateNannyInstantiateReply,
  },
  source: "distributed.nanny:Nanny.instantiate",
  summary: "Starts the worker's process, if it does not run already.",
};

/** Ends the worker's process; unless the nanny is closing, it starts a new one afterwards. */
export const KILL: RpcOp<NannyKillRequest, NannyKillReply> = {
  kind: "rpc",
  role: "nanny",
  op: "kill",
  method: "kill",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyKillMessage",
    read: readNannyKillMessage,
    write: writeNannyKillMessage,
    validate: validateNannyKillMessage,
  },
  reply: {
    name: "NannyKillReply",
    read: readNannyKillReply,
    write: writeNannyKillReply,
    validate: validateNannyKillReply,
  },
  source: "distributed.nanny:Nanny.kill",
  summary: "Ends the worker's process; unless the nanny is closing, it starts a new one afterwards.",
};

/** Installs a plugin on this nanny and runs its `setup`. */
export const PLUGIN_ADD: RpcOp<NannyPluginAddRequest, NannyPluginAddReply> = {
  kind: "rpc",
  role: "nanny",
  op: "plugin_add",
  method: "pluginAdd",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyPluginAddMessage",
    read: readNannyPluginAddMessage,
    write: writeNannyPluginAddMessage,
    validate: validateNannyPluginAddMessage,
  },
  reply: {
    name: "NannyPluginAddReply",
    read: readNannyPluginAddReply,
    write: writeNannyPluginAddReply,
    validate: validateNannyPluginAddReply,
  },
  source: "distributed.nanny:Nanny.plugin_add",
  summary: "Installs a plugin on this nanny and runs its `setup`.",
};

/** Removes a plugin from this nanny and runs its `teardown`. */
export const PLUGIN_REMOVE: RpcOp<NannyPluginRemoveRequest, NannyPluginRemoveReply> = {
  kind: "rpc",
  role: "nanny",
  op: "plugin_remove",
  method: "pluginRemove",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyPluginRemoveMessage",
    read: readNannyPluginRemoveMessage,
    write: writeNannyPluginRemoveMessage,
    validate: validateNannyPluginRemoveMessage,
  },
  reply: {
    name: "NannyPluginRemoveReply",
    read: readNannyPluginRemoveReply,
    write: writeNannyPluginRemoveReply,
    validate: validateNannyPluginRemoveReply,
  },
  source: "distributed.nanny:Nanny.plugin_remove",
  summary: "Removes a plugin from this nanny and runs its `teardown`.",
};

/** Ends the worker's process and starts a new one. */
export const RESTART: RpcOp<NannyRestartRequest, NannyRestartReply> = {
  kind: "rpc",
  role: "nanny",
  op: "restart",
  method: "restart",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyRestartMessage",
    read: readNannyRestartMessage,
    write: writeNannyRestartMessage,
    validate: validateNannyRestartMessage,
  },
  reply: {
    name: "NannyRestartReply",
    read: readNannyRestartReply,
    write: writeNannyRestartReply,
    validate: validateNannyRestartReply,
  },
  source: "distributed.nanny:Nanny.restart",
  summary: "Ends the worker's process and starts a new one.",
};

/** Calls a function in the nanny's process, outside of the worker. */
export const RUN: RpcOp<NannyRunRequest, NannyRunReply> = {
  kind: "rpc",
  role: "nanny",
  op: "run",
  method: "run",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyRunMessage",
    read: readNannyRunMessage,
    write: writeNannyRunMessage,
    validate: validateNannyRunMessage,
  },
  reply: {
    name: "NannyRunReply",
    read: readNannyRunReply,
    write: writeNannyRunReply,
    validate: validateNannyRunReply,
  },
  source: "distributed.nanny:Nanny.run",
  summary: "Calls a function in the nanny's process, outside of the worker.",
};

/** Shuts down the nanny and its worker. */
export const TERMINATE: RpcOp<NannyTerminateRequest, NannyTerminateReply> = {
  kind: "rpc",
  role: "nanny",
  op: "terminate",
  method: "terminate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "NannyTerminateMessage",
    read: readNannyTerminateMessage,
    write: writeNannyTerminateMessage,
    validate: validateNannyTerminateMessage,
  },
  reply: {
    name: "NannyTerminateReply",
    read: readNannyTerminateReply,
    write: writeNannyTerminateReply,
    validate: validateNannyTerminateReply,
  },
  source: "distributed.nanny:Nanny.close",
  summary: "Shuts down the nanny and its worker.",
};

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
 * Tells the nanny that its worker is about to end on purpose, and must not be started again.
 *
 * The nanny only changes its status to `closing_gracefully` and answers at once; when the worker's process has ended, the nanny
 * closes too. A worker sends it first thing when it shuts down.
 *
 * Dask: `close_gracefully`, `distributed.nanny:Nanny.close_gracefully`.
 */
export function closeGracefully(rpc: RpcCaller, request: NannyCloseGracefullyRequest = {}, options?: CallOptions): Promise<NannyCloseGracefullyReply> {
  return rpc.call(CLOSE_GRACEFULLY, request, options);
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
 * Returns the little that a nanny tells of its state.
 *
 * It tells nothing of the worker's process. Nothing in Dask sends it.
 *
 * Dask: `dump_state`, `distributed.core:Server._to_dict`.
 */
export function dumpState(rpc: RpcCaller, request: NannyDumpStateRequest = {}, options?: CallOptions): Promise<NannyDumpStateReply> {
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
 * Tells who this nanny is, and nothing of its worker.
 *
 * Nothing in Dask asks a nanny for it; people and tools do, directly or through `broadcast`.
 *
 * Dask: `identity`, `distributed.core:Server.identity`.
 */
export function identity(rpc: RpcCaller, request: NannyIdentityRequest = {}, options?: CallOptions): Promise<NannyIdentityReply> {
  return rpc.call(IDENTITY, request, options);
}

/**
 * Starts the worker's process, if it does not run already.
 *
 * The reply comes when the worker has registered with the scheduler, or has failed to. A failed start closes the nanny, and with
 * it this connection. Nothing in Dask sends it: the nanny calls it itself when it starts, and when the worker's process has ended
 * unexpectedly.
 *
 * Dask: `instantiate`, `distributed.nanny:Nanny.instantiate`.
 */
export function instantiate(rpc: RpcCaller, request: NannyInstantiateRequest = {}, options?: CallOptions): Promise<NannyInstantiateReply> {
  return rpc.call(INSTANTIATE, request, options);
}

/**
 * Ends the worker's process; unless the nanny is closing, it starts a new one afterwards.
 *
 * The worker is asked to stop. If its process still lives after 0.8 × `timeout` seconds it is killed. Until 2026.6.0 what is left
 * of `timeout` must then suffice for it to vanish; since 2026.7.0 it has another `timeout` seconds. If it does not vanish, a
 * `TimeoutError` is the general error reply. With no process to end, the reply comes at once.
 *
 * The scheduler restarts workers with it. The new worker is not waited for.
 *
 * Dask: `kill`, `distributed.nanny:Nanny.kill`.
 */
export function kill(rpc: RpcCaller, request: NannyKillRequest = {}, options?: CallOptions): Promise<NannyKillReply> {
  return rpc.call(KILL, request, options);
}

/**
 * Installs a plugin on this nanny and runs its `setup`.
 *
 * Spelt with an underscore; a worker's is `plugin-add`. A plugin that is there under the same name is replaced without its
 * `teardown`. If the plugin's attribute `restart` is true, the worker's process is restarted, and the reply comes after that or
 * after 30 seconds. The scheduler broadcasts it when a client registers a nanny plugin; nannies that join later get the same
 * pickles in the reply to `register_nanny`.
 *
 * An exception in `setup` is answered with status `error`, the plugin stays installed, and nothing is restarted. A plugin that
 * cannot be unpickled is a general error reply. So is one that is no `NannyPlugin`, since 2026.6.0; before, it was accepted with a
 * warning.
 *
 * Dask: `plugin_add`, `distributed.nanny:Nanny.plugin_add`.
 */
export function pluginAdd(rpc: RpcCaller, request: NannyPluginAddRequest, options?: CallOptions): Promise<NannyPluginAddReply> {
  return rpc.call(PLUGIN_ADD, request, options);
}

/**
 * Removes a plugin from this nanny and runs its `teardown`.
 *
 * Spelt with an underscore; a worker's is `plugin-remove`. An exception in `teardown` is answered with status `error`, and the
 * plugin is gone all the same. An unknown name is answered with status `error` too, and a KeyError.
 *
 * Dask: `plugin_remove`, `distributed.nanny:Nanny.plugin_remove`.
 */
export function pluginRemove(rpc: RpcCaller, request: NannyPluginRemoveRequest, options?: CallOptions): Promise<NannyPluginRemoveReply> {
  return rpc.call(PLUGIN_REMOVE, request, options);
}

/**
 * Ends the worker's process and starts a new one.
 *
 * The reply comes when the new worker has registered with the scheduler. Nothing in Dask sends it: the scheduler restarts workers
 * by `kill`.
 *
 * Dask: `restart`, `distributed.nanny:Nanny.restart`.
 */
export function restart(rpc: RpcCaller, request: NannyRestartRequest = {}, options?: CallOptions): Promise<NannyRestartReply> {
  return rpc.call(RESTART, request, options);
}

/**
 * Calls a function in the nanny's process, outside of the worker.
 *
 * It runs in the nanny's event loop: a plain function blocks the nanny until it returns, a coroutine function does not. A
 * parameter of the function that is named `dask_worker` (or `dask_scheduler`) is given the nanny object. A client reaches the
 * nannies through `broadcast` with `nanny` true.
 *
 * An exception in the function is answered with status `error`. What cannot be unpickled, and `wait` false with a plain function,
 * are general error replies.
 *
 * Dask: `run`, `distributed.nanny:Nanny.run`.
 */
export function run(rpc: RpcCaller, request: NannyRunRequest, options?: CallOptions): Promise<NannyRunReply> {
  return rpc.call(RUN, request, options);
}

/**
 * Shuts down the nanny and its worker.
 *
 * The worker's process is ended as `kill` does it, and its data is not moved elsewhere. Nothing in Dask sends it.
 *
 * The nanny closes this connection as part of its end, before it could write the reply. A caller sees the connection close and
 * takes that for success; with `reply` false there is nothing to wait for.
 *
 * Dask: `terminate`, `distributed.nanny:Nanny.close`.
 */
export function terminate(rpc: RpcCaller, request: NannyTerminateRequest = {}, options?: CallOptions): Promise<NannyTerminateReply> {
  return rpc.call(TERMINATE, request, options);
}

/** Every request that a nanny answers, by op. */
export const NANNY_OPS: RpcTable = /*@__PURE__*/ new Map<string, AnyRpcOp>([
  ["close", CLOSE],
  ["close_gracefully", CLOSE_GRACEFULLY],
  ["connection_stream", CONNECTION_STREAM],
  ["dump_state", DUMP_STATE],
  ["echo", ECHO],
  ["get_logs", GET_LOGS],
  ["identity", IDENTITY],
  ["instantiate", INSTANTIATE],
  ["kill", KILL],
  ["plugin_add", PLUGIN_ADD],
  ["plugin_remove", PLUGIN_REMOVE],
  ["restart", RESTART],
  ["run", RUN],
  ["terminate", TERMINATE],
]);
