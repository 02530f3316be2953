import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { ReplayReport } from "../../runtime/cli/wire-tools/replay-report.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { daskwire } from "../support/command.js";
import { RELEASES, startDask, type Dask } from "../support/dask.js";
import { startCapture } from "./capture-process.js";
import { runSession } from "./session.js";

type ReportJson = Pick<
  ReplayReport,
  "conversations" | "sent" | "alike" | "differences" | "skipped" | "skippedConversations"
>;

interface Line {
  messages: { dir: string; frames: (string | { omitted: number })[] }[];
}

/** Holds the last lines of a report for a person against those above. */
function assertSums(stdout: string): void {
  const [recorded = NaN, alike = NaN, different = NaN, notCompared = NaN] = (
    /\nanswers: (\d+) recorded: (\d+) alike, (\d+) different, (\d+) not compared/.exec(stdout) ?? []
  )
    .slice(1)
    .map(Number);
  assert.equal(recorded, alike + different + notCompared, stdout);
  const unsent = Number(/\nmessages: \d+ sent, (\d+) not\n/.exec(stdout)?.[1]);
  const listed = stdout.match(/^ {2}\d+:\d+ /gm)?.length ?? 0;
  assert.ok(unsent > 0 && notCompared > 0, stdout);
  assert.equal(listed, unsent + different + notCompared, stdout);
}

for (const release of RELEASES)
  describe(`daskwire replay, Dask ${release}`, () => {
    let folder: string;
    let file: string;
    let lines: readonly Line[];

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "daskwire-replay-"));
      file = join(folder, "session.ndjson");
      await using dask = await startDask({ release, workers: 1 });
      await using recorder = await startCapture(dask.scheduler.address, file);
      await runSession(dask.python, recorder.address);
      assert.equal(await recorder.stop(), 0);
      lines = (await readFile(file, "utf8"))
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Line);
    });
    after(() => rm(folder, { recursive: true }));

    async function changed(name: string, change: (message: Line["messages"][number]) => void): Promise<string> {
      const copies = structuredClone(lines) as Line[];
      for (const { messages } of copies) for (const message of messages) change(message);
      const path = join(folder, name);
      await writeFile(path, copies.map((line) => `${JSON.stringify(line)}\n`).join(""));
      return path;
    }

    async function replay(
      dask: Dask,
      path: string,
      ...more: readonly string[]
    ): Promise<ReportJson & { code: number | null }> {
      const { code, stdout, stderr } = await daskwire(
        "replay",
        path,
        "--to",
        dask.scheduler.address,
        "--json",
        ...more,
      );
      assert.equal(stderr, "");
      return { code, ...(JSON.parse(stdout) as ReportJson) };
    }

    test("plays a session to a fresh scheduler, which answers alike", async () => {
      await using dask = await startDask({ release, workers: 1 });
      const report = await replay(dask, file);
      assert.deepEqual(report.differences, []);
      assert.deepEqual(report.skipped, []);
      assert.equal(report.code, 0);
      assert.equal(report.conversations, lines.length);
      assert.ok(report.alike > 30, String(report.alike));
      const inTheFile = lines.flatMap(({ messages }) => messages.slice(2).filter(({ dir }) => dir === "in")).length;
      assert.equal(report.sent, inTheFile);
    });

    test("says why conversations are not played", async () => {
      await using dask = await startDask({ release });
      const none = await daskwire("replay", file, "--to", dask.scheduler.address, "--conversation", "9999");
      assert.deepEqual([none.code, none.stderr], [2, `daskwire: ${file}: has no conversation 9999\n`]);
      const path = join(folder, "others.ndjson");
      const other = { ...lines[1], server: "Worker" };
      await writeFile(path, `${[...lines, other].map((line) => JSON.stringify(line)).join("\n")}\n{"messages":[{"dir"`);
      const { stdout, stderr } = await daskwire("replay", path, "--to", dask.scheduler.address, "--timeout", "2");
      assert.match(stderr, /line 4: the capture is cut/);
      assert.match(stdout, /\n {2}3: is with a Worker; a Scheduler answers at tcp:/);
      assert.match(stdout, /\nconversations: 2 played, 1 not\n/);
      const alone = await daskwire("replay", path, "--to", dask.scheduler.address, "--conversation", "3");
      assert.equal(alone.code, 2);
      assert.match(alone.stderr, /a Scheduler answers, conversation 3 is with a Worker/);
    });

    test("tells answers of another type, in streams too", async () => {
      // What Python says of a division by zero becomes a result, and a reply that was null a number.
      const path = await changed("changed.ndjson", (message) => {
        if (message.dir !== "out") return;
        const frames = message.frames.map((frame) => Buffer.from(frame as string, "base64"));
        const value = decodeOpen(frames);
        if (value === null) message.frames = [Buffer.from(encodeOpen(7)[0] ?? []).toString("base64")];
        const renamed = Buffer.from(
          frames[0]?.toString("latin1").replace("\xaatask-erred", "\xaatask-ended") ?? "",
          "latin1",
        );
        if (Array.isArray(value)) message.frames[0] = renamed.toString("base64");
      });
      await using dask = await startDask({ release, workers: 1 });
      const report = await replay(dask, path, "--timeout", "5");
      assert.equal(report.code, 1);
      const told = report.differences.map(({ op, recorded, got }) => `${op}: ${recorded} / ${got}`);
      assert.ok(
        told.some((text) => /scheduler\.variable_set: a number, invalid.* \/ null/.test(text)),
        told.join("\n"),
      );
      assert.ok(
        told.some((text) => /task-ended: a map.* \/ it did not come/.test(text)),
        told.join("\n"),
      );
      assert.ok(
        told.some((text) => /task-erred: nothing of the kind \/ /.test(text)),
        told.join("\n"),
      );
    });

    test("skips what was not recorded, and says so", async () => {
      const path = await changed("omitted.ndjson", (message) => {
        message.frames = message.frames.map((frame, index) => (index === 0 ? frame : { omitted: 9 }));
      });
      await using dask = await startDask({ release, workers: 1 });
      const report = await replay(dask, path, "--timeout", "2");
      const { stdout } = await daskwire("replay", path, "--to", dask.scheduler.address, "--timeout", "2");
      assertSums(stdout);
      const reasons = new Set(report.skipped.map(({ reason }) => reason));
      assert.ok(reasons.has("its payloads were not recorded"));
      assert.ok(reasons.has("its request was not sent"));
      assert.ok(report.sent > 5, String(report.sent));
    });

    test("goes on to its report when a request has ended the server", async () => {
      const path = join(folder, "terminate.ndjson");
      const frames = (value: WritableValue): string[] =>
        encodeOpen(value).map((frame) => Buffer.from(frame).toString("base64"));
      const greeting = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };
      const asking = (request: WritableValue, reply: WritableValue): string => {
        const values = [greeting, greeting, request, reply] as const;
        const messages = values.map((value, index) => ({ dir: index % 2 === 0 ? "in" : "out", frames: frames(value) }));
        return `${JSON.stringify({ version: release, transport: "tcp", server: "Scheduler", messages })}\n`;
      };
      const terminate = asking({ op: "terminate", reply: true }, "OK");
      await writeFile(path, terminate + asking({ op: "identity" }, {}).repeat(3));
      await using dask = await startDask({ release });
      const report = await replay(dask, path, "--timeout", "3");
      assert.equal(report.code, 1);
      assert.equal(report.conversations + report.skippedConversations.length, 4);
      assert.match(report.skippedConversations.at(-1)?.reason ?? "", /the server could not be reached any more: /);
      assert.ok(report.sent >= 1);
      assert.ok(report.differences.length >= 1);
    });

    test("is ended by Ctrl-C, also before anybody answers", async () => {
      await using silent = createServer().listen(0, "127.0.0.1");
      await once(silent, "listening");
      const to = `tcp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
      const child = spawn(process.execPath, ["--import", "tsx", "runtime/cli/main.ts", "replay", file, "--to", to], {
        stdio: "ignore",
      });
      const [socket] = (await once(silent, "connection")) as [Socket];
      socket.on("error", () => undefined).resume();
      child.kill("SIGINT");
      assert.deepEqual(await once(child, "exit"), [130, null]);
    });

    test("ends with 2 where there is nothing to play to", async () => {
      const { code, stderr } = await daskwire("replay", file, "--to", "tcp://127.0.0.1:1", "--timeout", "3");
      assert.equal(code, 2);
      assert.match(stderr, /does not answer/);
      const none = await daskwire("replay", join(folder, "none"), "--to", "tcp://127.0.0.1:1", "--timeout", "3");
      assert.equal(none.code, 2);
    });
  });
