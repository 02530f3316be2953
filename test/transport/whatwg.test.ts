/** The WebSocket that is built in, in a Node that has it: on Node 20 it needs a flag, so the tests run in a child. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("the built-in WebSocket does what every transport does, and reaches real Dask", { timeout: 240_000 }, async () => {
  const suite = fileURLToPath(new URL("whatwg-suite.ts", import.meta.url));
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ["--experimental-websocket", "--import", "tsx", suite];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  assert.equal(child.exitCode, 0, `${out}\n${err}`);
  assert.match(out, /^# pass [1-9]\d*$/m);
});
