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
      await untilEqual(async () => (await client.taskStatus(["sleep-39"])).has("sleep-39"), true);
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
