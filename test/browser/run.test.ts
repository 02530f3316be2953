/** The bundle at work, against a real scheduler, without what only Node has. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { RELEASES, startDask } from "../support/dask.js";
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

// Names that browsers do not have. They are hidden from the bundle only: the WebSocket of Node is built on them.
const HIDDEN = "const Buffer = undefined, process = undefined, global = undefined, setImmediate = undefined;\n";

const PAGE = `
  import { run } from "./bundle.mjs";
  console.log(await run(process.argv[2]));
`;

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    test("a page talks to a scheduler over its WebSocket", async () => {
      const folder = mkdtempSync(join(tmpdir(), "daskwire-browser-"));
      try {
        writeFileSync(join(folder, "bundle.mjs"), HIDDEN + (await bundle(PROGRAM, true)).text);
        writeFileSync(join(folder, "page.mjs"), PAGE);
        await using dask = await startDask({ release, workers: 1, scheduler: { protocol: ["tcp", "ws"] } });
        // Dask's WebSocket listener binds all interfaces, whatever it is told.
        const { port } = parseHostPort(parseAddress(dask.scheduler.addresses[1] ?? "").location);
        assert.deepEqual(await runPage(join(folder, "page.mjs"), `ws://127.0.0.1:${port}`), {
          type: "Scheduler",
          workers: 1,
          held: [
            [["x", 0], []],
            ["y", []],
          ],
          echoed: 100_009,
          refused: "AddressError",
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

async function runPage(page: string, address: string): Promise<unknown> {
  // Node 20 has the WebSocket of browsers behind this flag; later ones have it anyway, and take the flag.
  const child = spawn(process.execPath, ["--experimental-websocket", page, address], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  assert.equal(child.exitCode, 0, `${out}\n${err}`);
  return JSON.parse(out);
}
