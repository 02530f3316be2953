/** Objects that live on workers, used by us, by tasks, and by Python's client. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { inspect } from "node:util";

import { Actor, ActorLostError, Client, type Future, TaskError, py, tuple } from "../../runtime/index.js";
import { keysOnScheduler, untilEqual } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

const MODULE = `
import asyncio, threading

class Unpicklable(Exception):
    def __reduce__(self):
        raise TypeError("no pickle of this")

class Counter:
    step = 1
    def __init__(self, start=0):
        self.count = start
    def increment(self, by=1, *, twice=False):
        self.count += by * (2 if twice else 1)
        return self.count
    def describe(self):
        return {"count": self.count, "tuple": (1, 2)}
    def fail(self):
        raise ValueError("on purpose", 7)
    def fail_deeply(self):
        raise Unpicklable("on purpose")
    @property
    def broken(self):
        raise LookupError("no such thing")
    def add_from(self, other):
        self.count += other.increment(10).result()
        return self.count
    def die(self):
        import os
        os._exit(1)
    async def later(self):
        return "later"
    async def slowly(self):
        await asyncio.sleep(0.3)
        return self.count

def use(actor, by=1):
    return actor.increment(by).result()

def use_all(actors):
    return [use(each) for each in actors.values()]

def hand_back(actor):
    return {"actor": actor}

def raise_here():
    raise ValueError("so that the worker can send tracebacks")
`;

interface Counter {
  count: number;
  step: number;
  broken: number;
  increment(by?: number): number;
  describe(): ReadonlyMap<string, unknown>;
  fail(): never;
  later(): string;
  add_from(other: unknown): number;
}

const COUNTER = py("acting:Counter");
const USE = py("acting:use");

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({
      release,
      workers: 2,
      scheduler: { config: { "distributed.comm.timeouts.connect": "1s" } },
    });
    before(async () => {
      await cluster.client.uploadFile({ name: "acting.py", data: new TextEncoder().encode(MODULE) });
      await cluster.python.run(`
        import sys, types
        module = sys.modules["acting"] = types.ModuleType("acting")
        exec(${JSON.stringify(MODULE)}, module.__dict__)
      `);
    });

    test("Actors", async () => {
      const { client } = cluster;
      const counter = await client.actor<Counter>(COUNTER, [10]);
      assert.ok(counter instanceof Actor);
      assert.equal(counter.className, "acting:Counter");
      assert.equal(await counter.remote.increment(), 11);
      assert.equal(await counter.remote.increment(4), 15);
      assert.equal(await counter.call("increment", [2], { kwargs: { twice: true } }), 19);
      assert.equal(await counter.remote.count, 19);
      assert.equal(await counter.get("step"), 1);
      assert.equal((await counter.remote.describe()).get("count"), 19);
      assert.equal(await counter.remote.later(), "later");
      const calls = await Promise.all(Array.from({ length: 20 }, () => counter.remote.increment()));
      assert.deepEqual(
        calls.sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, i) => 20 + i),
      );
      await using direct = await Client.connect(client.address, { direct: true });
      const other = await direct.attachActor<Counter>(counter.key);
      assert.equal(await other.remote.increment(), 40);
      assert.equal(await counter.remote.count, 40);
      await assert.rejects(other.remote.fail(), { pythonType: "ValueError", member: "fail" });
      await assert.rejects(other.call("nothing"), { pythonType: "AttributeError", member: "nothing" });
      other.release();
      const { key } = counter;
      const slow = counter.call("slowly");
      counter.release();
      assert.equal(await slow, 40, "an answer that is waited for keeps the object");
      await assert.rejects(counter.call("increment"), { code: "ERR_DASKWIRE_RELEASED" });
      await direct.close();
      await untilEqual(async () => (await keysOnScheduler(client)).includes(key), false);
      using sum = client.submit(py("operator:add"), [1, 2]);
      await assert.rejects(client.attachActor(sum), { code: "ERR_DASKWIRE_ARGUMENT", message: /is no actor/ });
      await assert.rejects(client.actor(COUNTER, [1, 2, 3]), { code: "ERR_DASKWIRE_TASK" });
    });

    test("Actors: what methods and attributes raise is told as of tasks, with the caller's stack", async () => {
      const { client } = cluster;
      using counter = await client.actor<Counter>(COUNTER, [], { key: "failing-counter" });
      const callFail = async (): Promise<unknown> => await counter.remote.fail();
      const error = await callFail().catch((error: unknown) => error as TaskError);
      assert.ok(error instanceof TaskError);
      assert.equal(error.pythonType, "ValueError");
      assert.equal(error.pythonMessage, "('on purpose', 7)");
      assert.deepEqual([...error.args], ["on purpose", 7]);
      assert.deepEqual([error.key, error.member], ["failing-counter", "fail"]);
      assert.equal(error.message, "fail of failing-counter raised ValueError: ('on purpose', 7)");
      assert.match(error.stack ?? "", /callFail .*actors\.test\.ts/);
      const readBroken = async (): Promise<unknown> => await counter.remote.broken;
      const broken = await readBroken().catch((error: unknown) => error as TaskError);
      assert.ok(broken instanceof TaskError);
      assert.deepEqual([broken.pythonType, broken.pythonMessage], ["LookupError", "no such thing"]);
      assert.match(broken.stack ?? "", /readBroken .*actors\.test\.ts/);
      assert.match(broken.stack?.split("\n")[0] ?? "", /^TaskError: broken of failing-counter raised LookupError/);
      const missing = {
        name: "TaskError",
        pythonType: "AttributeError",
        message:
          "nothing of failing-counter raised AttributeError: 'Counter' object has no attribute 'nothing'; check its name",
      };
      await assert.rejects(counter.call("nothing"), missing);
      await assert.rejects(counter.get("nothing"), missing);
      await assert.rejects(counter.call("count"), { pythonType: "TypeError", pythonMessage: /not callable/ });
      await assert.rejects(counter.call("fail_deeply"), { name: "TaskError", message: /cannot be read: .*pickle/ });
      // Dask pickles tracebacks of exceptions whose class it has once sent as the error of a task.
      const { address } = counter;
      await assert.rejects(client.submit(py("acting:raise_here"), [], { workers: [address] }).result());
      await assert.rejects(counter.remote.fail(), { tracebackText: /in fail/ });
    });

    test("Actors: printing does not call Python", async () => {
      const { client } = cluster;
      using counter = await client.actor<Counter>(COUNTER, [], { key: "printed-counter" });
      const { remote, address } = counter;
      const shown = `<Actor: acting:Counter, key: printed-counter, at ${address}>`;
      const messages: unknown[] = [];
      const { scheduler } = client.context;
      const proxy = scheduler.proxy.bind(scheduler);
      scheduler.proxy = (...args) => {
        messages.push(args[0].msg);
        return proxy(...args);
      };
      for (const each of [counter, remote] as const) {
        const text = each as unknown as string;
        assert.equal(String(text), shown);
        assert.equal(`${text}`, shown);
        assert.equal(text.toString(), shown);
        assert.equal(inspect(each), shown);
        assert.equal(inspect({ each }, { breakLength: 200 }), `{ each: ${shown} }`);
        assert.deepEqual(JSON.parse(JSON.stringify({ each })), {
          each: { key: "printed-counter", className: "acting:Counter", address },
        });
        assert.ok(Number.isNaN(Number(each)));
        assert.equal(Object.keys({ ...each }).length === 0 || each === counter, true);
      }
      assert.equal(await Promise.resolve(remote), remote, "it is no promise");
      const member = `<count of ${shown}: call it, or await it>`;
      assert.equal(String(remote.count as unknown as string), member);
      assert.equal(inspect(remote.count), member);
      assert.equal(JSON.stringify({ count: remote.count }), "{}");
      assert.ok("count" in remote && !("then" in remote));
      assert.throws(() => ((remote as unknown as { count: number }).count = 5), {
        code: "ERR_DASKWIRE_ARGUMENT",
        message: /attributes of an actor are not set from here/,
      });
      assert.deepEqual(messages, []);
      assert.equal(await remote.count, 0);
      assert.equal(messages.length, 1, "what is awaited is asked for, and seen here");
      scheduler.proxy = proxy;
    });

    test("Actors: a task that is given one calls it, wherever it runs", async () => {
      const { client, dask } = cluster;
      using counter = await client.actor<Counter>(COUNTER, [100]);
      using other = await client.actor<Counter>(COUNTER, [500]);
      let expected = 100;
      for (const { address } of dask.workers) {
        const options = { workers: [address], pure: false };
        expected += 2;
        assert.equal(await client.submit(USE, [counter, 2], options).result(), expected);
        expected += 3;
        assert.equal(await client.submit(USE, [counter], { ...options, kwargs: { by: 3 } }).result(), expected);
        expected += 1;
        const all = client.submit<number[]>(py("acting:use_all"), [{ one: counter, two: other }], options);
        assert.equal((await all.result())[0], expected);
        expected += 1;
        assert.equal(await client.submit(USE, [counter.remote], options).result(), expected);
      }
      const graph = client.graph({ alias: counter, list: [counter, 1] });
      using again = await client.attachActor<Counter>(graph.alias);
      assert.equal(await again.remote.count, expected);
      const [listed] = (await graph.list.result()) as [Actor<Counter>];
      assert.ok(listed instanceof Actor);
      assert.equal(await listed.remote.increment(), ++expected);
      // Scattered, it is a value like others; whoever holds it does not hold the object.
      const [scattered] = await client.scatter([counter], { hash: false });
      assert.equal(await client.submit(USE, [scattered], { pure: false }).result(), expected + 1);
      const here = await client.run<Actor<Counter>>(py("builtins:list"), [[counter]], {
        workers: [counter.address],
      });
      assert.ok([...here.values()].flat()[0] instanceof Actor);
      counter.release();
      assert.throws(() => client.submit(USE, [counter]), { code: "ERR_DASKWIRE_RELEASED" });
      await using foreign = await Client.connect(client.address);
      assert.throws(() => foreign.submit(USE, [other]), { code: "ERR_DASKWIRE_FOREIGN_FUTURE" });
    });

    test("Actors: one that is given another calls it, on the same worker and on another one", async () => {
      const { client, dask } = cluster;
      const [one, two] = dask.workers.map(({ address }) => address) as [string, string];
      using counter = await client.actor<Counter>(COUNTER, [1], { workers: [one] });
      using near = await client.actor<Counter>(COUNTER, [10], { workers: [one] });
      using far = await client.actor<Counter>(COUNTER, [100], { workers: [two] });
      assert.equal(await counter.remote.add_from(near), 21);
      assert.equal(await counter.remote.add_from(far), 131);
      assert.deepEqual([await near.remote.count, await far.remote.count], [20, 110]);
      assert.equal(await counter.call("add_from", [], { kwargs: { other: far } }), 251);
    });

    test("Actors: what cannot hold one says so", async () => {
      const { client } = cluster;
      using counter = await client.actor<Counter>(COUNTER, []);
      const error = { code: "ERR_DASKWIRE_ARGUMENT", message: /share client\.future\(actor\.key\), and read it by/ };
      await assert.rejects(client.variable("actor").set(counter as never), error);
      await assert.rejects(client.queue("actor").put(counter as never), error);
      await assert.rejects(client.queue("actor").put([counter] as never), {
        code: "ERR_DASKWIRE_ENCODE",
        message: /share client\.future\(actor\.key\)/,
      });
    });

    test("Actors: Python uses what we made, and we what Python made", async () => {
      const { client, python } = cluster;
      const counter = await client.actor<Counter>(COUNTER, [], { key: "our-counter" });
      using held = client.future(counter.key);
      await client.variable("our-counter").set(held);
      assert.equal(
        await python.run(`
          actor = await (await Variable("our-counter").get())
          return await actor.increment(5)
        `),
        5,
      );
      assert.equal(await counter.remote.count, 5);
      client.variable("our-counter").delete();
      await client.datasets.set("our counters", { all: tuple(counter, 1) });
      counter.release();
      held.release();
      assert.equal(
        await python.run(`return await (await client.get_dataset("our counters"))["all"][0].increment(2)`),
        7,
      );
      await client.datasets.delete("our counters");
      const isThere = async (): Promise<boolean> => {
        // Python's handles have references to each other.
        await python.run("import gc; gc.collect()");
        return (await keysOnScheduler(client)).includes("our-counter");
      };
      await untilEqual(isThere, false);
      await python.run(`
        global made
        def make():
            import acting
            return acting.Counter
        future = client.submit(await client.submit(make), 100, actor=True, key="python-counter")
        made = await future
        await client.publish_dataset({"counters": [made, made]}, name="their counters")
        await Variable("their-counter").set(future)
        del future
      `);
      using future = await client.variable<Future>("their-counter").get();
      using theirs = await client.attachActor<Counter>(future);
      assert.equal(await theirs.remote.increment(), 101);
      const counters = (await client.datasets.get<Map<string, Actor[]>>("their counters"))?.get("counters") ?? [];
      assert.equal(counters[0], counters[1], "one handle for one pickle");
      using attached = await client.attachActor<Counter>(counters[0] as Actor);
      counters[0]?.release();
      assert.equal(await attached.remote.increment(), 102);
      using handed = client.submit<Map<string, Actor>>(py("acting:hand_back"), [attached]);
      assert.equal(await (await handed.result()).get("actor")?.get("count"), 102);
      client.variable("their-counter").delete();
      await client.datasets.delete("their counters");
      await python.run("global made; del made");
    });

    test("Actors: one whose class Python cannot import by name is handed on as it came", async () => {
      const { client, python } = cluster;
      await python.run(`
        global local
        class Local:
            def __init__(self): self.count = 0
            def increment(self, by): self.count += by; return self.count
        Local.__module__ = "__main__"
        local = await client.submit(Local, actor=True, key="local-counter")
      `);
      using theirs = await client.attachActor("local-counter");
      assert.match(String(theirs), /^<Actor: .*key: local-counter, at tcp:/);
      assert.equal(await client.submit(USE, [theirs, 4]).result(), 4);
      const [scattered] = await client.scatter([theirs], { hash: false });
      assert.equal(await client.submit(USE, [scattered, 5]).result(), 9);
      await python.run("global local; del local");
    });

    test("Actors: the loss of the object, or of its worker, is told", async () => {
      const { client, dask } = cluster;
      const { address } = dask.workers[1] as { address: string };
      const lost = await client.actor<Counter>(COUNTER, [], { workers: [address] });
      client.cancel(client.future(lost.key), { force: true });
      const ask = (): Promise<unknown> =>
        lost.call("increment").then(
          () => "there",
          (error: unknown) => error,
        );
      await untilEqual(async () => (await ask()) instanceof ActorLostError, true);
      assert.ok((await lost.get("count").catch((error: unknown) => error)) instanceof ActorLostError);
      const counter = await client.actor<Counter>(COUNTER, [], { workers: [address] });
      await assert.rejects(counter.call("die"), { code: "ERR_DASKWIRE_ACTOR_LOST" });
      await assert.rejects(counter.call("increment"), { code: "ERR_DASKWIRE_ACTOR_LOST" });
    });
  });
}
