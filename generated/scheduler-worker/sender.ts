// Typed sending on the scheduler-worker stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { StreamSender } from "../../runtime/codegen.js";
import {
  ACQUIRE_REPLICAS,
  CANCEL_COMPUTE,
  CLOSE,
  CLOSE_STREAM,
  COMPUTE_TASK,
  FREE_KEYS,
  REFRESH_WHO_HAS,
  REMOVE_REPLICAS,
  REMOVE_WORKER,
  SHUFFLE_FAIL,
  STEAL_REQUEST,
  WORKER_STATUS_CHANGE,
} from "./ops.js";
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
/** Typed sending of every message of the scheduler-worker stream. */
export class SchedulerWorkerSender {
  /** What carries the messages. */
  readonly stream: StreamSender;

  constructor(stream: StreamSender) {
    this.stream = stream;
  }

  /**
   * Makes the worker fetch copies of values from peers and keep them. Reported with `add-keys`; if it fails, nobody is told.
   *
   * Sent by the active memory manager, mostly to save the data of a worker that is retired. It ranks behind the dependencies of
   * tasks, except of tasks with a negative priority.
   *
   * Dask: `acquire-replicas`, `distributed.worker_state_machine:AcquireReplicasEvent`.
   */
  acquireReplicas(message: SchedulerToWorkerAcquireReplicas): void {
    this.stream.send(ACQUIRE_REPLICAS, message);
  }

  /**
   * Drops a task if it has not started. In any other state, nothing happens; nothing is answered.
   *
   * Nothing in Dask sends it any more: `free-keys` cancels tasks.
   *
   * Dask: `cancel-compute`, `distributed.worker_state_machine:CancelComputeEvent`.
   */
  cancelCompute(message: SchedulerToWorkerCancelCompute): void {
    this.stream.send(CANCEL_COMPUTE, message);
  }

  /**
   * Shuts the worker down. The worker finishes the tasks that run, as far as they end in time, ends the stream with `close-stream`, and stops.
   *
   * Its nanny is told to stop too, so that it does not start another worker. Nothing is answered; the scheduler counts the worker as
   * gone already, or does so when the stream ends.
   *
   * Dask: `close`, `distributed.worker:Worker.close`.
   */
  close(message: SchedulerToWorkerClose = {}): void {
    this.stream.send(CLOSE, message);
  }

  /**
   * Ends the stream: the worker closes the comm, and then itself.
   *
   * Sent when the scheduler shuts down, right after `close`. Messages that follow it in the batch are dropped. A worker that loses
   * the stream in any way closes itself; it never registers a second time.
   *
   * Dask: `close-stream`, `distributed.core:Server.handle_stream`.
   */
  closeStream(message: SchedulerToWorkerCloseStream = {}): void {
    this.stream.send(CLOSE_STREAM, message);
  }

  /**
   * Makes the worker run a task: fetch what it depends on, run it when its turn comes, keep the result, and report `task-finished` or `task-erred`.
   *
   * By the state of the task on the worker:
   *
   * - unknown, or anything not listed below: it is taken in with everything that the message says;
   * - `ready`, `constrained`, `waiting`, `executing`, `long-running`: nothing but `run_id` changes;
   * - `memory`: `task-finished` is sent at once, with the new `run_id`;
   * - `cancelled` or `resumed`: wanted again; if the function still runs, its result will be that of the new attempt.
   *
   * The same key may come several times, and each message renews `run_id`. It may be taken back with `free-keys` or `steal-request`.
   *
   * Dask: `compute-task`, `distributed.worker_state_machine:ComputeTaskEvent`.
   */
  computeTask(message: SchedulerToWorkerComputeTask): void {
    this.stream.send(COMPUTE_TASK, message);
  }

  /**
   * Makes the worker stop to compute keys, and delete their values: the scheduler does not want them from it.
   *
   * Applies to tasks in any state. A task that has not started is dropped; one that runs goes on, and its result is thrown away; a
   * value is deleted; an error is forgotten. The worker answers with `release-worker-data` for values that it drops. Keys that it
   * does not know are ignored.
   *
   * Unlike `remove-replicas`, it also cancels tasks, and it may take values that a task here is just using.
   *
   * Dask: `free-keys`, `distributed.worker_state_machine:FreeKeysEvent`.
   */
  freeKeys(message: SchedulerToWorkerFreeKeys): void {
    this.stream.send(FREE_KEYS, message);
  }

  /**
   * Tells who holds keys now. Replaces what the worker knew about them, and answers `request-refresh-who-has`.
   *
   * With a holder, a missing value is fetched; without, one that was to be fetched goes missing. Keys that the worker does not know
   * are ignored.
   *
   * Dask: `refresh-who-has`, `distributed.worker_state_machine:RefreshWhoHasEvent`.
   */
  refreshWhoHas(message: SchedulerToWorkerRefreshWhoHas): void {
    this.stream.send(REFRESH_WHO_HAS, message);
  }

  /**
   * Drops replicas that the scheduler has already struck off: others hold the values, or nobody needs them.
   *
   * Only values in memory are concerned; keys in any other state are ignored. Of what is dropped, `release-worker-data` tells. A
   * worker that does not want to part with a value may keep it and report it anew with `add-keys`; Dask's never does. A value that a
   * running task uses must not be asked for: it makes Dask's worker close.
   *
   * Sent by the active memory manager, and for keys in an `add-keys` that the scheduler did not expect.
   *
   * Dask: `remove-replicas`, `distributed.worker_state_machine:RemoveReplicasEvent`.
   */
  removeReplicas(message: SchedulerToWorkerRemoveReplicas): void {
    this.stream.send(REMOVE_REPLICAS, message);
  }

  /**
   * Tells that a worker has left. Sent to all that remain: close the connections to it, and fetch nothing more from it.
   *
   * Values that only it held go missing on the receiver until the scheduler names another holder, or frees the keys.
   *
   * Dask: `remove-worker`, `distributed.worker:Worker._handle_remove_worker`.
   */
  removeWorker(message: SchedulerToWorkerRemoveWorker): void {
    this.stream.send(REMOVE_WORKER, message);
  }

  /**
   * Tells that a run of a P2P shuffle has failed or is not needed any more: throw its data away.
   *
   * Tasks of the run that still wait on this worker raise an error with `message`. Ignored if the worker takes no part in that run;
   * sent to the participants only. A later run of the same shuffle is not touched.
   *
   * The handler comes with the worker plugin `shuffle`, which every scheduler gives to its workers when they register.
   *
   * Dask: `shuffle-fail`, `distributed.shuffle._worker_plugin:ShuffleWorkerPlugin.shuffle_fail`.
   */
  shuffleFail(message: SchedulerToWorkerShuffleFail): void {
    this.stream.send(SHUFFLE_FAIL, message);
  }

  /**
   * Asks for a task back, if it has not started, so that a worker with less to do can run it.
   *
   * Answered in every case with `steal-response`, which tells the state of the task at this moment. A task that is `ready`,
   * `constrained` or `waiting` is released; in any other state nothing changes.
   *
   * Dask: `steal-request`, `distributed.worker_state_machine:StealRequestEvent`.
   */
  stealRequest(message: SchedulerToWorkerStealRequest): void {
    this.stream.send(STEAL_REQUEST, message);
  }

  /**
   * Sets the status of the worker: `closing_gracefully` when the worker is about to be retired, or back to the status it had, when retiring failed.
   *
   * The worker confirms with a `worker-status-change` of its own. While `closing_gracefully` it starts no task and fetches nothing,
   * but goes on with what runs, and serves its data. One that is closing already refuses, and confirms what it is.
   *
   * Dask: `worker-status-change`, `distributed.worker:Worker.handle_worker_status_change`.
   */
  workerStatusChange(message: SchedulerToWorkerWorkerStatusChange): void {
    this.stream.send(WORKER_STATUS_CHANGE, message);
  }
}
