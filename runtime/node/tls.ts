/**
 * Messages over TLS; both sides show a certificate.
 *
 * Dask: `distributed.comm.tcp.TLSBackend`.
 */
import type { Socket } from "node:net";
import { createServer } from "node:tls";

import { type Address, formatAddress, parseHostPort } from "../comm/address.js";
import type { BindOptions, Binding, DialOptions, Transport } from "../comm/registry.js";
import { TlsError, type TlsSide } from "../comm/transport-errors.js";
import type { Limits } from "../wire/limits.js";
import { bind } from "./bind.js";
import { dialTls } from "./dial.js";
import { Pending } from "./pending.js";
import { SocketComm } from "./socket-comm.js";
import { remoteAddressOf } from "./socket.js";
import { guardTls, hungUpInTls } from "./tls-guard.js";
import { serverTlsOptions } from "./tls-options.js";

const SCHEME = "tls";

async function dial(address: Address, options: DialOptions): Promise<SocketComm> {
  const socket = await dialTls(address, parseHostPort(address.location), options);
  return toComm(socket, formatAddress(address), "client", options.limits);
}

async function listen(address: Address, options: BindOptions): Promise<Binding> {
  const server = createServer(await serverTlsOptions(address, options));
  const pending = new Pending(server, SCHEME, options, hungUpInTls);
  guardTls(server, pending);
  server.on("secureConnection", (socket) => {
    if (!pending.settle(socket)) return void socket.destroy();
    options.onAccept(toComm(socket, remoteAddressOf(SCHEME, socket), "server", options.limits));
  });
  return bind(server, address, options, pending);
}

function toComm(socket: Socket, peer: string, side: TlsSide, limits: Partial<Limits> | undefined): SocketComm {
  const explain = (error: Error): Error =>
    TlsError.explains(error) ? new TlsError(peer, side, error, "established") : error;
  return new SocketComm(socket, { scheme: SCHEME, peer, limits, explain });
}

/** The transport of `tls://` addresses, to be given to `registerTransport`. */
export const tls: Transport = { scheme: SCHEME, confidential: true, dial, bind: listen };
