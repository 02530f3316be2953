/** Opening a comm to an address. */
import type { Limits } from "../wire/limits.js";
import { formatAddress, parseAddress } from "./address.js";
import type { Comm } from "./comm.js";
import { type Expiry, type WaitOptions, deadlineSignal } from "./deadline.js";
import { CommTimeoutError, HandshakeError } from "./errors.js";
import { handshake } from "./handshake.js";
import { transportFor } from "./registry.js";

/** Milliseconds for dialling and handshake together. Dask: `distributed.comm.timeouts.connect`. */
export const CONNECT_TIMEOUT = 30_000;

/** Options of {@link connect}. */
export interface ConnectOptions extends WaitOptions {
  /** Milliseconds for dialling and handshake together; 30,000 if absent. */
  readonly timeout?: number | undefined;
  /** Limits on what is read from the comm. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Opens a comm and shakes hands. Unlike Dask's, this does not try again: a refused connection is reported at once.
 *
 * Dask: `distributed.comm.core.connect`.
 *
 * @param address such as `tcp://127.0.0.1:8786`; without a scheme it is tcp
 * @throws {AddressError} when the address is malformed or its scheme has no transport
 * @throws {CommConnectError} when nobody answers there
 * @throws {CommTimeoutError} when dialling takes too long
 * @throws {HandshakeError} when what answers is not Dask, or says nothing in time
 * @throws the signal's reason when it aborts
 */
export async function connect(address: string, options: ConnectOptions = {}): Promise<Comm> {
  const target = parseAddress(address);
  const transport = transportFor(target);
  const name = formatAddress(target);
  let comm: Comm | undefined;
  const toReason = (expiry: Expiry): unknown => {
    if (expiry.kind === "abort") return expiry.reason;
    if (comm === undefined) return new CommTimeoutError(name, "connect", expiry.timeout);
    return new HandshakeError(name, "silence", comm.firstBytes, undefined, expiry.timeout);
  };
  const deadline = deadlineSignal({ timeout: options.timeout ?? CONNECT_TIMEOUT, signal: options.signal }, toReason);
  try {
    comm = await transport.dial(target, { signal: deadline.signal, limits: options.limits });
    await handshake(comm, { signal: deadline.signal });
    return comm;
  } catch (error) {
    comm?.abort(error);
    throw error;
  } finally {
    deadline.release();
  }
}
