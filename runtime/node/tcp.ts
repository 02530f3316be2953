/**
 * Messages over TCP.
 *
 * Dask: `distributed.comm.tcp`.
 */
import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";

import { type Address, formatAddress, formatHostPort, parseHostPort } from "../comm/address.js";
import { BaseComm } from "../comm/base.js";
import { CommConnectError, ListenError } from "../comm/errors.js";
import type { BindOptions, Binding, DialOptions, Transport } from "../comm/registry.js";
import type { Negotiated } from "../comm/comm.js";
import { FrameDecoder, encodeFrames } from "../wire/framing.js";
import { type Limits, resolveLimits } from "../wire/limits.js";

/**
 * Milliseconds of silence before the first keepalive probe. Node sends 10 probes, 1 s apart, so a dead peer is noticed
 * after 30 s, as with Dask (`distributed.comm.timeouts.tcp`). Node cannot set TCP_USER_TIMEOUT, as Dask does besides.
 */
const KEEPALIVE_IDLE = 20_000;
/** Bytes that may arrive unread before the socket is paused. */
const UNREAD_BYTES = 1 << 20;
/** Milliseconds that `close` waits for queued bytes to leave. */
const LINGER = 5_000;
/** How many of the first bytes are kept, for errors in the handshake. */
const FIRST_BYTES = 64;
/** Dask: `distributed.comm.socket-backlog`. */
const BACKLOG = 2048;

/** An established TCP connection. Dask: `distributed.comm.tcp.TCP`. */
class TcpComm extends BaseComm {
  readonly #socket: Socket;
  readonly #decoder: FrameDecoder;
  #firstBytes: Uint8Array = new Uint8Array(0);
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: Socket, peerAddress: string, limits: Partial<Limits> | undefined) {
    super(`tcp://${formatEnd(socket.localAddress, socket.localPort)}`, peerAddress, limits);
    this.#socket = socket;
    this.#decoder = new FrameDecoder({ limits });
    this.#decoder.messageBytes = resolveLimits(limits).handshakeBytes;
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEPALIVE_IDLE);
    let failure: Error | undefined;
    socket.on("data", (chunk: Uint8Array) => this.#receive(chunk));
    socket.on("drain", () => this.drained());
    socket.on("end", () => this.peerEnded());
    socket.on("error", (error) => (failure = error));
    socket.on("close", () => {
      clearTimeout(this.#linger);
      this.ended(failure);
    });
  }

  get firstBytes(): Uint8Array {
    return this.#firstBytes;
  }

  get hasUnread(): boolean {
    return this.#decoder.bufferedBytes > 0;
  }

  override establish(negotiated: Negotiated): void {
    super.establish(negotiated);
    this.#decoder.messageBytes = resolveLimits(this.limits).messageBytes;
  }

  protected take(): readonly Uint8Array[] | null {
    return this.#decoder.next();
  }

  protected transmit(frames: readonly Uint8Array[]): boolean {
    const socket = this.#socket;
    // Corked chunks leave in one system call; a single one does so anyway.
    socket.cork();
    for (const chunk of encodeFrames(frames, this.release)) socket.write(chunk);
    socket.uncork();
    return !socket.writableNeedDrain;
  }

  protected resume(): void {
    this.#socket.resume();
  }

  protected shutdown(): void {
    if (this.#socket.destroyed) return;
    this.#linger = setTimeout(() => this.#socket.destroy(), LINGER);
    this.#socket.destroySoon();
  }

  protected destroy(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Uint8Array): void {
    const missing = FIRST_BYTES - this.#firstBytes.length;
    if (missing > 0) this.#firstBytes = concat(this.#firstBytes, chunk.subarray(0, missing));
    this.#decoder.push(chunk);
    this.arrived();
    if (!this.reading && this.#decoder.bufferedBytes > UNREAD_BYTES) this.#socket.pause();
  }
}

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}

function formatEnd(host: string | undefined, port: number | undefined): string {
  // Node hands out IPv4 peers of a dual-stack socket as ::ffff:127.0.0.1; Python's sockets say 127.0.0.1.
  return formatHostPort({ host: (host ?? "").replace(/^::ffff:(?=\d+\.)/, ""), port: port ?? 0 });
}

async function dial(address: Address, { signal, limits }: DialOptions): Promise<TcpComm> {
  signal.throwIfAborted();
  const { host, port } = parseHostPort(address.location);
  const peer = formatAddress(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const settle = (): void => {
      signal.removeEventListener("abort", onAbort);
      socket.off("error", onError).off("connect", onConnect);
    };
    const onAbort = (): void => {
      settle();
      socket.on("error", () => undefined);
      socket.destroy();
      reject(signal.reason as Error);
    };
    const onError = (error: Error): void => {
      settle();
      reject(new CommConnectError(peer, error));
    };
    const onConnect = (): void => {
      settle();
      resolve(new TcpComm(socket, peer, limits));
    };
    socket.on("error", onError).on("connect", onConnect);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

function bind(address: Address, options: BindOptions): Promise<Binding> {
  const { host, port } = parseHostPort(address.location, 0);
  const server = createServer((socket) => {
    const peer = `tcp://${formatEnd(socket.remoteAddress, socket.remotePort)}`;
    options.onAccept(new TcpComm(socket, peer, options.limits));
  });
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => reject(new ListenError(formatAddress(address), error));
    server.once("error", onError);
    server.listen({ host: host === "" ? "0.0.0.0" : host, port, backlog: BACKLOG }, () => {
      server.off("error", onError);
      server.on("error", options.onError);
      resolve(toBinding(server));
    });
  });
}

function toBinding(server: Server): Binding {
  const bound = server.address() as AddressInfo;
  const contact = { host: concreteHost(bound.address), port: bound.port };
  return {
    listenAddress: `tcp://${formatHostPort({ host: bound.address, port: bound.port })}`,
    contactAddress: `tcp://${formatHostPort(contact)}`,
    close: () =>
      new Promise((resolve) => {
        // Node reports "close" only when the accepted comms have ended too; they may outlive the listener.
        server.close();
        resolve();
      }),
  };
}

/** A host by which peers reach a wildcard. Dask: `ensure_concrete_host`. */
function concreteHost(host: string): string {
  const family = host === "0.0.0.0" ? "IPv4" : host === "::" ? "IPv6" : undefined;
  if (family === undefined) return host;
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find((entry) => entry.family === family && !entry.internal && !entry.address.startsWith("fe80:"));
  return found?.address ?? (family === "IPv4" ? "127.0.0.1" : "::1");
}

/** The transport of `tcp://` addresses, to be given to `registerTransport`. */
export const tcp: Transport = { scheme: "tcp", dial, bind };
