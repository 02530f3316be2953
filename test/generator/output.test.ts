import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { generateFiles } from "../../generator/generate.js";
import { loadSpec } from "../../generator/load/load.js";
import { compareWithDisk, writeToDisk } from "../../generator/output.js";
import { Problems } from "../../generator/problems.js";
import { resolveSpec } from "../../generator/resolve/resolve.js";
import { SpecFixture } from "./spec-fixture.js";

const MAIN = fileURLToPath(new URL("../../generator/main.ts", import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run generate` as a process of its own. */
function generate(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
    execFile(process.execPath, ["--import", "tsx", MAIN, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

class TempFolder implements Disposable {
  readonly path: string = mkdtempSync(join(tmpdir(), "daskwire-root-"));

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}

test("generating writes what --check then accepts; a stale, a missing and an orphan file are named", async () => {
  using spec = new SpecFixture();
  using root = new TempFolder();
  const where = ["--spec", spec.directory, "--root", root.path];
  const first = await generate(where);
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /^wrote generated\/scheduler\/types\.ts$/m);
  assert.equal((await generate([...where, "--check"])).code, 0);
  root.write("generated/catalog.ts", "// old\n");
  root.write("generated/reference/old.md", "# Old\n");
  rmSync(join(root.path, "generated/worker/stub.ts"));
  const check = await generate([...where, "--check"]);
  assert.equal(check.code, 1);
  assert.deepEqual(check.stderr.trim().split("\n"), [
    "generated/catalog.ts: stale",
    "generated/reference/old.md: orphan",
    "generated/worker/stub.ts: missing",
    "run `npm run generate` and commit the result",
  ]);
  const again = await generate(where);
  assert.match(again.stdout, /^removed generated\/reference\/old\.md$/m);
  assert.equal((await generate([...where, "--check"])).code, 0);
});

test("a spec with errors generates nothing and prints them", async () => {
  using spec = new SpecFixture();
  using root = new TempFolder();
  spec.replace("ops/scheduler/who_has.yaml", "$ref: Address", "$ref: Adress");
  const { code, stderr } = await generate(["--spec", spec.directory, "--root", root.path]);
  assert.equal(code, 1);
  assert.deepEqual(stderr.trim().split("\n"), [
    "spec/ops/scheduler/who_has.yaml:13:58: there is no type Adress; did you mean Address? [reference]",
    "1 error(s) in the spec; nothing was generated",
  ]);
});

test("--dump-ir prints the model as JSON", async () => {
  using spec = new SpecFixture();
  const { code, stdout } = await generate(["--spec", spec.directory, "--dump-ir"]);
  assert.equal(code, 0);
  const model = JSON.parse(stdout) as { rpcs: { op: string }[]; types: Record<string, unknown> };
  assert.deepEqual(
    model.rpcs.map(({ op }) => op),
    ["who_has", "ping"],
  );
  assert.ok("SchedulerWhoHasRequest" in model.types);
  assert.doesNotMatch(stdout, /daskwire-fixture/, "no absolute path");
});

test("the output does not depend on locale, time zone or process", async () => {
  using spec = new SpecFixture();
  using one = new TempFolder();
  const made = await generate(["--spec", spec.directory, "--root", one.path], {
    LC_ALL: "tr_TR.UTF-8",
    LANG: "tr_TR.UTF-8",
    TZ: "Pacific/Chatham",
  });
  assert.equal(made.code, 0, made.stderr);
  const check = await generate(["--spec", spec.directory, "--root", one.path, "--check"], { LC_ALL: "C", TZ: "UTC" });
  assert.equal(check.code, 0, check.stderr);
});

test("the output does not depend on the order of the files", () => {
  using spec = new SpecFixture();
  using root = new TempFolder();
  const problems = new Problems();
  const loaded = loadSpec(spec.directory, problems);
  const turned = Object.fromEntries(Object.entries(loaded).map(([kind, documents]) => [kind, documents.toReversed()]));
  const files = generateFiles(resolveSpec(loaded, problems));
  const others = generateFiles(resolveSpec(turned as unknown as typeof loaded, problems));
  assert.equal(problems.size, 0);
  assert.deepEqual([...others], [...files]);
  writeToDisk(root.path, files, compareWithDisk(root.path, files));
  assert.deepEqual(compareWithDisk(root.path, others), []);
});
