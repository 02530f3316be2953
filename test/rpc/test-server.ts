/** A server with a few operations, for tests. */
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import type { ServerOptions } from "../../runtime/rpc/server-options.js";
import { Server } from "../../runtime/rpc/server.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { echo, issue, open, rpcOp, struct, tableOf } from "./ops.js";

registerTransport(tcp);

const any = open<WritableValue>("Any", () => undefined);
export const fail = rpcOp<object, WritableValue>({ op: "fail", reply: any });
const secret = rpcOp<object, WritableValue>({ op: "secret", reply: any });
export const hold = rpcOp<object, WritableValue>({ op: "hold", reply: any });
export const unhandled = rpcOp<object, WritableValue>({ op: "unhandled", reply: struct("Reply", []) });
const count = rpcOp<{ n: number }, number>({
  role: "worker",
  op: "count-up",
  method: "countUp",
  requestFields: ["n"],
  request: struct("CountRequest", ["op", "reply", "close", "serializers", "n"], (data) =>
    typeof (data as { n?: unknown }).n === "number" ? undefined : issue("/n", "integer"),
  ),
  reply: open("Count", (data) => (typeof data === "number" ? undefined : issue("", "integer"))),
});
export const getData = rpcOp<object, { status: string }>({
  op: "get_data",
  method: "getData",
  reply: struct("GetData", ["status"]),
  ack: { literal: "OK", when: { field: "status", equals: "OK" } },
});
const table = tableOf(echo, fail, secret, hold, unhandled, count, getData);

const handlers = {
  echo: ({ data }: { data?: WritableValue }): WritableValue => data ?? null,
  fail: (): never => {
    throw new RangeError("too far: \ud800");
  },
  secret: () => "told",
  countUp: ({ n }: { n: number }): WritableValue => (n < 0 ? "negative" : n + 1),
  getData: () => ({ status: "OK" }),
};

/** A server on a free port, and what it reported. */
export interface Started extends AsyncDisposable {
  readonly server: Server;
  readonly address: string;
  /** What `onError` was told: op and message. */
  readonly errors: string[];
}

/** Starts a server with the handlers above, or as the options say. */
export async function start(options: Partial<ServerOptions> = {}, address = "tcp://127.0.0.1:0"): Promise<Started> {
  const errors: string[] = [];
  const onError = (error: unknown, { op }: { op?: string | undefined }): void => {
    errors.push(`${op}: ${(error as Error).message}`);
  };
  const server = new Server({ role: "worker", table, handlers, onError, ...options });
  const { contactAddress } = await server.listen(address);
  return { server, address: contactAddress, errors, [Symbol.asyncDispose]: () => server.close() };
}
