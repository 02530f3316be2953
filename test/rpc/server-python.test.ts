import assert from "node:assert/strict";
import { test } from "node:test";

import { rpc } from "../../runtime/rpc/rpc.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { nanny, scheduler, worker } from "../../generated/index.js";
import { NEWEST, RELEASES } from "../support/dask.js";
import { echo } from "./ops.js";
import { runPython } from "./python-peer.js";
import { getData, start } from "./test-server.js";

for (const release of RELEASES) {
  test(`${release}: Dask's own rpc gets answers, readable errors, and null for what is unknown`, async () => {
    await using started = await start({ blockedHandlers: ["secret"] });
    const seen = await runPython(
      started.address,
      `
async with rpc(address) as remote:
    return [
        await remote.echo(data=["a", 1, 2.5, None, {"b": True}]),
        await outcome(remote.fail()),
        await outcome(remote.echo(nonsense=1)),
        await outcome(remote.unheard_of()),
        await outcome(remote.secret()),
        await outcome(getattr(remote, "count-up")(n="x")),
        await outcome(getattr(remote, "count-up")(n=1)),
        await outcome(getattr(remote, "count-up")(n=-1)),
        await outcome(remote.close(close=True)),
    ]`,
      release,
    );
    assert.deepEqual(seen, [
      ["a", 1, 2.5, null, { b: true }],
      ["raised", "Exception", "RangeError: too far: \ufffd"],
      ["raised", "Exception", "TypeError: echo() got an unexpected keyword argument 'nonsense'"],
      ["ok", null],
      [
        "raised",
        "Exception",
        "ValueError: The 'secret' handler has been explicitly disallowed in Worker, possibly due to security concerns.",
      ],
      ["raised", "Exception", `ValidationError: worker.count-up request: /n expected integer, got string "x"`],
      ["ok", 2],
      ["raised", "Exception", `ValidationError: worker.count-up reply: / expected integer, got string "negative"`],
      ["ok", "OK"],
    ]);
    assert.deepEqual(
      started.errors.map((each) => each.split(":")[0]),
      ["fail", "echo", "unheard_of", "secret", "count-up", "count-up"],
    );
  });
}

for (const [role, table] of [
  ["scheduler", scheduler.SCHEDULER_OPS],
  ["worker", worker.WORKER_OPS],
  ["nanny", nanny.NANNY_OPS],
] as const) {
  test(`a ${role} without handlers tells Dask who it is, as any server of Dask's does`, async () => {
    await using started = await start({ role, table, handlers: {} });
    const seen = await runPython(
      started.address,
      `
async with rpc(address) as remote:
    return [await remote.identity(), await remote.dump_state(), await remote.dump_state(exclude=["address", "id"])]`,
      NEWEST,
    );
    const { id } = started.server;
    const type = role.charAt(0).toUpperCase() + role.slice(1);
    assert.match(id, new RegExp(`^${type}-[0-9a-f]{8}-[0-9a-f-]{27}$`));
    assert.deepEqual(seen, [
      { type, id },
      { type, id, status: "running", address: started.address },
      { type, status: "running" },
    ]);
    assert.deepEqual(started.errors, []);
  });
}

test("a Python peer that forwards undecoded messages raises the text", async () => {
  await using started = await start();
  const seen = await runPython(
    started.address,
    `
async with rpc(address, deserialize=False) as remote:
    return await outcome(remote.fail())`,
  );
  assert.deepEqual(seen, ["raised", "Exception", "RangeError: too far: \ufffd"]);
});

test("Python's connect shakes hands with our listener; reply and close are honoured", async () => {
  await using started = await start();
  const seen = await runPython(
    started.address,
    `
comm = await connect(address)
await comm.write({"op": "echo", "data": "unanswered", "reply": False})
await comm.write({"op": "unheard_of", "reply": False})
await comm.write({"op": "fail", "reply": False})
await comm.write({"op": "echo", "data": "answered", "close": True})
first = await comm.read()
return [first, comm.handshake_options, dict(comm.remote_info, address=None), (await outcome(comm.read()))[1]]`,
  );
  assert.deepEqual(seen, [
    "answered",
    { "pickle-protocol": 5, compression: null },
    { compression: null, python: [3, 11, 0], "pickle-protocol": 5, address: null },
    "CommClosedError",
  ]);
});

test("get_data waits for the acknowledgement before the next request, from Python and from us", async () => {
  await using started = await start();
  const seen = await runPython(
    started.address,
    `
comm = await connect(address)
await comm.write({"op": "get_data"})
first = await comm.read()
await comm.write("OK")
await comm.write({"op": "echo", "data": 1})
return [first, await comm.read()]`,
  );
  assert.deepEqual(seen, [{ status: "OK" }, 1]);
  await using caller = rpc(started.address, { release: newestRelease, maxComms: 1 });
  assert.deepEqual(await caller.call({ ...getData, role: "worker" }, {}), { status: "OK" });
  assert.equal(await caller.call(echo, { data: 2 }), 2);
  assert.deepEqual(started.errors, []);
});

test("payload frames come back to Python as they were, small, large and empty", async () => {
  await using started = await start();
  const seen = await runPython(
    started.address,
    `
from distributed.protocol import to_serialize
parts = [b"x" * 3_000_000, b"y" * 10, b"", b"z" * 100_000]
async with rpc(address) as remote:
    back = await remote.echo(data=[to_serialize(part) for part in parts])
return [bytes(part) == given for part, given in zip(back, parts, strict=True)]`,
  );
  assert.deepEqual(seen, [true, true, true, true]);
});
