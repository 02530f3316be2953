import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ensureEnvironment, EnvironmentError } from "../../generator/python/environment.js";
import { run } from "../../generator/python/run.js";
import { NEWEST, pythonOf, RELEASES } from "../support/dask.js";

const OLDEST = RELEASES[0] ?? "";
let root: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), "daskwire-environment-"));
});
after(() => rm(root, { recursive: true, force: true }));

function lines(): { log: (line: string) => void; all: string[] } {
  const all: string[] = [];
  return { log: (line) => void all.push(line), all };
}

test("an environment that is there is used, and nothing is said", async () => {
  await pythonOf();
  const { log, all } = lines();
  const found = await ensureEnvironment(NEWEST, { log });
  assert.equal(found.release, NEWEST);
  assert.deepEqual(all, []);
  const done = await run(found.python, ["-c", "import distributed; print(distributed.__version__)"], { log });
  assert.equal(done.stdout.trim(), NEWEST);
});

test("the command prints the path alone, and notes a release that the spec does not describe", async () => {
  const python = await pythonOf();
  const main = fileURLToPath(new URL("../../generator/python/main.ts", import.meta.url));
  const ask = (release: string) =>
    run(process.execPath, ["--import", "tsx", main, release], {
      log: (line) => void said.push(line),
      env: { ...process.env, DASKWIRE_PYTHON: python },
    });
  let said: string[] = [];
  assert.deepEqual(await ask(NEWEST), { code: 0, stdout: `${python}\n` });
  assert.deepEqual(said, []);
  said = [];
  assert.deepEqual(await ask("2020.1.0"), { code: 0, stdout: `${python}\n` });
  assert.match(
    said.at(-1) ?? "",
    new RegExp(`^note: the spec describes Dask ${OLDEST} to ${NEWEST}, not 2020\\.1\\.0; to widen`),
  );
});

test("DASKWIRE_PYTHON stands in for any release, and says so if it has another one", async () => {
  const python = await pythonOf();
  const { log, all } = lines();
  const options = { log, root, env: { ...process.env, DASKWIRE_PYTHON: python } };
  assert.deepEqual(await ensureEnvironment(NEWEST, options), { python, release: NEWEST });
  assert.deepEqual(all, []);
  assert.deepEqual(await ensureEnvironment(OLDEST, options), { python, release: NEWEST });
  assert.deepEqual(all, [`DASKWIRE_PYTHON has Dask ${NEWEST}: used in place of ${OLDEST}`]);
});

test("DASKWIRE_PYTHON_<release> must have that release", async () => {
  const python = await pythonOf();
  const variable = `DASKWIRE_PYTHON_${OLDEST.replaceAll(".", "_")}`;
  const making = ensureEnvironment(OLDEST, { root, env: { ...process.env, [variable]: python } });
  await assert.rejects(making, new RegExp(`^EnvironmentError: ${variable}=.* has Dask ${NEWEST}, not ${OLDEST}`));
});

test("a DASKWIRE_PYTHON without Dask is an error that names it", async () => {
  const making = ensureEnvironment(NEWEST, { root, env: { ...process.env, DASKWIRE_PYTHON: "/no/python" } });
  await assert.rejects(
    making,
    /^EnvironmentError: DASKWIRE_PYTHON=\/no\/python is no Python that has Dask; point it at/,
  );
});

test("without python3 it says what to install, and how to use another Python", async () => {
  const making = ensureEnvironment(NEWEST, { root, env: { PATH: root } });
  await assert.rejects(making, (error) => {
    assert.ok(error instanceof EnvironmentError);
    assert.match(error.message, /no python3 \(3.10 or newer\) on PATH; install Python 3, or set DASKWIRE_PYTHON_/);
    return true;
  });
});

test("a release that pip does not offer is an error that says so", async () => {
  await writeFile(join(root, "distributed-2020.1.0-py3-none-any.whl"), "");
  const env = { ...process.env, PIP_NO_INDEX: "1", PIP_FIND_LINKS: root };
  const making = ensureEnvironment("2025.99.0", { root, env, log: () => undefined });
  await assert.rejects(making, /^EnvironmentError: .*: pip offers no distributed==2025.99.0 for this Python/);
});

test("without network it says so", async () => {
  const nowhere = { PIP_INDEX_URL: "http://127.0.0.1:1/simple", PIP_EXTRA_INDEX_URL: "", PIP_FIND_LINKS: "" };
  const env = { ...process.env, ...nowhere, PIP_CONFIG_FILE: "/dev/null", PIP_RETRIES: "0" };
  const making = ensureEnvironment(NEWEST, { root, env, log: () => undefined });
  await assert.rejects(making, /^EnvironmentError: .*: pip could not reach the package index; connect to the network/);
});

test("a Python without venv gets the name of the package that has it", async () => {
  await writeFile(join(root, "ensurepip.py"), "raise ImportError");
  const env = { ...process.env, PYTHONPATH: root };
  const making = ensureEnvironment(NEWEST, { root, env, log: () => undefined });
  await assert.rejects(
    making,
    /^EnvironmentError: .*: python3 has no venv module; install it \("apt install python3-venv"/,
  );
});

test("what is no release is refused before anything is made", async () => {
  await assert.rejects(ensureEnvironment("../evil", { root }), /"..\/evil" is no release; write year.month.patch/);
});
