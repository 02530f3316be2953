/**
 * Messages over TCP.
 *
 * Dask: `distributed.comm.tcp.TCPBackend`.
 */
import { type Socket, createServer } from "node:net";

import { type Address, formatAddress, parseHostPort } from "../comm/address.js";
import type { BindOptions, Binding, DialOptions, Transport } from "../comm/registry.js";
import { bind } from "./bind.js";
import { dialTcp } from "./dial.js";
import { Inlet } from "./inlet.js";
import { SocketComm } from "./socket-comm.js";
import { remoteAddressOf } from "./socket.js";

const SCHEME = "tcp";

async function dial(address: Address, options: DialOptions): Promise<SocketComm> {
  const inlet = new Inlet();
  const socket = await dialTcp(address, parseHostPort(address.location), options, inlet.onread);
  return new SocketComm(socket, { scheme: SCHEME, peer: formatAddress(address), limits: options.limits, inlet });
}

function listen(address: Address, options: BindOptions): Promise<Binding> {
  const accept = (socket: Socket): void => {
    const peer = remoteAddressOf(SCHEME, socket);
    options.onAccept(new SocketComm(socket, { scheme: SCHEME, peer, limits: options.limits }));
  };
  return bind(createServer(accept), address, options);
}

/** The transport of `tcp://` addresses, to be given to `registerTransport`. */
export const tcp: Transport = { scheme: SCHEME, confidential: false, dial, bind: listen };
