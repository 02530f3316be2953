import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { connectedPair } from "./pair.js";
import { startPeer } from "./peers.js";

const HANDSHAKE = Buffer.concat(
  encodeFrames(encodeOpen({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 })),
);

function bytes(length: number, fill: number): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

test("messages arrive whole and in order, small and large", async () => {
  await using pair = await connectedPair();
  const messages = [[bytes(3, 1)], [bytes(1, 2), bytes(0, 0), bytes(5_000_000, 3)], [bytes(10, 4), bytes(200_000, 5)]];
  const written = Promise.all(messages.map((frames) => pair.client.write(frames)));
  for (const frames of messages) {
    const got = await pair.server.read();
    assert.deepEqual(
      got.map((frame) => frame.length),
      frames.map((frame) => frame.length),
    );
    assert(got.every((frame, index) => Buffer.compare(frame, frames[index] as Uint8Array) === 0));
  }
  await written;
  assert.equal(pair.server.hasUnread, false);
});

test("a write waits while the peer does not read, and goes on when it does", async () => {
  await using pair = await connectedPair();
  const size = 64 * 1024 * 1024;
  let done = false;
  const written = pair.client.write([bytes(1, 1), bytes(size, 2)]).then(() => (done = true));
  await pair.server.write([bytes(1, 9)]);
  await pair.client.read();
  assert.equal(done, false);
  const frames = await pair.server.read();
  assert.equal(frames[1]?.length, size);
  await written;
});

test("a second read at the same time is refused; the first goes on", async () => {
  await using pair = await connectedPair();
  const first = pair.client.read();
  await assert.rejects(pair.client.read(), {
    code: "ERR_DASKWIRE_COMM_STATE",
    message: /a read is waiting already; await it before the next/,
  });
  await pair.server.write([bytes(1, 7)]);
  assert.deepEqual((await first)[0], bytes(1, 7));
});

test("close settles a pending read, and both ends", async () => {
  await using pair = await connectedPair();
  pair.client.lastOperation = "who_has";
  const mine = assert.rejects(pair.client.read(), {
    code: "ERR_DASKWIRE_CLOSED",
    message: /was closed on this side \(last operation: who_has\)/,
  });
  const theirs = assert.rejects(pair.server.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was closed by the peer/ });
  await pair.client.close();
  await Promise.all([mine, theirs, pair.server.whenClosed]);
  assert.equal(pair.client.closed, true);
  assert.equal(pair.server.closed, true);
  await assert.rejects(pair.client.write([bytes(1, 1)]), { code: "ERR_DASKWIRE_CLOSED" });
  await assert.rejects(pair.client.read(), { code: "ERR_DASKWIRE_CLOSED" });
  await pair.client.close();
});

test("close sends what is queued", async () => {
  await using pair = await connectedPair();
  const size = 16 * 1024 * 1024;
  pair.client.write([bytes(1, 1), bytes(size, 2)]).catch(() => undefined);
  const closed = pair.client.close();
  const frames = await pair.server.read();
  assert.equal(frames[1]?.length, size);
  await closed;
});

test("a message that came before the end can still be read", async () => {
  await using pair = await connectedPair();
  await pair.client.write([bytes(2, 1)]);
  await pair.client.close();
  await pair.server.whenClosed;
  assert.equal(pair.server.hasUnread, true);
  assert.deepEqual((await pair.server.read())[0], bytes(2, 1));
  await assert.rejects(pair.server.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was closed by the peer;/ });
});

test("close drops what was not read", async () => {
  await using pair = await connectedPair();
  await pair.client.write([bytes(2, 1)]);
  await pair.client.close();
  await pair.server.whenClosed;
  await pair.server.close();
  await assert.rejects(pair.server.read(), { code: "ERR_DASKWIRE_CLOSED" });
});

test("a truncated message is reported as such", async () => {
  const message = Buffer.concat(encodeFrames([bytes(100, 1), bytes(100, 2)]));
  await using peer = await startPeer((socket) => socket.end(Buffer.concat([HANDSHAKE, message.subarray(0, 150)])));
  await using comm = await connect(peer.address);
  await assert.rejects(comm.read(), {
    code: "ERR_DASKWIRE_CLOSED",
    message: /was closed by the peer in the middle of a message/,
  });
});

test("malformed bytes end the comm, and each read says why", async () => {
  await using peer = await startPeer((socket) => socket.write(Buffer.concat([HANDSHAKE, bytes(32, 255)])));
  await using comm = await connect(peer.address);
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_LIMIT" });
  await comm.whenClosed;
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_LIMIT" });
});

test("a read that times out closes the comm and says what to do", async () => {
  await using pair = await connectedPair();
  pair.client.lastOperation = "gather";
  await assert.rejects(pair.client.read({ timeout: 5 }), {
    code: "ERR_DASKWIRE_TIMEOUT",
    retryable: true,
    message: /read: no progress with tcp:.* within 5 ms \(operation: gather\); the comm was closed; .* connect again/,
  });
  assert.equal(pair.client.closed, true);
  await pair.server.whenClosed;
});

test("a write that times out closes the comm", async () => {
  await using pair = await connectedPair();
  await assert.rejects(pair.client.write([bytes(1, 1), bytes(64 * 1024 * 1024, 2)], { timeout: 5 }), {
    code: "ERR_DASKWIRE_TIMEOUT",
    message: /^write: .*the peer does not read/,
  });
  await pair.client.whenClosed;
});

test("an abort rejects with its reason, closes the comm, and leaves no listener", async () => {
  await using pair = await connectedPair();
  const controller = new AbortController();
  const { signal } = controller;
  await pair.server.write([bytes(1, 1)]);
  await pair.client.read({ signal });
  await pair.client.write([bytes(1, 1)], { signal });
  assert.equal(getEventListeners(signal, "abort").length, 0);
  const pending = assert.rejects(pair.client.read({ signal }), /enough/);
  assert.equal(getEventListeners(signal, "abort").length, 1);
  controller.abort(new Error("enough"));
  await pending;
  assert.equal(pair.client.closed, true);
  assert.equal(getEventListeners(signal, "abort").length, 0);
  await assert.rejects(pair.client.write([bytes(1, 1)], { signal }), /enough/);
});

test("what arrives unread is bounded: the peer has to wait", async () => {
  await using pair = await connectedPair();
  const chunk = bytes(1024 * 1024, 1);
  const writes = Array.from({ length: 64 }, () => pair.client.write([bytes(1, 0), chunk]));
  let settled = 0;
  for (const write of writes) void write.then(() => (settled += 1));
  await pair.server.write([bytes(1, 9)]);
  await pair.client.read();
  assert(settled < writes.length, "all was taken although nobody read");
  for (let index = 0; index < writes.length; index++) await pair.server.read();
  await Promise.all(writes);
});
