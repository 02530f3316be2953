/** A relay that knows what has passed: the bytes of each direction of each connection, as a hash. */
import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";

/** A running relay; `await using` ends it. */
export interface HashingRelay extends AsyncDisposable {
  readonly address: string;
  /** What has passed so far: for each connection bytes and hash of both directions, sorted. */
  digests(): readonly string[];
  /** Bytes in both directions. */
  readonly bytes: number;
}

/** Starts a relay before an address. */
export async function startHashingRelay(target: string): Promise<HashingRelay> {
  const { scheme, location } = parseAddress(target);
  const { host, port } = parseHostPort(location);
  const sides: { readonly up: Side; readonly down: Side }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ host, port, allowHalfOpen: true });
    for (const socket of [near, far]) sockets.add(socket.once("close", () => sockets.delete(socket)));
    const side = { up: new Side(), down: new Side() };
    sides.push(side);
    side.up.join(near, far);
    side.down.join(far, near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    digests: () => sides.map(({ up, down }) => `${up.digest()} ${down.digest()}`).sort(),
    get bytes() {
      return sides.reduce((sum, { up, down }) => sum + up.bytes + down.bytes, 0);
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

class Side {
  bytes = 0;
  readonly #hash: Hash = createHash("sha256");

  join(from: Socket, to: Socket): void {
    from.on("data", (chunk: Uint8Array) => {
      this.bytes += chunk.length;
      this.#hash.update(chunk);
      if (to.write(chunk)) return;
      from.pause();
      to.once("drain", () => from.resume());
    });
    from.once("end", () => to.end());
    from.on("error", () => to.destroy());
    from.once("close", () => to.destroySoon());
  }

  digest(): string {
    return `${this.bytes}:${this.#hash.copy().digest("hex")}`;
  }
}
