import assert from "node:assert/strict";
import { getEventListeners, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { CommConnectError, HandshakeError } from "../../runtime/comm/errors.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { closedAddress, startPeer } from "./peers.js";

registerTransport(tcp);

/** A message as it stands on the wire. */
function wire(value: WritableValue): Uint8Array {
  return Buffer.concat(encodeFrames(encodeOpen(value)));
}

test("an address where nobody listens says so, and what to check", async () => {
  const address = await closedAddress();
  await assert.rejects(connect(address, { retry: false }), (error) => {
    assert(error instanceof CommConnectError);
    assert.equal(error.code, "ERR_DASKWIRE_CONNECT");
    assert.equal(error.systemCode, "ECONNREFUSED");
    assert.equal(error.retryable, true);
    assert.equal(
      error.message,
      `cannot connect to ${address}: ECONNREFUSED; nothing listens there; check host and port, and that the ` +
        "scheduler or worker runs",
    );
    return true;
  });
});

test("a host that cannot be looked up says so", async () => {
  await assert.rejects(connect("tcp://daskwire.invalid:8786", { retry: false }), {
    code: "ERR_DASKWIRE_CONNECT",
    message: /^cannot connect to tcp:\/\/daskwire.invalid:8786: (ENOTFOUND|EAI_AGAIN); the host name/,
  });
});

test("a malformed address rejects, without a connection", async () => {
  await assert.rejects(connect("tcp://localhost"), { code: "ERR_DASKWIRE_ADDRESS", message: /expected a port/ });
});

test("an HTTP server is recognised", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await assert.rejects(connect(address), (error) => {
    assert(error instanceof HandshakeError);
    assert.equal(error.failure, "bytes");
    assert.match(
      error.message,
      /the peer is not Dask: it sent "HTTP\/1.1 400 Bad Request.*", an HTTP server; check that the port/,
    );
    assert.equal(error.retryable, false);
    return true;
  });
  server.close();
});

test("garbage is shown", async () => {
  await using peer = await startPeer((socket) => socket.write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"));
  await assert.rejects(connect(peer.address), {
    code: "ERR_DASKWIRE_HANDSHAKE",
    failure: "bytes",
    message: /it sent "SSH-2.0-OpenSSH_9.2p1 Debian-2\.\.", an SSH server/,
  });
});

test("a peer that closes at once is told apart from one that sends garbage", async () => {
  await using peer = await startPeer((socket) => socket.end());
  await assert.rejects(connect(peer.address), {
    code: "ERR_DASKWIRE_HANDSHAKE",
    failure: "closed",
    message:
      /the peer closed the connection without a byte; it may be shutting down, or expect TLS; check that the port/,
  });
});

test("a handshake that ends in the middle shows what came", async () => {
  await using peer = await startPeer((socket) => socket.end(wire({ compression: null }).subarray(0, 20)));
  await assert.rejects(connect(peer.address), (error) => {
    assert(error instanceof HandshakeError && error.failure === "bytes");
    assert.match((error.cause as Error).message, /was closed by the peer in the middle of a message/);
    return true;
  });
});

test("a silent peer fails the handshake within the deadline of connect, and is hung up on", async () => {
  await using peer = await startPeer(() => undefined);
  await assert.rejects(connect(peer.address, { timeout: 50 }), {
    code: "ERR_DASKWIRE_HANDSHAKE",
    failure: "silence",
    retryable: true,
    message: /the peer sent nothing within 50 ms; check that the port is the one of a scheduler or worker/,
  });
  const socket = peer.sockets[0];
  assert(socket !== undefined);
  socket.resume();
  await once(socket, "close");
});

test("a message that is no handshake is refused", async () => {
  await using peer = await startPeer((socket) => socket.write(wire({ op: "hello" })));
  await assert.rejects(connect(peer.address), {
    code: "ERR_DASKWIRE_HANDSHAKE",
    failure: "fields",
    message: /first message lacks compression or pickle-protocol/,
  });
});

test("a handshake over its limit is refused before its bytes have come", async () => {
  const huge = wire({ compression: null, "pickle-protocol": 5, junk: "x".repeat(5000) }).subarray(0, 100);
  await using peer = await startPeer((socket) => socket.write(huge));
  await assert.rejects(connect(peer.address, { limits: { handshakeBytes: 1000 } }), (error) => {
    assert(error instanceof HandshakeError && error.failure === "bytes");
    assert.equal((error.cause as { code?: string }).code, "ERR_DASKWIRE_LIMIT");
    return true;
  });
});

test("an abort ends the handshake with the signal's reason and leaves no listener", async () => {
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  await using peer = await startPeer((socket) => socket.once("data", () => controller.abort(reason)));
  await assert.rejects(connect(peer.address, { signal: controller.signal }), reason);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
});

test("a signal that has aborted opens no connection", async () => {
  await using peer = await startPeer(() => undefined);
  const signal = AbortSignal.abort(new Error("too late"));
  await assert.rejects(connect(peer.address, { signal }), /too late/);
  assert.equal(peer.sockets.length, 0);
});

test("what was agreed on is kept; the lower pickle protocol wins", async () => {
  const controller = new AbortController();
  await using peer = await startPeer((socket) =>
    socket.write(wire({ compression: "lz4", python: [3, 10, 1], "pickle-protocol": 4 })),
  );
  await using comm = await connect(peer.address, { signal: controller.signal });
  assert.deepEqual(comm.negotiated, { compression: null, pickleProtocol: 4, python: [3, 10, 1] });
  assert.equal(comm.peerAddress, peer.address);
  assert.match(comm.localAddress, /^tcp:\/\/127\.0\.0\.1:\d+$/);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
});
