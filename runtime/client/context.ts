/** What the parts of a client share. */
import type { OnSpoiled } from "../rpc/batch.js";
import type { SchedulerClientHandlers, SchedulerStub, WorkerStub } from "../../generated/index.js";
import type { Key, StreamOp } from "../codegen.js";
import type { Rpc } from "../rpc/caller.js";
import type { ConnectionPool } from "../rpc/connection-pool.js";
import type { PyValue } from "../values/python/index.js";
import type { Actor } from "./actors/actor.js";
import type { AbandonedKeys } from "./data/abandoned.js";
import type { Collector } from "./data/collector.js";
import type { Emitter } from "./emitter.js";
import type { Future, FutureOwner } from "./futures/future.js";
import type { ClientEvents, ClientOptions, ClientStatus } from "./options.js";
import type { GivenUp } from "./session/given-up.js";

/** A message from the scheduler's stream, by the name of its method in the generated handlers. */
export type StreamMessage<Method extends keyof SchedulerClientHandlers> = Parameters<
  Required<SchedulerClientHandlers>[Method]
>[0];

/** The connection of a client, for the functions that make up its features: `f(context, ...)`. */
export interface ClientContext extends FutureOwner {
  /** `Client-<uuid>`, unique on the scheduler; also the name of a topic. */
  readonly id: string;
  /** The scheduler's address. */
  readonly address: string;
  /** The scheduler's release as an ordinal, such as 20260800. */
  readonly release: number;
  readonly status: ClientStatus;
  readonly options: ClientOptions;
  /** Milliseconds for connecting, and what else waits for the cluster. */
  readonly timeout: number;
  /** Typed calls to the scheduler. */
  readonly scheduler: SchedulerStub;
  /** Calls to the scheduler, over the pool. */
  readonly rpc: Rpc;
  readonly pool: ConnectionPool;
  readonly events: Emitter<ClientEvents>;
  /** Data that was sent in vain. */
  readonly abandoned: AbandonedKeys;
  /** Keys that no future here holds any more. */
  readonly releasedKeys: GivenUp;
  readonly closedQueues: GivenUp;
  /** Fetches values, many in one request. */
  readonly collector: Collector;
  /** Typed calls to a worker. */
  worker(address: string): WorkerStub;
  /**
   * Sends on the stream to the scheduler, in order. While the client connects again, messages wait until it is registered.
   *
   * @param onSpoiled told when the message is not sent, because a buffer of its payloads was transferred or resized
   * @throws {ClientClosedError} when the client is closed
   * @throws {BacklogError} when too much waits already
   * @throws {ValidationError} when the message is not what the spec says
   */
  send<Message extends object>(op: StreamOp<Message>, message: Message, onSpoiled?: OnSpoiled): void;
  /**
   * As {@link send}, for a message that is still being made. It keeps its place: what is sent later comes behind it.
   *
   * @param onError told when the message cannot be made or sent; nothing is told when the client closes or loses its
   * connection before: all futures are cancelled then
   * @throws {ClientClosedError} when the client is closed
   */
  sendWhenMade<Message extends object>(
    op: StreamOp<Message>,
    making: Promise<Message>,
    onError: (error: unknown) => void,
  ): void;
  /**
   * Calls a function for each stream message of a kind, after the client has handled it.
   * @returns stops that
   */
  subscribe<Method extends keyof SchedulerClientHandlers>(
    method: Method,
    listener: (message: StreamMessage<Method>) => void,
  ): () => void;
  /**
   * A future for a key that exists on the cluster, one more reference to it.
   *
   * @param mustExist the future is cancelled if the scheduler does not know the key; otherwise it waits until somebody
   * submits it
   */
  futureOf<T = unknown>(key: Key, options?: { readonly mustExist?: boolean }): Future<T>;
  /** A handle on an actor that somebody has made: one more reference to its key. `cls` is its class as it came. */
  actorAt(key: Key, address: string, cls: unknown): Actor;
  /**
   * A value as a pickle; futures in it are pickled as Dask does.
   * @throws {SerializationError} when it has no form in Python
   */
  dumps(value: unknown): Uint8Array;
  /**
   * The value of a pickle; nothing is executed. Futures in it become this client's.
   * @throws {PickleError} when it is malformed, or passes a limit
   */
  loads(pickle: Uint8Array, buffers?: Iterable<Uint8Array>): PyValue;
  /** @throws {ClientClosedError} when the client is closed */
  checkOpen(): void;
  /** Tells a person, by the option `onWarning` and the event. */
  warn(warning: string): void;
}
