import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { replaceStrings } from "../../runtime/capture/replace-strings.js";
import { startWorker } from "../../runtime/cluster/processes.js";
import { rpc, SchedulerStub } from "../../runtime/index.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { RELEASES, startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";
import { runPython } from "./session.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-rewriting-"))));
after(() => rm(folder, { recursive: true }));

/** Moves data from one worker to another, and restarts both. */
const EXCHANGE = `
import sys
import numpy
from distributed import Client, wait

with Client(sys.argv[1]) as client:
    for _ in range(2):
        a = client.submit(numpy.arange, 100_000, workers=["a"], pure=False)
        b = client.submit(lambda x: int(x.sum()), a, workers=["b"], pure=False)
        assert b.result() == 4999950000
        wait(client.rebalance())
        assert len(client.run(lambda dask_worker: dask_worker.address)) == 2
        c = client.submit(lambda dask_worker=None: __import__("distributed").get_worker().address, workers=["a"], pure=False)
        print(c.result(), *client.scheduler_info()["workers"])
        del a, b, c
        client.restart()
`;

describe("daskwire capture --rewrite", () => {
  for (const release of RELEASES)
    test(`also records what workers and nannies say to each other, Dask ${release}`, async () => {
      const file = join(folder, `${release}.ndjson.gz`);
      await using dask = await startDask({ release });
      await using recorder = await startCapture(dask.scheduler.address, file, "--rewrite");
      const options = { python: dask.python, env: { DASK_CONFIG: "/nonexistent" }, nanny: true };
      const names = ["a", "b"];
      const workers = await Promise.all(
        names.map((name) => startWorker({ address: recorder.address }, { ...options, name })),
      );
      try {
        const real = workers.flatMap(({ address, nanny }) => [address, nanny]);
        await using peer = rpc(dask.scheduler.address);
        const { workers: known } = await new SchedulerStub(peer).identity();
        assert.equal(known.size, 2);
        // The scheduler knows none by the address that it has itself.
        for (const [address, { nanny }] of known)
          for (const each of [address, nanny])
            assert.equal(typeof each === "string" && !real.includes(each), true, String(each));
        const printed = await runPython(dask.python, EXCHANGE, recorder.address);
        const [, ...relayed] = printed.trim().split("\n")[0]?.split(" ") ?? [];
        assert.deepEqual(relayed.sort(), [...known.keys()].sort());
      } finally {
        await Promise.all(workers.map((worker) => worker.close()));
      }
      assert.equal(await recorder.stop(), 0, recorder.stderr);
      const report = await checkFile(file);
      assert.deepEqual(findingsOf(report), nothingFound, JSON.stringify(findingsOf(report), null, 1));
      for (const op of ["worker.get_data", "nanny.kill", "scheduler.register-worker", "scheduler.register_nanny"])
        assert.ok((report.seen[op]?.request?.count ?? 0) >= 2, `${op}: ${JSON.stringify(report.seen[op])}`);
      assert.equal(report.release, release);
      assert.doesNotMatch(recorder.stderr, /not relayed|not recorded/);
    });
});

describe("strings in a message", () => {
  test("are replaced, and nothing else changes", () => {
    const long = "tcp://10.0.0.1:40000".padEnd(40, "0");
    const value = (a: string, b: string): WritableValue => ({
      op: "x",
      [a]: [a, { deep: [b, "tcp://1:1!"] }],
      bytes: new Uint8Array(300),
      numbers: [0, -1, 127, 128, 70_000, 2 ** 40, -(2 ** 40), 1.5, null, true],
      text: "y".repeat(70_000),
      many: Array.from({ length: 20 }, () => b),
      wide: new Map(Array.from({ length: 20 }, (_, index) => [`k${index}`, a])),
    });
    const names = new Map([
      ["tcp://1:1", long],
      [long, "z"],
    ]);
    const [before] = encodeOpen(value("tcp://1:1", long));
    const [expected] = encodeOpen(value(long, "z"));
    assert.ok(before !== undefined && expected !== undefined);
    assert.deepEqual(decodeOpen([replaceStrings(before, (text) => names.get(text))]), decodeOpen([expected]));
    assert.deepEqual(
      replaceStrings(before, (text) => names.get(text)),
      expected,
    );
    assert.equal(
      replaceStrings(before, () => undefined),
      before,
    );
    for (let length = 1; length < before.length; length += 997)
      try {
        replaceStrings(before.subarray(0, length), (text) => names.get(text));
      } catch (error) {
        assert.match(String(error), /WireError/);
      }
  });
});
