import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { oneLine } from "../../runtime/wire/printable.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { daskwire } from "../support/command.js";
import { captureText, request, withFields } from "./captures.js";
import { recordDask, type Recorded } from "./record.js";

let folder: string;
let recorded: readonly Recorded[];
let file: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "daskwire-show-"));
  recorded = await recordDask();
  file = await save("recorded.ndjson", captureText(recorded));
});
after(() => rm(folder, { recursive: true }));

async function save(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function show(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await daskwire("show", ...args);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** The same conversation with one message more. */
function withMessage(value: WritableValue): Recorded {
  const { conversation } = request(recorded, "identity");
  return {
    ...conversation,
    messages: [...conversation.messages.slice(0, 2), { dir: "in", frames: encodeOpen(value) }],
  };
}

describe("daskwire show", () => {
  test("prints a line per message, and one for each message of a batch", async () => {
    const lines = (await show(file)).trimEnd().split("\n");
    const titles = lines.filter((line) => line.startsWith("conversation "));
    assert.equal(titles.length, recorded.length);
    for (const line of lines.filter((each) => !titles.includes(each)))
      assert.match(line, /^\d+:\d+(\/\d+)? +(->|<-) +([\d.]+ [KM]?i?B)? +\S/);
    const text = lines.join("\n");
    assert.match(text, /-> +\d+ B {2}handshake compression=null/);
    assert.match(text, /<- .* scheduler-client\.task-erred key=/);
    assert.match(text, /-> .* worker\.get_data request keys=/);
    assert.match(text, /-> .* worker\.get_data acknowledgement "OK"/);
    // A line per message of a batch, and the request in a broadcast.
    const batches = recorded.flatMap(({ messages }) => messages).length;
    assert.ok(lines.length - titles.length > batches, `${lines.length} lines for ${batches} messages`);
    assert.match(text, /\/1 +-> +worker\.run request /);
    assert.equal(text.includes("!"), false, text);
  });

  test("chooses by operation, server and conversation", async () => {
    const byOp = await show("--op", "register-worker", "--op", "identity,scheduler.who_has", file);
    const shown = [...byOp.matchAll(/(scheduler\.\S+) request/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(shown)].sort(), [
      "scheduler.identity",
      "scheduler.register-worker",
      "scheduler.who_has",
    ]);
    const workers = await show(file, "--server", "worker");
    assert.match(workers, /worker\.get_data/);
    assert.equal(/^conversation \d+: Scheduler/m.test(workers), false, workers);
    const only = await show(file, "--conversation", "2");
    assert.deepEqual([...new Set([...only.matchAll(/^(\d+):/gm)].map((match) => match[1]))], ["2"]);
  });

  test("prints a message in full, and as JSON", async () => {
    const place = request(recorded, "who_has");
    const name = `${recorded.indexOf(place.conversation) + 1}:${place.index}`;
    const text = await show(file, "--message", name);
    assert.match(text, /frame 0: \d+ bytes/);
    assert.match(text, /scheduler\.who_has request\n\{op: "who_has", keys: \[\["key", 1, 2\.0\]\]/);
    const json = JSON.parse(await show(file, "--message", name, "--json")) as Record<string, unknown>;
    const { op, kind, value, problems } = json;
    const keys = (value as { readonly keys: unknown }).keys;
    assert.deepEqual(
      { op, kind, keys, problems },
      { op: "scheduler.who_has", kind: "request", keys: [["key", 1, 2]], problems: [] },
    );
  });

  test("prints keys that msgpack cannot hold", async () => {
    const place = request(recorded, "echo");
    const name = `${recorded.indexOf(place.conversation) + 1}:${place.index}`;
    const pickle = (value: number): string => `<pickle \\d+ B, 0 frames: ${value}>`;
    const inside = `\\["x", ${pickle(0)}\\]`;
    const briefly = await show(file, "--op", "echo");
    assert.match(briefly, new RegExp(`request data=\\{${inside}: 1, ${pickle(3)}: \\{${pickle(4)}: 2\\}\\}$`, "m"));
    assert.match(briefly, new RegExp(`reply ${inside}=1 ${pickle(3)}=\\{${pickle(4)}: 2\\}$`, "m"));
    const full = await show(file, "--message", name);
    assert.match(full, new RegExp(`data: \\{\\s*${inside}: 1,\\s*${pickle(3)}: \\{${pickle(4)}: 2\\}`));
    const { value } = JSON.parse(await show(file, "--message", name, "--json")) as {
      readonly value: { readonly data: unknown };
    };
    const [[[x, part], one], [alone]] = value.data as [[[string, object], number], [object]];
    assert.deepEqual([x, one], ["x", 1]);
    for (const each of [part, alone]) assert.deepEqual(Object.keys(each), ["payload", "bytes"]);
  });

  test("marks what the spec does not allow", async () => {
    const path = await save(
      "bad.ndjson",
      captureText([withFields(request(recorded, "identity"), { n_workers: "many" })]),
    );
    assert.match(await show(path), /scheduler\.identity request .* ! .*expected integer, got string "many"/);
  });

  test("lets nothing hostile at the terminal, and no value fill it", async () => {
    const evil = "\u001b]0;owned\u0007\r\u001b[2J\u202e\n";
    const huge = "y".repeat(3_000_000);
    const deep = Array.from({ length: 500 }).reduce<WritableValue>((inner) => [inner], "x");
    const conversations = [
      withMessage({ op: evil, [evil]: evil, keys: [evil] }),
      withMessage({ op: "who_has", keys: [huge], [huge]: new Map([[evil, evil]]) }),
      withMessage({ op: "identity", deep, wide: Array.from({ length: 100_000 }, (_, index) => index) }),
      { ...withMessage([evil, evil]), server: evil, version: evil },
      {
        ...withMessage("x"),
        messages: [{ dir: "in", frames: [Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff)] }],
      } as Recorded,
    ];
    const path = await save("evil.ndjson", captureText(conversations));
    for (const args of [[], ["--json"], ["--message", "1:2"], ["--message", "2:2"], ["--message", "3:2"]]) {
      const text = await show(path, ...args);
      assert.equal(
        text.split("\n").find((line) => oneLine(line) !== line),
        undefined,
      );
      if (!args.includes("--json")) assert.ok(text.length < 200_000, String(text.length));
      if (args.length === 0) for (const line of text.split("\n")) assert.ok(line.length < 800, line.slice(0, 200));
    }
  });

  test("chooses operations of a server of one's own, too, and says nothing of those that others do not have", async () => {
    const path = await save("own.ndjson", captureText([withMessage({ op: "my_own" })]));
    assert.match(await show(path, "--op", "my_own"), /scheduler\.my_own request/);
    assert.equal(await show(path, "--op", "scheduler.who_has,client-scheduler.update-graph"), "");
  });

  test("says what is wrong with its input", async () => {
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [[join(folder, "none")], 2, /no such file/],
      [[await save("text", "no capture\n")], 2, /holds no conversation/],
      [[file, "--message", "3"], 2, /--message 3:5/],
      [[file, "--message", "9999:1"], 2, /has no conversation 9999/],
      [[file, "--message", "1:99999"], 2, /^daskwire: .*: conversation 1 has no such message\n$/],
      [[file, "--conversation", "9999"], 2, /has no conversation 9999/],
      [[file, "--op", "identiy"], 2, /--op identiy: the spec has no such operation; did you mean identity\?/],
      [[file, "--op", "identity,scheduler.who_hass"], 2, /did you mean scheduler\.who_has\?/],
      [[file, "--server", "nobody"], 2, /no conversation is with a server "nobody", but with Scheduler, Worker/],
      [[file, "--conversation", "x"], 2, /--conversation 3/],
      [[], 2, /missing required argument 'file'/],
      [[file, "--none"], 2, /unknown option '--none'/],
    ];
    for (const [args, expected, message] of cases) {
      const { code, stderr } = await daskwire("show", ...args);
      assert.equal(code, expected, stderr);
      assert.match(stderr, message);
    }
    const ends = ["--listen", "tcp://127.0.0.1:0", "--target", "tcp://127.0.0.1:1", "--no-ask"];
    const inspected = await daskwire("inspect", ...ends, "--op", "register-worker,heartbeat-worker");
    assert.equal(inspected.code, 1);
    assert.match(inspected.stderr, /^daskwire: --op heartbeat-worker: .* did you mean heartbeat_worker\?\n$/);
    const { code, stdout, stderr } = await daskwire(
      "show",
      await save("cut.ndjson", captureText(recorded).slice(0, -200)),
    );
    assert.equal(code, 0);
    assert.match(stdout, /conversation 1:/);
    assert.match(stderr, /the capture is cut/);
  });
});
