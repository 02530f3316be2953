/** Placement of data, restarts, retirement; connecting by Dask's configuration. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";

import { Client, py } from "../../runtime/index.js";
import { connectTo, untilEqual } from "../client/support.js";
import { RELEASES, startDask } from "../support/dask.js";

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    test("replicate, rebalance, retireWorkers", async () => {
      await using dask = await startDask({ release, workers: 2 });
      await using client = await connectTo(dask.scheduler.address);
      await client.amm.stop();
      using future = client.submit<number>(py("operator:add"), [1, 2], { key: "placed", pure: false });
      await client.replicate(future);
      assert.equal((await client.whoHas([future])).get("placed")?.length, 2);
      await client.replicate([future], { n: 1 });
      assert.equal((await client.whoHas([future])).get("placed")?.length, 1);
      await client.rebalance([future]);
      await client.rebalance();
      await assert.rejects(client.rebalance(["absent"]), { code: "ERR_DASKWIRE_DATA_PLACEMENT", message: /absent/ });
      const [holder] = (await client.whoHas([future])).get("placed") ?? [];
      const retired = await client.retireWorkers({ workers: holder ?? "" });
      assert.deepEqual([...retired.keys()], [holder]);
      assert.equal(await future.result(), 3);
      await untilEqual(async () => (await client.schedulerInfo()).workers.size, 1);
      await assert.rejects(client.restartWorkers([...(await client.nthreads()).keys()]), {
        code: "ERR_DASKWIRE_RESTART",
      });
    });

    test("restart, restartWorkers", async () => {
      await using dask = await startDask({ release, workers: 1, nanny: true, worker: { name: "only" } });
      await using client = await connectTo(dask.scheduler.address);
      const outcome = await client.restartWorkers("only");
      assert.deepEqual([...outcome], [["only", "OK"]]);
      using future = client.submit<number>(py("operator:add"), [1, 2], { pure: false });
      await future.result();
      await client.restart();
      await untilEqual(() => future.status, "cancelled");
      assert.equal(await client.waitForWorkers(1, { timeout: 30_000 }), 1);
    });
  });
}

test("TLS, scheduler file, DASK_ config: a client without an address asks Dask's configuration", async () => {
  const folder = await mkdtemp(join(tmpdir(), "daskwire-connect-"));
  const schedulerFile = join(folder, "scheduler.json");
  await using dask = await startDask();
  await writeFile(schedulerFile, JSON.stringify({ address: dask.scheduler.address }));
  await using byFile = await Client.connect({ schedulerFile });
  assert.equal(byFile.address, dask.scheduler.address);
  process.env["DASK_SCHEDULER_ADDRESS"] = dask.scheduler.address;
  try {
    await using byVariable = await Client.connect();
    assert.equal(byVariable.address, dask.scheduler.address);
  } finally {
    delete process.env["DASK_SCHEDULER_ADDRESS"];
    await rm(folder, { recursive: true });
  }
});
