/** How often the system is called for what is written: a message, and all messages that wait, leave together. */
import assert from "node:assert/strict";
import { Socket } from "node:net";
import { type TestContext, test } from "node:test";

import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { add } from "../rpc/ops.js";
import { connectedPair } from "./pair.js";
import { SOCKETS } from "./transports.js";

type Writes = Record<"_write" | "_writev", (...args: unknown[]) => void>;

/** Counts from now on what the sockets of this process hand to the system: one chunk, or several at once. */
function countWrites(context: TestContext): () => number {
  const prototype = Socket.prototype as unknown as Writes;
  const calls = (["_write", "_writev"] as const).map((name) => context.mock.method(prototype, name).mock);
  return () => calls.reduce((sum, { calls: made }) => sum + made.length, 0);
}

const small = encodeOpen({ op: "echo", data: "x".repeat(100) });
const large = [...encodeOpen(["header"]), new Uint8Array(100_000), new Uint8Array(3), new Uint8Array(70_000)];

for (const subject of SOCKETS) {
  test(`${subject.name}: a message leaves in one write, and so do several that are written at once`, async (context) => {
    await using pair = await connectedPair(subject);
    const writes = countWrites(context);
    for (const [messages, read] of [
      [[small], 1],
      [[large], 1],
      [[small, small, large, small], 4],
    ] as const) {
      const before = writes();
      await Promise.all(messages.map((message) => pair.client.write(message)));
      for (let index = 0; index < read; index++) {
        assert.equal((await pair.server.read()).length, messages[index]?.length);
      }
      assert.equal(writes() - before, 1, `${messages.length} messages`);
    }
  });

  test(`${subject.name}: messages that wait for a slow reader leave in one write`, async (context) => {
    await using pair = await connectedPair(subject);
    const bulk = [new Uint8Array(32 * 2 ** 20)];
    const sending = [pair.client.write(bulk)];
    // The socket is full by now; what follows waits, each written in a turn of its own.
    for (let index = 0; index < 20; index++) {
      await new Promise((resolve) => setImmediate(resolve));
      sending.push(pair.client.write(small));
    }
    const writes = countWrites(context);
    for (let index = 0; index < 21; index++) await pair.server.read();
    await Promise.all(sending);
    // Nothing else was written: the large one had been handed over before.
    assert.equal(writes(), 1);
  });

  test(`${subject.name}: what a batch holds leaves in one write`, async (context) => {
    await using pair = await connectedPair(subject);
    const sender = new BatchedSend(pair.client, { onLost: assert.fail });
    const writes = countWrites(context);
    for (let n = 0; n < 1000; n++) sender.send(add, { n });
    const batch = decodeOpen(await pair.server.read()) as unknown[];
    assert.equal(batch.length, 1000);
    assert.equal(writes(), 1);
  });
}
