/** One difference between the spec and a running Dask. */

import { compareText } from "../problems.js";
import type { Role } from "./facts.js";

/** The kinds of difference; each has a test. */
export type DriftKind =
  | "op-missing"
  | "op-extra"
  | "field-missing"
  | "field-extra"
  | "required"
  | "default"
  | "unknown-fields"
  | "injected"
  | "handler"
  | "sender"
  | "digest";

/** One difference. */
export interface Drift {
  readonly kind: DriftKind;
  /** Whose handlers are meant; several if they share one file of the spec. */
  readonly roles: readonly Role[];
  /** `rpc`, or the directory of the stream. */
  readonly channel: string;
  readonly op: string;
  /** One line that says what differs and what to change. */
  readonly message: string;
  /** File of the spec to look at, or to make. */
  readonly file: string;
  readonly line: number;
  /** Python symbol to look at; the empty string if there is none. */
  readonly symbol: string;
}

/** Makes one of those that differ in their role only, and sorts them by file and line. */
export function merged(drifts: readonly Drift[]): Drift[] {
  const byText = new Map<string, Drift>();
  for (const drift of drifts) {
    const { roles, ...rest } = drift;
    const text = JSON.stringify(rest);
    const known = byText.get(text)?.roles ?? [];
    byText.set(text, { ...drift, roles: [...new Set([...known, ...roles])] });
  }
  return [...byText.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.message, b.message),
  );
}
