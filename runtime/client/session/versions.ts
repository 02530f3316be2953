/** What a client says about itself, and whether it can serve a scheduler. */
import type { ServerVersionsReply, VersionsInfo } from "../../../generated/index.js";
import { newestRelease, oldestRelease, releaseOrdinal } from "../../wire/release.js";
import { UnsupportedReleaseError } from "../errors.js";

/**
 * The release of a scheduler, as an ordinal.
 *
 * @throws {UnsupportedReleaseError} when the spec does not describe it
 */
export function checkRelease(address: string, versions: ServerVersionsReply): number {
  const text = versions.packages.get("distributed") ?? undefined;
  const ordinal = text === undefined ? undefined : tryOrdinal(text);
  if (ordinal !== undefined && ordinal >= oldestRelease && ordinal <= newestRelease) return ordinal;
  throw new UnsupportedReleaseError(address, text, oldestRelease, newestRelease);
}

function tryOrdinal(text: string): number | undefined {
  try {
    return releaseOrdinal(text);
  } catch {
    return undefined;
  }
}

/**
 * What `register-client` says of this side. The scheduler compares the packages, name by name, with its own and its
 * workers'. We have none of them and write the scheduler's own protocol: so we name the scheduler's, and what is left in
 * its table are differences between it and its workers.
 *
 * Dask: `distributed.versions.get_versions`, `error_message`.
 */
export function ownVersions(scheduler: ServerVersionsReply): VersionsInfo {
  const { python = "", "python-bits": bits = 64, byteorder = "little" } = scheduler.host;
  return {
    packages: scheduler.packages,
    host: {
      python,
      "python-bits": bits,
      OS: "daskwire",
      "OS-release": "",
      machine: "",
      processor: "",
      byteorder,
      LC_ALL: "None",
      LANG: "None",
    },
  };
}
