/**
 * Calls to one peer, over the comms of a pool.
 *
 * Dask: `distributed.core.rpc`, `distributed.core.PooledRPCCall`, `distributed.core.send_recv`.
 */
import type { Comm } from "../comm/comm.js";
import { type Expiry, deadlineSignal, endless } from "../comm/deadline.js";
import { CommTimeoutError } from "../comm/errors.js";
import { bytesIn } from "../wire/frames-bytes.js";
import { formatRelease, releaseOrdinal } from "../wire/release.js";
import type { ConnectionPool } from "./connection-pool.js";
import { UnknownOpError, describeReleases, inReleases } from "./errors.js";
import { type Exchange, encodeRequest, exchange, leavesCommUsable } from "./exchange.js";
import type { AnyRpcOp, CallOptions, RpcCaller, RpcOp, StreamOpener } from "./op.js";
import { exchangeOpen } from "./open-codec.js";
import { type PeerRelease, Shared, releaseFromVersions } from "./peer-release.js";
import { WRITE_TIMEOUT } from "./timeouts.js";

/** What holds for all calls of an {@link Rpc}. */
export interface RpcOptions {
  /** The peer's release, such as `"2026.8.0"`, or its ordinal, or what tells it anew for each call; asked of the peer if absent. */
  readonly release?: string | number | (() => number) | undefined;
  /**
   * Milliseconds for each call that names no timeout of its own. Without either a call waits as long as its comm lives,
   * as in Dask: what a peer computes may take days. A peer whose machine is gone is noticed by keepalive.
   */
  readonly timeout?: number | undefined;
  /** Told of fields in replies that the spec does not know, as JSON pointers; they are tolerated. */
  readonly onUnknownFields?: ((op: string, pointers: readonly string[]) => void) | undefined;
  /** Told what was assumed about the peer, such as its release when it does not tell. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/** Calls to one peer. Calls at the same time use comms of their own, where they may be opened. */
export class Rpc implements RpcCaller, StreamOpener, AsyncDisposable {
  /** The peer's address. */
  readonly address: string;
  readonly #pool: ConnectionPool;
  readonly #options: RpcOptions;
  readonly #closePool: boolean;
  readonly #given: () => PeerRelease | undefined;

  /**
   * Made by `rpc` and `ConnectionPool.rpc`.
   *
   * @param closePool whether the pool is this rpc's own, and ends with it
   */
  constructor(pool: ConnectionPool, address: string, options: RpcOptions = {}, closePool = false) {
    this.address = address;
    this.#pool = pool;
    this.#options = options;
    this.#closePool = closePool;
    const { release } = options;
    if (typeof release === "function") this.#given = () => ({ release: release(), source: "given" });
    else {
      const given: PeerRelease | undefined =
        release === undefined ? undefined : { release: toOrdinal(release), source: "given" };
      this.#given = () => given;
    }
  }

  /** Comms to the peer that are open now, idle ones included. */
  get openComms(): number {
    return this.#pool.openTo(this.address);
  }

  /**
   * Sends one request and resolves with its validated reply.
   *
   * @throws {ValidationError} when the request, or the reply, is not what the spec says
   * @throws {UnknownOpError} when the peer does not know the operation
   * @throws {RemoteError} when the peer's handler raised
   * @throws {CommTimeoutError} when `options.timeout` is up; the call's comm is then closed
   * @throws {CommClosedError} when the peer closes the comm instead of answering
   * @throws {RpcClosedError} when the rpc is closed
   * @throws what `connect` throws, and the signal's reason when it aborts
   */
  call<Request extends object, Reply>(
    op: RpcOp<Request, Reply>,
    request: Request,
    options: CallOptions = {},
  ): Promise<Reply> {
    if (op.becomesStream === true) {
      return Promise.reject(new TypeError(`${op.op} turns its comm into a stream: use openStream instead of call`));
    }
    return this.#run(op, options, async (release, signal) => {
      const reply = op.reply === null ? false : undefined;
      const { serializers, close } = options;
      const frames = encodeRequest(op, request, release, { reply, serializers, close });
      // The codec of the reply has checked it.
      return (await this.#exchange({
        op,
        frames,
        bytes: bytesIn(frames),
        release,
        signal,
        closes: close === true,
        ...this.#reporting(op),
      })) as Reply;
    });
  }

  /**
   * Sends one request that the peer must not answer (`reply: false`). Resolves when it is written, which does not mean
   * that the peer has it, or accepts it.
   *
   * @throws as {@link call}
   */
  send<Request extends object, Reply>(
    op: RpcOp<Request, Reply>,
    request: Request,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#run(op, options, async (release, signal) => {
      const frames = encodeRequest(op, request, release, { reply: false });
      const comm = await this.#pool.acquire(this.address, signal);
      try {
        comm.lastOperation = op.op;
        await comm.write(frames, { signal, timeout: WRITE_TIMEOUT });
      } finally {
        this.#pool.reuse(comm);
      }
    });
  }

  /**
   * Sends a request that turns its comm into a stream, and hands the comm over: it is the caller's to read and close.
   * Where the op has a reply, that comes first: see {@link readReply}.
   *
   * @throws as {@link call}
   */
  openStream<Request extends object, Reply>(
    op: RpcOp<Request, Reply>,
    request: Request,
    options: CallOptions = {},
  ): Promise<Comm> {
    return this.#run(op, options, async (release, signal) => {
      const { serializers } = options;
      const frames = encodeRequest(op, request, release, { reply: op.reply === null ? false : undefined, serializers });
      const comm = await this.#pool.acquire(this.address, signal);
      try {
        comm.lastOperation = op.op;
        comm.release = release;
        await comm.write(frames, { signal, timeout: WRITE_TIMEOUT });
      } catch (error) {
        this.#pool.reuse(comm);
        throw error;
      }
      this.#pool.detach(comm);
      return comm;
    });
  }

  /**
   * The peer's release: given, or asked by the RPC `versions`. A peer that does not tell (a nanny has no such RPC) is
   * taken for the newest release, and `onNote` is told.
   *
   * @throws as {@link call}
   */
  async peerRelease(options: CallOptions = {}): Promise<PeerRelease> {
    const deadline = this.#deadline("versions", options);
    try {
      return await this.#knowRelease(deadline.signal);
    } finally {
      deadline.release();
    }
  }

  /**
   * Says goodbye on idle comms, ends calls in flight, closes all comms; does nothing for an rpc of a pool, whose comms
   * are the pool's. Safe to call again. Dask: `rpc.close_rpc`, `PooledRPCCall.close_rpc`.
   */
  async close(): Promise<void> {
    if (this.#closePool) await this.#pool.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Runs a call under one deadline, from the peer's release to the end. */
  async #run<T>(
    op: AnyRpcOp,
    options: CallOptions,
    body: (release: number, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const deadline = this.#deadline(op.op, options);
    try {
      const release = await this.#releaseFor(op, deadline.signal);
      if (!inReleases(op.releases, release)) throw this.#notInRelease(op, release);
      return await body(release, deadline.signal);
    } finally {
      deadline.release();
    }
  }

  #deadline(op: string, options: CallOptions): ReturnType<typeof deadlineSignal> {
    const { signal, timeout = this.#options.timeout } = options;
    if (signal === undefined && timeout === undefined) return endless;
    return deadlineSignal({ signal, timeout }, (expiry: Expiry) => {
      if (expiry.kind === "abort") return expiry.reason;
      return new CommTimeoutError(this.address, "call", expiry.timeout, op, this.#pool.peer(this.address).failure);
    });
  }

  async #exchange(call: Exchange): Promise<unknown> {
    const comm = await this.#pool.acquire(this.address, call.signal);
    comm.release = call.release;
    try {
      return await exchange(comm, call);
    } catch (error) {
      if (!leavesCommUsable(call.op, error)) comm.abort(error);
      throw error;
    } finally {
      // The peer closes its side now; the next call must not find this comm among the idle ones.
      if (call.op.op === "close" || call.closes) comm.abort();
      this.#pool.reuse(comm);
    }
  }

  async #releaseFor(op: AnyRpcOp, signal: AbortSignal): Promise<number> {
    const state = this.#pool.peer(this.address);
    // Asking a nanny would only make it log a warning.
    if (op.role === "nanny" && this.#given() === undefined) {
      state.release ??= this.#assume(releaseFromVersions(null), "a nanny has no RPC that tells it");
    }
    return (await this.#knowRelease(signal)).release;
  }

  async #knowRelease(signal: AbortSignal): Promise<PeerRelease> {
    const given = this.#given();
    if (given !== undefined) return given;
    const state = this.#pool.peer(this.address);
    state.lookup ??= new Shared((ended) => this.#askRelease(ended));
    state.release ??= await state.lookup.get({ signal });
    return state.release;
  }

  async #askRelease(signal: AbortSignal): Promise<PeerRelease> {
    const comm = await this.#pool.acquire(this.address, signal);
    try {
      comm.lastOperation = "versions";
      const found = releaseFromVersions(await exchangeOpen(comm, { op: "versions", reply: true }, { signal }));
      return found.source === "asked" ? found : this.#assume(found, "its answer to versions names none");
    } catch (error) {
      comm.abort(error);
      throw error;
    } finally {
      this.#pool.reuse(comm);
    }
  }

  #assume(assumed: PeerRelease, why: string): PeerRelease {
    this.#options.onNote?.(
      `${this.address}: the release is unknown (${why}); assuming ${formatRelease(assumed.release)}; ` +
        `give the option release to be sure`,
    );
    return assumed;
  }

  #notInRelease(op: AnyRpcOp, release: number): UnknownOpError {
    const message =
      `${op.op}: ${this.address} runs ${formatRelease(release)}, which does not know it; ` +
      `${describeReleases(op.releases)} do`;
    return new UnknownOpError(op.op, this.address, message);
  }

  #reporting(op: AnyRpcOp): Pick<Exchange, "address" | "onUnknownFields"> {
    const report = this.#options.onUnknownFields;
    return { address: this.address, onUnknownFields: (pointers) => report?.(op.op, pointers) };
  }
}

function toOrdinal(release: string | number): number {
  return typeof release === "string" ? releaseOrdinal(release) : release;
}
