/** A peer that sends whatever bytes a test wants. */
import { once } from "node:events";
import net from "node:net";

import { encodeFrames, FrameDecoder, join } from "../../runtime/wire/framing.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";

/** The bytes of one message. */
export function bytesOf(value: WritableValue): Uint8Array {
  return join(encodeFrames(encodeOpen(value)));
}

/** The bytes of a handshake as Dask's. */
export const hello = bytesOf({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 });

/** A connection on which nothing has been sent. */
export class RawPeer implements AsyncDisposable {
  readonly #socket: net.Socket;
  readonly #decoder = new FrameDecoder();

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    // The other side may reset the connection: that is what is tested.
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Uint8Array) => this.#decoder.push(chunk));
  }

  static async connect(address: string): Promise<RawPeer> {
    const { hostname, port } = new URL(address);
    const socket = net.connect(Number(port), hostname);
    await once(socket, "connect");
    return new RawPeer(socket);
  }

  send(...parts: readonly Uint8Array[]): void {
    for (const part of parts) this.#socket.write(part);
  }

  /** The next message that comes. */
  async receive(): Promise<WireValue> {
    for (;;) {
      const frames = this.#decoder.next();
      if (frames !== null) return decodeOpen(frames);
      await once(this.#socket, "data");
    }
  }

  /** Resolves when the other side has hung up. */
  async ended(): Promise<void> {
    if (!this.#socket.closed) await new Promise((resolve) => this.#socket.once("close", resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.destroy();
    await this.ended();
  }
}
