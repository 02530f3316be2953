/** Two bare sockets of `node:net`, connected over loopback: what lies under every comm. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The two ends; `await using` destroys them. */
export interface SocketPair extends AsyncDisposable {
  readonly sender: Socket;
  readonly receiver: Socket;
}

export async function socketPair(): Promise<SocketPair> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const sender = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [receiver] = await accepted;
  for (const socket of [sender, receiver]) socket.setNoDelay(true);
  return {
    sender,
    receiver,
    async [Symbol.asyncDispose]() {
      sender.destroy();
      receiver.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
