/** Runs our commands with a heap that is small, and looks at the memory that they take. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { CheckJson } from "../../runtime/cli/check.js";
import { captureText } from "./captures.js";
import { recordDask } from "./record.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Printed at the end of the process: the most memory that it ever had, in KiB. Not `resourceUsage().maxRSS`: Linux hands that on
// from the process that starts another.
const TELL =
  "data:text/javascript,import{readFileSync}from'node:fs';" +
  "process.on('exit',()=>process.stderr.write(readFileSync('/proc/self/status')))";

/** MiB that a process of ours may take at most when its heap is small. Node with our code takes about 130. */
export const BOUND = 245;
// MiB. Our code takes most of it: what is checked has no room in the rest.
const HEAP = 48;

/** A check with a small heap. */
export interface BoundedCheck {
  readonly code: number | null;
  readonly report: CheckJson;
  /** The most memory that the process ever had, in MiB. */
  readonly peak: number;
}

/** Checks a capture with a small heap. */
export async function checkBounded(file: string): Promise<BoundedCheck> {
  const args = [`--max-old-space-size=${HEAP}`, "--import", "tsx", "--import", TELL, "runtime/cli/main.ts"];
  const options = { cwd: root, maxBuffer: 2 ** 28, timeout: 180_000 };
  const done = await promisify(execFile)(process.execPath, [...args, "check", "--json", file], options).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const peak = peakIn(done.stderr);
  if (Number.isNaN(peak)) throw new Error(`daskwire check ended: ${done.stderr.slice(-2000)}`);
  return { code: "code" in done ? done.code : 0, report: JSON.parse(done.stdout) as CheckJson, peak };
}

/** The most memory that a running process ever had, in MiB. Known on Linux only. */
export function peakOf(pid: number | undefined): number {
  return peakIn(readFileSync(`/proc/${pid}/status`, "utf8"));
}

function peakIn(status: string): number {
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/**
 * Checks a capture of usual traffic, which is recorded and then repeated up to a size.
 * @returns MiB that the check has taken at most
 */
export async function checkUsual(file: string, size: number): Promise<number> {
  const text = Buffer.from(captureText(await recordDask()));
  const times = Math.ceil(size / text.length);
  const descriptor = openSync(file, "w");
  for (let i = 0; i < times; i++) writeSync(descriptor, text);
  closeSync(descriptor);
  const { code, report, peak } = await checkBounded(file);
  assert.equal(code, 0);
  assert.equal(report.conversations, times * text.toString("latin1").trimEnd().split("\n").length);
  assert.ok(peak < BOUND, `${peak} MiB`);
  return peak;
}
