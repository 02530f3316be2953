import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { RemoteError } from "../../runtime/rpc/errors.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { formatRelease, releaseOrdinal } from "../../runtime/wire/release.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { closedAddress } from "../comm/peers.js";
import { echo, identity, issue, open, rpcOp, struct } from "./ops.js";

registerTransport(tcp);

let dask: Dask;
before(async () => {
  dask = await startDask({ workers: 1, nanny: true });
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

test("a scheduler says who it is, and its release is asked for once", async () => {
  await using scheduler = rpc(dask.scheduler.address);
  const reply = await scheduler.call(identity, {});
  assert.equal(reply.type, "Scheduler");
  assert.equal(reply.address, dask.scheduler.address);
  assert.deepEqual(await scheduler.peerRelease(), { release: releaseOrdinal(dask.release), source: "asked" });
  assert.equal(scheduler.openComms, 1);
});

test("a worker tells its release too", async () => {
  const worker = dask.workers[0];
  assert(worker !== undefined);
  await using caller = rpc(worker.address);
  const known = await caller.peerRelease();
  assert.equal(formatRelease(known.release), dask.release);
  assert.equal(known.source, "asked");
});

test("a nanny does not tell its release: the newest is assumed, and a note says so", async () => {
  const notes: string[] = [];
  const op = rpcOp({ op: "identity", role: "nanny", reply: struct<{ type: string }>("NannyIdentity", ["type", "id"]) });
  const address = dask.workers[0]?.nanny;
  assert(address !== undefined);
  await using nanny = rpc(address, { onNote: (note) => notes.push(note) });
  assert.equal((await nanny.call(op, {})).type, "Nanny");
  assert.match(notes.join(), /release is unknown .*; assuming \d+\.\d+\.\d+; give the option release to be sure/);
  assert.equal(notes.length, 1);
  assert.equal((await nanny.peerRelease()).source, "assumed");
});

test("a peer that answers versions with null is taken for the newest release", async () => {
  const notes: string[] = [];
  const address = dask.workers[0]?.nanny;
  assert(address !== undefined);
  await using nanny = rpc(address, { onNote: (note) => notes.push(note) });
  assert.equal((await nanny.peerRelease()).source, "assumed");
  assert.match(notes.join(), /its answer to versions names none/);
});

test("a release that is given is not asked for", async () => {
  await using scheduler = rpc(dask.scheduler.address, { release: dask.release });
  assert.equal(scheduler.openComms, 0);
  assert.equal((await scheduler.peerRelease()).source, "given");
  assert.equal(scheduler.openComms, 0);
});

test("calls at the same time use comms of their own, which are used again", async () => {
  await using scheduler = rpc(dask.scheduler.address);
  const data = Array.from({ length: 8 }, (_, index) => index);
  assert.deepEqual(await Promise.all(data.map((each) => scheduler.call(echo, { data: each }))), data);
  assert(scheduler.openComms > 1 && scheduler.openComms <= 8, `${scheduler.openComms} comms`);
  const before = scheduler.openComms;
  await scheduler.call(echo, { data: 1 });
  assert.equal(scheduler.openComms, before);
});

test("calls wait in order when there may be only one comm", async () => {
  await using scheduler = rpc(dask.scheduler.address, { maxComms: 1 });
  const order: number[] = [];
  const data = Array.from({ length: 8 }, (_, index) => index);
  await Promise.all(data.map((each) => scheduler.call(echo, { data: each }).then(() => order.push(each))));
  assert.deepEqual(order, data);
  assert.equal(scheduler.openComms, 1);
});

test("a comm that is given carries all calls, and belongs to the rpc", async () => {
  const comm = await connect(dask.scheduler.address);
  const scheduler = rpc(comm);
  assert.deepEqual(await Promise.all([scheduler.call(echo, { data: "a" }), scheduler.call(echo, { data: "b" })]), [
    "a",
    "b",
  ]);
  assert.equal(comm.release, releaseOrdinal(dask.release));
  await scheduler.close();
  assert.equal(comm.closed, true);
  await assert.rejects(scheduler.call(echo, {}), {
    code: "ERR_DASKWIRE_RPC_CLOSED",
    message: /the rpc to tcp:.* was closed; make a new one/,
  });
});

test("a given comm that was closed cannot be called", async () => {
  const comm = await connect(dask.scheduler.address);
  await using scheduler = rpc(comm, { release: dask.release });
  await scheduler.call(echo, { data: 1 });
  await comm.close();
  await assert.rejects(scheduler.call(echo, { data: 2 }), {
    code: "ERR_DASKWIRE_CLOSED",
    message: /is closed \(last operation: echo\); connect again/,
  });
});

test("a request that is not what the spec says is not sent", async () => {
  const strict = rpcOp<{ data: string }, unknown>({
    ...echo,
    request: struct("EchoRequest", ["op", "data"], (data) =>
      typeof (data as { data?: unknown }).data === "string" ? undefined : issue("/data", "string"),
    ),
  });
  await using scheduler = rpc(await closedAddress(), { release: dask.release });
  await assert.rejects(scheduler.call(strict, { data: 1 as never }), (error) => {
    assert(error instanceof ValidationError);
    assert.equal(error.side, "sent");
    assert.match(error.message, /scheduler\.echo request: \/data expected string, got integer 1/);
    return true;
  });
});

test("a reply that breaks the spec is refused with its place; the comm goes on", async () => {
  const strict = rpcOp<object, { type: number }>({
    op: "identity",
    reply: struct("StrictIdentity", ["type"], (data) =>
      typeof (data as { type: unknown }).type === "number" ? undefined : issue("/type", "integer"),
    ),
  });
  await using scheduler = rpc(dask.scheduler.address);
  await assert.rejects(scheduler.call(strict, {}), (error) => {
    assert(error instanceof ValidationError);
    assert.equal(error.side, "received");
    assert.equal(error.pointer, "/type");
    assert.match(error.message, /scheduler\.identity reply: \/type expected integer, got string "Scheduler"/);
    return true;
  });
  assert.equal(scheduler.openComms, 1);
  assert.equal(await scheduler.call(echo, { data: "still there" }), "still there");
  assert.equal(scheduler.openComms, 1);
});

test("unknown fields of a reply are tolerated and reported", async () => {
  const reports: [string, readonly string[]][] = [];
  const narrow = rpcOp<object, { type: string }>({ op: "identity", reply: struct("NarrowIdentity", ["type"]) });
  await using scheduler = rpc(dask.scheduler.address, {
    onUnknownFields: (op, pointers) => reports.push([op, pointers]),
  });
  assert.equal((await scheduler.call(narrow, {})).type, "Scheduler");
  assert.equal(reports.length, 1);
  assert.equal(reports[0]?.[0], "identity");
  assert(reports[0]?.[1].includes("/address"));
});

test("an op that the peer does not know is told from an answer", async () => {
  const unknown = rpcOp<object, { n: number }>({
    op: "no_such_op",
    releases: { since: 20200100 },
    reply: struct("Reply", ["n"]),
  });
  await using scheduler = rpc(dask.scheduler.address);
  await assert.rejects(scheduler.call(unknown, {}), {
    code: "ERR_DASKWIRE_UNKNOWN_OP",
    op: "no_such_op",
    message:
      /answered null, as Dask does for an operation that it does not know; releases from 2020.1.0 know it, as a scheduler/,
  });
  assert.equal(await scheduler.call(echo, { data: 1 }), 1);
});

test("an op of other releases is refused before it is sent", async () => {
  const gone = rpcOp<object, null>({
    ...echo,
    op: "gone",
    releases: { since: 20200100, until: 20210200 },
    reply: null,
  });
  await using scheduler = rpc(dask.scheduler.address);
  await assert.rejects(scheduler.call(gone, {}), {
    code: "ERR_DASKWIRE_UNKNOWN_OP",
    message: new RegExp(`runs ${dask.release}, which does not know it; releases from 2020.1.0 and before 2021.2.0 do`),
  });
});

test("an exception of the peer's handler carries its texts and its pickle", async () => {
  const bad = rpcOp<{ nonsense: number }, unknown>({
    op: "echo",
    requestFields: ["nonsense"],
    reply: open("Any", () => undefined),
  });
  await using scheduler = rpc(dask.scheduler.address);
  await assert.rejects(scheduler.call(bad, { nonsense: 1 }), (error) => {
    assert(error instanceof RemoteError);
    assert.equal(error.code, "ERR_DASKWIRE_REMOTE");
    assert.equal(error.address, dask.scheduler.address);
    assert.match(error.exceptionText, /^TypeError\(.*unexpected keyword argument 'nonsense'/);
    assert.match(error.tracebackText, /File ".*core\.py"/);
    assert.notEqual(error.exception, undefined);
    assert.match(error.message, /^echo failed at tcp:.*the peer's traceback is in tracebackText$/);
    return true;
  });
  assert.equal(scheduler.openComms, 1);
  assert.equal(await scheduler.call(echo, { data: 2 }), 2);
});

test("send expects no answer, and the next call gets its own", async () => {
  await using scheduler = rpc(dask.scheduler.address, { maxComms: 1 });
  await scheduler.send(echo, { data: "unanswered" });
  assert.equal(await scheduler.call(echo, { data: "answered" }), "answered");
  assert.equal(scheduler.openComms, 1);
});

test("the op close ends its comm, not the rpc", async () => {
  const close = rpcOp<object, string>({ op: "close", reply: open("Close", () => undefined) });
  await using scheduler = rpc(dask.scheduler.address);
  assert.equal(await scheduler.call(close, {}), "OK");
  assert.equal(scheduler.openComms, 0);
  assert.equal(await scheduler.call(echo, { data: 3 }), 3);
});

for (const release of RELEASES) {
  test(`${release}: identity, release, unknown op and error`, async () => {
    await using cluster = await startDask({ release });
    await using scheduler = rpc(cluster.scheduler.address);
    assert.equal((await scheduler.call(identity, {})).address, cluster.scheduler.address);
    assert.equal(formatRelease((await scheduler.peerRelease()).release), release);
    const unknown = rpcOp<object, object>({ op: "no_such_op", reply: struct("Reply", []) });
    await assert.rejects(scheduler.call(unknown, {}), { code: "ERR_DASKWIRE_UNKNOWN_OP" });
    const bad = rpcOp<{ nonsense: number }, unknown>({ ...echo, request: struct("Bad", ["op", "nonsense"]) });
    await assert.rejects(scheduler.call(bad, { nonsense: 1 }), { exceptionText: /unexpected keyword argument/ });
  });
}
