/** `npm run -s python -- <release>`: prints the path of a Python that has this Dask release; makes it if need be. */

import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { readSpec } from "../audit/facts.js";
import { checkInSpan, releasesOf } from "../audit/releases.js";
import { ensureEnvironment } from "./environment.js";

const SPEC = fileURLToPath(new URL("../../spec", import.meta.url));

/** Says so when the spec does not describe a release: an environment may be wanted all the same, to see what differs. */
function noteOutsideSpan(release: string): void {
  try {
    checkInSpan(release, releasesOf(readSpec(SPEC)));
  } catch (error) {
    process.stderr.write(`note: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

await new Command("python")
  .description("Print the path of a Python that has this Dask release; make the environment if there is none.")
  .argument("<release>", "a Dask release, such as 2026.8.0")
  .action(async (release: string) => {
    try {
      const { python } = await ensureEnvironment(release);
      noteOutsideSpan(release);
      process.stdout.write(`${python}\n`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
