/** `npm run audit`: holds the spec against installed Dasks. Exits with 1 on drift, with 2 when it could not run. */

import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { ensureEnvironment } from "../python/environment.js";
import { auditRelease } from "./audit.js";
import { openTypes } from "./counts.js";
import { readSpec } from "./facts.js";
import { introspect } from "./live.js";
import { checkInSpan, releasesOf } from "./releases.js";
import { type AuditReport, formatReport } from "./report.js";

interface Options {
  readonly release?: readonly string[];
  readonly json?: boolean;
  readonly writeDigests?: boolean;
  readonly evidence?: boolean;
  readonly spec: string;
}

const SPEC = fileURLToPath(new URL("../../spec", import.meta.url));

async function audit(options: Options): Promise<AuditReport> {
  const spec = readSpec(options.spec);
  const releases = releasesOf(spec);
  const wanted = options.release ?? releases.verified;
  for (const release of wanted) checkInSpan(release, releases);
  const environments = new Map<string, string>();
  for (const each of wanted) {
    const { release, python } = await ensureEnvironment(each);
    checkInSpan(release, releases);
    environments.set(release, python);
  }
  const dasks = await Promise.all([...environments].map(([release, python]) => introspect({ release, python })));
  const write = { writeDigests: options.writeDigests ?? false };
  return { releases: dasks.map((dask) => auditRelease(spec, releases, dask, write)), openTypes: openTypes(spec) };
}

async function run(options: Options): Promise<void> {
  const report = await audit(options);
  const json = { releases: report.releases, openTypes: Object.fromEntries(report.openTypes) };
  process.stdout.write(
    options.json === true ? `${JSON.stringify(json, undefined, 2)}\n` : formatReport(report, options.evidence ?? false),
  );
  process.exitCode = report.releases.some(({ drifts }) => drifts.length > 0) ? 1 : 0;
}

function collect(release: string, releases: readonly string[] = []): readonly string[] {
  return [...releases, release];
}

const command = new Command("audit")
  .description("Hold the spec against the handler tables of installed Dasks.")
  .option("--release <release>", "a release between the first and the last of the spec; may be repeated", collect)
  .option("--json", "print JSON")
  .option("--evidence", "list every op and field with whether recorded traffic has confirmed it")
  .option("--write-digests", "accept the handlers' sources as they are now")
  .option("--spec <directory>", "the spec to audit", SPEC)
  .exitOverride()
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  const usage = error instanceof CommanderError;
  if (!usage) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = usage && error.exitCode === 0 ? 0 : 2;
}
