import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { CommConnectError } from "../../runtime/comm/errors.js";
import { type Listener, listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { closedAddress, startPeer } from "../comm/peers.js";

registerTransport(tcp);

test("a peer that starts to listen later is found", async () => {
  const address = await closedAddress();
  let listener: Listener | undefined;
  const failures: unknown[] = [];
  const onRetry = (error: unknown, attempts: number): void => {
    failures.push([(error as CommConnectError).systemCode, attempts]);
    if (attempts === 3) void listen(address, { onComm: (comm) => void comm.close() }).then((each) => (listener = each));
  };
  await using comm = await connect(address, { onRetry });
  assert.equal(comm.peerAddress, address);
  assert.deepEqual(failures.slice(0, 3), [
    ["ECONNREFUSED", 1],
    ["ECONNREFUSED", 2],
    ["ECONNREFUSED", 3],
  ]);
  await listener?.close();
});

test("when the time is up, the last refusal is reported", async () => {
  let attempts = 0;
  const connecting = connect(await closedAddress(), { timeout: 100, onRetry: () => (attempts += 1) });
  await assert.rejects(connecting, { code: "ERR_DASKWIRE_CONNECT", systemCode: "ECONNREFUSED" });
  assert(attempts > 1, `${attempts} attempts`);
});

test("an abort between two attempts rejects with its reason and leaves no listener", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const onRetry = (_: unknown, attempts: number): void => {
    if (attempts === 2) controller.abort(new Error("enough"));
  };
  await assert.rejects(connect(await closedAddress(), { signal, onRetry }), /enough/);
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("what cannot get better is not tried again", async () => {
  const onRetry = (error: unknown): never => assert.fail(`tried again after ${String(error)}`);
  await using foreign = await startPeer((socket) => socket.write("SSH-2.0-OpenSSH_9.2p1\r\n"));
  await assert.rejects(connect(foreign.address, { onRetry }), { code: "ERR_DASKWIRE_HANDSHAKE", failure: "bytes" });
  await using full = await startPeer((socket) => socket.end());
  await assert.rejects(connect(full.address, { onRetry }), { code: "ERR_DASKWIRE_HANDSHAKE", failure: "closed" });
  assert.equal(foreign.sockets.length + full.sockets.length, 2);
  const scheme = "distrustful";
  const refusal = new DaskwireError("the certificate is not trusted");
  registerTransport({ scheme, dial: () => Promise.reject(refusal) });
  await assert.rejects(connect(`${scheme}://somewhere:1`, { onRetry }), refusal);
});

// Loopback has no address that swallows packets, so the transport below stands in for one.
test("an attempt that hangs does not use up the time of the others", async () => {
  await using listener = await listen("tcp://127.0.0.1:0", { onComm: (comm) => void comm.close() });
  let dialled = 0;
  registerTransport({
    scheme: "hanging",
    dial: (address, options) => {
      dialled += 1;
      if (dialled > 1) return tcp.dial(address, options);
      return new Promise((_, reject) => {
        options.signal.addEventListener("abort", () => reject(options.signal.reason as Error), { once: true });
      });
    },
  });
  const failures: string[] = [];
  await using comm = await connect(listener.contactAddress.replace("tcp:", "hanging:"), {
    timeout: 1000,
    onRetry: (error) => failures.push(error.code),
  });
  assert.notEqual(comm.negotiated, undefined);
  assert.deepEqual(failures, ["ERR_DASKWIRE_TIMEOUT"]);
  await assert.rejects(
    connect("hanging://127.0.0.1:1", {
      timeout: 50,
      retry: false,
      onRetry: () => assert.fail("tried again"),
    }),
    { code: "ERR_DASKWIRE_CONNECT" },
  );
});
