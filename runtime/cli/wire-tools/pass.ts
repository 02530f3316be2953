/** Moves the bytes of one direction. */
import type { Socket } from "node:net";
import type { Dir } from "../../capture/format.js";
import type { Watcher } from "./relay.js";

/** Milliseconds that a peer has to take what is left for it when the other one has gone. */
const LINGER = 10_000;

/**
 * Forwards what arrives, in order, until there is no more. As much is read as can be written: one that reads slowly slows down the
 * one that writes. The end of the stream is passed on, and the other direction goes on; a connection that breaks breaks the other.
 */
export function pass(from: Socket, to: Socket, dir: Dir, watcher: Watcher): Promise<void> {
  return new Promise((resolve) => {
    const write = (chunks: readonly Uint8Array[]): void => {
      let room = true;
      for (const bytes of chunks) room = to.write(bytes);
      watcher.passed(dir);
      if (room) return void from.resume();
      from.pause();
      to.once("drain", () => from.resume());
    };
    from.on("data", (chunk: Buffer) => {
      const forwarded = watcher.forward(dir, chunk);
      if (!(forwarded instanceof Promise)) return write(forwarded);
      from.pause();
      forwarded.then(write, (error: Error) => from.destroy(error));
    });
    from.once("end", () => to.end());
    from.on("error", () => undefined);
    from.once("close", () => {
      breakOff(to);
      resolve();
    });
    from.resume();
  });
}

/** Ends a connection whose other side is gone, after what has arrived for it. */
function breakOff(socket: Socket): void {
  if (socket.destroyed) return;
  socket.destroySoon();
  const timer = setTimeout(() => socket.destroy(), LINGER);
  socket.once("close", () => clearTimeout(timer));
}
