import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startWorker } from "../../runtime/cluster/processes.js";
import { startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { runPython } from "./session.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-p2p-"))));
after(() => rm(folder, { recursive: true }));

/** Rechunks, and prints whether that ends. */
const RECHUNK = `
import sys
import dask
import dask.array
from distributed import Client

with Client(sys.argv[1]) as client, dask.config.set({"array.rechunk.method": sys.argv[2]}):
    rechunked = dask.array.ones((40, 40), chunks=(4, 40)).rechunk((40, 4))
    try:
        print(client.compute(rechunked.sum()).result(timeout=int(sys.argv[3])))
    except TimeoutError:
        print("no end")
`;

test("daskwire capture --rewrite says once that P2P does not end behind it, and tasks do", async () => {
  await using dask = await startDask();
  await using recorder = await startCapture(dask.scheduler.address, join(folder, "p2p.ndjson"), "--rewrite");
  const options = { python: dask.python };
  const workers = await Promise.all([1, 2].map(() => startWorker({ address: recorder.address }, options)));
  try {
    assert.equal((await runPython(dask.python, RECHUNK, [recorder.address, "tasks", "60"])).trim(), "1600.0");
    assert.doesNotMatch(recorder.stderr, /P2P/);
    assert.equal((await runPython(dask.python, RECHUNK, [recorder.address, "p2p", "6"])).trim(), "no end");
    assert.equal(recorder.stderr.match(/a P2P shuffle or rechunk has begun/g)?.length, 1, recorder.stderr);
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
});
