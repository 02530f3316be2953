/** Peers that answer a caller as no Dask does. */
import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { test } from "node:test";

import { ConnectionPool, defaultLimits } from "../../runtime/index.js";
import { FrameDecoder, encodeFrames, join } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { type Peer, startPeer } from "../comm/peers.js";
import { echo } from "../rpc/ops.js";
import { bytesOf, hello } from "./raw-peer.js";

/** A peer that shakes hands, and does as it is told with each request; all requests of all connections are numbered. */
function startAnswerer(answer: (socket: Socket, request: number) => void): Promise<Peer> {
  let requests = 0;
  return startPeer((socket) => {
    const decoder = new FrameDecoder();
    let shaken = false;
    socket.write(hello);
    socket.on("data", (chunk: Uint8Array) => {
      decoder.push(chunk);
      while (decoder.next() !== null) {
        if (shaken) answer(socket, requests++);
        shaken = true;
      }
    });
  });
}

async function untilNoneIsOpen(pool: ConnectionPool): Promise<void> {
  while (pool.statistics.open > 0) await new Promise((resolve) => setImmediate(resolve));
}

test("the second of two replies answers nobody: the comm is not used again", async () => {
  await using peer = await startAnswerer((socket, request) => {
    // Had it come later, nothing would tell it from the next reply: there are no correlation ids.
    socket.write(join([bytesOf(`reply ${request}`), bytesOf("for whoever asks next")]));
  });
  await using pool = new ConnectionPool();
  const caller = pool.rpc(peer.address, { release: newestRelease });
  for (let request = 0; request < 20; request++) assert.equal(await caller.call(echo, {}), `reply ${request}`);
});

test("a reply that nobody waits for ends the idle comm", async () => {
  await using peer = await startAnswerer((socket, request) => {
    socket.write(bytesOf(request));
    setTimeout(() => socket.write(bytesOf("nobody asked")), 20);
  });
  await using pool = new ConnectionPool();
  const caller = pool.rpc(peer.address, { release: newestRelease });
  assert.equal(await caller.call(echo, {}), 0);
  const [first] = peer.sockets;
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await caller.call(echo, {}), 1);
  assert.equal(peer.sockets.length, 2);
  assert.notEqual(first, peer.sockets[1]);
});

const reply = bytesOf("x".repeat(1000));
const manyFrames = join(
  encodeFrames([...encodeOpen(null), ...Array<Uint8Array>(defaultLimits.frames).fill(new Uint8Array(0))]),
);

for (const [what, answer, code] of [
  ["hangs up", (socket: Socket) => socket.end(), "ERR_DASKWIRE_CLOSED"],
  ["hangs up within the reply", (socket: Socket) => socket.end(reply.subarray(0, 500)), "ERR_DASKWIRE_CLOSED"],
  ["resets the connection", (socket: Socket) => socket.resetAndDestroy(), "ERR_DASKWIRE_CLOSED"],
  ["stops within the reply", (socket: Socket) => socket.write(reply.subarray(0, 500)), "ERR_DASKWIRE_TIMEOUT"],
  ["announces 2^63 bytes", (socket: Socket) => socket.write(Buffer.alloc(64, 0x7f)), "ERR_DASKWIRE_LIMIT"],
  ["sends too many frames", (socket: Socket) => socket.write(manyFrames), "ERR_DASKWIRE_LIMIT"],
] as const) {
  test(`a peer that ${what} costs one typed error and the comm; the next call is answered`, async () => {
    await using peer = await startAnswerer((socket, request) => {
      if (request === 0) answer(socket);
      else socket.write(bytesOf("well"));
    });
    await using pool = new ConnectionPool();
    const caller = pool.rpc(peer.address, { release: newestRelease });
    await assert.rejects(caller.call(echo, {}, { timeout: 2000 }), { code });
    await untilNoneIsOpen(pool);
    assert.equal(await caller.call(echo, {}), "well");
    assert.deepEqual(pool.statistics, { open: 1, active: 0, idle: 1, connecting: 0, waiting: 0 });
  });
}

async function trickle(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (const byte of bytes) {
    socket.write(Buffer.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("close and abort at any moment of a call settle it, and leave nothing open", async () => {
  await using peer = await startAnswerer((socket, request) => {
    void trickle(socket, bytesOf(request));
  });
  for (let turns = 0; turns < 60; turns++) {
    const pool = new ConnectionPool({ limit: 2 });
    const caller = pool.rpc(peer.address, { release: newestRelease });
    const controller = new AbortController();
    const calls = Array.from({ length: 4 }, (_, index) =>
      caller.call(echo, {}, index % 2 === 0 ? { signal: controller.signal } : {}),
    );
    const settled = Promise.allSettled(calls);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    controller.abort(new Error("enough"));
    await pool.close();
    for (const outcome of await settled) {
      if (outcome.status === "fulfilled") continue;
      const { code, message } = outcome.reason as { code?: string; message: string };
      assert(message === "enough" || code === "ERR_DASKWIRE_RPC_CLOSED", String(outcome.reason));
    }
    assert.deepEqual(pool.statistics, { open: 0, active: 0, idle: 0, connecting: 0, waiting: 0 });
  }
});
