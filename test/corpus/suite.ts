/** Runs parts of Dask's own test-suite, and records what passes. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { run } from "../../generator/python/run.js";
import { type Played, recorded } from "./play.js";

/** Those whose traffic is worth the time they take. */
const MODULES = [
  ..."active_memory_manager actor cancelled_state client client_executor cluster_dump collections core event_logging".split(
    " ",
  ),
  ..."events failed_workers locks multi_locks nanny priorities publish queues reschedule resources scheduler".split(
    " ",
  ),
  ..."semaphore spans spill steal tls_functional utils_comm variable worker worker_client worker_memory".split(" "),
].map((name) => `distributed/tests/test_${name}.py`);
const OTHERS = [
  "distributed/shuffle/tests",
  "distributed/diagnostics/tests",
  "distributed/deploy/tests/test_local.py",
  "distributed/comm/tests/test_ws.py",
];
/** Milliseconds for one module. */
const PATIENCE = 1_200_000;
const CONFIG = `[pytest]
addopts = -p no:asyncio -p no:cacheprovider -q --color=no --tb=line
timeout = 60
timeout_method = signal
markers =
    ci1
    memray
    slow
    ipython
    gpu
    leaking
    workerstate
`;

/** A Dask that has its tests beside it, and what they need. */
export interface Suite {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly modules: readonly string[];
}

/**
 * Puts the tests of a checkout beside the modules of the installed release, which stay as they are.
 * Dask's wheels and source distributions hold no tests, so they come from a checkout of dask/distributed.
 * @param room a folder for it
 */
export async function makeSuite(python: string, checkout: string, room: string): Promise<Suite> {
  const folder = join(room, "suite");
  const tools = join(room, "tools");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = "import distributed, os; print(os.path.dirname(distributed.__file__))";
  const { stdout } = await run(python, ["-c", script], { log: () => undefined });
  cpSync(stdout.trim(), join(folder, "distributed"), { recursive: true });
  for (const path of testsOf(checkout)) cpSync(join(checkout, path), join(folder, path), { recursive: true });
  for (const name of ["conftest.py", join("distributed", "pytest_resourceleaks.py")])
    cpSync(join(checkout, name), join(folder, name));
  writeFileSync(join(folder, "pytest.ini"), CONFIG);
  if (!existsSync(join(tools, "pytest"))) {
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", tools];
    const { code } = await run(python, [...pip, "pytest", "pytest-timeout"], { log: (line) => console.error(line) });
    if (code !== 0) throw new Error("pip could not install pytest");
  }
  const modules = [...MODULES, ...OTHERS].filter((name) => existsSync(join(folder, name)));
  return { folder, paths: [folder, tools], modules };
}

/** Runs one module of the tests; that some of them fail is no matter here. */
export function runTests(python: string, suite: Suite, module: string, record: string): Promise<Played> {
  const args = [
    "-m",
    "pytest",
    "-c",
    join(suite.folder, "pytest.ini"),
    "--rootdir",
    suite.folder,
    join(suite.folder, module),
  ];
  return recorded(python, args, record, { paths: suite.paths, timeout: PATIENCE });
}

/** The name of a module's recording. */
export function nameOf(module: string): string {
  return module.split("/").length > 3 || module.endsWith(".py")
    ? basename(module, ".py")
    : `${module.split("/")[1]}_tests`;
}

function testsOf(checkout: string): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const path = join(folder, entry.name);
      if (entry.name === "tests") found.push(relative(checkout, path));
      else visit(path);
    }
  };
  visit(join(checkout, "distributed"));
  return found;
}
