/** What traffic has shown of the spec, as `npm run audit` reads it: `spec/evidence/<release>.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportJson } from "../../runtime/capture/report.js";
import type { SeenMessage } from "../../runtime/capture/seen.js";

const FOLDER = fileURLToPath(new URL("../../spec/evidence", import.meta.url));

/** Writes how many valid messages of each op were seen, and how many of them had each field. */
export function writeEvidence(release: string, { seen }: ReportJson): void {
  const lines = Object.entries(seen).flatMap(([op, directions]) =>
    Object.entries(directions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([direction, message]) => `  ${JSON.stringify(`${op} ${direction}`)}: ${JSON.stringify(countsOf(message))}`),
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${release}.json`), `{\n${lines.join(",\n")}\n}\n`);
}

function countsOf({ count, valid, fields }: SeenMessage): object {
  return { count, valid, fields };
}
