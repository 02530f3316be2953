import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { BatchedSend, type BatchedSendOptions, type LostMessage } from "../../runtime/rpc/batched-send.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { connectedPair } from "../comm/pair.js";
import { add, strict } from "./ops.js";

const noLoss: BatchedSendOptions = {
  onLost: (messages, reason) => assert.fail(`lost ${messages.length} messages: ${String(reason)}`),
};

/** Options that keep what was lost. */
function keepLost(options: Partial<BatchedSendOptions> = {}): [BatchedSendOptions, Promise<[LostMessage[], unknown]>] {
  let told!: (loss: [LostMessage[], unknown]) => void;
  const loss = new Promise<[LostMessage[], unknown]>((resolve) => (told = resolve));
  return [{ ...options, onLost: (messages, reason) => told([[...messages], reason]) }, loss];
}

async function readList(comm: Comm): Promise<readonly unknown[]> {
  const list = decodeOpen(await comm.read());
  assert(Array.isArray(list));
  return list.map((each) => (each as Map<string, unknown>).get("n"));
}

const payload = (byte: number): Serialized => Serialized.of({ serializer: "dask" }, [new Uint8Array(3).fill(byte)]);

test("messages sent in one go leave as one list, in which one may have payload frames", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, noLoss);
  for (const n of [1, payload(2), 3, 4, payload(5), payload(6), 7]) sender.send(add, { n });
  await sender.flush();
  const lists = [await readList(pair.server), await readList(pair.server), await readList(pair.server)];
  const shown = lists.map((list) => list.map((n) => (n instanceof Serialized ? n.frames[0]?.[0] : n)));
  assert.deepEqual(shown, [[1, 2, 3, 4], [5], [6, 7]]);
  assert.equal(sender.queuedBytes, 0);
  assert.deepEqual({ ...sender.counts, bytes: 0 }, { messages: 7, batches: 3, bytes: 0 });
});

test("lists of any length have their msgpack header", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, noLoss);
  for (const length of [15, 16, 70_000]) {
    for (let n = 0; n < length; n++) sender.send(add, { n });
    assert.equal((await readList(pair.server)).length, length);
  }
});

test("the first message leaves at once, those of the interval together", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, { ...noLoss, interval: 60_000 });
  sender.send(add, { n: 1 });
  assert.deepEqual(await readList(pair.server), [1]);
  for (const n of [2, 3]) {
    sender.send(add, { n });
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(pair.server.hasUnread, false);
  await sender.flush();
  assert.deepEqual(await readList(pair.server), [2, 3]);
});

test("a batch waits no longer than its interval", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, { ...noLoss, interval: 5 });
  for (const n of [1, 2]) {
    sender.send(add, { n });
    assert.deepEqual(await readList(pair.server), [n]);
  }
});

test("a message is what it was when it was sent", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, noLoss);
  const n = [1];
  sender.send(add, { n });
  n.push(2);
  assert.deepEqual(await readList(pair.server), [[1]]);
});

test("a bad message is refused where it is sent, and the stream goes on", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, noLoss);
  assert.throws(() => sender.send(strict, { n: "x" as never }), { code: "ERR_DASKWIRE_VALIDATION" });
  assert.equal(sender.queuedBytes, 0);
  sender.send(strict, { n: 1 });
  const reading = readStream(pair.server, new Map([["strict", strict]]), { strict: () => undefined });
  await sender.close();
  assert.equal(await reading, "close-stream");
  assert.throws(() => sender.send(strict, { n: 2 }), {
    code: "ERR_DASKWIRE_CLOSED",
    message: /no longer takes stream messages/,
  });
});

test("what was not sent when the comm failed is handed back in order, as it was", async () => {
  await using pair = await connectedPair();
  const [options, loss] = keepLost({ interval: 60_000 });
  const sender = new BatchedSend(pair.client, options);
  sender.send(add, { n: 0 });
  await sender.flush();
  const n = [1.5, "x", payload(9)];
  sender.send(add, { n });
  sender.send(strict, { n: 2 });
  n.pop();
  pair.client.abort(new Error("unplugged"));
  const [messages, reason] = await loss;
  assert.match(String(reason), /unplugged/);
  assert.deepEqual(
    messages.map((each) => [each.op.op, each.maybeSent]),
    [
      ["add", false],
      ["strict", false],
    ],
  );
  const first = messages[0]?.message as { n: unknown[] };
  assert.deepEqual(first.n.slice(0, 2), [1.5, "x"]);
  assert(first.n[2] instanceof Serialized);
  assert.deepEqual(messages[1]?.message, { n: 2 });
  assert.throws(() => sender.send(add, { n: 3 }), /unplugged/);
  await assert.rejects(sender.flush(), /unplugged/);
  await sender.close();
});

const megabyte = new Uint8Array(2 ** 20);

/** Fills the path to a peer that does not read; how many messages of 1 MiB it took. */
async function fill(sender: BatchedSend): Promise<number> {
  let sent = 0;
  while (sender.queuedBytes < 4 * 2 ** 20) {
    sender.send(add, { n: megabyte });
    sent += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sent;
}

test("a peer that does not read makes send return false and drained wait, until it reads", async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, { ...noLoss, interval: 0 });
  const sent = await fill(sender);
  assert.equal(sender.send(add, { n: 1 }), false);
  const controller = new AbortController();
  const { signal } = controller;
  const given = assert.rejects(sender.drained({ signal }), /enough/);
  await assert.rejects(sender.drained({ timeout: 1 }), {
    code: "ERR_DASKWIRE_TIMEOUT",
    message: /drain: no progress with tcp:.* within 1 ms; the peer does not read; the stream goes on/,
  });
  controller.abort(new Error("enough"));
  await given;
  assert.equal(getEventListeners(signal, "abort").length, 0);
  const drained = sender.drained();
  let received = 0;
  while (received < sent + 1) received += (await readList(pair.server)).length;
  await drained;
  await sender.flush();
  assert.equal(sender.queuedBytes, 0);
});

test("close gives up after its time, and hands back what did not leave, what may have left first", async () => {
  await using pair = await connectedPair();
  const [options, loss] = keepLost({ interval: 0 });
  const sender = new BatchedSend(pair.client, options);
  const sent = await fill(sender);
  await sender.close({ timeout: 10 });
  const [messages, reason] = await loss;
  assert.equal((reason as { code?: string }).code, "ERR_DASKWIRE_TIMEOUT");
  assert(messages.length >= 4 && messages.length <= sent);
  const marks = messages.map((each) => each.maybeSent);
  assert.equal(marks[0], true);
  assert.deepEqual(
    marks,
    [...marks].sort((a, b) => Number(b) - Number(a)),
  );
  assert.equal(pair.client.closed, true);
});

test("a peer that leaves a batch unread for too long ends the stream", async () => {
  await using pair = await connectedPair();
  const [options, loss] = keepLost({ interval: 0, writeTimeout: 10 });
  const sender = new BatchedSend(pair.client, options);
  for (let index = 0; index < 64; index++) sender.send(add, { n: megabyte });
  await assert.rejects(sender.drained(), { code: "ERR_DASKWIRE_TIMEOUT", message: /^write: no progress/ });
  assert((await loss)[0].length > 0);
});

test("with a high-water mark of 0, drained waits until the queue is empty", { timeout: 20_000 }, async () => {
  await using pair = await connectedPair();
  const sender = new BatchedSend(pair.client, { ...noLoss, highWaterMark: 0 });
  await sender.drained();
  assert.equal(sender.send(add, { n: 1 }), false);
  await sender.drained();
  assert.equal(sender.queuedBytes, 0);
  assert.deepEqual(await readList(pair.server), [1]);
});

test("options that are no numbers are refused, and change nothing", { timeout: 20_000 }, async () => {
  await using pair = await connectedPair();
  for (const name of ["interval", "writeTimeout"]) {
    assert.throws(() => new BatchedSend(pair.client, { ...noLoss, [name]: NaN }), { name: "TypeError" });
  }
  for (const highWaterMark of [NaN, -1]) {
    assert.throws(() => new BatchedSend(pair.client, { ...noLoss, highWaterMark }), { name: "RangeError" });
  }
  const sender = new BatchedSend(pair.client, noLoss);
  await assert.rejects(sender.close({ timeout: NaN }), { name: "TypeError", message: /^timeout: .*got NaN/ });
  sender.send(add, { n: 1 });
  await sender.close();
  assert.equal(pair.client.closed, true);
  // The second is close-stream.
  assert.deepEqual(await readList(pair.server), [1, undefined]);
});

test("everyone who waits is told when the comm ends", async () => {
  await using pair = await connectedPair();
  const [options, loss] = keepLost({ interval: 0 });
  const sender = new BatchedSend(pair.client, options);
  await fill(sender);
  const waits = [sender.drained(), sender.flush(), sender.flush({ timeout: 60_000 })].map((wait) =>
    assert.rejects(wait, /pulled/),
  );
  sender.abort(new Error("pulled"));
  await Promise.all(waits);
  assert((await loss)[0].length > 0);
});
