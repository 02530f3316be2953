/** Submitting work and getting results, against real clusters. Each test is named after a row of the table of features. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type Client, KeyMap, PySet, PyTuple, TaskError, py, ref, task, tuple } from "../../runtime/index.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");
const sleep = py("time:sleep");
/** Evaluates Python on a worker. */
const evaluate = py("builtins:eval");

for (const release of RELEASES) {
  describe(release, () => {
    let dask: Dask;
    let client: Client;
    before(async () => {
      dask = await startDask({
        release,
        workers: 2,
        worker: { nthreads: 2, config: { "distributed.worker.resources": { GPU: 1 } } },
      });
      client = await connectTo(dask.scheduler.address);
    });
    after(async () => {
      await client?.close();
      await dask?.[Symbol.asyncDispose]();
    });

    test("submit, map, graph", async () => {
      using one = client.submit<number>(add, [1, 2]);
      assert.equal(await one.result(), 3);
      using nested = client.submit(py("builtins:dict"), [], {
        kwargs: {
          plain: one,
          list: [one, [one]],
          tuple: tuple(one, "x"),
          object: { inner: one },
          map: new Map([["m", one]]),
          set: new Set([one]),
          literal: ["one", { two: 2 }],
        },
      });
      const result = (await nested.result()) as ReadonlyMap<string, unknown>;
      assert.deepEqual([...result.keys()], ["plain", "list", "tuple", "object", "map", "set", "literal"]);
      assert.equal(result.get("plain"), 3);
      assert.deepEqual(result.get("list"), [3, [3]]);
      assert.ok(result.get("tuple") instanceof PyTuple);
      assert.deepEqual([...(result.get("tuple") as PyTuple)], [3, "x"]);
      assert.deepEqual(result.get("object"), new Map([["inner", 3]]));
      assert.deepEqual(result.get("map"), new Map([["m", 3]]));
      assert.deepEqual([...(result.get("set") as PySet).values], [3]);
      assert.deepEqual(result.get("literal"), ["one", new Map([["two", 2]])]);

      const sums = client.map<number>(add, [1, 2, 3], [10, 20, 30, 40]);
      assert.deepEqual(await client.gather(sums), [11, 22, 33]);
      const powers = client.map<number>(py("builtins:pow"), [2, 3], { kwargs: { exp: 2 }, key: "power", batchSize: 1 });
      assert.deepEqual(await client.gather(powers), [4, 9]);
      assert.match(String(powers[0]?.key), /^power-[0-9a-f]{32}$/);

      const graph = client.graph({
        one: 1,
        text: "one",
        sum: task(add, [ref("one"), one]),
        same: ref("sum"),
        list: [ref("one"), { sum: ref("sum") }],
        inline: task(add, [task(add, [ref("sum"), 1]), 1]),
      });
      assert.deepEqual(await client.gather(graph), {
        one: 1,
        text: "one",
        sum: 4,
        same: 4,
        list: [1, new Map([["sum", 4]])],
        inline: 6,
      });
      const tuples = client.graph<number>([
        [["x", 0], 10],
        [["x", 1], task(add, [ref(["x", 0]), 1])],
        [7, task(add, [ref(["x", 1]), 1])],
      ]);
      assert.equal(await tuples.get(["x", 1])?.result(), 11);
      assert.equal(await tuples.get(7)?.result(), 12);
      const part = client.graph({ a: task(add, [1, 1]), b: task(add, [ref("a"), 1]) }, { keys: ["b"] });
      assert.deepEqual(Object.keys(part), ["b"]);
      assert.equal(await part.b.result(), 3);
    });

    test("key, pure, priority, retries, workers, allowOtherWorkers, resources, annotations, spans", async () => {
      const { scheduler } = client.context;
      using a = client.submit(add, [1, { x: [2] }.x[0]]);
      using b = client.submit(add, [1, 2]);
      assert.equal(a.key, b.key);
      assert.notEqual(client.submit(add, [1, 2], { pure: false }).key, a.key);
      assert.notEqual(client.submit(add, [2, 1]).key, a.key);
      using named = client.submit(add, [5, 5], { key: ["named", 1] });
      assert.equal(await named.result(), 10);
      assert.ok((await scheduler.whoHas({ keys: [["named", 1]] })).has(["named", 1]));

      const [first] = dask.workers;
      assert.ok(first !== undefined);
      const pinned = client.map(add, [1, 2, 3], [7, 7, 7], { key: "pinned", workers: first.address });
      await client.wait(pinned);
      for (const [, holders] of await scheduler.whoHas({ keys: pinned.map(({ key }) => key) }))
        assert.deepEqual(holders, [first.address]);
      using elsewhere = client.submit(add, [8, 8], { workers: "10.255.255.1", allowOtherWorkers: true });
      assert.equal(await elsewhere.result(), 16);
      using nowhere = client.submit(add, [8, 9], { workers: "10.255.255.1" });
      await assert.rejects(nowhere.result({ timeout: 300 }), { code: "ERR_DASKWIRE_FUTURE_TIMEOUT" });
      using limited = client.submit(add, [9, 9], { resources: { GPU: 1 } });
      assert.equal(await limited.result(), 18);
      using unlimited = client.submit(add, [9, 8], { resources: { TPU: 1 } });
      await assert.rejects(unlimited.result({ timeout: 300 }), { code: "ERR_DASKWIRE_FUTURE_TIMEOUT" });

      // The task tells what it sees of its annotations.
      const seen =
        "__import__('distributed').worker.thread_state.execution_state['worker'].state.tasks[__import__('distributed').worker.thread_state.key].annotations";
      const span = client.withSpan("outer", (outer) =>
        outer.withSpan(["inner", "most"], (within) => ({
          ids: within.span?.ids,
          future: within.submit(evaluate, [`dict(${seen})`], {
            priority: 5,
            retries: 2,
            annotations: { mine: "yes" },
          }),
        })),
      );
      const annotations = (await span.future.result()) as ReadonlyMap<string, unknown>;
      assert.equal(annotations.get("priority"), 5);
      assert.equal(annotations.get("retries"), 2);
      assert.equal(annotations.get("mine"), "yes");
      const annotated = annotations.get("span") as ReadonlyMap<string, unknown>;
      assert.deepEqual([...(annotated.get("name") as PyTuple)], ["outer", "inner", "most"]);
      assert.deepEqual([...(annotated.get("ids") as PyTuple)], span.ids);
    });

    test("retries run a task that fails again", async () => {
      const flaky =
        "(lambda p: p.exists() or (p.touch(), 1/0))(__import__('pathlib').Path('/tmp/daskwire-retries-" +
        client.id +
        "'))";
      using retried = client.submit(evaluate, [flaky], { retries: 1 });
      assert.equal(await retried.result(), true);
    });

    test("release", async () => {
      await using own = await connectTo(dask.scheduler.address);
      const futures = own.map<number>(
        add,
        Array.from({ length: 1000 }, (_, i) => i),
        Array<number>(1000).fill(0.5),
      );
      const second = own.submit(add, [0, 0.5]);
      assert.equal(second.key, futures[0]?.key);
      assert.deepEqual(
        await own.gather(futures),
        Array.from({ length: 1000 }, (_, i) => i + 0.5),
      );
      for (const future of futures) future.release();
      for (const future of futures) future.release();
      assert.equal(own.context.futures.size, 1);
      assert.equal(await second.result(), 0.5);
      await assert.rejects(futures[1]?.result() as Promise<number>, { code: "ERR_DASKWIRE_RELEASED" });
      second[Symbol.dispose]();
      const keys = new Set<unknown>(futures.map(({ key }) => key));
      await untilEqual(async () => (await keysOnScheduler(own)).filter((key) => keys.has(key)), []);
      // The same key at once again: the release must not overtake it.
      const again = own.submit<number>(add, [0, 0.5]);
      again.release();
      using anew = own.submit<number>(add, [0, 0.5]);
      assert.equal(await anew.result(), 0.5);
    });

    test("gather, through the scheduler and direct", async () => {
      for (const direct of [false, true]) {
        const [a, b, c] = client.map<number>(add, [1, 2, 3], [1, 1, 1]);
        assert.ok(a !== undefined && b !== undefined && c !== undefined);
        const gathered = await client.gather(
          { a, list: [b, [c, "text"]], map: new Map([[1, a]]), set: new Set([b]), tuple: tuple(c, 1) },
          { direct },
        );
        assert.deepEqual(
          { ...gathered, tuple: [...gathered.tuple] },
          { a: 2, list: [3, [4, "text"]], map: new Map([[1, 2]]), set: new Set([3]), tuple: [4, 1] },
        );
        assert.ok(gathered.tuple instanceof PyTuple);
        const bad = client.submit<number>(py("operator:truediv"), [1, 0]);
        await assert.rejects(client.gather([a, bad], { direct }), TaskError);
        assert.deepEqual(await client.gather([a, bad, b], { direct, errors: "skip" }), [2, 3]);
        assert.deepEqual(await client.gather({ a, bad }, { direct, errors: "skip" }), { a: 2, bad: null });
        // In Dask, too, a tuple keeps its places.
        const skipped = await client.gather(tuple(a, bad, [bad, b]), { direct, errors: "skip" });
        assert.ok(skipped instanceof PyTuple);
        assert.deepEqual([...skipped], [2, null, [null, 3]]);
      }
      assert.deepEqual(await client.gather([]), []);
      assert.equal(await client.gather(5), 5);
    });

    test("wait, asCompleted", async () => {
      const slow = client.submit<string>(evaluate, ["__import__('time').sleep(1.5) or 'slow'"], { pure: false });
      const fast = client.submit<string>(evaluate, ["'fast'"], { pure: false });
      const first = await client.wait([slow, fast].values(), { returnWhen: "first" });
      assert.deepEqual(first, { done: [fast], notDone: [slow] });
      await assert.rejects(client.wait([slow], { timeout: 50 }), {
        code: "ERR_DASKWIRE_FUTURE_TIMEOUT",
        message: /1 of 1 futures are not done after 50 ms; it goes on/,
      });
      const seen: string[] = [];
      let extra = client.submit<string>(evaluate, ["'extra'"], { pure: false });
      const completed = client.asCompleted([slow, fast].values(), { withResults: true });
      for await (const [future, result] of completed) {
        seen.push(result);
        if (future === fast) completed.add(extra);
        if (future === slow) assert.equal(completed.size, 0);
      }
      assert.deepEqual(seen, ["fast", "extra", "slow"]);
      assert.deepEqual(await client.wait([slow, fast]), { done: [slow, fast], notDone: [] });

      const bad = client.submit<string>(py("operator:truediv"), [2, 0]);
      const outcomes: unknown[] = [];
      for await (const [, outcome] of client.asCompleted([bad], { withResults: true, raiseErrors: false }))
        outcomes.push(outcome);
      assert.ok(outcomes[0] instanceof TaskError);
      await assert.rejects(client.asCompleted([bad], { withResults: true }).next(), TaskError);
      const batches: number[] = [];
      extra = client.submit<string>(evaluate, ["'other'"], { pure: false });
      for await (const batch of client.asCompleted([fast, bad, extra]).batches()) batches.push(batch.length);
      assert.equal(
        batches.reduce((sum, length) => sum + length),
        3,
      );
      const never = client.submit(sleep, [2], { pure: false });
      await assert.rejects(client.asCompleted([never], { timeout: 50 }).next(), {
        code: "ERR_DASKWIRE_FUTURE_TIMEOUT",
      });
    });

    test("fireAndForget", async () => {
      const path = `/tmp/daskwire-forget-${client.id}`;
      const code = `__import__('time').sleep(0.3) or __import__('pathlib').Path('${path}').touch()`;
      const future = client.submit(evaluate, [code], { pure: false });
      client.fireAndForget(future);
      future.release();
      const exists = py("os.path:exists");
      await untilEqual(() => client.submit(exists, [path], { pure: false }).result(), true);
      await untilEqual(async () => (await keysOnScheduler(client)).includes(future.key), false);
    });

    test("scatter, broadcast", async () => {
      for (const direct of [false, true]) {
        const values = await client.scatter([1, "two", [3, { four: 4 }], 1], { direct, hash: !direct });
        assert.ok(values.every(({ status }) => status === "finished"));
        assert.deepEqual(await client.gather(values), [1, "two", [3, new Map([["four", 4]])], 1]);
        assert.equal(await client.submit(add, [values[0], 41]).result(), 42);
        const named = await client.scatter(new Map([[`name-${direct}`, Uint8Array.of(1, 2)]]), { direct });
        assert.deepEqual([...named.keys()], [`name-${direct}`]);
        assert.deepEqual(await client.gather(named), new Map([[`name-${direct}`, Uint8Array.of(1, 2)]]));
        const keyed = await client.scatter(new KeyMap([[["t", 1], 5]]) as KeyMap<number, readonly ["t", 1]>, {
          direct,
        });
        assert.equal(await keyed.get(["t", 1])?.result(), 5);
        const single = await client.scatter("only one", { direct, broadcast: true, hash: false });
        const holders = await client.context.scheduler.whoHas({ keys: [single.key] });
        assert.equal(holders.get(single.key)?.length, 2);
        assert.equal(await single.result(), "only one");
        for (const future of [...values, ...named.values(), ...keyed.values(), single]) future.release();
      }
    });
  });
}
