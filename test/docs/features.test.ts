/** The table of features in docs/client.md names tests that are there, and methods that a client has. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Client } from "../../runtime/index.js";

const root = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), "utf8");
const section = text("docs/client.md").split("## Features, methods, tests")[1]?.split("\n## ")[0] ?? "";
const rows = [...section.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].slice(2);

test("each feature of the client names tests that are there", () => {
  assert.ok(rows.length >= 37, `${rows.length} rows`);
  for (const [, feature = "", , tests = ""] of rows) {
    const named = [...tests.matchAll(/`([\w-]+\/[\w-]+)`: ([^;]+)/g)];
    assert.ok(named.length > 0, feature);
    for (const [, file = "", name = ""] of named) {
      const titles = [...text(`test/${file}.test.ts`).matchAll(/test\([`"](?:\$\{release\}: )?(.*?)[`"], /g)];
      assert.ok(
        titles.some(([, title = ""]) => title.startsWith(name.trim())),
        `${feature}: ${file} has no test "${name}"`,
      );
    }
  }
});

test("each method that stands alone in the table is one of the client", () => {
  const alone = rows.flatMap(([, feature = "", methods = ""]) =>
    /of these names/.test(methods) ? feature.split(", ").filter((name) => !/[ _]/.test(name)) : [],
  );
  assert.ok(alone.length > 5);
  const options = new Set(["key", "pure", "priority", "retries", "workers", "allowOtherWorkers", "resources"]);
  for (const name of alone) {
    if (options.has(name) || name === "annotations" || name === "spans") continue;
    assert.ok(name in Client.prototype, name);
  }
});
