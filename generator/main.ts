/** `npm run generate`: compiles the spec into `generated/`. */
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { compileSpec } from "./compile.js";
import { dumpModel } from "./dump.js";
import { generateFiles } from "./generate.js";
import { compareWithDisk, writeToDisk } from "./output.js";
import { formatProblem, SpecError } from "./problems.js";

const project = fileURLToPath(new URL("..", import.meta.url));

interface Options {
  readonly check?: true;
  readonly dumpIr?: true;
  readonly spec: string;
  readonly root: string;
}

const command = new Command("generate")
  .description("Compiles the spec into generated/: writes what changed, removes what no longer belongs there.")
  .option("--check", "write nothing; exit 1 and name the files if generated/ is not what the spec says")
  .option("--dump-ir", "print the resolved model as JSON and stop")
  .option("--spec <folder>", "the folder of the spec", `${project}spec`)
  .option("--root <folder>", "the folder that holds generated/", project)
  .parse();

function run(options: Options): number {
  const { root } = options;
  const started = performance.now();
  const model = compileSpec(options.spec);
  if (options.dumpIr) {
    console.log(dumpModel(model));
    return 0;
  }
  const files = generateFiles(model);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const difference = compareWithDisk(root, files);
  if (options.check) {
    for (const { path, state } of difference) console.error(`${path}: ${state}`);
    if (difference.length > 0) console.error("run `npm run generate` and commit the result");
    else console.log(`generated/ is what the spec says: ${files.size} files, ${seconds} s`);
    return difference.length > 0 ? 1 : 0;
  }
  writeToDisk(root, files, difference);
  for (const { path, state } of difference) console.log(`${state === "orphan" ? "removed" : "wrote"} ${path}`);
  console.log(`${files.size} files, ${difference.length} changed, ${seconds} s`);
  return 0;
}

try {
  process.exitCode = run(command.opts<Options>());
} catch (error) {
  if (!(error instanceof SpecError) && (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  if (!(error instanceof SpecError)) {
    console.error(`there is no spec at ${command.opts<Options>().spec}`);
    process.exit(1);
  }
  for (const problem of error.problems) console.error(formatProblem(problem));
  console.error(`${error.problems.length} error(s) in the spec; nothing was generated`);
  process.exitCode = 1;
}
