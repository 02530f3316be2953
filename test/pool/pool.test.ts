import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, before, test } from "node:test";

import type { Comm } from "../../runtime/comm/comm.js";
import { ConnectionPool } from "../../runtime/rpc/connection-pool.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { type Started, start } from "../rpc/test-server.js";
import { closedAddress, startPeer } from "../comm/peers.js";

let one: Started;
let two: Started;
before(async () => {
  one = await start();
  two = await start();
});
after(async () => {
  await Promise.all([one.server.close(), two.server.close()]);
});

/** A signal that never aborts. */
const patient = (): AbortSignal => new AbortController().signal;

/** Waits for something that the next turns of the event loop bring. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

async function echo(comm: Comm, data: string): Promise<unknown> {
  await comm.write(encodeOpen({ op: "echo", data }));
  return decodeOpen(await comm.read());
}

test("a comm that was given back is used again; one that is in use is not", async () => {
  await using pool = new ConnectionPool();
  const first = await pool.connect(one.address);
  const second = await pool.connect(one.address);
  assert.notEqual(first, second);
  assert.deepEqual(pool.statistics, { open: 2, active: 2, idle: 0, connecting: 0, waiting: 0 });
  assert.equal(await echo(first, "a"), "a");
  pool.reuse(first);
  assert.deepEqual(pool.statistics, { open: 2, active: 1, idle: 1, connecting: 0, waiting: 0 });
  assert.equal(await pool.connect(one.address), first);
  // An address without its scheme is the same one.
  pool.reuse(second);
  assert.equal(await pool.connect(one.address.replace("tcp://", "")), second);
});

test("of several idle comms the one that was used last is taken, and the one idle for longest makes room", async () => {
  await using pool = new ConnectionPool({ limit: 2 });
  const [old, young] = [await pool.connect(one.address), await pool.connect(one.address)];
  pool.reuse(old);
  pool.reuse(young);
  assert.equal(await pool.connect(one.address), young);
  pool.reuse(young);
  await pool.connect(two.address);
  assert.equal(old.closed, true);
  assert.equal(young.closed, false);
  assert.deepEqual(pool.statistics, { open: 2, active: 1, idle: 1, connecting: 0, waiting: 0 });
});

test("callers wait in order when all comms are in use, whatever their address", async () => {
  await using pool = new ConnectionPool({ limit: 1 });
  const order: string[] = [];
  const first = await pool.connect(one.address);
  const calls = ["one", "two", "one", "one", "two"].map(async (name, index) => {
    const comm = await pool.connect((name === "one" ? one : two).address);
    order.push(`${name}${index}`);
    assert.equal(await echo(comm, name), name);
    pool.reuse(comm);
  });
  await until(() => pool.statistics.waiting === 5);
  pool.reuse(first);
  await Promise.all(calls);
  assert.deepEqual(order, ["one0", "two1", "one2", "one3", "two4"]);
  assert.deepEqual(pool.statistics, { open: 1, active: 0, idle: 1, connecting: 0, waiting: 0 });
});

test("a comm that is given back goes to the next caller for its address without being dialled again", async () => {
  await using pool = new ConnectionPool({ limit: 1 });
  const first = await pool.connect(one.address);
  const second = pool.connect(one.address);
  await until(() => pool.statistics.waiting === 1);
  pool.reuse(first);
  assert.equal(await second, first);
});

test("a caller who gives up leaves the line, and no listener", async () => {
  await using pool = new ConnectionPool({ limit: 1 });
  const controller = new AbortController();
  const comm = await pool.connect(one.address);
  const impatient = pool.connect(one.address, { signal: controller.signal });
  const patience = pool.connect(two.address);
  const timed = assert.rejects(pool.connect(one.address, { timeout: 1 }), {
    code: "ERR_DASKWIRE_TIMEOUT",
    message: /connect: no progress with tcp:.* within 1 ms/,
  });
  await timed;
  assert.equal(pool.statistics.waiting, 2);
  controller.abort(new Error("enough"));
  await assert.rejects(impatient, /enough/);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  pool.reuse(comm);
  assert.equal((await patience).peerAddress, two.address);
});

test("a failed attempt makes room for the next caller", async () => {
  await using pool = new ConnectionPool({ limit: 1, connect: { retry: false } });
  const nobody = await closedAddress();
  const failing = assert.rejects(pool.connect(nobody), { code: "ERR_DASKWIRE_CONNECT" });
  const next = await pool.connect(one.address);
  await failing;
  assert.equal(next.closed, false);
  assert.deepEqual(pool.statistics, { open: 1, active: 1, idle: 0, connecting: 0, waiting: 0 });
});

test("an idle comm that its peer closes is forgotten, and its room is free", async () => {
  const server = await start();
  await using pool = new ConnectionPool({ limit: 1 });
  const comm = await pool.connect(server.address);
  pool.reuse(comm);
  await server.server.close();
  await comm.whenClosed;
  assert.equal(pool.statistics.open, 0);
  assert.equal((await pool.connect(one.address)).closed, false);
});

test("a comm that is closed, detached, or holds what nobody asked for, is not used again", async () => {
  await using pool = new ConnectionPool();
  const [closed, chatty, detached] = await Promise.all([1, 2, 3].map(() => pool.connect(one.address)));
  assert(closed !== undefined && chatty !== undefined && detached !== undefined);
  await closed.close();
  await chatty.write(encodeOpen({ op: "echo", data: 1 }));
  await until(() => chatty.hasUnread);
  for (const comm of [closed, chatty]) pool.reuse(comm);
  pool.detach(detached);
  assert.equal(chatty.closed, true);
  assert.equal(pool.statistics.open, 0);
  assert.equal(detached.closed, false);
  // A comm that the pool does not know is closed, as in Dask.
  pool.reuse(detached);
  await detached.whenClosed;
});

test("collect closes idle comms only", async () => {
  await using pool = new ConnectionPool();
  const [idle, busy] = [await pool.connect(one.address), await pool.connect(two.address)];
  pool.reuse(idle);
  pool.collect();
  await idle.whenClosed;
  assert.equal(await echo(busy, "still here"), "still here");
  assert.deepEqual(pool.statistics, { open: 1, active: 1, idle: 0, connecting: 0, waiting: 0 });
});

test("remove ends idle, busy, dialling and waiting, with the reason, for one address only", async () => {
  await using silent = await startPeer(() => undefined);
  await using pool = new ConnectionPool({ limit: 4 });
  const other = await pool.connect(two.address);
  const [idle, busy] = [await pool.connect(one.address), await pool.connect(one.address)];
  const read = assert.rejects(busy.read(), { code: "ERR_DASKWIRE_CLOSED", message: /was ended: worker left/ });
  const dialling = pool.connect(silent.address);
  const waiting = pool.connect(one.address);
  const rejections = [dialling, waiting].map((each) =>
    assert.rejects(each, { code: "ERR_DASKWIRE_CLOSED", message: /was ended: worker left/ }),
  );
  await until(() => silent.sockets.length === 1);
  assert.deepEqual(pool.statistics, { open: 3, active: 3, idle: 0, connecting: 1, waiting: 1 });
  pool.remove(one.address, "worker left");
  pool.remove(silent.address, "worker left");
  await Promise.all([...rejections, read]);
  assert.equal(busy.closed, true);
  for (const comm of [busy, idle]) pool.reuse(comm);
  assert.equal(await echo(other, "me too"), "me too");
  assert.deepEqual(pool.statistics, { open: 1, active: 1, idle: 0, connecting: 0, waiting: 0 });
  assert.equal(await echo(await pool.connect(one.address), "back"), "back");
});

test("close settles those who use, dial and wait, and refuses the next", async () => {
  await using silent = await startPeer(() => undefined);
  const pool = new ConnectionPool({ limit: 3 });
  const [idle, busy] = [await pool.connect(one.address), await pool.connect(two.address)];
  pool.reuse(idle);
  const closed = { code: "ERR_DASKWIRE_RPC_CLOSED", message: /^the connection pool was closed; make a new one/ };
  const read = assert.rejects(busy.read(), closed);
  const dialling = [1, 2].map(() => assert.rejects(pool.connect(silent.address), closed));
  const waiting = assert.rejects(pool.connect(silent.address, { timeout: 60_000 }), closed);
  await until(() => silent.sockets.length === 2 && pool.statistics.waiting === 1);
  await Promise.all([pool.close(), pool.close()]);
  assert.equal(idle.closed && busy.closed, true);
  await Promise.all([read, ...dialling, waiting]);
  await assert.rejects(pool.connect(one.address), closed);
  pool.reuse(busy);
  assert.deepEqual(pool.statistics, { open: 0, active: 0, idle: 0, connecting: 0, waiting: 0 });
});

test("a limit that is none is refused", () => {
  for (const limit of [0, -1, 1.5, NaN]) assert.throws(() => new ConnectionPool({ limit }), /above 0, got/);
});

test("however many call at once, the limit holds, everyone is served, and nobody is kept", async () => {
  await using pool = new ConnectionPool({ limit: 3 });
  let most = 0;
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const comm = await pool.acquire((index % 3 === 0 ? one : two).address, patient());
      const { open, connecting } = pool.statistics;
      most = Math.max(most, open + connecting);
      assert.equal(await echo(comm, `call ${index}`), `call ${index}`);
      if (index % 7 === 0) await comm.close();
      pool.reuse(comm);
    }),
  );
  assert.equal(most, 3);
  assert.equal(pool.statistics.active + pool.statistics.waiting + pool.statistics.connecting, 0);
  assert.equal(one.errors.length + two.errors.length, 0);
});
