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
// Printed at the end of the process: the most memory that it ever had, in KiB.
const TELL =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))";

/** MiB that a process of ours may take at most. Node with our code takes about 130. */
export const BOUND = 290;

/** A check with a heap of 96 MiB. */
export interface BoundedCheck {
  readonly code: number | null;
  readonly report: CheckJson;
  /** The most memory that the process ever had, in MiB. */
  readonly peak: number;
}

/** Checks a capture with a small heap. */
export async function checkBounded(file: string): Promise<BoundedCheck> {
  const args = ["--max-old-space-size=96", "--import", "tsx", "--import", TELL, "runtime/cli/main.ts"];
  const options = { cwd: root, maxBuffer: 2 ** 28, timeout: 180_000 };
  const done = await promisify(execFile)(process.execPath, [...args, "check", "--json", file], options).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const peak = Number(/peak (\d+)/.exec(done.stderr)?.[1]) / 1024;
  if (Number.isNaN(peak)) throw new Error(`daskwire check ended: ${done.stderr.slice(-2000)}`);
  return { code: "code" in done ? done.code : 0, report: JSON.parse(done.stdout) as CheckJson, peak };
}

/** The most memory that a running process ever had, in MiB. Known on Linux only. */
export function peakOf(pid: number | undefined): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
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
