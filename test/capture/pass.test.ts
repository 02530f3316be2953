import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { TcpHeadRewriter } from "../../runtime/capture/head-rewriter.js";
import { pass } from "../../runtime/cli/wire-tools/pass.js";
import type { Watcher } from "../../runtime/cli/wire-tools/relay.js";
import { encodeFrames } from "../../runtime/wire/framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { through } from "./ws-streams.js";

const message = Buffer.concat(encodeFrames(encodeOpen({ op: "register-worker" })));

/** Both ends of a connection. */
async function pair(): Promise<readonly [near: Socket, far: Socket]> {
  const server = createServer({ allowHalfOpen: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const { port } = server.address() as AddressInfo;
  const near = connect({ host: "127.0.0.1", port, allowHalfOpen: true });
  const [far] = await accepted;
  server.close();
  return [near, far];
}

/** Passes bytes on, a while after they have come, and changes messages like a rewriting capture. */
function slowly(): Watcher {
  const rewriter = new TcpHeadRewriter(async (head) => {
    await sleep(200);
    return head;
  });
  return {
    forward: (_, chunk) => rewriter.push(chunk),
    rest: () => rewriter.rest(),
    passed: () => undefined,
    end: () => undefined,
  };
}

describe("a connection whose messages are changed while they pass", () => {
  const ends: readonly (readonly [string, Buffer, (socket: Socket) => void])[] = [
    ["the stream ends while a message is being changed", message, (socket) => void socket.end()],
    ["the connection is closed while a message is being changed", message, (socket) => socket.destroySoon()],
    ["the stream ends inside of a message", message.subarray(0, -3), (socket) => void socket.end()],
    ["the stream ends inside of the numbers before a message", message.subarray(0, 5), (socket) => void socket.end()],
  ];
  for (const [what, bytes, finish] of ends)
    test(`loses none: ${what}`, async () => {
      const [peer, from] = await pair();
      const [to, target] = await pair();
      try {
        const got: Buffer[] = [];
        target.on("data", (chunk: Buffer) => got.push(chunk));
        const ended = once(target, "end");
        const passed = pass(from, to, "in", slowly());
        await new Promise((resolve) => peer.write(Buffer.concat([message, bytes]), resolve));
        finish(peer);
        await ended;
        assert.deepEqual(Buffer.concat(got), Buffer.concat([message, bytes]));
        from.destroy();
        await passed;
      } finally {
        for (const socket of [peer, from, to, target]) socket.destroy();
      }
    });
});

test("a failure to change a message breaks the connection off, and is told", async () => {
  const [peer, from] = await pair();
  const [to, target] = await pair();
  try {
    const watcher = { ...slowly(), forward: () => Promise.reject(new RangeError("planted")) };
    const closed = once(target.resume(), "end");
    const passed = pass(from, to, "in", watcher);
    peer.write(message);
    await assert.rejects(passed, /planted/);
    await closed;
  } finally {
    for (const socket of [peer, from, to, target]) socket.destroy();
  }
});

test("of messages over tcp the bytes that have come pass when the stream ends, and are not repeated once they are broken", async () => {
  const garbage = Buffer.concat([message, new Uint8Array(40).fill(255)]);
  for (let end = 1; end < garbage.length; end++) {
    const rewriter = new TcpHeadRewriter((head) => head);
    const sent = garbage.subarray(0, end);
    assert.deepEqual(await through(rewriter, sent.subarray(0, 20), sent.subarray(20)), sent, `${end} bytes`);
  }
});
