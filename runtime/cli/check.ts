/** `daskwire check`: holds recorded traffic against the spec. */
import { readFileSync } from "node:fs";
import { CaptureCheck } from "../capture/check.js";
import { Report, type ReportJson } from "../capture/report.js";
import { unseenOf, type OperationSchemas, type Unseen } from "../capture/unseen.js";
import { DaskwireError } from "../wire/errors.js";
import { oneLine } from "../wire/printable.js";
import { formatRelease, newestRelease, oldestRelease, releaseOrdinal } from "../wire/release.js";
import { findingsText, summaryLine, unseenLine, unseenText } from "./check-text.js";
import { progressOn } from "./progress.js";
import { captureEvents, type ReadProgress } from "./read-capture.js";

/** Options of `daskwire check`. */
export interface CheckCommandOptions {
  readonly release?: string;
  readonly json?: true;
  /** Whether to list the ops and fields of the spec that no file has shown. */
  readonly unseen?: true;
}

/** The JSON output: all files together, and each by itself. */
export interface CheckJson extends ReportJson {
  /** Of the spec, what no file has shown. */
  readonly unseen: Unseen;
  readonly files: readonly (ReportJson & { readonly file: string })[];
}

// Larger payload frames are not held: what is in them is opaque, and only their number counts.
const mostFrame = 2 ** 20;

/** Input that cannot be checked at all. */
class UnusableError extends Error {}

/** A file of which something could be read. */
interface CheckedFile {
  readonly file: string;
  readonly report: Report;
  /** Whether something of it could not be read that was there. */
  readonly damaged: boolean;
}

/** Checks captures, prints a report, and sets the exit code: 1 on any finding, 2 if some input is of no use, or damaged. */
export async function check(files: readonly string[], options: CheckCommandOptions): Promise<void> {
  try {
    const release = options.release === undefined ? undefined : describedRelease(options.release);
    const total = new Report();
    const reports: CheckedFile[] = [];
    let unusable = false;
    for (const file of files) {
      const checked = await checkFile(file, release).catch(tellUnusable);
      unusable ||= checked?.damaged ?? true;
      if (checked === undefined) continue;
      total.merge(checked.report);
      reports.push(checked);
      if (options.json !== true) console.log(summaryLine(file, checked.report.toJSON()));
    }
    if (reports.length > 0 || options.json === true) print(total, reports, options);
    process.exitCode = unusable ? 2 : total.clean ? 0 : 1;
  } catch (error) {
    tellUnusable(error instanceof DaskwireError ? new UnusableError(error.message) : error);
    process.exitCode = 2;
  }
}

/** A release of the span that the spec describes: what it says of others nobody has looked at. */
function describedRelease(text: string): number {
  const release = releaseOrdinal(text);
  if (release >= oldestRelease && release <= newestRelease) return release;
  const span = `${formatRelease(oldestRelease)} to ${formatRelease(newestRelease)}`;
  throw new UnusableError(`--release: the spec describes Dask ${span}, not ${text}`);
}

function tellUnusable(error: unknown): undefined {
  if (!(error instanceof UnusableError)) throw error;
  console.error(`daskwire: ${oneLine(error.message)}`);
}

async function checkFile(file: string, release: number | undefined): Promise<CheckedFile> {
  const checking = new CaptureCheck(file, release);
  const { report } = checking;
  const progress = progressOn(process.stderr, file);
  const onProgress = (read: ReadProgress): void => progress.update(read, report.messages);
  let damaged = false;
  let line = 0;
  try {
    for await (const events of captureEvents(file, { mostFrame, onProgress }))
      for (const event of events) {
        checking.take(event);
        if (event.kind === "start") ({ line } = event);
        if (event.kind === "skipped") damaged ||= event.damaged === true;
      }
  } catch (error) {
    if (report.conversations === 0) throw new UnusableError(`${file}: ${reasonOf(error)}`);
    report.skip({ file, line, reason: `the rest of the file cannot be read: ${reasonOf(error)}` });
    damaged = true;
  } finally {
    progress.end();
  }
  if (report.conversations === 0) {
    const [skipped] = report.toJSON().skipped;
    const why = skipped === undefined ? "" : `: line ${skipped.line}: ${skipped.reason}`;
    throw new UnusableError(`${file}: holds no conversation that can be read${why}`);
  }
  return { file, report, damaged };
}

function print(total: Report, reports: readonly CheckedFile[], options: CheckCommandOptions): void {
  const json = total.toJSON();
  const unseen = unseenOf(json.seen, readSpec(), total.releases);
  if (options.json === true) {
    const files = reports.map(({ file, report }) => ({ file, ...report.toJSON() }));
    const output: CheckJson = { ...json, unseen, files };
    console.log(JSON.stringify(output, null, 2));
    return;
  }
  if (reports.length > 1) console.log(summaryLine("all", json));
  for (const text of [findingsText(json), options.unseen === true ? unseenText(unseen) : unseenLine(unseen)])
    if (text !== "") console.log(text);
}

function readSpec(): OperationSchemas {
  const url = new URL("../../generated/schema/daskwire.schema.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as OperationSchemas;
}

/** Why a file could not be read, for a person; what is no such reason is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return error.message;
  throw error;
}
