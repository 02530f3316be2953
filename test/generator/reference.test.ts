import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compileSpec } from "../../generator/compile.js";
import { ROLES, type Model } from "../../generator/model.js";
import { Plan } from "../../generator/plan.js";
import { renderReference } from "../../generator/render/reference/pages.js";
import { SpecFixture } from "./spec-fixture.js";

const plan = new Plan(compileSpec(fileURLToPath(new URL("../../spec", import.meta.url))));
const pages = renderReference(plan);

/** The text of a page, without its code blocks. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "");
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The part of a page from a heading to the next one of its level. */
function section(page: string, heading: string): string {
  const text = pages.get(page) ?? "";
  const start = text.indexOf(`\n## ${heading}\n`);
  assert.notEqual(start, -1, `${page} has no section ${heading}`);
  const end = text.indexOf("\n## ", start + 1);
  return text.slice(start, end === -1 ? undefined : end);
}

test("every link leads to a page and an anchor that exist", () => {
  const anchors = new Map([...pages].map(([file, text]) => [file, anchorsOf(text)]));
  let count = 0;
  for (const [file, text] of pages) {
    for (const [, target = ""] of prose(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (target.startsWith("../")) {
        assert.ok(
          existsSync(new URL(target, new URL("../../generated/reference/", import.meta.url))),
          `${file}: ${target}`,
        );
        continue;
      }
      const [page = "", anchor] = target.split("#");
      const there = anchors.get(page === "" ? file : page);
      assert.ok(there, `${file}: ${target}`);
      if (anchor !== undefined) assert.ok(there.has(anchor), `${file}: ${target}`);
      count++;
    }
  }
  assert.ok(count > 1000);
});

test("every op has a section with its sources and all of its fields, inherited ones included", () => {
  const check = (
    page: string,
    op: Model["rpcs"][number] | Model["streams"][number],
    names: readonly string[],
  ): void => {
    const text = section(page, op.op);
    for (const { symbol } of [...op.handlers, ...op.senders])
      assert.ok(text.includes(`\`${symbol}\``), `${page} ${symbol}`);
    for (const name of names) {
      const type = plan.named(name).type;
      for (const field of type.kind === "object" ? type.fields : [])
        assert.ok(text.includes(`\n| \`${field.name}\` |`), `${page} ${op.op}: ${name}.${field.name}`);
    }
  };
  for (const role of ROLES)
    for (const op of plan.rpcsOf(role)) check(`${role}.md`, op, [op.request, ...(op.reply === null ? [] : [op.reply])]);
  for (const op of plan.model.streams) check(`${op.direction}.md`, op, [op.message]);
});

test("every named type has a heading, and every table has as many cells as columns", () => {
  const all = [...pages.values()].join("\n");
  const { model } = plan;
  const parts = new Set(model.rpcs.flatMap((op) => [op.request, op.requestMessage, op.reply]));
  for (const op of model.streams) parts.add(op.message).add(op.wireMessage);
  for (const name of model.types.keys())
    if (!parts.has(name)) assert.ok(all.includes(`\n### ${name}\n`), `${name} has no heading`);
  for (const [file, text] of pages) {
    for (const [table] of prose(text).matchAll(/^\|.*\n\|(?: --- \|)+\n(?:\|.*\n)+/gm)) {
      const widths = table
        .trim()
        .split("\n")
        .map((row) => row.replaceAll("\\|", "").split("|").length);
      assert.equal(new Set(widths).size, 1, `${file}: ${table.slice(0, 300)}`);
    }
  }
});

test("the index names every op of every page on a line of its own", () => {
  const readme = pages.get("README.md") ?? "";
  for (const role of ROLES)
    for (const op of plan.rpcsOf(role))
      assert.ok(readme.includes(`\n| [\`${op.op}\`](${role}.md#`), `${role} ${op.op}`);
  for (const op of plan.model.streams)
    assert.ok(readme.includes(`\n| [\`${op.op}\`](${op.direction}.md#`), `${op.direction} ${op.op}`);
});

test("types, releases, defaults and what payloads hold are told in the words of Python", () => {
  using spec = new SpecFixture({ "ops/scheduler/words.yaml": WORDS });
  const text = renderReference(new Plan(spec.compile())).get("scheduler.md") ?? "";
  const rows = text
    .slice(text.indexOf("## words"))
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  assert.deepEqual(rows, [
    "| `keys` | list\\[[Key](types.md#key)\\] | yes |  |  | What. |",
    "| `by` | dict\\[[Key](types.md#key), int\\] \\| None | no | `None` |  |  |",
    '| `mode` | `"a"` \\| `"b"` | in `>=2026.1.0` |  |  |  |',
    "| `new` | float > 0 | no |  | `>=2026.6.0` | **Deprecated:** Nothing. |",
    "| `which` | int (`<2026.1.0`); str (`>=2026.1.0`) | no |  |  |  |",
    "| `pair` | tuple\\[str, int?\\] | no |  |  | Item 0: Its name. |",
    "| `actor` | [Pickled](protocol.md#the-message-in-msgpack) | no |  |  | Holds [Actor](pickles.md#actor). |",
    "| `open` | Any | no |  |  | Open: the user's own. |",
    '| `status` | `"a"` | yes |  |',
    '| `status` | `"b"` | yes |  |',
  ]);
  assert.match(text, /One of these, told apart by `status`:\n\n- \[WordsA\]\(#wordsa\)\n- \[WordsB\]\(#wordsb\)/);
  assert.match(text, /then, if `status` is `"a"`, the caller writes `"OK"`/);
});

const WORDS = `op: words
kind: rpc
from: [client]
to: scheduler
doc: Have fields of many types.
source: { handler: "distributed.scheduler:Scheduler.words" }
request:
  type: object
  properties:
    keys: { type: array, items: { $ref: Key }, doc: What. }
    by: { oneOf: [{ type: map, keys: { $ref: Key }, values: { type: integer } }, { type: "null" }], default: null }
    mode: { enum: [a, b] }
    new: { type: float, exclusiveMinimum: 0, releases: ">=2026.6.0", deprecated: Nothing. }
    which: { byRelease: [{ type: integer, releases: "<2026.1.0" }, { type: string, releases: ">=2026.1.0" }] }
    pair: { type: array, prefixItems: [{ type: string, doc: Its name. }, { type: integer }], minItems: 1 }
    actor: { type: pickled, holds: Actor }
    open: { type: any, reason: the user's own }
  required: [keys, { name: mode, releases: ">=2026.1.0" }]
reply:
  discriminator: status
  oneOf:
    - { title: WordsA, type: object, properties: { status: { const: a } }, required: [status] }
    - { title: WordsB, type: object, properties: { status: { const: b } }, required: [status] }
exchange: [request, reply, { ack: OK, when: { status: a } }]
evidence: { request: introspected, reply: recorded }
`;
