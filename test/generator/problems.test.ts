import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemKind } from "../../generator/problems.js";
import { at, NOTE, PING, WHO_HAS, type Case } from "./problem-case.js";
import { FORM_CASES } from "./problem-cases-form.js";
import { MEANING_CASES } from "./problem-cases-meaning.js";
import { RELEASE_CASES } from "./problem-cases-releases.js";
import { SpecFixture } from "./spec-fixture.js";

/** Every kind has its cases: a new one without any does not compile. */
const CASES: Record<ProblemKind, readonly Case[]> = { ...FORM_CASES, ...MEANING_CASES, ...RELEASE_CASES };

test("the spec that the others break is sound", () => {
  using spec = new SpecFixture();
  assert.deepEqual(spec.problems(), []);
});

for (const [kind, cases] of Object.entries(CASES)) {
  for (const { name, breakIt, lines } of cases) {
    test(`${kind}: ${name}`, () => {
      using spec = new SpecFixture();
      breakIt(spec);
      assert.deepEqual(spec.problems(), lines);
    });
  }
}

test("problems of several files come all at once, in order", () => {
  using spec = new SpecFixture();
  spec.replace(WHO_HAS, "$ref: Address", "$ref: Adress");
  spec.replace(WHO_HAS, "required: [keys]", "required: [nothing]");
  spec.replace(NOTE, "from: [client]", "from: [worker]");
  spec.replace(PING, "kind: rpc", "kind: rpc\ncolour: red");
  assert.deepEqual(spec.problems(), [
    at(WHO_HAS, "12:14", '"nothing" is required but is no property [required]'),
    at(WHO_HAS, "13:58", "there is no type Adress; did you mean Address? [reference]"),
    at(PING, "3:1", 'unknown keyword "colour" [shape]'),
    at(NOTE, "3:7", "from and to do not agree with the folder client-scheduler [role]"),
  ]);
});
