/** The audit of one release: everything in which spec and Dask differ. */

import { ordinalOf } from "../ranges.js";
import { comparePair, match } from "./compare.js";
import { compareDigests, digestsOf, readDigests, staleDigests, writeDigests } from "./digests.js";
import { type Drift, merged } from "./drift.js";
import { factsAt, type SpecFiles } from "./facts.js";
import { evidenceAt, type MessageEvidence } from "./evidence.js";
import type { LiveDask } from "./live.js";
import { type Counts, countsOf } from "./counts.js";
import type { Releases } from "./releases.js";

/** What the audit of one release found. */
export interface ReleaseAudit {
  readonly release: string;
  /** Whether releases.yaml lists it as verified. */
  readonly verified: boolean;
  readonly drifts: readonly Drift[];
  /** What is no drift and worth saying, each one line. */
  readonly notes: readonly string[];
  readonly counts: Counts;
  /** What recorded traffic has confirmed; absent if there is none of the release. */
  readonly evidence?: readonly MessageEvidence[];
}

/** How to audit. */
export interface AuditOptions {
  /** Accept the sources as they are: write their digests instead of comparing them. */
  readonly writeDigests?: boolean;
}

/** Holds the spec against a running Dask. */
export function auditRelease(
  spec: SpecFiles,
  releases: Releases,
  dask: LiveDask,
  { writeDigests: write = false }: AuditOptions = {},
): ReleaseAudit {
  const { release } = dask;
  const facts = factsAt(spec, ordinalOf(release));
  const { pairs, drifts } = match(facts, dask);
  if (write) writeDigests(spec.directory, release, digestsOf(pairs, dask));
  const verified = releases.verified.includes(release);
  const digests = readDigests(spec.directory, release);
  const notes = digests === undefined ? [noDigests(release)] : [];
  const changed =
    digests === undefined
      ? verified
        ? [withoutDigests(release)]
        : []
      : [...compareDigests(pairs, dask, digests), ...staleDigests(pairs, dask, digests)];
  const all = [...drifts, ...pairs.flatMap((pair) => comparePair(pair, dask)), ...changed];
  const evidence = evidenceAt(spec.directory, release);
  return {
    release,
    verified,
    drifts: merged(all),
    notes: verified ? [] : notes,
    counts: countsOf(facts),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function noDigests(release: string): string {
  return `Dask ${release} has no digests, so sources were not compared: "npm run audit -- --release ${release} --write-digests"`;
}

function withoutDigests(release: string): Drift {
  const message = `Dask ${release} is verified and has no digests: run "npm run audit -- --release ${release} --write-digests"`;
  const file = `spec/digests/${release}.yaml`;
  return { kind: "digest", roles: [], channel: "", op: "", message, file, line: 1, symbol: "" };
}
