import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Client } from "../../runtime/index.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { startDask } from "../support/dask.js";
import { startRelay } from "./capture-process.js";
import { findingsOf, nothingFound } from "./check-file.js";
import { startHashingRelay } from "./hashing-relay.js";
import { BOUND, checkBounded, checkUsual, peakOf } from "./memory.js";
import { readSlowly } from "./slow-reader.js";

const MB = 1e6;

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-memory-"))));
after(() => rm(folder, { recursive: true }));

describe("memory is bounded", () => {
  test("when 100 MB go to a slow reader, and in the check of what was recorded of it", async () => {
    const file = join(folder, "transfer.ndjson");
    await using dask = await startDask({ workers: 1 });
    await using behind = await startHashingRelay(dask.scheduler.address);
    const args = ["--json", "--listen", "tcp://127.0.0.1:0", "--target", behind.address, "-o", file];
    await using recorder = await startRelay(
      ["capture", ...args],
      (line) => (JSON.parse(line) as { readonly address?: string }).address,
      ["--max-old-space-size=64"],
    );
    const data = randomFillSync(new Uint8Array(100 * MB));
    {
      await using client = await Client.connect(recorder.address);
      const future = await client.scatter(data, { direct: false });
      const request = { op: "gather", keys: [future.key], serializers: ["dask"] };
      let sent = 0;
      const read = await readSlowly(recorder.address, request, 100 * MB, () => (sent = behind.bytes));
      // While it did not read, little went on: who writes is held up.
      assert.ok(sent < 150 * MB, `${sent} bytes`);
      assert.ok(read.bytes >= 100 * MB, String(read.bytes));
      assert.ok(
        behind.digests().some((digest) => digest.endsWith(`${read.bytes}:${read.digest}`)),
        `${read.bytes}:${read.digest} is not among ${behind.digests().join(", ")}`,
      );
    }
    assert.ok(peakOf(recorder.child.pid) < BOUND, `capture took ${peakOf(recorder.child.pid)} MiB`);
    assert.equal(await recorder.stop(), 0, recorder.stderr);
    assert.ok((await stat(file)).size > 266 * MB);
    const { report, peak } = await checkBounded(file);
    assert.deepEqual(findingsOf(report), nothingFound);
    assert.equal(report.reencodedEqual, report.messages);
    assert.equal(report.seen["scheduler.gather"]?.reply?.count, 1);
    assert.equal(report.seen["scheduler.scatter"]?.request?.count, 1);
    assert.ok(peak < BOUND, `check took ${peak} MiB`);
  });

  // `npm run soak` has one of 200 MB.
  test("in the check of usual traffic, however much there is", async () => {
    await checkUsual(join(folder, "usual.ndjson"), 20 * MB);
  });

  test("in the check of a capture with problems and broken lines without number, and with names without end", async () => {
    const file = join(folder, "hostile.ndjson");
    const coded = (dir: string, value: Parameters<typeof encodeOpen>[0]): string =>
      JSON.stringify({ dir, frames: encodeOpen(value).map((frame) => Buffer.from(frame).toString("base64")) });
    const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };
    const descriptor = openSync(file, "w");
    const opening = `${coded("in", handshake)},${coded("out", handshake)}`;
    const line = (messages: readonly string[]): void =>
      void writeSync(
        descriptor,
        `{"version":"2026.8.0","server":"Scheduler","messages":[${opening},${messages.join(",")}]}\n`,
      );
    const kinds = 5000;
    for (let i = 0; i < 70; i++) line([coded("in", { op: `${i}${"x".repeat(MB)}` })]);
    line(Array.from({ length: kinds }, (_, i) => `${coded("in", { op: `op-${i}` })},${coded("out", null)}`));
    writeSync(descriptor, "broken\n".repeat(kinds));
    writeSync(descriptor, `{"version":"${"[".repeat(MB / 2)}","messages":[${"[".repeat(3 * MB)}\n`);
    closeSync(descriptor);
    const { code, report, peak } = await checkBounded(file);
    assert.equal(code, 1);
    assert.equal(report.conversations, 71);
    const all = report.unknownOps.reduce((sum, { count }) => sum + count, 0);
    assert.equal(all, 70 + kinds);
    assert.equal(report.unknownOps.length, 1001);
    assert.equal(report.unknownOps[0]?.reason, "more kinds of findings than can be told apart");
    assert.equal(report.skipped.length, 1001);
    assert.match(report.skipped.at(-1)?.reason ?? "", /^4001 more places behind this line are not listed$/);
    assert.ok(peak < BOUND, `${peak} MiB`);
  });
});
