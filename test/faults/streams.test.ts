import assert from "node:assert/strict";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { type Listener, listen } from "../../runtime/comm/listen.js";
import { BatchedSend, type LostMessage } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { type Fault, startFaultProxy } from "../support/fault-proxy.js";
import { add } from "../rpc/ops.js";
import { start } from "../rpc/test-server.js";
import { SOCKETS, type Subject } from "../transport/transports.js";

interface Collector extends AsyncDisposable {
  readonly address: string;
  /** What has come, in order. */
  readonly seen: readonly number[];
  /** Resolves when the stream has ended, with its error if it had one. */
  readonly ended: Promise<unknown>;
}

/** Listens for one stream and keeps the numbers that come. */
async function collect({ address, security }: Subject): Promise<Collector> {
  const seen: number[] = [];
  let finish!: (end: unknown) => void;
  const ended = new Promise<unknown>((resolve) => (finish = resolve));
  const table = new Map([["add", add]]);
  const handlers = { add: ({ n }: { n: [number, Uint8Array] }) => void seen.push(n[0]) };
  const listener: Listener = await listen(address, {
    security,
    onComm: (comm) => void readStream(comm, table, handlers).then(finish, finish),
  });
  return { address: listener.contactAddress, seen, ended, [Symbol.asyncDispose]: () => listener.close() };
}

const filler = new Uint8Array(1000);

for (const subject of SOCKETS) {
  // Past what TLS, the upgrade and the handshake take, but on tcp, where the first is within the first messages.
  const positions = subject.name === "tcp" ? [2000, 100_000, 3_000_000] : [100_000, 1_000_000];
  for (const kind of ["cut", "reset", "half-close", "stall", "garbage"] as const) {
    test(`${subject.name}: ${kind} in the middle of a stream: what came is a beginning, and what was surely not sent comes after it`, async () => {
      for (const after of positions) await streamThrough(subject, { kind, after });
    });
  }
}

async function streamThrough(subject: Subject, fault: Fault): Promise<void> {
  await using collector = await collect(subject);
  await using proxy = await startFaultProxy(collector.address, () => ({ up: fault }));
  const comm = await connect(proxy.address, { security: subject.security });
  const lost: LostMessage[] = [];
  const sender = new BatchedSend(comm, {
    interval: 1,
    highWaterMark: 100_000,
    writeTimeout: 500,
    onLost: (messages) => void lost.push(...messages),
  });
  let sent = 0;
  try {
    while (sent < 20_000) {
      // The peer notices garbage and ends the stream; some of what is sent until then is accepted here.
      if (!sender.send(add, { n: [sent, filler] })) await sender.drained();
      sent += 1;
    }
    await sender.flush();
  } catch (error) {
    assert(error instanceof DaskwireError, String(error));
  }
  await sender.close({ timeout: 500 });
  const end = await Promise.race([collector.ended, comm.whenClosed.then(() => "we closed")]);
  assert(end === "closed" || end === "we closed" || end instanceof DaskwireError, String(end));
  assert.deepEqual(collector.seen, indexes(0, collector.seen.length));
  const numbers = lost.map((each) => (each.message as { n: [number] }).n[0]);
  assert.deepEqual(numbers, indexes(numbers[0] ?? 0, numbers.length));
  const sure = lost.find((each) => !each.maybeSent);
  if (sure !== undefined) assert((sure.message as { n: [number] }).n[0] >= collector.seen.length);
  assert.equal(sender.queuedBytes, 0);
}

function indexes(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

for (const subject of SOCKETS) {
  test(`${subject.name}: a slow reader gets everything in order, and the sender keeps no more than its mark and one message`, async () => {
    await using collector = await collect(subject);
    const slow: Fault = { kind: "slow", bytes: 262_144, every: 1 };
    await using proxy = await startFaultProxy(collector.address, () => ({ up: slow }));
    const sender = new BatchedSend(await connect(proxy.address, { security: subject.security }), {
      highWaterMark: 1_000_000,
      onLost: assert.fail,
    });
    let most = 0;
    const megabyte = new Uint8Array(1_000_000);
    for (let n = 0; n < 100; n++) {
      if (!sender.send(add, { n: [n, megabyte] })) await sender.drained();
      most = Math.max(most, sender.queuedBytes);
    }
    await sender.close({ timeout: 60_000 });
    assert.equal(await collector.ended, "close-stream");
    assert.deepEqual(collector.seen, indexes(0, 100));
    assert(most < 2_001_000, `${most} bytes were queued`);
  });
}

test("a peer that asks and does not read is not answered faster than it reads", async () => {
  let asked = 0;
  const reply = new Uint8Array(2 ** 20);
  await using server = await start({ handlers: { echo: () => ((asked += 1), reply) } });
  await using comm = await connect(server.address);
  comm.release = newestRelease;
  const requests = 256;
  for (let index = 0; index < requests; index++) await comm.write(encodeOpen({ op: "echo" }));
  let most = 0;
  for (let read = 0; read < requests; read++) {
    assert.equal((decodeOpen(await comm.read()) as Uint8Array).length, reply.length);
    most = Math.max(most, asked - read);
  }
  assert.equal(asked, requests);
  // What the system's socket buffers hold, and what our own do.
  assert(most < 64, `${most} replies of 1 MiB were on their way`);
});
