/** A TCP relay that hands bytes on in the pieces that a test asks for. */
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { setImmediate } from "node:timers/promises";

/** How bytes from the client are cut: into single ones, or at one place of the next so many bytes. */
export type Cut =
  { readonly kind: "none" | "bytes" } | { readonly kind: "once"; readonly total: number; readonly at: number };

/** A relay for one connection; `await using` ends it. */
export interface CuttingRelay extends AsyncDisposable {
  readonly port: number;
  /** Holds for what the client sends from now on. */
  cut: Cut;
  /** Bytes that the client has sent so far. */
  readonly sent: number;
  /** Pieces that were handed on to the server so far. */
  readonly pieces: number;
}

/** Starts a relay to a port of the loopback interface. */
export async function startCuttingRelay(target: number): Promise<CuttingRelay> {
  const sockets: Socket[] = [];
  let sent = 0;
  let pieces = 0;
  let cut: Cut = { kind: "none" };
  const server = createServer({ noDelay: true }, (client) => {
    const far = connect({ port: target, host: "127.0.0.1", noDelay: true });
    sockets.push(client, far);
    for (const socket of [client, far]) socket.on("error", () => undefined);
    far.on("data", (chunk) => client.write(chunk)).on("end", () => client.end());
    let held: Buffer[] = [];
    let handing = Promise.resolve();
    client.on("data", (chunk: Buffer) => {
      sent += chunk.length;
      held.push(chunk);
      const ready = Buffer.concat(held);
      if (cut.kind === "once" && ready.length < cut.total) return;
      held = [];
      const parts = split(ready, cut);
      handing = handing.then(() => handOver(far, parts));
    });
    client.on("end", () => void handing.then(() => far.end()));
  });
  const handOver = async (far: Socket, parts: readonly Buffer[]): Promise<void> => {
    for (const part of parts) {
      if (part.length === 0) continue;
      pieces += 1;
      await new Promise((resolve) => far.write(part, resolve));
      // The bytes are in the receiver's buffer now: its event loop, which is ours, reads them before the next piece.
      await setImmediate();
      await setImmediate();
    }
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    get cut() {
      return cut;
    },
    set cut(next) {
      cut = next;
    },
    get sent() {
      return sent;
    },
    get pieces() {
      return pieces;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function split(bytes: Buffer, cut: Cut): readonly Buffer[] {
  if (cut.kind === "none") return [bytes];
  if (cut.kind === "once") return [bytes.subarray(0, cut.at), bytes.subarray(cut.at)];
  return Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
}
