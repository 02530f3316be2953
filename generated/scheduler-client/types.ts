// Types of the scheduler-client stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { Key, WireValue } from "../../runtime/codegen.js";
import type { Address, RemoteException, RemoteTraceback, Topic, TopicEvent } from "../shared/types.js";

/** Tells how long to wait between heartbeats: the longer, the more clients there are. */
export interface SchedulerToClientAdjustHeartbeatInterval {
  /** In seconds: 5 for up to ten clients, 10 for up to 49, 20 for up to 199, and beyond a twentieth per client and ten. */
  readonly interval: number;
}

/** `adjust-heartbeat-interval` as it stands on the wire. */
export interface SchedulerToClientAdjustHeartbeatIntervalMessage extends SchedulerToClientAdjustHeartbeatInterval {
  readonly op: "adjust-heartbeat-interval";
}

/** Tells that tasks were cancelled, or never existed. */
export interface SchedulerToClientCancelledKeys {
  /** May be empty. A set when a graph is refused: then they are the `keys` of that `update-graph`, as they came. */
  readonly keys: readonly Key[] | ReadonlySet<Key>;
  /**
   * What the one who cancelled gave as reason, or `lost dependencies`, or `already forgotten`. Absent for an unknown key.
   *
   * Default: `null`.
   */
  readonly reason?: string | null;
  /**
   * More of it, for people. Only after `cancel-keys`.
   *
   * Default: `null`.
   */
  readonly msg?: string | null;
}

/** `cancelled-keys` as it stands on the wire. */
export interface SchedulerToClientCancelledKeysMessage extends SchedulerToClientCancelledKeys {
  readonly op: "cancelled-keys";
}

/** Ends the stream: Dask's client stops to listen, and does not connect anew. */
export interface SchedulerToClientClose {
}

/** `close` as it stands on the wire. */
export interface SchedulerToClientCloseMessage extends SchedulerToClientClose {
  readonly op: "close";
}

/** Tells of an exception of the scheduler's, to be logged. */
export interface SchedulerToClientError {
  /** Default: `null`. */
  readonly exception?: WireValue;
}

/** `error` as it stands on the wire. */
export interface SchedulerToClientErrorMessage extends SchedulerToClientError {
  readonly op: "error";
}

/** Passes on an event of a topic that this client has subscribed to. */
export interface SchedulerToClientEvent {
  readonly topic: Topic;
  readonly event: TopicEvent;
}

/** `event` as it stands on the wire. */
export interface SchedulerToClientEventMessage extends SchedulerToClientEvent {
  readonly op: "event";
}

/** Tells that a task is done, and its result is in the memory of a worker. */
export interface SchedulerToClientKeyInMemory {
  /** Always sent, although Dask's client has a default for it. */
  readonly key?: Key;
  /**
   * The type of the result, as the worker reported it: a pickle of a class, or of its name when the class cannot be pickled
   * (see `task-finished`). Only when the task has just finished; absent when the key was in memory before. Who cannot read it
   * does without.
   */
  readonly type?: Uint8Array;
  /** Who holds it. Only for data that was scattered, to clients that had asked for the key before it came. */
  readonly workers?: readonly Address[];
}

/** `key-in-memory` as it stands on the wire. */
export interface SchedulerToClientKeyInMemoryMessage extends SchedulerToClientKeyInMemory {
  readonly op: "key-in-memory";
}

/** Tells that the last worker that held a result has gone. */
export interface SchedulerToClientLostData {
  /** Always sent, although Dask's client has a default for it. */
  readonly key?: Key;
}

/** `lost-data` as it stands on the wire. */
export interface SchedulerToClientLostDataMessage extends SchedulerToClientLostData {
  readonly op: "lost-data";
}

/** Tells that everything was thrown away: the scheduler has forgotten all tasks and restarts its workers. */
export interface SchedulerToClientRestart {
}

/** `restart` as it stands on the wire. */
export interface SchedulerToClientRestartMessage extends SchedulerToClientRestart {
  readonly op: "restart";
}

/** Ends the stream: the scheduler expects the client not to come back. */
export interface SchedulerToClientStreamClosed {
}

/** `stream-closed` as it stands on the wire. */
export interface SchedulerToClientStreamClosedMessage extends SchedulerToClientStreamClosed {
  readonly op: "stream-closed";
}

/** Begins the stream of a client: `register-client` was accepted. */
export interface SchedulerToClientStreamStart {
  /** A table of text that names packages whose versions differ between client, scheduler and workers; empty if there are none. */
  readonly warning: string;
  /** Always empty. Dask's client would raise ImportError with it. */
  readonly error: string;
}

/** `stream-start` as it stands on the wire. */
export interface SchedulerToClientStreamStartMessage extends SchedulerToClientStreamStart {
  readonly op: "stream-start";
}

/** Tells that a task has failed for good, or one that it depends on has, or the graph could not be taken. */
export interface SchedulerToClientTaskErred {
  /** Always sent, although Dask's client has a default for it. */
  readonly key?: Key;
  /**
   * What was raised; always sent. Three forms: serialized bytes that hold a pickle (header `{serializer: "dask", type:
   * "bytes", ...}`; the worker's or `update-graph`'s), plain bytes that are a pickle (`KilledWorker`, `NoValidWorkerError`,
   * `NoWorkerError`), or a serialized exception (header `{serializer: "pickle", ...}`; `RuntimeError` when the worker that
   * held an actor was lost).
   */
  readonly exception?: RemoteException;
  /** Where it was raised. Null or absent when the scheduler made the exception. */
  readonly traceback?: RemoteTraceback;
}

/** `task-erred` as it stands on the wire. */
export interface SchedulerToClientTaskErredMessage extends SchedulerToClientTaskErred {
  readonly op: "task-erred";
}

/** Tells that a task that had failed is tried again: the future is pending anew. */
export interface SchedulerToClientTaskRetried {
  /** Always sent, although Dask's client has a default for it. */
  readonly key?: Key;
}

/** `task-retried` as it stands on the wire. */
export interface SchedulerToClientTaskRetriedMessage extends SchedulerToClientTaskRetried {
  readonly op: "task-retried";
}
