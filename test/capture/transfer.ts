/** Records a transfer of many bytes whose reader is slow. */
import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import { stat } from "node:fs/promises";
import { Client } from "../../runtime/index.js";
import { startDask } from "../support/dask.js";
import { startRelay } from "./capture-process.js";
import { findingsOf, nothingFound } from "./check-file.js";
import { startHashingRelay } from "./hashing-relay.js";
import { BOUND, checkBounded, peakOf } from "./memory.js";
import { readSlowly } from "./slow-reader.js";

// Bytes that the system's sockets take for a reader that does not read, and those of two relays.
const ON_THE_WAY = 24e6;
// MiB that a recorder may take at most; it takes about 225, however much passes.
const RECORDER_BOUND = 270;
/**
 * Sends random bytes to a scheduler and reads them back slowly, both through a recorder; then checks what it has recorded.
 * @returns MiB that recorder and check have taken at most
 */
export async function transferSlowly(file: string, size: number): Promise<{ recorder: number; check: number }> {
  const recorder = await record(file, size);
  assert.ok((await stat(file)).size > 2.66 * size);
  const { report, peak: check } = await checkBounded(file);
  assert.deepEqual(findingsOf(report), nothingFound);
  assert.equal(report.reencodedEqual, report.messages);
  assert.equal(report.seen["scheduler.gather"]?.reply?.count, 1);
  assert.equal(report.seen["scheduler.scatter"]?.request?.count, 1);
  assert.ok(check < BOUND, `check took ${check} MiB`);
  return { recorder, check };
}

async function record(file: string, size: number): Promise<number> {
  await using dask = await startDask({ workers: 1 });
  await using behind = await startHashingRelay(dask.scheduler.address);
  const args = ["--json", "--listen", "tcp://127.0.0.1:0", "--target", behind.address, "-o", file];
  await using recorder = await startRelay(
    ["capture", ...args],
    (line) => (JSON.parse(line) as { readonly address?: string }).address,
    ["--max-old-space-size=64"],
  );
  const data = randomFillSync(new Uint8Array(size));
  await using client = await Client.connect(recorder.address);
  const future = await client.scatter(data, { direct: false });
  const request = { op: "gather", keys: [future.key], serializers: ["dask"] };
  let sent = 0;
  const read = await readSlowly(recorder.address, request, size, () => (sent = behind.bytes));
  // While it did not read, little went on: who writes is held up.
  assert.ok(sent < size + ON_THE_WAY, `${sent} bytes`);
  assert.ok(read.bytes >= size, String(read.bytes));
  assert.ok(
    behind.digests().some((digest) => digest.endsWith(`${read.bytes}:${read.digest}`)),
    `${read.bytes}:${read.digest} is not among ${behind.digests().join(", ")}`,
  );
  await client.close();
  const peak = peakOf(recorder.child.pid);
  assert.equal(await recorder.stop(), 0, recorder.stderr);
  assert.ok(peak < RECORDER_BOUND, `capture took ${peak} MiB`);
  return peak;
}
