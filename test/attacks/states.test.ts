/** Peers that say nothing more, or hang up half, in each state of the handshake; and what comes in very small pieces. */
import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { test } from "node:test";

import { connect, listen, rpc, Server, worker, type Comm } from "../../runtime/index.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { startPeer } from "../comm/peers.js";
import { echo } from "../rpc/ops.js";
import { SOCKETS } from "../transport/transports.js";
import { bytesOf, hello, RawPeer } from "./raw-peer.js";

const ends = {
  nothing: 0,
  "one byte": 1,
  "a part of the prelude": 11,
  "the prelude": 24,
  "all but a byte": -1,
} as const;

function beginning(end: number): Uint8Array {
  return end === -1 ? hello.subarray(0, -1) : hello.subarray(0, end);
}

interface Outcome extends Error {
  readonly code: string;
  readonly failure: string;
}

for (const [what, end] of Object.entries(ends)) {
  for (const how of ["silence", "half-close"] as const) {
    test(`client: a peer that sends ${what} of its handshake, and then ${how}`, async () => {
      const wire = beginning(end);
      await using peer = await startPeer((socket) => {
        if (how === "half-close") socket.allowHalfOpen = true;
        socket.resume().write(wire);
        if (how === "half-close") socket.end();
      });
      const began = connect(peer.address, { timeout: how === "silence" ? 300 : 20_000 });
      const failure = how === "silence" ? "silence" : end === 0 ? "closed" : "bytes";
      await assert.rejects(began, (error: Outcome) => {
        assert.deepEqual([error.name, error.failure], ["HandshakeError", failure], String(error));
        return true;
      });
      const [socket] = peer.sockets;
      assert.ok(socket !== undefined);
      if (!socket.closed) await once(socket, "close");
    });

    test(`server: a peer that sends ${what} of its handshake, and then ${how}`, async () => {
      let report = (_: Outcome): void => undefined;
      const reported = new Promise<Outcome>((resolve) => (report = resolve));
      await using listener = await listen("tcp://127.0.0.1:0", {
        onComm: () => assert.fail("no handshake, no comm"),
        onError: (error) => report(error as Outcome),
        handshakeTimeout: how === "silence" ? 300 : 20_000,
      });
      const { hostname, port } = new URL(listener.contactAddress);
      const socket = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true });
      socket.on("error", () => undefined).resume();
      await once(socket, "connect");
      const closed = once(socket, "end");
      socket.write(beginning(end));
      if (how === "half-close") socket.end();
      const error = await reported;
      const failure = how === "silence" ? "silence" : end === 0 ? "closed" : "bytes";
      assert.deepEqual([error.name, error.failure], ["HandshakeError", failure], String(error));
      await closed;
      socket.destroy();
    });
  }
}

test("byte after byte, the handshake has no longer than any other", async () => {
  await using server = new Server({ role: "worker", table: worker.WORKER_OPS, handlers: {}, handshakeTimeout: 300 });
  const { contactAddress } = await server.listen("tcp://127.0.0.1:0");
  await using peer = await RawPeer.connect(contactAddress);
  let over = false;
  const ended = peer.ended().then(() => (over = true));
  for (let at = 0; !over && at < hello.length; at++) {
    peer.send(hello.subarray(at, at + 1));
    await pause(20);
  }
  await ended;
  assert.equal(server.openComms, 0);
});

test("a listener that closes while peers arrive leaves none of them open, and hands out none afterwards", async () => {
  for (const { address, security } of SOCKETS) {
    let closed = false;
    const comms: Comm[] = [];
    const late: Comm[] = [];
    const listener = await listen(address, {
      security,
      onComm: (comm) => void (closed ? late : comms).push(comm),
    });
    const dialled = Array.from({ length: 30 }, () =>
      connect(listener.contactAddress, { security, retry: false, timeout: 20_000 }),
    );
    // Some are in the backlog then, some in TLS or the upgrade, some in the handshake.
    await Promise.race(dialled);
    await listener.close();
    closed = true;
    const settled = await Promise.allSettled(dialled);
    assert.deepEqual(late, []);
    for (const comm of comms) comm.abort();
    for (const each of settled) {
      if (each.status === "fulfilled") await each.value.whenClosed;
      else assert.match((each.reason as Outcome).code, /^ERR_DASKWIRE_/, String(each.reason));
    }
  }
});

for (const { name, address, security } of SOCKETS.filter((subject) => subject.name.startsWith("ws"))) {
  test(`${name}: a flood of comms is refused above maxComms, and there is room again when it is over`, async () => {
    const errors: Error[] = [];
    const options = { role: "worker", table: worker.WORKER_OPS, handlers: {}, maxComms: 5 } as const;
    await using server = new Server({ ...options, security, onError: (error) => void errors.push(error as Error) });
    const { contactAddress } = await server.listen(address);
    const dial = (): Promise<Comm> => connect(contactAddress, { security, retry: false, timeout: 30_000 });
    const flood = await Promise.allSettled(Array.from({ length: 60 }, dial));
    const open = flood.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    assert.equal(open.length, 5);
    assert.equal(errors.length, 55);
    for (const error of errors) assert.match(error.message, /5 are open; raise maxComms/);
    await Promise.all(open.map((comm) => comm.close()));
    while (server.openComms > 0) await pause(5);
    await using comm = await dial();
    await using caller = rpc(comm, { release: newestRelease });
    assert.equal(await caller.call(echo, { data: "served" }), "served");
  });
}

test("thousands of frames of a byte, or of none, come as they were; one more than the limit is refused", async () => {
  let report = (_: Outcome): void => undefined;
  const reported = new Promise<Outcome>((resolve) => (report = resolve));
  let accept = (_: Comm): void => undefined;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  await using listener = await listen("tcp://127.0.0.1:0", {
    onComm: (comm) => accept(comm),
    limits: { frames: 20_000 },
  });
  await using comm = await connect(listener.contactAddress);
  await using inbound = await accepted;
  const frames = Array.from({ length: 20_000 }, (_, index) => new Uint8Array(index % 2).fill(7));
  await comm.write([bytesOf(null), ...frames.slice(1)]);
  const got = await inbound.read();
  assert.equal(got.length, frames.length);
  assert.ok(got.slice(1).every((frame, index) => frame.length === (index + 1) % 2 && (frame[0] ?? 7) === 7));
  const reading = inbound.read().catch((error: unknown) => report(error as Outcome));
  await comm.write([bytesOf(null), ...frames]);
  assert.equal((await reported).code, "ERR_DASKWIRE_LIMIT");
  await reading;
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
