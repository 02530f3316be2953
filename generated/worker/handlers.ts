// What a worker implements.
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
  ServerVersionsReply,
  ServerVersionsRequest,
} from "../server/types.js";
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

/** Answers the requests that a worker serves. An op without a method is unknown to the server. */
export interface WorkerHandlers {
  /**
   * Reads an attribute of an actor that lives on this worker.
   *
   * A client without direct connections to the workers sends it through the scheduler's `proxy`. The attribute is read in the event
   * loop of the worker, so a property that computes blocks the worker.
   *
   * Dask: `actor_attribute`, `distributed.worker:Worker.actor_attribute`.
   */
  actorAttribute?(request: WorkerActorAttributeRequest, context: HandlerContext): WorkerActorAttributeReply | Promise<WorkerActorAttributeReply>;
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
  actorExecute?(request: WorkerActorExecuteRequest, context: HandlerContext): WorkerActorExecuteReply | Promise<WorkerActorExecuteReply>;
  /**
   * Measures how fast this worker writes to its local directory.
   *
   * For one second per size it appends random blocks to a hundred files, each write synced to the disk, and removes the files. It
   * takes some five seconds and occupies one of the threads that tasks run in.
   *
   * Dask: `benchmark_disk`, `distributed.worker:Worker.benchmark_disk`.
   */
  benchmarkDisk?(request: WorkerBenchmarkDiskRequest, context: HandlerContext): WorkerBenchmarkDiskReply | Promise<WorkerBenchmarkDiskReply>;
  /**
   * Measures how fast this worker copies memory.
   *
   * For 200 ms per size it copies a block of random bytes over and over. It takes a second and occupies one of the threads that
   * tasks run in.
   *
   * Dask: `benchmark_memory`, `distributed.worker:Worker.benchmark_memory`.
   */
  benchmarkMemory?(request: WorkerBenchmarkMemoryRequest, context: HandlerContext): WorkerBenchmarkMemoryReply | Promise<WorkerBenchmarkMemoryReply>;
  /**
   * Measures how fast this worker exchanges data with a peer.
   *
   * For one second per size it sends random blocks to the peer's `echo` and waits for each to come back, so both directions count,
   * and serialization too. It takes some six seconds.
   *
   * Dask: `benchmark_network`, `distributed.worker:Worker.benchmark_network`.
   */
  benchmarkNetwork?(request: WorkerBenchmarkNetworkRequest, context: HandlerContext): WorkerBenchmarkNetworkReply | Promise<WorkerBenchmarkNetworkReply>;
  /**
   * Returns the Python call stacks of the tasks that run in this worker's threads right now.
   *
   * Coroutine tasks and tasks in process pools run in no such thread and are absent. Threads that run a method of an actor appear
   * too, under the actor's prefix and the method, as in `Counter.increment`; after a method has raised, its entry stays until that
   * thread takes other work.
   *
   * Dask: `call_stack`, `distributed.worker:Worker.get_call_stack`.
   */
  callStack?(request: WorkerCallStackRequest, context: HandlerContext): WorkerCallStackReply | Promise<WorkerCallStackReply>;
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
   * Returns the worker's whole inner state, for debugging.
   *
   * Meant for people, and stable in no release: values become JSON-like, objects become their `repr`, tuples and sets become lists,
   * and a key that is a tuple becomes text where it is the key of a map (`"['x', 0]"`). The reply grows with the number of tasks.
   *
   * Dask: `dump_state`, `distributed.worker:Worker._to_dict`.
   */
  dumpState?(request: WorkerDumpStateRequest, context: HandlerContext): WorkerDumpStateReply | Promise<WorkerDumpStateReply>;
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
   * Makes the worker forget values, whether the cluster still needs them or not.
   *
   * The same event as the stream message `free-keys`. Keys that the worker does not know are silently ignored; a task that is
   * executing is cancelled when it ends. The scheduler sends it after a rebalance or a replicate, for replicas that exist elsewhere
   * too.
   *
   * Dask: `free_keys`, `distributed.worker_state_machine:FreeKeysEvent`.
   */
  freeKeys?(request: WorkerFreeKeysRequest, context: HandlerContext): WorkerFreeKeysReply | Promise<WorkerFreeKeysReply>;
  /**
   * Makes the worker fetch values from its peers and keep them.
   *
   * The reply comes when all is here, or known to be out of reach. Keys that the worker holds already are not fetched. Where the
   * named holders fail or have nothing, the worker asks the scheduler who else does, and tries on until nobody is left; busy holders
   * are asked again. The scheduler uses it for `rebalance` and `replicate`, and registers the new replicas itself from the reply.
   *
   * Dask: `gather`, `distributed.worker:Worker.gather`.
   */
  gather?(request: WorkerGatherRequest, context: HandlerContext): WorkerGatherReply | Promise<WorkerGatherReply>;
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
  getData?(request: WorkerGetDataRequest, context: HandlerContext): WorkerGetDataReply | Promise<WorkerGetDataReply>;
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
   * Returns what the worker has measured of its process and host: CPU, memory, network, disks.
   *
   * The scheduler's dashboard collects it from all workers.
   *
   * Dask: `get_monitor_info`, `distributed.worker:Worker.get_monitor_info`.
   */
  getMonitorInfo?(request: WorkerGetMonitorInfoRequest, context: HandlerContext): WorkerGetMonitorInfoReply | Promise<WorkerGetMonitorInfoReply>;
  /**
   * Returns the rows of the worker's state machine log that mention a task or a stimulus.
   *
   * The log keeps 1000 rows (`distributed.admin.low-level-log-length`). A row is chosen when one of its positions is the key or the
   * stimulus, or is a list or set that holds it. A client reaches the workers through `broadcast`; the scheduler's own log is
   * another (`get_story` there).
   *
   * Dask: `get_story`, `distributed.worker:Worker.get_story`.
   */
  getStory?(request: WorkerGetStoryRequest, context: HandlerContext): WorkerGetStoryReply | Promise<WorkerGetStoryReply>;
  /**
   * Tells who this worker is.
   *
   * Nothing in Dask asks a worker for it; people and tools do, directly or through `proxy` and `broadcast`. What the scheduler knows
   * of a worker is in the scheduler's own `identity`.
   *
   * Dask: `identity`, `distributed.worker:Worker.identity`.
   */
  identity?(request: WorkerIdentityRequest, context: HandlerContext): WorkerIdentityReply | Promise<WorkerIdentityReply>;
  /**
   * Lists the keys of the values that this worker holds, in memory and spilled to disk.
   *
   * Keys of actors are not among them. Nothing in Dask sends it.
   *
   * Dask: `keys`, `distributed.worker:Worker.keys`.
   */
  keys?(request: WorkerKeysRequest, context: HandlerContext): WorkerKeysReply | Promise<WorkerKeysReply>;
  /**
   * Answers with the four bytes `pong`.
   *
   * Nothing in Dask sends it outside of its tests. Schedulers and nannies do not know it and answer `null`, as for any unknown op;
   * `echo` works on all of them.
   *
   * Dask: `ping`, `distributed.core:pingpong`.
   */
  ping?(request: WorkerPingRequest, context: HandlerContext): WorkerPingReply | Promise<WorkerPingReply>;
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
  pluginAdd?(request: WorkerPluginAddRequest, context: HandlerContext): WorkerPluginAddReply | Promise<WorkerPluginAddReply>;
  /**
   * Removes a plugin from this worker and runs its `teardown`.
   *
   * An exception in `teardown` is answered with status `error`, and the plugin is gone all the same. An unknown name is answered
   * with status `error` too, and a KeyError.
   *
   * Dask: `plugin-remove`, `distributed.worker:Worker.plugin_remove`.
   */
  pluginRemove?(request: WorkerPluginRemoveRequest, context: HandlerContext): WorkerPluginRemoveReply | Promise<WorkerPluginRemoveReply>;
  /**
   * Returns where this worker's threads have spent their time, as a tree of call frames with counts.
   *
   * The threads that run tasks are sampled every 10 ms (`distributed.worker.profile.interval`), and the samples are merged into one
   * tree per second (`distributed.worker.profile.cycle`), of which 1000 are kept. The reply merges the trees of the time asked for.
   * Without a full second in that time, or with profiling off, it is a bare root with count 0.
   *
   * Dask: `profile`, `distributed.worker:Worker.get_profile`.
   */
  profile?(request: WorkerProfileRequest, context: HandlerContext): WorkerProfileReply | Promise<WorkerProfileReply>;
  /**
   * Tells how many samples the profiler has taken, second by second.
   *
   * The scheduler's dashboard draws the time line of the profile from it.
   *
   * Dask: `profile_metadata`, `distributed.worker:Worker.get_profile_metadata`.
   */
  profileMetadata?(request: WorkerProfileMetadataRequest, context: HandlerContext): WorkerProfileMetadataReply | Promise<WorkerProfileMetadataReply>;
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
  run?(request: WorkerRunRequest, context: HandlerContext): WorkerRunReply | Promise<WorkerRunReply>;
  /**
   * Calls a function on this worker, exactly as `run` does.
   *
   * A second name with the same code behind it, from the time when `run` took no coroutine functions. Nothing in Dask sends it any
   * more; use `run`.
   *
   * Dask: `run_coroutine`, `distributed.worker:Worker.run_coroutine`.
   */
  runCoroutine?(request: WorkerRunCoroutineRequest, context: HandlerContext): WorkerRunCoroutineReply | Promise<WorkerRunCoroutineReply>;
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
  shuffleInputsDone?(request: WorkerShuffleInputsDoneRequest, context: HandlerContext): WorkerShuffleInputsDoneReply | Promise<WorkerShuffleInputsDoneReply>;
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
  shuffleReceive?(request: WorkerShuffleReceiveRequest, context: HandlerContext): WorkerShuffleReceiveReply | Promise<WorkerShuffleReceiveReply>;
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
  terminate?(request: WorkerTerminateRequest, context: HandlerContext): WorkerTerminateReply | Promise<WorkerTerminateReply>;
  /**
   * Hands values to this worker to keep, under new keys.
   *
   * It is the half of a scatter that moves the data. The caller then tells the scheduler who has it, by the scheduler's own
   * `update_data`; until then the cluster does not know of it. The worker itself tells nobody. A key that it holds in memory already
   * silently keeps its old value.
   *
   * Dask: `update_data`, `distributed.worker:Worker.update_data`.
   */
  updateData?(request: WorkerUpdateDataRequest, context: HandlerContext): WorkerUpdateDataReply | Promise<WorkerUpdateDataReply>;
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
  uploadFile?(request: WorkerUploadFileRequest, context: HandlerContext): WorkerUploadFileReply | Promise<WorkerUploadFileReply>;
  /**
   * Tells which interpreter, system and packages the server runs on.
   *
   * A nanny does not know it and answers `null`, as for any unknown op. A client reaches the workers through `broadcast`. The answer
   * tells the release of Dask that the peer speaks: `packages.distributed`.
   *
   * Dask: `versions`, `distributed.node:ServerNode.versions`.
   */
  versions?(request: ServerVersionsRequest, context: HandlerContext): ServerVersionsReply | Promise<ServerVersionsReply>;
}
