/** Peers that are not Dask, or not quite. */
import { once } from "node:events";
import { type AddressInfo, type Server, type Socket, createServer } from "node:net";

/** A TCP server that does as it is told with each connection; `await using` ends it and all of its connections. */
export interface Peer extends AsyncDisposable {
  readonly address: string;
  /** Connections so far. */
  readonly sockets: readonly Socket[];
}

/** Starts a server on a free port of the loopback interface. */
export async function startPeer(behave: (socket: Socket) => void, host = "127.0.0.1"): Promise<Peer> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    behave(socket);
  });
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const end = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return { address: `tcp://${host}:${port}`, sockets, [Symbol.asyncDispose]: end };
}

/** An address at which nothing listens. */
export async function closedAddress(): Promise<string> {
  await using peer = await startPeer(() => undefined);
  return peer.address;
}
