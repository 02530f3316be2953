/** States of futures, and futures shared with Python, against real clusters. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  type Client,
  type Future,
  FutureCancelledError,
  FutureLostError,
  FutureReleasedError,
  RemoteError,
  TaskError,
  py,
} from "../../runtime/index.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { startPythonClient } from "../support/python-client.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");
const divide = py("operator:truediv");
const evaluate = py("builtins:eval");

for (const release of RELEASES) {
  describe(release, () => {
    let dask: Dask;
    let client: Client;
    before(async () => {
      dask = await startDask({ release, workers: 2 });
      client = await connectTo(dask.scheduler.address);
    });
    after(async () => {
      await client?.close();
      await dask?.[Symbol.asyncDispose]();
    });

    test("release: what waits for a future gets what it waits for, and then the key is given up", async () => {
      const made: Future[] = [];
      const nap = (key: string): Future => {
        const future = client.submit(evaluate, [`__import__('time').sleep(0.2) or ${made.length}`], {
          key: `nap-${key}`,
        });
        made.push(future);
        return future;
      };
      const go = async <R>(key: string, wait: (future: Future) => Promise<R>): Promise<R> => {
        using future = nap(key);
        return wait(future);
      };
      const results = await Promise.all([
        go("result", (future) => future.result()),
        go("wait", (future) => future.wait()),
        go("gather", (future) => client.gather([future, future])),
        go("waitForAll", async (future) => (await client.wait([future])).done.length),
        go("asCompleted", async (future) => (await client.asCompleted([future]).next()).value === future),
        go("withResults", async (future) => {
          const item = await client.asCompleted([future], { withResults: true }).next();
          return item.done === true ? undefined : item.value[1];
        }),
        go("onDone", (future) => new Promise((resolve) => void future.onDone(({ status }) => resolve(status)))),
        go("twice", (future) => Promise.all([future.result(), assert.rejects(future.result({ timeout: 1 }))])),
      ]);
      assert.deepEqual(results, [0, "finished", [2, 2], 1, true, 5, "finished", [7, undefined]]);
      for (const future of made) {
        assert.equal(future.released, true);
        await assert.rejects(future.result(), FutureReleasedError);
        assert.throws(() => future.onDone(() => undefined), FutureReleasedError);
      }
      const left = async (): Promise<number> =>
        (await keysOnScheduler(client)).filter((key) => String(key).startsWith("nap-")).length;
      await untilEqual(left, 0);
    });

    test("future states, callbacks", async () => {
      using slow = client.submit<number>(evaluate, ["__import__('time').sleep(0.3) or 4"], { key: "slow" });
      assert.equal(slow.status, "pending");
      assert.equal(slow.done, false);
      assert.equal("then" in slow, false);
      assert.equal(await Promise.resolve(slow), slow);
      const done: string[] = [];
      slow.onDone((future) => done.push(future.status));
      slow.onDone(() => done.push("never"))();
      assert.equal(await slow.wait(), "finished");
      assert.deepEqual(done, ["finished"]);
      assert.equal(slow.typeName, "builtins:int");
      assert.equal(String(slow), "<Future: finished, key: slow>");
      assert.equal(await slow.result({ signal: AbortSignal.timeout(60_000) }), 4);

      using bad = client.submit(divide, [1, 0]);
      using after = client.submit(add, [bad, 1]);
      assert.equal(await after.wait(), "error");
      assert.equal(await slow.exception(), undefined);
      await assert.rejects(after.result(), TaskError);

      await using other = await connectTo(dask.scheduler.address);
      using theirs = client.submit(evaluate, ["5"], { key: "taken away", resources: { NONE: 1 } });
      const waiting = assert.rejects(theirs.result(), (error: unknown) => {
        assert.ok(error instanceof FutureCancelledError);
        assert.match(error.message, /^taken away was cancelled for reason: because; they said so$/);
        return true;
      });
      await untilEqual(async () => (await keysOnScheduler(other)).includes("taken away"), true);
      // Only now: wanting a key makes one on the scheduler that does not know it yet.
      using same = other.future("taken away");
      other.cancel(same, { force: true, reason: "because", msg: "they said so" });
      await waiting;
      assert.equal(theirs.status, "cancelled");
      const controller = new AbortController();
      using endless = client.submit(evaluate, ["6"], { resources: { NONE: 1 } });
      const aborted = assert.rejects(endless.result({ signal: controller.signal }), /enough/);
      controller.abort(new Error("enough"));
      await aborted;
      assert.equal(endless.status, "pending");
    });

    test("exception, traceback", async () => {
      const code = [
        "def innermost():",
        "    try:",
        "        1 / 0",
        "    except ZeroDivisionError as e:",
        "        raise KeyError('missing', 7) from e",
        "innermost()",
      ].join("\n");
      using future = client.submit(py("builtins:exec"), [code, {}]);
      const error = await future.exception();
      assert.ok(error instanceof TaskError);
      assert.ok(error instanceof RemoteError, "whoever handles what peers raise handles it, too");
      assert.equal(error.exceptionText, "KeyError('missing', 7)");
      assert.equal(error.pythonType, "KeyError");
      assert.deepEqual([...error.args], ["missing", 7]);
      assert.equal(error.pythonMessage, "('missing', 7)");
      assert.match(error.message, /raised KeyError: \('missing', 7\)$/);
      assert.match(error.tracebackText, / {2}File ".*", line 5, in innermost\n/);
      assert.equal(await future.traceback(), error.tracebackText);
      const { cause } = error;
      assert.ok(cause instanceof TaskError);
      assert.equal(cause.pythonType, "ZeroDivisionError");
      assert.equal(cause.pythonMessage, "division by zero");
      assert.match(cause.tracebackText, /line 3, in innermost/);
    });

    test("what a task raised leads to who asked for its result", async () => {
      using future = client.submit(py("operator:truediv"), [1, 0]);
      const askForResult = async (): Promise<unknown> => await future.result();
      const gatherIt = async (): Promise<unknown> => await client.gather([future]);
      for (const ask of [askForResult, gatherIt]) {
        const error = await ask().catch((thrown: unknown) => thrown);
        assert.ok(error instanceof TaskError);
        assert.match(error.stack ?? "", new RegExp(`at async ${ask.name} `));
      }
    });

    test("cancel / retry", async () => {
      using future = client.submit(evaluate, ["7"], { key: "to cancel", resources: { NONE: 1 } });
      const result = assert.rejects(future.result(), { code: "ERR_DASKWIRE_CANCELLED", key: "to cancel" });
      future.cancel({ reason: "changed my mind" });
      await result;
      future.cancel();
      assert.equal(future.status, "cancelled");

      // Under the same key again, at once: what is still told of the first is not taken for the next.
      for (let i = 0; i < 20; i++) {
        using first = client.submit(evaluate, [i % 2 === 0 ? "7" : "1/0"], { key: "again" });
        if (i > 9) await first.wait();
        first.cancel({ reason: "again" });
        using next = client.submit(evaluate, [`${i}`], { key: "again" });
        assert.equal(await next.result(), i);
        assert.equal(first.status, "cancelled");
        next.cancel();
      }

      const path = `/tmp/daskwire-retry-${client.id}`;
      const flaky = `(lambda p: p.exists() or (p.touch(), 1/0))(__import__('pathlib').Path('${path}'))`;
      using first = client.submit(evaluate, [flaky], { key: "flaky" });
      using second = client.submit(py("builtins:str"), [first]);
      assert.equal(await second.wait(), "error");
      await second.retry();
      assert.equal(await second.result(), "True");
      assert.equal(first.status, "finished");
      await client.retry([first, second]);
      assert.equal(await first.result(), true);
    });

    test("Python's client and ours side by side on one cluster", async () => {
      await using python = await startPythonClient(dask);
      using ours = client.submit<number>(add, [40, 2], { key: ["shared", 1] });
      assert.equal(await ours.result(), 42);
      const theirs = await python.run(`
        from distributed import Future
        global kept
        mine = Future(("shared", 1), client)
        kept = client.submit(pow, mine, 2, key="theirs")
        return await kept
      `);
      assert.equal(theirs, 1764);
      using taken = client.future<number>("theirs");
      assert.equal(await taken.result(), 1764);
      using both = client.submit<number>(add, [taken, ours]);
      assert.equal(await both.result(), 1806);
      // A future inside of a result becomes this client's.
      await python.run(`
        global nested
        nested = await client.scatter({"inner": kept}, hash=False)
        global outer
        outer = (await client.scatter([[kept]], hash=False))[0]
      `);
      const key = (await python.run("return outer.key")) as string;
      const [inner] = (await client.future<readonly unknown[]>(key).result()) as [{ result(): Promise<number> }];
      assert.equal(await inner.result(), 1764);
    });

    test("lost data comes back where it can be computed, and is lost for good where not", async () => {
      await using doomed = await startDask({ release, workers: 2 });
      await using own = await connectTo(doomed.scheduler.address);
      const [victim] = doomed.workers;
      assert.ok(victim !== undefined);
      const options = { workers: victim.address };
      const scattered = await own.scatter("precious", { ...options, hash: false });
      const pinned = { ...options, allowOtherWorkers: true };
      const computed = own.submit<number>(evaluate, ["6 * 7"], { ...pinned, pure: false });
      assert.equal(await computed.result(), 42);
      await untilEqual(
        async () => (await own.context.scheduler.whoHas({ keys: [computed.key] })).get(computed.key),
        [victim.address],
      );
      process.kill(victim.pid, "SIGKILL");
      await assert.rejects(
        scattered.wait().then(() => scattered.result()),
        FutureLostError,
      );
      assert.equal(scattered.status, "lost");
      assert.equal(await computed.result(), 42);
      assert.equal(await own.gather(computed, { direct: true }), 42);
    });

    test("restart cancels all futures", async () => {
      await using doomed = await startDask({ release, workers: 1, nanny: true });
      await using own = await connectTo(doomed.scheduler.address);
      await using other = await connectTo(doomed.scheduler.address);
      let restarts = 0;
      own.on("restarted", () => restarts++);
      const finished = own.submit<number>(add, [1, 1], { key: "two" });
      await finished.result();
      const pending = own.submit(evaluate, ["__import__('time').sleep(60)"], { pure: false });
      const rejected = assert.rejects(pending.result(), { reason: "scheduler-restart" });
      await other.restart();
      await rejected;
      await untilEqual(() => restarts, 1);
      assert.equal(finished.status, "cancelled");
      await assert.rejects(finished.result(), { code: "ERR_DASKWIRE_CANCELLED" });
      using again = own.submit<number>(add, [1, 1], { key: "two" });
      finished.release();
      assert.equal(await again.result(), 2);
    });
  });
}
