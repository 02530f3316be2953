/**
 * Messages over the WebSocket that browsers, and Node from 22 on, have built in.
 *
 * It can only dial. It reports when a message has arrived and not before, so limits hold for what is kept; and it cannot be
 * paused, so a peer that sends faster than somebody reads is hung up on when `limits.messageBytes` are unread.
 *
 * Dask: `distributed.comm.ws.WSConnector`.
 */
import { WireError } from "../wire/errors.js";
import { type Limits, resolveLimits } from "../wire/limits.js";
import { type Address, formatAddress } from "./address.js";
import { AddressError } from "./errors.js";
import type { DialOptions, Transport } from "./registry.js";
import { SecurityError, UpgradeError } from "./transport-errors.js";
import { webSocketEnd } from "./websocket-address.js";
import { WebSocketComm } from "./websocket-comm.js";

/** Bytes that may wait in the socket before `write` waits. */
const UNSENT_BYTES = 1 << 20;
/** Milliseconds between looks at what has left: there is no event for it. */
const POLL = 4;
/** Milliseconds that `close` waits for queued bytes to leave and for the peer's answer. */
const LINGER = 5_000;

/** The part of the WHATWG interface that is used. The names are the standard's. */
interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(data: Uint8Array): void;
  close(code?: number): void;
  addEventListener(type: string, listener: (event: SocketEvent) => void): void;
  removeEventListener(type: string, listener: (event: SocketEvent) => void): void;
}

interface SocketEvent {
  readonly data?: unknown;
  readonly code?: number;
  readonly reason?: string;
}

type WebSocketConstructor = new (url: string) => WebSocketLike;

const OPEN = 1;

/** An established WebSocket. Dask: `distributed.comm.ws.WS`. */
class BuiltInWebSocketComm extends WebSocketComm {
  readonly #socket: WebSocketLike;
  readonly #maxUnread: number;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: WebSocketLike, address: string, limits: Partial<Limits> | undefined) {
    // Which port is ours is not told; Dask names the peer here too.
    super(address, address, limits);
    this.#socket = socket;
    this.#maxUnread = resolveLimits(limits).messageBytes;
    socket.addEventListener("message", ({ data }) => this.#receive(data));
    socket.addEventListener("close", ({ code, reason }) => this.#finish(code, reason));
  }

  protected send(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  protected transmit(frames: readonly Uint8Array[]): boolean {
    if (this.#socket.readyState !== OPEN) {
      // The peer has closed; the write is rejected when the socket has.
      this.peerEnded();
      return false;
    }
    this.sendFrames(frames);
    if (this.#socket.bufferedAmount <= UNSENT_BYTES) return true;
    this.#watchUnsent();
    return false;
  }

  protected pause(): void {
    if (this.unreadBytes <= this.#maxUnread) return;
    const message = `expected at most ${this.#maxUnread} bytes unread, got ${this.unreadBytes}; read faster`;
    this.abort(new WireError(message, { code: "ERR_DASKWIRE_LIMIT" }));
  }

  protected resume(): void {
    // It is never paused.
  }

  protected shutdown(): void {
    this.#socket.close(1000);
    this.#linger ??= setTimeout(() => this.#finish(1006), LINGER);
  }

  protected destroy(): void {
    clearTimeout(this.#poll);
    // There is no way to drop what is queued; nobody waits for it any more.
    this.#socket.close();
    this.ended();
  }

  #receive(data: unknown): void {
    this.received(data instanceof ArrayBuffer ? new Uint8Array(data) : "text");
  }

  #finish(code: number | undefined, reason?: string): void {
    clearTimeout(this.#poll);
    clearTimeout(this.#linger);
    const plain = code === undefined || [1000, 1001, 1005, 1006].includes(code);
    this.ended(plain ? undefined : new Error(`WebSocket close code ${code} ${reason ?? ""}`.trim()));
  }

  #watchUnsent(): void {
    clearTimeout(this.#poll);
    this.#poll = setTimeout(() => {
      if (this.#socket.bufferedAmount > UNSENT_BYTES) this.#watchUnsent();
      else this.drained();
    }, POLL);
  }
}

function dial(address: Address, { signal, limits, security }: DialOptions): Promise<BuiltInWebSocketComm> {
  const name = formatAddress(address);
  const { url } = webSocketEnd(address);
  const { WebSocket } = globalThis as { WebSocket?: WebSocketConstructor };
  if (WebSocket === undefined) throw new AddressError(name, "a WebSocket in this environment, and it has none");
  if (security?.tls !== undefined) {
    throw new SecurityError(`${name}: certificates are the browser's business here; leave security.tls out`);
  }
  signal.throwIfAborted();
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      signal.removeEventListener("abort", onAbort);
      socket.removeEventListener("open", onOpen);
      socket.removeEventListener("close", onFailure);
      socket.removeEventListener("error", onFailure);
    };
    const onAbort = (): void => {
      settle();
      socket.close();
      reject(signal.reason as Error);
    };
    const onOpen = (): void => {
      settle();
      resolve(new BuiltInWebSocketComm(socket, name, limits));
    };
    const onFailure = (): void => {
      settle();
      reject(new UpgradeError(name, WHY_UNKNOWN, { retryable: true }));
    };
    socket.addEventListener("open", onOpen);
    // Neither says what went wrong; the WebSocket of Node 20 has no "close" for what never opened.
    socket.addEventListener("close", onFailure);
    socket.addEventListener("error", onFailure);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

const WHY_UNKNOWN =
  "the browser does not say why (its console may); check host and port, that the scheduler has the protocol ws, that its " +
  "certificate is trusted, and that the page has the scheduler's origin";

function transport(scheme: "ws" | "wss"): Transport {
  return {
    scheme,
    confidential: scheme === "wss",
    dial: async (address, options) => dial(address, options),
  };
}

/** The transport of `ws://` addresses where WebSocket is built in, to be given to `registerTransport`. */
export const webSocket: Transport = transport("ws");

/** The transport of `wss://` addresses where WebSocket is built in, to be given to `registerTransport`. */
export const secureWebSocket: Transport = transport("wss");
