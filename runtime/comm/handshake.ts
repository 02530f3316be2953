/**
 * What peers tell each other before the first message.
 *
 * Dask: `Comm.handshake_info`, `Comm.handshake_configuration`.
 */
import type { CompressionName } from "../values/compression/codec.js";
import type { Limits } from "../wire/limits.js";
import { decodeOpen, encodeOpen } from "../wire/message.js";
import type { WireValue } from "../wire/values.js";
import type { Comm, Negotiated } from "./comm.js";
import type { WaitOptions } from "./deadline.js";
import { type CommSide, commClosed, commOpened } from "./diagnostics.js";
import { CommClosedError, HandshakeError } from "./errors.js";
import { isSameHost } from "./same-host.js";
import { TlsError } from "./transport-errors.js";

/** Pickle protocol 5 carries buffers out of band; every Python that Dask supports reads it. */
const PICKLE_PROTOCOL = 5;

/**
 * The Python version that we announce. Dask exchanges it but decides nothing by it; its key must be there in some
 * releases, so we name one that all releases of the spec run on.
 */
const PYTHON = [3, 11, 0] as const;

/** Options of {@link handshake}. */
export interface HandshakeOptions extends WaitOptions {
  /** Which side began. */
  readonly side: CommSide;
  /**
   * The compression to agree on, if the peer names the same; it must be usable here. To a peer on the same machine none is
   * announced, as in Dask.
   */
  readonly compression: CompressionName | null;
}

/** Writes our side of the handshake, reads the peer's, and records the outcome in the comm. */
export async function handshake(comm: Comm, options: HandshakeOptions): Promise<Negotiated> {
  comm.lastOperation = "handshake";
  const compression = isSameHost(comm) ? null : options.compression;
  const frames = await exchange(comm, compression, options);
  const negotiated = negotiate(comm, compression, frames);
  comm.establish(negotiated);
  comm.lastOperation = undefined;
  commOpened(comm, options.side, negotiated);
  void comm.whenClosed.then(() => commClosed(comm));
  return negotiated;
}

async function exchange(
  comm: Comm,
  compression: CompressionName | null,
  options: WaitOptions,
): Promise<readonly Uint8Array[]> {
  try {
    // Dask writes first and then reads, on both sides; a peer that only answers would otherwise wait for ever.
    await comm.write(announcement(compression), options);
    return await comm.read(options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    // With TLS 1.3 the peer refuses our certificate after TLS is there on our side.
    if (error instanceof CommClosedError && error.cause instanceof TlsError) throw error.cause;
    const closed = error instanceof CommClosedError && comm.firstBytes.length === 0;
    throw new HandshakeError(comm.peerAddress, closed ? "closed" : "bytes", comm.firstBytes, error);
  }
}

function announcement(compression: CompressionName | null): readonly Uint8Array[] {
  return encodeOpen({ compression, python: PYTHON, "pickle-protocol": PICKLE_PROTOCOL });
}

function negotiate(comm: Comm, compression: CompressionName | null, frames: readonly Uint8Array[]): Negotiated {
  const theirs = readAnnouncement(comm, frames);
  const protocol = theirs.get("pickle-protocol");
  if (!Number.isSafeInteger(protocol) || (protocol as number) < 0 || !theirs.has("compression")) {
    throw new HandshakeError(comm.peerAddress, "fields", comm.firstBytes);
  }
  return {
    compression: theirs.get("compression") === compression ? compression : null,
    pickleProtocol: Math.min(protocol as number, PICKLE_PROTOCOL),
    python: numbers(theirs.get("python")),
  };
}

function readAnnouncement(comm: Comm, frames: readonly Uint8Array[]): ReadonlyMap<unknown, WireValue> {
  try {
    const value = decodeOpen(frames, { limits: announcementLimits(comm.limits) });
    if (value instanceof Map) return value as ReadonlyMap<unknown, WireValue>;
  } catch (error) {
    throw new HandshakeError(comm.peerAddress, "bytes", comm.firstBytes, error);
  }
  throw new HandshakeError(comm.peerAddress, "fields", comm.firstBytes);
}

/** An announcement is a map of three entries, one of them a list: nothing is known of the peer yet, so little is read. */
function announcementLimits(limits: Partial<Limits> | undefined): Partial<Limits> {
  return {
    depth: Math.min(8, limits?.depth ?? 8),
    containers: Math.min(64, limits?.containers ?? 64),
    items: Math.min(1024, limits?.items ?? 1024),
  };
}

function numbers(value: WireValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "number") : [];
}
