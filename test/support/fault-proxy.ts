/** A TCP proxy that does to connections what networks do to them. */
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";

import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";

/** What happens to the bytes of one direction. `after` counts the bytes of that direction which still pass. */
export type Fault =
  /** Each piece arrives this many milliseconds later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Bytes arrive in pieces of this size, one per turn of the event loop. */
  | { readonly kind: "split"; readonly bytes: number }
  /** The receiver reads so few bytes, every so many milliseconds. */
  | { readonly kind: "slow"; readonly bytes: number; readonly every: number }
  /** Both connections end. */
  | { readonly kind: "cut"; readonly after: number }
  /** Nothing more passes in this direction; both connections stay. */
  | { readonly kind: "stall"; readonly after: number }
  /** The receiver sees the end of the stream; the other direction goes on. */
  | { readonly kind: "half-close"; readonly after: number }
  /** Both connections are reset. */
  | { readonly kind: "reset"; readonly after: number }
  /** 64 bytes that nobody sent come next. */
  | { readonly kind: "garbage"; readonly after: number };

/** What happens to one connection; a direction without a fault passes unchanged. */
export interface Faults {
  /** Bytes from whoever connects to the proxy. */
  readonly up?: Fault;
  /** Bytes from the peer behind it. */
  readonly down?: Fault;
}

/** A running proxy; `await using` ends it and all of its connections. */
export interface FaultProxy extends AsyncDisposable {
  readonly address: string;
  /** Connections so far. */
  readonly connections: number;
}

/** Starts a proxy before an address of any transport with sockets; its own has the same scheme. `faults` is asked once for each connection, the first being 0. */
export async function startFaultProxy(target: string, faults: (connection: number) => Faults): Promise<FaultProxy> {
  const { scheme, location } = parseAddress(target);
  const { host, port } = parseHostPort(location);
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ host, port, allowHalfOpen: true });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => other.destroy());
      socket.once("close", () => sockets.delete(socket));
    }
    const { up, down } = faults(connections++);
    void pass(near, far, up);
    void pass(far, near, down);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Moves bytes from one socket to another until either ends or the fault strikes. */
async function pass(from: Socket, to: Socket, fault: Fault | undefined): Promise<void> {
  let left = fault !== undefined && "after" in fault ? fault.after : Infinity;
  try {
    if (left === 0 && fault !== undefined) {
      if (strike(from, to, fault)) return;
      left = Infinity;
    }
    for await (const chunk of from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      for (const piece of pieces(chunk.subarray(0, left), fault)) {
        await wait(fault);
        if (!to.write(piece)) await Promise.race([once(to, "drain"), once(to, "close")]);
      }
      if (chunk.length >= left && fault !== undefined) {
        if (strike(from, to, fault)) return;
        to.write(chunk.subarray(left));
        left = Infinity;
      }
      left -= chunk.length;
    }
    to.end();
  } catch {
    // A connection that breaks ends the one behind it.
    to.destroy();
  }
}

/** Lets the fault happen; true when this direction is over. */
function strike(from: Socket, to: Socket, fault: Fault): boolean {
  switch (fault.kind) {
    case "cut":
      to.destroySoon();
      from.destroySoon();
      return true;
    case "reset":
      to.resetAndDestroy();
      from.resetAndDestroy();
      return true;
    case "half-close":
      to.end();
      return true;
    case "stall":
      return true;
    case "garbage":
      to.write(Buffer.alloc(64, 0xa5));
      return false;
    default:
      return false;
  }
}

function* pieces(chunk: Buffer, fault: Fault | undefined): Generator<Buffer> {
  const size = fault !== undefined && "bytes" in fault ? fault.bytes : chunk.length;
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}

async function wait(fault: Fault | undefined): Promise<void> {
  if (fault?.kind === "split") return new Promise((resolve) => setImmediate(resolve));
  const delay = fault?.kind === "delay" ? fault.milliseconds : fault?.kind === "slow" ? fault.every : undefined;
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
}
