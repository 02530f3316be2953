/** The front half of the generator: from a folder of YAML to the model. */
import { checkExamples } from "./examples.js";
import { loadSpec } from "./load/load.js";
import type { Model } from "./model.js";
import { Problems, SpecError } from "./problems.js";
import { resolveSpec } from "./resolve/resolve.js";

/**
 * Reads and checks the spec.
 * @throws SpecError with every problem, each with its place.
 */
export function compileSpec(specDir: string): Model {
  const problems = new Problems();
  const loaded = loadSpec(specDir, problems);
  const model = resolveSpec(loaded, problems);
  if (problems.size === 0) checkExamples(loaded, model, problems);
  if (problems.size > 0) throw new SpecError(problems.sorted());
  return model;
}
