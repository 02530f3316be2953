/** Time limits and signals hold although the scheduler is silent: it is stopped while all of them wait. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { py } from "../../runtime/index.js";
import { NEWEST, startDask } from "../support/dask.js";
import { connectTo, untilEqual } from "./support.js";

/** Milliseconds that are allowed, and after which a limit has surely not held: calls have 30 s and more of their own. */
const TIMEOUT = 500;
const TOO_LATE = 10_000;

test("time limits, signals: they hold while the scheduler does not answer, and nothing is lost", async () => {
  await using dask = await startDask({ release: NEWEST, workers: 1 });
  await using client = await connectTo(dask.scheduler.address, { onWarning: () => undefined });
  const future = client.submit(py("operator:add"), [1, 2]);
  assert.equal(await future.result(), 3);
  const full = client.queue("full", { maxsize: 1 });
  await full.put("taken");
  const known = client.queue("known");
  assert.equal(await known.qsize(), 0);
  const limit = { timeout: TIMEOUT };
  const stop = new Error("stopped");
  const options = (): { readonly signal: AbortSignal } => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(stop), TIMEOUT);
    return { signal: controller.signal };
  };
  const COORDINATION = { code: "ERR_DASKWIRE_COORDINATION_TIMEOUT" };
  // Nobody says that somebody else has it.
  const silent = (what: string): object => {
    const message = `${what}: the scheduler has not answered within ${TIMEOUT} ms; check that it runs, or wait longer`;
    return { ...COORDINATION, answered: false, message };
  };
  const LATE = { name: "FutureTimeoutError", message: /the scheduler at .* does not answer either/ };
  process.kill(dask.scheduler.pid, "SIGSTOP");
  try {
    const waits: readonly (readonly [string, Promise<unknown>])[] = [
      ["queue.get", assert.rejects(client.queue("new").get(limit), silent("queue new"))],
      ["queue.get, known", assert.rejects(known.get(limit), COORDINATION)],
      ["queue.put", assert.rejects(client.queue("other").put(1, limit), COORDINATION)],
      ["queue.get, signal", assert.rejects(client.queue("third").get(options()), stop)],
      ["queue.getBatch", assert.rejects(client.queue("fourth").getBatch(2, limit), COORDINATION)],
      ["variable.get", assert.rejects(client.variable("v").get(limit), silent("variable v"))],
      ["variable.set", assert.rejects(client.variable("w").set(1, limit), COORDINATION)],
      ["variable.set, signal", assert.rejects(client.variable("w").set(1, options()), stop)],
      ["event.wait", assert.rejects(client.event("e").wait(limit), silent("event e"))],
      ["lock.acquire", assert.rejects(client.lock("l").acquire(limit), silent("lock l"))],
      [
        "semaphore.acquire",
        assert.rejects(client.semaphore("s", { maxLeases: 2 }).acquire(limit), silent("semaphore s")),
      ],
      ["multiLock.acquire", assert.rejects(client.multiLock(["m"]).acquire(limit), silent("multi-lock m"))],
      ["multiLock.acquire, signal", assert.rejects(client.multiLock(["n"]).acquire(options()), stop)],
      ["scatter", assert.rejects(client.scatter([1], limit), LATE)],
      ["scatter, signal", assert.rejects(client.scatter([2], options()), stop)],
      ["scatter, direct", assert.rejects(client.scatter([3], { ...limit, direct: true }), LATE)],
      ["scatter, direct, signal", assert.rejects(client.scatter([4], { ...options(), direct: true }), stop)],
      ["result", assert.rejects(future.result(limit), LATE)],
      ["gather", assert.rejects(client.gather([future], limit), LATE)],
    ];
    const late = new Set(waits.map(([name]) => name));
    const all = Promise.all(waits.map(([name, wait]) => wait.then(() => late.delete(name))));
    const timer = AbortSignal.timeout(TOO_LATE);
    const over = new Promise<never>((_, reject) => {
      timer.addEventListener("abort", () => reject(new Error(`still waiting: ${[...late].join(", ")}`)));
    });
    await Promise.race([all, over]);
  } finally {
    process.kill(dask.scheduler.pid, "SIGCONT");
  }
  // What the scheduler has granted meanwhile is given back.
  await untilEqual(() => client.lock("l").locked(), false);
  await using lease = await client.multiLock(["m", "n"]).acquire({ timeout: 20_000 });
  assert.ok(lease !== undefined);
  await known.put("kept");
  assert.equal(await known.get({ timeout: 20_000 }), "kept");
});
