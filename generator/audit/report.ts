/** The audit as text for people. */

import type { ReleaseAudit } from "./audit.js";
import type { Drift } from "./drift.js";
import { formatEvidence, formatSummary } from "./evidence.js";
import { unseenReasons } from "./unseen.js";

/** Everything that was found. */
export interface AuditReport {
  readonly releases: readonly ReleaseAudit[];
  /** Types left open, by reason. */
  readonly openTypes: ReadonlyMap<string, number>;
}

/**
 * The report in the order: drifts of each release, then what the spec holds.
 * @param evidence whether to say in full what traffic has confirmed
 */
export function formatReport(report: AuditReport, evidence: boolean): string {
  const parts = [
    ...report.releases.map((each) => formatRelease(each, evidence)),
    formatCounts(report.releases),
    formatOpen(report.openTypes),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatRelease({ release, drifts, notes, evidence }: ReleaseAudit, inFull: boolean): string {
  const number = drifts.length === 0 ? "no drift" : drifts.length === 1 ? "1 drift" : `${drifts.length} drifts`;
  const groups = new Map<string, Drift[]>();
  for (const drift of drifts) {
    const role = drift.roles.join(", ");
    groups.set(role, [...(groups.get(role) ?? []), drift]);
  }
  const lines = [...groups].flatMap(([role, group]) => [
    `  ${role === "" ? "digests" : role}`,
    ...group.map(formatDrift),
  ]);
  const confirmed = evidence === undefined ? ["  no recorded traffic"] : [formatSummary(evidence)];
  if (inFull && evidence !== undefined) confirmed.push(...formatEvidence(evidence, unseenReasons(release)));
  return [`Dask ${release}: ${number}`, ...lines, ...notes.map((note) => `  ${note}`), ...confirmed].join("\n");
}

function formatDrift({ kind, op, message, file, line, symbol }: Drift): string {
  const name = op === "" ? "" : `${op}: `;
  return `    ${file}:${line}: ${name}${message} [${kind}]${symbol === "" ? "" : ` (${symbol})`}`;
}

const ORDER = ["scheduler rpc", "worker rpc", "nanny rpc"];

function formatCounts(releases: readonly ReleaseAudit[]): string {
  const names = [...new Set([...ORDER, ...releases.flatMap(({ counts }) => Object.keys(counts.ops))])];
  const rows = names.map((name) => [name, ...releases.map(({ counts }) => String(counts.ops[name] ?? 0))]);
  const recorded = ["marked as recorded", ...releases.map(({ counts }) => shareRecorded(counts.evidence))];
  return table([["", ...releases.map(({ release }) => release)], ...rows, recorded]);
}

function shareRecorded(evidence: Readonly<Record<string, number>>): string {
  const all = Object.values(evidence).reduce((sum, each) => sum + each, 0);
  const recorded = evidence["recorded"] ?? 0;
  return all === 0 ? "none" : `${recorded} of ${all} (${Math.floor((100 * recorded) / all)} %)`;
}

function formatOpen(openTypes: ReadonlyMap<string, number>): string {
  const all = [...openTypes.values()].reduce((sum, each) => sum + each, 0);
  const rows = [...openTypes].map(
    ([reason, number]) => `  ${String(number).padStart(3)}  ${reason.replace(/\s+/g, " ")}`,
  );
  return [`types left open: ${all}`, ...rows].join("\n");
}

/** Aligns columns: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ")).join("\n");
}
