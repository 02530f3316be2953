/** `daskwire check` shows on a terminal how far it is, and says nothing of it elsewhere. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { CheckJson } from "../../runtime/cli/check.js";
import { capturesOf } from "../corpus/read.js";
import { daskwire } from "../support/command.js";
import { NEWEST, pythonOf } from "../support/dask.js";

/** Runs a command whose standard error is a terminal; what came there is written to its own. */
const TERMINAL = `
import os, pty, subprocess, sys
near, far = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stderr=far)
os.close(far)
while True:
    try:
        data = os.read(near, 65536)
    except OSError:
        break
    if not data:
        break
    os.write(2, data)
sys.exit(child.wait())
`;

/** More than is read within the time between two lines. */
const SIZE = 12e6;

let folder: string;
let file: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "daskwire-progress-"));
  file = join(folder, "large.ndjson");
  const recorded = Buffer.concat(capturesOf(NEWEST).map((path) => gunzipSync(readFileSync(path))));
  await writeFile(file, Buffer.concat(Array<Buffer>(Math.ceil(SIZE / recorded.length)).fill(recorded)));
});
after(() => rm(folder, { recursive: true }));

test("progress of a large capture is shown on a terminal, and taken away", async () => {
  const command = [process.execPath, "--import", "tsx", "runtime/cli/main.ts", "check", "--json", file];
  const child = spawn(await pythonOf(), ["-c", TERMINAL, ...command], { stdio: ["ignore", "pipe", "pipe"] });
  const [report, shown] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const lines = shown.split("\r\x1b[2K");
  assert.deepEqual([lines.at(0), lines.at(-1)], ["", ""]);
  const steps = lines.slice(1, -1).map((line) => {
    const [, name, percent, messages] = /^(.*): (\d+) %, (\d+) messages$/.exec(line) ?? [];
    assert.equal(name, file, line);
    return { percent: Number(percent), messages: Number(messages) };
  });
  assert.ok(steps.length >= 3, shown);
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1] ?? { percent: 0, messages: 0 };
    assert.ok(step.percent >= before.percent && step.percent <= 100, shown);
    assert.ok(step.messages >= before.messages, shown);
  }
  assert.notEqual(steps.at(-1)?.percent, steps[0]?.percent);
  assert.ok((JSON.parse(report) as CheckJson).messages >= (steps.at(-1)?.messages ?? Infinity));
});

test("without a terminal there is none", async () => {
  const { stdout, stderr } = await daskwire("check", "--json", file);
  assert.equal(stderr, "");
  assert.ok((JSON.parse(stdout) as CheckJson).messages > 1000);
});
