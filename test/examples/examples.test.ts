/** The programs in examples/, as a user runs them against a real cluster. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, test } from "node:test";
import { Client, py } from "../../runtime/index.js";
import { runProgram } from "../support/command.js";
import { startDask, type Dask } from "../support/dask.js";
import { serveExample, stopExample } from "../support/examples.js";

let dask: Dask;
before(async () => {
  dask = await startDask({ workers: 2 });
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

test("numpy in, numpy out", async () => {
  const { code, stdout, stderr } = await runProgram("examples/numpy.ts", [dask.scheduler.address]);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(stdout.split("\n").slice(0, 1), ["the spectrum is complex128 of shape [5]"]);
  const product = JSON.parse(stdout.split("\n")[1]?.split(": ")[1] ?? "") as number[][];
  product.forEach((row, i) => row.forEach((each, j) => assert.ok(Math.abs(each - (i === j ? 1 : 0)) < 1e-12)));
  assert.equal(stdout.split("\n")[2], "its eigenvalues: 2.382 4.618");
});

test("a parameter sweep", async () => {
  const { code, stdout, stderr } = await runProgram("examples/sweep.ts", [dask.scheduler.address]);
  assert.deepEqual([code, stderr], [0, ""]);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, 9);
  lines.forEach((line, at) => {
    assert.match(line, /^\d\/9 {2}strike (90|100|110), volatility 0\.[123]: \d+\.\d\d$/);
    assert.ok(line.startsWith(`${at + 1}/9`));
  });
  assert.equal(new Set(lines.map((line) => line.slice(5, 35))).size, 9);
});

/** Runs an example that says what it does, and resolves with its lines. */
async function linesOf(program: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runProgram(program, [dask.scheduler.address, ...args]);
  assert.deepEqual([code, stderr], [0, ""]);
  return stdout.trimEnd().split("\n");
}

test("a graph, a failure that is looked into, and work that is given up", async () => {
  const [cancelled, ...lines] = (await linesOf("examples/graph.ts")).toReversed();
  assert.deepEqual(lines.toReversed(), [
    "total 55 mean 5.5",
    "ZeroDivisionError: float division by zero",
    "to blame: broken",
    "squares [ 1, 4, 9 ]",
  ]);
  assert.match(cancelled ?? "", /^cancelled: sleep-\S+ was cancelled .*no-longer-needed; nobody waits for it$/);
});

test("what clients share", async () => {
  assert.deepEqual(await linesOf("examples/coordination.ts"), [
    "one has it: true, two has it: false",
    "seats taken: 2, a third: false",
    "both locks: true",
    "started: true",
    "from the queue: 42",
    "progress: 0.5",
    "dataset: [1,2,3], in m",
  ]);
});

test("an actor", async () => {
  const lines = await linesOf("examples/actor.ts");
  assert.deepEqual(lines.slice(0, 3), ["100 entered, balance 100", "-30 entered, balance 70", "Ada has 70"]);
  assert.match(lines[3] ?? "", /^refused: .*Ada has only 70/);
});

test("tables and frames", async () => {
  assert.deepEqual(await linesOf("examples/frames.ts"), [
    "by degrees: Oslo Oslo Rome -3 1 14",
    "mean: 4",
    "sums: [ 1, 3, 6 ] [ 0.5, 2, 4.5 ]",
  ]);
});

test("a server, and calls below the client", async () => {
  const lines = await linesOf("examples/server.ts");
  assert.equal(lines.length, 4);
  assert.deepEqual(
    [lines[0], ...lines.slice(2)],
    ['keys: ["x",["y",1]]', "the scheduler is a Scheduler", "connections: 2"],
  );
  assert.match(lines[1] ?? "", /^refused: get_data failed at tcp:.*nothing is here/);
});

test("a report on the cluster", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "daskwire-report-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.html");
  const lines = await linesOf("examples/report.ts", file);
  assert.deepEqual(lines.slice(4, -1), [
    "in memory: 3 results",
    "the life of the first: known",
    "memory was sampled: true",
    `the report is in ${file}`,
  ]);
  assert.match(lines.at(-1) ?? "", /^the scheduler has logged \d+ lines$/);
  assert.match(readFileSync(file, "utf8"), /<html/);
});

test("a web backend streams progress, then the result", async () => {
  const { child, url } = await serveExample("examples/web-backend.ts", dask.scheduler.address);
  const response = await fetch(new URL("?strike=100&volatility=0.2&parts=4", url));
  const lines = (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { done?: number; price?: number });
  assert.deepEqual(
    lines.map(({ done }) => done),
    [1, 2, 3, 4, undefined],
  );
  // By the formula of Black and Scholes it is 8.916.
  assert.ok(Math.abs((lines.at(-1)?.price ?? 0) - 8.916) < 0.5, `${lines.at(-1)?.price}`);
  assert.equal((await fetch(new URL("/", url))).status, 404);
  for (const wrong of ["?strike=abc", "?parts=0", "?parts=65", "?volatility=-1"])
    assert.equal((await fetch(new URL(wrong, url))).status, 400, wrong);
  await stopExample(child);
});

test("a visitor who leaves cancels what was asked for", async () => {
  const { child, url } = await serveExample("examples/web-backend.ts", dask.scheduler.address);
  await using client = await Client.connect(dask.scheduler.address);
  const leaving = new AbortController();
  const response = await fetch(new URL("?strike=101&parts=64", url), { signal: leaving.signal });
  assert.equal(response.status, 200);
  leaving.abort();
  const end = Date.now() + 20_000;
  while ((await client.context.scheduler.getTaskPrefixStates({})).get("price")?.processing !== 0) {
    assert.ok(Date.now() < end, "tasks are still to be run");
    await delay(50);
  }
  await stopExample(child);
});

test("a dashboard's feed carries what tasks print", async () => {
  const { child, url } = await serveExample("examples/dashboard.ts", dask.scheduler.address);
  const response = await fetch(url);
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const read = async (until: RegExp): Promise<void> => {
    while (!until.test(text)) text += (await reader.read()).value ?? assert.fail("the feed has ended");
  };
  await read(/: subscribed\n\n/);
  await using client = await Client.connect(dask.scheduler.address);
  await client.submit(py("distributed:print"), ["hello", "from a task"]).result();
  await read(/\n\n[^]*\n\n/);
  const data = /^data: (.*)$/m.exec(text)?.[1] ?? "";
  assert.equal((JSON.parse(data) as { message: string }).message, "hello from a task\n");
  await reader.cancel();
  await stopExample(child);
});
