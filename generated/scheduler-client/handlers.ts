// What a receiver of the scheduler-client stream implements.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type {
  SchedulerToClientAdjustHeartbeatInterval,
  SchedulerToClientCancelledKeys,
  SchedulerToClientClose,
  SchedulerToClientError,
  SchedulerToClientEvent,
  SchedulerToClientKeyInMemory,
  SchedulerToClientLostData,
  SchedulerToClientRestart,
  SchedulerToClientStreamClosed,
  SchedulerToClientStreamStart,
  SchedulerToClientTaskErred,
  SchedulerToClientTaskRetried,
} from "./types.js";

/** Receives the messages of the scheduler-client stream. A message without a method here ends the stream. */
export interface SchedulerClientHandlers {
  /**
   * Tells how long to wait between heartbeats: the longer, the more clients there are. Answers each `heartbeat-client`.
   *
   * Dask's client also takes it as the interval at which it asks for the scheduler's `identity`.
   *
   * Dask: `adjust-heartbeat-interval`, `distributed.client:Client._adjust_heartbeat_intervals`.
   */
  adjustHeartbeatInterval?(message: SchedulerToClientAdjustHeartbeatInterval): void | Promise<void>;
  /**
   * Tells that tasks were cancelled, or never existed. Nothing more is reported of them, and who waits for them fails with
   * `FutureCancelledError`.
   *
   * Sent to all clients after `cancel-keys`, whether they want these keys or not; to one client when it asks for a key that the
   * scheduler does not know, and when the graph it sent depends on data that is lost.
   *
   * Dask: `cancelled-keys`, `distributed.client:Client._handle_cancelled_keys`.
   */
  cancelledKeys?(message: SchedulerToClientCancelledKeys): void | Promise<void>;
  /**
   * Ends the stream: Dask's client stops to listen, and does not connect anew. It is another name for `stream-closed`.
   *
   * Nothing in Dask sends it to a client.
   *
   * Dask: `close`, `distributed.client:Client._handle_report`.
   */
  close?(message: SchedulerToClientClose): void | Promise<void>;
  /**
   * Tells of an exception of the scheduler's, to be logged. Nothing sends it.
   *
   * Besides, Dask's client raises when any message of this stream has a `status` that contains `error`, and stops to listen.
   *
   * Dask: `error`, `distributed.client:Client._handle_error`.
   */
  error?(message: SchedulerToClientError): void | Promise<void>;
  /**
   * Passes on an event of a topic that this client has subscribed to. See `TopicEvent`.
   *
   * An event of `warn` holds `message` and `category`, both pickles; one of `print` holds `args`, `sep`, `end`, `flush`, and `file`:
   * 1 for standard output, 2 for standard error, absent for the default. Events may arrive for a while after `unsubscribe-topic`.
   *
   * Dask: `event`, `distributed.client:Client._handle_event`.
   */
  event?(message: SchedulerToClientEvent): void | Promise<void>;
  /**
   * Tells that a task is done, and its result is in the memory of a worker.
   *
   * Sent to each client that wants the key: when it is done, and again for keys that were in memory already when the client asked
   * for them. It may come several times, and for keys that the client has released meanwhile. After `lost-data` or `task-retried` it
   * comes anew.
   *
   * Dask: `key-in-memory`, `distributed.client:Client._handle_key_in_memory`.
   */
  keyInMemory?(message: SchedulerToClientKeyInMemory): void | Promise<void>;
  /**
   * Tells that the last worker that held a result has gone. The future is not done any more.
   *
   * The scheduler computes it anew at once if somebody wants it, and `key-in-memory` or `task-erred` follows; if that cannot be done,
   * it forgets the key. Of scattered data, which nobody can compute, a client is told otherwise: the scheduler forgets the key without
   * releasing it first, and sends `cancelled-keys` with the reason `already forgotten`.
   *
   * Dask: `lost-data`, `distributed.client:Client._handle_lost_data`.
   */
  lostData?(message: SchedulerToClientLostData): void | Promise<void>;
  /**
   * Tells that everything was thrown away: the scheduler has forgotten all tasks and restarts its workers. Sent to every client, after the RPC
   * `restart`.
   *
   * All futures are cancelled and all keys that the client held are released; there is no need to release them. The client need not
   * connect anew.
   *
   * Dask: `restart`, `distributed.client:Client._handle_restart`.
   */
  restart?(message: SchedulerToClientRestart): void | Promise<void>;
  /**
   * Ends the stream: the scheduler expects the client not to come back.
   *
   * Dask's client then stops to listen, and does not connect anew; it treats a message with the op `close` in the same way, which
   * nothing sends. The scheduler writes this one only if the comm is still open after the stream was handled, which the handler of
   * streams itself prevents: do not count on it. A stream normally just ends, and Dask's client takes that for a lost connection,
   * unless it is closing itself.
   *
   * Dask: `stream-closed`, `distributed.client:Client._handle_report`.
   */
  streamClosed?(message: SchedulerToClientStreamClosed): void | Promise<void>;
  /**
   * Begins the stream of a client: `register-client` was accepted.
   *
   * It is alone in its batch: Dask's client reads one message, insists on a list of exactly one element and on this op, and only then
   * listens. Any number of events may follow at once.
   *
   * Dask: `stream-start`, `distributed.client:Client._ensure_connected`.
   */
  streamStart?(message: SchedulerToClientStreamStart): void | Promise<void>;
  /**
   * Tells that a task has failed for good, or one that it depends on has, or the graph could not be taken.
   *
   * The exception is that of the task that really failed; the message does not tell which one that was (the RPC `get_error_cause`
   * does). There is no text beside the pickles, although the worker sends it to the scheduler.
   *
   * Dask: `task-erred`, `distributed.client:Client._handle_task_erred`.
   */
  taskErred?(message: SchedulerToClientTaskErred): void | Promise<void>;
  /**
   * Tells that a task that had failed is tried again: the future is pending anew.
   *
   * Caused by the RPC `retry`, by a graph that asks for the key again, or by a dependency that is retried.
   *
   * Dask: `task-retried`, `distributed.client:Client._handle_retried_key`.
   */
  taskRetried?(message: SchedulerToClientTaskRetried): void | Promise<void>;
}
