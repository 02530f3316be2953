import { newestRelease, releaseOrdinal } from "../../wire/release.js";

/** The release that a capture names, as an ordinal; the newest if it names none that can be read. */
export function releaseOf(version: string | undefined): number {
  try {
    return version === undefined ? newestRelease : releaseOrdinal(version);
  } catch {
    return newestRelease;
  }
}
