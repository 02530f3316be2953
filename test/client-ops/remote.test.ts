/** Functions, plugins and files on scheduler and workers. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";

import { Client, type Future, RemoteError, py, pyCall } from "../../runtime/index.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

const MODULE = `
from distributed import WorkerPlugin, SchedulerPlugin, NannyPlugin

def shout(text, dask_worker=None, dask_scheduler=None):
    where = dask_worker or dask_scheduler
    return text.upper() + ":" + type(where).__name__

def relay():
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("no such key") from e

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
        assert.equal(error.exceptionText, "ZeroDivisionError('division by zero')");
        const { pythonType, pythonMessage, args = [] } = error;
        assert.deepEqual(
          [pythonType, pythonMessage, ...args],
          ["ZeroDivisionError", "division by zero", "division by zero"],
        );
        return true;
      });
      await assert.rejects(client.run(py("uploaded:relay")), (error) => {
        assert.ok(error instanceof RemoteError && error.cause instanceof RemoteError);
        assert.deepEqual(
          [error.pythonType, error.cause.pythonType, ...(error.cause.args ?? [])],
          ["RuntimeError", "KeyError", "k"],
        );
        assert.match(error.tracebackText, /in relay/);
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
  });
}
