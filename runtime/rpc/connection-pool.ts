/**
 * Comms to many peers, opened as needed, used again, and limited in number.
 *
 * Dask: `distributed.core.ConnectionPool`.
 */
import { normalizeAddress } from "../comm/address.js";
import type { Comm } from "../comm/comm.js";
import { CONNECT_TIMEOUT, type ConnectOptions, connect } from "../comm/connect.js";
import { type WaitOptions, deadlineSignal } from "../comm/deadline.js";
import { CommClosedError, CommTimeoutError } from "../comm/errors.js";
import { DaskwireError } from "../wire/errors.js";
import { Attempts } from "./attempts.js";
import { Rpc, type RpcOptions } from "./caller.js";
import { RpcClosedError } from "./errors.js";
import { sayGoodbye } from "./farewell.js";
import { IdleComms } from "./idle-comms.js";
import { type PeerState, PeerStates } from "./peer-state.js";
import type { ConnectionPoolOptions, PoolStatistics } from "./pool-options.js";
import { WaitingLine } from "./waiting-line.js";

/** Comms open at the same time if the options do not say. Dask: the `limit` of `ConnectionPool`. */
const LIMIT = 512;

/** What a caller that waited gets: a comm to its address, or leave to dial one. */
type Turn = Comm | "dial";

/**
 * A pool of comms. When it is full, idle comms are closed, those first that were idle for longest, to make room for
 * others; when none is idle, callers wait, first come, first served.
 *
 * The statistics never disagree: `active + idle + connecting` is at most `limit`, and while someone waits it is the
 * limit and none is idle.
 */
export class ConnectionPool implements AsyncDisposable {
  readonly limit: number;
  readonly #name: string;
  readonly #options: Omit<ConnectOptions, "signal">;
  /** The only comm there is, when it was given. */
  #given: Comm | undefined;
  readonly #idle = new IdleComms();
  readonly #active = new Map<Comm, string>();
  readonly #attempts = new Attempts();
  /** Comms that are no longer ours to use but have not closed yet. */
  readonly #ending = new Set<Comm>();
  /** Comms that are open or being dialled. Invariant: callers wait only while this is the limit and none is idle. */
  #used = 0;
  readonly #line = new WaitingLine<Turn>();
  readonly #peers = new PeerStates();
  #closed: Promise<void> | undefined;
  #closeReason: DaskwireError | undefined;

  /** @throws {RangeError} when the limit is no positive integer */
  constructor(options: ConnectionPoolOptions = {}) {
    this.limit = options.limit ?? LIMIT;
    if (!Number.isSafeInteger(this.limit) || this.limit < 1) {
      throw new RangeError(`limit: expected a number of comms above 0, got ${this.limit}`);
    }
    this.#options = options.connect ?? {};
    this.#name = options.name ?? "connection pool";
  }

  /** A pool of one comm that is there already and is never dialled again. */
  static of(comm: Comm, name: string): ConnectionPool {
    const pool = new ConnectionPool({ limit: 1, name });
    pool.#given = comm;
    pool.#used = 1;
    pool.#watch(comm);
    pool.#idle.add(comm.peerAddress, comm);
    return pool;
  }

  /** How many comms there are, and who waits. */
  get statistics(): PoolStatistics {
    const [active, idle] = [this.#active.size, this.#idle.size];
    return { open: active + idle, active, idle, connecting: this.#used - active - idle, waiting: this.#line.size };
  }

  /** Comms to one address that are open now, idle ones included. */
  openTo(address: string): number {
    return this.#idle.count(address) + [...this.#active.values()].filter((each) => each === address).length;
  }

  /**
   * Calls to the peer at an address, over comms of this pool. Closing what is returned does nothing, as in Dask: the
   * comms are the pool's. The peer's release is asked for once per address.
   *
   * Dask: `ConnectionPool.__call__`, `PooledRPCCall`.
   *
   * @throws {AddressError} when the address is malformed
   */
  rpc(address: string, options: RpcOptions = {}): Rpc {
    return new Rpc(this, normalizeAddress(address), options);
  }

  /**
   * An open comm, for the caller alone until {@link reuse} or {@link detach}.
   *
   * @throws {RpcClosedError} when the pool is closed
   * @throws {CommClosedError} when the address is removed meanwhile
   * @throws {CommTimeoutError} when `options.timeout` is up
   * @throws what `connect` of comm throws, and the signal's reason when it aborts
   */
  async connect(address: string, options: WaitOptions = {}): Promise<Comm> {
    const peer = normalizeAddress(address);
    const deadline = deadlineSignal(options, (expiry) =>
      expiry.kind === "abort"
        ? expiry.reason
        : new CommTimeoutError(peer, "connect", expiry.timeout, undefined, this.peer(peer).failure),
    );
    try {
      return await this.acquire(peer, deadline.signal);
    } finally {
      deadline.release();
    }
  }

  /**
   * Gives a comm back: it goes to the caller who waits for its address, or becomes idle. One that has closed, or holds
   * something that nobody asked for, or is not of this pool, is closed.
   */
  reuse(comm: Comm): void {
    const address = this.#active.get(comm);
    if (address === undefined) return this.#end(comm);
    if (this.#closed !== undefined || comm.closed || comm.hasUnread) {
      this.#active.delete(comm);
      this.#peers.forget(address);
      this.#used -= 1;
      comm.abort();
    } else if (this.#line.first === address) {
      return this.#line.grant(comm);
    } else {
      this.#active.delete(comm);
      this.#idle.add(address, comm);
    }
    this.#serve();
  }

  /** Lets a comm go: it is the caller's from now on, and no longer counted. */
  detach(comm: Comm): void {
    if (!this.#active.delete(comm)) return;
    this.#used -= 1;
    this.#serve();
  }

  /** Closes all idle comms. */
  collect(): void {
    for (const comm of this.#idle.takeAll()) this.#discard(comm);
  }

  /**
   * Forgets a peer that has gone: ends its comms and all calls that use or wait for one.
   *
   * @param reason why, for the errors of these calls
   */
  remove(address: string, reason = "its address was removed from the pool"): void {
    const peer = normalizeAddress(address);
    this.#peers.forget(peer);
    this.#line.reject(removed(undefined, peer, reason), peer);
    this.#attempts.abort(() => removed(undefined, peer, reason), peer);
    for (const [comm, its] of this.#active) if (its === peer) comm.abort(removed(comm, peer, reason));
    for (const comm of this.#idle.takeAll(peer)) this.#discard(comm);
    this.#serve();
  }

  /**
   * Ends all calls, those that wait included, says goodbye on idle comms and closes all. Resolves when nothing is open
   * and nothing is being dialled. Safe to call again.
   *
   * @param reason thrown by calls from now on; an `RpcClosedError` if absent
   */
  close(reason?: DaskwireError): Promise<void> {
    this.#closeReason ??= reason;
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** As {@link connect}, for an address in normal form. */
  async acquire(address: string, signal: AbortSignal): Promise<Comm> {
    signal.throwIfAborted();
    if (this.#closed !== undefined) throw this.#closedError(address);
    const idle = this.#takeIdle(address);
    if (idle !== undefined) return idle;
    if (this.#line.size > 0 || !this.#reserve()) {
      const turn = await this.#line.wait(address, signal);
      if (turn !== "dial") return turn;
    }
    return this.#dial(address, signal);
  }

  /** What is known of the peer at an address. */
  peer(address: string): PeerState {
    return this.#peers.get(address);
  }

  async #close(): Promise<void> {
    this.#line.reject(this.#closedError());
    this.#attempts.abort((address) => this.#closedError(address));
    for (const [comm, address] of this.#active) comm.abort(this.#closedError(address));
    const idle = this.#idle.takeAll();
    this.#used -= idle.length;
    const ending = [...this.#active.keys(), ...this.#ending].map((comm) => comm.whenClosed);
    await Promise.all([...idle.map(sayGoodbye), ...ending, this.#attempts.settled()]);
  }

  #takeIdle(address: string): Comm | undefined {
    for (let comm = this.#idle.take(address); comm !== undefined; comm = this.#idle.take(address)) {
      if (!comm.closed && !comm.hasUnread) {
        this.#active.set(comm, address);
        return comm;
      }
      this.#discard(comm);
    }
    return undefined;
  }

  /** Reserves room for one more comm, if need be by closing an idle one; false when all are in use. */
  #reserve(): boolean {
    if (this.#used === this.limit) {
      const oldest = this.#idle.takeOldest();
      if (oldest === undefined) return false;
      this.#discard(oldest);
    }
    this.#used += 1;
    return true;
  }

  /** Lets those dial who wait, as far as there is room. */
  #serve(): void {
    while (this.#line.size > 0 && this.#reserve()) this.#line.grant("dial");
  }

  /** Opens a comm in the room that was reserved for it. */
  async #dial(address: string, signal: AbortSignal): Promise<Comm> {
    try {
      return await this.#attempts.run(address, signal, (ended) => this.#open(address, ended));
    } catch (error) {
      this.#used -= 1;
      this.#serve();
      throw error;
    }
  }

  async #open(address: string, signal: AbortSignal): Promise<Comm> {
    if (this.#closed !== undefined) throw this.#closedError(address);
    if (this.#given !== undefined) throw new CommClosedError(address, "is closed", this.#given.lastOperation);
    const state = this.#peers.get(address);
    const { timeout = CONNECT_TIMEOUT, onRetry } = this.#options;
    const comm = await connect(address, {
      ...this.#options,
      timeout,
      signal,
      onRetry: (error, attempts) => {
        state.failure = error;
        onRetry?.(error, attempts);
      },
    });
    state.failure = undefined;
    if (signal.aborted) {
      comm.abort();
      throw signal.reason;
    }
    // Here and not in a later turn, so that whoever ends this address or the pool finds the comm.
    this.#active.set(comm, address);
    this.#watch(comm);
    return comm;
  }

  /** Notices the end of a comm, whoever has it then. */
  #watch(comm: Comm): void {
    void comm.whenClosed.then(() => {
      const address = this.#idle.delete(comm);
      if (address === undefined) return;
      this.#peers.forget(address);
      this.#used -= 1;
      this.#serve();
    });
  }

  /** Closes a comm that is no longer among the idle or active ones; its room is free. */
  #discard(comm: Comm): void {
    this.#used -= 1;
    this.#end(comm);
  }

  #end(comm: Comm): void {
    if (comm.closed) return comm.abort();
    this.#ending.add(comm);
    void comm.close().then(() => this.#ending.delete(comm));
  }

  #closedError(address?: string): DaskwireError {
    return this.#closeReason ?? new RpcClosedError(address, this.#name);
  }
}

function removed(comm: Comm | undefined, address: string, reason: string): CommClosedError {
  return new CommClosedError(address, `was ended: ${reason}`, comm?.lastOperation);
}
