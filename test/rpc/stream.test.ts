import assert from "node:assert/strict";
import { test } from "node:test";

import { WORKER_SCHEDULER_OPS } from "../../generated/worker-scheduler/ops.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import type { StreamTable } from "../../runtime/rpc/op.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import type { RequestContext, ServerOptions } from "../../runtime/rpc/server-options.js";
import { Server } from "../../runtime/rpc/server.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { connectedPair } from "../comm/pair.js";
import { startPeer } from "../comm/peers.js";
import { startDask } from "../support/dask.js";
import { add, open, rpcOp, strict, streamOp, tableOf } from "./ops.js";
import { runPython } from "./python-peer.js";

registerTransport(tcp);

const streamTable: StreamTable = new Map([add, strict].map((op) => [op.op, op]));

/** Keeps the numbers that it is sent. */
class Sum {
  readonly seen: unknown[] = [];

  async add({ n }: { n: unknown }): Promise<void> {
    await Promise.resolve();
    this.seen.push(n);
  }

  strict({ n }: { n: number }): void {
    if (n < 0) throw new RangeError("negative");
    this.seen.push(n);
  }
}

async function readAll(messages: readonly WritableValue[], sum = new Sum()): Promise<[string, unknown[]]> {
  await using pair = await connectedPair();
  for (const message of messages) await pair.client.write(encodeOpen(message));
  const end = await readStream(pair.server, streamTable, sum);
  assert.equal(pair.server.closed, true);
  return [end, sum.seen];
}

test("a stream may hold lists, single messages, empty lists and OK, in order, until close-stream", async () => {
  const messages = [
    [
      { op: "add", n: 1 },
      { op: "add", n: 2 },
    ],
    [],
    "OK",
    { op: "add", n: 3 },
    [{ op: "strict", n: 4 }],
  ];
  const end = [[{ op: "add", n: 5 }, { op: "close-stream" }, { op: "add", n: 6 }]];
  assert.deepEqual(await readAll([...messages, ...end]), ["close-stream", [1, 2, 3, 4, 5]]);
});

test("close-stream ends a stream whose generated table lists it, without a handler for it", async () => {
  await using pair = await connectedPair();
  const stimuli: unknown[] = [];
  const keepAlive = { op: "keep-alive" };
  await pair.client.write(encodeOpen([keepAlive, { op: "close-stream" }, keepAlive]));
  const handlers = { keepAlive: () => void stimuli.push("keep-alive") };
  assert.equal(await readStream(pair.server, WORKER_SCHEDULER_OPS, handlers), "close-stream");
  assert.deepEqual(stimuli, ["keep-alive"]);
});

test("a stream ends quietly when its peer closes, and loudly in the middle of a message", async () => {
  await using pair = await connectedPair();
  await pair.client.write(encodeOpen([{ op: "add", n: 1 }]));
  await pair.client.close();
  const sum = new Sum();
  assert.equal(await readStream(pair.server, streamTable, sum), "closed");
  assert.deepEqual(sum.seen, [1]);
  const message = Buffer.concat(encodeFrames(encodeOpen([{ op: "add", n: 1 }])));
  const hello = Buffer.concat(encodeFrames(encodeOpen({ compression: null, "pickle-protocol": 5 })));
  await using peer = await startPeer((socket) => socket.end(Buffer.concat([hello, message.subarray(0, -1)])));
  const truncated = readStream(await connect(peer.address), streamTable, sum);
  await assert.rejects(truncated, { code: "ERR_DASKWIRE_CLOSED", message: /in the middle of a message/ });
});

test("what comes before an unknown op is handled; then the stream ends with an error", async () => {
  const sum = new Sum();
  await assert.rejects(readAll([[{ op: "add", n: 1 }, { op: "nonsense" }, { op: "add", n: 2 }]], sum), {
    code: "ERR_DASKWIRE_UNKNOWN_OP",
    op: "nonsense",
    message: /^stream from tcp:.*: nonsense is unknown; the comm is closed$/,
  });
  assert.deepEqual(sum.seen, [1]);
});

test("an op without a handler, a message that breaks the spec, or no message at all ends the stream", async () => {
  await assert.rejects(readAll([{ op: "add", n: 1 }], {} as Sum), {
    code: "ERR_DASKWIRE_UNKNOWN_OP",
    message: /has no handler here/,
  });
  await assert.rejects(readAll([{ op: "strict", n: "x" }]), {
    code: "ERR_DASKWIRE_VALIDATION",
    message: /client-scheduler\.strict message: \/n expected integer, got string "x"/,
  });
  await assert.rejects(readAll([[5]]), {
    code: "ERR_DASKWIRE_PROTOCOL",
    message: /expected a stream message, got number/,
  });
  await assert.rejects(readAll([{ op: "strict", n: -1 }]), /negative/);
});

test("an abort ends the stream", async () => {
  await using pair = await connectedPair();
  const controller = new AbortController();
  const reading = readStream(pair.server, streamTable, new Sum(), { signal: controller.signal });
  controller.abort(new Error("enough"));
  await assert.rejects(reading, /enough/);
  await pair.server.whenClosed;
});

test("unknown fields are tolerated and reported", async () => {
  await using pair = await connectedPair();
  const reports: unknown[] = [];
  await pair.client.write(encodeOpen([{ op: "add", n: 1, novelty: 2 }, { op: "close-stream" }]));
  const onUnknownFields = (op: string, pointers: readonly string[]): void => void reports.push([op, pointers]);
  await readStream(pair.server, streamTable, new Sum(), { onUnknownFields });
  assert.deepEqual(reports, [["add", ["/novelty"]]]);
});

const subscribe = rpcOp<object, WritableValue>({
  op: "subscribe",
  reply: open("Subscribed", () => undefined),
  becomesStream: true,
});

async function serve(options: Partial<ServerOptions>): Promise<{ server: Server; address: string }> {
  const base = { role: "scheduler", table: tableOf(subscribe), handlers: {} } as const;
  const server = new Server({ ...base, ...options });
  return { server, address: (await server.listen("tcp://127.0.0.1:0")).contactAddress };
}

test("Python's BatchedSend is read by our server, and ours by Python's comm", async () => {
  const sum = new Sum();
  const handlers = {
    subscribe: async (_request: object, { comm, release }: RequestContext): Promise<void> => {
      assert(comm !== undefined);
      const sender = new BatchedSend(comm, { release, onLost: assert.fail });
      for (const n of [10, 20]) sender.send(add, { n });
      await sender.flush();
    },
  };
  const { server, address } = await serve({ handlers, streams: { table: streamTable, handlers: sum } });
  const seen = await runPython(
    address,
    `
from distributed.batched import BatchedSend
comm = await connect(address)
await comm.write({"op": "subscribe", "reply": False})
batch = await comm.read()
sender = BatchedSend(interval="2ms")
sender.start(comm)
for n in range(100):
    sender.send({"op": "add", "n": n})
sender.send({"op": "close-stream"})
return [batch, await outcome(comm.read())]`,
  );
  const [batch, [, name]] = seen as [unknown, [string, string]];
  assert.deepEqual(batch, [
    { op: "add", n: 10 },
    { op: "add", n: 20 },
  ]);
  assert.equal(name, "CommClosedError");
  assert.deepEqual(
    sum.seen,
    Array.from({ length: 100 }, (_, n) => n),
  );
  await server.close();
});

test("connection_stream is read by the stream handlers, and unknown to a server that has none", async () => {
  const connectionStream = rpcOp<object, null>({
    op: "connection_stream",
    method: "connectionStream",
    reply: null,
    becomesStream: true,
  });
  const table = tableOf(connectionStream);
  const sum = new Sum();
  const { server, address } = await serve({ table, streams: { table: streamTable, handlers: sum } });
  await using caller = rpc(address, { release: newestRelease });
  await using sender = new BatchedSend(await caller.openStream(connectionStream, {}), { onLost: assert.fail });
  for (const n of [1, 2, 3]) sender.send(add, { n });
  await sender.close();
  await server.close();
  assert.deepEqual(sum.seen, [1, 2, 3]);
  const errors: string[] = [];
  const without = await serve({ table, onError: (error) => errors.push((error as Error).message) });
  await using comm = await connect(without.address);
  await comm.write(encodeOpen({ op: "connection_stream" }));
  assert.equal(decodeOpen(await comm.read()), null);
  assert.match(errors.join(), /connection_stream: this scheduler has no handler for it/);
  await without.server.close();
});

test("a reply of a handler comes first on its stream; closing the server ends streams", async () => {
  const sum = new Sum();
  const handlers = { subscribe: () => "welcome" };
  const { server, address } = await serve({ handlers, streams: { table: streamTable, handlers: sum } });
  await using caller = rpc(address, { release: newestRelease });
  const comm: Comm = await caller.openStream(subscribe, {});
  assert.equal(caller.openComms, 0);
  assert.equal(decodeOpen(await comm.read()), "welcome");
  await server.close();
  await comm.whenClosed;
});

/** Handlers of a stream that keep a message in hand until they are told to go on. */
class Holding {
  readonly seen: unknown[] = [];
  readonly started: Promise<void>;
  readonly release: () => void;
  readonly #released: Promise<void>;
  #start!: () => void;

  constructor() {
    let release!: () => void;
    this.started = new Promise((resolve) => (this.#start = resolve));
    this.#released = new Promise((resolve) => (release = resolve));
    this.release = release;
  }

  async add({ n }: { n: unknown }): Promise<void> {
    this.#start();
    await this.#released;
    this.seen.push(n);
  }
}

async function serveHolding(holding: Holding, options: Partial<ServerOptions> = {}): ReturnType<typeof serve> {
  const handlers = { subscribe: (): void => undefined };
  return await serve({ handlers, streams: { table: streamTable, handlers: holding }, ...options });
}

/** Starts a stream and sends lists on it, each with one number. */
async function sendNumbers(address: string, ...numbers: readonly number[]): Promise<Comm> {
  const comm = await connect(address);
  await comm.write(encodeOpen({ op: "subscribe" }));
  for (const n of numbers) await comm.write(encodeOpen([{ op: "add", n }]));
  return comm;
}

async function untilNoneIsOpen(server: Server): Promise<void> {
  while (server.openComms > 0) await new Promise((resolve) => setImmediate(resolve));
}

test(
  "close gives up on a stream handler that does not finish, and hands nothing more over",
  { timeout: 20_000 },
  async () => {
    const holding = new Holding();
    const { server, address } = await serveHolding(holding);
    await using comm = await sendNumbers(address, 1, 2);
    await holding.started;
    await server.close({ grace: 1 });
    assert.equal(server.openComms, 0);
    await comm.whenClosed;
    holding.release();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(holding.seen, [1]);
  },
);

/** A server whose peer has sent three messages and gone, while the first is still being handled. */
async function leftWhileHandled(): Promise<{ readonly holding: Holding; readonly server: Server }> {
  const holding = new Holding();
  const { server, address } = await serveHolding(holding, { onError: assert.fail });
  const comm = await sendNumbers(address, 1, 2, 3);
  await holding.started;
  await comm.close();
  await untilNoneIsOpen(server);
  return { holding, server };
}

test("a peer that is gone frees its place; what it had sent is handed over", { timeout: 20_000 }, async () => {
  const { holding, server } = await leftWhileHandled();
  assert.deepEqual(holding.seen, []);
  const closed = server.close();
  holding.release();
  await closed;
  assert.equal(holding.seen[0], 1);
});

test(
  "without a close of the server, all lists of a peer that has gone are handed over",
  { timeout: 20_000 },
  async () => {
    const { holding, server } = await leftWhileHandled();
    holding.release();
    while (holding.seen.length < 3) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(holding.seen, [1, 2, 3]);
    await server.close();
  },
);

test(
  "of peers that are gone, no more than may be open keep messages; what is given up is reported",
  { timeout: 20_000 },
  async () => {
    const holding = new Holding();
    let tell!: (message: string) => void;
    const told = new Promise<string>((resolve) => (tell = resolve));
    const { server, address } = await serveHolding(holding, { maxComms: 1, onError: (error) => tell(String(error)) });
    for (const n of [1, 2]) {
      const comm = await sendNumbers(address, n);
      await holding.started;
      await comm.close();
      await untilNoneIsOpen(server);
    }
    assert.match(await told, /has gone, as have too many others/);
    await server.close({ grace: 1 });
  },
);

test("a grace that is NaN is refused, and changes nothing", async () => {
  const { server, address } = await serve({});
  await assert.rejects(server.close({ grace: NaN }), { name: "TypeError", message: /^grace: .*got NaN/ });
  await (await connect(address)).close();
  await server.close({ grace: 1 });
});

test("an error on a stream reaches onError and closes the comm", async () => {
  const errors: string[] = [];
  const handlers = { subscribe: (): void => undefined };
  const { server, address } = await serve({
    handlers,
    streams: { table: streamTable, handlers: new Sum() },
    onError: (error) => errors.push((error as Error).message),
  });
  await using comm = await connect(address);
  await comm.write(encodeOpen({ op: "subscribe" }));
  await comm.write(encodeOpen([{ op: "nonsense" }]));
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_CLOSED" });
  assert.match(errors.join(), /nonsense is unknown; the comm is closed/);
  await server.close();
});

test("a real scheduler starts a client's stream, and ends it at close-stream", async () => {
  await using dask = await startDask();
  const register = rpcOp<{ client: string; versions: WritableValue }, null>({
    op: "register-client",
    requestFields: ["client", "versions"],
    reply: null,
    becomesStream: true,
  });
  const streamStart = streamOp("stream-start", ["warning", "error"]);
  await using scheduler = rpc(dask.scheduler.address);
  const comm = await scheduler.openStream(register, { client: "daskwire-test", versions: { packages: {}, host: {} } });
  let started = 0;
  const handlers = {
    "stream-start": async () => {
      started += 1;
      await comm.write(encodeOpen([{ op: "close-stream" }]));
    },
  };
  assert.equal(await readStream(comm, new Map([["stream-start", streamStart]]), handlers), "closed");
  assert.equal(started, 1);
});
