/** What is TCP's own; what all transports have in common is in test/transport/behaviour.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
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
