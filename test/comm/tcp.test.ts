/** What is TCP's own; what all transports have in common is in test/transport/behaviour.ts. */
import assert from "node:assert/strict";
import { Socket } from "node:net";
import { type TestContext, test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { connectedPair } from "./pair.js";
import { startPeer } from "./peers.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";

registerTransport(tcp);

const HANDSHAKE = Buffer.concat(
  encodeFrames(encodeOpen({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 })),
);

function bytes(length: number, fill: number): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

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

test("both ends send without delay and look for dead peers, as Dask's do", async (context: TestContext) => {
  const noDelay = context.mock.method(Socket.prototype, "setNoDelay");
  const keepAlive = context.mock.method(Socket.prototype, "setKeepAlive");
  await using pair = await connectedPair();
  assert(!pair.client.closed);
  assert.deepEqual(
    noDelay.mock.calls.map((call) => call.arguments),
    [[true], [true]],
  );
  // Node sends 10 probes, 1 s apart: with the 20 s before them the 30 s of `distributed.comm.timeouts.tcp`.
  assert.deepEqual(
    keepAlive.mock.calls.map((call) => call.arguments),
    [
      [true, 20_000],
      [true, 20_000],
    ],
  );
});

test("a small message leaves in one write; frames of a large one leave together, without being copied", async (context: TestContext) => {
  await using pair = await connectedPair();
  const cork = context.mock.method(Socket.prototype, "cork");
  const uncork = context.mock.method(Socket.prototype, "uncork");
  const write = context.mock.method(Socket.prototype, "write");
  await pair.client.write([bytes(10, 1), bytes(100, 2), bytes(0, 0)]);
  assert.equal(write.mock.callCount(), 1);
  const large = bytes(2 ** 20, 3);
  await Promise.all([pair.client.write([bytes(10, 1), large]), pair.server.read()]);
  const chunks = write.mock.calls.slice(1).map((call) => call.arguments[0] as Uint8Array);
  assert.equal(chunks.length, 2);
  assert.equal(chunks[1]?.buffer, large.buffer);
  assert.deepEqual([cork.mock.callCount(), uncork.mock.callCount()], [2, 2]);
  assert.equal((await pair.server.read())[1]?.length, large.length);
});
