/** Keeps of captures what shows something new: the corpus. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CaptureScanner } from "../../runtime/capture/scanner.js";
import type { ConversationHeader, RecordedFrame, RecordedMessage } from "../../runtime/capture/format.js";
import { Report, type ReportJson } from "../../runtime/capture/report.js";
import { readCapture } from "../../runtime/cli/read-capture.js";
import { releaseOrdinal } from "../../runtime/wire/release.js";
import { scrub } from "./scrub.js";
import { Selection } from "./select.js";
import { Cutter, type Unit } from "./units.js";

/** A capture to take from. */
export interface Source {
  readonly path: string;
  /** The file of the corpus that takes what is kept of it, without its ending. */
  readonly target: string;
  /** How much dearer its units are than those of other sources with the same content. */
  readonly dearer: number;
}

/** What a conversation costs beside its messages. */
const CONVERSATION = 400;

/**
 * Writes the corpus of a release into a folder, in place of what is there.
 * @returns the check of everything that was recorded
 */
export async function minimise(sources: readonly Source[], release: string, folder: string): Promise<ReportJson> {
  const selection = new Selection();
  const report = new Report();
  for (const { path, dearer } of sources) {
    for await (const { line, units } of conversations(path, release, report)) {
      units.forEach((unit, index) => {
        // A message whose first frame was not recorded shows nothing.
        if (unit.messages.some(({ frames }) => !(frames[0] instanceof Uint8Array))) return;
        const cost = (sizeOf(unit) + CONVERSATION) * dearer;
        selection.offer({ file: path, line, unit: index }, unit.features, cost);
      });
    }
  }
  const chosen = selection.chosen();
  const files = new Map<string, string[]>();
  for (const { path, target } of sources) {
    const lines = chosen.get(path);
    if (lines === undefined) continue;
    const kept = files.get(target) ?? [];
    files.set(target, kept);
    for await (const { line, header, units } of conversations(path, release)) {
      const wanted = lines.get(line);
      if (wanted !== undefined) kept.push(lineOf(header, keptOf(units, wanted), units));
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [target, lines] of files)
    writeFileSync(join(folder, `${target}.ndjson.gz`), gzipSync(lines.join(""), { level: 9 }));
  return report.toJSON();
}

interface CutConversation {
  readonly line: number;
  readonly header: ConversationHeader;
  readonly units: readonly Unit[];
}

async function* conversations(path: string, release: string, report?: Report): AsyncGenerator<CutConversation> {
  const scanner = new CaptureScanner();
  const ordinal = releaseOrdinal(release);
  let open:
    { readonly line: number; readonly header: ConversationHeader; readonly cutter: Cutter; units: Unit[] } | undefined;
  let message = 0;
  for await (const chunk of readCapture(path)) {
    for (const event of scanner.push(chunk)) {
      if (event.kind === "start") {
        open = { line: event.line, header: event.header, cutter: new Cutter(event.header, ordinal), units: [] };
        message = 0;
        report?.startConversation(ordinal);
      } else if (event.kind === "message" && open !== undefined) {
        open.units.push(...open.cutter.push(event.message));
        report?.add(open.cutter.observed, { file: path, line: open.line, message: message++ });
      } else if (event.kind === "end" && open !== undefined) {
        yield { line: open.line, header: open.header, units: [...open.units, ...open.cutter.end()] };
        open = undefined;
      }
    }
  }
}

/** The wanted units, and those before them that open what they stand in. */
function keptOf(units: readonly Unit[], wanted: ReadonlySet<number>): readonly Unit[] {
  const last = Math.max(...wanted);
  return units.filter((unit, index) => wanted.has(index) || (unit.opens && index < last));
}

function lineOf(header: ConversationHeader, kept: readonly Unit[], all: readonly Unit[]): string {
  const messages = kept.flatMap((unit) => unit.messages).map(codedMessage);
  const truncated = kept.at(-1) === all.at(-1) ? {} : { truncated: true };
  return `${JSON.stringify({ ...header, messages, ...truncated })}\n`;
}

function codedMessage({ dir, frames }: RecordedMessage): object {
  const coded = (frame: RecordedFrame): unknown =>
    frame instanceof Uint8Array ? Buffer.from(frame.buffer, frame.byteOffset, frame.length).toString("base64") : frame;
  return { dir, frames: scrub(frames).map(coded) };
}

function sizeOf({ messages }: Unit): number {
  const size = (frame: RecordedFrame): number => (frame instanceof Uint8Array ? Math.min(frame.length, 4096) : 20);
  // A first frame counts as it is; payloads are seldom kept.
  return messages.reduce(
    (sum, { frames }) =>
      sum +
      (frames[0] instanceof Uint8Array ? frames[0].length : 0) +
      frames.slice(1).reduce((all, each) => all + size(each), 0),
    0,
  );
}
