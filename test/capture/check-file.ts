/** Runs `daskwire check`. */
import assert from "node:assert/strict";
import type { CheckJson } from "../../runtime/cli/check.js";
import { daskwire } from "../support/command.js";

/** Checks a capture. */
export async function checkFile(file: string): Promise<CheckJson & { readonly code: number | null }> {
  const { code, stdout, stderr } = await daskwire("check", "--json", file);
  assert.equal(stderr, "");
  return { code, ...(JSON.parse(stdout) as CheckJson) };
}

/** All that a check has found. */
export function findingsOf(report: CheckJson): object {
  const { invalid, order, unknownOps, unknownFields, skipped } = report;
  return { invalid, order, unknownOps, unknownFields, skipped };
}

/** Of a check that has found nothing. */
export const nothingFound = { invalid: [], order: [], unknownOps: [], unknownFields: [], skipped: [] };
