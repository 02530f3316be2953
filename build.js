// Builds dist/: tsc compiles runtime/ and generated/, and the JSON Schema is copied beside them.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
cpSync("generated/schema", "dist/generated/schema", { recursive: true });
chmodSync("dist/runtime/cli/main.js", 0o755);
