import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import type { CheckJson } from "../../runtime/cli/check.js";
import { daskwire } from "../support/command.js";
import { RELEASES, startDask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { startHashingRelay } from "./hashing-relay.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-capture-"))));
after(() => rm(folder, { recursive: true }));

const SESSION = `
import sys
import numpy
from distributed import Client

with Client(sys.argv[1]) as client:
    futures = client.map(lambda x: x + 1, range(20))
    assert client.gather(futures) == list(range(1, 21))
    array = client.scatter(numpy.arange(200_000))
    assert client.submit(lambda a: int(a.sum()), array).result() == 19999900000
    assert client.gather(array).nbytes == 1_600_000
    client.get_versions()
`;

async function runSession(python: string, address: string): Promise<void> {
  await promisify(execFile)(python, ["-c", SESSION, address], { env: { ...process.env, DASK_CONFIG: "/nonexistent" } });
}

async function check(file: string): Promise<CheckJson & { readonly code: number | null }> {
  const { code, stdout, stderr } = await daskwire("check", "--json", file);
  assert.equal(stderr, "");
  return { code, ...(JSON.parse(stdout) as CheckJson) };
}

function findings(report: CheckJson): object {
  const { invalid, order, unknownOps, unknownFields, skipped } = report;
  return { invalid, order, unknownOps, unknownFields, skipped };
}

const nothing = { invalid: [], order: [], unknownOps: [], unknownFields: [], skipped: [] };

describe("daskwire capture", () => {
  for (const release of RELEASES)
    for (const scheme of ["tcp", "ws"]) {
      test(`records a session over ${scheme}, Dask ${release}`, async () => {
        const file = join(folder, `${scheme}-${release}.ndjson.gz`);
        await using dask = await startDask({
          release,
          workers: 1,
          scheduler: { protocol: scheme },
          worker: { protocol: scheme },
        });
        await using behind = await startHashingRelay(dask.scheduler.address);
        await using recorder = await startCapture(behind.address, file, "--no-ask", "--release", release);
        await using before = await startHashingRelay(recorder.address);
        await runSession(dask.python, before.address);
        assert.equal(await recorder.stop(), 0, recorder.stderr);
        assert.ok(before.bytes > 1_600_000, String(before.bytes));
        assert.deepEqual(before.digests(), behind.digests());
        assert.equal(existsSync(`${file}.parts`), false);
        const report = await check(file);
        assert.deepEqual(findings(report), nothing);
        assert.equal(report.code, 0);
        assert.equal(report.reencodedEqual, report.messages);
        assert.equal(report.release, release);
        assert.equal(report.seen["scheduler.register-client"]?.request?.count, 1);
      });
    }
});
