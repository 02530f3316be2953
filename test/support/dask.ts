/** Real Dask processes for live tests. */

import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { ensureEnvironment } from "../../generator/python/environment.js";
import {
  type SchedulerOptions,
  type SchedulerProcess,
  startScheduler,
  startWorker,
  type WorkerOptions,
  type WorkerProcess,
} from "../../runtime/cluster/processes.js";

interface Releases {
  readonly verified: readonly { readonly release: string }[];
}

const releases = parse(readFileSync(new URL("../../spec/releases.yaml", import.meta.url), "utf8")) as Releases;

/** The releases that the spec is verified against, oldest first. Live tests run once for each. */
export const RELEASES: readonly string[] = releases.verified.map((each) => each.release);

/** The newest of them, for tests that need only one. */
export const NEWEST: string = RELEASES.at(-1) ?? "";

/** Path of a Python that has this Dask release; makes the environment if need be. */
export async function pythonOf(release: string = NEWEST): Promise<string> {
  return (await ensureEnvironment(release)).python;
}

/** What a test wants to run. */
export interface DaskSetup {
  /** The newest verified release if absent. */
  readonly release?: string;
  /** How many workers; 0 if absent. */
  readonly workers?: number;
  /** Whether each worker has a nanny; false if absent. */
  readonly nanny?: boolean;
  readonly scheduler?: Partial<SchedulerOptions>;
  readonly worker?: Partial<WorkerOptions>;
}

/** A scheduler and its workers; `await using` ends them. */
export interface Dask extends AsyncDisposable {
  readonly release: string;
  readonly python: string;
  readonly scheduler: SchedulerProcess;
  readonly workers: readonly WorkerProcess[];
}

// Whatever the developer has in ~/.config/dask must not change what a test sees.
const ISOLATED = { DASK_CONFIG: join(tmpdir(), "daskwire-no-such-directory") };

/** Starts a scheduler and its workers; fulfilled when all are registered. */
export async function startDask(setup: DaskSetup = {}): Promise<Dask> {
  const release = setup.release ?? NEWEST;
  const python = await pythonOf(release);
  const scheduler = await startScheduler({ python, env: ISOLATED, ...setup.scheduler });
  const options = { python, env: ISOLATED, nanny: setup.nanny ?? false, ...setup.worker };
  const starting = Array.from({ length: setup.workers ?? 0 }, () => startWorker(scheduler, options));
  const settled = await Promise.allSettled(starting);
  const workers = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const dispose = async (): Promise<void> => {
    await Promise.all(workers.map((each) => each.close()));
    await scheduler.close();
  };
  const failed = settled.find((each) => each.status === "rejected");
  if (failed !== undefined) {
    await dispose();
    throw failed.reason;
  }
  return { release, python, scheduler, workers, [Symbol.asyncDispose]: dispose };
}
