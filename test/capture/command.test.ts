import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { CheckJson } from "../../runtime/cli/check.js";
import { oneLine } from "../../runtime/wire/printable.js";
import { daskwire } from "../support/command.js";
import { captureText, request, withFields } from "./captures.js";
import { recordDask, type Recorded } from "./record.js";

let folder: string;
let recorded: readonly Recorded[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "daskwire-check-"));
  recorded = await recordDask();
});

after(() => rm(folder, { recursive: true }));

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function checkJson(...args: string[]): Promise<CheckJson & { readonly code: number | null }> {
  const { code, stdout } = await daskwire("check", "--json", ...args);
  return { code, ...(JSON.parse(stdout) as CheckJson) };
}

describe("daskwire check", () => {
  test("finds nothing in good traffic, gzipped or not", async () => {
    const text = captureText(recorded);
    const report = await checkJson(await save("a.ndjson", text), await save("a.ndjson.gz", gzipSync(text)));
    assert.equal(report.code, 0);
    assert.equal(report.release, recorded[0]?.version);
    assert.equal(report.conversations, recorded.length * 2);
    const [plain, zipped] = report.files;
    assert.equal(plain?.messages, zipped?.messages);
    assert.equal(report.messages, (plain?.messages ?? 0) * 2);
    assert.equal(
      report.seen["scheduler.identity"]?.request?.fields["n_workers"],
      report.seen["scheduler.identity"]?.request?.count,
    );
    assert.equal(report.unseen.ops.includes("scheduler.benchmark_hardware"), true);
    assert.equal(report.unseen.ops.includes("scheduler.identity"), false);
  });

  test("counts what was never seen, and lists it if asked to", async () => {
    const path = await save("seen.ndjson", captureText(recorded));
    const short = await daskwire("check", path);
    assert.match(short.stdout, /\nNever seen: \d+ operations, \d+ fields of others \(--unseen lists them\)\n$/);
    const long = await daskwire("check", "--unseen", path);
    assert.match(long.stdout, /\nOperations never seen \(\d+\):\n {2}\S+/);
  });

  test("exits with 1 on a finding, and shows where it is", async () => {
    const path = await save(
      "b.ndjson",
      captureText([withFields(request(recorded, "identity"), { n_workers: "many" })]),
    );
    const { code, stdout } = await daskwire("check", path);
    assert.equal(code, 1);
    assert.match(stdout, /1 x scheduler\.identity request \/n_workers: expected integer, got string/);
    assert.equal(stdout.includes(`${path}:1 message 2`), true, stdout);
  });

  test("checks for the release that is asked for", async () => {
    const path = await save(
      "c.ndjson",
      captureText([withFields(request(recorded, "identity"), { n_workers: undefined })]),
    );
    const report = await checkJson("--release", "2025.7.0", path);
    assert.equal(report.release, "2025.7.0");
  });

  test("reads a gzip stream up to where it is cut", async () => {
    // Without compression, so that the cut lies where it would lie in the text: inside of the last conversation.
    const text = captureText(recorded);
    const half = Math.floor((text.length - text.trimEnd().lastIndexOf("\n")) / 2);
    const report = await checkJson(await save("d.ndjson.gz", gzipSync(text, { level: 0 }).subarray(0, -half)));
    assert.equal(report.code, 0);
    assert.equal(report.skipped.length, 1);
    assert.equal(report.skipped[0]?.line, recorded.length);
    assert.equal(report.conversations, recorded.length);
  });

  test("reads a pipe, gzipped or not", async () => {
    const path = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [path]);
    for (const bytes of [captureText(recorded), gzipSync(captureText(recorded))]) {
      const [{ code, conversations }] = await Promise.all([checkJson(path), writeFile(path, bytes)]);
      assert.deepEqual([code, conversations], [0, recorded.length]);
    }
  });

  test("exits with 2 where there is nothing to check, and still checks the other files", async () => {
    const good = await save("e.ndjson", captureText(recorded));
    for (const bad of [
      join(folder, "none"),
      await save("empty", ""),
      await save("text", "no capture\n"),
      await save("other", '{"a":1}\n'),
      folder,
      "/dev/zero",
    ]) {
      const { code, stdout, stderr } = await daskwire("check", bad, good);
      assert.equal(code, 2, bad);
      assert.equal(stderr.includes(bad), true, stderr);
      assert.equal(stdout.includes(`${good}: ${recorded.length} conversations`), true, stdout);
    }
    assert.equal((await daskwire("check", "--release", "yesterday", good)).code, 2);
    for (const other of ["2025.5.1", "2099.1.0"]) {
      const { code, stderr } = await daskwire("check", "--release", other, good);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`^daskwire: --release: the spec describes Dask .* to .*, not ${other}\n$`));
    }
  });

  test("reads standard input, gzipped or not", async () => {
    const path = await save("stdin.gz", gzipSync(captureText(recorded)));
    const command = `"${process.execPath}" --import tsx runtime/cli/main.ts check --json -`;
    for (const line of [`${command} < "${path}"`, `gzip -dc "${path}" | ${command}`]) {
      const { stdout } = await promisify(execFile)("sh", ["-c", line]);
      assert.equal((JSON.parse(stdout) as CheckJson).conversations, recorded.length);
    }
  });

  test("exits with 2 on wrong usage, and with 0 on --help", async () => {
    for (const [args, code] of [
      [["check"], 2],
      [["check", "--none", "a"], 2],
      [["replay", "a"], 2],
      [["check", "--help"], 0],
    ] as const)
      assert.deepEqual([args, (await daskwire(...args)).code], [args, code]);
  });

  test("lets nothing hostile at the terminal, and no name fill it", async () => {
    const evil = "\u001b]0;owned\u0007\r\u001b[2J\u202e";
    const place = request(recorded, "identity");
    const long = evil.repeat(100_000);
    const path = await save(
      `${evil.slice(-3)}evil.ndjson`,
      captureText([
        withFields(place, { op: evil }),
        withFields(place, { op: long }),
        withFields(place, { [evil]: evil, [long]: long }),
        withFields(place, { n_workers: evil }),
      ]),
    );
    const { code, stdout } = await daskwire("check", path);
    assert.equal(code, 1);
    for (const text of stdout.split("\n")) assert.equal(oneLine(text), text);
    assert.ok(stdout.length < 20_000, String(stdout.length));
    const json = await daskwire("check", "--json", path);
    assert.ok(json.stdout.length < 100_000, String(json.stdout.length));
    assert.equal((JSON.parse(json.stdout) as CheckJson).unknownOps.length, 2);
  });

  test("prints JSON where nothing could be read, too", async () => {
    const report = await checkJson(join(folder, "none"));
    assert.deepEqual([report.code, report.conversations, report.files], [2, 0, []]);
    const { stderr } = await daskwire("check", await save("bad.ndjson", '{"messages":[{}]}\n'));
    assert.match(stderr, /holds no conversation that can be read: line 1: "dir" is "in" or "out"/);
  });

  test("passes over messages that were not recorded", async () => {
    const lines = captureText(recorded).trimEnd().split("\n");
    for (const omitted of [0, 1, 2, 3, 4]) {
      const changed = lines.map((text) => {
        const line = JSON.parse(text) as Coded;
        for (const each of line.messages.slice(omitted, omitted + 1)) each.frames = [{ omitted: 5 }];
        return JSON.stringify(line);
      });
      const report = await checkJson(await save(`f${omitted}.ndjson`, changed.join("\n")));
      assert.equal(report.code, 0, JSON.stringify([report.order, report.invalid, report.unknownOps], null, 2));
      assert.ok(report.omitted > 0, String(report.omitted));
      assert.equal(report.valid, report.messages - report.omitted);
    }
  });

  test("reads messages whose payloads were not recorded", async () => {
    const lines = captureText(recorded)
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text) as Coded);
    for (const { messages } of lines)
      for (const each of messages)
        each.frames = each.frames.map((frame, index) => (index === 0 ? frame : { omitted: 1 }));
    const report = await checkJson(await save("g.ndjson", lines.map((each) => JSON.stringify(each)).join("\n")));
    assert.equal(report.code, 0, JSON.stringify([report.order, report.invalid, report.unknownOps], null, 2));
    assert.equal(report.decoded, report.messages);
    assert.equal(report.reencodedEqual, report.messages);
  });
});

interface Coded {
  readonly messages: { frames: unknown[] }[];
}
