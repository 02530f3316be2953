import assert from "node:assert/strict";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { encodeOpen } from "../../runtime/wire/message.js";
import { BOUND, checkBounded, checkUsual } from "./memory.js";
import { transferSlowly } from "./transfer.js";

const MB = 1e6;

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-memory-"))));
after(() => rm(folder, { recursive: true }));

describe("memory is bounded", () => {
  // `npm run soak` has more of both.
  test("when 32 MB go to a slow reader, and in the check of what was recorded of it", async () => {
    await transferSlowly(join(folder, "transfer.ndjson"), 32 * MB);
  });

  test("in the check of usual traffic, however much there is", async () => {
    await checkUsual(join(folder, "usual.ndjson"), 12 * MB);
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
    const kinds = 2000;
    const long = 20;
    for (let i = 0; i < long; i++) line([coded("in", { op: `${i}${"x".repeat(MB)}` })]);
    line(Array.from({ length: kinds }, (_, i) => `${coded("in", { op: `op-${i}` })},${coded("out", null)}`));
    writeSync(descriptor, "broken\n".repeat(kinds));
    writeSync(descriptor, `{"version":"${"[".repeat(MB / 2)}","messages":[${"[".repeat(3 * MB)}\n`);
    closeSync(descriptor);
    const { code, report, peak } = await checkBounded(file);
    assert.equal(code, 1);
    assert.equal(report.conversations, long + 1);
    const all = report.unknownOps.reduce((sum, { count }) => sum + count, 0);
    assert.equal(all, long + kinds);
    assert.equal(report.unknownOps.length, 1001);
    assert.equal(report.unknownOps[0]?.reason, "more kinds of findings than can be told apart");
    assert.equal(report.skipped.length, 1001);
    assert.match(report.skipped.at(-1)?.reason ?? "", /^1001 more places behind this line are not listed$/);
    assert.ok(peak < BOUND, `${peak} MiB`);
  });
});
