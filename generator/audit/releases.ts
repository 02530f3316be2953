/** Which releases the spec is about. */

import { ordinalOf } from "../ranges.js";
import type { SpecFiles } from "./facts.js";

/** The contents of `releases.yaml`. */
export interface Releases {
  readonly first: string;
  readonly last: string;
  /** Those that are audited by default, oldest first. */
  readonly verified: readonly string[];
}

/**
 * Reads `releases.yaml`.
 * @throws Error if it is not there or incomplete.
 */
export function releasesOf(spec: SpecFiles): Releases {
  const node = spec.files.get("spec/releases.yaml");
  const first = node?.get("span")?.get("first")?.text;
  const last = node?.get("span")?.get("last")?.text;
  const verified = (node?.get("verified")?.items() ?? []).flatMap((each) => each.get("release")?.text ?? []);
  if (first === undefined || last === undefined) {
    throw new Error(`${spec.directory}/releases.yaml: it must have "span: { first: ..., last: ... }"`);
  }
  return { first, last, verified };
}

/**
 * Checks that the spec describes a release.
 * @throws Error that names the releases that it describes.
 */
export function checkInSpan(release: string, { first, last }: Releases): void {
  const ordinal = ordinalOf(release);
  if (ordinalOf(first) <= ordinal && ordinal <= ordinalOf(last)) return;
  throw new Error(
    `the spec describes Dask ${first} to ${last}, not ${release}; to widen it, change "span" in spec/releases.yaml`,
  );
}
