import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

import { start } from "../rpc/test-server.js";

const index = new URL("../../runtime/index.ts", import.meta.url).href;
const ops = new URL("../rpc/ops.ts", import.meta.url).href;
const testServer = new URL("../rpc/test-server.ts", import.meta.url).href;

/** Runs a program that calls `echo` and `fail` at an address, with DASKWIRE_DEBUG as given; its lines on stderr. */
async function logOf(setting: string | undefined): Promise<string[]> {
  await using started = await start();
  const source = `
    import { rpc } from ${JSON.stringify(index)};
    import { echo } from ${JSON.stringify(ops)};
    import { fail } from ${JSON.stringify(testServer)};
    const caller = rpc(${JSON.stringify(started.address)}, { release: 20260800 });
    await caller.call(echo, { data: "secret words" });
    await caller.call(fail, {}).catch(() => undefined);
    await caller.close();`;
  const { stderr } = await runWith(setting, source);
  return stderr.split("\n").filter((line) => line.startsWith("daskwire"));
}

/** Runs a program with DASKWIRE_DEBUG as given, to its good end. */
async function runWith(setting: string | undefined, source: string): Promise<{ readonly stderr: string }> {
  const env = { ...process.env };
  delete env["DASKWIRE_DEBUG"];
  if (setting !== undefined) env["DASKWIRE_DEBUG"] = setting;
  const args = ["--import", "tsx", "--input-type=module", "--eval", source];
  return await promisify(execFile)(process.execPath, args, { env, cwd: new URL("../../", import.meta.url) });
}

/** A line without its time and its numbers. */
function shape(line: string): string {
  return line
    .replace(/^daskwire \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /, "")
    .replace(/tcp:\/\/127\.0\.0\.1:\d+/g, "ADDRESS")
    .replace(/(bytes|ms)=[\d.]+/g, "$1=N")
    .replace(/#\d+/, "#N");
}

test("DASKWIRE_DEBUG=1 tells what happens, and no payload", async () => {
  const lines = await logOf("1");
  assert.deepEqual(lines.map(shape), [
    "comm:open dialled ADDRESS peer=ADDRESS compression=none pickle=5",
    "request:start #N client peer=ADDRESS op=echo bytes=N",
    "request:end #N client peer=ADDRESS op=echo ms=N ok",
    "request:start #N client peer=ADDRESS op=fail bytes=N",
    "request:end #N client peer=ADDRESS op=fail ms=N error=RemoteError code=ERR_DASKWIRE_REMOTE",
    "error request peer=ADDRESS op=fail error=RemoteError code=ERR_DASKWIRE_REMOTE",
    "comm:close ADDRESS peer=ADDRESS op=fail",
  ]);
});

test("addresses stay in their line, and errors that throw when they are looked at are told", async () => {
  const source = `
    import ${JSON.stringify(index)};
    import { channel } from "node:diagnostics_channel";
    const throwing = (name) => Object.defineProperty(new Error("x"), name, { get() { throw new Error("inner"); } });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const named = Object.assign(new Error("x"), { name: "a\\nb", code: "c\\nd" });
    for (const error of [throwing("name"), throwing("code"), revoked.proxy, named])
      channel("daskwire:error").publish({ where: "server", error, peerAddress: "tcp://\\u001b[2J\\nx:1", op: undefined });`;
  const { stderr } = await runWith("error", source);
  const told = "error server peer=tcp://\\u001b[2J\\nx:1 error=";
  const errors = ["unreadable", "unreadable", "unreadable", "a\\nb code=c\\nd"];
  assert.deepEqual(
    stderr.trimEnd().split("\n").map(shape),
    errors.map((each) => told + each),
  );
});

test("topics choose; a topic that there is not is said once, with those that there are", async () => {
  const lines = await logOf("comm, nonsense");
  assert.equal(lines[0], `daskwire: DASKWIRE_DEBUG: no topic "nonsense"; there are all, comm, request, batch, error`);
  assert.deepEqual(
    lines.slice(1).map((line) => shape(line).split(" ")[0]),
    ["comm:open", "comm:close"],
  );
});

test("without it, and with 0, nothing is written", async () => {
  assert.deepEqual(await logOf(undefined), []);
  assert.deepEqual(await logOf("0"), []);
});
