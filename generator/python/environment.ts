/** Python environments that each hold one Dask release: `.dask/<release>/`, made by venv and pip. */

import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ordinalOf } from "../ranges.js";
import { type Log, run } from "./run.js";

/** A Python interpreter that imports Dask. */
export interface PythonEnvironment {
  /** Path of the interpreter. */
  readonly python: string;
  /** The release of Dask that it imports; differs from what was asked for only with `DASKWIRE_PYTHON`. */
  readonly release: string;
}

/** How to make an environment. */
export interface EnvironmentOptions {
  /** Takes lines of progress; stderr if absent. */
  readonly log?: Log;
  /** The directory that holds one environment per release; `.dask` of this checkout if absent. */
  readonly root?: string;
  /** Environment variables; those of this process if absent. */
  readonly env?: NodeJS.ProcessEnv;
}

/** No environment could be made; the message says what to do. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
const MAKER = fileURLToPath(new URL("make_environment.py", import.meta.url));
const RELEASE_OF_DASK = "from importlib.metadata import version; print(version('distributed'))";
/** What Dask uses if it is there: codecs, data frames, Arrow, its dashboard. Installed beside it, also into an environment that lacks one. */
const EXTRAS = ["lz4", "python-snappy", "zstandard", "pandas", "pyarrow", "bokeh"] as const;
const RELEASE_WITH_EXTRAS = `from importlib.metadata import version; [version(x) for x in ${JSON.stringify(EXTRAS)}]; print(version('distributed'))`;
const WINDOWS = process.platform === "win32";

/**
 * Path of a Python that imports this Dask release; makes it if there is none yet. Any number of callers may ask at
 * once, also in other processes: one makes it, the others wait.
 * @throws EnvironmentError that says what is missing, and how to point at an existing Python instead.
 */
export async function ensureEnvironment(release: string, options: EnvironmentOptions = {}): Promise<PythonEnvironment> {
  ordinalOf(release);
  const env = options.env ?? process.env;
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const given = givenPython(release, env);
  if (given !== undefined) return useGiven(given, release, log);
  const directory = join(options.root ?? join(CHECKOUT, ".dask"), release);
  const python = WINDOWS ? join(directory, "Scripts", "python.exe") : join(directory, "bin", "python");
  if (existsSync(join(directory, "incomplete")) || (await releaseOfPython(python, RELEASE_WITH_EXTRAS)) !== release) {
    await make(directory, release, env, log);
  }
  return { python, release };
}

interface GivenPython {
  readonly variable: string;
  readonly path: string;
}

function variableOf(release: string): string {
  return `DASKWIRE_PYTHON_${release.replaceAll(".", "_")}`;
}

function givenPython(release: string, env: NodeJS.ProcessEnv): GivenPython | undefined {
  for (const variable of [variableOf(release), "DASKWIRE_PYTHON"]) {
    const path = env[variable];
    if (path !== undefined && path !== "") return { variable, path: basename(path) === path ? path : resolve(path) };
  }
  return undefined;
}

async function useGiven(given: GivenPython, release: string, log: Log): Promise<PythonEnvironment> {
  const found = await releaseOfPython(given.path);
  if (found === undefined) {
    const fix = `point it at a Python where "import distributed" works, or unset it`;
    throw new EnvironmentError(`${given.variable}=${given.path} is no Python that has Dask; ${fix}`);
  }
  if (found === release) return { python: given.path, release };
  if (given.variable !== "DASKWIRE_PYTHON") {
    throw new EnvironmentError(
      `${given.variable}=${given.path} has Dask ${found}, not ${release}; unset it or install that`,
    );
  }
  log(`DASKWIRE_PYTHON has Dask ${found}: used in place of ${release}`);
  return { python: given.path, release: found };
}

/** The installed release of `distributed`, or undefined if there is no such Python, or something is not in it. */
async function releaseOfPython(python: string, script = RELEASE_OF_DASK): Promise<string | undefined> {
  const done = await run(python, ["-c", script], { log: () => undefined });
  return done.code === 0 ? done.stdout.trim() : undefined;
}

async function make(directory: string, release: string, env: NodeJS.ProcessEnv, log: Log): Promise<void> {
  const base = await basePython(env);
  const done = base === undefined ? undefined : await run(base, [MAKER, directory, release, ...EXTRAS], { log, env });
  if (done?.code === 0) return;
  const instead = `or set ${variableOf(release)} (or DASKWIRE_PYTHON) to the path of a Python that has Dask`;
  throw new EnvironmentError(
    `cannot make a Python environment for Dask ${release}: ${reasonOf(done?.code, release)}, ${instead}`,
  );
}

async function basePython(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const name of ["python3", "python"]) {
    const done = await run(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"], {
      log: () => undefined,
      env,
    });
    if (done.code === 0) return name;
  }
  return undefined;
}

/** What to do about an exit code of make_environment.py; undefined stands for no Python at all. */
function reasonOf(code: number | null | undefined, release: string): string {
  switch (code) {
    case undefined:
      return "there is no python3 (3.10 or newer) on PATH; install Python 3";
    case 3:
      return `python3 has no venv module; install it ("apt install python3-venv" on Debian and Ubuntu)`;
    case 4:
      return "pip could not reach the package index; connect to the network, configure pip for your proxy";
    case 5:
      return `pip offers no distributed==${release} for this Python; use a release from https://pypi.org/project/distributed, another Python 3`;
    default:
      return "see the lines above; try again";
  }
}
