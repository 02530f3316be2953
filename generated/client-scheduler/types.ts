// Types of the client-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { Key, KeyMap, Pickled, Serialized } from "../../runtime/codegen.js";
import type { CoordinationName, NbytesByKey, StimulusId, Topic, WorkersByKey } from "../shared/types.js";

/** Cancels tasks: the client gives its keys up, and everything that depends on them. */
export interface ClientToSchedulerCancelKeys {
  readonly keys: readonly Key[];
  /** Cancel even what other clients want. */
  readonly force: boolean;
  /** Why, in a word, for the exception that waiting clients get. Handed on in `cancelled-keys`. */
  readonly reason: string | null;
  /** Why, at length. Handed on in `cancelled-keys`. */
  readonly msg: string | null;
}

/** `cancel-keys` as it stands on the wire. */
export interface ClientToSchedulerCancelKeysMessage extends ClientToSchedulerCancelKeys {
  readonly op: "cancel-keys";
}

/** Holds keys: as long as a client wants a key, its result stays in memory, and is computed again if it is lost. */
export interface ClientToSchedulerClientDesiresKeys {
  readonly keys: readonly Key[];
  /** On whose behalf. The owner of the stream if absent. */
  readonly client?: string;
}

/** `client-desires-keys` as it stands on the wire. */
export interface ClientToSchedulerClientDesiresKeysMessage extends ClientToSchedulerClientDesiresKeys {
  readonly op: "client-desires-keys";
}

/** Lets go of keys. */
export interface ClientToSchedulerClientReleasesKeys {
  readonly keys: readonly Key[];
  /** On whose behalf. The owner of the stream if absent; Dask's client always sends its own id. */
  readonly client?: string;
  /**
   * Made up by the scheduler as `client-releases-keys-` and the time if absent.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `client-releases-keys` as it stands on the wire. */
export interface ClientToSchedulerClientReleasesKeysMessage extends ClientToSchedulerClientReleasesKeys {
  readonly op: "client-releases-keys";
}

/** Takes leave: all keys that the client wants are released, and it is forgotten. */
export interface ClientToSchedulerCloseClient {
  /**
   * Made up by the scheduler as `remove-client-` and the time if absent.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `close-client` as it stands on the wire. */
export interface ClientToSchedulerCloseClientMessage extends ClientToSchedulerCloseClient {
  readonly op: "close-client";
}

/** Ends the stream: the scheduler closes the comm and removes the client. */
export interface ClientToSchedulerCloseStream {
}

/** `close-stream` as it stands on the wire. */
export interface ClientToSchedulerCloseStreamMessage extends ClientToSchedulerCloseStream {
  readonly op: "close-stream";
}

/** Tells the scheduler that the client is alive. */
export interface ClientToSchedulerHeartbeatClient {
}

/** `heartbeat-client` as it stands on the wire. */
export interface ClientToSchedulerHeartbeatClientMessage extends ClientToSchedulerHeartbeatClient {
  readonly op: "heartbeat-client";
}

/** Marks a point in the stream, so that an RPC that names the same `uid` waits until everything sent before it has been handled. */
export interface ClientToSchedulerPublishFlushBatchedSend {
  /** Anything unique. Dask takes 32 hexadecimal digits of a UUID. */
  readonly uid: string;
}

/** `publish_flush_batched_send` as it stands on the wire. */
export interface ClientToSchedulerPublishFlushBatchedSendMessage extends ClientToSchedulerPublishFlushBatchedSend {
  readonly op: "publish_flush_batched_send";
}

/** Confirms that a future taken from a queue has arrived: from now on the client holds the key, and the queue lets go of its claim. */
export interface ClientToSchedulerQueueFutureRelease {
  /**
   * The queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * The key of the future, as `queue_get` brought it.
   *
   * Default: `null`.
   */
  readonly key?: Key | null;
}

/** `queue-future-release` as it stands on the wire. */
export interface ClientToSchedulerQueueFutureReleaseMessage extends ClientToSchedulerQueueFutureRelease {
  readonly op: "queue-future-release";
}

/** Closes a queue for this user. */
export interface ClientToSchedulerQueueRelease {
  /**
   * The queue.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `queue_release` as it stands on the wire. */
export interface ClientToSchedulerQueueReleaseMessage extends ClientToSchedulerQueueRelease {
  readonly op: "queue_release";
}

/** Asks how a task fares; the answer comes on the stream. */
export interface ClientToSchedulerReportKey {
  /** Always send it: the handler has a default, but raises without a key, and the stream ends. */
  readonly key?: Key;
}

/** `report-key` as it stands on the wire. */
export interface ClientToSchedulerReportKeyMessage extends ClientToSchedulerReportKey {
  readonly op: "report-key";
}

/** Subscribes to a topic: its events come as they are logged, as `event` messages. */
export interface ClientToSchedulerSubscribeTopic {
  readonly topic: Topic;
  /** Who gets the events. The owner of the stream if absent; Dask's client always sends its own id. */
  readonly client?: string;
}

/** `subscribe-topic` as it stands on the wire. */
export interface ClientToSchedulerSubscribeTopicMessage extends ClientToSchedulerSubscribeTopic {
  readonly op: "subscribe-topic";
}

/** Ends a subscription to a topic. */
export interface ClientToSchedulerUnsubscribeTopic {
  readonly topic: Topic;
  /** Whose subscription ends. The owner of the stream's if absent; Dask's client always sends its own id. */
  readonly client?: string;
}

/** `unsubscribe-topic` as it stands on the wire. */
export interface ClientToSchedulerUnsubscribeTopicMessage extends ClientToSchedulerUnsubscribeTopic {
  readonly op: "unsubscribe-topic";
}

/** Tells the scheduler that workers hold data that did not come from tasks: what the RPC `update_data` does, without an answer. */
export interface ClientToSchedulerUpdateData {
  /** Which workers got what. All must be registered. */
  readonly who_has: WorkersByKey;
  /** Sizes. A key that is missing here has an unknown size. */
  readonly nbytes: NbytesByKey;
  /** Who then holds the keys. The owner of the stream if absent; null for nobody. */
  readonly client?: string | null;
}

/** `update-data` as it stands on the wire. */
export interface ClientToSchedulerUpdateDataMessage extends ClientToSchedulerUpdateData {
  readonly op: "update-data";
}

/** Submits a task graph and asks for some of its keys. */
export interface ClientToSchedulerUpdateGraph {
  /**
   * The graph. The header is `{serializer: "pickle", writeable: [...]}`, with one flag for each frame after the first. The
   * scheduler ignores compression here: it deserializes header and frames as they are, so neither frame may be compressed or
   * split.
   *
   * A low-level graph (`LLGExpr`) is cut down to what `keys` need; other expressions are taken to have done that themselves.
   */
  readonly expr_ser: Serialized;
  /**
   * Keys that the client wants to hold, as if it had sent `client-desires-keys`. Each must be in the graph, or known to the
   * scheduler.
   */
  readonly keys: ReadonlySet<Key>;
  /**
   * Order among the tasks of this graph, lower first. Null or empty: the scheduler computes it with `dask.order`. A map that
   * is not empty must name every new task of the graph: a task without a priority cannot be sent to a worker.
   */
  readonly internal_priority: KeyMap<number> | null;
  /**
   * The task from within which this is submitted; null from outside. Tasks submitted by tasks run before those of later
   * graphs, so that a parent that waits for its children does not wait long.
   */
  readonly submitting_task: Key | null;
  /**
   * Priority of all tasks, or by key; higher runs earlier. The annotation `priority` of a task outweighs it.
   *
   * Default: `0`.
   *
   * @deprecated Put `priority` into `annotations`, as Dask's own client does.
   */
  readonly user_priority?: number | KeyMap<number>;
  /**
   * Graphs that arrive within this time after the last one that opened a generation belong to the same generation, and so
   * compete by priority and not by age. Seconds, or text with a unit as in `100 ms`.
   *
   * Default: `0`.
   */
  readonly fifo_timeout?: number | string;
  /**
   * Which tasks make actors: all of `keys` (true), those listed, or none.
   *
   * Default: `null`.
   */
  readonly actors?: boolean | readonly Key[] | null;
  /** Source that led to this graph, for the dashboard. The empty tuple if absent. */
  readonly code?: Pickled;
  /**
   * What holds for every new task of the graph; none if absent. Annotations in the graph itself outweigh these, and tasks that
   * the scheduler knows already keep their own.
   */
  readonly annotations?: Pickled;
  /** What was computed, for the spans. */
  readonly span_metadata: Pickled;
  /**
   * Made up by the scheduler as `update-graph-` and the time if absent. Dask's client leaves it out.
   *
   * Default: `null`.
   */
  readonly stimulus_id?: StimulusId | null;
}

/** `update-graph` as it stands on the wire. */
export interface ClientToSchedulerUpdateGraphMessage extends ClientToSchedulerUpdateGraph {
  readonly op: "update-graph";
}

/** Deletes a variable, for everyone. */
export interface ClientToSchedulerVariableDelete {
  /**
   * The variable.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
}

/** `variable_delete` as it stands on the wire. */
export interface ClientToSchedulerVariableDeleteMessage extends ClientToSchedulerVariableDelete {
  readonly op: "variable_delete";
}

/** Confirms that a future read from a variable has arrived, so that the variable may let go of the key when it changes. */
export interface ClientToSchedulerVariableFutureReceivedConfirm {
  /**
   * The variable.
   *
   * Default: `null`.
   */
  readonly name?: CoordinationName;
  /**
   * The key that `variable_get` brought.
   *
   * Default: `null`.
   */
  readonly key?: Key | null;
  /**
   * The token that came with it. One that is unknown raises and ends the stream.
   *
   * Default: `null`.
   */
  readonly token?: string | null;
}

/** `variable-future-received-confirm` as it stands on the wire. */
export interface ClientToSchedulerVariableFutureReceivedConfirmMessage extends ClientToSchedulerVariableFutureReceivedConfirm {
  readonly op: "variable-future-received-confirm";
}
