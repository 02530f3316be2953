/** What a program does wrong harms that program's call, and neither its process, its other futures, nor the cluster. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Client, type ClientOptions, type Key, py } from "../../runtime/index.js";
import { type Dask, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");

describe("what a program does wrong harms nothing else", { concurrency: false }, () => {
  let dask: Dask;
  let client: Client;
  before(async () => {
    dask = await startDask({ workers: 1 });
    client = await connectTo(dask.scheduler.address);
  });
  after(async () => {
    await client?.close();
    await dask?.[Symbol.asyncDispose]();
  });

  test("what stands in many places is gone through once, and what is too deep is refused", async () => {
    let shared: readonly unknown[] = [1];
    for (let i = 0; i < 40; i++) shared = [shared, shared];
    using length = client.submit<number>(py("builtins:len"), [shared], { key: "shared" });
    assert.equal(await client.gather(length), 2);
    assert.equal(await client.gather(shared), shared);
    let deep: readonly unknown[] = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.throws(() => client.submit(py("builtins:len"), [deep]), {
      code: "ERR_DASKWIRE_ARGUMENT",
      message: /^an argument must not be deeper than 100 levels/,
    });
    await assert.rejects(client.gather(deep), {
      code: "ERR_DASKWIRE_ARGUMENT",
      message: "a structure with futures must not be deeper than 1000 levels",
    });
  });

  test("keys that no message can hold are refused, and what is released in the same turn is released", async () => {
    const valid = client.submit(add, [1, 2], { key: "valid" });
    await valid.result();
    const faults: readonly (readonly [unknown, RegExp])[] = [
      [2n ** 64n, /which 64 bits can hold, got integer 18446744073709551616$/],
      [-(2n ** 63n) - 1n, /which 64 bits can hold/],
      [["a", 2n ** 64n], /which 64 bits can hold/],
      ["\ud800", /which UTF-8 can hold, got one with a lone surrogate$/],
      [["a", ["\udc00"]], /got one with a lone surrogate$/],
      [[], /got an empty array$/],
      [[[], 1], /got an empty array$/],
      [["a", NaN], /got float NaN$/],
    ];
    for (const [key, message] of faults) {
      const expected = { code: "ERR_DASKWIRE_ARGUMENT", message };
      assert.throws(() => client.submit(add, [1, 2], { key: key as Key }), expected);
      assert.throws(() => client.future(key as Key), expected);
      assert.throws(() => client.graph([[key as Key, 1]]), expected);
      assert.throws(() => client.map(add, [1], [2], { key: [key as Key] }), expected);
    }
    assert.throws(() => client.map(add, [1], [2], { key: "\ud800" }), { code: "ERR_DASKWIRE_ARGUMENT" });
    // Keys also come from parts of the client that check less.
    const holder = {};
    client.context.futures.forget(client.context.futures.acquire("\ud800", holder), holder);
    valid.release();
    await untilEqual(() => keysOnScheduler(client), []);
    const least = -(2n ** 63n);
    for (const key of [2n ** 64n - 1n, least, "\u{1f600}", ["a", 1.5, ["b", ""]]] as Key[]) {
      using future = client.submit<number>(add, [20, 22], { key });
      assert.equal(await future.result(), 42);
    }
    await untilEqual(() => keysOnScheduler(client), []);
  });

  test("reconnect: what is none is refused by connect, and a function that fails ends the client", async () => {
    const options: readonly (readonly [unknown, RegExp])[] = [
      ["no", /^reconnect: expected false, a function, or an object, as in .*; got string "no"$/],
      [true, /^reconnect: expected false, a function/],
      [{ attempts: -1 }, /^reconnect: attempts: expected a number of attempts, got integer -1$/],
      [{ delay: "1s" }, /^reconnect: delay: expected a number of milliseconds, got string "1s"$/],
      [{ timeout: NaN }, /^reconnect: timeout: expected a number of milliseconds, got float NaN$/],
      [{ tries: 1 }, /^reconnect has no option tries; its options are attempts, delay, timeout$/],
    ];
    for (const [reconnect, message] of options) {
      const connecting = connectTo(dask.scheduler.address, { reconnect } as ClientOptions);
      await assert.rejects(connecting, { code: "ERR_DASKWIRE_ARGUMENT", message });
    }
    const broken: readonly (readonly [() => unknown, RegExp])[] = [
      [() => assert.fail("my mistake"), /^my mistake$/],
      [() => Promise.reject(new Error("my later mistake")), /^my later mistake$/],
      [() => NaN, /^reconnect: expected the function to return milliseconds or false, got float NaN$/],
      [() => Promise.resolve(-1), /or false, got integer -1$/],
      [() => "soon", /or false, got string "soon"$/],
      [() => undefined, /or false, got undefined$/],
    ];
    const ends = broken.map(async ([reconnect, message]) => {
      const lost = await connectTo(dask.scheduler.address, { reconnect } as ClientOptions);
      const closed = new Promise<Error | undefined>((resolve) => void lost.on("closed", ({ error }) => resolve(error)));
      await cut(client, lost);
      const error = await closed;
      assert.match(error?.message ?? "", message);
      assert.throws(() => lost.submit(add, [1, 2]), { code: "ERR_DASKWIRE_CLIENT_CLOSED", cause: error });
    });
    await Promise.all(ends);
  });

  test("a callback of a future that throws is reported, and the client goes on", async () => {
    const reported: unknown[] = [];
    process.setUncaughtExceptionCaptureCallback((error) => void reported.push(error));
    try {
      using first = client.submit<number>(add, [1, 1], { key: "first" });
      using second = client.submit<number>(add, [2, 2], { key: "second" });
      const told: Key[] = [];
      first.onDone(() => assert.fail("my callback"));
      for (const future of [first, second]) future.onDone(({ key }) => void told.push(key));
      assert.deepEqual(await client.gather([first, second]), [2, 4]);
      assert.deepEqual(told.sort(), ["first", "second"]);
      assert.deepEqual(reported.map(String), ["AssertionError [ERR_ASSERTION]: my callback"]);
      assert.equal(client.status, "running");
    } finally {
      process.setUncaughtExceptionCaptureCallback(null);
    }
  });

  test("what is released while the client connects again does not stay on the cluster", async () => {
    let again = (): void => undefined;
    const pause = new Promise<number>((resolve) => (again = () => resolve(0)));
    await using lost = await connectTo(dask.scheduler.address, { reconnect: () => pause });
    const before = lost.submit(add, [0, 0], { key: "before" });
    await before.result();
    const gone = new Promise((resolve) => void lost.on("disconnected", resolve));
    const back = new Promise((resolve) => void lost.on("reconnected", resolve));
    await cut(client, lost);
    await gone;
    before.release();
    lost.submit(add, [1, 2], { key: "released" }).release();
    lost.submit(add, [3, 4], { key: "taken again" }).release();
    using taken = lost.submit<number>(add, [5, 6], { key: "taken again" });
    again();
    await back;
    assert.equal(await taken.result(), 11);
    await untilEqual(() => keysOnScheduler(client), ["taken again"]);
  });

  test("heartbeats: an interval that is none is refused, and a scheduler's is kept within bounds", async () => {
    for (const heartbeatInterval of [0, -1, NaN, "5s", 1e12, Infinity]) {
      await assert.rejects(connectTo(dask.scheduler.address, { heartbeatInterval } as ClientOptions), {
        code: "ERR_DASKWIRE_ARGUMENT",
        message: /^heartbeatInterval: expected a number of milliseconds, from 1 to 86400000 \(a day\), got /,
      });
    }
    await using other = await connectTo(dask.scheduler.address);
    for (const [seconds, milliseconds] of [
      ["0.001", 100],
      ["1e12", 86_400_000],
      ["-inf", 100],
      ["7", 7000],
    ] as const) {
      const message = `{"op": "adjust-heartbeat-interval", "interval": float("${seconds}")}`;
      await onScheduler(client, `each.client_comms["${other.id}"].send(${message})`);
      await untilEqual(() => (other.context as { heartbeatInterval?: number }).heartbeatInterval, milliseconds);
    }
    assert.equal(other.status, "running");
  });

  test("a task that failed is one that failed, though the scheduler does not say how", async () => {
    using never = client.submit(add, [1, 2], { key: "never runs", resources: { NONE: 1 } });
    await onScheduler(client, `each.client_comms["${client.id}"].send({"op": "task-erred", "key": "never runs"})`);
    await assert.rejects(never.result({ timeout: 20_000 }), {
      code: "ERR_DASKWIRE_TASK",
      pythonType: "Exception",
      pythonMessage: "the scheduler does not say what was raised",
    });
  });

  test("a client is made by connect only", () => {
    const Made = Client as unknown as new (address: string) => Client;
    assert.throws(() => new Made(dask.scheduler.address), {
      code: "ERR_DASKWIRE_ARGUMENT",
      message: /^a client is made by await Client\.connect\(address\), and not by new/,
    });
  });

  test("annotations that no message to a worker can hold are refused", async () => {
    const nested = (levels: number): unknown => {
      let value: unknown = [];
      for (let i = 1; i < levels; i++) value = i % 2 === 0 ? [value] : { value };
      return value;
    };
    const circle: unknown[] = [];
    circle.push({ circle });
    const bad = [circle, { a: [1, new Map([["b", circle]])] }, nested(101), nested(100_000)];
    const message = /^annotations: tag contains itself, or has more than 100 levels, which no worker can be sent$/;
    for (const tag of bad) {
      const annotations = { team: "a", tag };
      const expected = { code: "ERR_DASKWIRE_ARGUMENT", message };
      assert.throws(() => client.submit(add, [1, 2], { annotations }), expected);
      assert.throws(() => client.map(add, [1], [2], { annotations }), expected);
      assert.throws(() => client.graph({ a: 1 }, { annotations }), expected);
    }
    assert.throws(() => client.submit(add, [1, 2], { annotations: [1] as never }), /annotations: expected an object/);
    const shared = [1, [2]];
    const annotations = { twice: [shared, { shared }], deep: nested(100) };
    using future = client.submit<number>(add, [1, 2], { annotations, key: "annotated" });
    assert.equal(await future.result(), 3);
  });

  // The last: its scheduler answers nobody meanwhile.
  test("shutdown of a scheduler that has stopped ends in time, and closes the client", async () => {
    const ending = await connectTo(dask.scheduler.address, { timeout: 500 });
    process.kill(dask.scheduler.pid, "SIGSTOP");
    try {
      await assert.rejects(ending.shutdown(), { code: "ERR_DASKWIRE_TIMEOUT" });
      assert.equal(ending.status, "closed");
    } finally {
      process.kill(dask.scheduler.pid, "SIGCONT");
    }
  });
});

/** Breaks a client's stream, at the scheduler. */
function cut(through: Client, { id }: Client): Promise<void> {
  return onScheduler(through, `each.client_comms["${id}"].abort()`);
}

/** Evaluates Python in the scheduler, which is called `each`. */
async function onScheduler(through: Client, expression: string): Promise<void> {
  const code = `[${expression} for each in __import__("distributed").Scheduler._instances]`;
  await through.runOnScheduler(py("builtins:eval"), [code]);
}
