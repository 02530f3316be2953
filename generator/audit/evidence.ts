/** What recorded traffic has confirmed of the spec: `spec/evidence/<release>.json`, which `npm run corpus` writes. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describedOf, type OperationSchemas } from "../../runtime/capture/unseen.js";
import { ordinalOf } from "../ranges.js";

const SCHEMA = fileURLToPath(new URL("../../generated/schema/daskwire.schema.json", import.meta.url));

interface Seen {
  readonly count: number;
  readonly fields: Readonly<Record<string, number>>;
}

/** A message of an operation, and how often traffic has shown it and its fields. */
export interface MessageEvidence {
  /** `scheduler rpc`, or the stream: `client-scheduler`. */
  readonly channel: string;
  readonly op: string;
  readonly direction: "request" | "reply" | "message";
  readonly count: number;
  /** By field, how many messages had it. */
  readonly fields: Readonly<Record<string, number>>;
}

/** What traffic has confirmed at a release; undefined if none was recorded. */
export function evidenceAt(specDirectory: string, release: string): readonly MessageEvidence[] | undefined {
  const path = join(specDirectory, "evidence", `${release}.json`);
  if (!existsSync(path)) return undefined;
  const seen = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Seen>>;
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8")) as OperationSchemas;
  return describedOf(schema, [ordinalOf(release)]).map(({ op, direction, fields }) => {
    const shown = seen[`${op} ${direction}`];
    const counts = Object.fromEntries(fields.map((field) => [field, shown?.fields[field] ?? 0]));
    return { channel: channelOf(op), op: nameOf(op), direction, count: shown?.count ?? 0, fields: counts };
  });
}

/** What traffic has confirmed, in one line. */
export function formatSummary(evidence: readonly MessageEvidence[]): string {
  const ops = countsOf(evidence.map(({ channel, op, count }) => [`${channel} ${op}`, count]));
  const fields = countsOf(
    evidence.flatMap((each) => Object.entries(each.fields).map(([name, n]) => [idOf(each, name), n])),
  );
  return `  confirmed by traffic: ${share(ops)} ops, ${share(fields)} fields`;
}

/**
 * What traffic has confirmed in full: a table of channels; a line for each request, reply and message with how often it was
 * seen and its fields, `+` for those that were and `-` for those that were not; and, once more by themselves, those that were
 * not, with the reasons.
 * @param reasons why messages are not seen, by {@link messageOf}
 */
export function formatEvidence(
  evidence: readonly MessageEvidence[],
  reasons: ReadonlyMap<string, string>,
): readonly string[] {
  const channels = [...new Set(evidence.map(({ channel }) => channel))];
  const rows = channels.map((channel) => {
    const own = evidence.filter((each) => each.channel === channel);
    return `    ${channel.padEnd(18)}${formatSummary(own).replace("  confirmed by traffic: ", "")}`;
  });
  const unseen = evidence.flatMap((each) => formatUnseen(each, reasons));
  return [
    ...rows,
    "  seen how often, with which fields (+ seen, - never seen):",
    ...evidence.map(formatMessage),
    "  never seen:",
    ...(unseen.length === 0 ? ["    nothing"] : unseen),
  ];
}

function formatMessage(each: MessageEvidence): string {
  const marks = Object.entries(each.fields).map(([name, count]) => ` ${count > 0 ? "+" : "-"}${name}`);
  return `    ${headOf(each)}: ${each.count}${marks.join("")}`;
}

function formatUnseen(each: MessageEvidence, reasons: ReadonlyMap<string, string>): readonly string[] {
  const head = `    ${headOf(each)}`;
  const reason = reasons.get(messageOf(each));
  if (each.count === 0) return [`${head}: never${reason === undefined ? "" : `: ${reason}`}`];
  const missing = Object.entries(each.fields).filter(([, count]) => count === 0);
  return missing.length === 0 ? [] : [`${head}: without ${missing.map(([name]) => name).join(", ")}`];
}

/** A message's name as `daskwire check` writes it: `scheduler.proxy reply`. */
export function messageOf({ channel, op, direction }: MessageEvidence): string {
  return `${channel.replace(/ rpc$/, "")}.${op} ${direction}`;
}

function headOf({ channel, op, direction }: MessageEvidence): string {
  return `${channel} ${op} ${direction}`;
}

function channelOf(op: string): string {
  const [subject = ""] = op.split(".");
  return subject.includes("-") ? subject : `${subject} rpc`;
}

function nameOf(op: string): string {
  return op.slice(op.indexOf(".") + 1);
}

function idOf(each: MessageEvidence, field: string): string {
  return `${headOf(each)} ${field}`;
}

/** How many of the names were seen: a name with several counts was if one of them is not 0. */
function countsOf(counts: readonly (readonly [string, number])[]): { readonly seen: number; readonly all: number } {
  const seen = new Map<string, boolean>();
  for (const [name, count] of counts) seen.set(name, (seen.get(name) ?? false) || count > 0);
  return { seen: [...seen.values()].filter(Boolean).length, all: seen.size };
}

function share({ seen, all }: { readonly seen: number; readonly all: number }): string {
  return `${seen} of ${all}`;
}
