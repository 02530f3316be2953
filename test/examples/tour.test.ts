/** The tour of `npm start`, as a user runs it. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { CATALOG } from "../../runtime/index.js";
import { covers, ordinalOf, parseRange } from "../../generator/ranges.js";
import { runProgram } from "../support/command.js";
import { RELEASES } from "../support/dask.js";

for (const release of RELEASES) {
  test(`every read-only call to Dask ${release} is validated, and nothing is left running`, async () => {
    const mark = randomUUID();
    const { code, stdout, stderr } = await runProgram("examples/tour.ts", ["--release", release], {
      DASKWIRE_TEST: mark,
    });
    assert.equal(code, 0, stderr);
    const rows = stdout.split("\n").filter((line) => /^(scheduler|worker|nanny) /.test(line));
    const called = rows.map((line) => line.split(/\s+/).slice(0, 2).join(" "));
    const expected = CATALOG.filter(
      (row) => row.readOnly && (row.releases === "" || covers(parseRange(row.releases), ordinalOf(release))),
    ).map((row) => `${row.role} ${row.op}`);
    assert.ok(expected.length > 45, `only ${expected.length} read-only ops`);
    assert.deepEqual(called.toSorted(), expected.toSorted());
    for (const row of rows) assert.match(row, /^\w+ +\S+ +[\d.]+ +yes /);
    // Squares of the numbers below 1000, 2000, 3000 and 4000, and roots of those below 1000.
    assert.match(
      stdout,
      /^computed by Python, 33318335000, and from TypeScript, 21065\.83: together 33318356065\.83$/m,
    );
    assert.deepEqual(processesWith(mark), []);
  });
}

test("the tour of a release that is none fails with one clear error", async () => {
  const { code, stderr } = await runProgram("examples/tour.ts", ["--release", "1.2"]);
  assert.notEqual(code, 0);
  assert.match(stderr, /"1\.2" is no release/);
});

/** Processes of this machine whose environment holds the mark, as the tour's children inherit it. */
function processesWith(mark: string): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => environmentOf(pid).includes(mark));
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    // It has ended, or belongs to somebody else.
    return "";
  }
}
