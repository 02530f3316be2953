/** Moves the bytes of one direction. */
import type { Socket } from "node:net";
import type { Dir } from "../../capture/format.js";
import type { Watcher } from "./relay.js";

/** Milliseconds that a peer has to take what is left for it when the other one has gone. */
const LINGER = 10_000;

/**
 * Forwards what arrives, in order, until there is no more. As much is read as can be written: one that reads slowly slows down the
 * one that writes. The end of the stream is passed on, and the other direction goes on; a connection that breaks breaks the other.
 * @returns when the connection is over
 * @throws what the watcher has failed with; the connection is broken off then
 */
export function pass(from: Socket, to: Socket, dir: Dir, watcher: Watcher): Promise<void> {
  return new Promise((resolve, reject) => {
    // Fulfilled when what has arrived is written: a stream may tell its end although it is paused.
    let written = Promise.resolve();
    let over = false;
    let failure: Error | undefined;
    const broken = (error: Error): void => {
      failure ??= error;
      from.destroy();
    };
    const write = (chunks: readonly Uint8Array[]): void => {
      let room = true;
      for (const bytes of chunks) room = to.write(bytes);
      watcher.passed(dir);
      if (over) return;
      if (room) return void from.resume();
      from.pause();
      to.once("drain", () => from.resume());
    };
    const finish = async (): Promise<void> => {
      await written;
      if (over) return;
      over = true;
      write(watcher.rest(dir));
      to.end();
    };
    from.on("data", (chunk: Buffer) => {
      const forwarded = watcher.forward(dir, chunk);
      if (!(forwarded instanceof Promise)) return write(forwarded);
      from.pause();
      written = forwarded.then(write).catch(broken);
    });
    from.once("end", () => void finish().catch(broken));
    from.on("error", () => undefined);
    from.once("close", () => {
      const done = (): void => {
        breakOff(to);
        if (failure === undefined) resolve();
        else reject(failure);
      };
      void finish().catch(broken).then(done);
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
