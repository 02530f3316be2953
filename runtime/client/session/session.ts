/** A client's connection: registration, stream, heartbeat, and what happens when it breaks. */
import type { OnSpoiled } from "../../rpc/batch.js";
import { CLIENT_DESIRES_KEYS, HEARTBEAT_CLIENT, REPORT_KEY } from "../../../generated/client-scheduler/ops.js";
import { type SchedulerClientHandlers, SchedulerStub, WorkerStub } from "../../../generated/index.js";
import type { Key, StreamOp } from "../../codegen.js";
import { normalizeAddress } from "../../comm/address.js";
import { CONNECT_TIMEOUT } from "../../comm/connect.js";
import { CommClosedError } from "../../comm/errors.js";
import type { WaitOptions } from "../../comm/deadline.js";
import type { Rpc } from "../../rpc/caller.js";
import { ConnectionPool } from "../../rpc/connection-pool.js";
import { dumpPickle, loadPickle } from "../../values/pickle/index.js";
import type { PyValue } from "../../values/python/index.js";
import { oneLine } from "../../wire/printable.js";
import { Actor } from "../actors/actor.js";
import type { ClientContext, StreamMessage } from "../context.js";
import { AbandonedKeys } from "../data/abandoned.js";
import { Collector } from "../data/collector.js";
import { obtain } from "../data/gather.js";
import { Emitter } from "../emitter.js";
import { ClientClosedError, FutureCancelledError } from "../errors.js";
import { cancelFutures, retryFutures } from "../futures/control.js";
import { type CancelOptions, Future } from "../futures/future.js";
import { StaleReports } from "../futures/stale-reports.js";
import { knownClasses } from "../futures/pickled.js";
import { FutureRegistry } from "../futures/registry.js";
import type { FutureState } from "../futures/state.js";
import { uuid } from "../../rpc/identifier.js";
import type { ClientEvents, ClientOptions, ClientStatus } from "../options.js";
import { explainWaiting } from "./explain.js";
import { GivenUp } from "./given-up.js";
import { HEARTBEAT_INTERVAL, Heartbeat } from "./heartbeat.js";
import { type StreamListeners, withListeners } from "./listeners.js";
import { Outbox } from "./outbox.js";
import { type ReconnectStrategy, reconnectStrategy } from "./reconnect.js";
import { recover } from "./recover.js";
import { register } from "./register.js";
import { reportHandlers } from "./reports.js";
import type { SchedulerStream } from "./stream.js";

/** Milliseconds that the scheduler has for taking our leave. */
const CLOSE_TIMEOUT = 5_000;

/**
 * The context of a client, from connecting to closing.
 *
 * Dask: the part of `distributed.client.Client` that is about its connection.
 */
export class Session implements ClientContext {
  readonly id: string;
  readonly address: string;
  readonly options: ClientOptions;
  readonly timeout: number;
  readonly pool: ConnectionPool;
  /** Speaks the release that the scheduler has, also when another one has taken its place. */
  readonly rpc: Rpc;
  readonly scheduler: SchedulerStub;
  readonly events = new Emitter<ClientEvents>();
  readonly futures: FutureRegistry;
  readonly abandoned: AbandonedKeys;
  readonly releasedKeys: GivenUp = new GivenUp(this);
  readonly closedQueues: GivenUp = new GivenUp(this);
  readonly collector: Collector = new Collector(this);
  readonly #strategy: ReconnectStrategy;
  readonly #listeners = new Emitter<StreamListeners>();
  readonly #heartbeat: Heartbeat;
  readonly #outbox: Outbox;
  readonly #stale: StaleReports;
  /** Aborts when the client closes. */
  readonly #stopping = new AbortController();
  #status: ClientStatus = "connecting";
  #release = 0;
  #stream: SchedulerStream | undefined;
  #failure: Error | undefined;
  #closed: Promise<void> | undefined;

  private constructor(address: string, options: ClientOptions) {
    const { name, timeout = CONNECT_TIMEOUT, security, connect, maxComms } = options;
    this.id = `Client-${name === undefined ? "" : `${name}-`}${uuid()}`;
    this.address = normalizeAddress(address);
    this.options = options;
    this.timeout = timeout;
    this.pool = new ConnectionPool({ limit: maxComms, connect: { ...connect, security, timeout }, name: "client" });
    this.rpc = this.pool.rpc(this.address, { release: () => this.#release });
    this.scheduler = new SchedulerStub(this.rpc);
    this.#outbox = new Outbox(this.id, this.address);
    this.#strategy = reconnectStrategy(options.reconnect, timeout);
    this.#stale = new StaleReports(() => this.#outbox.trySend(HEARTBEAT_CLIENT, {}));
    const release = (key: Key): void => {
      this.releasedKeys.add(key);
      this.#outbox.release(key);
    };
    this.futures = new FutureRegistry(release, this.#stale);
    this.abandoned = new AbandonedKeys(this.futures, release);
    this.#heartbeat = new Heartbeat(options.heartbeatInterval ?? HEARTBEAT_INTERVAL, () => this.#stale.heartbeat());
  }

  /**
   * Connects to a scheduler.
   *
   * @throws as `Client.connect`
   */
  static async open(address: string, options: ClientOptions): Promise<Session> {
    const session = new Session(address, options);
    try {
      await session.#connect(true, options.signal);
    } catch (error) {
      await session.close();
      throw error;
    }
    session.#run();
    return session;
  }

  get status(): ClientStatus {
    return this.#status;
  }

  get release(): number {
    return this.#release;
  }

  /** Milliseconds between heartbeats, as the scheduler has set them. */
  get heartbeatInterval(): number {
    return this.#heartbeat.interval;
  }

  worker(address: string): WorkerStub {
    return new WorkerStub(this.pool.rpc(address, { release: this.#release }));
  }

  send<Message extends object>(op: StreamOp<Message>, message: Message, onSpoiled?: OnSpoiled): void {
    this.#noticeLoss();
    this.checkOpen();
    this.#outbox.send(op, message, onSpoiled);
  }

  sendWhenMade<Message extends object>(
    op: StreamOp<Message>,
    making: Promise<Message>,
    onError: (error: unknown) => void,
  ): void {
    this.#noticeLoss();
    this.checkOpen();
    const attempt = (message: Message) => (): void => {
      try {
        this.#outbox.send(op, message, onError);
      } catch (error) {
        // With the stream all futures are cancelled, which says why.
        if (this.#stream?.failed !== true) onError(error);
      }
    };
    const refuse = (error: unknown) => (): void => onError(error);
    this.#outbox.reserve(making.then(attempt, refuse));
  }

  subscribe<Method extends keyof SchedulerClientHandlers>(
    method: Method,
    listener: (message: StreamMessage<Method>) => void,
  ): () => void {
    return this.#listeners.on(method, listener);
  }

  futureOf<T = unknown>(key: Key, options: { readonly mustExist?: boolean } = {}): Future<T> {
    this.#noticeLoss();
    this.checkOpen();
    const known = this.futures.get(key) !== undefined;
    if (!known) {
      if (options.mustExist === true) this.send(REPORT_KEY, { key });
      this.send(CLIENT_DESIRES_KEYS, { keys: [key], client: this.id });
    }
    return new Future<T>(this, key);
  }

  actorAt(key: Key, address: string, cls: unknown): Actor {
    return new Actor(this, this.futureOf(key), address, cls);
  }

  fetch(state: FutureState, signal: AbortSignal): Promise<unknown> {
    return obtain(this, state, this.options.direct ?? false, signal);
  }

  cancel(futures: readonly Future[], options?: CancelOptions): void {
    cancelFutures(this, futures, options);
  }

  retry(futures: readonly Future[], options?: WaitOptions): Promise<void> {
    return retryFutures(this, futures, options);
  }

  explainWaiting(): Promise<string> {
    return explainWaiting(this.scheduler, this.address);
  }

  dumps(value: unknown): Uint8Array {
    return dumpPickle(value);
  }

  loads(pickle: Uint8Array, buffers?: Iterable<Uint8Array>): PyValue {
    return loadPickle(pickle, { buffers, known: knownClasses(this) });
  }

  warn(warning: string): void {
    this.events.emit("warning", warning);
    const { onWarning } = this.options;
    if (onWarning !== undefined) onWarning(warning);
    else if (!this.events.has("warning")) console.warn(`daskwire: ${oneLine(warning)}`);
  }

  checkOpen(): void {
    if (this.#status === "closing" || this.#status === "closed") {
      throw new ClientClosedError(this.id, this.address, this.#failure);
    }
  }

  /** Takes leave and closes all comms; what waits is cancelled. Safe to call again. Never rejects. */
  close(failure?: Error): Promise<void> {
    this.#closed ??= this.#close(failure);
    return this.#closed;
  }

  /** Ends the cluster, then closes. @throws what the RPC `terminate` throws, unless the scheduler was gone before it answered */
  async shutdown(): Promise<void> {
    this.checkOpen();
    this.#setStatus("closing");
    this.#heartbeat.stop();
    try {
      await this.scheduler.terminate({ reason: `shutdown by ${this.id}` }, { timeout: this.timeout });
    } catch (error) {
      if (!(error instanceof CommClosedError)) throw error;
    } finally {
      await this.close();
    }
  }

  async #close(failure: Error | undefined): Promise<void> {
    this.#failure = failure;
    const reason = new ClientClosedError(this.id, this.address, failure);
    this.#setStatus("closing");
    this.#heartbeat.stop();
    this.#stopping.abort(reason);
    this.futures.cancelAll((key) => new FutureCancelledError(key, "client-closed", reason.message, reason));
    this.#outbox.clear();
    await this.#stream?.close(CLOSE_TIMEOUT);
    await this.pool.close(reason);
    this.#setStatus("closed");
    this.events.emit("closed", { error: failure });
  }

  async #connect(retry: boolean, signal?: AbortSignal): Promise<void> {
    const { stream, release } = await register({
      address: this.address,
      id: this.id,
      options: this.options,
      timeout: this.timeout,
      retry,
      handlers: this.#handlers(),
      onLost: (count, reason) => this.#onLost(count, reason),
      signal: signal === undefined ? this.#stopping.signal : AbortSignal.any([signal, this.#stopping.signal]),
    });
    if (this.#stopping.signal.aborted) {
      stream.abort(this.#stopping.signal.reason);
      throw this.#stopping.signal.reason;
    }
    this.#release = release;
    this.#stream = stream;
    this.#stale.begin();
    this.#setStatus("running");
    this.#heartbeat.start();
    this.#outbox.attach(stream, release);
  }

  /** Lives as long as the client: waits for the end of each stream, and opens the next. */
  #run(): void {
    void (async () => {
      for (let stream = this.#stream; stream !== undefined; stream = this.#stream) {
        const ending = await stream.ended;
        if (this.#stopping.signal.aborted || this.#status === "closing") return;
        if (this.#status === "running") this.#lose(ending.error);
        this.#stream = undefined;
        const attempts = ending.retryable ? await this.#recover(ending.error) : ending.error;
        if (typeof attempts !== "number") return void this.close(attempts);
        this.events.emit("reconnected", { attempts });
      }
    })();
  }

  /** The stream fails before its end has been read: what is sent from then on waits for the next. */
  #noticeLoss(): void {
    if (this.#status === "running" && this.#stream?.failed === true) this.#lose(this.#stream.loss);
  }

  /** The stream is gone. What was sent on it is lost, so its futures are cancelled, before anything else is sent. */
  #lose(error: Error): void {
    this.#status = "connecting";
    this.#heartbeat.stop();
    this.#outbox.detach();
    this.#stale.lose();
    this.abandoned.reset();
    const detail = "the client lost the connection to the scheduler; submit it again";
    this.futures.cancelAll((key) => new FutureCancelledError(key, "scheduler-connection-lost", detail, error));
    this.events.emit("status", "connecting");
    this.events.emit("disconnected", { error });
  }

  #recover(lost: Error): Promise<number | Error> {
    return recover({
      strategy: this.#strategy,
      address: this.address,
      lost,
      signal: this.#stopping.signal,
      connect: () => this.#connect(false),
      running: () => this.#status === "running",
    });
  }

  #handlers(): Required<SchedulerClientHandlers> {
    const handlers = reportHandlers({
      context: this,
      onHeartbeat: (interval) => {
        this.#stale.answered();
        this.#heartbeat.adjust(interval);
      },
      onEnd: (why) => void this.close(new Error(why)),
    });
    return withListeners(handlers, this.#listeners);
  }

  #setStatus(status: ClientStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.events.emit("status", status);
  }

  #onLost(count: number, reason: unknown): void {
    if (this.#closed !== undefined) return;
    const why = reason instanceof Error ? reason.message : String(reason);
    this.warn(`${count} messages to the scheduler were lost with the connection: ${why}`);
  }
}
