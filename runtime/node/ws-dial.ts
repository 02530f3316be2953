/** Outgoing WebSockets. */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { WebSocket } from "ws";

import { type Address, formatAddress } from "../comm/address.js";
import type { DialOptions } from "../comm/registry.js";
import { UpgradeError } from "../comm/transport-errors.js";
import { webSocketEnd } from "../comm/websocket-address.js";
import { dialTcp, dialTls } from "./dial.js";
import { WsComm, wsOptions } from "./ws-comm.js";

/**
 * Opens a connection, with TLS for `wss`, and upgrades it.
 *
 * @throws {UpgradeError} when what answers does not become a WebSocket
 * @throws as `dialTcp` and `dialTls`
 */
export async function dialWs(address: Address, options: DialOptions): Promise<WsComm> {
  const { end, url } = webSocketEnd(address);
  const socket = await (address.scheme === "wss" ? dialTls : dialTcp)(address, end, options);
  return upgrade(socket, url, address, options);
}

function upgrade(socket: Socket, url: string, address: Address, { signal, limits }: DialOptions): Promise<WsComm> {
  const peer = formatAddress(address);
  const ws = new WebSocket(url, { ...wsOptions(limits), createConnection: () => socket });
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      signal.removeEventListener("abort", onAbort);
      ws.off("open", onOpen).off("error", onError).off("unexpected-response", onResponse);
    };
    const fail = (error: Error): void => {
      settle();
      // Errors that follow are of no interest any more, but must not be thrown.
      ws.on("error", () => undefined).terminate();
      socket.on("error", () => undefined).destroy();
      reject(error);
    };
    const onAbort = (): void => fail(signal.reason as Error);
    const onError = (error: Error): void =>
      fail(new UpgradeError(peer, describe(error, address.scheme), { cause: error }));
    const onResponse = (_request: unknown, response: IncomingMessage): void => fail(refused(peer, response));
    const onOpen = (): void => {
      settle();
      resolve(new WsComm(ws, socket, address.scheme, peer, limits));
    };
    ws.on("open", onOpen).on("error", onError).on("unexpected-response", onResponse);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

function refused(peer: string, response: IncomingMessage): UpgradeError {
  const status = response.statusCode ?? 0;
  const advice =
    status === 404 || status === 200
      ? "check port and path; a scheduler has its WebSocket at /, on a port of its own"
      : status === 403
        ? "the peer refuses pages of another origin"
        : "check that the port is the one of ws:// of a scheduler or worker";
  return new UpgradeError(peer, `HTTP ${status} ${response.statusMessage ?? ""}; ${advice}`, { status });
}

function describe(error: Error, scheme: string): string {
  const { code } = error as { code?: string };
  if (code?.startsWith("HPE_") === true) return "the peer does not speak HTTP; it may be Dask at tcp:// or tls://";
  if (code === "ECONNRESET") {
    const why =
      scheme === "wss" ? "not trust our certificate, or be Dask at tls://" : "expect TLS, or be Dask at tcp://";
    return `the peer closed the connection; it may ${why}`;
  }
  return `${error.message}; check that the port is the one of ws:// of a scheduler or worker`;
}
