// Typed sending on the worker-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { StreamSender } from "../../runtime/codegen.js";
import {
  ADD_KEYS,
  CLOSE_STREAM,
  KEEP_ALIVE,
  LOG_EVENT,
  LONG_RUNNING,
  RELEASE_WORKER_DATA,
  REQUEST_REFRESH_WHO_HAS,
  RESCHEDULE,
  STEAL_RESPONSE,
  TASK_ERRED,
  TASK_FINISHED,
  WORKER_STATUS_CHANGE,
} from "./ops.js";
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
/** Typed sending of every message of the worker-scheduler stream. */
export class WorkerSchedulerSender {
  /** What carries the messages. */
  readonly stream: StreamSender;

  constructor(stream: StreamSender) {
    this.stream = stream;
  }

  /**
   * Tells that this worker now holds replicas: it has fetched values from peers, for tasks of its own or after `acquire-replicas`.
   *
   * For keys that the scheduler does not count as in memory it answers `remove-replicas`. Not for results of tasks: those are
   * reported with `task-finished`.
   *
   * Dask: `add-keys`, `distributed.scheduler:Scheduler.add_keys`.
   */
  addKeys(message: WorkerToSchedulerAddKeys = {}): void {
    this.stream.send(ADD_KEYS, message);
  }

  /**
   * Ends the stream: the scheduler closes the comm and removes the worker.
   *
   * Tasks that ran there are issued again, and each counts a failure (three are forgiven), unless the worker was retired before, or
   * unregistered with `expected`. Messages that follow it in the batch are dropped.
   *
   * Dask: `close-stream`, `distributed.core:Server.handle_stream`.
   */
  closeStream(message: WorkerToSchedulerCloseStream = {}): void {
    this.stream.send(CLOSE_STREAM, message);
  }

  /**
   * Says nothing, every 60 seconds: it keeps middleboxes from dropping an idle connection.
   *
   * It is no heartbeat. That the worker lives is told by the RPC `heartbeat_worker`, on another comm.
   *
   * Dask: `keep-alive`, `distributed.scheduler:Scheduler.__init__`.
   */
  keepAlive(message: WorkerToSchedulerKeepAlive = {}): void {
    this.stream.send(KEEP_ALIVE, message);
  }

  /**
   * Logs an event under one or several topics: the scheduler keeps it, and passes it on to clients that have subscribed and to plugins.
   *
   * Workers log when they begin to close (topic: their address), what tasks print and warn (`print`, `warn`), failures of their own
   * (`worker-fail-hard`, `invalid-worker-transition`), and what user code passes to `Worker.log_event`. Nannies and clients use the
   * RPC `log_event`.
   *
   * Dask: `log-event`, `distributed.scheduler:Scheduler.log_worker_event`.
   */
  logEvent(message: WorkerToSchedulerLogEvent): void {
    this.stream.send(LOG_EVENT, message);
  }

  /**
   * Tells that a task has seceded: it goes on, but no longer takes up one of the worker's threads.
   *
   * The scheduler may then send the worker another task in its place, does not let it be stolen, and counts the time up to here as
   * its duration. Its outcome is reported as usual. Ignored unless this attempt runs on this worker as far as the scheduler knows.
   * It may come twice for one task.
   *
   * Dask: `long-running`, `distributed.scheduler:Scheduler.handle_long_running`.
   */
  longRunning(message: WorkerToSchedulerLongRunning): void {
    this.stream.send(LONG_RUNNING, message);
  }

  /**
   * Tells that this worker holds the value of a key no more.
   *
   * Sent whenever a value leaves the worker's memory, also when the scheduler had asked for it, and then ignored. If this was the
   * last replica, the task is released: it is computed again if somebody needs it.
   *
   * Dask: `release-worker-data`, `distributed.scheduler:Scheduler.release_worker_data`.
   */
  releaseWorkerData(message: WorkerToSchedulerReleaseWorkerData): void {
    this.stream.send(RELEASE_WORKER_DATA, message);
  }

  /**
   * Asks who holds keys that this worker cannot get: nobody is known to hold them, or every holder is busy.
   *
   * Answered with `refresh-who-has` for the keys that the scheduler knows, and `free-keys` for those that it does not; both carry
   * this message's `stimulus_id`. A worker asks again every second for keys that nobody holds.
   *
   * Dask: `request-refresh-who-has`, `distributed.scheduler:Scheduler.handle_request_refresh_who_has`.
   */
  requestRefreshWhoHas(message: WorkerToSchedulerRequestRefreshWhoHas): void {
    this.stream.send(REQUEST_REFRESH_WHO_HAS, message);
  }

  /**
   * Gives a task back: it raised `Reschedule`, or it was an asynchronous task that the worker cancelled while it closes.
   *
   * The scheduler issues it again, possibly to the same worker. The worker has released the task and must not report anything more
   * of it. Ignored if the scheduler does not know the task, or has it on another worker, or does not think that it runs.
   *
   * Dask: `reschedule`, `distributed.scheduler:Scheduler._reschedule`.
   */
  reschedule(message: WorkerToSchedulerReschedule): void {
    this.stream.send(RESCHEDULE, message);
  }

  /**
   * Answers `steal-request`: in what state the task was when the request came, which says whether the worker has given it up.
   *
   * - `ready`, `constrained`, `waiting`: it has; the scheduler sends the task to the thief. The worker must not run it.
   * - `executing`, `long-running`, `memory`, `cancelled`, `resumed`: it keeps it, and the outcome will be reported as usual.
   * - `released`, null (unknown): the scheduler issues the task anew.
   *
   * Any other state raises in the scheduler, which ends the stream and removes the worker. A response that comes too late, or with
   * another `stimulus_id`, is ignored.
   *
   * Dask: `steal-response`, `distributed.stealing:WorkStealing.move_task_confirm`.
   */
  stealResponse(message: WorkerToSchedulerStealResponse): void {
    this.stream.send(STEAL_RESPONSE, message);
  }

  /**
   * Tells that a task has failed on this worker: it raised, or its run_spec could not be loaded, or its data could not be fetched or stored.
   *
   * If the task has retries left, the scheduler takes one and issues it again. Otherwise it is erred, with everything that depends
   * on it, and clients hear of it. A report of another attempt than the expected one makes the scheduler issue the task again, if it
   * is this worker that it expects; a report of a task that does not run is ignored. The worker keeps its record of the task until
   * `free-keys`.
   *
   * Dask: `task-erred`, `distributed.scheduler:Scheduler.handle_task_erred`.
   */
  taskErred(message: WorkerToSchedulerTaskErred): void {
    this.stream.send(TASK_ERRED, message);
  }

  /**
   * Tells that a task has run, and its result is in this worker's memory.
   *
   * Also the answer to a `compute-task` for a key that the worker holds already. What the scheduler makes of it depends on what it
   * expects:
   *
   * - it awaits this attempt from this worker: the task is in memory, and clients and dependents hear of it;
   * - it awaits another attempt (`run_id`) from this worker: the result counts for nothing, and the task is issued again;
   * - it does not await it from this worker, because the task is unknown, released, erred, runs elsewhere, or is in memory from
   *   another attempt: the answer is `free-keys`;
   * - it is in memory already, from the same attempt: this worker is noted as one more holder.
   *
   * In the first case a missing field raises in the scheduler, which ends the stream and removes the worker; its tasks then count a
   * failure each.
   *
   * Dask: `task-finished`, `distributed.scheduler:Scheduler.handle_task_finished`.
   */
  taskFinished(message: WorkerToSchedulerTaskFinished): void {
    this.stream.send(TASK_FINISHED, message);
  }

  /**
   * Tells the status of this worker, after it has changed or to confirm what the scheduler asked for.
   *
   * Only a `running` worker is given tasks. A worker that registers as `init` gets none until it sends `running`. `closing` does not
   * remove it: the end of the stream does. An unknown name raises, which ends the stream.
   *
   * Dask: `worker-status-change`, `distributed.scheduler:Scheduler.handle_worker_status_change`.
   */
  workerStatusChange(message: WorkerToSchedulerWorkerStatusChange): void {
    this.stream.send(WORKER_STATUS_CHANGE, message);
  }
}
