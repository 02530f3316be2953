/** What a comm does, whatever carries it. Every transport is held against this. */
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, test } from "node:test";

import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { type Pair, bytes, connectedPair, equalFrames, pattern } from "./pair.js";
import type { Subject } from "./transports.js";

const MIB = 2 ** 20;
/** Around every size at which something changes: frames of their own, chunks of sockets, WebSocket headers, shards. */
const SIZES = [0, 1, 125, 126, 1000, 32_768, 32_769, 65_535, 65_536, MIB, 8 * MIB, 8 * MIB + 1, 64 * MIB];

type Side = "client" | "server";

function sides(pair: Pair, from: Side): { readonly near: Comm; readonly far: Comm } {
  return from === "client" ? { near: pair.client, far: pair.server } : { near: pair.server, far: pair.client };
}

/** Registers the tests for one transport. */
export function behavesAsComm(subject: Subject): void {
  describe(subject.name, () => {
    for (const from of ["client", "server"] as const) messages(subject, from);
    closing(subject);
    deadlines(subject);
    limits(subject);
  });
}

function messages(subject: Subject, from: Side): void {
  test(`${from}: messages arrive whole and in order, small, large and with empty frames`, async () => {
    await using pair = await connectedPair(subject);
    const { near, far } = sides(pair, from);
    const sent = [
      [bytes(3, 1)],
      [bytes(1, 2), bytes(0, 0), pattern(5_000_000), bytes(0, 0)],
      [bytes(10, 4), pattern(200_000)],
      ...Array.from({ length: 300 }, (_, index) => [bytes(1 + (index % 7), index), bytes(index, 1)]),
    ];
    const written = Promise.all(sent.map((frames) => near.write(frames)));
    for (const frames of sent) assert(equalFrames(await far.read(), frames));
    await written;
    assert.equal(far.hasUnread, false);
  });

  test(`${from}: every size arrives as it was`, async () => {
    await using pair = await connectedPair(subject);
    const { near, far } = sides(pair, from);
    for (const size of SIZES) {
      const frames = [bytes(5, 7), pattern(size)];
      const written = near.write(frames);
      const got = await far.read();
      await written;
      assert(equalFrames(got, frames), `${size} bytes`);
    }
  });

  // A WHATWG WebSocket cannot be paused: it hangs up instead, which its own tests look at.
  if (from === "server" && !subject.clientPauses) return;
  test(`${from}: a write waits while the peer does not read, and goes on when it does`, async () => {
    await using pair = await connectedPair(subject);
    const { near, far } = sides(pair, from);
    let done = false;
    const written = near.write([bytes(1, 1), bytes(64 * MIB, 2)]).then(() => (done = true));
    await far.write([bytes(1, 9)]);
    await near.read();
    assert.equal(done, false);
    assert.equal((await far.read())[1]?.length, 64 * MIB);
    await written;
  });

  test(`${from}: what arrives unread is bounded: the peer has to wait`, async () => {
    await using pair = await connectedPair(subject);
    const { near, far } = sides(pair, from);
    const writes = Array.from({ length: 64 }, () => near.write([bytes(1, 0), bytes(MIB, 1)]));
    let settled = 0;
    for (const write of writes) void write.then(() => (settled += 1));
    await far.write([bytes(1, 9)]);
    await near.read();
    assert(settled < writes.length, "all was taken although nobody read");
    for (let index = 0; index < writes.length; index++) await far.read();
    await Promise.all(writes);
  });
}

function closing(subject: Subject): void {
  test("a second read at the same time is refused; the first goes on", async () => {
    await using pair = await connectedPair(subject);
    const first = pair.client.read();
    await assert.rejects(pair.client.read(), { code: "ERR_DASKWIRE_COMM_STATE" });
    await pair.server.write([bytes(1, 7)]);
    assert.deepEqual((await first)[0], bytes(1, 7));
  });

  for (const from of ["client", "server"] as const) {
    test(`${from}: close settles pending reads on both ends, and is final`, async () => {
      await using pair = await connectedPair(subject);
      const { near, far } = sides(pair, from);
      near.lastOperation = "who_has";
      const mine = assert.rejects(near.read(), {
        code: "ERR_DASKWIRE_CLOSED",
        message: /was closed on this side \(last operation: who_has\)/,
      });
      const theirs = assert.rejects(far.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was closed by the peer;/ });
      await Promise.all([near.close(), near.close()]);
      await Promise.all([mine, theirs, far.whenClosed]);
      assert.deepEqual([near.closed, far.closed], [true, true]);
      await assert.rejects(near.write([bytes(1, 1)]), { code: "ERR_DASKWIRE_CLOSED" });
      await assert.rejects(near.read(), { code: "ERR_DASKWIRE_CLOSED" });
      await assert.rejects(far.write([bytes(1, 1)]), { code: "ERR_DASKWIRE_CLOSED" });
      await far.close();
      near.abort();
      await near.close();
    });

    test(`${from}: close sends what is queued`, async () => {
      await using pair = await connectedPair(subject);
      const { near, far } = sides(pair, from);
      near.write([bytes(1, 1), pattern(16 * MIB)]).catch(() => undefined);
      const closed = near.close();
      assert(equalFrames(await far.read(), [bytes(1, 1), pattern(16 * MIB)]));
      await closed;
      await assert.rejects(far.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was closed by the peer;/ });
    });

    test(`${from}: messages that came before the end can still be read`, async () => {
      await using pair = await connectedPair(subject);
      const { near, far } = sides(pair, from);
      await near.write([bytes(2, 1)]);
      await near.write([bytes(2, 2)]);
      await near.close();
      await far.whenClosed;
      assert.equal(far.hasUnread, true);
      assert.deepEqual([(await far.read())[0], (await far.read())[0]], [bytes(2, 1), bytes(2, 2)]);
      assert.equal(far.hasUnread, false);
      await assert.rejects(far.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was closed by the peer;/ });
    });

    test(`${from}: close drops what was not read`, async () => {
      await using pair = await connectedPair(subject);
      const { near, far } = sides(pair, from);
      await near.write([bytes(2, 1)]);
      await near.close();
      await far.whenClosed;
      await far.close();
      await assert.rejects(far.read(), { code: "ERR_DASKWIRE_CLOSED" });
    });

    test(`${from}: abort rejects what waits with its reason, and ends the peer's comm`, async () => {
      await using pair = await connectedPair(subject);
      const { near, far } = sides(pair, from);
      const reason = new Error("enough");
      const written = assert.rejects(near.write([bytes(1, 1), bytes(64 * MIB, 1)]), reason);
      const read = assert.rejects(near.read(), reason);
      near.abort(reason);
      near.abort(new Error("twice"));
      await Promise.all([written, read, near.whenClosed]);
      await assert.rejects(near.read(), reason);
      await assert.rejects(
        (async () => {
          for (;;) await far.read();
        })(),
        { code: "ERR_DASKWIRE_CLOSED" },
      );
      await far.whenClosed;
    });
  }
}

function deadlines(subject: Subject): void {
  test("a read that times out closes the comm and says what to do", async () => {
    await using pair = await connectedPair(subject);
    pair.client.lastOperation = "gather";
    await assert.rejects(pair.client.read({ timeout: 5 }), {
      code: "ERR_DASKWIRE_TIMEOUT",
      retryable: true,
      message: /read: no progress with .* within 5 ms \(operation: gather\); the comm was closed; .* connect again/,
    });
    assert.equal(pair.client.closed, true);
    await pair.server.whenClosed;
  });

  test("a write that times out closes the comm", async () => {
    await using pair = await connectedPair(subject);
    await assert.rejects(pair.client.write([bytes(1, 1), bytes(64 * MIB, 2)], { timeout: 5 }), {
      code: "ERR_DASKWIRE_TIMEOUT",
      message: /^write: .*the peer does not read/,
    });
    await pair.client.whenClosed;
  });

  test("an abort rejects with its reason, closes the comm, and leaves no listener", async () => {
    await using pair = await connectedPair(subject);
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

  test("dialling leaves no listener on its signal, and none is dialled once it has aborted", async () => {
    const controller = new AbortController();
    await using pair = await connectedPair(subject, { connect: { signal: controller.signal } });
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
    await pair.client.close();
    const { security } = subject;
    await using listener = await listen(subject.address, { onComm: (comm) => comm.abort(), security });
    const signal = AbortSignal.abort(new Error("too late"));
    await assert.rejects(connect(listener.contactAddress, { security, signal }), /too late/);
  });
}

function limits(subject: Subject): void {
  for (const [limit, frames] of [
    [{ messageBytes: 100_000 }, [bytes(1, 1), bytes(60_000, 1), bytes(60_000, 1)]],
    [{ frameBytes: 50_000 }, [bytes(1, 1), bytes(60_000, 1)]],
    [{ frames: 10 }, Array.from({ length: 11 }, () => bytes(1, 1))],
  ] as const) {
    test(`a message over the limit ${Object.keys(limit)[0]} ends the comm, and each read says why`, async () => {
      await using pair = await connectedPair(subject, { listen: { limits: limit } });
      pair.client.write(frames).catch(() => undefined);
      await assert.rejects(pair.server.read(), { name: "WireError", code: "ERR_DASKWIRE_LIMIT" });
      assert.equal(pair.server.closed, true);
      await assert.rejects(pair.server.read(), { name: "WireError", code: "ERR_DASKWIRE_LIMIT" });
      await Promise.all([pair.server.whenClosed, pair.client.whenClosed]);
    });
  }

  test("a message without a first frame is refused", async () => {
    await using pair = await connectedPair(subject);
    pair.client.write([bytes(0, 0), bytes(5, 1)]).catch(() => undefined);
    await assert.rejects(pair.server.read(), { name: "WireError", message: /expected a first frame/ });
    await pair.client.whenClosed;
  });
}
