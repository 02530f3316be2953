/**
 * Calls to one peer, over comms of its own.
 *
 * Dask: `distributed.core.rpc`.
 */
import { normalizeAddress } from "../comm/address.js";
import type { Comm } from "../comm/comm.js";
import { Rpc, type RpcOptions } from "./caller.js";
import { ConnectionPool } from "./connection-pool.js";
import type { ConnectionPoolOptions } from "./pool-options.js";

/** Options of {@link rpc}. */
export interface OwnRpcOptions extends RpcOptions {
  /** Comms open at the same time; further calls wait in order. 512 if absent, as in Dask's pool. */
  readonly maxComms?: number | undefined;
  /** How comms are opened. The timeout holds for each, after the call's turn has come. */
  readonly connect?: ConnectionPoolOptions["connect"];
}

/**
 * Makes calls to the peer at an address, or at the other end of a comm, which then belongs to the rpc. Nothing is
 * opened before the first call. Whoever talks to many peers, or makes rpcs to the same one again and again, uses a
 * {@link ConnectionPool}.
 *
 * @throws {AddressError} when the address is malformed
 */
export function rpc(peer: string | Comm, options: OwnRpcOptions = {}): Rpc {
  const { maxComms, connect, ...rest } = options;
  if (typeof peer === "string") {
    const address = normalizeAddress(peer);
    const pool = new ConnectionPool({ limit: maxComms, connect, name: `rpc to ${address}` });
    return new Rpc(pool, address, rest, true);
  }
  const address = peer.peerAddress;
  return new Rpc(
    ConnectionPool.of(peer, `rpc to ${address}`),
    address,
    { ...rest, release: rest.release ?? peer.release },
    true,
  );
}
