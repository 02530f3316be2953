/** Two comms over loopback that have shaken hands. */
import type { Comm } from "../../runtime/comm/comm.js";
import { type ConnectOptions, connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";

registerTransport(tcp);

/** The two ends; `await using` aborts both. */
export interface Pair extends AsyncDisposable {
  readonly client: Comm;
  readonly server: Comm;
}

/** Connects one end to the other. */
export async function connectedPair(options: ConnectOptions = {}): Promise<Pair> {
  let accept!: (comm: Comm) => void;
  let refuse!: (error: unknown) => void;
  const accepted = new Promise<Comm>((resolve, reject) => ([accept, refuse] = [resolve, reject]));
  await using listener = await listen("tcp://127.0.0.1:0", { onComm: accept, onError: refuse });
  const client = await connect(listener.contactAddress, options);
  const server = await accepted;
  const end = async (): Promise<void> => {
    client.abort();
    server.abort();
    await Promise.all([client.whenClosed, server.whenClosed]);
  };
  return { client, server, [Symbol.asyncDispose]: end };
}
