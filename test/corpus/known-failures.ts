/** What of the corpus is known not to pass: `known-failures.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
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

/** The file: what is known to fail, and how many there may be. */
export interface KnownFailures {
  readonly most: number;
  readonly failures: readonly KnownFailure[];
}

/** Reads the file. */
export function readKnownFailures(): KnownFailures {
  return parse(readFileSync(new URL("known-failures.yaml", import.meta.url), "utf8")) as KnownFailures;
}

/** Those of a release. */
export function knownFailures(release: string): readonly KnownFailure[] {
  return readKnownFailures().failures.filter((each) => each.release === release);
}

/** What is to be done where there are not as many entries as the file says; undefined if there are. */
export function wrongNumber({ most, failures }: KnownFailures): string | undefined {
  const count = failures.length;
  if (count === most) return undefined;
  return count > most
    ? `known-failures.yaml has ${count} entries and may have ${most}: mend the spec, or what reads it, rather than list what fails`
    : `known-failures.yaml has ${count} entries: let "most" be ${count} instead of ${most}, so that there can be no more again`;
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

function nameOf(finding: Omit<KnownFailure, "release" | "why">): string {
  const { kind, op, direction, pointer, reason } = finding;
  return `${kind}: ${op} ${direction} ${pointer || "/"}: ${reason}`;
}
