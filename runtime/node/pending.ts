/** Connections between their acceptance and the comm: TLS and upgrades to WebSocket come first. */
import type { Server, Socket } from "node:net";

import { watch } from "../comm/deadline.js";
import { CommLimitError, CommTimeoutError } from "../comm/errors.js";
import type { BindOptions } from "../comm/registry.js";
import { remoteAddressOf } from "./socket.js";

interface Entry {
  readonly socket: Socket;
  readonly release: () => void;
}

/**
 * Bounds how many connections a server has and how long each may take to become a comm, and reports each that does not
 * once. Entries go by the peer's address: TLS stands on a socket of its own.
 */
export class Pending {
  readonly #scheme: string;
  readonly #options: BindOptions;
  readonly #hungUp: (peer: string) => Error;
  readonly #entries = new Map<string, Entry>();
  #closed = false;

  /** @param hungUp makes the error of a peer that goes away before there is a comm */
  constructor(server: Server, scheme: string, options: BindOptions, hungUp: (peer: string) => Error) {
    this.#scheme = scheme;
    this.#options = options;
    this.#hungUp = hungUp;
    const { maxComms, onError } = options;
    if (maxComms !== Infinity) server.maxConnections = maxComms;
    server.on("drop", (dropped) => {
      const peer = `${scheme}://${dropped?.remoteAddress ?? "unknown"}:${dropped?.remotePort ?? 0}`;
      onError(new CommLimitError(peer, maxComms));
    });
    server.on("connection", (socket: Socket) => this.#enter(socket));
  }

  /** Lets a connection go that has become a comm: from now on the comm's deadlines hold. False if it was given up. */
  settle(socket: Socket): boolean {
    return this.#remove(remoteAddressOf(this.#scheme, socket)) !== undefined;
  }

  /** Reports why a connection does not become a comm, unless that is known. */
  fail(socket: Socket, toError: (peer: string) => Error): void {
    this.#fail(remoteAddressOf(this.#scheme, socket), toError);
  }

  /** Ends all of them. */
  close(): void {
    this.#closed = true;
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const { socket, release } of entries) {
      release();
      socket.destroy();
    }
  }

  #enter(socket: Socket): void {
    if (this.#closed) return void socket.destroy();
    const { handshakeTimeout: timeout } = this.#options;
    const peer = remoteAddressOf(this.#scheme, socket);
    const release = watch({ timeout }, () => {
      this.#fail(peer, () => new CommTimeoutError(peer, "read", timeout, `${this.#scheme} handshake`));
      socket.destroy();
    });
    this.#entries.set(peer, { socket, release });
    socket.once("close", () => this.#fail(peer, this.#hungUp, socket));
  }

  #fail(peer: string, toError: (peer: string) => Error, socket?: Socket): void {
    // A port may be in use again by the time that its last connection reports its end.
    if (socket !== undefined && this.#entries.get(peer)?.socket !== socket) return;
    if (this.#remove(peer) !== undefined) this.#options.onError(toError(peer));
  }

  #remove(peer: string): Entry | undefined {
    const entry = this.#entries.get(peer);
    this.#entries.delete(peer);
    entry?.release();
    return entry;
  }
}
