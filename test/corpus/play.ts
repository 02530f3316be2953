/** Plays scenarios against real Dask, and records what passes. */
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../generator/python/run.js";

const RECORDER = fileURLToPath(new URL("recorder", import.meta.url));
const SCENARIOS = fileURLToPath(new URL("scenarios", import.meta.url));
const PLAY = join(SCENARIOS, "play.py");
/** Milliseconds after which a scenario is taken to hang. */
const PATIENCE = 300_000;

/** A scenario: its name, and the module it stands in. */
export interface Scenario {
  readonly name: string;
  readonly module: string;
}

/** How a recorded program ended. */
export interface Played {
  readonly ok: boolean;
  /** Its last words, if it failed. */
  readonly output: readonly string[];
}

/** All scenarios, in the order of their names. */
export async function scenarios(python: string): Promise<readonly Scenario[]> {
  const { code, stdout } = await run(python, [PLAY], { log: (line) => console.error(line) });
  if (code !== 0) throw new Error("the scenarios cannot be listed");
  return stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", module = ""] = line.trim().split(" ");
      return { name, module };
    });
}

/** Plays one scenario, and records it into a folder. */
export function play(python: string, { name }: Scenario, folder: string, certificates: string): Promise<Played> {
  return recorded(python, [PLAY, name], folder, { paths: [SCENARIOS], env: { DASKWIRE_CERTIFICATES: certificates } });
}

/** How to run a program whose traffic is recorded. */
export interface RecordOptions {
  /** Folders that hold Python modules, beside the recorder. */
  readonly paths: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

/** Runs a Python program and records the traffic of all its processes into a folder. */
export async function recorded(
  python: string,
  args: readonly string[],
  folder: string,
  options: RecordOptions,
): Promise<Played> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    // Whatever the developer has in ~/.config/dask must not change what is recorded.
    DASK_CONFIG: join(tmpdir(), "daskwire-no-such-directory"),
    DASKWIRE_RECORD: folder,
    PYTHONPATH: [RECORDER, ...options.paths].join(delimiter),
    PYTHONDONTWRITEBYTECODE: "1",
    ...options.env,
  };
  const lines: string[] = [];
  const log = (line: string): void => {
    lines.push(line);
    if (lines.length > 40) lines.shift();
  };
  const { code, stdout } = await run(python, args, { log, env, timeout: options.timeout ?? PATIENCE });
  return code === 0 ? { ok: true, output: [] } : { ok: false, output: [...stdout.split("\n").slice(-20), ...lines] };
}
