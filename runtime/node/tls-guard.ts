/** Who is let in over TLS. */
import type { Server, TLSSocket } from "node:tls";

import { TlsError } from "../comm/transport-errors.js";
import type { Pending } from "./pending.js";

/**
 * Ends connections whose peer shows no certificate of our CA, and reports why TLS did not come about. Node would end
 * them too, but says nothing about certificates of another CA.
 *
 * Dask: `TLSListener._prepare_stream`.
 */
export function guardTls(server: Server, pending: Pending): void {
  server.on("tlsClientError", (error, socket) => pending.fail(socket, (peer) => new TlsError(peer, "server", error)));
  server.on("secureConnection", (socket) => {
    if (socket.authorized) return;
    // A connection that has failed does not become a comm any more: see `Pending.settle`.
    pending.fail(socket, (peer) => new TlsError(peer, "server", refusalOf(socket)));
    socket.destroy();
  });
}

/** The error of a peer that went away during the TLS handshake. */
export function hungUpInTls(peer: string): TlsError {
  return new TlsError(peer, "server", withCode("ECONNRESET", "socket hang up"));
}

function refusalOf(socket: TLSSocket): Error {
  const certificate = socket.getPeerCertificate() as object | null;
  if (certificate === null || Object.keys(certificate).length === 0) {
    return withCode("ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE", "no certificate");
  }
  // The type says Error; Node sets the code.
  const code: unknown = socket.authorizationError;
  return withCode(typeof code === "string" ? code : "UNKNOWN", "the certificate was refused");
}

function withCode(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
