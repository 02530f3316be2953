/** What a client asks the scheduler: one test for each row of the table in docs/client.md. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { KeyMap, VersionMismatchError, type WorkerStatusEvent, py } from "../../runtime/index.js";
import { untilEqual } from "../client/support.js";
import { RELEASES, startDask } from "../support/dask.js";
import { startWorker } from "../../runtime/cluster/processes.js";
import { sharedCluster } from "./cluster.js";

/** Lets Dask's benchmarks measure fewer sizes, each for a moment, where they take 12 seconds. */
const QUICK_BENCHMARKS = `
import distributed.worker
for benchmark in ("benchmark_disk", "benchmark_memory", "benchmark_network"):
    function = getattr(distributed.worker, benchmark)
    given = function.__defaults__
    function.__defaults__ = (*given[:-2], ("1 kiB", "1 MiB"), "20 ms")
`;

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 2 });

    test("whoHas, hasWhat, processing, nbytes, callStack, nthreads", async () => {
      const { client, python, dask } = cluster;
      const [one, two] = dask.workers.map(({ address }) => address) as [string, string];
      await python.run(`
        global held, sleeping
        held = await client.scatter({"held-1": b"x" * 100}, workers=["${one}"])
        def doze():
            from distributed import Event
            Event("wake").wait()
        sleeping = client.submit(doze, key="dozing", pure=False, workers=["${two}"])
      `);
      assert.deepEqual((await client.whoHas(["held-1"])).get("held-1"), [one]);
      assert.equal((await client.whoHas()).has("held-1"), true);
      assert.deepEqual((await client.hasWhat()).get(one), ["held-1"]);
      assert.deepEqual([...(await client.hasWhat(two))], [[two, []]]);
      await untilEqual(async () => (await client.processing()).get(two), ["dozing"]);
      const bytes = (await client.nbytes(["held-1"])).get("held-1") ?? 0;
      assert.ok(bytes >= 100 && bytes < 200, String(bytes));
      assert.ok((await client.nbytes(undefined, { summary: true })).has("held"));
      await untilEqual(async () => [...((await client.callStack()).get(two)?.keys() ?? [])], ["dozing"]);
      const stack = (await client.callStack(["dozing"])).get(two);
      assert.match((stack?.get("dozing") ?? []).join(""), /doze/);
      assert.deepEqual(
        new Map(await client.nthreads()),
        new Map(
          [
            [one, 1],
            [two, 1],
          ].sort() as [string, number][],
        ),
      );
      assert.deepEqual([...(await client.ncores(one))], [[one, 1]]);
      assert.deepEqual(
        [...(await client.taskStatus(["held-1", "dozing", "absent"])).values()],
        ["memory", "processing", null],
      );
      await client.event("wake").set();
      await untilEqual(async () => (await client.processing()).get(two), []);
    });

    test("schedulerInfo, waitForWorkers", async () => {
      const { client, dask } = cluster;
      const info = await client.schedulerInfo();
      assert.equal(info.type, "Scheduler");
      assert.deepEqual([...info.workers.keys()].sort(), dask.workers.map(({ address }) => address).sort());
      assert.equal((await client.schedulerInfo({ workers: 0 })).workers.size, 0);
      const seen: unknown[] = [];
      assert.equal(await client.waitForWorkers(2, { onProgress: (...progress) => seen.push(progress) }), 2);
      assert.deepEqual(seen, [[2, 2]]);
      await assert.rejects(client.waitForWorkers(3, { timeout: 150 }), {
        code: "ERR_DASKWIRE_WORKERS_TIMEOUT",
        available: 2,
        wanted: 3,
        message: /^2 of 3 workers run after 150 ms; check that workers are started with the address tcp:/,
      });
      const reason = new Error("enough");
      await assert.rejects(client.waitForWorkers(3, { signal: AbortSignal.abort(reason) }), reason);
      await assert.rejects(client.waitForWorkers(-1), RangeError);
    });

    test("getVersions", async () => {
      const { client } = cluster;
      const versions = await client.getVersions({ check: true, packages: ["numpy"] });
      assert.equal(versions.scheduler.packages.get("distributed"), release);
      assert.equal(versions.workers.size, 2);
      assert.equal([...versions.workers.values()][0]?.packages.get("distributed"), release);
      assert.notEqual(versions.scheduler.packages.get("numpy") ?? null, null);
      assert.equal(versions.mismatches.size, 0);
      const error = new VersionMismatchError(
        new Map([
          [
            "dask",
            new Map([
              ["scheduler", "1"],
              ["tcp://x", null],
            ]),
          ],
        ]),
      );
      assert.match(error.message, /different versions of dask \(1, none\); install the same everywhere/);
    });

    test("progress", async () => {
      const { client, python } = cluster;
      await python.run(`
        global working
        import time
        def work(i):
            time.sleep(0.3)
            if i == 3:
                raise ValueError(i)
        working = client.map(work, range(4), pure=False, key="working")
      `);
      const seen: { done: number; total: number }[] = [];
      for await (const { prefixes } of client.clusterProgress({ interval: 20, forever: true })) {
        const { memory = 0, erred = 0, processing = 0, waiting = 0 } = prefixes.get("working") ?? {};
        seen.push({ done: memory + erred, total: memory + erred + processing + waiting });
        if (memory + erred === 4) break;
      }
      assert.deepEqual(seen.at(-1), { done: 4, total: 4 });
      assert.ok(seen.length > 1);
      let last: { done: number; total: number; erred: number } | undefined;
      for await (const each of client.clusterProgress()) last = each;
      assert.equal(last?.done, last?.total);
      assert.equal(last?.erred, 1);
      await python.run("global working; del working");
    });

    test("watching: who joins and who leaves", async () => {
      const { client, dask } = cluster;
      const controller = new AbortController();
      const events: WorkerStatusEvent[] = [];
      const watching = (async () => {
        for await (const event of client.subscribeWorkerStatus({ signal: controller.signal })) {
          events.push(event);
          if (event.type === "remove") return;
        }
      })();
      await untilEqual(() => events.length, 1);
      assert.ok(events[0]?.type === "state" && events[0].scheduler.workers.size === 2);
      const worker = await startWorker(dask.scheduler, { python: dask.python, name: "late" });
      await worker.close();
      await watching;
      assert.deepEqual(
        events.slice(1).map((event) => (event.type === "state" ? event.type : [event.type, event.address])),
        [
          ["add", worker.address],
          ["remove", worker.address],
        ],
      );
      assert.ok(events[1]?.type === "add" && events[1].worker.get("name") === "late");
      const waiting = client.subscribeWorkerStatus({ signal: controller.signal });
      await waiting.next();
      const next = waiting.next();
      controller.abort(new Error("enough"));
      await assert.rejects(next, /enough/);
    });

    test("benchmarks", async () => {
      const { client } = cluster;
      await client.run(py("builtins:exec"), [QUICK_BENCHMARKS, {}]);
      const { disk, memory, network } = await client.benchmarkHardware();
      for (const measured of [disk, memory, network]) {
        assert.deepEqual([...measured.keys()], ["1 kiB", "1 MiB"]);
        for (const bytesPerSecond of measured.values()) assert.ok(bytesPerSecond > 0);
      }
    });

    test("recreate: the cause of an error", async () => {
      const { client, python } = cluster;
      await python.run(`
        global failed
        def fail():
            raise ValueError("on purpose")
        first = client.submit(fail, key="cause", pure=False)
        failed = client.submit(lambda x: x, first, key="consequence", pure=False)
        from distributed import wait
        await wait(failed)
      `);
      assert.equal(await client.getErrorCause(["consequence"]), "cause");
      assert.equal(await client.getErrorCause(["held-1"]), undefined);
      await python.run("global failed; del failed");
    });
  });
}

test("watching ends when the client closes", async () => {
  await using dask = await startDask();
  const { Client } = await import("../../runtime/index.js");
  const client = await Client.connect(dask.scheduler.address);
  const events = client.subscribeWorkerStatus();
  await events.next();
  const next = events.next();
  await client.close();
  assert.deepEqual(await next, { done: true, value: undefined });
  assert.equal(new KeyMap().size, 0);
});
