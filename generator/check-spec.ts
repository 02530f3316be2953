/** `npm run check:spec`: reads the spec and reports every error, without generating anything. */
import { fileURLToPath } from "node:url";
import { compileSpec } from "./compile.js";
import { formatProblem, SpecError } from "./problems.js";

try {
  const model = compileSpec(fileURLToPath(new URL("../spec", import.meta.url)));
  console.log(
    `${model.rpcs.length} RPC ops, ${model.streams.length} stream messages, ${model.types.size} types: no error`,
  );
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  for (const problem of error.problems) console.log(formatProblem(problem));
  console.log(`${error.problems.length} error(s)`);
  process.exitCode = 1;
}
