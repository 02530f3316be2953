/** The bundle at work, against a real scheduler, without what only Node has. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
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

// Names that browsers do not have. They are hidden from the bundle only: the WebSocket of Node is built on them.
const HIDDEN = "const Buffer = undefined, process = undefined, global = undefined, setImmediate = undefined;\n";

const PAGE = `
  import { run } from "./bundle.mjs";
  console.log(await run(process.argv[2]));
`;

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let dask: Dask;
    let address: string;
    before(async () => {
      dask = await startDask({ release, workers: 1, scheduler: { protocol: ["tcp", "ws"] } });
      // Dask's WebSocket listener binds all interfaces, whatever it is told.
      const { port } = parseHostPort(parseAddress(dask.scheduler.addresses[1] ?? "").location);
      address = `ws://127.0.0.1:${port}`;
    });
    after(() => dask[Symbol.asyncDispose]());

    test("a page talks to a scheduler over its WebSocket", async () => {
      assert.deepEqual(await runPage(PROGRAM, address), {
        type: "Scheduler",
        workers: 1,
        held: [
          [["x", 0], []],
          ["y", []],
        ],
        echoed: 100_009,
        refused: "AddressError",
      });
    });

    test("a page's client computes, follows a topic, and closes", async () => {
      assert.deepEqual(await runPage(CLIENT_PROGRAM, address), {
        squares: [1, 4, 9],
        sum: 14,
        array: [1, 3, 6],
        failed: "ZeroDivisionError",
        scattered: "Grüße 🌍",
        events: 1,
        file: "file: this platform has no files by path; give { name, data }",
      });
    });
  });
}

const bundles = new Map<string, Promise<string>>();

/** The bundle of a program, made once. */
function bundled(program: string): Promise<string> {
  let made = bundles.get(program);
  if (made === undefined) bundles.set(program, (made = bundle(program, true).then(({ text }) => text)));
  return made;
}

/** Bundles a program, and runs it as a page: to its end, with nothing left that would keep it open. */
async function runPage(program: string, address: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "daskwire-browser-"));
  try {
    writeFileSync(join(folder, "bundle.mjs"), HIDDEN + (await bundled(program)));
    writeFileSync(join(folder, "page.mjs"), PAGE);
    // Node 20 has the WebSocket of browsers behind this flag; later ones have it anyway, and take the flag.
    const child = spawn(process.execPath, ["--experimental-websocket", join(folder, "page.mjs"), address], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    assert.equal(child.exitCode, 0, `${out}\n${err}`);
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
