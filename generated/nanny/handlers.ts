// What a nanny implements.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { HandlerContext } from "../../runtime/codegen.js";
import type {
  ServerCloseReply,
  ServerCloseRequest,
  ServerConnectionStreamRequest,
  ServerEchoReply,
  ServerEchoRequest,
  ServerGetLogsReply,
  ServerGetLogsRequest,
} from "../server/types.js";
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

/** Answers the requests that a nanny serves. An op without a method is unknown to the server. */
export interface NannyHandlers {
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
  close?(request: ServerCloseRequest, context: HandlerContext): ServerCloseReply | Promise<ServerCloseReply>;
  /**
   * Tells the nanny that its worker is about to end on purpose, and must not be started again.
   *
   * The nanny only changes its status to `closing_gracefully` and answers at once; when the worker's process has ended, the nanny
   * closes too. A worker sends it first thing when it shuts down.
   *
   * Dask: `close_gracefully`, `distributed.nanny:Nanny.close_gracefully`.
   */
  closeGracefully?(request: NannyCloseGracefullyRequest, context: HandlerContext): NannyCloseGracefullyReply | Promise<NannyCloseGracefullyReply>;
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
  connectionStream?(request: ServerConnectionStreamRequest, context: HandlerContext): void | Promise<void>;
  /**
   * Returns the little that a nanny tells of its state.
   *
   * It tells nothing of the worker's process. Nothing in Dask sends it.
   *
   * Dask: `dump_state`, `distributed.core:Server._to_dict`.
   */
  dumpState?(request: NannyDumpStateRequest, context: HandlerContext): NannyDumpStateReply | Promise<NannyDumpStateReply>;
  /**
   * Answers with what was sent.
   *
   * Workers use it to measure the network between them (`benchmark_network`). A worker or a nanny unpacks a serialized value and
   * packs it again; a scheduler hands the frames back untouched.
   *
   * Dask: `echo`, `distributed.core:Server.echo`.
   */
  echo?(request: ServerEchoRequest, context: HandlerContext): ServerEchoReply | Promise<ServerEchoReply>;
  /**
   * Returns what the server has logged lately, newest first.
   *
   * The records are those of the server's own logger (`distributed.scheduler`, `distributed.worker` or `distributed.nanny`) at the
   * level that it is set to. Servers in one process share that logger, so each returns the records of all. A client reaches workers
   * and nannies through the scheduler's `worker_logs`.
   *
   * Dask: `get_logs`, `distributed.node:ServerNode.get_logs`.
   */
  getLogs?(request: ServerGetLogsRequest, context: HandlerContext): ServerGetLogsReply | Promise<ServerGetLogsReply>;
  /**
   * Tells who this nanny is, and nothing of its worker.
   *
   * Nothing in Dask asks a nanny for it; people and tools do, directly or through `broadcast`.
   *
   * Dask: `identity`, `distributed.core:Server.identity`.
   */
  identity?(request: NannyIdentityRequest, context: HandlerContext): NannyIdentityReply | Promise<NannyIdentityReply>;
  /**
   * Starts the worker's process, if it does not run already.
   *
   * The reply comes when the worker has registered with the scheduler, or has failed to. A failed start closes the nanny, and with
   * it this connection. Nothing in Dask sends it: the nanny calls it itself when it starts, and when the worker's process has ended
   * unexpectedly.
   *
   * Dask: `instantiate`, `distributed.nanny:Nanny.instantiate`.
   */
  instantiate?(request: NannyInstantiateRequest, context: HandlerContext): NannyInstantiateReply | Promise<NannyInstantiateReply>;
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
  kill?(request: NannyKillRequest, context: HandlerContext): NannyKillReply | Promise<NannyKillReply>;
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
  pluginAdd?(request: NannyPluginAddRequest, context: HandlerContext): NannyPluginAddReply | Promise<NannyPluginAddReply>;
  /**
   * Removes a plugin from this nanny and runs its `teardown`.
   *
   * Spelt with an underscore; a worker's is `plugin-remove`. An exception in `teardown` is answered with status `error`, and the
   * plugin is gone all the same. An unknown name is answered with status `error` too, and a KeyError.
   *
   * Dask: `plugin_remove`, `distributed.nanny:Nanny.plugin_remove`.
   */
  pluginRemove?(request: NannyPluginRemoveRequest, context: HandlerContext): NannyPluginRemoveReply | Promise<NannyPluginRemoveReply>;
  /**
   * Ends the worker's process and starts a new one.
   *
   * The reply comes when the new worker has registered with the scheduler. Nothing in Dask sends it: the scheduler restarts workers
   * by `kill`.
   *
   * Dask: `restart`, `distributed.nanny:Nanny.restart`.
   */
  restart?(request: NannyRestartRequest, context: HandlerContext): NannyRestartReply | Promise<NannyRestartReply>;
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
  run?(request: NannyRunRequest, context: HandlerContext): NannyRunReply | Promise<NannyRunReply>;
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
  terminate?(request: NannyTerminateRequest, context: HandlerContext): NannyTerminateReply | Promise<NannyTerminateReply>;
}
