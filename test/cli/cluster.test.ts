/** `daskwire submit`, `top` and `events`, against real Dask. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client, py } from "../../runtime/index.js";
import { timeText } from "../../runtime/cli/cluster/events.js";
import { progressView } from "../../runtime/cli/cluster/progress-view.js";
import { topView } from "../../runtime/cli/cluster/top-view.js";
import { daskwire, runProgram } from "../support/command.js";
import { startDask, type Dask } from "../support/dask.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

let dask: Dask;
let client: Client;
before(async () => {
  dask = await startDask({ workers: 1, worker: { name: "first" } });
  client = await Client.connect(dask.scheduler.address);
});
after(async () => {
  await client.close();
  await dask[Symbol.asyncDispose]();
});

function submit(...args: readonly string[]) {
  return daskwire("submit", "--address", dask.scheduler.address, ...args);
}

test("submit prints the result as JSON; arguments are JSON, or else text", async () => {
  const added = await submit("operator:add", "1", "2");
  assert.deepEqual([added.code, added.stdout, added.stderr], [0, "3\n", ""]);
  assert.equal((await submit("builtins:str.upper", "text")).stdout, '"TEXT"\n');
  assert.equal(
    (await submit("builtins:sorted", "[3, 1, 2]", "--kw", "reverse=true")).stdout,
    "[\n  3,\n  2,\n  1\n]\n",
  );
});

test("submit prints an Arrow table as the list of its rows", async () => {
  const { stdout, stderr } = await submit(
    "pyarrow:Table.from_pydict",
    '{"x": [1, null], "name": ["a", "b"], "tags": [["t"], []]}',
  );
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), [
    { x: 1, name: "a", tags: ["t"] },
    { x: null, name: "b", tags: [] },
  ]);
});

test("submit prints integers of arrays as numbers, and as texts what JSON cannot hold", async () => {
  const printed = async (...args: string[]): Promise<unknown> => JSON.parse((await submit(...args)).stdout) as unknown;
  const { data } = (await printed("numpy:arange", "3")) as { data: unknown };
  assert.deepEqual(data, [0, 1, 2]);
  assert.equal(await printed("operator:pow", "2", "60"), "1152921504606846976");
});

test("submit takes the scheduler from Dask's configuration", async () => {
  const { code, stdout, stderr } = await runProgram("runtime/cli/main.ts", ["submit", "operator:neg", "5"], {
    DASK_SCHEDULER_ADDRESS: dask.scheduler.address,
  });
  assert.deepEqual([code, stdout, stderr], [0, "-5\n", ""]);
});

test("submit without an address anywhere says where to give one", async () => {
  const { code, stderr } = await runProgram("runtime/cli/main.ts", ["submit", "operator:neg", "5"], {
    DASK_CONFIG: "/nowhere",
    DASK_SCHEDULER_ADDRESS: "",
  });
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: where is the scheduler\? give an address, .*--address.*DASK_SCHEDULER_ADDRESS.*\n$/);
});

test("submit tells what the task raised, and with --traceback where", async () => {
  const { code, stdout, stderr } = await submit("operator:truediv", "1", "0");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.equal(stderr, "daskwire: the task raised ZeroDivisionError: division by zero; --traceback shows where\n");
  const { stderr: traced } = await submit("operator:truediv", "1", "0", "--traceback");
  assert.match(
    traced,
    /^daskwire: the task raised ZeroDivisionError: division by zero\nTraceback \(most recent call last\):\n {2}File "/,
  );
});

test("submit says what to do when the scheduler cannot import the function", async () => {
  const { code, stderr } = await submit("nosuch:function", "1", "--key", "shell-nosuch");
  assert.equal(code, 1);
  assert.equal(
    stderr,
    "daskwire: the scheduler cannot read the graph of shell-nosuch: ModuleNotFoundError: No module named 'nosuch'; " +
      "scheduler and workers must be able to import every function: install its module there, or mend its name\n",
  );
});

test("submit shows nothing that a terminal would obey, and ends what cannot be shown in one line", async () => {
  const letters = await submit("builtins:eval", "chr(0x9b) + '31m' + chr(0x202e)");
  assert.equal(letters.stdout, '"\\u009b31m\\u202e"\n');
  const cyclic = await submit("builtins:eval", "(lambda l: (l.append(l), l)[1])([])");
  assert.deepEqual(
    [cyclic.code, cyclic.stderr],
    [1, "daskwire: the value is deeper than 1000 levels, or contains itself: JSON cannot show it\n"],
  );
});

test("submit refuses what it cannot use, each with what to write", async () => {
  for (const [args, message] of [
    [["add", "1"], '"add" names no Python function; write module:function, as in operator:add'],
    [["operator:add", "[x]"], `argument 1: [x] is no JSON; quote it for the shell: '["x"]'`],
    [
      ["operator:add", "9007199254740993", "0"],
      "argument 1: 9007199254740993 has an integer beyond 2^53, which JSON cannot hold exactly",
    ],
    [
      ["builtins:len", '["1e30", 1e30, 1000000000000000000000000]'],
      'argument 1: ["1e30", 1e30, 1000000000000000000000000] has an integer beyond 2^53, which JSON cannot hold exactly',
    ],
    [["operator:add", "1", "--kw", "b"], '--kw takes name=value; got "b"'],
    [["operator:add", "1", "--timeout", "soon"], '--timeout takes a number above 0, as in --timeout 30; got "soon"'],
    [["operator:add", "1", "--priority", "high"], '--priority takes a number; got "high"'],
    [["operator:add", "1", "--resource", "GPU=many"], '--resource takes a number; got "many"'],
  ] as const) {
    const { code, stderr } = await submit(...args);
    assert.deepEqual([code, stderr], [1, `daskwire: ${message}\n`]);
  }
});

test("submit says what it waits for", async () => {
  await using alone = await startDask({ workers: 0 });
  const at = ["--address", alone.scheduler.address, "--timeout", "4"];
  const { code, stderr } = await daskwire("submit", ...at, "operator:neg", "5");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: waiting: there are no workers: start one by "dask worker tcp:.*\ndaskwire: .*\n$/);
});

test("submit cancels the task when the time is up", async () => {
  const { code, stderr } = await submit("time:sleep", "30", "--key", "shell-slow", "--timeout", "1");
  assert.equal(code, 1);
  assert.equal(
    stderr,
    "daskwire: shell-slow is still pending after 1000 ms; it is cancelled; give it longer by --timeout\n",
  );
  await gone("shell-slow");
});

test("Ctrl-C cancels the task", async () => {
  const args = ["--import", "tsx", "runtime/cli/main.ts", "submit", "--address", dask.scheduler.address];
  const child = spawn(process.execPath, [...args, "time:sleep", "30", "--key", "shell-stopped"], { cwd: root });
  const ended = once(child, "close");
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  while (!(await known("shell-stopped"))) await delay(50);
  child.kill("SIGINT");
  const [code] = (await ended) as [number];
  assert.deepEqual([code, stderr], [130, "daskwire: interrupted; the task is cancelled\n"]);
  await gone("shell-stopped");
});

async function known(key: string): Promise<boolean> {
  return (await client.context.scheduler.getTaskStatus({ keys: [key] })).get(key) != null;
}

async function gone(key: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (await known(key)) {
    assert.ok(Date.now() < end, `${key} is still on the scheduler`);
    await delay(50);
  }
}

test("top shows workers and tasks, once where there is no terminal", async () => {
  using future = client.submit(py("operator:add"), [1, 2], { key: "shelltop-1" });
  await future.wait();
  const { code, stdout, stderr } = await daskwire("top", "--address", dask.scheduler.address);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /1 worker, 1 thread, \d+\.\d MiB/);
  assert.match(stdout, /^first +running +1 +\d+ % +\d+\.\d MiB \/ \d+\.\d GiB/m);
  assert.match(stdout, /^shelltop +0 +0 +1 +0 +0$/m);
});

test("top --json prints a look a line", async () => {
  const { stdout } = await daskwire("top", "--once", "--json", "--address", dask.scheduler.address);
  const { workers } = JSON.parse(stdout) as { workers: { name: string; nthreads: number }[] };
  assert.deepEqual(
    workers.map(({ name, nthreads }) => [name, nthreads]),
    [["first", 1]],
  );
});

test("top on a terminal draws again and again, and puts the terminal back on Ctrl-C", async () => {
  const command = `${process.execPath} --import tsx runtime/cli/main.ts top --interval 0.2 --address ${dask.scheduler.address}`;
  const child = spawn("script", ["-qec", `exec ${command}`, "/dev/null"], { cwd: root });
  const ended = once(child, "close");
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (screen += text));
  while (screen.split("\x1b[H\x1b[2J").length < 4) await delay(50);
  child.stdin.write("\x03");
  const [code] = (await ended) as [number];
  assert.equal(code, 0);
  assert.ok(screen.startsWith("\x1b[?1049h"));
  assert.match(screen, /first +running/);
  assert.ok(screen.trimEnd().endsWith("\x1b[?25h\x1b[?1049l"), JSON.stringify(screen.slice(-80)));
});

test("top fits what there is no room for", () => {
  const worker = { status: "running", nthreads: 1, cpu: 0, memory: 0, memoryLimit: 0, spilled: 0 } as const;
  const idle = { executing: 0, ready: 0, stored: 0, lastSeen: 0 } as const;
  const workers = Array.from({ length: 50 }, (_, at) => ({
    ...worker,
    ...idle,
    address: `a${at}`,
    name: `w${at}\x1b[2J`,
  }));
  const view = topView({ address: "tcp://x", time: 0, workers, tasks: [] }, 20);
  assert.ok(view.split("\n").length <= 20);
  assert.match(view, /\.\.\. 41 more workers/);
  assert.ok(!view.includes("\x1b"));
});

test("events prints what was logged, and what is", async () => {
  await client.topics.log("shell", { stage: "before" });
  const running = daskwire("events", "shell", "--past", "--count", "2", "--address", dask.scheduler.address);
  const logging = setInterval(() => void client.topics.log("shell", { stage: "now" }), 300);
  const { code, stdout, stderr } = await running;
  clearInterval(logging);
  assert.deepEqual([code, stderr], [0, ""]);
  const [first = "", second = ""] = stdout.split("\n");
  assert.match(first, /^20\d\d-\d\d-\d\dT[\d:.]+Z {2}\{"stage":"before"\}$/);
  assert.match(second, /\{"stage":"now"\}$/);
});

test("events shows a time that no calendar has as a number", () => {
  assert.deepEqual([timeText(0), timeText(1e300), timeText(NaN)], ["1970-01-01T00:00:00.000Z", "1e+300", "NaN"]);
});

test("events --json prints what tasks print as text", async () => {
  const running = daskwire("events", "print", "--json", "--count", "1", "--address", dask.scheduler.address);
  const printing = setInterval(() => {
    client.submit(py("distributed:print"), ["said\x1b[2J"], { pure: false });
  }, 300);
  const { stdout } = await running;
  clearInterval(printing);
  const event = JSON.parse(stdout) as { topic: string; text: string };
  assert.deepEqual([event.topic, event.text], ["print", "said\x1b[2J\n"]);
  assert.ok(!stdout.includes("\x1b"));
});

test("where nobody listens, one line says so", async () => {
  const { code, stderr } = await daskwire("top", "--address", "tcp://127.0.0.1:1");
  assert.equal(code, 1);
  assert.match(stderr, /^daskwire: .*tcp:\/\/127\.0\.0\.1:1.*\n$/);
});

test("progress draws bars on a terminal, until nothing is left to be done", async () => {
  const go = client.event("go");
  using waiting = client.submit(py("builtins:exec"), ["import distributed; distributed.Event('go').wait()", {}], {
    key: "nap-1",
  });
  const command = `${process.execPath} --import tsx runtime/cli/main.ts progress --address ${dask.scheduler.address}`;
  const child = spawn("script", ["-qec", `exec ${command}`, "/dev/null"], { cwd: root });
  const ended = once(child, "close");
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (screen += text));
  while (!/nap +\[ +\] +0 % {2}0\/1/.test(screen)) await delay(50);
  await go.set();
  const [code] = (await ended) as [number];
  await waiting.wait();
  assert.equal(code, 0);
  const last = screen.slice(screen.lastIndexOf("\x1b[J"));
  assert.match(last, /nap +\[#+\] 100 % {2}1\/1/);
  assert.match(last, /all +\[#+\] 100 % {2}(\d+)\/\1/);
});

test("progress elsewhere is a line or JSON, and the exit code tells of tasks that failed", async () => {
  using failed = client.submit(py("operator:truediv"), [1, 0], { key: "ratio-1" });
  await failed.wait();
  const told = await daskwire("progress", "--address", dask.scheduler.address);
  assert.deepEqual([told.code, told.stderr], [1, ""]);
  assert.match(told.stdout, /^(\d+)\/\1 tasks, 1 failed\n$/);
  const { stdout } = await daskwire("progress", "--address", dask.scheduler.address, "--json");
  const look = JSON.parse(stdout) as { total: number; done: number; prefixes: Record<string, { erred: number }> };
  assert.equal(look.done, look.total);
  assert.equal(look.prefixes["ratio"]?.erred, 1);
});

test("the bars fit the terminal", () => {
  const states = { memory: 10, erred: 1, released: 0, processing: 4, waiting: 5 };
  const none = { memory: 0, erred: 0, released: 0, processing: 0, waiting: 0 };
  const prefixes = new Map([
    ["done", { ...none, memory: 3 }],
    ["price\u001b[31m", states],
    ["none", none],
  ]);
  const progress = { total: 23, done: 14, erred: 1, prefixes };
  assert.deepEqual(progressView(progress, 60, 24).split("\n"), [
    "price\\u001b[31m  [#########        ]  55 %  11/20, 1 failed",
    "done             [#################] 100 %  3/3",
    "all              [##########       ]  60 %  14/23, 1 failed",
  ]);
  for (const [width, rows] of [
    [1, 1],
    [20, 2],
    [200, 3],
  ] as const) {
    const lines = progressView(progress, width, rows).split("\n");
    assert.ok(lines.length <= Math.max(3, rows));
    assert.ok(lines.every(({ length }) => length < Math.max(2, width)));
  }
});
