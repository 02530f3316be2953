/** Accepting comms at an address. */
import type { CompressionName } from "../values/compression/codec.js";
import { type CompressionSetting, resolveCompression } from "../values/compression/registry.js";
import type { Limits } from "../wire/limits.js";
import { formatAddress, parseAddress } from "./address.js";
import type { Comm } from "./comm.js";
import { CONNECT_TIMEOUT } from "./connect.js";
import { deadlineSignal } from "./deadline.js";
import { errorMet } from "./diagnostics.js";
import { AddressError, CommLimitError, HandshakeError } from "./errors.js";
import { tell } from "./guard.js";
import { handshake } from "./handshake.js";
import { type Binding, transportFor } from "./registry.js";
import { type SecurityOptions, type TlsRole, checkEncryption } from "./security.js";

/** Options of {@link listen}. */
export interface ListenOptions extends SecurityOptions {
  /** Whose certificate of `security` is shown; the worker's if absent. */
  readonly role?: TlsRole | undefined;
  /** Called with every comm after its handshake; the comm is then the callee's to close. */
  readonly onComm: (comm: Comm) => void;
  /** Called when an inbound handshake fails or the socket does; the listener goes on. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Closes the listener when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that an inbound peer has for its handshake; 30,000 if absent. */
  readonly handshakeTimeout?: number | undefined;
  /** Comms open at the same time, those in their handshake included; more are refused. Unlimited if absent. */
  readonly maxComms?: number | undefined;
  /** The compression to announce; null, which is Dask's default, if absent. */
  readonly compression?: CompressionSetting | undefined;
  /** Limits on what is read from the comms. */
  readonly limits?: Partial<Limits> | undefined;
}

/** A listening socket. Dask: `distributed.comm.core.Listener`. */
export interface Listener extends AsyncDisposable {
  /** The bound address; its host may be a wildcard. */
  readonly listenAddress: string;
  /** An address by which peers reach it. */
  readonly contactAddress: string;
  /** Stops accepting and ends handshakes in progress. Comms that were handed out stay open. Safe to call again. */
  close(): Promise<void>;
}

/**
 * Listens at an address and shakes hands with every peer.
 *
 * Dask: `distributed.comm.core.listen`.
 *
 * @param address such as `tcp://127.0.0.1:0`; port 0, or none, lets the system choose; no host means all IPv4 interfaces
 * @throws {AddressError} when the address is malformed or its scheme cannot listen
 * @throws {SecurityError} when `security` does not allow the address, or lacks what it needs
 * @throws {MissingCodecError} when the compression needs a package that is not installed
 * @throws {ListenError} when the address cannot be bound
 * @throws the signal's reason when it has aborted
 */
export async function listen(address: string, options: ListenOptions): Promise<Listener> {
  options.signal?.throwIfAborted();
  const target = parseAddress(address);
  const transport = transportFor(target);
  if (transport.bind === undefined) throw new AddressError(formatAddress(target), "a scheme that can listen");
  checkEncryption(target, transport, options.security);
  const inbound = new Inbound(options, await resolveCompression(options.compression));
  const binding = await transport.bind(target, {
    onAccept: (comm) => inbound.accept(comm),
    onError: (error) => tell({ where: "listen" }, options.onError, [error]),
    handshakeTimeout: options.handshakeTimeout ?? CONNECT_TIMEOUT,
    maxComms: options.maxComms ?? Infinity,
    limits: options.limits,
    security: options.security,
    role: options.role ?? "worker",
  });
  return new BoundListener(binding, inbound, options.signal);
}

class BoundListener implements Listener {
  readonly listenAddress: string;
  readonly contactAddress: string;
  readonly #binding: Binding;
  readonly #inbound: Inbound;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = (): void => void this.close();
  #closed: Promise<void> | undefined;

  constructor(binding: Binding, inbound: Inbound, signal: AbortSignal | undefined) {
    this.listenAddress = binding.listenAddress;
    this.contactAddress = binding.contactAddress;
    this.#binding = binding;
    this.#inbound = inbound;
    this.#signal = signal;
    if (signal?.aborted === true) this.#onAbort();
    else signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  close(): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<void> {
    await Promise.all([this.#binding.close(), this.#inbound.stop()]);
  }
}

/** Comms between their acceptance and the end of their handshake. */
class Inbound {
  readonly #options: ListenOptions;
  readonly #compression: CompressionName | null;
  readonly #handshaking = new Set<Comm>();
  #open = 0;
  #stopped = false;

  constructor(options: ListenOptions, compression: CompressionName | null) {
    this.#options = options;
    this.#compression = compression;
  }

  accept(comm: Comm): void {
    const { maxComms = Infinity } = this.#options;
    if (this.#stopped) return comm.abort();
    if (this.#open >= maxComms) {
      const error = new CommLimitError(comm.peerAddress, maxComms);
      comm.abort(error);
      errorMet("listen", error, comm.peerAddress);
      this.#tell(error, comm.peerAddress);
      return;
    }
    this.#open += 1;
    void comm.whenClosed.then(() => (this.#open -= 1));
    void this.#shake(comm);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const comms = [...this.#handshaking];
    for (const comm of comms) comm.abort();
    await Promise.all(comms.map((comm) => comm.whenClosed));
  }

  #tell(error: unknown, peer: string): void {
    tell({ where: "listen", peer }, this.#options.onError, [error]);
  }

  async #shake(comm: Comm): Promise<void> {
    const timeout = this.#options.handshakeTimeout ?? CONNECT_TIMEOUT;
    const silence = (): unknown => new HandshakeError(comm.peerAddress, "silence", comm.firstBytes, undefined, timeout);
    const deadline = deadlineSignal({ timeout }, silence);
    this.#handshaking.add(comm);
    try {
      await handshake(comm, { signal: deadline.signal, side: "accepted", compression: this.#compression });
      this.#options.onComm(comm);
    } catch (error) {
      comm.abort(error);
      if (this.#stopped) return;
      errorMet("listen", error, comm.peerAddress);
      this.#tell(error, comm.peerAddress);
    } finally {
      deadline.release();
      this.#handshaking.delete(comm);
    }
  }
}
