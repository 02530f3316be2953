/** The bundle at work in a real browser, against a real scheduler. */
import assert from "node:assert/strict";
import { type ChildProcess } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { Client } from "../../runtime/index.js";
import { untilEqual } from "../client/support.js";
import { Chromium, type Page } from "../support/chromium.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { serveExample, stopExample } from "../support/examples.js";
import { freePort } from "../support/free-port.js";
import { bundle } from "./bundle.js";

const PROGRAM = `
  import { KeyMap, rpc, SchedulerStub } from "daskwire";
  import { whoHas } from "daskwire/scheduler";

  export async function run(address: string): Promise<string> {
    const peer = rpc(address);
    try {
      const stub = new SchedulerStub(peer);
      const { type, workers } = await stub.identity();
      const held = await whoHas(peer, { keys: [["x", 0], "y"] });
      if (!(held instanceof KeyMap)) throw new Error("who_has answers a map by key");
      const echoed = await stub.echo({ data: "Grüße 🌍 " + "x".repeat(100_000) });
      const refused = await whoHas(rpc("tcp://127.0.0.1:1")).catch((error: Error) => error.name);
      return JSON.stringify({ type, workers: workers.size, held: [...held], echoed: String(echoed).length, refused });
    } finally {
      await peer.close();
    }
  }
`;

const CLIENT_PROGRAM = `
  import { Client, NdArray, TaskError, py } from "daskwire";

  export async function run(address: string): Promise<string> {
    await using client = await Client.connect(address);
    const squares = client.map<number>(py("operator:mul"), [1, 2, 3], [1, 2, 3]);
    const sum = client.submit<number>(py("builtins:sum"), [squares]);
    const array = await client.submit<NdArray>(py("numpy:cumsum"), [Float64Array.of(1, 2, 3)]).result();
    const failed = await client.submit(py("operator:truediv"), [1, 0]).exception();
    const [scattered] = await client.scatter(["Grüße 🌍"]);
    const events: unknown[] = [];
    const topic = client.topics.subscribe("page");
    await client.topics.log("page", { seen: true });
    for await (const event of topic) { events.push(event.value); break; }
    return JSON.stringify({
      squares: await client.gather(squares),
      sum: await sum.result(),
      array: array.toNested(),
      failed: failed instanceof TaskError && failed.pythonType,
      scattered: await scattered?.result(),
      events: events.length,
      file: await client.uploadFile("/etc/hosts").catch((error: Error) => error.message),
    });
  }
`;

const HOLDING_PROGRAM = `
  import { Client, py } from "daskwire";

  export async function run(address: string): Promise<string> {
    const client = await Client.connect(address);
    const future = client.submit(py("operator:add"), [1, 2], { key: "held-by-page" });
    await future.wait();
    (globalThis as { held?: unknown }).held = [client, future];
    return JSON.stringify("held");
  }
`;

const RECONNECTING_PROGRAM = `
  import { Client, FutureCancelledError, py } from "daskwire";

  export async function run(address: string): Promise<string> {
    await using client = await Client.connect(address, { reconnect: { delay: 50, timeout: 120_000 } });
    const back = new Promise((resolve) => client.on("reconnected", resolve));
    const waiting = client.submit(py("operator:add"), [1, 2]); // there is no worker yet
    (globalThis as { connected?: boolean }).connected = true;
    const lost = await waiting.result().catch((error: unknown) => error);
    await back;
    return JSON.stringify({
      lost: lost instanceof FutureCancelledError && lost.reason,
      sum: await client.submit(py("operator:add"), [3, 4]).result(),
    });
  }
`;

const REFUSED_PROGRAM = `
  import { rpc } from "daskwire";
  export const run = (address: string) => rpc(address, { connect: { retry: false } }).call("identity", {});
`;

let browser: Chromium;
before(() => {
  browser = new Chromium();
});
after(() => browser[Symbol.asyncDispose]());

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let dask: Dask;
    let direct: string;
    let server: ChildProcess;
    let url: URL;
    before(async () => {
      dask = await startDask({ release, workers: 1, scheduler: { protocol: ["tcp", "ws"] } });
      // Dask's WebSocket listener binds all interfaces, whatever it is told.
      const { port } = parseHostPort(parseAddress(dask.scheduler.addresses[1] ?? "").location);
      direct = `ws://127.0.0.1:${port}`;
      ({ child: server, url } = await serveExample("examples/browser/server.ts", direct));
    });
    after(async () => {
      await stopExample(server);
      await dask[Symbol.asyncDispose]();
    });

    test("the page of the example computes by itself", async () => {
      const page = await browser.open(url.href);
      const roots = await page.evaluate(`new Promise((resolve) => {
        const look = () =>
          /^in all/.test(status.textContent) ? resolve(document.body.innerText) : setTimeout(look, 20);
        const status = document.getElementById("status");
        look();
      })`);
      assert.deepEqual(
        String(roots)
          .trim()
          .split(/\s*\n\s*/)
          .sort(),
        ["1", "2", "3", "4", "5", "Square roots, by Python", "in all 15"],
      );
      await page.close();
    });

    test("a page talks to a scheduler over its WebSocket", async () => {
      const page = await browser.open(url.href);
      assert.deepEqual(await run(page, PROGRAM, `ws://${url.host}`), {
        type: "Scheduler",
        workers: 1,
        held: [
          [["x", 0], []],
          ["y", []],
        ],
        echoed: 100_009,
        refused: "AddressError",
      });
      await page.close();
    });

    test("a page's client computes, follows a topic, and closes", async () => {
      const page = await browser.open(url.href);
      assert.deepEqual(await run(page, CLIENT_PROGRAM, `ws://${url.host}`), {
        squares: [1, 4, 9],
        sum: 14,
        array: [1, 3, 6],
        failed: "ZeroDivisionError",
        scattered: "Grüße 🌍",
        events: 1,
        file: "file: this platform has no files by path; give { name, data }",
      });
      await page.close();
    });

    test("a page's client comes back when the scheduler does", async () => {
      const [tcp, ws] = [await freePort(), await freePort()];
      const scheduler = { protocol: ["tcp", "ws"], port: [tcp, ws] };
      const first = await startDask({ release, scheduler });
      const { child, url } = await serveExample("examples/browser/server.ts", `ws://127.0.0.1:${ws}`);
      const page = await browser.open(url.href);
      const outcome = run(page, RECONNECTING_PROGRAM, `ws://${url.host}`);
      await untilEqual(() => page.evaluate("globalThis.connected ?? false"), true);
      process.kill(first.scheduler.pid, "SIGKILL");
      await first[Symbol.asyncDispose]();
      await using _second = await startDask({ release, scheduler, workers: 1 });
      assert.deepEqual(await outcome, { lost: "scheduler-connection-lost", sum: 7 });
      await page.close();
      await stopExample(child);
    });

    test("a page of another origin is refused, and told what may be wrong", async () => {
      const page = await browser.open(url.href);
      await assert.rejects(run(page, REFUSED_PROGRAM, direct), /UpgradeError.*the page has the scheduler's origin/);
      await page.close();
    });

    test("a page that is closed gives up what its client held", async () => {
      const page = await browser.open(url.href);
      assert.equal(await run(page, HOLDING_PROGRAM, `ws://${url.host}`), "held");
      await using client = await Client.connect(dask.scheduler.address);
      assert.equal((await client.whoHas(["held-by-page"])).get("held-by-page")?.length, 1);
      await page.close();
      await untilEqual(async () => (await client.whoHas(["held-by-page"])).get("held-by-page")?.length, 0);
    });
  });
}

/** Runs a program in a page. */
async function run(page: Page, program: string, address: string): Promise<unknown> {
  const text = JSON.stringify(await bundled(program));
  return JSON.parse(
    String(
      await page.evaluate(`(async () => {
        const module = URL.createObjectURL(new Blob([${text}], { type: "text/javascript" }));
        const { run } = await import(module);
        return run(${JSON.stringify(address)});
      })()`),
    ),
  );
}

const bundles = new Map<string, Promise<string>>();

/** The bundle of a program, made once. */
function bundled(program: string): Promise<string> {
  let made = bundles.get(program);
  if (made === undefined) bundles.set(program, (made = bundle(program, true).then(({ text }) => text)));
  return made;
}
