/** How much goes over the wire, and what is let go of: requests that are merged, workers that are busy, garbage. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Client, type Comm, type Future, connect, decodeOpen, encodeOpen, py } from "../../runtime/index.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");
const evaluate = py("builtins:eval");
const execute = py("builtins:exec");

/** Lets a server of Dask's count how it answers, in `answers` of its object, and take its time. */
const counting = (kind: "Scheduler" | "Worker", op: string, seconds: number): string => `
import asyncio, distributed
server = next(iter(distributed.${kind}._instances))
answer = server.handlers["${op}"]
server.answers = []
async def counted(comm=None, **kwargs):
    await asyncio.sleep(${seconds})
    given = await answer(${kind === "Worker" ? "comm, " : ""}**kwargs)
    server.answers.append(given.get("status") if isinstance(given, dict) else "sent")
    return given
server.handlers["${op}"] = counted
`;
const answersOf = (kind: "Scheduler" | "Worker"): string =>
  `next(iter(__import__('distributed').${kind}._instances)).answers`;

/** Lets the scheduler begin to handle requests, and go on when it is told to: `go.set()`. */
const holding = (op: string): string => `
import asyncio, distributed, inspect
server = next(iter(distributed.Scheduler._instances))
handle = server.handlers["${op}"]
server.begun = server.ended = 0
server.go = asyncio.Event()
async def held(**kwargs):
    server.begun += 1
    await server.go.wait()
    given = handle(**kwargs)
    given = await given if inspect.isawaitable(given) else given
    server.ended += 1
    return given
server.handlers["${op}"] = held
server.restore = lambda: server.handlers.update({"${op}": handle})
`;

/** Asks a worker for a value, and does not say that it has come: the worker counts it as under way. */
async function holdTransfer(address: string, key: string): Promise<Comm> {
  const comm = await connect(address);
  await comm.write(encodeOpen({ op: "get_data", keys: [key], reply: true }));
  const reply = decodeOpen(await comm.read()) as ReadonlyMap<string, unknown>;
  assert.equal(reply.get("status"), "OK");
  return comm;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Computes something and keeps no future of it. */
async function loseFutures(client: Client): Promise<void> {
  const lost = client.map<number>(add, Array(50).fill(1), Array(50).fill(2), { key: "lost", pure: false });
  await client.wait(lost);
}

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    let dask: Dask;
    let client: Client;
    before(async () => {
      const config = { "distributed.worker.connections.incoming": 1 };
      dask = await startDask({ release, workers: 1, worker: { config } });
      client = await connectTo(dask.scheduler.address);
    });
    after(async () => {
      await client?.close();
      await dask?.[Symbol.asyncDispose]();
    });

    test("gather: what is asked for at the same time, or while five requests are under way, is one request", async () => {
      const futures = client.map<number>(add, [...Array(30).keys()], Array(30).fill(1), { pure: false });
      await client.wait(futures);
      await client.runOnScheduler(execute, [counting("Scheduler", "gather", 0.3), {}]);
      const together = await Promise.all(futures.map((future) => future.result()));
      assert.deepEqual(together, [...Array(30).keys()].map((i) => i + 1)); // prettier-ignore
      assert.deepEqual(await client.runOnScheduler(evaluate, [answersOf("Scheduler")]), ["OK"]);
      const results: Promise<number>[] = [];
      for (const future of futures) {
        results.push(future.result());
        // Each in a turn of its own.
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.deepEqual(await Promise.all(results), together);
      assert.deepEqual(await client.runOnScheduler(evaluate, [answersOf("Scheduler")]), Array(7).fill("OK"));
    });

    test("gather: directly, from a worker that is busy, waits until it is not", async () => {
      const address = dask.workers[0]?.address ?? "";
      const [future] = await client.scatter(["precious"], { hash: false });
      assert.ok(future !== undefined);
      await client.run(execute, [counting("Worker", "get_data", 0), {}]);
      // A worker has twice as many transfers for its own host.
      const held = [await holdTransfer(address, String(future.key)), await holdTransfer(address, String(future.key))];
      const gathered = client.gather(future, { direct: true });
      const busy = async (): Promise<boolean> => {
        const answers = (await client.run<readonly string[]>(evaluate, [answersOf("Worker")])).get(address) ?? [];
        return answers.filter((answer) => answer === "busy").length >= 2;
      };
      await untilEqual(busy, true);
      for (const comm of held) await comm.write(encodeOpen("OK"));
      assert.equal(await gathered, "precious");
      for (const comm of held) await comm.close();
    });

    test("asCompleted: a loop that fails by a time limit or a signal lets go of what is not done", async () => {
      for (const withResults of [false, true]) {
        for (const limit of [() => ({ timeout: 800 }), () => ({ signal: AbortSignal.timeout(800) })]) {
          using done = client.submit<number>(add, [1, 2], { key: "let go: done" });
          const never = client.submit<number>(add, [1, 2], { key: "let go: never", resources: { nowhere: 1 } });
          await done.wait();
          let seen = 0;
          const completed = client.asCompleted([done, never], { ...limit(), withResults });
          const looping = async (): Promise<void> => {
            for await (const _ of completed) seen += 1;
          };
          await assert.rejects(looping(), ({ name }: Error) => /^(FutureTimeoutError|TimeoutError)$/.test(name));
          assert.equal(seen, 1);
          completed.add(done);
          assert.equal(completed.size, 0);
          never.release();
          done.release();
          const left = async (): Promise<number> =>
            (await keysOnScheduler(client)).filter((key) => /^let go/.test(String(key))).length;
          await untilEqual(left, 0);
        }
      }
    });

    test("scatter: what is given up, and arrives all the same, is released", async () => {
      const own = await connectTo(client.address);
      const scattered = async (): Promise<readonly unknown[]> =>
        (await keysOnScheduler(client)).filter((key) => /^given up/.test(String(key)));
      const server = "next(iter(__import__('distributed').Scheduler._instances))";
      const told = (what: string): Promise<unknown> => client.runOnScheduler(evaluate, [`${server}.${what}`]);
      for (const [direct, op] of [
        [false, "scatter"],
        [true, "update_data"],
      ] as const) {
        await client.runOnScheduler(execute, [holding(op), {}]);
        const send = (name: string, signal?: AbortSignal): Promise<Map<string, Future>> =>
          own.scatter(new Map([[name, 1]]), { direct, signal });
        const giving = new AbortController();
        const names = ["given up", "given up too", "given up and sent again"];
        const given = names.map((name) => send(name, giving.signal));
        await untilEqual(() => told("begun"), 3);
        giving.abort(new Error("enough"));
        for (const each of given) await assert.rejects(each, /enough/);
        const sending = send("given up and sent again");
        await untilEqual(() => told("begun"), 4);
        await told("go.set()");
        const sent = await sending;
        await untilEqual(() => told("ended"), 4);
        await untilEqual(scattered, ["given up and sent again"]);
        using kept = sent.get("given up and sent again");
        assert.equal(await kept?.result(), 1);
        kept?.release();
        await untilEqual(scattered, []);
        await told("restore()");
      }
      await own.close();
    });

    test("scatter: what was released a moment ago, or is released meanwhile, is sent again and kept", async () => {
      const { context } = client;
      for (let i = 0; i < 15; i++) {
        const first = await client.scatter("again and again");
        first.release();
        using second = await client.scatter("again and again");
        assert.notEqual(second.key, first.key);
        assert.equal(await second.result({ timeout: 10_000 }), "again and again");
        const held = await client.scatter(`value ${i}`);
        const before = context.releasedKeys.has(held.key);
        const sending = client.scatter(`value ${i}`);
        held.release();
        // A worker that hears of a release late would drop what it has got since.
        assert.deepEqual([before, context.releasedKeys.has(held.key)], [false, false]);
        using kept = await sending;
        assert.equal(kept.key, held.key, "equal values are one while somebody holds it");
        assert.equal(await kept.result({ timeout: 10_000 }), `value ${i}`);
      }
      // More than are remembered one by one.
      const many = await client.scatter(Array.from({ length: 1_050 }, (_, i) => i));
      for (const each of many) each.release();
      using kept = (await client.scatter([7]))[0];
      assert.equal(await kept?.result({ timeout: 10_000 }), 7);
    });

    test("release: a future that is collected is released, but not while its result is waited for", async () => {
      await using own = await connectTo(client.address);
      const { futures } = own.context;
      await loseFutures(own);
      assert.equal(futures.size, 50);
      // Nobody holds this future but the wait for its result.
      const awaited = own.submit<string>(evaluate, ["__import__('time').sleep(0.5) or 'kept'"]).result();
      await untilEqual(() => (collectGarbage(), futures.size), 1);
      assert.equal(await awaited, "kept");
      const isLost = (key: unknown): boolean => String(key).startsWith("lost-");
      await untilEqual(async () => (await keysOnScheduler(client)).filter(isLost), []);
      await untilEqual(() => (collectGarbage(), futures.size), 0);
    });

    test("submit: a graph of more than 10 MB is warned of", async () => {
      const warnings: string[] = [];
      await using own = await connectTo(client.address, { onWarning: (warning) => void warnings.push(warning) });
      using small = own.submit<number>(py("builtins:len"), [new Uint8Array(9_000_000)], { pure: false });
      assert.equal(await small.result(), 9_000_000);
      assert.deepEqual(warnings, []);
      using large = own.submit<number>(py("builtins:len"), [new Uint8Array(11_000_000)], { pure: false });
      assert.equal(await large.result(), 11_000_000);
      assert.match(warnings.join(), /^a graph of 11\.0 MB goes to the scheduler; scatter large data and pass its fut/);
    });
  });
}
