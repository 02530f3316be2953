// Types of the scheduler-worker stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { Key, Pickled } from "../../runtime/codegen.js";
import type {
  Address,
  NbytesByKey,
  ResourceQuantities,
  RunId,
  ServerStatus,
  ShuffleId,
  StimulusId,
  TaskAnnotations,
  TaskPriority,
  WorkersByKey,
} from "../shared/types.js";

/** Makes the worker fetch copies of values from peers and keep them. */
export interface SchedulerToWorkerAcquireReplicas {
  /** What to fetch, and from whom. */
  readonly who_has: WorkersByKey;
  /** Sizes. It has the same keys as `who_has`. */
  readonly nbytes: NbytesByKey;
  readonly stimulus_id: StimulusId;
}

/** `acquire-replicas` as it stands on the wire. */
export interface SchedulerToWorkerAcquireReplicasMessage extends SchedulerToWorkerAcquireReplicas {
  readonly op: "acquire-replicas";
}

/** Drops a task if it has not started. */
export interface SchedulerToWorkerCancelCompute {
  readonly key: Key;
  readonly stimulus_id: StimulusId;
}

/** `cancel-compute` as it stands on the wire. */
export interface SchedulerToWorkerCancelComputeMessage extends SchedulerToWorkerCancelCompute {
  readonly op: "cancel-compute";
}

/** Shuts the worker down. */
export interface SchedulerToWorkerClose {
  /**
   * Seconds to wait for what runs.
   *
   * Default: `30`.
   */
  readonly timeout?: number;
  /**
   * Wait for threads that run tasks.
   *
   * Default: `true`.
   */
  readonly executor_wait?: boolean;
  /**
   * Stop the nanny too.
   *
   * Default: `true`.
   */
  readonly nanny?: boolean;
  /**
   * Why, for the log: `scheduler-close`, `scheduler-close-worker`, `scheduler-remove-worker`.
   *
   * Default: `"worker-close"`.
   */
  readonly reason?: string;
}

/** `close` as it stands on the wire. */
export interface SchedulerToWorkerCloseMessage extends SchedulerToWorkerClose {
  readonly op: "close";
}

/** Ends the stream: the worker closes the comm, and then itself. */
export interface SchedulerToWorkerCloseStream {
}

/** `close-stream` as it stands on the wire. */
export interface SchedulerToWorkerCloseStreamMessage extends SchedulerToWorkerCloseStream {
  readonly op: "close-stream";
}

/** Makes the worker run a task: fetch what it depends on, run it when its turn comes, keep the result, and report `task-finished` or `task-erred`. */
export interface SchedulerToWorkerComputeTask {
  readonly key: Key;
  readonly run_id: RunId;
  readonly priority: TaskPriority;
  readonly stimulus_id: StimulusId;
  /**
   * The direct dependencies and who holds them; the receiver itself may be among them. These keys are the dependencies: those
   * in `run_spec` are not looked at.
   */
  readonly who_has: WorkersByKey;
  /** Sizes of the dependencies. It has the same keys as `who_has`. */
  readonly nbytes: NbytesByKey;
  /**
   * What to do. It is unpickled as the message is read: a worker that cannot import what it names fails to read the whole
   * batch, and closes.
   */
  readonly run_spec: Pickled;
  /** Resources that the task holds while it runs. Null when there are none. */
  readonly resource_restrictions: ResourceQuantities | null;
  /** The result is an actor: it stays on this worker, and peers get a proxy instead. */
  readonly actor: boolean;
  /** Empty when there are none. */
  readonly annotations: TaskAnnotations;
  /** The innermost span of the task's group, to book its metrics on. Null when the scheduler keeps no spans. */
  readonly span_id: string | null;
}

/** `compute-task` as it stands on the wire. */
export interface SchedulerToWorkerComputeTaskMessage extends SchedulerToWorkerComputeTask {
  readonly op: "compute-task";
}

/** Makes the worker stop to compute keys, and delete their values: the scheduler does not want them from it. */
export interface SchedulerToWorkerFreeKeys {
  readonly keys: readonly Key[];
  readonly stimulus_id: StimulusId;
}

/** `free-keys` as it stands on the wire. */
export interface SchedulerToWorkerFreeKeysMessage extends SchedulerToWorkerFreeKeys {
  readonly op: "free-keys";
}

/** Tells who holds keys now. */
export interface SchedulerToWorkerRefreshWhoHas {
  /** A list may be empty. */
  readonly who_has: WorkersByKey;
  /** That of the request. */
  readonly stimulus_id: StimulusId;
}

/** `refresh-who-has` as it stands on the wire. */
export interface SchedulerToWorkerRefreshWhoHasMessage extends SchedulerToWorkerRefreshWhoHas {
  readonly op: "refresh-who-has";
}

/** Drops replicas that the scheduler has already struck off: others hold the values, or nobody needs them. */
export interface SchedulerToWorkerRemoveReplicas {
  readonly keys: readonly Key[];
  readonly stimulus_id: StimulusId;
}

/** `remove-replicas` as it stands on the wire. */
export interface SchedulerToWorkerRemoveReplicasMessage extends SchedulerToWorkerRemoveReplicas {
  readonly op: "remove-replicas";
}

/** Tells that a worker has left. */
export interface SchedulerToWorkerRemoveWorker {
  /** Who has left. */
  readonly worker: Address;
  readonly stimulus_id: StimulusId;
}

/** `remove-worker` as it stands on the wire. */
export interface SchedulerToWorkerRemoveWorkerMessage extends SchedulerToWorkerRemoveWorker {
  readonly op: "remove-worker";
}

/** Tells that a run of a P2P shuffle has failed or is not needed any more: throw its data away. */
export interface SchedulerToWorkerShuffleFail {
  /** Which shuffle. */
  readonly shuffle_id: ShuffleId;
  /** Which run of it, as in `shuffle_get`; unrelated to the `run_id` of tasks. */
  readonly run_id: number;
  /** Why, for the exception. */
  readonly message: string;
}

/** `shuffle-fail` as it stands on the wire. */
export interface SchedulerToWorkerShuffleFailMessage extends SchedulerToWorkerShuffleFail {
  readonly op: "shuffle-fail";
}

/** Asks for a task back, if it has not started, so that a worker with less to do can run it. */
export interface SchedulerToWorkerStealRequest {
  readonly key: Key;
  /** `steal-` and a number, unique to this request. The response must repeat it. */
  readonly stimulus_id: StimulusId;
}

/** `steal-request` as it stands on the wire. */
export interface SchedulerToWorkerStealRequestMessage extends SchedulerToWorkerStealRequest {
  readonly op: "steal-request";
}

/** Sets the status of the worker: `closing_gracefully` when the worker is about to be retired, or back to the status it had, when retiring failed. */
export interface SchedulerToWorkerWorkerStatusChange {
  readonly status: ServerStatus;
  readonly stimulus_id: StimulusId;
}

/** `worker-status-change` as it stands on the wire. */
export interface SchedulerToWorkerWorkerStatusChangeMessage extends SchedulerToWorkerWorkerStatusChange {
  readonly op: "worker-status-change";
}
