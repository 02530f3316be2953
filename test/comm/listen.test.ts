import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as dial } from "node:net";
import { test } from "node:test";

import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { connect } from "../../runtime/comm/connect.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { CommLimitError, HandshakeError } from "../../runtime/comm/errors.js";
import { listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";

registerTransport(tcp);

const ignore = (): void => undefined;

function rawSocket(address: string): ReturnType<typeof dial> {
  return dial(parseHostPort(parseAddress(address).location)).on("error", ignore);
}

test("port 0 is bound to a free port, which the contact address names", async () => {
  await using listener = await listen("tcp://127.0.0.1:0", { onComm: (comm) => comm.abort() });
  assert.match(listener.contactAddress, /^tcp:\/\/127\.0\.0\.1:[1-9]\d*$/);
  assert.equal(listener.listenAddress, listener.contactAddress);
});

test("a wildcard listens everywhere and has a contact address of its own", async () => {
  const comms: Comm[] = [];
  await using listener = await listen("tcp://:0", { onComm: (comm) => comms.push(comm) });
  assert.match(listener.listenAddress, /^tcp:\/\/0\.0\.0\.0:\d+$/);
  assert.doesNotMatch(listener.contactAddress, /0\.0\.0\.0/);
  const comm = await connect(listener.contactAddress);
  await comm.close();
  for (const each of comms) each.abort();
});

test("an address that is taken is refused with what to do", async () => {
  await using first = await listen("tcp://127.0.0.1:0", { onComm: ignore });
  await assert.rejects(listen(first.contactAddress, { onComm: ignore }), {
    code: "ERR_DASKWIRE_LISTEN",
    systemCode: "EADDRINUSE",
    message: /EADDRINUSE; something else listens there; choose another port, or port 0/,
  });
});

test("a peer that says nothing is hung up on", async () => {
  let report: (error: unknown) => void = ignore;
  const reported = new Promise<unknown>((resolve) => (report = resolve));
  await using listener = await listen("tcp://127.0.0.1:0", {
    onComm: () => assert.fail("no handshake, no comm"),
    onError: report,
    handshakeTimeout: 20,
  });
  const socket = rawSocket(listener.contactAddress).resume();
  const error = await reported;
  assert(error instanceof HandshakeError && error.failure === "silence");
  await once(socket, "close");
});

test("close ends handshakes in progress, refuses new peers, and keeps comms that were handed out", async () => {
  let accept: (comm: Comm) => void = ignore;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  const listener = await listen("tcp://127.0.0.1:0", { onComm: accept });
  const client = await connect(listener.contactAddress);
  const server = await accepted;
  const shaking = rawSocket(listener.contactAddress);
  await once(shaking, "data");
  const hungUp = once(shaking.resume(), "close");
  await listener.close();
  await hungUp;
  await assert.rejects(connect(listener.contactAddress, { retry: false }), { code: "ERR_DASKWIRE_CONNECT" });
  await server.write([new Uint8Array([1])]);
  assert.deepEqual((await client.read())[0], new Uint8Array([1]));
  await Promise.all([client.close(), server.close(), listener.close()]);
});

test("an abort of its signal closes the listener", async () => {
  const controller = new AbortController();
  const listener = await listen("tcp://127.0.0.1:0", { onComm: ignore, signal: controller.signal });
  controller.abort();
  await listener.close();
  await assert.rejects(connect(listener.contactAddress, { retry: false }), { code: "ERR_DASKWIRE_CONNECT" });
  await assert.rejects(listen("tcp://127.0.0.1:0", { onComm: ignore, signal: controller.signal }), {
    name: "AbortError",
  });
});

test("comms over the limit are refused, and there is room again when one ends", async () => {
  const errors: unknown[] = [];
  const comms: Comm[] = [];
  await using listener = await listen("tcp://127.0.0.1:0", {
    onComm: (comm) => comms.push(comm),
    onError: (error) => errors.push(error),
    maxComms: 1,
  });
  const first = await connect(listener.contactAddress);
  await assert.rejects(connect(listener.contactAddress), { code: "ERR_DASKWIRE_HANDSHAKE", failure: "closed" });
  const [error] = errors;
  assert(error instanceof CommLimitError);
  assert.match(error.message, /1 are open; raise maxComms, or find out who keeps them open/);
  await first.close();
  await comms[0]?.whenClosed;
  const second = await connect(listener.contactAddress);
  await second.close();
});
