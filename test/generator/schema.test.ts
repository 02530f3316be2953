import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compileSpec } from "../../generator/compile.js";
import { Plan } from "../../generator/plan.js";
import { schemaBundle, SCHEMA_WORDS } from "../../generator/render/json-schema.js";
import { renderValidators } from "../../generator/validators/standalone.js";
import { SpecFixture } from "./spec-fixture.js";

const plan = new Plan(compileSpec(fileURLToPath(new URL("../../spec", import.meta.url))));

/** ajv at its strictest. `strictTuples` alone is off: it takes a tuple whose last items may be missing for a mistake. */
function strictAjv(bundle: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, logger: false });
  ajv.addVocabulary([...SCHEMA_WORDS]);
  ajv.addSchema({ ...bundle, $id: "daskwire" });
  return ajv;
}

test("ajv compiles every definition, and accepts the bundle as a 2020-12 schema", () => {
  const bundle = schemaBundle(plan);
  const names = Object.keys(bundle["$defs"] as object);
  assert.ok(names.length > plan.model.types.size);
  const ajv = strictAjv(bundle);
  for (const name of names) assert.equal(typeof ajv.getSchema(`daskwire#/$defs/${name}`), "function", name);
});

test("every operation names definitions that exist", () => {
  const bundle = schemaBundle(plan);
  const defs = bundle["$defs"] as Readonly<Record<string, unknown>>;
  const operations = Object.entries(bundle["x-operations"] as Record<string, Record<string, { $ref?: string }>>);
  assert.equal(operations.length, new Set(operations.map(([name]) => name)).size);
  for (const [name, operation] of operations)
    for (const part of ["request", "reply", "message"]) {
      const ref = operation[part]?.$ref;
      if (ref !== undefined) assert.ok(ref.replace("#/$defs/", "") in defs, `${name}: ${ref}`);
    }
  assert.ok(operations.some(([name]) => name === "scheduler.who_has"));
});

test("a definition accepts the JSON form of a message and refuses another", () => {
  using spec = new SpecFixture();
  const ajv = strictAjv(schemaBundle(new Plan(spec.compile())));
  const request = ajv.getSchema("daskwire#/$defs/SchedulerWhoHasMessage");
  assert.equal(request?.({ op: "who_has", keys: ["x", ["y", 0]], reply: true }), true);
  assert.equal(request({ op: "who_has" }), false);
  assert.equal(request({ op: "who_has", keys: ["x"], more: 1 }), false);
  const reply = ajv.getSchema("daskwire#/$defs/SchedulerWhoHasReply");
  assert.equal(reply?.({ x: "tcp://127.0.0.1:1" }), true);
  assert.equal(reply([[["y", 0], "tcp://127.0.0.1:1"]]), true);
  assert.equal(reply([[["y", 0]]]), false);
});

test("the validators import the runtime's seam and nothing of ajv", () => {
  const text = renderValidators(plan);
  const imports = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from);
  assert.deepEqual(imports, ["../runtime/codegen.js"]);
  assert.doesNotMatch(text, /require\(|ajv|\bimport\(/);
});
