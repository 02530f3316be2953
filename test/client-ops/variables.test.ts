/** Variable and Queue, with Python on the other end. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { Future, Queue, Variable, py } from "../../runtime/index.js";
import { connectTo, keysOnScheduler, untilEqual } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    test("Variable: any time limit that others take is one for setting it", async () => {
      const limits = cluster.client.variable<number>("limits");
      for (const [value, timeout] of [Infinity, Number.MAX_VALUE, 1000].entries()) {
        await limits.set(value, { timeout });
        assert.equal(await limits.get({ timeout: 10_000 }), value);
      }
      limits.delete();
    });

    test("Variable: values written by one are read by the other", async () => {
      const { client, python } = cluster;
      const variable = new Variable("shared", { client });
      const value = { a: [1, 2.5, "x", null, true], b: new Uint8Array([1, 2]) };
      await variable.set(value);
      assert.equal(
        await python.run("return repr(await Variable('shared').get())"),
        "{'a': (1, 2.5, 'x', None, True), 'b': b'\\x01\\x02'}",
      );
      await python.run("await Variable('shared').set({'n': [1, 2], 'big': 2**60})");
      assert.deepEqual(
        await variable.get(),
        new Map<string, unknown>([
          ["n", [1, 2]],
          ["big", 2n ** 60n],
        ]),
      );
      variable.delete();
      const isGone = (): Promise<boolean> =>
        variable.get({ timeout: 0 }).then(
          () => false,
          () => true,
        );
      await untilEqual(isGone, true);
      await assert.rejects(variable.get({ timeout: 50 }), {
        code: "ERR_DASKWIRE_COORDINATION_TIMEOUT",
        message: /variable shared: nobody set it within 50 ms/,
      });
      const late = variable.get({ timeout: 20_000 });
      await python.run("await Variable('shared').set('late')");
      assert.equal(await late, "late");
    });

    test("Variable, Queue: a released future is refused, and one that is released meanwhile arrives", async () => {
      const { client } = cluster;
      const variable = client.variable<Future>("of a future");
      using queue = client.queue<Future>("of futures");
      const released = client.submit(py("operator:add"), [1, 2]);
      released.release();
      const error = { code: "ERR_DASKWIRE_RELEASED" };
      await assert.rejects(variable.set(released), error);
      await assert.rejects(queue.put(released), error);
      const future = client.submit(py("operator:add"), [2, 3]);
      const putting = Promise.all([variable.set(future), queue.put(future)]);
      future.release();
      await putting;
      using set = await variable.get();
      using put = await queue.get();
      assert.deepEqual(await Promise.all([set.result(), put.result()]), [5, 5]);
      variable.delete();
    });

    test("Variable, Queue: the types say what is put, and what comes back", async () => {
      const { client } = cluster;
      const typed = client.variable<{ x: number }>("typed");
      await typed.set({ x: 1 });
      const found: ReadonlyMap<string, number> = await typed.get();
      assert.deepEqual(found, new Map([["x", 1]]));
      using anything = client.queue<unknown>("anything");
      await anything.put(new Map<string, unknown>([["x", [1]]]));
      assert.deepEqual(await anything.get(), new Map([["x", [1]]]));
      using open = client.queue("open");
      await open.put({ x: new Set([1]) });
      await assert.rejects(anything.put(new Date(0)), {
        code: "ERR_DASKWIRE_ENCODE",
        message: /class Date; variables and queues hold futures, and what msgpack can: scatter the value/,
      });
      typed.delete();
    });

    test("Variable: futures written by one are read by the other, and kept", async () => {
      const { client, python } = cluster;
      await python.run(`
        future = client.submit(lambda: 42, key="answer", pure=False)
        await Variable("future").set(future)
        del future
      `);
      const variable = client.variable<Future<number>>("future");
      {
        using future = await variable.get();
        assert.equal(future.key, "answer");
        assert.equal(await future.result(), 42);
        await client.variable("back").set(future);
      }
      assert.equal(await python.run("return await (await Variable('back').get()).result()"), 42);
      variable.delete();
      client.variable("back").delete();
      await untilEqual(async () => (await keysOnScheduler(client)).includes("answer"), false);
    });

    test("Variable: a future that failed brings its error", async () => {
      const { client, python } = cluster;
      await python.run(`
        def fail():
            raise KeyError("no")
        await Variable("failed").set(client.submit(fail, key="failing", pure=False))
      `);
      using future = await client.variable<Future>("failed").get();
      await assert.rejects(future.result(), { name: "TaskError", pythonType: "KeyError" });
      client.variable("failed").delete();
    });

    test("Variable: an aborted get, and futures of others, are refused", async () => {
      const { client } = cluster;
      const controller = new AbortController();
      const waiting = client.variable("never").get({ signal: controller.signal });
      controller.abort(new Error("enough"));
      await assert.rejects(waiting, /enough/);
      await using other = await connectTo(cluster.dask.scheduler.address);
      using foreign = other.future("whatever");
      await assert.rejects(client.variable("never").set(foreign), { code: "ERR_DASKWIRE_FOREIGN_FUTURE" });
    });

    test("Queue: items put by one are taken by the other, in order", async () => {
      const { client, python } = cluster;
      const queue = new Queue("shared", { client });
      await queue.put(1);
      await queue.put("two");
      assert.deepEqual(
        await python.run(`
          global queue
          queue = await Queue("shared")
          items = [await queue.get(), await queue.get()]
          for each in ["x", "y", "z"]:
              await queue.put(each)
          return items
        `),
        [1, "two"],
      );
      assert.equal(await queue.qsize(), 3);
      assert.equal(await queue.get(), "x");
      assert.deepEqual(await queue.getAll(), ["y", "z"]);
      assert.deepEqual(await queue.getAll(), []);
      await assert.rejects(queue.get({ timeout: 50 }), {
        code: "ERR_DASKWIRE_COORDINATION_TIMEOUT",
        message: /queue shared: it stays empty within 50 ms/,
      });
      const waiting = queue.get();
      await python.run("await queue.put('late')");
      assert.equal(await waiting, "late");
      for (const each of ["p", "q"]) await queue.put(each);
      const read: unknown[] = [];
      for await (const item of queue) if (read.push(item) === 2) break;
      assert.deepEqual(read, ["p", "q"]);
    });

    test("Queue: a full queue lets its writers wait", async () => {
      const { client } = cluster;
      const queue = client.queue<number>("small", { maxsize: 1 });
      await queue.put(1);
      await assert.rejects(queue.put(2, { timeout: 50 }), /queue small: it stays full within 50 ms/);
      const waiting = queue.put(3);
      assert.equal(await queue.get(), 1);
      await waiting;
      assert.deepEqual(await queue.getBatch(1), [3]);
      queue.close();
    });

    test("Queue: what arrives for a wait that was aborted is not lost", async () => {
      const { client } = cluster;
      const queue = client.queue<string>("aborted");
      const controller = new AbortController();
      const waiting = queue.get({ signal: controller.signal });
      await queue.qsize();
      controller.abort(new Error("enough"));
      await assert.rejects(waiting, /enough/);
      await queue.put("kept");
      assert.equal(await queue.get({ timeout: 20_000 }), "kept");
      const batch = queue.getBatch(2, { timeout: 300 });
      await queue.put("one");
      await assert.rejects(batch, /it stays empty/);
      assert.equal(await queue.get({ timeout: 20_000 }), "one");
    });

    test("Queue: futures inside, both ways; nothing stays behind", async () => {
      const { client, python } = cluster;
      await python.run(`
        global futures
        futures = await Queue("futures")
        for i in range(3):
            await futures.put(client.submit(lambda i=i: i * 10, key=f"queued-{i}", pure=False))
      `);
      const queue = client.queue<Future<number>>("futures");
      const taken = await queue.getBatch(2);
      assert.deepEqual(await Promise.all(taken.map((each) => each.result())), [0, 10]);
      await queue.put(taken[0] as Future<number>);
      taken.forEach((each) => each.release());
      assert.deepEqual(
        await python.run("return [await (await futures.get()).result(), await (await futures.get()).result()]"),
        [20, 0],
      );
      const full = client.queue<Future<number>>("full", { maxsize: 1 });
      assert.equal(await full.qsize(), 0);
      await python.run("await (await Queue('full')).put(client.submit(lambda: 7, key='seven', pure=False))");
      const [seven] = await full.getBatch(1);
      await full.put(seven as Future<number>);
      await assert.rejects(full.put(seven as Future<number>, { timeout: 50 }), /it stays full/);
      const [again] = await full.getBatch(1);
      again?.release();
      seven?.release();
      await untilEqual(
        async () => (await keysOnScheduler(client)).filter((key) => /^(queued|seven)/.test(String(key))),
        [],
      );
    });

    test("Queue: it is gone when all have closed it, and there again when it is used", async () => {
      const { client } = cluster;
      const queue = client.queue<number>("closed");
      await queue.put(1);
      queue.close();
      // Using the queue would open it anew: so ask the scheduler itself.
      const gone = (name: string) =>
        client.context.scheduler.queueQsize({ name }).then(
          () => false,
          () => true,
        );
      await untilEqual(() => gone("closed"), true);
      assert.equal(await queue.qsize(), 0);
      {
        using other = client.queue<number>("disposed");
        await other.put(1);
      }
      await untilEqual(() => gone("disposed"), true);
      assert.equal(await client.queue("disposed").qsize(), 0);
    });
  });
}
