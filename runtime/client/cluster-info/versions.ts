import type { VersionsInfo } from "../../../generated/index.js";
import type { WireValue } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import { flag, type OptionTable, texts, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { within } from "../within.js";

/** Packages whose versions must be the same, and those that should. Dask: `distributed.versions`. */
const REQUIRED = ["dask", "distributed", "msgpack", "cloudpickle", "toolz", "tornado", "python"];

/** Versions of Python packages; null where one is not installed. */
export type PackageVersions = ReadonlyMap<string, string | null>;

/** Options of `Client.getVersions`. */
export interface VersionsOptions extends WaitOptions {
  /** Throws when versions do not match; false if absent. */
  readonly check?: boolean | undefined;
  /** Further Python packages to ask for. */
  readonly packages?: readonly string[] | undefined;
}

const VERSIONS_OPTIONS: OptionTable<VersionsOptions> = { check: flag, packages: texts, ...WAIT_OPTIONS };

/** What `Client.getVersions` tells. */
export interface ClusterVersionsReport {
  readonly scheduler: VersionsInfo;
  /** By address. */
  readonly workers: ReadonlyMap<string, { readonly packages: PackageVersions }>;
  /** Packages of which not all have the same version, with who has which: `scheduler` and addresses of workers. */
  readonly mismatches: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

/** Scheduler and workers do not run the same versions. */
export class VersionMismatchError extends DaskwireError {
  readonly mismatches: ClusterVersionsReport["mismatches"];

  constructor(mismatches: ClusterVersionsReport["mismatches"]) {
    const packages = [...mismatches].map(([name, versions]) => {
      const each = [...new Set(versions.values())].map((version) => version ?? "none");
      return `${name} (${each.join(", ")})`;
    });
    super(`scheduler and workers run different versions of ${packages.join(", ")}; install the same everywhere`, {
      code: "ERR_DASKWIRE_VERSION_MISMATCH",
    });
    this.name = "VersionMismatchError";
    this.mismatches = mismatches;
  }
}

/** See `Client.getVersions`. */
export async function getVersions(context: ClientContext, options: VersionsOptions): Promise<ClusterVersionsReport> {
  const packages: string[] = [];
  const [scheduler, replies] = await within(context, "getVersions", options, VERSIONS_OPTIONS, (call) => {
    packages.push(...(options.packages ?? []));
    return Promise.all([
      context.scheduler.versions({ packages }, call),
      context.scheduler.broadcast({ msg: { op: "versions", packages }, on_error: "ignore" }, call),
    ]);
  });
  const workers = new Map<string, { readonly packages: PackageVersions }>();
  for (const [address, reply] of replies) {
    const versions = packagesIn(reply);
    if (versions !== undefined) workers.set(address, { packages: versions });
  }
  const wanted = [...REQUIRED, ...packages];
  const mismatches = compare(wanted, new Map([["scheduler", scheduler.packages], ...packagesOf(workers)]));
  if (options.check === true && mismatches.size > 0) throw new VersionMismatchError(mismatches);
  return { scheduler, workers, mismatches };
}

function packagesOf(workers: ClusterVersionsReport["workers"]): [string, PackageVersions][] {
  return [...workers].map(([address, { packages }]) => [address, packages]);
}

function packagesIn(reply: WireValue): PackageVersions | undefined {
  const packages = reply instanceof Map ? (reply as ReadonlyMap<string, WireValue>).get("packages") : undefined;
  if (!(packages instanceof Map)) return undefined;
  const entries = [...(packages as ReadonlyMap<string, WireValue>)];
  return new Map(entries.map(([name, version]) => [name, typeof version === "string" ? version : null]));
}

function compare(
  names: readonly string[],
  parties: ReadonlyMap<string, PackageVersions>,
): Map<string, PackageVersions> {
  const mismatches = new Map<string, PackageVersions>();
  for (const name of names) {
    const versions = new Map([...parties].map(([party, packages]) => [party, packages.get(name) ?? null]));
    if (new Set(versions.values()).size > 1) mismatches.set(name, versions);
  }
  return mismatches;
}
