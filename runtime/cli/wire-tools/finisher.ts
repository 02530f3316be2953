/** Starts the process that finishes a capture if this one is killed. */
import { spawn } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A process that waits. */
export interface Finisher {
  /** Lets it go: the capture is finished. */
  release(): void;
}

/** Starts it, in a session of its own: Ctrl-C on the terminal is not meant for it. */
export function startFinisher(capture: string): Finisher {
  const program = fileURLToPath(new URL(`./finish${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, capture], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without it the parts are still there for whoever reads the capture.
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  child.unref();
  return { release: () => void child.stdin.destroy() };
}
