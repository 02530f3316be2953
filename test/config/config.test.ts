/** Configuration is what Dask reads from the same files and variables. */
import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { loadConfig } from "../../runtime/node/config/config.js";
import { readSchedulerFile } from "../../runtime/node/config/scheduler-file.js";
import { configPaths } from "../../runtime/node/config/sources.js";
import { runPython } from "../rpc/python-peer.js";

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), "daskwire-config-"))));
after(() => rm(folder, { recursive: true, force: true }));

/** Writes files below the scratch folder; returns its path. */
async function write(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test("files and variables weigh as in Dask, with - and _ alike", async () => {
  await write({
    "low/a.yaml":
      "distributed:\n  comm:\n    timeouts: {connect: 1s, tcp: 2s}\n  client: {heartbeat: 5s}\nonly_low: yes\n",
    "low/b.json": '{"distributed": {"comm": {"timeouts": {"connect": "3s"}}}, "x": {"y-z": 1}}',
    "low/ignored.txt": "x: 7",
    "high.yml": "x: {y_z: 2, list: [1, {a: .inf}]}\ndistributed:\n  comm:\n    require_encryption: on\n",
  });
  const env = {
    DASK_DISTRIBUTED__CLIENT__HEARTBEAT: "500ms",
    DASK_X__LIST: "[3]",
    DASK_NEW__ONE_MORE: "None",
    DASK_INTERNAL_INHERIT_CONFIG: Buffer.from('{"inherited": {"a": 1}, "x": {"from-parent": true}}').toString(
      "base64url",
    ),
    OTHER: "1",
  };
  const paths = [join(folder, "low"), join(folder, "high.yml"), join(folder, "absent")];
  const config = await loadConfig({ env, paths });
  const names = [
    "distributed.comm.timeouts.connect",
    "distributed.comm.timeouts.tcp",
    "distributed.client.heartbeat",
    "distributed.comm.require-encryption",
    "only-low",
    "x.y-z",
    "x.y_z",
    "x.list",
    "x.from_parent",
    "inherited.a",
    "new.one-more",
  ];
  const body = `
import dask.config
given = json.loads(address)
config = dask.config.collect(paths=given["paths"], env=given["env"])
return [dask.config.get(name, default="absent", config=config) for name in given["names"]]`;
  const expected = await runPython(JSON.stringify({ paths, env, names }), body);
  assert.deepEqual(
    names.map((name) => config.get(name)),
    expected,
  );
  assert.equal(config.get("distributed.nothing.here"), undefined);
  assert.equal(config.get("only-low.deeper"), undefined);
  assert.equal(config.duration("distributed.client.heartbeat"), 500);
});

test("the paths are Dask's, each once, where it weighs most", () => {
  const env = { DASK_ROOT_CONFIG: "/root-config", CONDA_PREFIX: "/conda", DASK_CONFIG: "/root-config" };
  const paths = configPaths(env);
  assert.deepEqual([paths[0], paths.at(-1), paths.length], [join("/conda", "etc", "dask"), "/root-config", 3]);
  assert.ok(paths.some((each) => each.endsWith(join(".config", "dask"))));
});

test("TLS settings become security", async () => {
  await write({
    "tls.yaml":
      "distributed:\n  comm:\n    tls:\n      ca-file: ca.pem\n      min-version: 1.3\n      client: {cert: c.pem, key: k.pem}\n",
  });
  const config = await loadConfig({ env: {}, paths: [join(folder, "tls.yaml")] });
  const security = config.security;
  assert.equal(security?.tls?.["ca-file"], "ca.pem");
  assert.deepEqual(security.tls.client, { cert: "c.pem", key: "k.pem" });
  assert.equal(security.tls["min-version"], 1.3);
  assert.equal((await loadConfig({ env: {}, paths: [] })).security, undefined);
  const wrong = await loadConfig({ env: { DASK_DISTRIBUTED__COMM__TLS__MIN_VERSION: "1.1" }, paths: [] });
  assert.throws(() => wrong.security, { code: "ERR_DASKWIRE_CONFIG", message: /min-version: expected 1.2 or 1.3/ });
});

test("a malformed file is named", async () => {
  await write({ "broken.yaml": "a: [1", "list.yaml": "- 1\n" });
  for (const name of ["broken.yaml", "list.yaml"]) {
    await assert.rejects(loadConfig({ env: {}, paths: [join(folder, name)] }), {
      code: "ERR_DASKWIRE_CONFIG",
      message: new RegExp(`configuration file .*${name} is malformed`),
    });
  }
});

test("a scheduler file that is written late, and first by half, is read when it is whole", async () => {
  const path = join(folder, "scheduler.json");
  const reading = readSchedulerFile(path);
  await write({ "scheduler.json": '{"type": "Scheduler", "addr' });
  const half = Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 150, "still waiting"))]);
  assert.equal(await half, "still waiting");
  await write({ "scheduler.json": '{"type": "Scheduler", "address": "tcp://127.0.0.1:8786"}' });
  assert.equal(await reading, "tcp://127.0.0.1:8786");
});

test("without an address in the scheduler file the wait ends with a clear error", async () => {
  await assert.rejects(readSchedulerFile(join(folder, "nowhere.json"), { timeout: 120 }), {
    code: "ERR_DASKWIRE_CONFIG",
    message: /scheduler file .*nowhere\.json: no address of a scheduler in it within 120 ms .*ENOENT.*--scheduler-file/,
  });
  await write({ "other.json": "{}" });
  await assert.rejects(readSchedulerFile(join(folder, "other.json"), { timeout: 120 }), /it has no address/);
  await assert.rejects(readSchedulerFile(folder), { code: "EISDIR" });
  const reason = new Error("enough");
  await assert.rejects(readSchedulerFile(join(folder, "no"), { signal: AbortSignal.abort(reason) }), reason);
});
