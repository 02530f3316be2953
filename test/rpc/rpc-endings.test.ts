import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, before, test } from "node:test";

import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { type Dask, startDask } from "../support/dask.js";
import { closedAddress } from "../comm/peers.js";
import { echo, identity, open, rpcOp } from "./ops.js";

registerTransport(tcp);

let dask: Dask;
before(async () => {
  dask = await startDask();
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

test("a call to nobody says so", async () => {
  const address = await closedAddress();
  await using scheduler = rpc(address, { connect: { retry: false } });
  await assert.rejects(scheduler.call(identity, {}), { code: "ERR_DASKWIRE_CONNECT", systemCode: "ECONNREFUSED" });
  await assert.rejects(scheduler.call(identity, {}), { code: "ERR_DASKWIRE_CONNECT" });
});

// event_wait of a scheduler answers when the event is set, which nobody does here.
const wait = rpcOp<{ name: string; timeout: number }, boolean>({
  op: "event_wait",
  requestFields: ["name", "timeout"],
  reply: open("EventWait", () => undefined),
});

test("a call that times out closes its comm, and the next call opens another", async () => {
  await using scheduler = rpc(dask.scheduler.address, { release: dask.release });
  await assert.rejects(scheduler.call(wait, { name: "never", timeout: 30 }, { timeout: 100 }), {
    code: "ERR_DASKWIRE_TIMEOUT",
    message: /call: no progress with tcp:.* within 100 ms \(operation: event_wait\); its comm was closed; .*call again/,
  });
  assert.equal(scheduler.openComms, 0);
  assert.equal(await scheduler.call(echo, { data: 4 }), 4);
});

test("an aborted call rejects with the reason, closes its comm, and leaves no listener", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  await using scheduler = rpc(dask.scheduler.address);
  await scheduler.call(echo, { data: 5 }, { signal, timeout: 60_000 });
  assert.equal(getEventListeners(signal, "abort").length, 0);
  const call = scheduler.call(wait, { name: "never", timeout: 30 }, { signal });
  assert.equal(getEventListeners(signal, "abort").length, 1);
  const rejected = assert.rejects(call, /enough/);
  // The scheduler has the request by the time that an echo on another comm has come back.
  await scheduler.call(echo, {});
  controller.abort(new Error("enough"));
  await rejected;
  assert.equal(scheduler.openComms, 1);
  assert.equal(getEventListeners(signal, "abort").length, 0);
  assert.equal(await scheduler.call(echo, { data: 6 }), 6);
});

test("an aborted call that waits for its turn leaves the others alone", async () => {
  const controller = new AbortController();
  await using scheduler = rpc(dask.scheduler.address, { maxComms: 1 });
  const first = scheduler.call(echo, { data: 7 });
  const second = scheduler.call(echo, { data: 8 }, { signal: controller.signal });
  const third = scheduler.call(echo, { data: 9 });
  controller.abort(new Error("not me"));
  await assert.rejects(second, /not me/);
  assert.deepEqual(await Promise.all([first, third]), [7, 9]);
});

test("close ends calls in flight and those that wait", async () => {
  const scheduler = rpc(dask.scheduler.address, { maxComms: 1, release: dask.release });
  await scheduler.call(echo, {});
  const calls = [1, 2].map(() => scheduler.call(wait, { name: "never", timeout: 30 }));
  const settled = Promise.allSettled(calls);
  // The first call has its comm by the time that an echo on another has come back.
  await using other = rpc(dask.scheduler.address, { release: dask.release });
  await other.call(echo, {});
  await scheduler.close();
  for (const each of await settled) {
    assert(each.status === "rejected");
    assert.equal((each.reason as { code?: string }).code, "ERR_DASKWIRE_RPC_CLOSED");
  }
  assert.equal(scheduler.openComms, 0);
});

test("an op that becomes a stream is not a call", async () => {
  const stream = rpcOp<object, null>({ op: "register-client", reply: null, becomesStream: true });
  await using scheduler = rpc(dask.scheduler.address);
  await assert.rejects(scheduler.call(stream, {}), /register-client turns its comm into a stream: use openStream/);
});
