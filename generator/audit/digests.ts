/** Digests of the handlers' sources: they tell when a handler has changed although its signature has not. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { compareText } from "../problems.js";
import { driftOf, type Pair } from "./compare.js";
import type { Drift } from "./drift.js";
import type { LiveDask } from "./live.js";

/** Digests by op: `scheduler.who_has` for an RPC, `scheduler-worker.compute-task` for a stream message. */
export type Digests = ReadonlyMap<string, string>;

const HEADER = "# Written by `npm run audit -- --write-digests`; never edited by hand.\n";

function pathOf(specDirectory: string, release: string): string {
  return join(specDirectory, "digests", `${release}.yaml`);
}

/** The digests that were written for a release; undefined if there are none. */
export function readDigests(specDirectory: string, release: string): Digests | undefined {
  const path = pathOf(specDirectory, release);
  if (!existsSync(path)) return undefined;
  return new Map(Object.entries((parse(readFileSync(path, "utf8")) ?? {}) as Record<string, string>));
}

/** Writes the digests of a release, sorted. */
export function writeDigests(specDirectory: string, release: string, digests: Digests): void {
  const path = pathOf(specDirectory, release);
  const sorted = [...digests].sort(([a], [b]) => compareText(a, b));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, HEADER + stringify(Object.fromEntries(sorted)));
}

/** The digests of what runs, for the ops that the spec has. */
export function digestsOf(pairs: readonly Pair[], dask: LiveDask): Digests {
  return new Map(pairs.flatMap((pair) => ofPair(pair, dask)));
}

function ofPair({ spec, role, live }: Pair, dask: LiveDask): [string, string][] {
  const key = `${spec.channel === "rpc" ? role : spec.channel}.${spec.op}`;
  const sent = spec.channel === "worker-scheduler" ? dask.sent.find((each) => each.op === spec.op) : undefined;
  return [[key, live.digest], ...(sent === undefined ? [] : [[`${key}.sent`, sent.digest] as [string, string]])];
}

/** The ops whose source is not what the digests were written for. */
export function compareDigests(pairs: readonly Pair[], dask: LiveDask, known: Digests): Drift[] {
  return pairs.flatMap((pair) =>
    ofPair(pair, dask).flatMap(([key, digest]) => {
      const before = known.get(key);
      if (before === digest) return [];
      const what = before === undefined ? "has no digest yet" : `has changed (${before} to ${digest})`;
      const then = `read it, correct the spec, then "npm run audit -- --release ${dask.release} --write-digests"`;
      const drift = driftOf(pair, "digest", pair.spec.line, `the source of "${key}" ${what}: ${then}`);
      const sent = key.endsWith(".sent") ? dask.sent.find((each) => each.op === pair.spec.op) : undefined;
      return [{ ...drift, symbol: sent?.symbol ?? drift.symbol }];
    }),
  );
}

/** Digests of ops that neither the spec nor Dask has any more. */
export function staleDigests(pairs: readonly Pair[], dask: LiveDask, known: Digests): Drift[] {
  const current = digestsOf(pairs, dask);
  const live = new Set(dask.handlers.map((each) => each.op));
  const file = `spec/digests/${dask.release}.yaml`;
  return [...known.keys()].flatMap((key): Drift[] => {
    const [owner = "", ...rest] = key.split(".");
    const op = rest.join(".");
    if (current.has(key) || live.has(op.replace(/\.sent$/, ""))) return [];
    const message = `neither the spec nor Dask has "${key}": run "npm run audit -- --release ${dask.release} --write-digests"`;
    return [{ kind: "digest", roles: [], channel: owner, op, message, file, line: 1, symbol: "" }];
  });
}
