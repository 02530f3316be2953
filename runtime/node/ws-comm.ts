/** A comm over a WebSocket of the package `ws`. */
import type { Socket } from "node:net";
import { WebSocket } from "ws";

import { WebSocketComm } from "../comm/websocket-comm.js";
import { WireError } from "../wire/errors.js";
import { WsProgress } from "../wire/ws-progress.js";
import { type Limits, resolveLimits } from "../wire/limits.js";
import { LINGER } from "./socket-comm.js";
import { corkForNow, localAddressOf, tuneSocket } from "./socket.js";

/** Bytes around the handshake's own: the number of frames, headers, a ping or two. */
const HANDSHAKE_MARGIN = 1024;
/** The most that `ws` takes for a limit: it keeps it in 32 bits, and is without one beyond. */
const MOST_PAYLOAD = 2 ** 31 - 1;
/** Close codes that say nothing but the end: normal, going away, no code, no closing handshake. */
const PLAIN_CLOSE: readonly number[] = [1000, 1001, 1005, 1006];

/** What `ws` is told for client and server alike; as Dask's Tornado, it sends no pings, answers them, and deflates nothing. */
export function wsOptions(limits: Partial<Limits> | undefined): {
  readonly perMessageDeflate: false;
  readonly maxPayload: number;
  readonly maxBufferedChunks: number;
  readonly closeTimeout: number;
  readonly skipUTF8Validation: true;
} {
  const { frameBytes, messageBytes } = resolveLimits(limits);
  return {
    perMessageDeflate: false,
    maxPayload: Math.max(8, Math.min(frameBytes, messageBytes, MOST_PAYLOAD)),
    // A frame at the limit may come in pieces of one network packet each.
    maxBufferedChunks: 2 ** 21,
    closeTimeout: LINGER,
    // Text is refused anyway.
    skipUTF8Validation: true,
  };
}

/** An established WebSocket. Dask: `distributed.comm.ws.WS`, `WSHandlerComm`. */
export class WsComm extends WebSocketComm {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #progress = new WsProgress();
  #handshakeLeft: number;
  /** Why the connection ends, if it is no plain end. */
  #failure: Error | undefined;

  /** @param socket the connection underneath */
  constructor(ws: WebSocket, socket: Socket, scheme: string, peer: string, limits: Partial<Limits> | undefined) {
    super(localAddressOf(scheme, socket), peer, limits);
    this.#ws = ws;
    this.#socket = socket;
    this.#handshakeLeft = resolveLimits(limits).handshakeBytes + HANDSHAKE_MARGIN;
    tuneSocket(socket);
    ws.on("message", (data, isBinary) => this.received(isBinary ? (data as Buffer) : "text"));
    ws.on("error", (error) => {
      this.#failure ??= error;
      this.malformed(toWireError(error));
    });
    ws.on("close", (code, reason) => {
      if (!PLAIN_CLOSE.includes(code))
        this.#failure ??= new Error(`WebSocket close code ${code} ${reason.toString()}`.trim());
      this.ended(this.#failure);
    });
    let linger: ReturnType<typeof setTimeout> | undefined;
    // A peer that has ended may never read what is still queued.
    socket.on("end", () => (linger ??= setTimeout(() => socket.destroy(), LINGER)));
    socket.on("close", () => clearTimeout(linger));
    socket.on("error", (error) => (this.#failure ??= error));
    socket.on("drain", () => this.drained());
    socket.on("data", (chunk: Uint8Array) => this.#follow(chunk));
  }

  override get hasUnread(): boolean {
    return super.hasUnread || this.#progress.begun;
  }

  protected send(bytes: Uint8Array): void {
    this.#ws.send(bytes, { binary: true }, ignore);
  }

  protected transmit(frames: readonly Uint8Array[]): boolean {
    if (this.#ws.readyState !== WebSocket.OPEN) {
      // The peer has closed, or what it sent was refused; the write is rejected when the socket has closed.
      this.peerEnded(this.#failure);
      return false;
    }
    corkForNow(this.#socket);
    this.sendFrames(frames);
    return !this.#socket.writableNeedDrain;
  }

  protected pause(): void {
    this.#ws.pause();
  }

  protected resume(): void {
    this.#ws.resume();
  }

  protected shutdown(): void {
    this.#ws.close(1000);
    // The peer's answer to the close must get through.
    this.#ws.resume();
  }

  protected destroy(): void {
    this.#ws.terminate();
  }

  /** Notes what `ws` has not made a message of yet: a message that has begun may stall, or be cut short. */
  #follow(chunk: Uint8Array): void {
    this.#guard(chunk.length);
    this.#progress.push(chunk);
    if (this.#progress.begun) this.arrived();
  }

  /** Ends the comm when the handshake takes more bytes than it may: `ws` itself would collect whole frames. */
  #guard(bytes: number): void {
    if (!this.awaitsHandshake) return;
    this.#handshakeLeft -= bytes;
    if (this.#handshakeLeft >= 0) return;
    const { handshakeBytes } = resolveLimits(this.limits);
    const message = `expected at most ${handshakeBytes} bytes in the handshake, got more`;
    this.malformed(new WireError(message, { code: "ERR_DASKWIRE_LIMIT" }));
  }
}

// What cannot be sent has a reason that "close" tells.
const ignore = (): void => undefined;

function toWireError(error: Error): WireError {
  const { code } = error as { code?: string };
  const isLimit = code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" || code === "WS_ERR_TOO_MANY_BUFFERED_PARTS";
  return new WireError(`WebSocket: ${error.message}`, {
    cause: error,
    ...(isLimit ? { code: "ERR_DASKWIRE_LIMIT" } : {}),
  });
}
