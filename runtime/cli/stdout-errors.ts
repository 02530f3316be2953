/** What happens when standard output cannot be written. */

/** Tells it once, and makes the exit code 1 whatever a command says; a reader that has gone, as with `| head`, is no fault. */
export function watchStdout(): void {
  let told = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || told) return;
    told = true;
    console.error(`daskwire: the output cannot be written: ${error.message}`);
    process.once("exit", () => {
      process.exitCode = 1;
    });
  });
}
