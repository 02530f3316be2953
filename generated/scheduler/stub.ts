// Typed calls to a scheduler.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { CallOptions, Comm, RpcCaller, StreamOpener } from "../../runtime/codegen.js";
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
import * as ops from "./ops.js";
import type {
  SchedulerAdaptiveTargetReply,
  SchedulerAdaptiveTargetRequest,
  SchedulerAddKeysReply,
  SchedulerAddKeysRequest,
  SchedulerAmmHandlerReply,
  SchedulerAmmHandlerRequest,
  SchedulerBenchmarkHardwareReply,
  SchedulerBenchmarkHardwareRequest,
  SchedulerBroadcastReply,
  SchedulerBroadcastRequest,
  SchedulerCallStackReply,
  SchedulerCallStackRequest,
  SchedulerCheckIdleReply,
  SchedulerCheckIdleRequest,
  SchedulerDumpClusterStateToUrlReply,
  SchedulerDumpClusterStateToUrlRequest,
  SchedulerDumpStateReply,
  SchedulerDumpStateRequest,
  SchedulerEventClearReply,
  SchedulerEventClearRequest,
  SchedulerEventIsSetReply,
  SchedulerEventIsSetRequest,
  SchedulerEventSetReply,
  SchedulerEventSetRequest,
  SchedulerEventWaitReply,
  SchedulerEventWaitRequest,
  SchedulerEventsReply,
  SchedulerEventsRequest,
  SchedulerFeedRequest,
  SchedulerGatherReply,
  SchedulerGatherRequest,
  SchedulerGetClusterStateReply,
  SchedulerGetClusterStateRequest,
  SchedulerGetErrorCauseReply,
  SchedulerGetErrorCauseRequest,
  SchedulerGetMetadataReply,
  SchedulerGetMetadataRequest,
  SchedulerGetRunspecReply,
  SchedulerGetRunspecRequest,
  SchedulerGetStoryReply,
  SchedulerGetStoryRequest,
  SchedulerGetTaskPrefixStatesReply,
  SchedulerGetTaskPrefixStatesRequest,
  SchedulerGetTaskStatusReply,
  SchedulerGetTaskStatusRequest,
  SchedulerGetTaskStreamIndexReply,
  SchedulerGetTaskStreamIndexRequest,
  SchedulerGetTaskStreamReply,
  SchedulerGetTaskStreamRequest,
  SchedulerHasWhatReply,
  SchedulerHasWhatRequest,
  SchedulerHeartbeatWorkerReply,
  SchedulerHeartbeatWorkerRequest,
  SchedulerIdentityReply,
  SchedulerIdentityRequest,
  SchedulerLogEventReply,
  SchedulerLogEventRequest,
  SchedulerLogsReply,
  SchedulerLogsRequest,
  SchedulerMemorySamplerStartReply,
  SchedulerMemorySamplerStartRequest,
  SchedulerMemorySamplerStopReply,
  SchedulerMemorySamplerStopRequest,
  SchedulerMultiLockAcquireReply,
  SchedulerMultiLockAcquireRequest,
  SchedulerMultiLockReleaseReply,
  SchedulerMultiLockReleaseRequest,
  SchedulerNbytesReply,
  SchedulerNbytesRequest,
  SchedulerNcoresReply,
  SchedulerNcoresRequest,
  SchedulerNcoresRunningReply,
  SchedulerNcoresRunningRequest,
  SchedulerPerformanceReportReply,
  SchedulerPerformanceReportRequest,
  SchedulerProcessingReply,
  SchedulerProcessingRequest,
  SchedulerProfileReply,
  SchedulerProfileRequest,
  SchedulerProxyReply,
  SchedulerProxyRequest,
  SchedulerPublishDeleteReply,
  SchedulerPublishDeleteRequest,
  SchedulerPublishGetReply,
  SchedulerPublishGetRequest,
  SchedulerPublishListReply,
  SchedulerPublishListRequest,
  SchedulerPublishPutReply,
  SchedulerPublishPutRequest,
  SchedulerPublishWaitFlushReply,
  SchedulerPublishWaitFlushRequest,
  SchedulerQueueCreateReply,
  SchedulerQueueCreateRequest,
  SchedulerQueueGetReply,
  SchedulerQueueGetRequest,
  SchedulerQueuePutReply,
  SchedulerQueuePutRequest,
  SchedulerQueueQsizeReply,
  SchedulerQueueQsizeRequest,
  SchedulerRebalanceReply,
  SchedulerRebalanceRequest,
  SchedulerRegisterClientRequest,
  SchedulerRegisterNannyPluginReply,
  SchedulerRegisterNannyPluginRequest,
  SchedulerRegisterNannyReply,
  SchedulerRegisterNannyRequest,
  SchedulerRegisterSchedulerPluginReply,
  SchedulerRegisterSchedulerPluginRequest,
  SchedulerRegisterWorkerPluginReply,
  SchedulerRegisterWorkerPluginRequest,
  SchedulerRegisterWorkerRequest,
  SchedulerReplicateReply,
  SchedulerReplicateRequest,
  SchedulerRestartReply,
  SchedulerRestartRequest,
  SchedulerRestartWorkersReply,
  SchedulerRestartWorkersRequest,
  SchedulerRetireWorkersReply,
  SchedulerRetireWorkersRequest,
  SchedulerRetryReply,
  SchedulerRetryRequest,
  SchedulerRunFunctionReply,
  SchedulerRunFunctionRequest,
  SchedulerScatterReply,
  SchedulerScatterRequest,
  SchedulerSemaphoreAcquireReply,
  SchedulerSemaphoreAcquireRequest,
  SchedulerSemaphoreCloseReply,
  SchedulerSemaphoreCloseRequest,
  SchedulerSemaphoreRefreshLeasesReply,
  SchedulerSemaphoreRefreshLeasesRequest,
  SchedulerSemaphoreRegisterReply,
  SchedulerSemaphoreRegisterRequest,
  SchedulerSemaphoreReleaseReply,
  SchedulerSemaphoreReleaseRequest,
  SchedulerSemaphoreValueReply,
  SchedulerSemaphoreValueRequest,
  SchedulerSetMetadataReply,
  SchedulerSetMetadataRequest,
  SchedulerSetResourcesReply,
  SchedulerSetResourcesRequest,
  SchedulerSetRestrictionsReply,
  SchedulerSetRestrictionsRequest,
  SchedulerShuffleBarrierReply,
  SchedulerShuffleBarrierRequest,
  SchedulerShuffleGetOrCreateReply,
  SchedulerShuffleGetOrCreateRequest,
  SchedulerShuffleGetReply,
  SchedulerShuffleGetRequest,
  SchedulerShuffleRestrictTaskReply,
  SchedulerShuffleRestrictTaskRequest,
  SchedulerStartTaskMetadataReply,
  SchedulerStartTaskMetadataRequest,
  SchedulerStopTaskMetadataReply,
  SchedulerStopTaskMetadataRequest,
  SchedulerSubscribeWorkerStatusRequest,
  SchedulerTerminateReply,
  SchedulerTerminateRequest,
  SchedulerUnregisterNannyPluginReply,
  SchedulerUnregisterNannyPluginRequest,
  SchedulerUnregisterReply,
  SchedulerUnregisterRequest,
  SchedulerUnregisterSchedulerPluginReply,
  SchedulerUnregisterSchedulerPluginRequest,
  SchedulerUnregisterWorkerPluginReply,
  SchedulerUnregisterWorkerPluginRequest,
  SchedulerUpdateDataReply,
  SchedulerUpdateDataRequest,
  SchedulerVariableGetReply,
  SchedulerVariableGetRequest,
  SchedulerVariableSetReply,
  SchedulerVariableSetRequest,
  SchedulerWhoHasReply,
  SchedulerWhoHasRequest,
  SchedulerWorkerLogsReply,
  SchedulerWorkerLogsRequest,
  SchedulerWorkersToCloseReply,
  SchedulerWorkersToCloseRequest,
} from "./types.js";
/** Typed calls of every request that a scheduler answers. Each method is also a plain function of `scheduler/ops`. */
export class SchedulerStub {
  /** What carries the calls. */
  readonly rpc: RpcCaller & StreamOpener;

  constructor(rpc: RpcCaller & StreamOpener) {
    this.rpc = rpc;
  }

  /**
   * Tells how many workers the present work deserves.
   *
   * The scheduler divides the time that all the known work will take by `target_duration`, never asks for more threads than there
   * are tasks, and divides by the mean number of threads of a worker. It asks for twice the workers when more than 60 % of the
   * cluster's memory holds results, and for at least one when there is work but no worker. Below the present number it counts only
   * those that `workers_to_close` would let go.
   *
   * Sent by cluster managers that scale by themselves, which then apply their own bounds.
   *
   * Dask: `adaptive_target`, `distributed.scheduler:Scheduler.adaptive_target`.
   */
  adaptiveTarget(request: SchedulerAdaptiveTargetRequest = {}, options?: CallOptions): Promise<SchedulerAdaptiveTargetReply> {
    return ops.adaptiveTarget(this.rpc, request, options);
  }

  /**
   * Tells the scheduler that a worker holds some keys.
   *
   * The scheduler notes a replica for each key that it believes to be in memory. It tells the worker to drop the others, unknown
   * ones included, by the stream message `remove-replicas`.
   *
   * Nothing in Dask sends this as an RPC: workers send the stream message `add-keys`, which the same handler serves.
   *
   * Dask: `add_keys`, `distributed.scheduler:Scheduler.add_keys`.
   */
  addKeys(request: SchedulerAddKeysRequest, options?: CallOptions): Promise<SchedulerAddKeysReply> {
    return ops.addKeys(this.rpc, request, options);
  }

  /**
   * Controls the active memory manager.
   *
   * The active memory manager copies and drops replicas of keys, as its policies suggest, to even out the use of memory and to
   * drop what is held twice. By default it runs every 2 seconds.
   *
   * Fails with AssertionError for any other method.
   *
   * Dask: `amm_handler`, `distributed.active_memory_manager:ActiveMemoryManagerExtension.amm_handler`.
   */
  ammHandler(request: SchedulerAmmHandlerRequest, options?: CallOptions): Promise<SchedulerAmmHandlerReply> {
    return ops.ammHandler(this.rpc, request, options);
  }

  /**
   * Measures the bandwidth of memory, disk and network on all workers.
   *
   * The scheduler asks all workers at once for `benchmark_disk`, then for `benchmark_memory`, and then pairs of workers, chosen at
   * random, for `benchmark_network`; with an odd number, one is left out. It answers with the means. This takes some 12 seconds,
   * disturbs what runs meanwhile, and fails if any worker does.
   *
   * Dask: `benchmark_hardware`, `distributed.scheduler:Scheduler.benchmark_hardware`.
   */
  benchmarkHardware(request: SchedulerBenchmarkHardwareRequest = {}, options?: CallOptions): Promise<SchedulerBenchmarkHardwareReply> {
    return ops.benchmarkHardware(this.rpc, request, options);
  }

  /**
   * Sends one request to several workers or their nannies, and gathers what they answer.
   *
   * The scheduler opens a comm to each of them, all at once, and waits for the last. `msg` is an ordinary request, with its `op`
   * and, if wanted, `reply: false` (then the values are null). It must not hold `close` or `serializers`: the scheduler sets the
   * former itself, and takes the latter from the envelope of this request, for the whole way.
   *
   * The answers are passed on as they are, payloads unread. An answer that is a general error counts as a failure, as does a comm
   * that cannot be opened; an answer with `status: error` does not.
   *
   * Dask: `broadcast`, `distributed.scheduler:Scheduler.broadcast`.
   */
  broadcast(request: SchedulerBroadcastRequest, options?: CallOptions): Promise<SchedulerBroadcastReply> {
    return ops.broadcast(this.rpc, request, options);
  }

  /**
   * Shows where running tasks are in their code.
   *
   * The scheduler asks the workers. A worker can tell only about tasks that occupy one of its threads at this moment; asynchronous
   * tasks have no stack. Fails with KeyError for a key that the scheduler does not know.
   *
   * Dask: `call_stack`, `distributed.scheduler:Scheduler.get_call_stack`.
   */
  callStack(request: SchedulerCallStackRequest = {}, options?: CallOptions): Promise<SchedulerCallStackReply> {
    return ops.callStack(this.rpc, request, options);
  }

  /**
   * Tells since when the scheduler has had nothing to do.
   *
   * Busy is a scheduler that runs, queues or cannot place tasks, that is taking in a graph, or whose tasks have changed state
   * since the last check. Asking counts as a check, of which the scheduler itself makes one every 250 ms: a scheduler that has
   * just become idle answers null once more. A check that finds the `idle-timeout` exceeded shuts the scheduler down.
   *
   * With `--jupyter`, activity in the Jupyter server also moves the time.
   *
   * Nothing in Dask sends this; the HTTP API calls the same function.
   *
   * Dask: `check_idle`, `distributed.scheduler:Scheduler.check_idle`.
   */
  checkIdle(request: SchedulerCheckIdleRequest = {}, options?: CallOptions): Promise<SchedulerCheckIdleReply> {
    return ops.checkIdle(this.rpc, request, options);
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
  close(request: ServerCloseRequest = {}, options?: CallOptions): Promise<ServerCloseReply> {
    return ops.close(this.rpc, request, options);
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
  connectionStream(request: ServerConnectionStreamRequest = {}, options?: CallOptions): Promise<Comm> {
    return ops.connectionStream(this.rpc, request, options);
  }

  /**
   * Writes the state of the whole cluster to a file, from the scheduler.
   *
   * What is written is the reply of `get_cluster_state`. The file is opened before the state is taken, so that a URL that cannot
   * be written fails at once. A path without a scheme is a file on the scheduler's host.
   *
   * Dask: `dump_cluster_state_to_url`, `distributed.scheduler:Scheduler.dump_cluster_state_to_url`.
   */
  dumpClusterStateToUrl(request: SchedulerDumpClusterStateToUrlRequest, options?: CallOptions): Promise<SchedulerDumpClusterStateToUrlReply> {
    return ops.dumpClusterStateToUrl(this.rpc, request, options);
  }

  /**
   * Dumps the scheduler's state for debugging.
   *
   * This walks everything that the scheduler knows, in its event loop: on a busy cluster it takes seconds in which nothing is
   * scheduled, and the reply takes many megabytes. See `get_cluster_state` for the workers' state as well.
   *
   * Nothing in Dask sends this to a scheduler; `get_cluster_state` calls the same function.
   *
   * Dask: `dump_state`, `distributed.scheduler:Scheduler._to_dict`.
   */
  dumpState(request: SchedulerDumpStateRequest = {}, options?: CallOptions): Promise<SchedulerDumpStateReply> {
    return ops.dumpState(this.rpc, request, options);
  }

  /**
   * Answers with what was sent.
   *
   * Workers use it to measure the network between them (`benchmark_network`). A worker or a nanny unpacks a serialized value and
   * packs it again; a scheduler hands the frames back untouched.
   *
   * Dask: `echo`, `distributed.core:Server.echo`.
   */
  echo(request: ServerEchoRequest = {}, options?: CallOptions): Promise<ServerEchoReply> {
    return ops.echo(this.rpc, request, options);
  }

  /**
   * Lowers the flag of a named event, so that later waits block.
   *
   * The scheduler forgets an event that is down and that nobody waits for. Clearing an unknown event is no error.
   *
   * Dask: `event_clear`, `distributed.event:EventExtension.event_clear`.
   */
  eventClear(request: SchedulerEventClearRequest = {}, options?: CallOptions): Promise<SchedulerEventClearReply> {
    return ops.eventClear(this.rpc, request, options);
  }

  /**
   * Tells whether the flag of a named event is up. An event that nobody has used is down.
   *
   * Dask: `event_is_set`, `distributed.event:EventExtension.event_is_set`.
   */
  eventIsSet(request: SchedulerEventIsSetRequest = {}, options?: CallOptions): Promise<SchedulerEventIsSetReply> {
    return ops.eventIsSet(this.rpc, request, options);
  }

  /**
   * Raises the flag of a named event and wakes everyone who waits for it.
   *
   * An event comes into being with its first use. Its flag stays up, and takes up memory on the scheduler, until someone clears it:
   * no client owns it, and nothing cleans up after a client that leaves. Raising a flag that is up already changes nothing.
   *
   * Dask: `event_set`, `distributed.event:EventExtension.event_set`.
   */
  eventSet(request: SchedulerEventSetRequest = {}, options?: CallOptions): Promise<SchedulerEventSetReply> {
    return ops.eventSet(this.rpc, request, options);
  }

  /**
   * Answers when the flag of a named event is up, or when the time is over.
   *
   * The comm is taken for as long as the wait lasts. A caller that goes away in the meantime keeps counting as a waiter until the
   * event is set or its timeout is over.
   *
   * Dask: `event_wait`, `distributed.event:EventExtension.event_wait`.
   */
  eventWait(request: SchedulerEventWaitRequest = {}, options?: CallOptions): Promise<SchedulerEventWaitReply> {
    return ops.eventWait(this.rpc, request, options);
  }

  /**
   * Returns the logged events of a topic, or of all topics.
   *
   * A topic keeps its latest events (`distributed.admin.low-level-log-length`, 1000 by default). The topics of a client or a
   * worker, which are named by its id or address, are emptied an hour after it left
   * (`distributed.scheduler.events-cleanup-delay`).
   *
   * Fails if an event holds what cannot be serialized, which nobody checks when an event is logged inside the scheduler.
   *
   * Dask: `events`, `distributed.scheduler:Scheduler.get_events`.
   */
  events(request: SchedulerEventsRequest = {}, options?: CallOptions): Promise<SchedulerEventsReply> {
    return ops.events(this.rpc, request, options);
  }

  /**
   * Runs a Python function in the scheduler again and again, and sends what it returns.
   *
   * The scheduler unpickles the functions, calls `setup` with itself, and then, at the interval, `function` with itself and with
   * what `setup` returned, if that was not None. Each result is one message on the comm, not a batch. It ends when the caller
   * closes the comm or the scheduler stops; then `teardown` is called with the scheduler and that state. The comm cannot be used
   * for anything else.
   *
   * An exception from a function ends the feed: it is answered as a general error, unless `reply` was false.
   *
   * Whoever may send this may run any code in the scheduler. `distributed.scheduler.blocked-handlers` can forbid it.
   *
   * Dask: `feed`, `distributed.scheduler:Scheduler.feed`.
   */
  feed(request: SchedulerFeedRequest = {}, options?: CallOptions): Promise<Comm> {
    return ops.feed(this.rpc, request, options);
  }

  /**
   * Fetches values from the workers through the scheduler.
   *
   * The scheduler fetches each value from a worker that holds it, tries the next one when that fails, and passes the payloads on
   * unread. All values are in its memory at once; a client that reaches the workers asks them with `get_data` instead.
   *
   * Keys are not waited for: one that is not in memory now fails. Then *no* value is sent, and the caller finds out what became of
   * the keys, as Dask's client does with `report-key`. The envelope's `serializers` is passed on to the workers, which serialize
   * with those families.
   *
   * Logged under the topic `all`.
   *
   * Dask: `gather`, `distributed.scheduler:Scheduler.gather`.
   */
  gather(request: SchedulerGatherRequest, options?: CallOptions): Promise<SchedulerGatherReply> {
    return ops.gather(this.rpc, request, options);
  }

  /**
   * Dumps the state of the scheduler and of all workers for debugging.
   *
   * The scheduler asks the workers for `dump_state` and `versions` while it dumps itself. Its event loop stands still meanwhile,
   * and the reply of a busy cluster takes hundreds of megabytes: `dump_cluster_state_to_url` writes it to a file instead.
   *
   * The state differs from release to release and holds no promise.
   *
   * Dask: `get_cluster_state`, `distributed.scheduler:Scheduler.get_cluster_state`.
   */
  getClusterState(request: SchedulerGetClusterStateRequest, options?: CallOptions): Promise<SchedulerGetClusterStateReply> {
    return ops.getClusterState(this.rpc, request, options);
  }

  /**
   * Finds the task whose failure made others fail.
   *
   * A task fails without running when a dependency of it has failed; the scheduler remembers which one really did.
   *
   * Dask: `get_error_cause`, `distributed.recreate_tasks:ReplayTaskScheduler.get_error_cause`.
   */
  getErrorCause(request: SchedulerGetErrorCauseRequest = {}, options?: CallOptions): Promise<SchedulerGetErrorCauseReply> {
    return ops.getErrorCause(this.rpc, request, options);
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
  getLogs(request: ServerGetLogsRequest = {}, options?: CallOptions): Promise<ServerGetLogsReply> {
    return ops.getLogs(this.rpc, request, options);
  }

  /**
   * Returns a value from the scheduler's metadata, a tree of dicts that clients share.
   *
   * Fails with KeyError if a step of the path is missing and no default was given, and with TypeError if the path leads through a
   * value that has no entries.
   *
   * Dask: `get_metadata`, `distributed.scheduler:Scheduler.get_metadata`.
   */
  getMetadata(request: SchedulerGetMetadataRequest, options?: CallOptions): Promise<SchedulerGetMetadataReply> {
    return ops.getMetadata(this.rpc, request, options);
  }

  /**
   * Returns the definition of a task, to run it elsewhere.
   *
   * Whoever reads it gets what the task refers to with `dependencies` of the same object. Fails with KeyError for a key that the
   * scheduler does not know.
   *
   * Dask: `get_runspec`, `distributed.recreate_tasks:ReplayTaskScheduler.get_runspec`.
   */
  getRunspec(request: SchedulerGetRunspecRequest = {}, options?: CallOptions): Promise<SchedulerGetRunspecReply> {
    return ops.getRunspec(this.rpc, request, options);
  }

  /**
   * Tells what happened to tasks, or because of some stimulus, from the scheduler's transition log.
   *
   * The log keeps the latest transitions (`distributed.admin.low-level-log-length`, 1000 by default, for all tasks together).
   * Workers have a log of their own: see their `get_story`.
   *
   * Dask: `get_story`, `distributed.scheduler:Scheduler.get_story`.
   */
  getStory(request: SchedulerGetStoryRequest, options?: CallOptions): Promise<SchedulerGetStoryReply> {
    return ops.getStory(this.rpc, request, options);
  }

  /**
   * Counts the tasks in each state, by the prefix of their keys.
   *
   * The prefix is what a key starts with before its token: `inc` for `inc-1f3a` and for `("inc-1f3a", 0)`. Nothing in Dask sends
   * this; it is meant for progress displays outside.
   *
   * Dask: `get_task_prefix_states`, `distributed.scheduler:Scheduler.get_task_prefix_states`.
   */
  getTaskPrefixStates(request: SchedulerGetTaskPrefixStatesRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskPrefixStatesReply> {
    return ops.getTaskPrefixStates(this.rpc, request, options);
  }

  /**
   * Tells in which state tasks are.
   *
   * Nothing in Dask but its tests sends this.
   *
   * Dask: `get_task_status`, `distributed.scheduler:Scheduler.get_task_status`.
   */
  getTaskStatus(request: SchedulerGetTaskStatusRequest, options?: CallOptions): Promise<SchedulerGetTaskStatusReply> {
    return ops.getTaskStatus(this.rpc, request, options);
  }

  /**
   * Tells which tasks ran when and where.
   *
   * The scheduler records this from the first such request on, or from the first visit to its dashboard: ask once, and drop the
   * reply, before the work to be watched. It keeps the latest rows (`distributed.scheduler.dashboard.tasks.task-stream-length`,
   * 100000 by default). Tasks that ended without having run, as when their worker died, are not in it.
   *
   * Dask: `get_task_stream`, `distributed.scheduler:Scheduler.get_task_stream`.
   */
  getTaskStream(request: SchedulerGetTaskStreamRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskStreamReply> {
    return ops.getTaskStream(this.rpc, request, options);
  }

  /**
   * Returns the present position in the task stream, so that what comes after it can be read later.
   *
   * Like `get_task_stream`, the first such request makes the scheduler record.
   *
   * Dask: `get_task_stream_index`, `distributed.scheduler:Scheduler.get_task_stream_index`.
   *
   * Releases: >=2026.6.0.
   */
  getTaskStreamIndex(request: SchedulerGetTaskStreamIndexRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskStreamIndexReply> {
    return ops.getTaskStreamIndex(this.rpc, request, options);
  }

  /**
   * Tells which keys workers hold.
   *
   * Dask: `has_what`, `distributed.scheduler:Scheduler.get_has_what`.
   */
  hasWhat(request: SchedulerHasWhatRequest = {}, options?: CallOptions): Promise<SchedulerHasWhatReply> {
    return ops.hasWhat(this.rpc, request, options);
  }

  /**
   * Tells the scheduler that a worker is alive, and how it does.
   *
   * Sent at the interval that the reply tells, over a comm of its own. A worker that is not heard of for
   * `distributed.scheduler.worker-ttl` (5 minutes by default, and at least ten intervals) is restarted through its nanny, or
   * removed.
   *
   * The scheduler learns from it the bandwidth between workers, the memory that Dask does not manage, the difference of the
   * clocks, and sums of what was measured. If it fails halfway, as on incomplete metrics, Python's worker closes itself.
   *
   * Dask: `heartbeat_worker`, `distributed.scheduler:Scheduler.heartbeat_worker`.
   */
  heartbeatWorker(request: SchedulerHeartbeatWorkerRequest, options?: CallOptions): Promise<SchedulerHeartbeatWorkerReply> {
    return ops.heartbeatWorker(this.rpc, request, options);
  }

  /**
   * Tells who the scheduler is, and who its workers are.
   *
   * The first thing that a client asks, and what `wait_for_workers` polls. With many workers the reply is large: ask for
   * `n_workers: 0` when the numbers suffice.
   *
   * Dask: `identity`, `distributed.scheduler:Scheduler.identity`.
   */
  identity(request: SchedulerIdentityRequest = {}, options?: CallOptions): Promise<SchedulerIdentityReply> {
    return ops.identity(this.rpc, request, options);
  }

  /**
   * Logs an event under one or more topics, and sends it to whoever has subscribed to them.
   *
   * Subscribers get the stream message `event`. Events are kept for `events` to read, and handed to scheduler plugins. Topics come
   * into being by being used. Some have a meaning: Dask's clients show what is logged under `warn` and `print`.
   *
   * Dask: `log_event`, `distributed.scheduler:Scheduler.log_event`.
   */
  logEvent(request: SchedulerLogEventRequest, options?: CallOptions): Promise<SchedulerLogEventReply> {
    return ops.logEvent(this.rpc, request, options);
  }

  /**
   * Returns what the scheduler has logged lately, newest first.
   *
   * An older name of `get_logs`, with the same handler; only the scheduler knows it, and Dask's client uses it.
   *
   * Dask: `logs`, `distributed.node:ServerNode.get_logs`.
   */
  logs(request: SchedulerLogsRequest = {}, options?: CallOptions): Promise<SchedulerLogsReply> {
    return ops.logs(this.rpc, request, options);
  }

  /**
   * Begins to measure the memory of the cluster at regular intervals, and answers with the name of the series.
   *
   * The first sample is taken at once. The scheduler adds up what the workers told in their last heartbeats, so sampling costs the
   * workers nothing, and sampling faster than they beat repeats the same numbers. When the client is gone at the time of a sample,
   * the series is stopped and thrown away.
   *
   * Dask: `memory_sampler_start`, `distributed.diagnostics.memory_sampler:MemorySamplerExtension.start`.
   */
  memorySamplerStart(request: SchedulerMemorySamplerStartRequest, options?: CallOptions): Promise<SchedulerMemorySamplerStartReply> {
    return ops.memorySamplerStart(this.rpc, request, options);
  }

  /**
   * Ends a series of memory samples and hands it over; the scheduler forgets it.
   *
   * Fails with a `KeyError` when there is no such series: it was stopped before, or its client had been away at the time of a sample.
   *
   * Dask: `memory_sampler_stop`, `distributed.diagnostics.memory_sampler:MemorySamplerExtension.stop`.
   */
  memorySamplerStop(request: SchedulerMemorySamplerStopRequest, options?: CallOptions): Promise<SchedulerMemorySamplerStopReply> {
    return ops.memorySamplerStop(this.rpc, request, options);
  }

  /**
   * Takes several named locks at once, or some number out of several, and answers when they are held.
   *
   * Every lock is a queue of requests, and whoever stands first holds it. A request joins all of its queues in one step, the
   * shortest first, and is granted as soon as it stands first in `num_locks` of them. If it can be granted at once, it leaves the
   * remaining queues alone; if it had to wait, it stays in line for the remaining locks and may come to hold more of them than it
   * asked for.
   *
   * There are no leases: locks of a holder that dies stay locked for good, and a caller that goes away while it waits is granted
   * them all the same. Names of these locks have nothing to do with those of `Lock`, which is a semaphore.
   *
   * Dask: `multi_lock_acquire`, `distributed.multi_lock:MultiLockExtension.acquire`.
   */
  multiLockAcquire(request: SchedulerMultiLockAcquireRequest = {}, options?: CallOptions): Promise<SchedulerMultiLockAcquireReply> {
    return ops.multiLockAcquire(this.rpc, request, options);
  }

  /**
   * Gives back all locks that a request holds, and its places in the queues where it still waits.
   *
   * Fails with a `KeyError` if there is no such request, in particular after it had timed out.
   *
   * Dask: `multi_lock_release`, `distributed.multi_lock:MultiLockExtension.release`.
   */
  multiLockRelease(request: SchedulerMultiLockReleaseRequest = {}, options?: CallOptions): Promise<SchedulerMultiLockReleaseReply> {
    return ops.multiLockRelease(this.rpc, request, options);
  }

  /**
   * Tells how large the results of tasks are.
   *
   * Sizes are the workers' estimates of one replica in memory. Fails with KeyError for a key that the scheduler does not know.
   *
   * Dask: `nbytes`, `distributed.scheduler:Scheduler.get_nbytes`.
   */
  nbytes(request: SchedulerNbytesRequest = {}, options?: CallOptions): Promise<SchedulerNbytesReply> {
    return ops.nbytes(this.rpc, request, options);
  }

  /**
   * Tells how many threads workers have.
   *
   * Dask: `ncores`, `distributed.scheduler:Scheduler.get_ncores`.
   */
  ncores(request: SchedulerNcoresRequest = {}, options?: CallOptions): Promise<SchedulerNcoresReply> {
    return ops.ncores(this.rpc, request, options);
  }

  /**
   * Tells how many threads those workers have that take work.
   *
   * Paused and retiring workers are left out. Clients that scatter directly to workers ask this to choose among them.
   *
   * Dask: `ncores_running`, `distributed.scheduler:Scheduler.get_ncores_running`.
   */
  ncoresRunning(request: SchedulerNcoresRunningRequest = {}, options?: CallOptions): Promise<SchedulerNcoresRunningReply> {
    return ops.ncoresRunning(this.rpc, request, options);
  }

  /**
   * Makes a report of what the cluster has done, as a page of HTML.
   *
   * It holds the task stream, profiles of tasks, workers and scheduler, bandwidths, the scheduler's system monitor and its log.
   * The scheduler needs Bokeh, and fails with ImportError without. It must be recording the task stream when the work begins: see
   * `get_task_stream`.
   *
   * Dask: `performance_report`, `distributed.scheduler:Scheduler.performance_report`.
   */
  performanceReport(request: SchedulerPerformanceReportRequest, options?: CallOptions): Promise<SchedulerPerformanceReportReply> {
    return ops.performanceReport(this.rpc, request, options);
  }

  /**
   * Tells which tasks workers are working on.
   *
   * These are the tasks that have been sent to the worker and have not ended: running ones, and those that wait there for a thread
   * or for their dependencies.
   *
   * Dask: `processing`, `distributed.scheduler:Scheduler.get_processing`.
   */
  processing(request: SchedulerProcessingRequest = {}, options?: CallOptions): Promise<SchedulerProcessingReply> {
    return ops.processing(this.rpc, request, options);
  }

  /**
   * Returns the statistical profile of the workers, or of the scheduler.
   *
   * Python samples the call stacks of its threads every 10 ms (`distributed.worker.profile.interval`), and keeps a profile for
   * each second (`distributed.worker.profile.cycle`) of the recent past; `start` and `stop` choose among these. Profiling can be
   * off (`distributed.worker.profile.enabled`): then profiles are empty.
   *
   * Dask: `profile`, `distributed.scheduler:Scheduler.get_profile`.
   */
  profile(request: SchedulerProfileRequest = {}, options?: CallOptions): Promise<SchedulerProfileReply> {
    return ops.profile(this.rpc, request, options);
  }

  /**
   * Sends one request to a worker by way of the scheduler.
   *
   * For clients that cannot reach the workers themselves: this is how they talk to actors. It is a `broadcast` to one worker: see
   * there for what `msg` may hold and what becomes of the envelope's `serializers`. Whatever goes wrong fails the request.
   *
   * Dask: `proxy`, `distributed.scheduler:Scheduler.proxy`.
   */
  proxy(request: SchedulerProxyRequest, options?: CallOptions): Promise<SchedulerProxyReply> {
    return ops.proxy(this.rpc, request, options);
  }

  /**
   * Withdraws published datasets; the scheduler lets go of their keys, and data that nobody else wants is released.
   *
   * Unknown names are silently ignored. Since 2026.6.0 the call first waits for `publish_flush_batched_send` of the same `uid`, so that
   * futures that this client has just read from the dataset are its own by then.
   *
   * Dask: `publish_delete`, `distributed.publish:PublishExtension.delete`.
   */
  publishDelete(request: SchedulerPublishDeleteRequest, options?: CallOptions): Promise<SchedulerPublishDeleteReply> {
    return ops.publishDelete(this.rpc, request, options);
  }

  /**
   * Fetches published datasets: the stored object and the keys of the futures in it.
   *
   * An unknown name is no error and gives null. The futures inside are not yet the reader's: it becomes a client of their keys by
   * sending `client-desires-keys`, and a dataset that is unpublished before that arrives may take the data with it.
   *
   * Dask: `publish_get`, `distributed.publish:PublishExtension.get`.
   */
  publishGet(request: SchedulerPublishGetRequest, options?: CallOptions): Promise<SchedulerPublishGetReply> {
    return ops.publishGet(this.rpc, request, options);
  }

  /**
   * Lists the names of the published datasets, sorted by how Python prints them.
   *
   * Dask: `publish_list`, `distributed.publish:PublishExtension.list`.
   */
  publishList(request: SchedulerPublishListRequest = {}, options?: CallOptions): Promise<SchedulerPublishListReply> {
    return ops.publishList(this.rpc, request, options);
  }

  /**
   * Publishes named datasets: stores them on the scheduler and keeps their futures alive, whoever leaves.
   *
   * A dataset is any object in which futures stand for data on the cluster. The scheduler stores it as it comes, without opening it,
   * and becomes the client `published-<name>` that wants the keys. Keys that it does not know are left out with a warning in its
   * log; that is why a client first has everything applied that waits in its stream. Until 2026.3 that is a request of its own,
   * `publish_wait_flush`. Since 2026.6.0 the client sends `publish_flush_batched_send` with a fresh `uid` over its stream, and this
   * call waits for it; it gives up with a `TimeoutError` when the client is found gone, which it looks for every 30 seconds.
   *
   * Fails with a `KeyError` on a name that is taken, unless `override` is set. Since 2026.6.0 the datasets before that name stay
   * published.
   *
   * Dask: `publish_put`, `distributed.publish:PublishExtension.put`.
   */
  publishPut(request: SchedulerPublishPutRequest, options?: CallOptions): Promise<SchedulerPublishPutReply> {
    return ops.publishPut(this.rpc, request, options);
  }

  /**
   * Answers when the stream message `publish_flush_batched_send` with the same `uid` has been received.
   *
   * Streams and requests travel over different connections. A client that has just persisted a collection sends that message over
   * its stream and then this request: once it is answered, all that the stream carried before has been applied, and `publish_put`
   * will know the keys. Without that message it waits for good. Since 2026.6.0 `publish_put` and `publish_delete` do the waiting
   * themselves.
   *
   * Dask: `publish_wait_flush`, `distributed.publish:PublishExtension.flush_wait`.
   *
   * Releases: <2026.6.0.
   */
  publishWaitFlush(request: SchedulerPublishWaitFlushRequest, options?: CallOptions): Promise<SchedulerPublishWaitFlushReply> {
    return ops.publishWaitFlush(this.rpc, request, options);
  }

  /**
   * Opens a named queue, which is made if there is none of this name.
   *
   * The scheduler counts how often a queue was opened, and drops it with all its elements when `queue_release` has been sent as
   * often. It does not count clients: one that leaves without releasing keeps the queue in being.
   *
   * Dask: `queue_create`, `distributed.queues:QueueExtension.create`.
   */
  queueCreate(request: SchedulerQueueCreateRequest = {}, options?: CallOptions): Promise<SchedulerQueueCreateReply> {
    return ops.queueCreate(this.rpc, request, options);
  }

  /**
   * Takes the first elements out of a queue, and waits if it is empty.
   *
   * For every future that it gets, the reader sends `queue-future-release` over its stream, which makes the reader a client of the key
   * and ends the queue's claim on it. An element that was taken for a reader who has gone away is lost.
   *
   * Fails with a `TimeoutError` when the time is over, with a `KeyError` if the queue was not created, and with a
   * `NotImplementedError` if `batch` is a number and `timeout` is not null.
   *
   * Dask: `queue_get`, `distributed.queues:QueueExtension.get`.
   */
  queueGet(request: SchedulerQueueGetRequest = {}, options?: CallOptions): Promise<SchedulerQueueGetReply> {
    return ops.queueGet(this.rpc, request, options);
  }

  /**
   * Appends a value or a future to a queue; waits while the queue is full.
   *
   * With `key` the element is a future: the scheduler waits until it knows the key, and keeps the key alive as the client
   * `queue-<name>`. Otherwise the element is `data`, kept in the memory of the scheduler: to share much, scatter it and put in the
   * future.
   *
   * Fails with a `TimeoutError` when the time is over, and with a `KeyError` if the queue was not created. A future that found no room
   * in time keeps its key alive for good.
   *
   * Dask: `queue_put`, `distributed.queues:QueueExtension.put`.
   */
  queuePut(request: SchedulerQueuePutRequest = {}, options?: CallOptions): Promise<SchedulerQueuePutReply> {
    return ops.queuePut(this.rpc, request, options);
  }

  /**
   * Tells how many elements a queue holds. Fails with a `KeyError` if the queue was not created.
   *
   * Dask: `queue_qsize`, `distributed.queues:QueueExtension.qsize`.
   */
  queueQsize(request: SchedulerQueueQsizeRequest = {}, options?: CallOptions): Promise<SchedulerQueueQsizeReply> {
    return ops.queueQsize(this.rpc, request, options);
  }

  /**
   * Moves results between workers to even out their memory.
   *
   * The scheduler compares the workers' memory with the mean, and moves the keys that have been longest on the fullest to the
   * emptiest, one by one, until they are within 5 % of it. Replicas stay as many as they were. Nothing is moved while all workers
   * are below 30 %. The settings are under `distributed.worker.memory.rebalance`.
   *
   * It is not safe while tasks run: keys may be lost then. Fails with KeyError for a worker that is not registered.
   *
   * Logged under the topic `all`, and under those of the receiving workers.
   *
   * Dask: `rebalance`, `distributed.scheduler:Scheduler.rebalance`.
   */
  rebalance(request: SchedulerRebalanceRequest = {}, options?: CallOptions): Promise<SchedulerRebalanceReply> {
    return ops.rebalance(this.rpc, request, options);
  }

  /**
   * Registers a client, and turns the comm into its stream.
   *
   * No reply is written. The first message on the stream is `stream-start`, in a batch of its own, and tells of versions that do
   * not fit. The registration lasts as long as the comm: when it ends, for whatever reason, the scheduler releases the keys that
   * the client wants, and forgets them if nobody else does. There is no way to take up a former registration.
   *
   * A second registration with the same id takes the place of the first without notice. Logged under the topics `all` and the
   * client's id.
   *
   * Dask: `register-client`, `distributed.scheduler:Scheduler.add_client`.
   */
  registerClient(request: SchedulerRegisterClientRequest, options?: CallOptions): Promise<Comm> {
    return ops.registerClient(this.rpc, request, options);
  }

  /**
   * Registers a worker, and turns the comm into its stream.
   *
   * The reply is a plain message; after it, both sides write batches. The registration lasts as long as the comm: when it ends,
   * the scheduler removes the worker, and its tasks start again elsewhere. A worker that comes back registers as a new one, and
   * must have forgotten everything.
   *
   * Python's worker sends `reply: false`, for the handler writes the reply by itself. Then **a failure is not answered at all**: a
   * field that is missing or unknown, an address that is registered already, or incomplete `metrics` leave the caller waiting.
   * With `reply: true` such a failure is answered as a general error, and nothing else differs. Either way, wait with a deadline.
   *
   * Python's worker writes the request and reads the reply with the serializer `msgpack` alone, so that neither can hold a
   * payload.
   *
   * A worker that registers as `init` gets no tasks until it sends `worker-status-change` with `running`. Logged under the topics
   * `all` and the worker's address.
   *
   * Dask: `register-worker`, `distributed.scheduler:Scheduler.add_worker`.
   */
  registerWorker(request: SchedulerRegisterWorkerRequest, options?: CallOptions): Promise<Comm> {
    return ops.registerWorker(this.rpc, request, options);
  }

  /**
   * Announces a nanny that is about to start a worker, and returns the plugins for nannies.
   *
   * Until the nanny has reported, the scheduler counts it among those that are starting, and waits for it before it sends new
   * plugins to all nannies.
   *
   * On the same comm the nanny then sends one message without an op: `{status: ok}` when its worker is up, `{status: error}` when
   * it failed to start it. The scheduler reads it, whatever it says, and answers null, unless the request had `reply: false`.
   * Closing the comm instead will do. Nannies do not register otherwise: the scheduler learns of a nanny from its worker.
   *
   * Dask: `register_nanny`, `distributed.scheduler:Scheduler.add_nanny`.
   */
  registerNanny(request: SchedulerRegisterNannyRequest, options?: CallOptions): Promise<SchedulerRegisterNannyReply> {
    return ops.registerNanny(this.rpc, request, options);
  }

  /**
   * Installs a plugin on all nannies, those that join later included.
   *
   * The scheduler keeps the pickle without opening it, waits until no nanny is in the middle of its start, sends it to every
   * worker's nanny (`plugin_add`), and waits for all answers. Nannies that join later get it when they register. A plugin of the
   * same name is replaced, and the old one is not torn down. A plugin with the attribute `restart` makes the nanny restart its
   * worker.
   *
   * A plugin that fails in its setup gives an `ErrorMessage` for that nanny, and stays registered all the same. If a nanny cannot be
   * reached, the whole call fails, and the plugin stays registered too. Workers without a nanny are passed over.
   *
   * Dask: `register_nanny_plugin`, `distributed.scheduler:Scheduler.register_nanny_plugin`.
   */
  registerNannyPlugin(request: SchedulerRegisterNannyPluginRequest, options?: CallOptions): Promise<SchedulerRegisterNannyPluginReply> {
    return ops.registerNannyPlugin(this.rpc, request, options);
  }

  /**
   * Unpickles a plugin on the scheduler, starts it there, and installs it.
   *
   * **This runs the caller's code in the scheduler.** The plugin's `start` is awaited before it is installed; if it raises, the call
   * fails and nothing is installed. A plugin of the same name is replaced without being told; the shuffle extension is a plugin
   * itself, named `shuffle`.
   *
   * Dask: `register_scheduler_plugin`, `distributed.scheduler:Scheduler.register_scheduler_plugin`.
   */
  registerSchedulerPlugin(request: SchedulerRegisterSchedulerPluginRequest, options?: CallOptions): Promise<SchedulerRegisterSchedulerPluginReply> {
    return ops.registerSchedulerPlugin(this.rpc, request, options);
  }

  /**
   * Installs a plugin on all workers, those that join later included.
   *
   * The scheduler keeps the pickle without opening it, sends it to every worker (`plugin-add`), and waits for all answers. Workers
   * that join later get it in the reply to their registration. A plugin of the same name is replaced: each worker tears the old one
   * down first.
   *
   * A plugin that fails in its setup gives an `ErrorMessage` for that worker, and stays registered all the same. If a worker cannot
   * be reached, the whole call fails, and the plugin stays registered too.
   *
   * Dask: `register_worker_plugin`, `distributed.scheduler:Scheduler.register_worker_plugin`.
   */
  registerWorkerPlugin(request: SchedulerRegisterWorkerPluginRequest, options?: CallOptions): Promise<SchedulerRegisterWorkerPluginReply> {
    return ops.registerWorkerPlugin(this.rpc, request, options);
  }

  /**
   * Brings the number of replicas of each key to `n`, by copying and, if wanted, by deleting.
   *
   * Copies spread like a tree: in each round every holder of a key gives it to at most `branching_factor` others, and rounds follow
   * until there are enough. The call answers when all of it is done. Failures of single transfers are tried again in the next round.
   * Only workers that run count as targets and are counted. While it runs, other `replicate`, `rebalance` and `retire_workers` calls
   * wait.
   *
   * Fails with a `ValueError` if no replica would remain (`n` of 0, or no running worker among `workers`), and with a `KeyError` on an
   * unknown key or address.
   *
   * Dask: `replicate`, `distributed.scheduler:Scheduler.replicate`.
   */
  replicate(request: SchedulerReplicateRequest, options?: CallOptions): Promise<SchedulerReplicateReply> {
    return ops.replicate(this.rpc, request, options);
  }

  /**
   * Forgets all tasks and all data of the cluster, of all clients, and restarts the workers.
   *
   * Every client is told by the stream message `restart`, upon which its futures are cancelled. The workers are restarted as by
   * `restart_workers`, and it fails with a `TimeoutError` in the same cases; the tasks are forgotten even then.
   *
   * Dask: `restart`, `distributed.scheduler:Scheduler.restart`.
   */
  restart(request: SchedulerRestartRequest, options?: CallOptions): Promise<SchedulerRestartReply> {
    return ops.restart(this.rpc, request, options);
  }

  /**
   * Restarts workers through their nannies, and waits for them to return.
   *
   * The nanny kills the process and starts a new one at a new address; what ran there is run again, and data that was only there is
   * computed again or, if it was scattered, lost. A worker without a nanny is removed and told to close, and does not return by
   * itself.
   *
   * Waiting ends when the cluster has as many workers as before, whoever they are. Fails with a `TimeoutError` if the time is over
   * before, unless `on_error` is `return`.
   *
   * Dask: `restart_workers`, `distributed.scheduler:Scheduler.restart_workers`.
   */
  restartWorkers(request: SchedulerRestartWorkersRequest, options?: CallOptions): Promise<SchedulerRestartWorkersReply> {
    return ops.restartWorkers(this.rpc, request, options);
  }

  /**
   * Takes workers out of service without losing data: what only they hold is moved to other workers first.
   *
   * The workers get the status `closing_gracefully`, and no new tasks; the call answers when their data has been moved. If there is
   * nowhere to move it, the worker gets its former status back and is absent from the reply. How it ends for the others:
   *
   * | `close_workers` | `remove` | |
   * |---|---|---|
   * | true | true | closed, and gone from the scheduler |
   * | false | true | gone from the scheduler; closing the process is left to the caller |
   * | true | false | told to close; leaves the scheduler when it does |
   * | false | false | stays a member that accepts no tasks |
   *
   * Workers are named by `workers` or by `names`, not both; with neither, the scheduler chooses as `workers_to_close` does, and
   * takes its fields here as well. They cannot be combined with the other two: that fails with a `TypeError`, as does any unknown
   * field. Workers that do not exist are silently left out.
   *
   * Dask: `retire_workers`, `distributed.scheduler:Scheduler.retire_workers`.
   */
  retireWorkers(request: SchedulerRetireWorkersRequest = {}, options?: CallOptions): Promise<SchedulerRetireWorkersReply> {
    return ops.retireWorkers(this.rpc, request, options);
  }

  /**
   * Runs failed tasks again: for each key, the failed tasks at the root of its failure, and then what depends on them.
   *
   * From each key it goes down along the failed dependencies; the tasks where that ends are set to waiting, which makes those above
   * wait too. Clients are told of each by the stream message `task-retried`. A key that has not failed is computed again as well:
   * its result, or the attempt in progress, is dropped. Fails with a `KeyError` on an unknown key.
   *
   * Dask: `retry`, `distributed.scheduler:Scheduler.stimulus_retry`.
   */
  retry(request: SchedulerRetryRequest, options?: CallOptions): Promise<SchedulerRetryReply> {
    return ops.retry(this.rpc, request, options);
  }

  /**
   * Runs a function in the scheduler's own event loop.
   *
   * **This runs the caller's code in the scheduler.** The scheduler does nothing else until a plain function returns; a coroutine
   * function is awaited beside its other work. A parameter named `dask_scheduler` (or `dask_worker`) is given the scheduler itself.
   *
   * An exception of the function is an `ErrorMessage` of status `error`; what goes wrong around it, such as a pickle that cannot be
   * read, is an `uncaught-error` as always. An event `run-function` with the pickle of the function is logged on the topic `all`.
   *
   * Dask: `run_function`, `distributed.scheduler:Scheduler.run_function`.
   */
  runFunction(request: SchedulerRunFunctionRequest, options?: CallOptions): Promise<SchedulerRunFunctionReply> {
    return ops.runFunction(this.rpc, request, options);
  }

  /**
   * Distributes values from a client to workers, through the scheduler, and makes the client their owner.
   *
   * The values are dealt out in turn, one worker each, over the running workers or those that were named; the scheduler does not
   * open them. The keys come into being in state `memory`, without a task to compute them: such data is lost when its last holder
   * goes.
   *
   * Fails with a `TimeoutError` if there is no running worker in time, with a `KeyError` on an unknown worker, and with a
   * `ValueError` if `data` is empty. Large values are better sent to workers directly: `ncores_running`, then `update_data` on the
   * worker, then `update_data` here.
   *
   * Dask: `scatter`, `distributed.scheduler:Scheduler.scatter`.
   */
  scatter(request: SchedulerScatterRequest, options?: CallOptions): Promise<SchedulerScatterReply> {
    return ops.scatter(this.rpc, request, options);
  }

  /**
   * Takes a lease of a semaphore; waits while all of them are taken.
   *
   * The holder must call `semaphore_refresh_leases` in time, or the lease goes to someone else. With the `lease_id` of a lease that
   * is held the reply is true at once, so a request whose reply was lost can be repeated. Fails with a `RuntimeError` if the
   * semaphore is not registered. Those who wait are not served strictly in order. A lease that is granted to a caller who has gone
   * away is held until it times out.
   *
   * Dask: `semaphore_acquire`, `distributed.semaphore:SemaphoreExtension.acquire`.
   */
  semaphoreAcquire(request: SchedulerSemaphoreAcquireRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreAcquireReply> {
    return ops.semaphoreAcquire(this.rpc, request, options);
  }

  /**
   * Removes a semaphore with all of its leases, without telling those who hold one or wait for one.
   *
   * Whoever uses it next must register it again, and gets a `RuntimeError` otherwise. Callers that wait at that time are never served.
   * Closing an unknown semaphore is no error.
   *
   * Dask: `semaphore_close`, `distributed.semaphore:SemaphoreExtension.close`.
   */
  semaphoreClose(request: SchedulerSemaphoreCloseRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreCloseReply> {
    return ops.semaphoreClose(this.rpc, request, options);
  }

  /**
   * Begins the time of leases anew, so that they are not taken back.
   *
   * **A lease that has been taken back is granted again, even if all others are taken by now**: the semaphore is then overbooked,
   * and the scheduler only says so in its log. The name is not checked either: leases of a semaphore that was never registered are
   * kept for good.
   *
   * Dask: `semaphore_refresh_leases`, `distributed.semaphore:SemaphoreExtension.refresh_leases`.
   */
  semaphoreRefreshLeases(request: SchedulerSemaphoreRefreshLeasesRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreRefreshLeasesReply> {
    return ops.semaphoreRefreshLeases(this.rpc, request, options);
  }

  /**
   * Makes a named semaphore known, as every user of it does before anything else.
   *
   * A `Lock` is a semaphore with one lease; locks and semaphores share their names. Registering again changes nothing, not even
   * `lease_timeout`; it fails with a `ValueError` if `max_leases` differs from what is registered.
   *
   * Dask: `semaphore_register`, `distributed.semaphore:SemaphoreExtension.create`.
   */
  semaphoreRegister(request: SchedulerSemaphoreRegisterRequest, options?: CallOptions): Promise<SchedulerSemaphoreRegisterReply> {
    return ops.semaphoreRegister(this.rpc, request, options);
  }

  /**
   * Gives a lease back and wakes those who wait for one.
   *
   * An unknown semaphore or a lease that is no longer held is no error: the scheduler says so in its log, and the reply is the same.
   *
   * Dask: `semaphore_release`, `distributed.semaphore:SemaphoreExtension.release`.
   */
  semaphoreRelease(request: SchedulerSemaphoreReleaseRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreReleaseReply> {
    return ops.semaphoreRelease(this.rpc, request, options);
  }

  /**
   * Tells how many leases of a semaphore are held.
   *
   * 0 for a semaphore that is not registered. It can exceed `max_leases`, see `semaphore_refresh_leases`. A `Lock` is locked when it
   * is 1.
   *
   * Dask: `semaphore_value`, `distributed.semaphore:SemaphoreExtension.get_value`.
   */
  semaphoreValue(request: SchedulerSemaphoreValueRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreValueReply> {
    return ops.semaphoreValue(this.rpc, request, options);
  }

  /**
   * Stores a value in the scheduler's metadata, at a path.
   *
   * Metadata is one tree of dicts, shared by all and kept until the scheduler ends. Steps of the path that do not exist are made;
   * one that holds a value which is no container is replaced by a dict. Cluster managers keep their name and type under
   * `cluster-manager-info`.
   *
   * Dask: `set_metadata`, `distributed.scheduler:Scheduler.set_metadata`.
   */
  setMetadata(request: SchedulerSetMetadataRequest, options?: CallOptions): Promise<SchedulerSetMetadataReply> {
    return ops.setMetadata(this.rpc, request, options);
  }

  /**
   * Tells which abstract resources a worker offers, after they have changed.
   *
   * Given resources are merged into the known ones; none are removed. **All resources of the worker count as unused afterwards**,
   * those that running tasks hold included. Tasks that wait for a resource are not looked at again before something else happens.
   * Fails with a `KeyError` on an unknown worker.
   *
   * Dask: `set_resources`, `distributed.scheduler:Scheduler.add_resources`.
   */
  setResources(request: SchedulerSetResourcesRequest, options?: CallOptions): Promise<SchedulerSetResourcesReply> {
    return ops.setResources(this.rpc, request, options);
  }

  /**
   * Restricts tasks to certain workers, in place of their restrictions so far.
   *
   * It takes effect when a task is next scheduled; one that runs or waits on a worker stays there. Nothing in Dask sends this; the
   * scheduler calls it itself, to bring the outputs of shuffles to their workers. Fails with a `KeyError` on an unknown key, having
   * done the keys before it.
   *
   * Dask: `set_restrictions`, `distributed.scheduler:Scheduler.set_restrictions`.
   */
  setRestrictions(request: SchedulerSetRestrictionsRequest, options?: CallOptions): Promise<SchedulerSetRestrictionsReply> {
    return ops.setRestrictions(this.rpc, request, options);
  }

  /**
   * Reports that all inputs of a shuffle have been sent out, and answers when every participant knows it.
   *
   * Sent by the worker that runs the barrier task. The scheduler sends `shuffle_inputs_done` to all workers that take part, and
   * tries again where a connection fails. With `consistent` false nothing is sent: the scheduler releases the tasks of the shuffle,
   * so that it runs again from its beginning.
   *
   * Fails with a `KeyError` if the shuffle is not active, with a `ValueError` if another run of it is, and with a `RuntimeError` if
   * a participant has left, answers with an error, or cannot be reached three times in a row.
   *
   * Dask: `shuffle_barrier`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.barrier`.
   */
  shuffleBarrier(request: SchedulerShuffleBarrierRequest, options?: CallOptions): Promise<SchedulerShuffleBarrierReply> {
    return ops.shuffleBarrier(this.rpc, request, options);
  }

  /**
   * Asks for the current run of a shuffle, and enters the asker among its participants.
   *
   * Sent by a worker that gets data of a shuffle or of a run that it does not know. Answers with an `ErrorMessage`
   * (`P2PConsistencyError`) if the shuffle is not active, or if the scheduler does not know the worker.
   *
   * Dask: `shuffle_get`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get`.
   */
  shuffleGet(request: SchedulerShuffleGetRequest, options?: CallOptions): Promise<SchedulerShuffleGetReply> {
    return ops.shuffleGet(this.rpc, request, options);
  }

  /**
   * Asks for the current run of a shuffle, begins one if there is none, and enters the asker among its participants.
   *
   * Sent by a worker that runs the first transfer task of the shuffle that it gets. When a run begins, the scheduler fixes which
   * worker gets which output partition, so that all participants agree.
   *
   * Answers with an `ErrorMessage` (`P2PConsistencyError`) if the barrier task is unknown, if the task `key` is not being processed,
   * or if the scheduler does not know the worker; with an `uncaught-error` if it does not know the task `key`.
   *
   * Dask: `shuffle_get_or_create`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get_or_create`.
   */
  shuffleGetOrCreate(request: SchedulerShuffleGetOrCreateRequest, options?: CallOptions): Promise<SchedulerShuffleGetOrCreateReply> {
    return ops.shuffleGetOrCreate(this.rpc, request, options);
  }

  /**
   * Restricts an output task of a shuffle to the worker that has its data.
   *
   * Sent by a worker that was given an output task whose partition is elsewhere; it then gives the task up to be scheduled again.
   * The task's own restrictions are kept and come back when the shuffle ends. A task that is restricted already, by another shuffle,
   * stays as it is.
   *
   * Answers with an `ErrorMessage` (`P2PConsistencyError`) if `run_id` is not the current run; with an `uncaught-error` (`KeyError`)
   * if shuffle or task are unknown. Dask's own worker looks for the reason in a field `message`, which an `ErrorMessage` has not,
   * and fails with a `KeyError` there.
   *
   * Dask: `shuffle_restrict_task`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.restrict_task`.
   */
  shuffleRestrictTask(request: SchedulerShuffleRestrictTaskRequest, options?: CallOptions): Promise<SchedulerShuffleRestrictTaskReply> {
    return ops.shuffleRestrictTask(this.rpc, request, options);
  }

  /**
   * Begins to collect the metadata and the final states of tasks that are submitted from now on, by any client, and finish before
   * `stop_task_metadata`.
   *
   * Dask: `start_task_metadata`, `distributed.scheduler:Scheduler.start_task_metadata`.
   */
  startTaskMetadata(request: SchedulerStartTaskMetadataRequest, options?: CallOptions): Promise<SchedulerStartTaskMetadataReply> {
    return ops.startTaskMetadata(this.rpc, request, options);
  }

  /**
   * Ends a collection of task metadata and hands it over. Fails with a `ValueError` if there is none of this name.
   *
   * Dask: `stop_task_metadata`, `distributed.scheduler:Scheduler.stop_task_metadata`.
   */
  stopTaskMetadata(request: SchedulerStopTaskMetadataRequest = {}, options?: CallOptions): Promise<SchedulerStopTaskMetadataReply> {
    return ops.stopTaskMetadata(this.rpc, request, options);
  }

  /**
   * Tells which workers there are, and from then on reports over the same comm who joins and who leaves.
   *
   * The reply describes the scheduler as `identity` does. After it, arrays arrive whenever something has happened, each a batch of
   * items that have no `op`: `["add", {"workers": {<address>: WorkerSummary}}]` when a worker has joined, and `["remove",
   * <address>]` when one has left. A worker joins in status `init`, and later changes of its status are not reported. The subscriber
   * only reads; it ends the subscription by closing the comm, which the scheduler notices at the next event. Strictly, the scheduler
   * goes on to answer requests on this comm, but then replies and batches alternate.
   *
   * **There is one subscriber.** A second subscription replaces the first, which hears nothing from then on and is not told.
   *
   * Dask: `subscribe_worker_status`, `distributed.scheduler:Scheduler.subscribe_worker_status`.
   */
  subscribeWorkerStatus(request: SchedulerSubscribeWorkerStatusRequest = {}, options?: CallOptions): Promise<Comm> {
    return ops.subscribeWorkerStatus(this.rpc, request, options);
  }

  /**
   * Shuts the scheduler down, and its workers and their nannies with it.
   *
   * Plugins are told first; then every worker gets `close`, and all comms are closed, that of the caller among them. **So what the
   * caller usually sees is its comm being closed and no reply**, and Dask's client takes that for success.
   *
   * Dask: `terminate`, `distributed.scheduler:Scheduler.close`.
   */
  terminate(request: SchedulerTerminateRequest = {}, options?: CallOptions): Promise<SchedulerTerminateReply> {
    return ops.terminate(this.rpc, request, options);
  }

  /**
   * Removes a worker from the cluster, at once.
   *
   * Tasks that it was to run are given to others, and so are tasks whose result only it held. Scattered data that only it held is
   * lost, and tasks fail that need an actor of it. The other workers are told by `remove-worker`, the rest by events and plugins.
   * Unless `expected`, each task that it was to run is marked as suspicious; a task that has met more such deaths than
   * `distributed.scheduler.allowed-failures` (3) fails with `KilledWorker`.
   *
   * The worker is always told to close, and takes its nanny with it: the handler's parameter `close` cannot be set, because the
   * server takes a `close` on the wire for the envelope's, and closes the comm.
   *
   * To move its data to others first, use `retire_workers`.
   *
   * Dask: `unregister`, `distributed.scheduler:Scheduler.remove_worker`.
   */
  unregister(request: SchedulerUnregisterRequest, options?: CallOptions): Promise<SchedulerUnregisterReply> {
    return ops.unregister(this.rpc, request, options);
  }

  /**
   * Removes a plugin from all nannies, and from what nannies get that join later.
   *
   * The scheduler sends `plugin_remove` to every worker's nanny and waits for all answers. A plugin that fails in its teardown, or
   * that is not there, gives an `ErrorMessage` for that nanny. Fails with a `ValueError` if no plugin of this name is registered.
   *
   * Dask: `unregister_nanny_plugin`, `distributed.scheduler:Scheduler.unregister_nanny_plugin`.
   */
  unregisterNannyPlugin(request: SchedulerUnregisterNannyPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterNannyPluginReply> {
    return ops.unregisterNannyPlugin(this.rpc, request, options);
  }

  /**
   * Removes a plugin from the scheduler, without calling anything on it.
   *
   * Fails with a `ValueError` if there is none of this name. It removes Dask's own plugins as well.
   *
   * Dask: `unregister_scheduler_plugin`, `distributed.scheduler:Scheduler.unregister_scheduler_plugin`.
   */
  unregisterSchedulerPlugin(request: SchedulerUnregisterSchedulerPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterSchedulerPluginReply> {
    return ops.unregisterSchedulerPlugin(this.rpc, request, options);
  }

  /**
   * Removes a plugin from all workers, and from what workers get that join later.
   *
   * The scheduler sends `plugin-remove` to every worker and waits for all answers. A plugin that fails in its teardown, or that is
   * not there, gives an `ErrorMessage` for that worker. Fails with a `ValueError` if no plugin of this name is registered.
   *
   * Dask: `unregister_worker_plugin`, `distributed.scheduler:Scheduler.unregister_worker_plugin`.
   */
  unregisterWorkerPlugin(request: SchedulerUnregisterWorkerPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterWorkerPluginReply> {
    return ops.unregisterWorkerPlugin(this.rpc, request, options);
  }

  /**
   * Announces data that has been put on workers directly, as the last step of a direct scatter.
   *
   * The keys come into being in state `memory`, without a task to compute them, if they are new; known keys get the new replicas,
   * and state `memory` whatever they were in. Clients that want a key are told by `key-in-memory`. Fails with a `KeyError` on an
   * unknown worker, having done the keys before it.
   *
   * The stream message `update-data` does the same.
   *
   * Dask: `update_data`, `distributed.scheduler:Scheduler.update_data`.
   */
  updateData(request: SchedulerUpdateDataRequest, options?: CallOptions): Promise<SchedulerUpdateDataReply> {
    return ops.updateData(this.rpc, request, options);
  }

  /**
   * Reads a named variable; waits until it is set for the first time.
   *
   * The variable keeps its content. A reader that gets a future must send `variable-future-received-confirm` with the token of the
   * reply over its stream: that makes the reader a client of the key. Until then the variable cannot let go of the key, and without
   * it never does. Fails with a `TimeoutError` when the time is over.
   *
   * Dask: `variable_get`, `distributed.variable:VariableExtension.get`.
   */
  variableGet(request: SchedulerVariableGetRequest = {}, options?: CallOptions): Promise<SchedulerVariableGetReply> {
    return ops.variableGet(this.rpc, request, options);
  }

  /**
   * Sets a named variable to a value or to a future, and wakes those who wait for its first value.
   *
   * With `key` the content is a future: the scheduler waits until it knows the key, and keeps the key alive as the client
   * `variable-<name>`. A future that was there before is let go once all readers that fetched it have confirmed. Otherwise the
   * content is `data`, kept in the memory of the scheduler: to share much, scatter it and set the future.
   *
   * A variable exists until `variable_delete`, whoever leaves.
   *
   * Dask: `variable_set`, `distributed.variable:VariableExtension.set`.
   */
  variableSet(request: SchedulerVariableSetRequest = {}, options?: CallOptions): Promise<SchedulerVariableSetReply> {
    return ops.variableSet(this.rpc, request, options);
  }

  /**
   * Tells which interpreter, system and packages the server runs on.
   *
   * A nanny does not know it and answers `null`, as for any unknown op. A client reaches the workers through `broadcast`. The answer
   * tells the release of Dask that the peer speaks: `packages.distributed`.
   *
   * Dask: `versions`, `distributed.node:ServerNode.versions`.
   */
  versions(request: ServerVersionsRequest = {}, options?: CallOptions): Promise<ServerVersionsReply> {
    return ops.versions(this.rpc, request, options);
  }

  /**
   * Tells which workers hold replicas of keys.
   *
   * The answer is as the scheduler knows it: a worker may have lost the data since, or be about to.
   *
   * Dask: `who_has`, `distributed.scheduler:Scheduler.get_who_has`.
   */
  whoHas(request: SchedulerWhoHasRequest = {}, options?: CallOptions): Promise<SchedulerWhoHasReply> {
    return ops.whoHas(this.rpc, request, options);
  }

  /**
   * Collects the latest log records of workers or of their nannies.
   *
   * The scheduler asks each of them (`get_logs`). If one cannot be reached, the whole call fails.
   *
   * Dask: `worker_logs`, `distributed.scheduler:Scheduler.get_worker_logs`.
   */
  workerLogs(request: SchedulerWorkerLogsRequest = {}, options?: CallOptions): Promise<SchedulerWorkerLogsReply> {
    return ops.workerLogs(this.rpc, request, options);
  }

  /**
   * Suggests which workers can be closed at low cost, without closing any.
   *
   * Workers that run a task which has seceded are never chosen, nor those that take part in a running shuffle (and whatever other
   * plugins of the scheduler veto). The others are tried in turn, busy ones last, and among equals the ones with the least data
   * first; the suggestion ends with the first that cannot be spared. With neither `n` nor `target`, only idle workers can be spared,
   * as long as the remaining ones have the memory that `memory_ratio` demands, and nothing is suggested while every worker is busy.
   *
   * Dask: `workers_to_close`, `distributed.scheduler:Scheduler.workers_to_close`.
   */
  workersToClose(request: SchedulerWorkersToCloseRequest = {}, options?: CallOptions): Promise<SchedulerWorkersToCloseReply> {
    return ops.workersToClose(this.rpc, request, options);
  }
}
