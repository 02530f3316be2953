/** Reads the corpus: the captures that are kept of each release. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CaptureCheck } from "../../runtime/capture/check.js";
import { Report } from "../../runtime/capture/report.js";
import { CaptureScanner } from "../../runtime/capture/scanner.js";
import { readCapture } from "../../runtime/cli/read-capture.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The captures of a release, in the order of their names. */
export function capturesOf(release: string): readonly string[] {
  if (!existsSync(join(folder, release)))
    throw new Error(`there is no corpus of ${release}; make it by npm run corpus -- --release ${release}`);
  return readdirSync(join(folder, release))
    .sort()
    .map((name) => join(folder, release, name));
}

/** Checks captures as `daskwire check` does. */
export async function checkCaptures(paths: readonly string[]): Promise<Report> {
  const total = new Report();
  for (const path of paths) {
    const scanner = new CaptureScanner();
    const checking = new CaptureCheck(path);
    for await (const chunk of readCapture(path)) for (const event of scanner.push(chunk)) checking.take(event);
    for (const event of scanner.end()) checking.take(event);
    total.merge(checking.report);
  }
  return total;
}
