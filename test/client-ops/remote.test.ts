/** Functions, actors, plugins and files on scheduler and workers. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";

import { Actor, Client, Future, RemoteError, py, pyCall } from "../../runtime/index.js";
import { keysOnScheduler, untilEqual } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

const MODULE = `
from distributed import WorkerPlugin, SchedulerPlugin, NannyPlugin

class Counter:
    step = 1
    def __init__(self, start=0):
        self.count = start
    def increment(self, by=1, *, twice=False):
        self.count += by * (2 if twice else 1)
        return self.count
    def describe(self):
        return {"count": self.count, "tuple": (1, 2)}
    def fail(self):
        raise ValueError("on purpose")
    def die(self):
        import os
        os._exit(1)
    async def later(self):
        return "later"

def shout(text, dask_worker=None, dask_scheduler=None):
    where = dask_worker or dask_scheduler
    return text.upper() + ":" + type(where).__name__

class Installed(WorkerPlugin):
    def __init__(self, text="default", fail=False):
        self.text, self.fail = text, fail
    def setup(self, worker):
        if self.fail:
            raise RuntimeError("cannot be set up")
        worker.installed = self.text
    def teardown(self, worker):
        del worker.installed

class OnScheduler(SchedulerPlugin):
    async def start(self, scheduler):
        scheduler.installed = "there"

def installed(dask_worker=None, dask_scheduler=None):
    return getattr(dask_worker, "installed", None) or getattr(dask_scheduler, "installed", None)
`;

interface Counter {
  count: number;
  step: number;
  increment(by?: number): number;
  describe(): ReadonlyMap<string, unknown>;
  fail(): never;
  later(): string;
}

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({
      release,
      workers: 2,
      scheduler: { config: { "distributed.comm.timeouts.connect": "1s" } },
    });

    test("uploadFile", async () => {
      const { client, dask } = cluster;
      const folder = await mkdtemp(join(tmpdir(), "daskwire-upload-"));
      await writeFile(join(folder, "uploaded_by_path.py"), "VALUE = 'by path'\n");
      await client.uploadFile(join(folder, "uploaded_by_path.py"));
      await rm(folder, { recursive: true });
      await client.uploadFile({ name: "uploaded.py", data: new TextEncoder().encode(MODULE) });
      using shouted = client.submit<string>(py("uploaded:shout"), ["x"], { pure: false });
      assert.equal(await shouted.result(), "X:NoneType");
      assert.equal(
        await client.runOnScheduler(py("builtins:eval"), ["__import__('uploaded_by_path').VALUE"]),
        "by path",
      );
      await client.uploadFile(new File(["x = 1"], "notes.txt"), { load: false });
      await assert.rejects(client.uploadFile({ name: "broken.py", data: new TextEncoder().encode("1 +") }), {
        code: "ERR_DASKWIRE_REMOTE",
        message: /SyntaxError/,
      });
      await assert.rejects(client.uploadFile({ name: "../evil.py", data: new Uint8Array() }), /without folders/);
      await assert.rejects(client.uploadFile("/no/such/file.py"), { code: "ENOENT" });
      assert.equal(dask.workers.length, 2);
    });

    test("run", async () => {
      const { client, dask } = cluster;
      const [one, two] = dask.workers.map(({ address }) => address) as [string, string];
      const shout = py("uploaded:shout");
      const everywhere = await client.run<string>(shout, ["hi"]);
      assert.deepEqual([...everywhere.keys()].sort(), [one, two].sort());
      assert.deepEqual([...everywhere.values()], ["HI:Worker", "HI:Worker"]);
      assert.deepEqual(
        await client.run(shout, [], { kwargs: { text: "hi" }, workers: one }),
        new Map([[one, "HI:Worker"]]),
      );
      const divide = py("operator:truediv");
      await assert.rejects(client.run(divide, [1, 0]), (error) => {
        assert.ok(error instanceof RemoteError);
        assert.match(error.message, /^run failed at tcp:.*: ZeroDivisionError\('division by zero'\)/);
        return true;
      });
      const returned = await client.run<number>(divide, [1, 0], { onError: "return", workers: [two] });
      assert.ok(returned.get(two) instanceof RemoteError);
      const gone = "tcp://127.0.0.1:1";
      const mixed = await client.run<number>(divide, [1, 2], { onError: "return", workers: [two, gone] });
      assert.equal(mixed.get(two), 0.5);
      assert.ok(mixed.get(gone) instanceof RemoteError);
      const ignored = await client.run<number>(divide, [1, 2], { onError: "ignore", workers: [two, gone] });
      assert.deepEqual(ignored, new Map([[two, 0.5]]));
      await assert.rejects(client.run(py("no.such:function")), /ModuleNotFoundError/);
      await assert.rejects(client.run((() => 1) as never), { code: "ERR_DASKWIRE_ARGUMENT" });
    });

    test("runOnScheduler", async () => {
      const { client } = cluster;
      assert.equal(await client.runOnScheduler(py("operator:add"), [1, 2]), 3);
      assert.equal(await client.runOnScheduler(py("uploaded:shout"), [], { kwargs: { text: "hi" } }), "HI:Scheduler");
      await assert.rejects(client.runOnScheduler(py("operator:truediv"), [1, 0]), {
        code: "ERR_DASKWIRE_REMOTE",
        exceptionText: "ZeroDivisionError('division by zero')",
      });
    });

    test("Actors", async () => {
      const { client } = cluster;
      const counter = await client.actor<Counter>(py("uploaded:Counter"), [10]);
      assert.ok(counter instanceof Actor);
      assert.equal(counter.className, "uploaded:Counter");
      assert.equal(await counter.remote.increment(), 11);
      assert.equal(await counter.remote.increment(4), 15);
      assert.equal(await counter.call("increment", [2], { kwargs: { twice: true } }), 19);
      assert.equal(await counter.remote.count, 19);
      assert.equal(await counter.get("step"), 1);
      assert.equal((await counter.remote.describe()).get("count"), 19);
      assert.equal(await counter.remote.later(), "later");
      await assert.rejects(counter.remote.fail(), { code: "ERR_DASKWIRE_REMOTE", message: /ValueError.*on purpose/ });
      await assert.rejects(counter.call("nothing"), { code: "ERR_DASKWIRE_REMOTE", message: /AttributeError/ });
      await assert.rejects(counter.get("nothing"), /AttributeError/);
      const calls = await Promise.all(Array.from({ length: 20 }, () => counter.remote.increment()));
      assert.deepEqual(
        calls.sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, i) => 20 + i),
      );
      await using direct = await Client.connect(client.address, { direct: true });
      const other = await direct.attachActor<Counter>(counter.key);
      assert.equal(await other.remote.increment(), 40);
      assert.equal(await counter.remote.count, 40);
      other.release();
      const { key } = counter;
      counter.release();
      await direct.close();
      await untilEqual(async () => (await keysOnScheduler(client)).includes(key), false);
      using sum = client.submit(py("operator:add"), [1, 2]);
      await assert.rejects(client.attachActor(sum), { code: "ERR_DASKWIRE_ARGUMENT", message: /is no actor/ });
      await assert.rejects(client.actor(py("uploaded:Counter"), [1, 2, 3]), { code: "ERR_DASKWIRE_TASK" });
    });

    test("Actors: Python uses what we made, and we what Python made", async () => {
      const { client, python } = cluster;
      await python.run(`
        import sys, types
        module = sys.modules["uploaded"] = types.ModuleType("uploaded")
        exec(${JSON.stringify(MODULE)}, module.__dict__)
      `);
      const counter = await client.actor<Counter>(py("uploaded:Counter"), [], { key: "our-counter" });
      using held = client.future(counter.key);
      await client.variable("our-counter").set(held);
      assert.equal(
        await python.run(`
          actor = await (await Variable("our-counter").get())
          return await actor.increment(5)
        `),
        5,
      );
      assert.equal(await counter.remote.count, 5);
      counter.release();
      await python.run(`
        global made
        def make():
            import uploaded
            return uploaded.Counter
        made = client.submit(await client.submit(make), 100, actor=True, key="python-counter")
        await made
      `);
      using future = client.future("python-counter");
      using theirs = await client.attachActor<Counter>(future);
      assert.equal(await theirs.remote.increment(), 101);
      await python.run("global made; del made");
    });

    test("plugins", async () => {
      const { client } = cluster;
      const installed = py("uploaded:installed");
      const name = await client.registerPlugin("worker", pyCall(py("uploaded:Installed"), ["by us"]));
      assert.match(name, /^uploaded|^Installed-/);
      assert.deepEqual([...(await client.run(installed)).values()], ["by us", "by us"]);
      await client.registerPlugin("worker", py("uploaded:Installed"), { name });
      assert.deepEqual([...(await client.run(installed)).values()], ["default", "default"]);
      await client.registerPlugin("worker", pyCall(py("uploaded:Installed"), ["ignored"]), { name, idempotent: true });
      assert.deepEqual([...(await client.run(installed)).values()], ["default", "default"]);
      await client.unregisterPlugin("worker", name);
      assert.deepEqual([...(await client.run(installed)).values()], [null, null]);
      const failing = pyCall(py("uploaded:Installed"), [], { kwargs: { fail: true } });
      await assert.rejects(
        client.registerPlugin("worker", failing, { name: "failing" }),
        /RemoteError: register_worker_plugin failed.*cannot be set up/,
      );
      await client.registerPlugin("scheduler", py("uploaded:OnScheduler"), { name: "ours" });
      assert.equal(await client.runOnScheduler(installed), "there");
      await client.unregisterPlugin("scheduler", "ours");
      await assert.rejects(client.unregisterPlugin("scheduler", "ours"), { code: "ERR_DASKWIRE_REMOTE" });
      await assert.rejects(client.registerPlugin("worker", {} as never), { code: "ERR_DASKWIRE_ARGUMENT" });
    });

    test("datasets", async () => {
      const { client, python } = cluster;
      const { datasets } = client;
      const add = py("operator:add");
      using one = client.submit<number>(add, [1, 2], { key: "published-1", pure: false });
      await datasets.set("ours", { one, rest: [one, 5], text: "x" });
      assert.equal(
        await python
          .run(
            `
          data = await client.get_dataset("ours")
          return [await data["one"], await data["rest"][0], data["rest"][1], data["text"]]
        `,
          )
          .then(String),
        "3,3,5,x",
      );
      await python.run(`
        future = client.submit(lambda: 42, key="python-published", pure=False)
        await client.publish_dataset({"future": future, "n": [1, 2]}, name="theirs")
        del future
      `);
      const theirs = await datasets.get<ReadonlyMap<string, unknown>>("theirs");
      using future = theirs?.get("future") as Future<number>;
      assert.equal(await future.result(), 42);
      assert.deepEqual(theirs?.get("n"), [1, 2]);
      assert.deepEqual(await datasets.keys(), ["ours", "theirs"]);
      assert.equal(await datasets.has("ours"), true);
      assert.equal(await datasets.get("nothing"), undefined);
      await assert.rejects(datasets.set("ours", 1), { code: "ERR_DASKWIRE_DATASET_EXISTS" });
      await datasets.set("ours", [1, "two"], { override: true });
      const all = new Map<unknown, unknown>();
      for await (const [name, value] of datasets) all.set(name, value);
      assert.deepEqual(all.get("ours"), [1, "two"]);
      (all.get("theirs") as Map<string, Future>).get("future")?.release();
      await datasets.delete("ours");
      await datasets.delete("theirs");
      await datasets.delete("theirs");
      assert.deepEqual(await datasets.keys(), []);
      await using other = await Client.connect(client.address);
      using foreign = other.future("published-1");
      await assert.rejects(datasets.set("x", [foreign]), { code: "ERR_DASKWIRE_FOREIGN_FUTURE" });
    });

    test("Actors: the loss of their worker is told", async () => {
      const { client } = cluster;
      const counter = await client.actor<Counter>(py("uploaded:Counter"));
      await assert.rejects(counter.call("die"), { code: "ERR_DASKWIRE_ACTOR_LOST" });
      await assert.rejects(counter.call("increment"), { code: "ERR_DASKWIRE_ACTOR_LOST" });
    });
  });
}
