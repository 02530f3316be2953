/** `daskwire spec`, held against the handler tables of a running Dask. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { introspect } from "../../generator/audit/live.js";
import { ensureEnvironment } from "../../generator/python/environment.js";
import { covers, ordinalOf, parseRange } from "../../generator/ranges.js";
import type { CatalogEntry } from "../../runtime/index.js";
import { daskwire } from "../support/command.js";
import { RELEASES } from "../support/dask.js";

async function catalog(): Promise<readonly CatalogEntry[]> {
  const { code, stdout } = await daskwire("spec", "--json");
  assert.equal(code, 0);
  return JSON.parse(stdout) as CatalogEntry[];
}

for (const release of RELEASES) {
  test(`every op that Dask ${release} handles is listed, with that release`, async () => {
    const rows = await catalog();
    const live = await introspect(await ensureEnvironment(release));
    const handled = live.handlers.filter(({ channel }) => channel !== "state");
    assert.ok(handled.length > 150, `only ${handled.length} live handlers`);
    const listed = new Set(
      rows
        .filter((row) => row.releases === "" || covers(parseRange(row.releases), ordinalOf(release)))
        .map((row) => `${row.role} ${row.channel} ${row.op}`),
    );
    const missing = handled
      .map(({ role, channel, op }) => `${role} ${channel} ${op}`)
      .filter((name) => !listed.has(name));
    assert.deepEqual(missing, []);
  });
}

test("the table names role, channel, op, sender, receiver and releases, and counts", async () => {
  const { code, stdout } = await daskwire("spec", "--role", "client");
  assert.equal(code, 0);
  const lines = stdout.split("\n");
  assert.match(lines[0] ?? "", /^role\s+channel\s+op\s+from\s+to\s+releases$/);
  assert.ok(lines.some((line) => /^client\s+stream\s+key-in-memory\s+scheduler\s+client\s+all$/.test(line)));
  assert.match(stdout, /\n\d+ operations\n$/);
});

test("an option that leaves nothing says what there is", async () => {
  const { code, stderr } = await daskwire("spec", "--role", "boss");
  assert.equal(code, 1);
  assert.equal(stderr, 'daskwire: there is no role "boss"; they are scheduler, worker, nanny, client\n');
});
