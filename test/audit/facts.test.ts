import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { countsOf, openTypes } from "../../generator/audit/counts.js";
import { factsAt, type OpFacts, readSpec, type SpecFiles } from "../../generator/audit/facts.js";
import { checkInSpan, releasesOf } from "../../generator/audit/releases.js";

const FILES: Readonly<Record<string, string>> = {
  "releases.yaml":
    "span: { first: 2025.7.0, last: 2026.8.0 }\nverified:\n  - release: 2025.7.0\n  - release: 2026.8.0\n",
  "types/some.yaml": `types:
  Base:
    type: object
    properties:
      shared: { type: string }
      anything: { type: any, reason: it is so }
    required: [shared]
`,
  "ops/worker/moved.yaml": `op: moved
kind: rpc
from: [client]
to: worker
releases: ">=2025.9.0"
source:
  handler:
    - { symbol: "distributed.a:A", releases: "<2026.1.0" }
    - { symbol: "distributed.b:B", releases: ">=2026.1.0" }
  senders:
    - distributed.c:c
    - { symbol: "distributed.d:d", releases: "<2026.1.0" }
injected: [comm]
request:
  type: object
  properties:
    always: { type: string, default: x }
    old: { type: string, releases: "<2026.1.0" }
    turned: { byRelease: [{ releases: "<2026.1.0", type: string, default: y }, { releases: ">=2026.1.0", type: integer }] }
  required:
    - always
    - { name: turned, releases: ">=2026.1.0" }
reply: { type: any, reason: it is so }
evidence: { request: introspected, reply: recorded }
`,
  "ops/server/shared.yaml": `op: shared
kind: rpc
from: [client]
to: server
on: [scheduler, nanny]
source: { handler: "distributed.s:S" }
unknownFields: ignore
request: { $ref: Base }
reply: none
evidence: { request: recorded, reply: handwritten }
`,
  "streams/scheduler-client/variants.yaml": `op: variants
kind: stream
from: [scheduler]
to: client
source: { handler: "distributed.v:V" }
message:
  discriminator: status
  oneOf:
    - type: object
      properties: { status: { const: a }, key: { type: string }, first: { type: string } }
      required: [status, key, first]
    - type: object
      properties: { status: { const: b }, key: { type: string }, second: { type: string } }
      required: [status, key]
    - type: object
      releases: "<2026.1.0"
      properties: { status: { const: c }, third: { type: any, additionalProperties: true } }
      required: [status]
evidence: { message: recorded }
`,
};

describe("the facts of a spec", () => {
  let root: string;
  let spec: SpecFiles;
  before(() => {
    root = mkdtempSync(join(tmpdir(), "daskwire-facts-"));
    for (const [file, text] of Object.entries(FILES)) {
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    spec = readSpec(root);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  function fact(op: string, release: number): OpFacts {
    const found = factsAt(spec, release).find((each) => each.op === op);
    assert.ok(found !== undefined, `${op} at ${release}`);
    return found;
  }

  function fields(op: string, release: number): Record<string, unknown> {
    return Object.fromEntries([...fact(op, release).fields].map(([name, { line: _, ...rest }]) => [name, rest]));
  }

  test("an op is there only in its releases", () => {
    assert.deepEqual(
      factsAt(spec, 20250700).map((each) => each.op),
      ["shared", "variants"],
    );
    assert.deepEqual(
      factsAt(spec, 20250900).map((each) => each.op),
      ["shared", "moved", "variants"],
    );
  });

  test("symbols follow the release, and know their lines", () => {
    assert.deepEqual(fact("moved", 20251200).handler, { symbol: "distributed.a:A", line: 8 });
    assert.deepEqual(fact("moved", 20260100).handler, { symbol: "distributed.b:B", line: 9 });
    assert.deepEqual(
      fact("moved", 20251200).senders.map((each) => each.symbol),
      ["distributed.c:c", "distributed.d:d"],
    );
    assert.deepEqual(
      fact("moved", 20260100).senders.map((each) => each.symbol),
      ["distributed.c:c"],
    );
    assert.deepEqual(fact("shared", 20260100).handler, { symbol: "distributed.s:S", line: 6 });
    assert.deepEqual(fact("shared", 20260100).senders, []);
  });

  test("fields, what is required and defaults follow the release", () => {
    assert.deepEqual(fields("moved", 20251200), {
      always: { required: true, default: "x" },
      old: { required: false, default: undefined },
      turned: { required: false, default: "y" },
    });
    assert.deepEqual(fields("moved", 20260100), {
      always: { required: true, default: "x" },
      turned: { required: true, default: undefined },
    });
    assert.equal(fact("moved", 20260100).fields.get("always")?.line, 17);
  });

  test("a reference is followed", () => {
    assert.deepEqual(Object.keys(fields("shared", 20260100)), ["shared", "anything"]);
    assert.equal(fact("shared", 20260100).fields.get("shared")?.required, true);
  });

  test("of variants, what all of them require is required", () => {
    const required = (release: number): string[] =>
      Object.entries(fields("variants", release)).flatMap(([name, field]) =>
        (field as { required: boolean }).required ? name : [],
      );
    assert.deepEqual(Object.keys(fields("variants", 20251200)), ["status", "key", "first", "second", "third"]);
    assert.deepEqual(required(20251200), ["status"]);
    assert.deepEqual(Object.keys(fields("variants", 20260100)), ["status", "key", "first", "second"]);
    assert.deepEqual(required(20260100), ["status", "key"]);
  });

  test("who handles it, and what the receiver does with the unknown", () => {
    const { roles, channel, injected, unknownFields } = fact("moved", 20260100);
    assert.deepEqual(
      { roles, channel, injected, unknownFields },
      {
        roles: ["worker"],
        channel: "rpc",
        injected: ["comm"],
        unknownFields: "reject",
      },
    );
    assert.deepEqual(fact("shared", 20260100).roles, ["scheduler", "nanny"]);
    assert.equal(fact("shared", 20260100).unknownFields, "ignore");
    assert.deepEqual(fact("variants", 20260100).roles, ["client"]);
    assert.equal(fact("variants", 20260100).channel, "scheduler-client");
  });

  test("counts", () => {
    assert.deepEqual(countsOf(factsAt(spec, 20260100)), {
      ops: { "scheduler rpc": 1, "nanny rpc": 1, "worker rpc": 1, "scheduler-client": 1 },
      evidence: { recorded: 3, handwritten: 1, introspected: 1 },
    });
    assert.deepEqual(
      [...openTypes(spec)],
      [
        ["it is so", 2],
        ["no reason given", 1],
      ],
    );
  });

  test("releases, and whether one lies between them", () => {
    const releases = releasesOf(spec);
    assert.deepEqual(releases, { first: "2025.7.0", last: "2026.8.0", verified: ["2025.7.0", "2026.8.0"] });
    checkInSpan("2025.12.0", releases);
    assert.throws(
      () => checkInSpan("2025.5.1", releases),
      /the spec describes Dask 2025.7.0 to 2026.8.0, not 2025.5.1/,
    );
  });
});

test("a file that is no YAML is an error that names it", () => {
  const root = mkdtempSync(join(tmpdir(), "daskwire-facts-"));
  try {
    writeFileSync(join(root, "releases.yaml"), "a: [");
    assert.throws(() => readSpec(root), /releases.yaml: .* at line 1/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
