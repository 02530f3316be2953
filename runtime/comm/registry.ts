/** Which transport serves which scheme. */
import type { Limits } from "../wire/limits.js";
import { type Address, formatAddress } from "./address.js";
import type { Comm } from "./comm.js";
import { AddressError } from "./errors.js";
import type { SecurityOptions } from "./security.js";

/** What a transport is told when it dials. */
export interface DialOptions extends SecurityOptions {
  /** Ends the attempt, which then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Limits on what is read. */
  readonly limits?: Partial<Limits> | undefined;
}

/** What a transport is told when it listens. */
export interface BindOptions extends SecurityOptions {
  /** Called for every accepted comm, before any handshake. */
  readonly onAccept: (comm: Comm) => void;
  /** Called when the listening socket fails after it was bound, and when a peer does not get as far as a comm. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds that a peer has for what stands before a comm, such as TLS. */
  readonly handshakeTimeout: number;
  /** Connections open at the same time, those that are no comms yet included; may be `Infinity`. */
  readonly maxComms: number;
  /** Limits on what is read. */
  readonly limits?: Partial<Limits> | undefined;
}

/** A bound socket, in terms of the transport. */
export interface Binding {
  /** The bound address; its host may be a wildcard. */
  readonly listenAddress: string;
  /** An address by which peers reach it. */
  readonly contactAddress: string;
  /** Stops accepting. Accepted comms stay open. */
  close(): Promise<void>;
}

/** Carries messages for one scheme. Dask: `distributed.comm.registry.Backend`. */
export interface Transport {
  readonly scheme: string;
  /** Whether nobody else can read along: because of TLS, or because nothing leaves the process. False if absent. */
  readonly confidential?: boolean;
  /**
   * Opens a comm, without the handshake.
   *
   * @throws {CommConnectError} when nobody answers there
   */
  dial(address: Address, options: DialOptions): Promise<Comm>;
  /** Binds a socket; port 0 lets the system choose. Absent where a transport cannot listen (browsers). */
  bind?(address: Address, options: BindOptions): Promise<Binding>;
}

const transports = new Map<string, Transport>();

/** Makes a transport known to `connect` and `listen`; one for the same scheme is replaced. */
export function registerTransport(transport: Transport): void {
  transports.set(transport.scheme, transport);
}

/**
 * The transport of an address.
 *
 * @throws {AddressError} when no transport is registered for its scheme
 */
export function transportFor(address: Address): Transport {
  const transport = transports.get(address.scheme);
  if (transport !== undefined) return transport;
  const known = [...transports.keys()].map((scheme) => `${scheme}://`).join(", ") || "none";
  throw new AddressError(formatAddress(address), `one of the schemes that there are here: ${known}`);
}
