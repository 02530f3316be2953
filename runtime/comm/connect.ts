/** Opening a comm to an address. */
import { type CompressionSetting, resolveCompression } from "../values/compression/registry.js";
import type { Limits } from "../wire/limits.js";
import { DaskwireError } from "../wire/errors.js";
import { type Address, formatAddress, parseAddress } from "./address.js";
import { pause } from "./backoff.js";
import type { Comm } from "./comm.js";
import { type Expiry, type WaitOptions, deadlineSignal, sleep } from "./deadline.js";
import { errorMet } from "./diagnostics.js";
import { CommTimeoutError, HandshakeError } from "./errors.js";
import { handshake } from "./handshake.js";
import { type Transport, transportFor } from "./registry.js";
import { type SecurityOptions, type TlsRole, checkEncryption } from "./security.js";

/** Milliseconds for dialling and handshake together. Dask: `distributed.comm.timeouts.connect`. */
export const CONNECT_TIMEOUT = 30_000;
/** Which part of the time the first attempt may take, as in Dask: a name may be looked up in vain once. */
const FIRST_ATTEMPT = 1 / 5;

/** Options of {@link connect}. */
export interface ConnectOptions extends WaitOptions, SecurityOptions {
  /** Whose certificate of `security` is shown; the client's if absent. */
  readonly role?: TlsRole | undefined;
  /** Milliseconds for all attempts at dialling and the handshake together; 30,000 if absent. */
  readonly timeout?: number | undefined;
  /** The compression to announce; null, which is Dask's default, if absent. */
  readonly compression?: CompressionSetting | undefined;
  /** Limits on what is read from the comm. */
  readonly limits?: Partial<Limits> | undefined;
  /** False: the first refusal or failed look-up is reported at once. True if absent, as Dask does. */
  readonly retry?: boolean | undefined;
  /** Told of each failed attempt before it is made again, with the number of attempts so far. */
  readonly onRetry?: ((error: DaskwireError, attempts: number) => void) | undefined;
}

/**
 * Opens a comm and shakes hands. While nobody answers it dials again, after pauses of random length that grow, until the
 * time is up. What cannot get better is reported at once: a malformed address, a certificate that is not trusted, a
 * peer that is not Dask. A handshake is never tried again, as in Dask.
 *
 * Dask: `distributed.comm.core.connect`.
 *
 * @param address such as `tcp://127.0.0.1:8786`; without a scheme it is tcp
 * @throws {AddressError} when the address is malformed or its scheme has no transport
 * @throws {SecurityError} when `security` does not allow the address, or lacks what it needs
 * @throws {TlsError} when TLS does not come about
 * @throws {UpgradeError} when what answers at `ws://` or `wss://` does not become a WebSocket
 * @throws {MissingCodecError} when the compression needs a package that is not installed
 * @throws {CommConnectError} when nobody answers there until the time is up: the last refusal
 * @throws {CommTimeoutError} when dialling takes too long
 * @throws {HandshakeError} when what answers is not Dask, or says nothing in time
 * @throws the signal's reason when it aborts
 */
export async function connect(address: string, options: ConnectOptions = {}): Promise<Comm> {
  const target = parseAddress(address);
  const name = formatAddress(target);
  const transport = transportFor(target);
  checkEncryption(target, transport, options.security);
  const compression = await resolveCompression(options.compression);
  const dialling = new Dialling(target, transport, options);
  let comm: Comm | undefined;
  const toReason = (expiry: Expiry): unknown => {
    if (expiry.kind === "abort") return expiry.reason;
    if (comm === undefined) return dialling.timedOut();
    return new HandshakeError(name, "silence", comm.firstBytes, undefined, expiry.timeout);
  };
  const deadline = deadlineSignal({ timeout: dialling.timeout, signal: options.signal }, toReason);
  try {
    comm = await dialling.run(deadline.signal);
    await handshake(comm, { signal: deadline.signal, side: "dialled", compression });
    return comm;
  } catch (error) {
    comm?.abort(error);
    errorMet("connect", error, name);
    throw error;
  } finally {
    deadline.release();
  }
}

/** Attempts at reaching a peer, until one succeeds. */
class Dialling {
  /** Milliseconds for all attempts. */
  readonly timeout: number;
  #failure: DaskwireError | undefined;
  readonly #target: Address;
  readonly #transport: Transport;
  readonly #options: ConnectOptions;

  constructor(target: Address, transport: Transport, options: ConnectOptions) {
    this.timeout = options.timeout ?? CONNECT_TIMEOUT;
    this.#target = target;
    this.#transport = transport;
    this.#options = options;
  }

  /** What tells best why nobody was reached in time: the last refusal, if there was one. */
  timedOut(): DaskwireError {
    if (this.#failure === undefined || this.#failure instanceof CommTimeoutError) return this.#timeout(this.timeout);
    return this.#failure;
  }

  /** @throws the signal's reason when it aborts; what the transport throws when that cannot get better */
  async run(signal: AbortSignal): Promise<Comm> {
    const { retry = true, limits, onRetry, security, role = "client" } = this.#options;
    for (let attempts = 1; ; attempts++) {
      const limit = retry && attempts === 1 ? this.timeout * FIRST_ATTEMPT : Infinity;
      const toReason = (expiry: Expiry): unknown =>
        expiry.kind === "abort" ? expiry.reason : this.#timeout(expiry.timeout);
      const attempt = deadlineSignal({ signal, timeout: limit }, toReason);
      try {
        return await this.#transport.dial(this.#target, { signal: attempt.signal, limits, security, role });
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!retry || !(error instanceof DaskwireError && error.retryable)) throw error;
        this.#failure = error;
        onRetry?.(error, attempts);
      } finally {
        attempt.release();
      }
      await sleep(pause(attempts), signal);
    }
  }

  #timeout(milliseconds: number): CommTimeoutError {
    return new CommTimeoutError(formatAddress(this.#target), "connect", milliseconds);
  }
}
