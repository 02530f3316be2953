/** What is written to a full disk is told in a line. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { test } from "node:test";

const corpus = "test/corpus/2026.8.0";

for (const args of [["spec"], ["check", `${corpus}/none.ndjson`, "--json"]])
  test(`daskwire ${args[0]}`, () => {
    const full = openSync("/dev/full", "w");
    const stdio = ["ignore", full, "pipe"] as const;
    const command = ["--import", "tsx", "runtime/cli/main.ts", ...args];
    const { status, stderr } = spawnSync(process.execPath, command, { stdio: [...stdio], encoding: "utf8" });
    closeSync(full);
    const lines = stderr.trimEnd().split("\n");
    assert.match(lines.at(-1) ?? "", /^daskwire: the output cannot be written: ENOSPC/);
    assert.equal(lines.length, args[0] === "spec" ? 1 : 2);
    assert.equal(status, 1);
  });
