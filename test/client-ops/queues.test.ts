/** When queues are open and when they are closed, and what a wait for something shared comes to that brings nothing. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { CommClosedError, CoordinationTimeoutError, type Future, py } from "../../runtime/index.js";
import { connectTo, keysOnScheduler, untilEqual } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    /** How often each queue is open, as the scheduler counts. */
    const openings = async (): Promise<unknown> =>
      cluster.python.run(`
        def count(dask_scheduler):
            return dict(dask_scheduler.extensions["queues"].client_refcount)
        return await client.run_on_scheduler(count)
      `);

    test("one that is closed is empty when it is used again, however soon", async () => {
      const { client } = cluster;
      const queue = client.queue<number>("again");
      const other = client.queue<number>("again");
      for (let i = 0; i < 40; i++) {
        await queue.put(i);
        queue.close();
        assert.equal(await (i % 2 === 0 ? queue : other).qsize(), 0);
        other.close();
      }
      const third = client.queue("third");
      assert.deepEqual(await Promise.all([queue.qsize(), other.qsize(), third.qsize()]), [0, 0, 0]);
      assert.deepEqual(await openings(), { again: 2, third: 1 });
      queue.close();
      other.close();
      await untilEqual(openings, { third: 1 });
      third.close();
      await untilEqual(openings, {});
    });

    test("one that is closed while it is being opened, or used, does not stay behind", async () => {
      const { client } = cluster;
      for (let i = 0; i < 40; i++) {
        const queue = client.queue<number>("hasty");
        const sizes = [queue.qsize()];
        if (i % 2 === 0) await sizes[0];
        sizes.push(queue.qsize());
        queue.close();
        for (const result of await Promise.allSettled(sizes)) {
          if (result.status === "fulfilled") assert.equal(result.value, 0);
          else assert.match(String(result.reason), /ArgumentError: queue hasty was closed while it was used/);
        }
      }
      await untilEqual(openings, {});
    });

    test("what waits for one that is closed fails, and what others put stays theirs", async () => {
      const { client } = cluster;
      const queue = client.queue<number>("left");
      const waiting = queue.get();
      await queue.qsize();
      queue.close();
      await assert.rejects(waiting, { code: "ERR_DASKWIRE_ARGUMENT", message: /was closed while it was used/ });
      await untilEqual(openings, {});
      using other = client.queue<number>("left");
      await other.qsize();
      const aborting = new AbortController();
      const aborted = queue.get({ signal: aborting.signal });
      await queue.qsize();
      aborting.abort(new Error("enough"));
      await assert.rejects(aborted, /enough/);
      queue.close();
      await other.put(7);
      assert.equal(await other.get({ timeout: 20_000 }), 7);
      await untilEqual(openings, { left: 1 });
      other.close();
      await untilEqual(openings, {});
    });

    test("a future whose key the scheduler does not know is not put, and not counted", async () => {
      const { client } = cluster;
      using queue = client.queue<Future>("unknown");
      {
        using unknown = client.future("not submitted");
        await assert.rejects(queue.put(unknown, { timeout: 50 }), {
          message: /^queue unknown: the scheduler does not know the future's key within 50 ms; submit it first/,
        });
        await assert.rejects(client.variable("unknown").set(unknown, { timeout: 50 }), {
          message: /^variable unknown: the scheduler did not learn of the future's key within 50 ms/,
        });
      }
      {
        using future = client.submit(py("operator:add"), [1, 2], { key: "not submitted" });
        await queue.put(future);
        using taken = await queue.get();
        assert.equal(await taken.result(), 3);
      }
      await untilEqual(async () => (await keysOnScheduler(client)).includes("not submitted"), false);
    });

    test("a scheduler that is silent is told from one that has nothing", async () => {
      const { client, dask } = cluster;
      using queue = client.queue<number>("silent", { maxsize: 1 });
      await queue.put(1);
      const variable = client.variable<number>("silent");
      const timeout = { timeout: 100 };
      const failing = {
        put: () => queue.put(2, timeout),
        get: () => client.queue("silent and empty").get(timeout),
        read: () => variable.get(timeout),
      };
      for (const call of Object.values(failing)) {
        await assert.rejects(call, (error) => error instanceof CoordinationTimeoutError && error.answered);
      }
      process.kill(dask.scheduler.pid, "SIGSTOP");
      try {
        for (const call of [...Object.values(failing), () => variable.set(1, timeout)]) {
          await assert.rejects(call, {
            name: "CoordinationTimeoutError",
            answered: false,
            message: /: the scheduler has not answered within 100 ms; check that it runs, or wait longer/,
          });
        }
      } finally {
        process.kill(dask.scheduler.pid, "SIGCONT");
      }
      assert.equal(await queue.qsize(), 1, "it has woken up, and handled what was asked meanwhile");
      await assert.rejects(failing.get(), { answered: true, message: /it stays empty/ });
    });

    test("a request that waits for a place in a stream that is lost fails", async () => {
      const { client, dask, python } = cluster;
      await using other = await connectTo(dask.scheduler.address, { onWarning: () => undefined });
      const lose = `
        import asyncio
        def lose(dask_scheduler):
            handlers = dask_scheduler.stream_handlers
            real = handlers["publish_flush_batched_send"]
            def restore(client, **kwargs):
                handlers["publish_flush_batched_send"] = real
                dask_scheduler.client_comms[client].abort()
            handlers["publish_flush_batched_send"] = restore
        await client.run_on_scheduler(lose)
      `;
      await python.run(lose);
      await assert.rejects(other.datasets.set("lost", 1), CommClosedError);
      await python.run(lose);
      using queue = other.queue<number>("lost");
      await queue.qsize();
      queue.close();
      await assert.rejects(queue.qsize(), CommClosedError);
      assert.equal(await queue.qsize(), 0, "the next use tries again");
      await other.datasets.set("found", 1);
      assert.equal(await client.datasets.get("found"), 1);
      await other.datasets.delete("found");
    });
  });
}
