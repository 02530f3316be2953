/** The audit, proven by breaking a copy of the spec: exactly what was broken must be reported. */

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import type { Drift } from "../../generator/audit/drift.js";
import { introspect, type LiveDask } from "../../generator/audit/live.js";
import { ensureEnvironment } from "../../generator/python/environment.js";
import { RELEASES } from "../support/dask.js";
import { CASES, FINISHED, GET_DATA } from "./cases.js";
import { liveDask, SpecCopy } from "./support.js";

/** What is the same although lines have moved. */
function identity({ kind, roles, file, op, message }: Drift): string {
  return [kind, roles.join(), file, op, message].join(" | ");
}

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let dask: LiveDask;
    let copy: SpecCopy;
    let known: ReadonlySet<string>;

    before(async () => {
      dask = await liveDask(release);
      copy = new SpecCopy();
      known = new Set(copy.audit(dask, { writeDigests: true }).map(identity));
    });

    afterEach(() => copy.restore());
    after(() => copy[Symbol.dispose]());

    /** The one drift that is new in the copy. */
    function onlyDrift(): Drift {
      const found = copy.audit(dask).filter((drift) => !known.has(identity(drift)));
      assert.equal(found.length, 1, JSON.stringify(found, undefined, 1));
      return found[0] as Drift;
    }

    for (const each of CASES) {
      test(each.name, () => {
        if (each.change !== undefined) copy.edit(each.file, each.change);
        each.breakIt?.(copy);
        const drift = onlyDrift();
        assert.equal(drift.kind, each.kind);
        assert.equal(drift.file, `spec/${each.file}`);
        assert.match(drift.message, each.message);
        assert.doesNotMatch(drift.message, /\n/);
        assert.ok(drift.line >= 1);
        if (each.symbol !== undefined) assert.equal(drift.symbol, each.symbol);
        if (each.roles !== undefined) assert.deepEqual(drift.roles, each.roles);
      });
    }

    test("the source of a handler has changed", () => {
      copy.edit(`digests/${release}.yaml`, (document) => document.set("worker.get_data", "00000000"));
      const drift = onlyDrift();
      assert.equal(drift.kind, "digest");
      assert.equal(drift.file, `spec/${GET_DATA}`);
      assert.match(
        drift.message,
        /^the source of "worker.get_data" has changed \(00000000 to [0-9a-f]{8}\): read it, correct/,
      );
      copy.audit(dask, { writeDigests: true });
      assert.deepEqual(copy.audit(dask).map(identity), [...known]);
    });

    test("the source of a sending dataclass has changed", () => {
      const key = "worker-scheduler.task-finished.sent";
      copy.edit(`digests/${release}.yaml`, (document) => document.set(key, "00000000"));
      const drift = onlyDrift();
      assert.equal(drift.file, `spec/${FINISHED}`);
      assert.equal(drift.symbol, "distributed.worker_state_machine:TaskFinishedMsg");
    });

    test("a handler has no digest", () => {
      copy.edit(`digests/${release}.yaml`, (document) => document.delete("worker.get_data"));
      assert.match(onlyDrift().message, /^the source of "worker.get_data" has no digest yet/);
    });

    test("a digest is left of an op that is gone", () => {
      copy.edit(`digests/${release}.yaml`, (document) => document.set("worker.gone", "00000000"));
      const drift = onlyDrift();
      assert.match(drift.message, /^neither the spec nor Dask has "worker.gone"/);
      assert.equal(drift.file, `spec/digests/${release}.yaml`);
    });

    test("a verified release has no digests", () => {
      copy.remove(`digests/${release}.yaml`);
      assert.match(onlyDrift().message, /is verified and has no digests: run "npm run audit -- --release/);
    });

    test("a release that is not verified needs no digests", () => {
      copy.remove(`digests/${release}.yaml`);
      copy.edit("releases.yaml", (document) => document.set("verified", []));
      assert.deepEqual(copy.audit(dask).map(identity), [...known]);
    });

    test("introspection gives the same twice", async () => {
      assert.deepEqual(await introspect(await ensureEnvironment(release)), dask);
    });
  });
}
