/** The comms of one rpc: idle ones are reused, more are opened while all are busy. */
import type { Comm } from "../comm/comm.js";
import { CommClosedError } from "../comm/errors.js";
import { RpcClosedError } from "./errors.js";
import { Semaphore } from "./semaphore.js";

/** Opens a comm; rejects with the signal's reason when it aborts. */
export type Dial = (signal: AbortSignal) => Promise<Comm>;

/** Dask: `rpc.live_comm`, `rpc.comms`. */
export class CommSource {
  readonly #address: string;
  readonly #dial: Dial | undefined;
  /** The only comm there is, when it was given. */
  #given: Comm | undefined;
  readonly #permits: Semaphore;
  readonly #idle: Comm[] = [];
  readonly #busy = new Set<Comm>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  private constructor(address: string, limit: number, dial: Dial | undefined) {
    this.#address = address;
    this.#dial = dial;
    this.#permits = new Semaphore(limit);
  }

  /** Opens comms to an address, at most `limit` at once; further requests queue in order. */
  static dialing(address: string, limit: number, dial: Dial): CommSource {
    return new CommSource(address, limit, dial);
  }

  /** Uses one comm that is there; requests queue in order, and none can be made once it has closed. */
  static of(comm: Comm): CommSource {
    const source = new CommSource(comm.peerAddress, 1, undefined);
    source.#given = comm;
    source.#idle.push(comm);
    return source;
  }

  /** Comms in use and idle. */
  get open(): number {
    return this.#busy.size + this.#idle.filter((comm) => !comm.closed).length;
  }

  /**
   * A comm for one request; to be given back with {@link release} or {@link detach}.
   *
   * @throws {RpcClosedError} after `close`
   * @throws what dialling throws
   */
  async acquire(signal: AbortSignal): Promise<Comm> {
    if (this.#closing.signal.aborted) throw this.#closing.signal.reason;
    await this.#permits.acquire(signal);
    try {
      const comm = this.#takeIdle() ?? (await this.#open(signal));
      this.#busy.add(comm);
      return comm;
    } catch (error) {
      this.#permits.release();
      throw error;
    }
  }

  /** Gives a comm back. It is used again unless it has closed or holds something that nobody asked for. */
  release(comm: Comm): void {
    if (!this.#busy.delete(comm)) return;
    if (this.#closing.signal.aborted || !isUsable(comm)) comm.abort();
    else this.#idle.push(comm);
    this.#permits.release();
  }

  /** Lets a comm go: it is the caller's from now on. */
  detach(comm: Comm): void {
    if (this.#busy.delete(comm)) this.#permits.release();
  }

  /** Ends requests in flight, and closes all comms. Safe to call again. */
  close(farewell: (comm: Comm) => Promise<void>): Promise<void> {
    this.#closed ??= this.#close(farewell);
    return this.#closed;
  }

  async #close(farewell: (comm: Comm) => Promise<void>): Promise<void> {
    const reason = new RpcClosedError(this.#address);
    this.#closing.abort(reason);
    this.#permits.rejectAll(reason);
    for (const comm of this.#busy) comm.abort(reason);
    const busy = [...this.#busy].map((comm) => comm.whenClosed);
    await Promise.all([...busy, ...this.#idle.splice(0).map(farewell)]);
  }

  #takeIdle(): Comm | undefined {
    // The last one used is the least likely to have been closed by the peer.
    for (let comm = this.#idle.pop(); comm !== undefined; comm = this.#idle.pop()) {
      if (isUsable(comm)) return comm;
      comm.abort();
    }
    return undefined;
  }

  async #open(signal: AbortSignal): Promise<Comm> {
    if (this.#dial === undefined) throw new CommClosedError(this.#address, "is closed", this.#given?.lastOperation);
    const comm = await this.#dial(AbortSignal.any([signal, this.#closing.signal]));
    if (!this.#closing.signal.aborted) return comm;
    comm.abort();
    throw this.#closing.signal.reason;
  }
}

function isUsable(comm: Comm): boolean {
  return !comm.closed && !comm.hasUnread;
}
