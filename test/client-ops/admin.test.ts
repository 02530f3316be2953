/** Placement of data, restarts, retirement, plugins of nannies. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { py, pyCall } from "../../runtime/index.js";
import { connectTo, untilEqual } from "../client/support.js";
import { RELEASES, startDask } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

const evaluate = py("builtins:eval");
/** The names of the plugins of the nanny in whose process this is evaluated. */
const NANNY_PLUGINS = "[name for nanny in __import__('distributed').Nanny._instances for name in nanny.plugins]";

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

    describe("with a nanny", () => {
      const cluster = sharedCluster({ release, workers: 1, nanny: true, worker: { name: "only" } });

      test("plugins, of nannies", async () => {
        const { client } = cluster;
        const environ = pyCall(py("distributed.diagnostics.plugin:Environ"), [{ DASKWIRE_NANNY: "was here" }]);
        const name = await client.registerPlugin("nanny", environ);
        // It is in the nanny's list, and the worker that it has started anew has the variable.
        assert.deepEqual([...(await client.run(evaluate, [NANNY_PLUGINS], { nanny: true })).values()], [[name]]);
        await client.waitForWorkers(1, { timeout: 30_000 });
        const getenv = py("os:getenv");
        assert.deepEqual([...(await client.run(getenv, ["DASKWIRE_NANNY"])).values()], ["was here"]);
        await client.unregisterPlugin("nanny", name);
        assert.deepEqual([...(await client.run(evaluate, [NANNY_PLUGINS], { nanny: true })).values()], [[]]);
        await assert.rejects(client.unregisterPlugin("nanny", name), { code: "ERR_DASKWIRE_REMOTE" });
      });

      test("restart, restartWorkers", async () => {
        const { client } = cluster;
        const outcome = await client.restartWorkers("only");
        assert.deepEqual([...outcome], [["only", "OK"]]);
        using future = client.submit<number>(py("operator:add"), [1, 2], { pure: false });
        await future.result();
        await client.restart();
        await untilEqual(() => future.status, "cancelled");
        assert.equal(await client.waitForWorkers(1, { timeout: 30_000 }), 1);
      });
    });
  });
}
