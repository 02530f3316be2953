/** Holds generated files against the disk, and writes them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { compareText } from "./problems.js";
import type { GeneratedFiles } from "./generate.js";

/** A file that is not as it should be. */
export interface Difference {
  readonly path: string;
  readonly state: "stale" | "missing" | "orphan";
}

/** Every file below `generated/` that differs from what was rendered, in order of path. */
export function compareWithDisk(root: string, files: GeneratedFiles): Difference[] {
  const differences: Difference[] = [];
  for (const [path, text] of files) {
    const full = join(root, path);
    if (!existsSync(full)) differences.push({ path, state: "missing" });
    else if (readFileSync(full, "utf8") !== text) differences.push({ path, state: "stale" });
  }
  for (const path of filesBelow(root, "generated")) {
    if (!files.has(path)) differences.push({ path, state: "orphan" });
  }
  return differences.sort((a, b) => compareText(a.path, b.path));
}

/** Brings the disk to what was rendered. */
export function writeToDisk(root: string, files: GeneratedFiles, differences: readonly Difference[]): void {
  for (const { path, state } of differences) {
    const full = join(root, path);
    if (state === "orphan") {
      rmSync(full);
      continue;
    }
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, files.get(path) ?? "");
  }
}

function filesBelow(root: string, folder: string): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/").replace(/^\//, ""));
}
