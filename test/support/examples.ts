/** Runs the examples that serve. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts an example on a port of its own, and resolves with the URL that it prints. */
export async function serveExample(
  program: string,
  scheduler: string,
): Promise<{ readonly child: ChildProcess; readonly url: URL }> {
  const args = ["--import", "tsx", program, scheduler, "0"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, url: new URL(line) };
}

/** Ends an example as Ctrl-C does. */
export async function stopExample(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  child.kill("SIGINT");
  assert.deepEqual(await ended, [0, null]);
}
