/** `npm run audit`, as it is called. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { describedOf, type OperationSchemas } from "../../runtime/capture/unseen.js";
import { ordinalOf } from "../../generator/ranges.js";
import { readFileSync } from "node:fs";
import { NEWEST } from "../support/dask.js";
import { liveDask, SpecCopy } from "./support.js";

const MAIN = fileURLToPath(new URL("../../generator/audit/main.ts", import.meta.url));

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function audit(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, stdout, stderr };
}

interface Json {
  readonly releases: readonly {
    readonly release: string;
    readonly drifts: readonly { file: string; line: number }[];
  }[];
}

test("exits with 1 on drift, and says where; --json prints the same", async () => {
  using copy = new SpecCopy();
  copy.audit(await liveDask(NEWEST), { writeDigests: true });
  copy.edit("ops/worker/get_data.yaml", (document) => document.delete("injected"));
  const [human, json] = await Promise.all([
    audit("--spec", copy.directory, "--release", NEWEST),
    audit("--spec", copy.directory, "--release", NEWEST, "--json"),
  ]);
  assert.equal(human.code, 1, human.stderr);
  assert.match(human.stdout, new RegExp(`^Dask ${NEWEST}: \\d+ drifts?\n`));
  assert.match(
    human.stdout,
    /^ {2}worker\n {4}spec\/ops\/worker\/get_data.yaml:1: get_data: the receiver adds "comm" itself: list it under "injected" \[injected\] \(distributed.worker:Worker.get_data\)$/m,
  );
  assert.match(human.stdout, /^scheduler rpc +\d+$/m);
  assert.match(human.stdout, /^marked as recorded +\d+ of \d+ \(\d+ %\)$/m);
  assert.match(human.stdout, /^types left open: \d+$/m);
  assert.equal(json.code, 1, json.stderr);
  const { releases } = JSON.parse(json.stdout) as Json;
  assert.deepEqual(
    releases.map((each) => each.release),
    [NEWEST],
  );
  assert.ok(releases[0]?.drifts.some(({ file, line }) => file === "spec/ops/worker/get_data.yaml" && line === 1));
});

test("--evidence says of every op and field whether traffic has shown it, and why not", async () => {
  const { code, stdout, stderr } = await audit("--release", NEWEST, "--evidence");
  assert.equal(code, 0, stderr);
  const evidence = JSON.parse(
    readFileSync(new URL(`../../spec/evidence/${NEWEST}.json`, import.meta.url), "utf8"),
  ) as Readonly<
    Record<string, { readonly count: number; readonly fields: Readonly<Record<string, number>> } | undefined>
  >;
  const schema = JSON.parse(
    readFileSync(new URL("../../generated/schema/daskwire.schema.json", import.meta.url), "utf8"),
  ) as OperationSchemas;
  const expected = describedOf(schema, [ordinalOf(NEWEST)]).map(({ op, direction, fields }) => {
    const [subject = "", ...name] = op.split(".");
    const shown = evidence[`${op} ${direction}`];
    const marks = fields.map((field) => ` ${(shown?.fields[field] ?? 0) > 0 ? "+" : "-"}${field}`).join("");
    const channel = subject.includes("-") ? subject : `${subject} rpc`;
    return `    ${channel} ${name.join(".")} ${direction}: ${shown?.count ?? 0}${marks}`;
  });
  assert.ok(expected.length > 300, `${expected.length} messages`);
  const [, lines = "", unseen = ""] = stdout.split(/^ {2}(?:seen how often.*|never seen:)\n/m);
  assert.deepEqual(lines.trimEnd().split("\n"), expected);
  assert.match(unseen, /^ {4}scheduler rpc terminate reply: never: the handler closes the server, /m);
  assert.match(unseen, /^ {4}scheduler rpc proxy reply: never: it is what the op inside answers/m);
});

test("exits with 2 when it cannot run, with one line that says why", async () => {
  const runs = await Promise.all([
    audit("--release", "2022.1.0"),
    audit("--release", "newest"),
    audit("--nonsense"),
    audit("--spec", "/no/such/directory"),
  ]);
  assert.deepEqual(
    runs.map(({ code }) => code),
    [2, 2, 2, 2],
  );
  const messages = runs.map(({ stderr }) => stderr.trim());
  assert.match(
    messages[0] ?? "",
    /^the spec describes Dask .* not 2022.1.0; to widen it, change "span" in spec\/releases.yaml$/,
  );
  assert.match(messages[1] ?? "", /^"newest" is no release; write year.month.patch, as in 2026.8.0$/);
  assert.match(messages[2] ?? "", /^error: unknown option '--nonsense'$/);
  assert.match(messages[3] ?? "", /^ENOENT: no such file or directory, .*\/no\/such\/directory/);
});
