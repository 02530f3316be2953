/** Streams that end badly, and wrong use: futures settle with a clear error, and nothing hangs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startScheduler } from "../../runtime/cluster/processes.js";
import {
  Client,
  ClientClosedError,
  FutureCancelledError,
  type Listener,
  ProtocolError,
  UnknownOpError,
  UnsupportedReleaseError,
  type WireValue,
  decodeOpen,
  encodeOpen,
  listen,
  py,
  releaseOrdinal,
} from "../../runtime/index.js";
import { CLIENT_DESIRES_KEYS } from "../../generated/client-scheduler/ops.js";
import { NEWEST, RELEASES, startDask } from "../support/dask.js";
import { freePort } from "../support/free-port.js";
import { connectTo, untilEqual } from "./support.js";

const add = py("operator:add");
const quiet = { onWarning: () => undefined };

/** What looks like a scheduler until the stream has begun, and then sends what it likes. */
function impostor(release: string, messages: readonly WireValue[]): Promise<Listener> {
  return listen("tcp://127.0.0.1:0", {
    onComm: (comm) =>
      void (async () => {
        const versions = {
          host: {
            python: "3.11.0.final.0",
            "python-bits": 64,
            OS: "",
            "OS-release": "",
            machine: "",
            processor: "",
            byteorder: "little",
            LC_ALL: "",
            LANG: "",
          },
          packages: { distributed: release },
        };
        const identity = {
          type: "Scheduler",
          id: "Scheduler-0",
          address: "tcp://127.0.0.1:1",
          services: {},
          started: 1.5,
          n_workers: 0,
          total_threads: 0,
          total_memory: 0,
          workers: {},
        };
        for (;;) {
          const request = decodeOpen(await comm.read()) as ReadonlyMap<string, WireValue>;
          if (request.get("op") === "versions") await comm.write(encodeOpen(versions));
          else if (request.get("op") === "identity") await comm.write(encodeOpen(identity));
          else break;
        }
        await comm.write(encodeOpen([{ op: "stream-start", warning: "", error: "" }]));
        for (const message of messages) await comm.write(encodeOpen(message));
        await comm.read();
      })().catch(() => comm.abort()),
  });
}

for (const release of RELEASES) {
  test(`${release}: reconnect: a killed scheduler cancels all futures, and the client registers with the next`, async () => {
    const port = await freePort();
    await using dask = await startDask({ release, scheduler: { port } });
    const { address } = dask.scheduler;
    await using client = await connectTo(address, { ...quiet, reconnect: { delay: 50, timeout: 120_000 } });
    await using given = await connectTo(address, {
      ...quiet,
      reconnect: ({ attempts }) => (attempts < 2 ? 10 : false),
    });
    await using never = await connectTo(address, { ...quiet, reconnect: false });
    const closed = new Promise<Error | undefined>((resolve) => void never.on("closed", ({ error }) => resolve(error)));
    const back = new Promise<number>((resolve) => void client.on("reconnected", ({ attempts }) => resolve(attempts)));
    const pending = [client, given, never].map((each) =>
      assert.rejects(each.submit(add, [1, 2], { key: "waits" }).result(), (error: unknown) => {
        assert.ok(error instanceof FutureCancelledError);
        assert.equal(error.reason, "scheduler-connection-lost");
        assert.match(
          error.message,
          /^waits was cancelled .*; the client lost the connection to the scheduler; submit it/,
        );
        return true;
      }),
    );
    process.kill(dask.scheduler.pid, "SIGKILL");
    await Promise.all(pending);
    assert.ok((await closed) instanceof Error);
    assert.throws(() => never.submit(add, [1, 2]), ClientClosedError);
    await untilEqual(() => given.status, "closed");

    // What is submitted meanwhile waits for the next scheduler.
    const meanwhile = client.submit<number>(add, [1, 2], { key: "meanwhile" });
    await using next = await startScheduler({ python: dask.python, port, env: { DASK_CONFIG: "/nowhere" } });
    assert.equal(next.address, address);
    assert.ok((await back) >= 1);
    assert.equal(client.status, "running");
    await untilEqual(async () => (await client.context.scheduler.whoHas({})).has("meanwhile"), true);
    assert.equal(meanwhile.status, "pending");
  });
}

test("reconnect: what waits for the scheduler is bounded", async () => {
  const dask = await startDask();
  await using client = await connectTo(dask.scheduler.address, { ...quiet, reconnect: () => 3_600_000 });
  await dask[Symbol.asyncDispose]();
  await untilEqual(() => client.status, "connecting");
  const wanted = { keys: ["x"], client: client.id };
  const full = {
    code: "ERR_DASKWIRE_BACKLOG",
    retryable: true,
    message: /wait already .* before the event reconnected/,
  };
  const large = new Uint8Array(100_000_000);
  const futures = [1, 2].map((key) => client.submit(py("builtins:len"), [large], { key }));
  assert.throws(() => client.submit(py("builtins:len"), [large], { key: "too much" }), full);
  assert.equal(client.context.futures.get("too much"), undefined);
  for (let i = futures.length; i < 10_000; i++) client.context.send(CLIENT_DESIRES_KEYS, wanted);
  assert.throws(() => client.context.send(CLIENT_DESIRES_KEYS, wanted), full);
});

test("reconnect: the client speaks the release of the scheduler that it finds", async () => {
  const [oldest = "", newest = ""] = [RELEASES[0], RELEASES.at(-1)];
  const port = await freePort();
  const before = await startDask({ release: oldest, scheduler: { port } });
  await using client = await connectTo(before.scheduler.address, { ...quiet, reconnect: { timeout: 120_000 } });
  const { scheduler } = client.context;
  await assert.rejects(client.taskStreamIndex(), { code: "ERR_DASKWIRE_UNKNOWN_OP" });
  assert.equal(client.context.release, releaseOrdinal(oldest));
  const back = new Promise((resolve) => void client.on("reconnected", resolve));
  await before[Symbol.asyncDispose]();
  await using next = await startDask({ release: newest, workers: 1, scheduler: { port } });
  await back;
  assert.equal(client.context.release, releaseOrdinal(newest));
  assert.equal(typeof (await client.taskStreamIndex()), "number");
  // Whoever has kept the stub speaks the new release too.
  assert.equal(typeof (await scheduler.getTaskStreamIndex()), "number");
  assert.equal(await client.submit<number>(add, [40, 2]).result(), 42);
  await client.datasets.set("after", 1);
  assert.deepEqual(await client.datasets.keys(), ["after"]);
  assert.equal(next.release, newest);
});

test("heartbeat: the scheduler sets the interval", async () => {
  await Promise.all(RELEASES.map(heartbeatOf));
});

async function heartbeatOf(release: string): Promise<void> {
  await using dask = await startDask({ release });
  await using client = await connectTo(dask.scheduler.address, { heartbeatInterval: 50 });
  const interval = new Promise<number>(
    (resolve) => void client.context.subscribe("adjustHeartbeatInterval", (message) => resolve(message.interval)),
  );
  assert.equal(await interval, 5);
  await untilEqual(() => (client.context as { heartbeatInterval?: number }).heartbeatInterval, 5000);
}

test("closing while results are waited for settles them", async () => {
  await using dask = await startDask({ release: NEWEST });
  const client = await connectTo(dask.scheduler.address);
  const future = client.submit(add, [1, 2]);
  const waits = [future.result(), client.gather([future]), client.asCompleted([future], { withResults: true }).next()];
  const outcomes = Promise.allSettled([...waits, future.wait()]);
  await client.close();
  const settled = await outcomes;
  assert.deepEqual(
    settled.map(({ status }) => status),
    ["rejected", "rejected", "rejected", "fulfilled"],
  );
  assert.equal(future.status, "cancelled");
  assert.throws(() => client.submit(add, [1, 2]), ClientClosedError);
  await assert.rejects(client.gather([future]), ClientClosedError);
  await assert.rejects(client.scatter([1]), ClientClosedError);
});

const HOSTILE: readonly (readonly [string, WireValue, new (...args: never) => Error])[] = [
  ["an unknown op", [new Map([["op", "no-such-op"]])], UnknownOpError],
  ["no message", [5], ProtocolError],
];
for (const [what, message, type] of HOSTILE) {
  test(`a scheduler that sends ${what} closes the client with that error`, async () => {
    await using listener = await impostor(NEWEST, []);
    void listener;
    await using hostile = await impostor(NEWEST, [message]);
    const client = await Client.connect(hostile.contactAddress, quiet);
    const error = await new Promise((resolve) => void client.on("closed", (event) => resolve(event.error)));
    assert.ok(error instanceof type, String(error));
    assert.throws(() => client.submit(add, [1, 2]), { code: "ERR_DASKWIRE_CLIENT_CLOSED", message: /is closed \(/ });
  });
}

test("connect: a release that the spec does not describe is refused by an error that names the range", async () => {
  for (const release of ["2024.1.0", "2027.1.0", "unknown"]) {
    await using listener = await impostor(release, []);
    await assert.rejects(Client.connect(listener.contactAddress), (error: unknown) => {
      assert.ok(error instanceof UnsupportedReleaseError);
      assert.ok(error.message.includes(`runs Dask ${release}; this client serves 2025.7.0 to 2026.8.0`), error.message);
      return true;
    });
    await using client = await Client.connect(listener.contactAddress, { ...quiet, release: NEWEST, reconnect: false });
    assert.equal(client.status, "running");
  }
});

test("connect: nobody there, and a signal", async () => {
  const address = `tcp://127.0.0.1:${await freePort()}`;
  await assert.rejects(Client.connect(address, { timeout: 200 }), { code: "ERR_DASKWIRE_CONNECT" });
  const controller = new AbortController();
  const connecting = assert.rejects(Client.connect(address, { signal: controller.signal }), /stop it/);
  controller.abort(new Error("stop it"));
  await connecting;
});
