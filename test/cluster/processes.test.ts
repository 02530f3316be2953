import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createConnection } from "node:net";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PythonProcessError, startPython } from "../../runtime/cluster/python-process.js";
import { startScheduler, startWorker } from "../../runtime/cluster/processes.js";
import { pythonOf, RELEASES, startDask } from "../support/dask.js";

const HOLDER = fileURLToPath(new URL("../support/hold-dask.ts", import.meta.url));

/** Whether anybody listens on the address of a server. */
async function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address.replace(/^tcp:/, "http:"));
  const socket = createConnection(Number(port), hostname);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Waits until nobody listens on any of the addresses. */
async function untilGone(addresses: readonly string[]): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 100) {
    const up = await Promise.all(addresses.map(listens));
    if (!up.includes(true)) return;
    await sleep(100);
  }
  assert.fail(`still listening after 15 s: ${addresses.join(" ")}`);
}

for (const release of RELEASES) {
  test(`Dask ${release}: a scheduler and its workers listen, and are gone when disposed`, async () => {
    const addresses: string[] = [];
    {
      await using dask = await startDask({ release, workers: 1 });
      await using watched = await startWorker(dask.scheduler, { python: dask.python, nanny: true, name: "watched" });
      assert.ok(watched.nanny !== undefined);
      addresses.push(dask.scheduler.address, watched.address, watched.nanny);
      addresses.push(...dask.workers.map((worker) => worker.address));
      assert.equal(new Set(addresses).size, 4);
      for (const address of addresses) assert.ok(await listens(address), address);
    }
    for (const address of addresses) assert.ok(!(await listens(address)), `${address} still listens`);
  });
}

describe("a Python process", () => {
  let python: string;
  before(async () => {
    python = await pythonOf();
  });

  test("gets its argument and hands back what it passed to ready()", async () => {
    const source = "print('to stderr')\nready([argument['n'] + 1, os.environ['GIVEN']])\nthreading.Event().wait()";
    await using child = await startPython({ python, source, what: "test", argument: { n: 1 }, env: { GIVEN: "x" } });
    assert.deepEqual(child.value, [2, "x"]);
    assert.match(child.stderr(), /to stderr/);
  });

  test("that ends too early is reported with its last lines", async () => {
    const starting = startPython({ python, source: "raise RuntimeError('no luck')", what: "Dask thing" });
    await assert.rejects(starting, (error) => {
      assert.ok(error instanceof PythonProcessError);
      assert.match(error.message, /^Dask thing ended before it was ready \(exit code 1\)/);
      assert.match(error.message, /RuntimeError: no luck$/);
      return true;
    });
  });

  test("that does not exist is reported with its path", async () => {
    const starting = startScheduler({ python: "/no/such/python" });
    await assert.rejects(
      starting,
      /^PythonProcessError: Dask scheduler could not be started: spawn \/no\/such\/python/,
    );
  });

  test("that is not ready in time is ended", async () => {
    const pids: number[] = [];
    const source = "print(os.getpid())\nthreading.Event().wait()";
    const onLine = (line: string): number => pids.push(Number(line));
    await assert.rejects(
      startPython({ python, source, what: "test", timeout: 3000, onLine }),
      /not ready after 3000 ms/,
    );
    assert.equal(pids.length, 1);
    assert.throws(() => process.kill(pids[0] ?? 0, 0), { code: "ESRCH" });
  });

  test("that ignores SIGTERM is killed after the grace, and with it what it has started", async () => {
    const source = `
signal.signal(signal.SIGTERM, signal.SIG_IGN)
import subprocess
listen = "import socket, time; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True); time.sleep(600)"
child = subprocess.Popen([sys.executable, "-c", listen], stdout=subprocess.PIPE, text=True)
ready(child.stdout.readline().strip())
threading.Event().wait()`;
    const child = await startPython({ python, source, what: "test", grace: 200 });
    const grandchild = `tcp://127.0.0.1:${String(child.value)}`;
    assert.ok(await listens(grandchild));
    await child.close();
    assert.equal(await child.exited, null);
    await child.close();
    assert.throws(() => process.kill(child.pid, 0), { code: "ESRCH" });
    await untilGone([grandchild]);
  });
});

describe("Dask processes end when the process that started them", () => {
  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT"] as const) {
    test(`dies of ${signal}`, async () => {
      const addresses = await endHolder((pid) => process.kill(pid, signal));
      await untilGone(addresses);
    });
  }

  test("throws", async () => {
    await untilGone(await endHolder(undefined));
  });

  let spawned: { kill(): void } | undefined;
  after(() => spawned?.kill());

  /** Starts a process that starts Dask, ends it, and returns the addresses of its Dask. */
  async function endHolder(end: ((pid: number) => void) | undefined): Promise<string[]> {
    const mode = end === undefined ? "throw" : "wait";
    const holder = spawn(process.execPath, ["--import", "tsx", HOLDER, mode], { stdio: ["ignore", "pipe", "ignore"] });
    spawned = holder;
    const [line] = (await once(holder.stdout.setEncoding("utf8"), "data")) as [string];
    const addresses = JSON.parse(line) as string[];
    assert.equal(addresses.length, 3);
    end?.(holder.pid ?? 0);
    await once(holder, "exit");
    return addresses;
  }
});
