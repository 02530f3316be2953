/** `daskwire call` against real Dask, and what it says when it cannot be done. */
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { daskwire } from "../support/command.js";
import { startDask, type Dask } from "../support/dask.js";

let dask: Dask;
before(async () => {
  dask = await startDask({ workers: 1 });
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

function callScheduler(...args: readonly string[]) {
  return daskwire("call", "scheduler", dask.scheduler.address, ...args);
}

test("prints the reply as JSON", async () => {
  const { code, stdout, stderr } = await callScheduler("ncores");
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), { [dask.workers[0]?.address ?? ""]: 1 });
  assert.equal(code, 0);
});

test("takes fields as JSON, keys that are tuples among them", async () => {
  const { code, stdout } = await callScheduler("who_has", "--keys", '["x", ["y", 1]]');
  assert.deepEqual(JSON.parse(stdout), [
    ["x", []],
    [["y", 1], []],
  ]);
  assert.equal(code, 0);
});

test("takes text for a field that is no JSON, and maps by the schema", async () => {
  const topic = await callScheduler("events", "--topic", "all");
  assert.equal(topic.code, 0, topic.stderr);
  const gathered = await daskwire("call", "worker", dask.workers[0]?.address ?? "", "gather", "--who_has", "[]");
  assert.deepEqual(JSON.parse(gathered.stdout), { status: "OK" });
});

test("what a shell cannot hold is told as such, and its fields are shown all the same", async () => {
  assert.equal(
    (await callScheduler("update_graph")).stderr,
    "daskwire: update-graph is a message of a stream from client: a shell cannot hold one\n",
  );
  const { code, stderr } = await callScheduler("register-worker", "--address", "tcp://127.0.0.1:1");
  assert.deepEqual(
    [code, stderr],
    [1, "daskwire: register-worker turns its comm into a stream: a shell cannot hold it\n"],
  );
  assert.match((await callScheduler("register-worker", "--help")).stdout, /--nthreads/);
});

test("an unknown op names the nearest one", async () => {
  const { code, stdout, stderr } = await callScheduler("who_hass");
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    'daskwire: a scheduler answers no op "who_hass"; did you mean who_has? (daskwire spec --role scheduler lists them)\n',
  );
});

test("--help in the place of the op lists the ops, behind it the fields", async () => {
  const ops = await callScheduler("--help");
  assert.equal(ops.code, 0);
  assert.match(ops.stdout, /^What a scheduler answers; .*\n(.*\n)* {2}who_has +[A-Z]/);
  const fields = await callScheduler("who_has", "--help");
  assert.match(fields.stdout, /^scheduler\.who_has: .*\n(.*\n)* {2}--keys /);
});

test("an unknown field lists the fields there are", async () => {
  const { code, stderr } = await callScheduler("who_has", "--key", "x");
  assert.equal(code, 1);
  assert.equal(stderr, 'daskwire: "--key" is no field; who_has takes --keys\n');
});

test("an option of the command that stands among the fields is told where it belongs", async () => {
  const { code, stderr } = await callScheduler("identity", "--timeout", "5");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: identity has no field --timeout; the option of that name stands before the role/);
});

test("a value deeper than can be sent is refused in one line", async () => {
  const { code, stderr } = await callScheduler("echo", "--data", "[".repeat(2500) + "]".repeat(2500));
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: the value is deeper than \d+ levels: no peer would read it\n$/);
});

test("a field of the wrong type is refused before it is sent, with its place", async () => {
  const { code, stderr } = await callScheduler("who_has", "--keys", "[true]");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: scheduler\.who_has request: \/keys\/0 expected key, got boolean true\n$/);
});

test("broken JSON is refused with an example", async () => {
  const { code, stderr } = await callScheduler("who_has", "--keys", "[x]");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: \[x\] is no JSON; quote it for the shell/);
});

test("an unknown role names the roles", async () => {
  const { code, stderr } = await daskwire("call", "boss", dask.scheduler.address, "identity");
  assert.equal(code, 1);
  assert.equal(stderr, 'daskwire: there is no role "boss"; the roles are scheduler, worker, nanny\n');
});

test("an address where nobody listens says so", async () => {
  const { code, stderr } = await daskwire("call", "--timeout", "5", "scheduler", "tcp://127.0.0.1:1", "identity");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: .*tcp:\/\/127\.0\.0\.1:1.*ECONNREFUSED/);
  assert.equal(stderr.trim().split("\n").length, 1);
});

test("a peer that is not Dask is told from one", async () => {
  const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const { port } = server.address() as { port: number };
    const { code, stderr } = await daskwire("call", "scheduler", `tcp://127.0.0.1:${port}`, "identity");
    assert.equal(code, 1);
    assert.match(stderr, /HTTP/);
    assert.equal(stderr.trim().split("\n").length, 1);
  } finally {
    server.close();
  }
});

test("an error of the peer's handler ends in one line", async () => {
  const { code, stderr } = await callScheduler("queue_qsize", "--name", "no such queue");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: queue_qsize failed at tcp:.*KeyError\('no such queue'\)/);
});

test("a release that lacks the op is told before anything is sent", async () => {
  const { code, stderr } = await daskwire(
    "call",
    "--release",
    "2025.7.0",
    "scheduler",
    dask.scheduler.address,
    "get_task_stream_index",
  );
  assert.equal(code, 1);
  assert.match(stderr, /get_task_stream_index.*2025\.7\.0/);
});
