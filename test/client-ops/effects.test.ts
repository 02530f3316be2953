/** What administration does to the cluster, told by the cluster. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, test } from "node:test";

import { py } from "../../runtime/index.js";
import { connectTo, untilEqual } from "../client/support.js";
import { RELEASES, startDask } from "../support/dask.js";

const bytes = py("builtins:bytes");
const sleeping = py("time:sleep");

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    test("rebalance moves what one worker holds, and leaves others alone", async () => {
      // By what results take, not by what the process does; without a limit of memory any difference counts.
      const config = { "distributed.worker.memory.rebalance.measure": "managed" };
      await using dask = await startDask({
        release,
        workers: 3,
        scheduler: { config },
        worker: { kwargs: { memory_limit: 0 } },
      });
      await using client = await connectTo(dask.scheduler.address);
      await client.amm.stop();
      const [full = "", empty = "", other = ""] = dask.workers.map(({ address }) => address);
      const futures = Array.from({ length: 8 }, (_, i) =>
        client.submit(bytes, [1_000_000], { key: `block-${i}`, workers: full, pure: false }),
      );
      await client.wait(futures);
      const held = async (): Promise<readonly (number | undefined)[]> => {
        const keys = await client.hasWhat();
        return [full, empty, other].map((worker) => keys.get(worker)?.length);
      };
      assert.deepEqual(await held(), [8, 0, 0]);
      await client.rebalance(undefined, { workers: [full, empty] });
      assert.deepEqual(await held(), [4, 4, 0]);
      await client.rebalance();
      assert.deepEqual(
        (await held()).map((count = 0) => Math.abs(count - 8 / 3) < 1),
        [true, true, true],
      );
    });

    test("checkIdle tells since when there is nothing to do; amm.runOnce drops a copy too many", async () => {
      await using dask = await startDask({ release, workers: 2 });
      await using client = await connectTo(dask.scheduler.address);
      await client.amm.stop();
      using busy = client.submit(sleeping, [2], { pure: false });
      await untilEqual(async () => [...(await client.processing()).values()].flat().length, 1);
      assert.equal(await client.checkIdle(), undefined);
      await busy.result();
      const done = Date.now();
      await client.checkIdle();
      await sleep(300);
      const since = await client.checkIdle();
      assert.ok(since !== undefined && Math.abs(since - done) < 5_000 && since <= Date.now() - 200, String(since));
      using copied = client.submit(bytes, [100], { key: "copied", pure: false });
      await client.replicate(copied);
      assert.equal((await client.whoHas([copied])).get("copied")?.length, 2);
      await client.amm.runOnce();
      await untilEqual(async () => (await client.whoHas([copied])).get("copied")?.length, 1);
    });

    test("a task of higher priority runs before those that wait; many tasks want more workers", async () => {
      await using dask = await startDask({ release, workers: 1 });
      await using client = await connectTo(dask.scheduler.address);
      using known = client.submit(sleeping, [0.5], { key: "sleep-known", pure: false });
      await known.result();
      using running = client.submit(sleeping, [3], { key: "sleep-first", pure: false });
      await untilEqual(async () => (await client.taskStatus([running])).get("sleep-first"), "processing");
      const waiting = [1, 2, 3].map((i) =>
        client.submit<number>(py("time:time"), [], { key: `low-${i}`, pure: false }),
      );
      using urgent = client.submit<number>(py("time:time"), [], { key: "urgent", pure: false, priority: 10 });
      const many = Array.from({ length: 40 }, (_, i) =>
        client.submit(sleeping, [0.5], { key: `sleep-${i}`, pure: false }),
      );
      await untilEqual(async () => typeof (await client.taskStatus(["sleep-39"])).get("sleep-39"), "string");
      assert.ok((await client.adaptiveTarget({ targetDuration: 1_000 })) > 1);
      client.cancel(many);
      const started = await client.gather([urgent, ...waiting]);
      assert.ok(
        started.slice(1).every((time) => time > (started[0] ?? Infinity)),
        String(started),
      );
    });

    test("restart starts other processes", async () => {
      await using dask = await startDask({ release, workers: 2, nanny: true });
      await using client = await connectTo(dask.scheduler.address);
      const pids = async (): Promise<readonly number[]> => [...(await client.run<number>(py("os:getpid"))).values()];
      const before = await pids();
      await client.restart();
      const after = await pids();
      assert.equal(before.length, 2);
      assert.equal(after.length, 2);
      assert.deepEqual(after.filter((pid) => before.includes(pid)), []); // prettier-ignore
    });
  });
}
