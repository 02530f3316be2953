/**
 * A comm over any WebSocket.
 *
 * Dask: `distributed.comm.ws.WS`.
 */
import type { Limits } from "../wire/limits.js";
import { handshakeFrames, resolveLimits } from "../wire/limits.js";
import type { WireError } from "../wire/errors.js";
import { WsFrameDecoder, encodeFrameCount } from "../wire/ws-framing.js";
import { BaseComm } from "./base.js";
import type { Negotiated } from "./comm.js";
import { FirstBytes, UNREAD_BYTES } from "./unread.js";

/** Frames of a value above this are split where it is serialized. Dask: `distributed.comm.websockets.shard`. */
const SHARD_BYTES = 8 * 2 ** 20;

/** What is the same on every WebSocket; the socket itself is the subclass's. */
export abstract class WebSocketComm extends BaseComm {
  override readonly shardBytes: number = SHARD_BYTES;
  readonly #decoder: WsFrameDecoder;
  readonly #first = new FirstBytes();

  constructor(localAddress: string, peerAddress: string, limits: Partial<Limits> | undefined) {
    super(localAddress, peerAddress, limits);
    this.#decoder = new WsFrameDecoder({ limits });
    this.#decoder.messageBytes = resolveLimits(limits).handshakeBytes;
    this.#decoder.maxFrames = Math.min(handshakeFrames, resolveLimits(limits).frames);
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

  /** Bytes that have arrived and are not read. */
  protected get unreadBytes(): number {
    return this.#decoder.bufferedBytes;
  }

  /** True until the first message, the peer's handshake, has been read. */
  protected get awaitsHandshake(): boolean {
    return this.#decoder.messages === 0;
  }

  /** Sends one binary WebSocket message. */
  protected abstract send(bytes: Uint8Array): void;
  /** Stops bytes from flowing in, where that is possible, until `resume`. */
  protected abstract pause(): void;

  protected take(): readonly Uint8Array[] | null {
    return this.#decoder.next();
  }

  /** Hands one message over to the socket, as the number of frames and then the frames. */
  protected sendFrames(frames: readonly Uint8Array[]): void {
    this.send(encodeFrameCount(frames));
    for (const frame of frames) this.send(frame);
  }

  /** To be called with every WebSocket message that arrives. */
  protected received(message: Uint8Array | string): void {
    // What arrives after the end on this side is not wanted, and would pile up.
    if (this.closedHere) return;
    if (typeof message !== "string") this.#first.add(message);
    this.#decoder.push(message);
    this.arrived();
    if (!this.reading && this.unreadBytes > UNREAD_BYTES && this.mayWait()) this.pause();
  }

  /** To be called when what arrives cannot be understood any more. */
  protected malformed(error: WireError): void {
    this.#decoder.fail(error);
    this.arrived();
  }
}
