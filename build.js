// Builds dist/: tsc compiles runtime/ and generated/, and the JSON Schema and the test vectors are copied beside them.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const name of ["schema", "vectors"]) cpSync(`generated/${name}`, `dist/generated/${name}`, { recursive: true });
chmodSync("dist/runtime/cli/main.js", 0o755);
