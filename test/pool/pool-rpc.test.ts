import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { ConnectionPool } from "../../runtime/rpc/connection-pool.js";
import { newestRelease, releaseOrdinal } from "../../runtime/wire/release.js";
import { type Dask, startDask } from "../support/dask.js";
import { closedAddress } from "../comm/peers.js";
import { echo, identity, open, rpcOp, struct } from "../rpc/ops.js";
import { start } from "../rpc/test-server.js";

registerTransport(tcp);

let dask: Dask;
before(async () => {
  dask = await startDask({ workers: 2 });
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

test("rpcs of one pool share comms and what is known of the peer; closing one closes nothing", async () => {
  await using pool = new ConnectionPool();
  const asked = await pool.rpc(dask.scheduler.address).peerRelease();
  assert.deepEqual(asked, { release: releaseOrdinal(dask.release), source: "asked" });
  {
    await using scheduler = pool.rpc(dask.scheduler.address);
    assert.equal(await scheduler.peerRelease(), asked);
    assert.equal((await scheduler.call(identity, {})).type, "Scheduler");
    assert.equal(scheduler.openComms, 1);
  }
  assert.equal(pool.statistics.idle, 1);
  const release = 20250700;
  assert.deepEqual(await pool.rpc(dask.scheduler.address, { release }).peerRelease(), { release, source: "given" });
});

test("one comm in all is enough for calls to many peers", async () => {
  await using pool = new ConnectionPool({ limit: 1 });
  const addresses = [dask.scheduler, ...dask.workers].map((each) => each.address);
  const calls = [...addresses, ...addresses].map((address) => pool.rpc(address).call(echo, { data: address }));
  assert.deepEqual(await Promise.all(calls), [...addresses, ...addresses]);
  assert.equal(pool.statistics.open, 1);
});

const versions = rpcOp<object, unknown>({ op: "versions", reply: open("Versions", () => undefined) });

test("a peer that has gone is asked for its release again", async () => {
  let asked = 0;
  const table = new Map([
    ["versions", versions],
    ["echo", echo],
  ]);
  const handlers = {
    versions: () => {
      asked += 1;
      return { packages: { distributed: "2025.7.0" } };
    },
    echo: () => null,
  };
  const server = await start({ table, handlers });
  await using pool = new ConnectionPool();
  const peer = pool.rpc(server.address);
  for (let call = 0; call < 3; call++) await peer.call(echo, {});
  assert.equal(asked, 1);
  assert.equal((await peer.peerRelease()).release, 20250700);
  pool.remove(server.address);
  await peer.call(echo, {});
  assert.equal(asked, 2);
  const comm = await pool.connect(server.address);
  comm.abort();
  pool.reuse(comm);
  await peer.call(echo, {});
  assert.equal(asked, 3);
  await server.server.close();
});

test("calls that are removed or closed under say why", async () => {
  const never = rpcOp<{ name: string; timeout: number }, boolean>({
    op: "event_wait",
    requestFields: ["name", "timeout"],
    reply: open("EventWait", () => undefined),
  });
  const pool = new ConnectionPool();
  const scheduler = pool.rpc(dask.scheduler.address, { release: dask.release });
  const removed = scheduler.call(never, { name: "never", timeout: 60 });
  await scheduler.call(echo, {});
  pool.remove(dask.scheduler.address, "the scheduler was restarted");
  await assert.rejects(removed, {
    code: "ERR_DASKWIRE_CLOSED",
    message: /was ended: the scheduler was restarted \(last operation: event_wait\)/,
  });
  const closed = assert.rejects(scheduler.call(never, { name: "never", timeout: 60 }), {
    code: "ERR_DASKWIRE_RPC_CLOSED",
  });
  await scheduler.call(echo, {});
  await pool.close();
  await closed;
});

test("a stream's comm leaves the pool", async () => {
  const subscribe = rpcOp<object, null>({
    op: "subscribe_worker_status",
    reply: struct<never>("Status", ["type"]),
    becomesStream: true,
  });
  await using pool = new ConnectionPool({ limit: 1 });
  const scheduler = pool.rpc(dask.scheduler.address);
  const comm = await scheduler.openStream(subscribe, {});
  assert.equal(pool.statistics.open, 0);
  assert.equal(await scheduler.call(echo, { data: 1 }), 1);
  await comm.close();
});

test("a call whose peer cannot be reached in time tells what was tried", async () => {
  const address = await closedAddress();
  await using pool = new ConnectionPool();
  const peer = pool.rpc(address, { release: newestRelease, timeout: 100 });
  await assert.rejects(peer.call(echo, {}), (error: Error & { code?: string }) => {
    assert.equal(error.code, "ERR_DASKWIRE_TIMEOUT");
    assert.match(
      error.message,
      /call: no progress .* within 100 ms \(operation: echo\); cannot connect to .*ECONNREFUSED/,
    );
    assert.equal((error.cause as { code?: string }).code, "ERR_DASKWIRE_CONNECT");
    return true;
  });
});
