// Typed sending on the client-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { StreamSender } from "../../runtime/codegen.js";
import {
  CANCEL_KEYS,
  CLIENT_DESIRES_KEYS,
  CLIENT_RELEASES_KEYS,
  CLOSE_CLIENT,
  CLOSE_STREAM,
  HEARTBEAT_CLIENT,
  PUBLISH_FLUSH_BATCHED_SEND,
  QUEUE_FUTURE_RELEASE,
  QUEUE_RELEASE,
  REPORT_KEY,
  SUBSCRIBE_TOPIC,
  UNSUBSCRIBE_TOPIC,
  UPDATE_DATA,
  UPDATE_GRAPH,
  VARIABLE_DELETE,
  VARIABLE_FUTURE_RECEIVED_CONFIRM,
} from "./ops.js";
import type {
  ClientToSchedulerCancelKeys,
  ClientToSchedulerClientDesiresKeys,
  ClientToSchedulerClientReleasesKeys,
  ClientToSchedulerCloseClient,
  ClientToSchedulerCloseStream,
  ClientToSchedulerHeartbeatClient,
  ClientToSchedulerPublishFlushBatchedSend,
  ClientToSchedulerQueueFutureRelease,
  ClientToSchedulerQueueRelease,
  ClientToSchedulerReportKey,
  ClientToSchedulerSubscribeTopic,
  ClientToSchedulerUnsubscribeTopic,
  ClientToSchedulerUpdateData,
  ClientToSchedulerUpdateGraph,
  ClientToSchedulerVariableDelete,
  ClientToSchedulerVariableFutureReceivedConfirm,
} from "./types.js";
/** Typed sending of every message of the client-scheduler stream. */
export class ClientSchedulerSender {
  /** What carries the messages. */
  readonly stream: StreamSender;

  constructor(stream: StreamSender) {
    this.stream = stream;
  }

  /**
   * Cancels tasks: the client gives its keys up, and everything that depends on them.
   *
   * Without `force` a key that another client wants too is only released for this client, and goes on. With `force` it is taken away
   * from all clients. Dependents are cancelled first, in the same way. Keys that nobody knows are skipped. A task that runs is not
   * interrupted; its result is thrown away.
   *
   * All clients are told, with `cancelled-keys` that lists what was cancelled: once for these keys, and once for each level of
   * dependents. A list may be empty.
   *
   * A key that is known but that no client wants makes an assertion fail in the scheduler, which ends the stream of this client. It
   * happens with dependents: the intermediate results of a graph of which the client holds other keys.
   *
   * Dask: `cancel-keys`, `distributed.scheduler:Scheduler.stimulus_cancel`.
   */
  cancelKeys(message: ClientToSchedulerCancelKeys): void {
    this.stream.send(CANCEL_KEYS, message);
  }

  /**
   * Holds keys: as long as a client wants a key, its result stays in memory, and is computed again if it is lost.
   *
   * Answered with `key-in-memory` or `task-erred` for each key that is in memory or has failed already; later changes are reported
   * as they happen. Keys that the scheduler does not know are skipped, with a warning in its log and nothing to the client.
   *
   * A client sends all of its keys when it has connected anew. `fire_and_forget` sends a key under the name `fire-and-forget`, a
   * client that always exists and lets go of a key by itself when it is done or has failed. Any other name is made a client of that
   * name, which never receives anything and holds its keys until someone releases them.
   *
   * Dask: `client-desires-keys`, `distributed.scheduler:Scheduler.client_desires_keys`.
   */
  clientDesiresKeys(message: ClientToSchedulerClientDesiresKeys): void {
    this.stream.send(CLIENT_DESIRES_KEYS, message);
  }

  /**
   * Lets go of keys. What no client wants and no other task needs is cancelled, or deleted from the workers, and forgotten.
   *
   * Keys that the client does not hold are ignored. Nothing is answered. A client that the scheduler does not know raises, which
   * ends the stream.
   *
   * Dask: `client-releases-keys`, `distributed.scheduler:Scheduler.client_releases_keys`.
   */
  clientReleasesKeys(message: ClientToSchedulerClientReleasesKeys): void {
    this.stream.send(CLIENT_RELEASES_KEYS, message);
  }

  /**
   * Takes leave: all keys that the client wants are released, and it is forgotten.
   *
   * Send `close-stream` right after it, in the same batch. The stream's end alone has the same effect.
   *
   * Dask: `close-client`, `distributed.scheduler:Scheduler.remove_client`.
   */
  closeClient(message: ClientToSchedulerCloseClient = {}): void {
    this.stream.send(CLOSE_CLIENT, message);
  }

  /**
   * Ends the stream: the scheduler closes the comm and removes the client.
   *
   * Messages that follow it in the batch are dropped. It is no handler but built into the reader of streams.
   *
   * Dask: `close-stream`, `distributed.core:Server.handle_stream`.
   */
  closeStream(message: ClientToSchedulerCloseStream = {}): void {
    this.stream.send(CLOSE_STREAM, message);
  }

  /**
   * Tells the scheduler that the client is alive. Answered with `adjust-heartbeat-interval`.
   *
   * Dask's client starts with one every five seconds (`distributed.client.heartbeat`) and then does as the answer says. The time is
   * only noted: a client that falls silent is not removed, as long as its connection holds.
   *
   * Dask: `heartbeat-client`, `distributed.scheduler:Scheduler.client_heartbeat`.
   */
  heartbeatClient(message: ClientToSchedulerHeartbeatClient = {}): void {
    this.stream.send(HEARTBEAT_CLIENT, message);
  }

  /**
   * Marks a point in the stream, so that an RPC that names the same `uid` waits until everything sent before it has been handled.
   *
   * The stream and RPCs are different comms, and nothing orders them. A client that persists a collection and then publishes it
   * sends this first, then the RPC with this `uid`: `publish_put` or `publish_delete`, and `publish_wait_flush` before 2026.6.0.
   *
   * Dask: `publish_flush_batched_send`, `distributed.publish:PublishExtension.flush_receive` (<2026.6.0), `distributed.publish:PublishExtension.flush_batched_send` (>=2026.6.0).
   */
  publishFlushBatchedSend(message: ClientToSchedulerPublishFlushBatchedSend): void {
    this.stream.send(PUBLISH_FLUSH_BATCHED_SEND, message);
  }

  /**
   * Confirms that a future taken from a queue has arrived: from now on the client holds the key, and the queue lets go of its claim.
   *
   * Must be sent after each `queue_get` that brought a future, once for each, or the key is held for good.
   *
   * Dask: `queue-future-release`, `distributed.queues:QueueExtension.future_release`.
   */
  queueFutureRelease(message: ClientToSchedulerQueueFutureRelease = {}): void {
    this.stream.send(QUEUE_FUTURE_RELEASE, message);
  }

  /**
   * Closes a queue for this user. When as many have closed it as have created it, it is deleted, and the futures in it are released.
   *
   * An unknown queue is ignored. The count is not tied to clients: a client that dies without closing leaves the queue behind.
   *
   * Dask: `queue_release`, `distributed.queues:QueueExtension.release`.
   */
  queueRelease(message: ClientToSchedulerQueueRelease = {}): void {
    this.stream.send(QUEUE_RELEASE, message);
  }

  /**
   * Asks how a task fares; the answer comes on the stream.
   *
   * Answered, to this client and to all others that want the key, with `key-in-memory`, with `task-erred`, with `cancelled-keys`
   * when the scheduler does not know the key, or with nothing while the task is on its way. Dask's client sends it for keys that it
   * could not gather.
   *
   * Dask: `report-key`, `distributed.scheduler:Scheduler.report_on_key`.
   */
  reportKey(message: ClientToSchedulerReportKey = {}): void {
    this.stream.send(REPORT_KEY, message);
  }

  /**
   * Subscribes to a topic: its events come as they are logged, as `event` messages.
   *
   * Past events are not sent; the RPC `events` returns those that are kept. A topic need not exist. Subscribing twice is subscribing
   * once. Dask's client subscribes to `print` and `warn` when it starts, to show what tasks print and warn.
   *
   * Dask: `subscribe-topic`, `distributed.scheduler:Scheduler.subscribe_topic`.
   */
  subscribeTopic(message: ClientToSchedulerSubscribeTopic): void {
    this.stream.send(SUBSCRIBE_TOPIC, message);
  }

  /**
   * Ends a subscription to a topic.
   *
   * Events that are on their way still arrive. Nothing happens if there was no subscription.
   *
   * Dask: `unsubscribe-topic`, `distributed.scheduler:Scheduler.unsubscribe_topic`.
   */
  unsubscribeTopic(message: ClientToSchedulerUnsubscribeTopic): void {
    this.stream.send(UNSUBSCRIBE_TOPIC, message);
  }

  /**
   * Tells the scheduler that workers hold data that did not come from tasks: what the RPC `update_data` does, without an answer.
   *
   * Nothing in Dask sends it any more; scatter uses the RPC, which tells whether it worked. Here, an address that is no worker
   * raises, and the stream ends. Clients that want the keys get `key-in-memory`, and the sender then holds them too.
   *
   * Dask: `update-data`, `distributed.scheduler:Scheduler.update_data`.
   */
  updateData(message: ClientToSchedulerUpdateData): void {
    this.stream.send(UPDATE_DATA, message);
  }

  /**
   * Submits a task graph and asks for some of its keys.
   *
   * `submit`, `map`, `compute`, `persist` and `get` all end here. The scheduler unpickles `expr_ser`, lets the expression make its
   * tasks, adds those that it does not know yet, books the client's wish for `keys`, and starts. Tasks whose key is known keep the
   * definition they have, so that a graph may be sent twice. Nothing confirms it; per key comes, now or later:
   *
   * - `key-in-memory`, when the result is there (at once if it was already), `task-erred`, when it failed;
   * - `cancelled-keys` with the reason `lost dependencies`, for all of `keys`, when a task depends on a key that is neither in the
   *   graph nor known to the scheduler: then nothing of the graph is taken;
   * - `task-erred` for all of `keys`, when the graph cannot be unpickled or made, or cannot be ordered.
   *
   * Everything that the pickle names must be importable in the scheduler's Python, and unpickling it can do anything. Unpickling
   * blocks the whole scheduler; making the tasks and ordering them happen in a thread, during which later messages of this stream
   * wait.
   *
   * The outcome is also an event in the topics `scheduler` and the client's id, with `action` `update-graph`, `status` `OK`,
   * `cancelled` or `error`, and metrics if it is OK.
   *
   * Dask: `update-graph`, `distributed.scheduler:Scheduler.update_graph`.
   */
  updateGraph(message: ClientToSchedulerUpdateGraph): void {
    this.stream.send(UPDATE_GRAPH, message);
  }

  /**
   * Confirms that a future read from a variable has arrived, so that the variable may let go of the key when it changes.
   *
   * Must be sent after each `variable_get` that brought a future, after the client has taken its own hold on the key; until then
   * setting or deleting the variable waits with the release.
   *
   * Dask: `variable-future-received-confirm`, `distributed.variable:VariableExtension.future_received_confirm`.
   */
  variableFutureReceivedConfirm(message: ClientToSchedulerVariableFutureReceivedConfirm = {}): void {
    this.stream.send(VARIABLE_FUTURE_RECEIVED_CONFIRM, message);
  }

  /**
   * Deletes a variable, for everyone. If it holds a future, its claim on the key ends once all readers have confirmed what they got.
   *
   * Readers that wait for a value keep on waiting; the next one who sets the name makes it anew. An unknown variable is ignored.
   *
   * The wait for confirmations holds up this client's stream: a `variable-future-received-confirm` that it owes itself and sends
   * after this message is never read, and the stream is stuck.
   *
   * Dask: `variable_delete`, `distributed.variable:VariableExtension.delete`.
   */
  variableDelete(message: ClientToSchedulerVariableDelete = {}): void {
    this.stream.send(VARIABLE_DELETE, message);
  }
}
