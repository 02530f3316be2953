/** The evolution check: what the spec says of different releases must fit together. */
import { formatRange, intersect, rangeOf, type ReleaseRange } from "../ranges.js";
import type { Scope, Site } from "./scope.js";

/** Reports releases of `site` for which there is no range, or more than one. `what` is what each range is of. */
export function checkPartition(ranges: readonly ReleaseRange[], what: string, site: Site, scope: Scope): void {
  checkCoverage(ranges, what, site, scope);
  for (const [index, range] of ranges.entries()) {
    for (const other of ranges.slice(0, index)) {
      const both = intersect(other, range);
      if (both === undefined) continue;
      const at = { ...site, pointer: [...site.pointer, index] };
      scope.report(
        "evolution",
        at,
        `more than one ${what} for ${words(both)}: let one range end where the other begins`,
      );
    }
  }
}

/** Reports releases of `site` that none of the ranges holds. */
export function checkCoverage(ranges: readonly ReleaseRange[], what: string, site: Site, scope: Scope): void {
  for (const gap of gapsBetween(ranges, site.range, scope))
    scope.report("evolution", site, `no ${what} for ${words(gap)}`);
}

/** Reports a range that says something of releases in which its owner does not exist. */
export function checkBounds(range: ReleaseRange, text: string, site: Site, scope: Scope): void {
  const begins = (range.since ?? Infinity) < (site.range.since ?? -Infinity);
  const ends = (range.until ?? -Infinity) > (site.range.until ?? Infinity);
  if (!begins && !ends) return;
  const what = begins ? "begins before" : "ends after";
  scope.report("evolution", site, `"${text}" ${what} what contains it, which exists in ${words(site.range)}`);
}

/** Reports a field that is required in two ranges: it must not be optional in between. */
export function checkRequiredTwice(
  name: string,
  first: ReleaseRange,
  second: ReleaseRange,
  site: Site,
  scope: Scope,
): void {
  const [hole] = gapsBetween([first, second], rangeOf(earliest(first, second), latest(first, second)), scope);
  if (hole === undefined) {
    scope.report("required", site, `"${name}" is listed twice`);
    return;
  }
  const message = `"${name}" is required before and after ${words(hole)}, but not there: give one range without the hole`;
  scope.report("evolution", site, message);
}

/** Reports a reference to a type from releases that lack it. */
export function checkReferenceRange(name: string, target: ReleaseRange, site: Site, scope: Scope): void {
  for (const gap of gapsBetween([target], site.range, scope))
    scope.report("evolution", site, `${name} exists in ${words(target)} only, but is used here in ${words(gap)} too`);
}

/** The releases of the span and of `owner` that no range holds. */
function gapsBetween(ranges: readonly ReleaseRange[], owner: ReleaseRange, scope: Scope): readonly ReleaseRange[] {
  const whole = intersect(owner, { since: scope.span.first, until: scope.span.last + 1 });
  if (whole === undefined) return [];
  const gaps: ReleaseRange[] = [];
  let covered = whole.since ?? scope.span.first;
  const end = whole.until ?? scope.span.last + 1;
  for (const range of ranges.toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0))) {
    const since = Math.min(range.since ?? 0, end);
    if (since > covered) gaps.push(rangeOf(covered, since));
    covered = Math.max(covered, range.until ?? end);
  }
  if (covered < end) gaps.push(rangeOf(covered, end));
  return gaps.map((gap) => withoutSpan(gap, scope));
}

/** The range without the ends of the span, which are nobody's words. */
function withoutSpan(range: ReleaseRange, { span }: Scope): ReleaseRange {
  return rangeOf(
    range.since === span.first ? undefined : range.since,
    range.until === span.last + 1 ? undefined : range.until,
  );
}

function earliest(a: ReleaseRange, b: ReleaseRange): number | undefined {
  return a.since === undefined || b.since === undefined ? undefined : Math.min(a.since, b.since);
}

function latest(a: ReleaseRange, b: ReleaseRange): number | undefined {
  return a.until === undefined || b.until === undefined ? undefined : Math.max(a.until, b.until);
}

function words(range: ReleaseRange): string {
  const text = formatRange(range);
  return text === "" ? "every release" : `releases ${text}`;
}
