import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { deflateRawSync, gzipSync } from "node:zlib";
import type { CheckJson } from "../../runtime/cli/check.js";
import { readCapture } from "../../runtime/cli/read-capture.js";
import { daskwire } from "../support/command.js";
import { startDask } from "../support/dask.js";
import { captureText, request, withFields } from "./captures.js";
import { recordDask } from "./record.js";

let folder: string;
// 500 conversations, then one with a finding; more than what Node inflates at a time.
let good: string;
let bad: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "daskwire-damaged-"));
  const place = request(await recordDask(), "identity");
  good = captureText(Array.from({ length: 500 }, () => place.conversation));
  bad = captureText([withFields(place, { n_workers: "many" })]);
});
after(() => rm(folder, { recursive: true }));

async function save(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

type Checked = CheckJson & { readonly code: number | null };

async function check(path: string): Promise<Checked> {
  const { code, stdout } = await daskwire("check", "--json", path);
  return { code, ...(JSON.parse(stdout) as CheckJson) };
}

/** All that is read, with why it ends. */
async function read(path: string): Promise<{ readonly text: string; readonly reasons: readonly string[] }> {
  const reasons: string[] = [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of readCapture(path, { onFault: ({ reason }) => void reasons.push(reason) }))
    chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString("utf8"), reasons };
}

/** What a file holds, which pipes that give it in pieces of several sizes must give, too. */
async function readBoth(name: string, bytes: Uint8Array): Promise<Awaited<ReturnType<typeof read>>> {
  const file = await read(await save(name, bytes));
  const pipe = join(folder, `${name}.pipe`);
  await promisify(execFile)("mkfifo", [pipe]);
  for (const size of [1000, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const [piped] = await Promise.all([read(pipe), writeFile(pipe, pieces)]);
    assert.deepEqual(piped, file);
  }
  return file;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

/** A gzip of which the text inflates, and then comes a block of no type that there is. */
function broken(text: string): Uint8Array {
  // A full flush ends on a byte, without the last block.
  const blocks = deflateRawSync(text, { finishFlush: 3 });
  return Buffer.concat([gzipSync("").subarray(0, 10), blocks, Buffer.alloc(100, 0xff)]);
}

describe("a damaged gzip", () => {
  test("with a wrong checksum or length is read whole, and named", async () => {
    for (const [at, word] of [
      [-8, "checksum"],
      [-1, "length"],
    ] as const) {
      const reasons = [`the gzip is damaged here: what stands before does not have its ${word}`];
      assert.deepEqual(await readBoth(`${word}.gz`, flipped(gzipSync(good + bad), at)), { text: good + bad, reasons });
    }
    const report = await check(join(folder, "checksum.gz"));
    assert.deepEqual([report.code, report.conversations, report.invalid.length], [2, 501, 1]);
    assert.equal(report.skipped.length, 1);
    assert.equal(report.skipped[0]?.line, 502);
    assert.equal((await check(await save("clean.gz", flipped(gzipSync(good), -8)))).code, 2);
  });

  test("is read up to the damage, the members before it whole, and what was being recorded after it", async () => {
    const bytes = Buffer.concat([gzipSync(bad), broken(good + good.slice(0, 100))]);
    const reasons = ["the gzip is damaged here: invalid block type"];
    const found = await readBoth("broken.gz", bytes);
    assert.deepEqual(found.reasons, reasons);
    // What Node inflates at a time is lost.
    assert.ok(found.text.length >= bad.length + good.length - 8192, String(found.text.length));
    assert.ok((bad + good + good).startsWith(found.text));
    const path = await save("parts.gz", bytes);
    await mkdir(`${path}.parts`);
    await writeFile(join(`${path}.parts`, "1.ndjson"), `${bad.slice(0, bad.lastIndexOf("]"))}\t`);
    const report = await check(path);
    assert.deepEqual([report.code, report.invalid[0]?.count], [2, 2]);
    assert.deepEqual(
      report.skipped.map(({ reason }) => reason),
      reasons,
    );
    const header = Uint8Array.of(0x1f, 0x8b, 9, 0, 0, 0, 0, 0, 0, 0);
    const headed = await readBoth("header.gz", Buffer.concat([gzipSync(good), header]));
    assert.deepEqual(headed, { text: good, reasons: ["the gzip is damaged here: its header is none"] });
  });

  test("has nothing to do with what stands behind a gzip, and with where one is cut", async () => {
    const [whole, part] = [gzipSync(good), gzipSync(bad)];
    const reason = "what stands behind the gzip is no gzip";
    for (const [name, bytes, text, reasons] of [
      ["garbage.gz", Buffer.concat([whole, Buffer.from("garbage")]), good, [reason]],
      ["zeros.gz", Buffer.concat([whole, Buffer.alloc(100_000)]), good, []],
      ["late.gz", Buffer.concat([whole, Buffer.alloc(100_000), Buffer.from("x")]), good, [reason]],
      ["members.gz", Buffer.concat([whole, part]), good + bad, []],
      ["trailer.gz", whole.subarray(0, -1), good, []],
      ["second-header.gz", Buffer.concat([whole, part.subarray(0, 5)]), good, []],
      ["second.gz", Buffer.concat([whole, part.subarray(0, 1)]), good, []],
    ] as const)
      assert.deepEqual([name, await readBoth(name, bytes)], [name, { text, reasons }]);
    const report = await check(join(folder, "garbage.gz"));
    assert.deepEqual([report.code, report.conversations, report.skipped[0]?.reason], [0, 500, reason]);
  });

  test("has fields in its header that are passed over", async () => {
    const head = Uint8Array.of(0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3, 0x61, 0, 0x62, 0x62, 0, 9, 9);
    const bytes = Buffer.concat([head, gzipSync(good).subarray(10)]);
    assert.deepEqual(await readBoth("fields.gz", bytes), { text: good, reasons: [] });
  });

  test("is shown and played as far as it goes, with the exit code 2", async () => {
    const path = await save("last.gz", flipped(gzipSync(good + bad), -8));
    const shown = await daskwire("show", path);
    assert.equal(shown.code, 2);
    assert.match(shown.stdout, /^conversation 501: /m);
    assert.match(shown.stderr, /^daskwire: .*: line 502: the gzip is damaged here: .*checksum\n$/);
    await using dask = await startDask();
    const one = flipped(gzipSync(good.slice(0, good.indexOf("\n") + 1)), -8);
    const args = ["--to", dask.scheduler.address, "--json"];
    const played = await daskwire("replay", await save("one.gz", one), ...args);
    assert.equal(played.code, 2, played.stderr);
    assert.match(played.stderr, /line 2: the gzip is damaged here/);
    assert.ok((JSON.parse(played.stdout) as { readonly sent: number }).sent > 0, played.stdout);
  });
});
