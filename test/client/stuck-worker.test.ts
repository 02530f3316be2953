/** A worker that answers nobody keeps back what it holds, and nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Future, py } from "../../runtime/index.js";
import { RELEASES, startDask } from "../support/dask.js";
import { connectTo } from "./support.js";

const evaluate = py("builtins:eval");

for (const release of RELEASES) {
  test(`${release}: gathers from a stuck worker, given up or not, do not stop those from others`, async () => {
    await using dask = await startDask({ release, workers: 2 });
    await using client = await connectTo(dask.scheduler.address);
    const [stuck, healthy] = dask.workers;
    assert.ok(stuck !== undefined && healthy !== undefined);
    const on = (workers: string, key: string): Future => client.submit(evaluate, ["42"], { workers: [workers], key });
    const lost = Array.from({ length: 10 }, (_, i) => on(stuck.address, `stuck-${i}`));
    const good = on(healthy.address, "healthy");
    await client.wait([...lost, good]);
    process.kill(stuck.pid, "SIGSTOP");
    try {
      for (const direct of [true, false]) {
        const patient = new AbortController();
        // One after the other, so that each is a request of its own.
        for (const options of [{ timeout: 500 }, { signal: patient.signal }]) {
          const waits: Promise<unknown>[] = [];
          for (const future of lost.slice(0, 6)) {
            waits.push(assert.rejects(client.gather(future, { direct, ...options })));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          if ("timeout" in options) await Promise.all(waits);
          const limit = { timeout: 10_000 };
          assert.equal(await client.gather(good, { direct, ...limit }), 42);
          assert.equal(await client.gather(good, { direct: !direct, ...limit }), 42);
          patient.abort(new Error("no longer"));
          await Promise.all(waits);
        }
      }
      // In one request with what is stuck.
      const together = lost.slice(6).map((future) => client.gather(future, { direct: true, timeout: 20_000 }));
      const settled = Promise.allSettled(together);
      assert.equal(await client.gather(good, { direct: true, timeout: 5_000 }), 42);
      process.kill(stuck.pid, "SIGCONT");
      await settled;
    } finally {
      process.kill(stuck.pid, "SIGCONT");
    }
    assert.deepEqual(await client.gather(lost, { timeout: 20_000 }), Array(10).fill(42));
  });
}
