/** Ranges of Dask releases, as the spec writes them: comparators joined by spaces, all of which must hold. */

/** Releases `[since, until)` as ordinals (`20260800` is 2026.8.0); an absent end is open. */
export interface ReleaseRange {
  readonly since?: number;
  readonly until?: number;
}

/** Every release. */
export const ALWAYS: ReleaseRange = {};

const RELEASE = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/;
const COMPARATOR = /^(>=|<)(.+)$/;

/**
 * The ordinal of a release: `2026.8.0` is `20260800`.
 * @throws Error if the text is no release of the form `year.month.patch`.
 */
export function ordinalOf(release: string): number {
  const match = RELEASE.exec(release);
  if (match === null) throw new Error(`"${release}" is no release; write year.month.patch, as in 2026.8.0`);
  return Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3]);
}

/** The release of an ordinal: `20260800` is `2026.8.0`. */
export function releaseOf(ordinal: number): string {
  return `${Math.floor(ordinal / 10_000)}.${Math.floor(ordinal / 100) % 100}.${ordinal % 100}`;
}

/**
 * Reads a range such as `>=2025.9.0 <2026.6.0`.
 * @throws Error that says what is wrong with the text.
 */
export function parseRange(text: string): ReleaseRange {
  let since: number | undefined;
  let until: number | undefined;
  for (const part of text.trim().split(/\s+/)) {
    const match = COMPARATOR.exec(part);
    if (match === null) throw new Error(`"${part}" is no comparator; write ">=2026.6.0" or "<2026.6.0"`);
    const ordinal = ordinalOf(match[2] ?? "");
    if (match[1] === ">=") {
      if (since !== undefined) throw new Error(`"${text}" has two lower bounds`);
      since = ordinal;
    } else {
      if (until !== undefined) throw new Error(`"${text}" has two upper bounds`);
      until = ordinal;
    }
  }
  if (since !== undefined && until !== undefined && since >= until) throw new Error(`"${text}" holds no release`);
  return rangeOf(since, until);
}

/** A range from its two ends, without keys for the open ones. */
export function rangeOf(since: number | undefined, until: number | undefined): ReleaseRange {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** Whether a release lies in the range. */
export function covers(range: ReleaseRange, ordinal: number): boolean {
  return (range.since ?? -Infinity) <= ordinal && ordinal < (range.until ?? Infinity);
}

/** The releases that both ranges hold; undefined if there are none. */
export function intersect(a: ReleaseRange, b: ReleaseRange): ReleaseRange | undefined {
  const since = Math.max(a.since ?? -Infinity, b.since ?? -Infinity);
  const until = Math.min(a.until ?? Infinity, b.until ?? Infinity);
  if (since >= until) return undefined;
  return rangeOf(Number.isFinite(since) ? since : undefined, Number.isFinite(until) ? until : undefined);
}

/** Whether every release of `inner` lies in `outer`. */
export function contains(outer: ReleaseRange, inner: ReleaseRange): boolean {
  return (
    (outer.since ?? -Infinity) <= (inner.since ?? -Infinity) && (inner.until ?? Infinity) <= (outer.until ?? Infinity)
  );
}

/** Whether the range holds every release. */
export function isAlways(range: ReleaseRange): boolean {
  return range.since === undefined && range.until === undefined;
}

/** The range in the spec's own notation; the empty string for every release. */
export function formatRange(range: ReleaseRange): string {
  const parts: string[] = [];
  if (range.since !== undefined) parts.push(`>=${releaseOf(range.since)}`);
  if (range.until !== undefined) parts.push(`<${releaseOf(range.until)}`);
  return parts.join(" ");
}
