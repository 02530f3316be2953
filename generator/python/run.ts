/** Runs a program to its end. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Takes one line of progress. */
export type Log = (line: string) => void;

/** What a program left behind; `code` is null if it could not be started or died of a signal. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
}

/** How to run a program. */
export interface RunOptions {
  /** Takes each line of stderr. */
  readonly log: Log;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is ended; no limit if absent. */
  readonly timeout?: number;
}

/**
 * Runs a program to its end; never rejects. Its standard input stays open and empty as long as this process lives, so
 * that a program that watches it ends with us, also when we are killed. It runs in a process group of its own: Ctrl-C
 * in a terminal reaches it only that way.
 */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const child = spawn(program, args, {
    env: options.env ?? process.env,
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
  createInterface({ input: child.stderr }).on("line", options.log);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  return new Promise((resolve) => {
    child.on("error", () => resolve({ code: null, stdout }));
    child.on("close", (code) => resolve({ code, stdout }));
  });
}
