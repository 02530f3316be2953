/** The report of `daskwire check` for a person. */
import type { Finding } from "../capture/findings.js";
import type { ReportJson } from "../capture/report.js";
import type { Unseen } from "../capture/unseen.js";
import { oneLine } from "../wire/printable.js";

const mostUnseen = 30;

/** One line per file. */
export function summaryLine(name: string, report: ReportJson): string {
  const { conversations, messages, decoded, valid, reencodedEqual, unknownOps, order } = report;
  const looked = messages - report.omitted;
  const parts = [
    `${conversations} conversations`,
    `${messages} messages`,
    `decoded ${share(decoded, looked)}`,
    `valid ${share(valid, looked)}`,
    `re-encoded equal ${share(reencodedEqual, looked)}`,
    `unknown ops ${total(unknownOps)}`,
    `order violations ${total(order)}`,
  ];
  return oneLine(`${name}: ${parts.join(", ")}`);
}

/** Everything that was found, with one example each. */
export function findingsText(report: ReportJson): string {
  const lines = [
    ...section("Unknown operations", report.unknownOps),
    ...section("Unknown fields", report.unknownFields),
    ...section("Invalid", report.invalid),
    ...section("Order violations", report.order),
    ...section("Pickled because msgpack cannot hold the value (no findings)", report.fallbacks),
    ...skippedLines(report),
  ];
  return lines.join("\n");
}

/** How much of the spec was not seen. */
export function unseenLine({ ops, fields }: Unseen): string {
  if (ops.length + fields.length === 0) return "";
  return `\nNever seen: ${ops.length} operations, ${fields.length} fields of others (--unseen lists them)`;
}

/** What of the spec was not seen. */
export function unseenText({ ops, fields }: Unseen): string {
  return [...listed("Operations never seen", ops), ...listed("Fields never seen", fields)].join("\n");
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  return ["", `${title}:`, ...findings.flatMap(findingLines)];
}

function findingLines({ op, direction, pointer, reason, count, example }: Finding): string[] {
  const place = `${example.file}:${example.line} message ${example.message}`;
  return [`  ${count} x ${op} ${direction} ${pointer || "/"}: ${reason}`, `      ${place}: ${example.text}`].map(
    oneLine,
  );
}

function skippedLines({ skipped, omitted }: ReportJson): string[] {
  const lines = skipped.map(({ file, line, reason }) => oneLine(`  ${file}:${line}: ${reason}`));
  if (omitted > 0) lines.push(`  ${omitted} messages whose first frame was not recorded`);
  return lines.length === 0 ? [] : ["", "Skipped:", ...lines];
}

function listed(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > mostUnseen ? [`  and ${names.length - mostUnseen} more: see --json`] : [];
  return ["", `${title} (${names.length}):`, ...names.slice(0, mostUnseen).map((name) => `  ${name}`), ...more];
}

function share(part: number, whole: number): string {
  if (whole === 0) return "0";
  // Rounded down: what is not all must not look like it.
  return `${part} (${(Math.floor((part / whole) * 1e5) / 1e3).toFixed(3)} %)`;
}

function total(findings: readonly Finding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}
