/** What of the corpus is known not to pass: `known-failures.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { covers, ordinalOf, parseRange } from "../../generator/ranges.js";
import type { ReportJson } from "../../runtime/capture/report.js";

/** A finding that is known, and why it stands. */
export interface KnownFailure {
  readonly release: string;
  /** As the report names them: `unknownOps`, `unknownFields`, `invalid`, `order`, `fallbacks`. */
  readonly kind: Kind;
  readonly op: string;
  readonly direction: string;
  readonly pointer: string;
  readonly reason: string;
  readonly why: string;
}

const kinds = ["unknownOps", "unknownFields", "invalid", "order", "fallbacks"] as const;
type Kind = (typeof kinds)[number];

/** Those of a release. */
export function knownFailures(release: string): readonly KnownFailure[] {
  const text = readFileSync(new URL("known-failures.yaml", import.meta.url), "utf8");
  return (parse(text) as readonly KnownFailure[]).filter((each) => each.release === release);
}

/** What does not agree: findings that are not known, and failures that pass. */
export function disagreements(report: ReportJson, known: readonly KnownFailure[]): readonly string[] {
  const expected = new Set(known.map(nameOf));
  const found = new Map(
    kinds.flatMap((kind) => report[kind].map((each) => [nameOf({ kind, ...each }), each.example.text] as const)),
  );
  return [
    ...[...found].filter(([name]) => !expected.has(name)).map(([name, text]) => `not known: ${name} (${text})`),
    ...[...expected].filter((name) => !found.has(name)).map((name) => `passes, so take it out of the list: ${name}`),
  ];
}

/** Messages of the spec that no recording of a release shows, each with a reason: `unseen.yaml`. */
export function knownUnseen(release: string): readonly string[] {
  const text = readFileSync(new URL("unseen.yaml", import.meta.url), "utf8");
  const all = parse(text) as readonly { readonly message: string; readonly releases?: string }[];
  return all
    .filter(({ releases }) => releases === undefined || covers(parseRange(releases), ordinalOf(release)))
    .map(({ message }) => message);
}

function nameOf(finding: Omit<KnownFailure, "release" | "why">): string {
  const { kind, op, direction, pointer, reason } = finding;
  return `${kind}: ${op} ${direction} ${pointer || "/"}: ${reason}`;
}
