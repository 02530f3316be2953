/** `npm run -s python -- <release>`: prints the path of a Python that has this Dask release; makes it if need be. */

import { Command } from "commander";
import { ensureEnvironment } from "./environment.js";

await new Command("python")
  .description("Print the path of a Python that has this Dask release; make the environment if there is none.")
  .argument("<release>", "a Dask release, such as 2026.8.0")
  .action(async (release: string) => {
    try {
      process.stdout.write(`${(await ensureEnvironment(release)).python}\n`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
