/**
 * `npm test [-- words]`: runs every test file, or those whose path holds one of the words. Live tests start real Dask
 * processes and end them.
 */
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { ensureEnvironment } from "../generator/python/environment.js";
import { RELEASES } from "./support/dask.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const words = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.split(sep).join("/"))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();

if (files.length === 0) {
  console.error(`no test file has ${words.map((word) => `"${word}"`).join(" or ")} in its path`);
  process.exit(1);
}

// Made before the tests, so that no test's deadline pays for an installation.
for (const release of RELEASES) await ensureEnvironment(release, { log: (line) => console.error(line) });

const results = run({ files: files.map((name) => join(folder, name)), concurrency: 2, timeout: 600_000 });
results.on("test:fail", () => (process.exitCode = 1));
await pipeline(results, new spec(), process.stdout, { end: false });
