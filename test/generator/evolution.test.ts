import assert from "node:assert/strict";
import { test } from "node:test";
import { boundaries, compareReleases, type Change } from "../../generator/evolution.js";
import { ordinalOf } from "../../generator/ranges.js";
import { SpecFixture } from "./spec-fixture.js";

const CHANGING = `op: changing
kind: rpc
from: [client]
to: scheduler
doc: Change from release to release.
source:
  handler:
    - { symbol: "distributed.old:handle", releases: "<2026.1.0" }
    - { symbol: "distributed.new:handle", releases: ">=2026.1.0" }
unknownFields:
  - { value: ignore, releases: "<2026.1.0" }
  - { value: reject, releases: ">=2026.1.0" }
request:
  type: object
  properties:
    gone: { type: string, releases: "<2026.1.0" }
    came: { type: string, releases: ">=2026.1.0" }
    needed: { type: string }
    spared: { type: string }
    other: { byRelease: [{ type: integer, releases: "<2026.1.0" }, { type: string, releases: ">=2026.1.0" }] }
    same: { type: string }
  required:
    - { name: came, releases: ">=2026.1.0" }
    - { name: needed, releases: ">=2026.1.0" }
    - { name: spared, releases: "<2026.1.0" }
reply: { type: "null" }
evidence: { request: introspected, reply: recorded }
`;

/** A change in few words. */
function words(change: Change): string {
  const of =
    change.of.kind === "op" ? change.of.op.op : change.of.kind === "type" ? change.of.named.name : change.of.name;
  const field = "field" in change && change.field !== undefined ? `.${change.field}` : "";
  return `${change.kind} ${of}${field}`;
}

function changing(): SpecFixture {
  const spec = new SpecFixture({ "ops/scheduler/changing.yaml": CHANGING });
  spec.replace("ops/scheduler/who_has.yaml", "doc: Ask", 'releases: "<2026.6.0"\ndoc: Ask');
  return spec;
}

test("every release with which something begins or ends is a boundary", () => {
  using spec = changing();
  assert.deepEqual(boundaries(spec.compile()), [20260100, 20260600]);
});

test("a boundary reports what is different, and nothing else", () => {
  using spec = changing();
  const changes = compareReleases(spec.compile(), ordinalOf("2025.12.0"), ordinalOf("2026.1.0"));
  assert.deepEqual(changes.map(words), [
    "handler changing",
    "unknown-fields changing",
    "field-removed SchedulerChangingRequest.gone",
    "field-added SchedulerChangingRequest.came",
    "now-required SchedulerChangingRequest.needed",
    "now-optional SchedulerChangingRequest.spared",
    "type SchedulerChangingRequest.other",
  ]);
  const added = changes.find((change) => change.kind === "field-added");
  assert.equal(added?.kind === "field-added" && added.required, true);
});

test("an op that ends is removed without a word on its fields", () => {
  using spec = changing();
  const model = spec.compile();
  assert.deepEqual(compareReleases(model, ordinalOf("2026.5.0"), ordinalOf("2026.6.0")).map(words), [
    "removed who_has",
  ]);
  assert.deepEqual(compareReleases(model, ordinalOf("2026.6.0"), ordinalOf("2026.5.0")).map(words), ["added who_has"]);
});

test("a release is no different from itself", () => {
  using spec = changing();
  assert.deepEqual(compareReleases(spec.compile(), 20260100, 20260100), []);
});
