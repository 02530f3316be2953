/**
 * `npm run package:check`: packs the package as npm would publish it, holds it against publint and attw, and installs it
 * into an empty project that imports it and makes a call to a real scheduler.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startDask } from "../support/dask.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files that the package may hold; anything else is a surprise. */
const EXPECTED =
  /^package\/(dist\/(runtime|generated)\/.+\.(js|d\.ts|json)|spec\/.+\.(yaml|md)|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

const PROGRAM = `
import { rpc, SchedulerStub, scheduler } from "daskwire";
import { whoHas } from "daskwire/scheduler";
import schema from "daskwire/schema.json" with { type: "json" };
import vectors from "daskwire/vectors/scheduler.json" with { type: "json" };

await using peer = rpc(process.argv[2]);
const stub = new SchedulerStub(peer);
const { type, workers } = await stub.identity();
if (type !== "Scheduler" || workers.size !== 1) throw new Error("identity is not what it should be");
if ((await whoHas(peer)).size !== 0) throw new Error("a new cluster holds no keys");
if (schema["x-operations"]["scheduler.who_has"] === undefined) throw new Error("the schema lacks who_has");
if (!vectors.messages.some(({ op }) => op === "who_has")) throw new Error("there are no vectors of who_has");
if (scheduler.WHO_HAS.op !== "who_has") throw new Error("the descriptor is not who_has");
console.log("the installed package made its calls");
`;

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

const folder = mkdtempSync(join(tmpdir(), "daskwire-package-"));
try {
  run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const surprises = run("tar", ["tzf", join(folder, tarball)], folder)
    .split("\n")
    .filter((name) => name !== "" && !EXPECTED.test(name));
  if (surprises.length > 0)
    throw new Error(`the package holds files that do not belong there:\n${surprises.join("\n")}`);
  console.log("packed; no surprising file");
  console.log(run("npx", ["--no-install", "publint", "run", join(folder, tarball), "--strict"], root).trim());
  run("npx", ["--no-install", "attw", join(folder, tarball), "--profile", "esm-only"], root);
  console.log("attw: the types resolve");
  const project = join(folder, "project");
  run("mkdir", [project], folder);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  writeFileSync(
    join(project, "main.js"),
    PROGRAM.replaceAll("await using peer", "const peer") + "await peer.close();\n",
  );
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", join(folder, tarball)], project);
  await using dask = await startDask({ workers: 1 });
  console.log(run(process.execPath, ["main.js", dask.scheduler.address], project).trim());
  const listed = JSON.parse(run("npx", ["--no-install", "daskwire", "spec", "--json"], project)) as unknown[];
  console.log(`its command lists ${listed.length} operations`);
  const reply = run(
    "npx",
    ["--no-install", "daskwire", "call", "scheduler", dask.scheduler.address, "ncores"],
    project,
  );
  if (Object.keys(JSON.parse(reply) as object).length !== 1) throw new Error(`ncores answered ${reply}`);
  console.log("its command made a call");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
