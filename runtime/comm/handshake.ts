/**
 * What peers tell each other before the first message.
 *
 * Dask: `Comm.handshake_info`, `Comm.handshake_configuration`.
 */
import { decodeOpen, encodeOpen } from "../wire/message.js";
import type { WireValue } from "../wire/values.js";
import type { Comm, Negotiated } from "./comm.js";
import type { WaitOptions } from "./deadline.js";
import { CommClosedError, HandshakeError } from "./errors.js";

/** Pickle protocol 5 carries buffers out of band; every Python that Dask supports reads it. */
const PICKLE_PROTOCOL = 5;

/**
 * The Python version that we announce. Dask exchanges it but decides nothing by it; its key must be there in some
 * releases, so we name one that all releases of the spec run on.
 */
const PYTHON = [3, 11, 0] as const;

/** Writes our side of the handshake, reads the peer's, and records the outcome in the comm. */
export async function handshake(comm: Comm, options: WaitOptions): Promise<Negotiated> {
  comm.lastOperation = "handshake";
  const frames = await exchange(comm, options);
  const negotiated = negotiate(comm, frames);
  comm.establish(negotiated);
  comm.lastOperation = undefined;
  return negotiated;
}

async function exchange(comm: Comm, options: WaitOptions): Promise<readonly Uint8Array[]> {
  try {
    // Dask writes first and then reads, on both sides; a peer that only answers would otherwise wait for ever.
    await comm.write(announcement(), options);
    return await comm.read(options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    const closed = error instanceof CommClosedError && comm.firstBytes.length === 0;
    throw new HandshakeError(comm.peerAddress, closed ? "closed" : "bytes", comm.firstBytes, error);
  }
}

function announcement(): readonly Uint8Array[] {
  return encodeOpen({ compression: null, python: PYTHON, "pickle-protocol": PICKLE_PROTOCOL });
}

function negotiate(comm: Comm, frames: readonly Uint8Array[]): Negotiated {
  const theirs = readAnnouncement(comm, frames);
  const protocol = theirs.get("pickle-protocol");
  if (typeof protocol !== "number" || !theirs.has("compression")) {
    throw new HandshakeError(comm.peerAddress, "fields", comm.firstBytes);
  }
  return {
    compression: null,
    pickleProtocol: Math.min(protocol, PICKLE_PROTOCOL),
    python: numbers(theirs.get("python")),
  };
}

function readAnnouncement(comm: Comm, frames: readonly Uint8Array[]): ReadonlyMap<unknown, WireValue> {
  try {
    const value = decodeOpen(frames, { limits: comm.limits });
    if (value instanceof Map) return value as ReadonlyMap<unknown, WireValue>;
  } catch (error) {
    throw new HandshakeError(comm.peerAddress, "bytes", comm.firstBytes, error);
  }
  throw new HandshakeError(comm.peerAddress, "fields", comm.firstBytes);
}

function numbers(value: WireValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "number") : [];
}
