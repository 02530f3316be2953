/** A Python program as a child process that says when it is ready, and that never outlives this process. */

import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { PREAMBLE } from "./python-source.js";
import { Tail } from "./tail.js";

/** How to start a Python program. */
export interface PythonProcessOptions {
  /** Path of the Python interpreter. */
  readonly python: string;
  /** The program. `argument`, `ready(value)` and `when_parent_ends(callback)` are defined in it. */
  readonly source: string;
  /** What the program is, for error messages: `Dask worker`. */
  readonly what: string;
  /** Handed to the program as `argument`; must be JSON. */
  readonly argument?: unknown;
  /** Added to this process's environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds that it may take to get ready; 60 000 if absent. */
  readonly timeout?: number;
  /** Milliseconds between SIGTERM and SIGKILL; 10 000 if absent. */
  readonly grace?: number;
  /** Takes each line that the program writes to stderr or prints. */
  readonly onLine?: (line: string) => void;
}

/** A Python program that is ready. `await using` ends it. */
export interface PythonProcess extends AsyncDisposable {
  /** What the program passed to `ready()`. */
  readonly value: unknown;
  readonly pid: number;
  /** Fulfilled when the process has ended, with its exit code; null if a signal ended it. */
  readonly exited: Promise<number | null>;
  /** The last lines that it wrote to stderr or printed. */
  stderr(): string;
  /** Ends it and its children: SIGTERM, and after the grace SIGKILL. Fulfilled when it is gone; may be called again. */
  close(): Promise<void>;
}

/** A Python program did not get ready; the message holds its last lines. */
export class PythonProcessError extends Error {
  override readonly name = "PythonProcessError";
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Starts a Python program; fulfilled when it calls `ready(value)`.
 * @throws PythonProcessError if it cannot be started, ends too early, or is not ready in time; nothing is left running.
 */
export async function startPython(options: PythonProcessOptions): Promise<PythonProcess> {
  const tail = new Tail(options.onLine);
  const child = spawnPython(options);
  child.stderr.setEncoding("utf8").on("data", (text: string) => tail.write(text));
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  });
  const close = closer(child, exited, options.grace ?? 10_000);
  try {
    const value = await untilReady(child, options, tail);
    return { value, pid: child.pid ?? 0, exited, stderr: () => tail.text(), close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

function spawnPython(options: PythonProcessOptions): Child {
  const args = ["-u", "-c", PREAMBLE + options.source, JSON.stringify(options.argument ?? null)];
  const child = spawn(options.python, args, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...options.env },
    // A process group of its own, so that what it has started can be ended with it.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  child.stdin.on("error", () => undefined); // it ended before we closed its input
  return child;
}

function untilReady(child: Child, options: PythonProcessOptions, tail: Tail): Promise<unknown> {
  const timeout = options.timeout ?? 60_000;
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new PythonProcessError(`${options.what} ${why}${tail.asDetail()}`));
    const timer = setTimeout(() => fail(`was not ready after ${timeout} ms`), timeout);
    let line = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      line += text;
      if (!line.endsWith("\n")) return;
      clearTimeout(timer);
      resolve(JSON.parse(line));
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(
        new PythonProcessError(`${options.what} could not be started: ${error.message}; is "python" the right path?`),
      );
    });
    // "close" and not "exit": by then its last words have been read.
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      fail(`ended before it was ready (${signal ?? `exit code ${code}`})`);
    });
  });
}

function closer(child: Child, exited: Promise<unknown>, grace: number): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    child.stdin.destroy();
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), grace);
    await exited;
    clearTimeout(timer);
    killGroup(child);
    child.stdout.destroy();
    child.stderr.destroy();
  };
  return () => (closing ??= end());
}

/** Ends what the program has started and left behind, such as a nanny's worker. */
function killGroup(child: Child): void {
  if (child.pid === undefined || process.platform === "win32") return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
