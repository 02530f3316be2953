/**
 * Answering requests.
 *
 * Dask: `distributed.core.Server`.
 */
import type { Comm } from "../comm/comm.js";
import { checkDelay, watch } from "../comm/deadline.js";
import { CommLimitError } from "../comm/errors.js";
import { tell } from "../comm/guard.js";
import { type Listener, listen } from "../comm/listen.js";
import type { ServerFace } from "./base-handlers.js";
import { Connection, classOf } from "./connection.js";
import { uuid } from "./identifier.js";
import type { ServerOptions } from "./server-options.js";

/** Comms open at the same time if the options do not say. */
const MAX_COMMS = 4096;
/** Milliseconds that `close` gives handlers to finish if its caller does not say. */
const GRACE = 5_000;

/** Answers the requests of any number of comms with the methods of a handler object, as a Dask server does. */
export class Server implements AsyncDisposable {
  /** The name by which it tells itself from others: that of the options, or `Worker-` and a random UUID. */
  readonly id: string;
  readonly #options: ServerOptions;
  readonly #listeners = new Set<Listener>();
  readonly #connections = new Set<Connection>();
  /** Those of them whose comm has closed, but whose last stream messages are still being handled. */
  readonly #left = new Set<Connection>();
  readonly #stopping = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.id = options.id ?? `${classOf(options.role)}-${uuid()}`;
  }

  /** Comms that are open now. */
  get openComms(): number {
    return this.#connections.size - this.#left.size;
  }

  /**
   * Listens at an address, such as `tcp://127.0.0.1:0`; several times for several addresses.
   *
   * @throws what `listen` of comm throws; an AbortError once the server closes
   */
  async listen(address: string): Promise<Listener> {
    const { compression, handshakeTimeout, limits, maxComms = MAX_COMMS, onError, role, security } = this.#options;
    const listener = await listen(address, {
      onComm: (comm) => this.handleComm(comm),
      onError: (error) => onError?.(error, {}),
      signal: this.#stopping.signal,
      compression,
      handshakeTimeout,
      maxComms,
      limits,
      security,
      role: role === "nanny" ? "worker" : role,
    });
    this.#listeners.add(listener);
    return listener;
  }

  /**
   * Answers the requests of a comm that is there already; it belongs to the server from now on. One too many is closed.
   *
   * Dask: `Server.handle_comm`.
   */
  handleComm(comm: Comm): void {
    if (this.#stopping.signal.aborted) return comm.abort();
    const { maxComms = MAX_COMMS, onError } = this.#options;
    if (this.openComms >= maxComms) {
      const error = new CommLimitError(comm.peerAddress, maxComms);
      comm.abort(error);
      const context = { peer: comm.peerAddress };
      tell({ where: "listen", ...context }, onError, [error, context]);
      return;
    }
    const connection = new Connection(comm, this.#options, () => this.#face());
    this.#connections.add(connection);
    void connection.done.then(() => {
      this.#connections.delete(connection);
      this.#left.delete(connection);
    });
    void comm.whenClosed.then(() => this.#leave(connection));
  }

  /**
   * Stops listening, closes idle comms, and lets requests in hand finish; their signals abort. Comms whose handlers
   * have not finished in time are closed without an answer. Resolves when all comms have closed. Safe to call again.
   *
   * @param options.grace milliseconds for handlers to finish; 5,000 if absent
   * @throws {TypeError} when it is NaN; nothing has changed then
   */
  async close(options: { readonly grace?: number } = {}): Promise<void> {
    const { grace = GRACE } = options;
    checkDelay("grace", grace);
    this.#closed ??= this.#close(grace);
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #face(): ServerFace {
    const [listener] = this.#listeners;
    const status = this.#stopping.signal.aborted ? "closing" : "running";
    return { type: classOf(this.#options.role), id: this.id, address: listener?.contactAddress, status };
  }

  /** A peer that is gone frees its place. As many as may be open may have messages left; then the first is given up. */
  #leave(connection: Connection): void {
    if (!this.#connections.has(connection)) return;
    this.#left.add(connection);
    const { maxComms = MAX_COMMS } = this.#options;
    const [first] = this.#left;
    if (this.#left.size > maxComms) first?.giveUp();
  }

  async #close(grace: number): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#listeners].map((listener) => listener.close()));
    const connections = [...this.#connections];
    for (const connection of connections) connection.stop();
    const release = watch({ timeout: grace }, () => {
      for (const connection of connections) connection.abort();
    });
    await Promise.all(connections.map((connection) => connection.done));
    release();
  }
}
