/** Listening sockets. */
import type { AddressInfo, Server } from "node:net";

import { type Address, formatAddress, formatHostPort, parseHostPort } from "../comm/address.js";
import { ListenError } from "../comm/errors.js";
import type { BindOptions, Binding } from "../comm/registry.js";
import type { Pending } from "./pending.js";
import { concreteHost } from "./socket.js";

/** Dask: `distributed.comm.socket-backlog`. */
const BACKLOG = 2048;

/**
 * Binds a server to an address.
 *
 * @param pending connections that become no comm when the listener closes
 * @throws {ListenError} when the address cannot be bound
 */
export function bind(server: Server, address: Address, options: BindOptions, pending?: Pending): Promise<Binding> {
  const { host, port } = parseHostPort(address.location, 0);
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(new ListenError(formatAddress(address), error));
    server.once("error", refuse);
    server.listen({ host: host === "" ? "0.0.0.0" : host, port, backlog: BACKLOG }, () => {
      server.off("error", refuse);
      server.on("error", options.onError);
      resolve(toBinding(address.scheme, server, pending));
    });
  });
}

function toBinding(scheme: string, server: Server, pending: Pending | undefined): Binding {
  const bound = server.address() as AddressInfo;
  const contact = { host: concreteHost(bound.address), port: bound.port };
  return {
    listenAddress: `${scheme}://${formatHostPort({ host: bound.address, port: bound.port })}`,
    contactAddress: `${scheme}://${formatHostPort(contact)}`,
    close: () =>
      new Promise((resolve) => {
        // Node reports "close" only when the accepted comms have ended too; they may outlive the listener.
        server.close();
        pending?.close();
        resolve();
      }),
  };
}
