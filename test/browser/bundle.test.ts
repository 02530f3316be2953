/** What browsers get: nothing of Node, and no more than a program uses. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test, type TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import * as browser from "../../runtime/browser.js";
import * as node from "../../runtime/index.js";
import { bundle, OPTIONAL } from "./bundle.js";

const EVERYTHING = `export * from "daskwire";`;
const ONE_CALL = `
  import { rpc } from "daskwire";
  import { whoHas } from "daskwire/scheduler";
  export const ask = (address: string) => whoHas(rpc(address));
`;

/** Says how large the minified program is. */
async function reportSize(t: TestContext, what: string, program: string): Promise<number> {
  const { text } = await bundle(program, true);
  const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
  t.diagnostic(`${what}: ${kibibytes(text.length)} minified, ${kibibytes(gzipSync(text).length)} with gzip`);
  return text.length;
}

test("the browser entry reaches nothing of Node", async (t) => {
  const { text, metafile } = await bundle(EVERYTHING);
  const files = Object.keys(metafile.inputs);
  assert.deepEqual(
    files.filter((file) => /^(runtime\/(node|cli|cluster)|node_modules)\//.test(file)),
    [],
  );
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  assert.deepEqual([...new Set(imports.map(({ path }) => path))], OPTIONAL);
  assert(imports.every(({ kind }) => kind === "dynamic-import"));
  assert.equal(/\b(Buffer|process|setImmediate|__dirname|require)\b(?=[.(])/.exec(text)?.[0], undefined);
  await reportSize(t, "all of it", EVERYTHING);
});

test("a module of Node in the bundle is found", async () => {
  await assert.rejects(bundle(`import "node:net";`), /Could not resolve "node:net"/);
});

test("a program that makes one call carries the codecs and the checks of that call", async (t) => {
  const { text } = await bundle(ONE_CALL);
  const validators = text.match(/\bfunction validate\d+\(/g) ?? [];
  assert(validators.length > 0 && validators.length <= 4, `${validators.length} validators`);
  assert.match(text, /"who_has"/);
  for (const other of ["heartbeat_worker", "performance_report", "compute-task", "has_what"])
    assert.equal(text.includes(other), false, other);
  const [one, all] = [await reportSize(t, "one call", ONE_CALL), (await bundle(EVERYTHING, true)).text.length];
  assert(one < all / 5, `${one} bytes of ${all}`);
});

test("browsers and Node get the same names, but for those of servers and files", () => {
  const missing = Object.keys(node).filter((name) => !(name in browser));
  const servers = ["Server", "listen", "registerTransport"];
  const files = ["ConfigError", "DaskConfig", "loadConfig", "readSchedulerFile"];
  assert.deepEqual(missing.sort(), [...servers, ...files].sort());
  for (const [name, value] of Object.entries(browser)) assert.equal(node[name as keyof typeof node], value, name);
});

test("package.json leads browsers to the entry", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { exports, sideEffects } = JSON.parse(text) as {
    readonly exports: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly sideEffects: readonly string[];
  };
  const entry = { types: "./dist/runtime/browser.d.ts", default: "./dist/runtime/browser.js" };
  assert.deepEqual(exports["./browser"], entry);
  assert.deepEqual(exports["."]?.["browser"], entry);
  // The first condition that holds wins.
  assert.equal(Object.keys(exports["."] ?? {})[0], "browser");
  assert(sideEffects.includes(entry.default));
});
