/** `npm run corpus -- --release R`: records real Dask at a release, checks what was said, and keeps what shows something new. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { ensureEnvironment } from "../../generator/python/environment.js";
import { findingsText, summaryLine } from "../../runtime/cli/check-text.js";
import { assemble } from "./assemble.js";
import { writeCertificates } from "./certificates.js";
import { writeEvidence } from "./evidence.js";
import { minimise, type Source } from "./minimise.js";
import { play, type Played, scenarios } from "./play.js";
import { makeSuite, nameOf, runTests } from "./suite.js";

interface Options {
  readonly release: string;
  readonly scenario?: string;
  readonly suite?: string;
  readonly tests?: string;
  readonly recorded?: true;
}

const CORPUS = fileURLToPath(new URL(".", import.meta.url));
const ROOM = fileURLToPath(new URL("../../.dask/corpus", import.meta.url));
/** How much dearer a message of the test-suite is than one of a scenario, which is known. */
const SUITE = 50;

const program = new Command("corpus")
  .description("Record the traffic of real Dask, check it, and renew the corpus of a release.")
  .requiredOption("--release <release>", "a Dask release, such as 2026.8.0")
  .option(
    "--scenario <word>",
    "play only scenarios whose names hold the word, check them, and leave the corpus as it is",
  )
  .option(
    "--suite <checkout>",
    "run parts of Dask's tests too: the path of a checkout of dask/distributed at that release",
  )
  .option("--tests <word>", "only modules of the tests whose paths hold the word; leaves the corpus as it is")
  .option("--recorded", "record nothing: take what was recorded the last time")
  .action(main);

await program.parseAsync();

async function main(options: Options): Promise<void> {
  const { release, python } = await ensureEnvironment(options.release);
  const room = join(ROOM, release);
  mkdirSync(join(room, "captures"), { recursive: true });
  const played = options.tests === undefined ? await playScenarios(python, room, options) : [];
  const tested = options.suite === undefined ? [] : await testSuite(python, room, { ...options, suite: options.suite });
  const whole = options.scenario === undefined && options.tests === undefined;
  const target = whole ? join(CORPUS, release) : join(room, "corpus");
  const sources = [...played, ...tested, ...(whole && tested.length === 0 ? keptSuite(target, room) : [])];
  const report = await minimise(sources, release, target);
  console.log(summaryLine(`recorded at ${release}`, report));
  const findings = findingsText(report);
  if (findings !== "") console.log(findings);
  if (whole) writeEvidence(release, report);
}

async function playScenarios(python: string, room: string, options: Options): Promise<readonly Source[]> {
  const certificates = writeCertificates(join(room, "certificates"));
  const sources: Source[] = [];
  for (const scenario of await scenarios(python)) {
    if (!scenario.name.includes(options.scenario ?? "")) continue;
    const path = join(room, "captures", `${scenario.name}.ndjson.gz`);
    sources.push({ path, target: scenario.module, dearer: 1 });
    if (options.recorded === true) continue;
    const folder = join(room, "raw");
    tell(scenario.name, await play(python, scenario, folder, certificates));
    await assemble(folder, path);
  }
  return sources;
}

async function testSuite(
  python: string,
  room: string,
  options: Options & { readonly suite: string },
): Promise<readonly Source[]> {
  const suite = await makeSuite(python, resolve(options.suite), room);
  const sources: Source[] = [];
  for (const module of suite.modules.filter((name) => name.includes(options.tests ?? ""))) {
    const path = join(room, "captures", `${nameOf(module)}.ndjson.gz`);
    if (options.recorded !== true || existsSync(path)) sources.push({ path, target: "suite", dearer: SUITE });
    if (options.recorded === true) continue;
    const folder = join(room, "raw");
    const { ok } = await runTests(python, suite, module, folder);
    console.log(`${ok ? "ran" : "ran, and some failed"}: ${module}`);
    await assemble(folder, path);
  }
  return sources;
}

/** What the corpus has of the test-suite, where that is not run again. */
function keptSuite(corpus: string, room: string): readonly Source[] {
  const kept = join(corpus, "suite.ndjson.gz");
  if (!existsSync(kept)) return [];
  const path = join(room, "captures", "kept-suite.ndjson.gz");
  writeFileSync(`${path}.part`, readFileSync(kept));
  renameSync(`${path}.part`, path);
  return [{ path, target: "suite", dearer: SUITE }];
}

function tell(name: string, { ok, output }: Played): void {
  console.log(`${ok ? "played" : "FAILED"}: ${name}`);
  if (ok) return;
  for (const line of output) console.error(`  ${line}`);
  process.exitCode = 1;
}
