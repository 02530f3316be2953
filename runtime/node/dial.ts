/** Outgoing connections, up to the point where bytes can be exchanged. */
import { type OnReadOpts, type Socket, connect, isIP } from "node:net";
import { connect as connectTls } from "node:tls";

import { type HostPort, formatAddress, type Address } from "../comm/address.js";
import { CommConnectError } from "../comm/errors.js";
import type { DialOptions } from "../comm/registry.js";
import { TlsError } from "../comm/transport-errors.js";
import { clientTlsOptions } from "./tls-options.js";

/**
 * Opens a TCP connection.
 *
 * @param onread how its bytes are read; absent: as those of every stream
 * @throws {CommConnectError} when nobody answers there
 * @throws the signal's reason when it aborts
 */
export async function dialTcp(
  address: Address,
  end: HostPort,
  { signal }: DialOptions,
  onread?: OnReadOpts,
): Promise<Socket> {
  signal.throwIfAborted();
  const peer = formatAddress(address);
  return whenReady(
    connect({ ...end, ...(onread && { onread }) }),
    "connect",
    signal,
    (error) => new CommConnectError(peer, error),
  );
}

/**
 * Opens a TCP connection with TLS on it.
 *
 * @throws {SecurityError} when the options lack what TLS needs
 * @throws {TlsError} when TLS does not come about
 * @throws {CommConnectError} when nobody answers there
 * @throws the signal's reason when it aborts
 */
export async function dialTls(address: Address, end: HostPort, options: DialOptions): Promise<Socket> {
  const { signal } = options;
  signal.throwIfAborted();
  const tls = await clientTlsOptions(address, options);
  signal.throwIfAborted();
  const peer = formatAddress(address);
  const name = isIP(end.host) === 0 ? { servername: end.host } : {};
  const socket = connectTls({ ...end, ...name, ...tls });
  let connected = false;
  socket.once("connect", () => (connected = true));
  return whenReady(socket, "secureConnect", signal, (error) =>
    connected ? new TlsError(peer, "client", error) : new CommConnectError(peer, error),
  );
}

function whenReady(
  socket: Socket,
  event: "connect" | "secureConnect",
  signal: AbortSignal,
  toError: (error: Error) => Error,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      signal.removeEventListener("abort", onAbort);
      socket.off("error", onError).off(event, onReady);
    };
    const fail = (error: Error): void => {
      settle();
      // Errors that follow are of no interest any more, but must not be thrown.
      socket.on("error", () => undefined).destroy();
      reject(error);
    };
    const onAbort = (): void => fail(signal.reason as Error);
    const onError = (error: Error): void => fail(toError(error));
    const onReady = (): void => {
      settle();
      resolve(socket);
    };
    socket.on("error", onError).on(event, onReady);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
