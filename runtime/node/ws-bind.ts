/**
 * Inbound WebSockets.
 *
 * Dask: `distributed.comm.ws.WSListener`, `WSHandler`.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { type Server as TlsServer, createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import { WebSocketServer } from "ws";

import type { Address } from "../comm/address.js";
import { HandshakeError } from "../comm/errors.js";
import type { BindOptions, Binding } from "../comm/registry.js";
import { UpgradeError } from "../comm/transport-errors.js";
import { bind } from "./bind.js";
import { Pending } from "./pending.js";
import { remoteAddressOf } from "./socket.js";
import { guardTls, hungUpInTls } from "./tls-guard.js";
import { serverTlsOptions } from "./tls-options.js";
import { WsComm, wsOptions } from "./ws-comm.js";

/** `Pending` has the deadline for all that comes before the comm. */
const NO_TIMEOUTS = { headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 1 };

/** Listens for WebSockets at the path `/`, with TLS for `wss`. */
export async function bindWs(address: Address, options: BindOptions): Promise<Binding> {
  const secure = address.scheme === "wss";
  const server: Server = secure
    ? createTlsServer({ ...NO_TIMEOUTS, ...(await serverTlsOptions(address, options)) })
    : createServer(NO_TIMEOUTS);
  const pending = new Pending(server, address.scheme, options, secure ? hungUpInTls : hungUp);
  if (secure) guardTls(server as TlsServer, pending);
  const upgrades = new Upgrades(address.scheme, options, pending);
  server.on("upgrade", (request, socket, head) => upgrades.accept(request, socket as Socket, head));
  server.on("request", (request, response) => upgrades.refuse(request, response));
  server.on("clientError", (error, socket) => upgrades.refuseBytes(error, socket as Socket));
  return bind(server, address, options, pending);
}

function hungUp(peer: string): UpgradeError {
  return new UpgradeError(peer, "the peer hung up before it asked for one");
}

/** Turns requests into comms, or refuses them. */
class Upgrades {
  readonly #scheme: string;
  readonly #options: BindOptions;
  readonly #pending: Pending;
  readonly #server: WebSocketServer;

  constructor(scheme: string, options: BindOptions, pending: Pending) {
    this.#scheme = scheme;
    this.#options = options;
    this.#pending = pending;
    this.#server = new WebSocketServer({ ...wsOptions(options.limits), noServer: true, clientTracking: false });
    this.#server.on("wsClientError", (error, socket, request) => {
      // As `ws` answers where nobody listens to its error.
      answer(socket as Socket, "400 Bad Request");
      this.#fail(request, 400, error.message);
    });
  }

  accept(request: IncomingMessage, socket: Socket, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    const path = (request.url ?? "").split("?")[0];
    if (path !== "/") {
      answer(socket, "404 Not Found");
      return this.#fail(request, 404, `it asked for ${JSON.stringify(path?.slice(0, 100))}, and comms are at /`);
    }
    if (!isSameOrigin(request)) {
      answer(socket, "403 Forbidden");
      return this.#fail(request, 403, `it is a page of ${JSON.stringify(request.headers.origin)}, another origin`);
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      if (!this.#pending.settle(socket)) return ws.terminate();
      const { limits, onAccept } = this.#options;
      onAccept(new WsComm(ws, socket, this.#scheme, remoteAddressOf(this.#scheme, socket), limits));
    });
  }

  /** Answers what is HTTP, but no WebSocket. */
  refuse(request: IncomingMessage, response: ServerResponse): void {
    this.#fail(
      request,
      426,
      `it sent ${request.method} ${JSON.stringify(request.url?.slice(0, 100))} without an upgrade`,
    );
    response.writeHead(426, { connection: "close", upgrade: "websocket", "content-type": "text/plain" });
    response.end("Upgrade Required: Dask comms are WebSockets.\n");
  }

  /** Ends a connection whose bytes are no HTTP. */
  refuseBytes(error: Error, socket: Socket): void {
    // Node reports errors of sockets and of TLS here too; `Pending` and `guardTls` know more about them.
    if ((error as { code?: string }).code?.startsWith("HPE_") !== true) return void socket.destroy();
    const bytes = (error as { rawPacket?: Uint8Array }).rawPacket?.subarray(0, 64) ?? new Uint8Array(0);
    this.#pending.fail(socket, (peer) => new HandshakeError(peer, "bytes", bytes, error));
    answer(socket, "400 Bad Request");
  }

  #fail(request: IncomingMessage, status: number, what: string): void {
    this.#pending.fail(request.socket, (peer) => new UpgradeError(peer, `refused with ${status}: ${what}`, { status }));
  }
}

/** Browsers name the page's origin; anybody else names none. Dask: Tornado's `WebSocketHandler.check_origin`. */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

function answer(socket: Socket, status: string): void {
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.destroySoon();
}
