/** Servers that take connections which are to be forwarded. */
import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Address } from "../../comm/address.js";
import { AddressError } from "../../comm/errors.js";
import type { BindOptions } from "../../comm/registry.js";
import type { Security } from "../../comm/security.js";
import { Pending } from "../../node/pending.js";
import { guardTls, hungUpInTls } from "../../node/tls-guard.js";
import { serverTlsOptions } from "../../node/tls-options.js";

/** A server that does not listen yet, and what `bind` is to be told. */
export interface Acceptor {
  readonly server: Server;
  readonly options: BindOptions;
  readonly pending?: Pending;
}

/** What an acceptor is told. */
export interface AcceptorOptions {
  readonly security?: Security | undefined;
  readonly onError: (error: Error) => void;
}

const handshakeTimeout = 30_000;

/**
 * Makes a server for an address. Connections come with nothing read from them.
 * @throws AddressError if the scheme is none that can be forwarded; SecurityError if TLS lacks certificates
 */
export async function acceptor(
  address: Address,
  { security, onError }: AcceptorOptions,
  accept: (socket: Socket) => void,
): Promise<Acceptor> {
  const options: BindOptions = {
    onAccept: unused,
    onError: (error) => onError(error as Error),
    handshakeTimeout,
    maxComms: Infinity,
    security,
  };
  switch (address.scheme) {
    case "tcp":
    case "ws":
      return { server: createServer({ allowHalfOpen: true, pauseOnConnect: true }, accept), options };
    case "tls":
    case "wss": {
      const server = createTlsServer({ allowHalfOpen: true, ...(await serverTlsOptions(address, options)) });
      const pending = new Pending(server, address.scheme, options, hungUpInTls);
      guardTls(server, pending);
      server.on("secureConnection", (socket) => {
        if (pending.settle(socket)) accept(socket);
        else socket.destroy();
      });
      return { server, options, pending };
    }
    default:
      throw new AddressError(`${address.scheme}://${address.location}`, "tcp://, tls://, ws:// or wss://");
  }
}

/** `bind` does not make comms: the server hands out sockets. */
function unused(): void {
  throw new Error("no comm is made here");
}
