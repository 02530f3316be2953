/** What the spec holds, in numbers. */

import { compareText } from "../problems.js";
import type { OpFacts, SpecFiles } from "./facts.js";
import type { SpecNode } from "./spec-node.js";

/** Numbers of one release. */
export interface Counts {
  /** Ops by `scheduler rpc` or by the directory of the stream. */
  readonly ops: Readonly<Record<string, number>>;
  /** Requests, replies and messages by the evidence behind them. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** Counts the ops of one release, and what stands behind them. */
export function countsOf(facts: readonly OpFacts[]): Counts {
  const ops: Record<string, number> = {};
  const evidence: Record<string, number> = {};
  for (const fact of facts) {
    for (const role of fact.roles) add(ops, fact.channel === "rpc" ? `${role} rpc` : fact.channel);
    for (const value of Object.values(fact.evidence)) add(evidence, value);
  }
  return { ops, evidence };
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** How many types are left open, by the reason that the spec gives; most frequent first. */
export function openTypes(spec: SpecFiles): ReadonlyMap<string, number> {
  const counts: Record<string, number> = {};
  for (const node of spec.files.values()) countOpen(node, counts);
  return new Map(Object.entries(counts).sort(([a, x], [b, y]) => y - x || compareText(a, b)));
}

function countOpen(node: SpecNode, counts: Record<string, number>): void {
  const open = node.get("type")?.text === "any" || node.get("additionalProperties")?.value === true;
  if (open) add(counts, node.get("reason")?.text?.trim() ?? "no reason given");
  for (const { key, value } of node.entries()) if (key !== "examples") countOpen(value, counts);
  for (const item of node.items()) countOpen(item, counts);
}
