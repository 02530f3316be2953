/**
 * A comm over a byte stream: TCP, with or without TLS.
 *
 * Dask: `distributed.comm.tcp.TCP`.
 */
import type { Socket } from "node:net";

import { BaseComm } from "../comm/base.js";
import type { Negotiated } from "../comm/comm.js";
import { FirstBytes, UNREAD_BYTES } from "../comm/unread.js";
import { FrameDecoder, encodeFrames } from "../wire/framing.js";
import { type Limits, handshakeFrames, resolveLimits } from "../wire/limits.js";
import type { Inlet } from "./inlet.js";
import { corkForNow, localAddressOf, tuneSocket } from "./socket.js";

/** Milliseconds that queued bytes have to leave once either side has ended the comm. */
export const LINGER = 5_000;

/** What a comm of a byte stream is made of. */
export interface SocketCommOptions {
  readonly scheme: string;
  /** The other end. */
  readonly peer: string;
  readonly limits: Partial<Limits> | undefined;
  /** What reads the socket; absent: Node does. */
  readonly inlet?: Inlet | undefined;
  /** Makes a better error of one of the socket. */
  readonly explain?: ((error: Error) => Error) | undefined;
}

/** An established connection. */
export class SocketComm extends BaseComm {
  readonly #socket: Socket;
  readonly #decoder: FrameDecoder;
  readonly #first = new FirstBytes();
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: Socket, { scheme, peer, limits, inlet, explain }: SocketCommOptions) {
    super(localAddressOf(scheme, socket), peer, limits);
    this.#socket = socket;
    this.#decoder = new FrameDecoder({ limits, allocate });
    this.#decoder.messageBytes = resolveLimits(limits).handshakeBytes;
    this.#decoder.maxFrames = Math.min(handshakeFrames, resolveLimits(limits).frames);
    tuneSocket(socket);
    let failure: Error | undefined;
    if (inlet === undefined) socket.on("data", (chunk: Uint8Array) => this.#receive(chunk));
    socket.on("drain", () => this.drained());
    socket.on("end", () => {
      // A peer that has ended may never read what is still queued.
      this.#lingerOn();
      this.peerEnded();
    });
    socket.on("error", (error) => {
      failure ??= explain?.(error) ?? error;
      // A socket with TLS stays open when what arrives cannot be decrypted.
      socket.destroy();
    });
    socket.on("close", () => {
      clearTimeout(this.#linger);
      this.ended(failure);
    });
    inlet?.attach({
      room: () => (this.closedHere ? undefined : this.#decoder.room()),
      filled: (bytes) => this.#filled(bytes),
      receive: (chunk) => this.#receive(chunk),
    });
  }

  get firstBytes(): Uint8Array {
    return this.#first.bytes;
  }

  get hasUnread(): boolean {
    return this.#decoder.bufferedBytes > 0;
  }

  override establish(negotiated: Negotiated): void {
    super.establish(negotiated);
    const { messageBytes, frames } = resolveLimits(this.limits);
    this.#decoder.messageBytes = messageBytes;
    this.#decoder.maxFrames = frames;
  }

  protected get unreadBytes(): number {
    return this.#decoder.bufferedBytes;
  }

  protected take(): readonly Uint8Array[] | null {
    return this.#decoder.next();
  }

  protected transmit(frames: readonly Uint8Array[]): boolean {
    const socket = this.#socket;
    corkForNow(socket);
    for (const chunk of encodeFrames(frames, this.release)) socket.write(chunk);
    return !socket.writableNeedDrain;
  }

  protected resume(): void {
    this.#socket.resume();
  }

  protected shutdown(): void {
    if (this.#socket.destroyed) return;
    this.#lingerOn();
    this.#socket.destroySoon();
  }

  protected destroy(): void {
    this.#socket.destroy();
  }

  #lingerOn(): void {
    this.#linger ??= setTimeout(() => this.#socket.destroy(), LINGER);
  }

  #receive(chunk: Uint8Array): void {
    // What arrives after the end on this side is not wanted, and would pile up.
    if (this.closedHere) return;
    this.#first.add(chunk);
    this.#decoder.push(chunk);
    this.#progress();
  }

  #filled(bytes: number): void {
    if (this.closedHere) return;
    this.#decoder.filled(bytes);
    this.#progress();
  }

  #progress(): void {
    this.arrived();
    if (!this.reading && this.unreadBytes > UNREAD_BYTES && this.mayWait()) this.#socket.pause();
  }
}

/** Memory that is not filled with zeros first. */
function allocate(bytes: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(bytes).buffer);
}
