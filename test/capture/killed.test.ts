import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { daskwire } from "../support/command.js";
import { startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-killed-"))));
after(() => rm(folder, { recursive: true }));

/** Asks again and again on one connection, opens others meanwhile, and prints a line for each answer of the first. */
const ASKING = `
import asyncio, sys
from distributed.core import connect, rpc

async def others(address):
    while True:
        async with rpc(address) as peer:
            await peer.identity()

async def main(address):
    comm = await connect(address)
    task = asyncio.create_task(others(address))
    size = 1
    while True:
        await comm.write({"op": "who_has", "keys": [("x" * size, 1)]})
        await comm.read()
        print("answered", flush=True)
        size = size * 3 % 1_000_003

asyncio.run(main(sys.argv[1]))
`;

describe("a recorder that is killed", () => {
  for (const run of [1, 2, 3, 4])
    test(`leaves all that has passed, and nothing twice (${run})`, async () => {
      const file = join(folder, `${run}.ndjson.gz`);
      await using dask = await startDask();
      await using recorder = await startCapture(dask.scheduler.address, file);
      const asking = spawn(dask.python, ["-c", ASKING, recorder.address], { stdio: ["ignore", "pipe", "ignore"] });
      let answered = 0;
      const lines = createInterface(asking.stdout).on("line", () => answered++);
      await once(lines, "line");
      await sleep(200 + Math.random() * 1500);
      assert.equal(await recorder.stop("SIGKILL"), "SIGKILL");
      await once(asking, "exit");
      // What was handed on last may not be in the file.
      const known = answered - 1;
      const first = await checkFile(file);
      assert.deepEqual(findingsOf(first), nothingFound);
      const replies = first.seen["scheduler.who_has"]?.reply?.count ?? 0;
      assert.ok(replies >= known, `${replies} of ${known}`);
      assert.ok(replies <= answered + 1, `${replies} of ${answered}`);
      await untilFinished(file);
      const recovered = await daskwire("capture", "--recover", file);
      assert.equal(recovered.code, 0, recovered.stderr);
      // Without our reader, too.
      const texts = gunzipSync(await readFile(file))
        .toString("utf8")
        .trimEnd()
        .split("\n");
      assert.equal(texts.length, first.conversations);
      const written = texts.map((line) => JSON.parse(line) as { messages: unknown[] });
      assert.equal(
        written.reduce((sum, { messages }) => sum + messages.length, 0),
        first.messages,
      );
      assert.deepEqual((await checkFile(file)).seen, first.seen);
    });

  test("is gone on with: the next one appends", async () => {
    const file = join(folder, "again.ndjson");
    await using dask = await startDask();
    for (const signal of ["SIGKILL", "SIGINT", "SIGTERM"] as const) {
      await using recorder = await startCapture(dask.scheduler.address, file);
      assert.equal((await daskwire("call", "scheduler", recorder.address, "identity")).code, 0);
      await recorder.stop(signal);
    }
    const report = await checkFile(file);
    assert.deepEqual(findingsOf(report), nothingFound);
    assert.equal(report.seen["scheduler.identity"]?.reply?.count, 3);
    assert.equal(existsSync(`${file}.parts`), false);
  });

  test("leaves a file that only one of many takes that come at once", async () => {
    const file = join(folder, "many.ndjson");
    await using dask = await startDask();
    await using dead = await startCapture(dask.scheduler.address, file);
    await dead.stop("SIGKILL");
    const started = await Promise.allSettled([1, 2, 3, 4].map(() => startCapture(dask.scheduler.address, file)));
    const running = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    try {
      assert.ok(running.length <= 1, `${running.length} write it`);
      for (const each of started)
        if (each.status === "rejected") assert.match(String(each.reason), /is being written by process/);
    } finally {
      await Promise.all(running.map((each) => each.stop()));
    }
  });

  test("is not written by two at a time", async () => {
    const file = join(folder, "two.ndjson");
    await using dask = await startDask();
    await using recorder = await startCapture(dask.scheduler.address, file);
    const { code, stderr } = await daskwire("capture", "--recover", file);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`is being written by process ${recorder.child.pid}`));
  });
});

/** Waits for the process that finishes what a killed recorder has left. */
async function untilFinished(file: string): Promise<void> {
  const until = Date.now() + 30_000;
  while (existsSync(`${file}.parts`)) {
    assert.ok(Date.now() < until, "nobody has finished the capture");
    await sleep(50);
  }
}
