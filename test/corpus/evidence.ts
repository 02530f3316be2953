/** What traffic has shown of the spec, as `npm run audit` reads it: `spec/evidence/<release>.json`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportJson } from "../../runtime/capture/report.js";
import type { SeenMessage } from "../../runtime/capture/seen.js";

const FOLDER = fileURLToPath(new URL("../../spec/evidence", import.meta.url));

/** By op and direction, as `scheduler.who_has reply`. */
export type Evidence = Readonly<Record<string, SeenMessage>>;

/** How many messages of each op were seen, how many of them were valid, and how many had each field. */
export function evidenceOf(seen: ReportJson["seen"]): Evidence {
  const entries = Object.entries(seen).flatMap(([op, directions]) =>
    Object.entries(directions).map(([direction, message]) => [`${op} ${direction}`, message] as const),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes what was seen at a release. */
export function writeEvidence(release: string, { seen }: ReportJson): void {
  const lines = Object.entries(evidenceOf(seen)).map(
    ([name, message]) => `  ${JSON.stringify(name)}: ${JSON.stringify(message)}`,
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(release), `{\n${lines.join(",\n")}\n}\n`);
}

/** Reads what was seen at a release. */
export function readEvidence(release: string): Evidence {
  return JSON.parse(readFileSync(pathOf(release), "utf8")) as Evidence;
}

function pathOf(release: string): string {
  return join(FOLDER, `${release}.json`);
}
