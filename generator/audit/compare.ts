/** Holds the spec of one release against a running Dask of that release. */

import { compareFields } from "./compare-fields.js";
import type { Drift, DriftKind } from "./drift.js";
import type { OpFacts, Role } from "./facts.js";
import type { LiveDask, LiveHandler } from "./live.js";

/** An op of the spec beside the handler that it is about. */
export interface Pair {
  readonly spec: OpFacts;
  readonly role: Role;
  readonly live: LiveHandler;
}

/** What belongs together, and what does not. */
export interface Matching {
  readonly pairs: readonly Pair[];
  readonly drifts: readonly Drift[];
}

/** Finds the handler of each op. Ops without handler and handlers without op are drifts. */
export function match(specs: readonly OpFacts[], dask: LiveDask): Matching {
  const handlers = new Map(dask.handlers.map((each) => [keyOf(each.role, each.channel, each.op), each]));
  const pairs: Pair[] = [];
  const drifts: Drift[] = [];
  const seen = new Set<string>();
  for (const spec of specs) {
    for (const role of spec.roles) {
      const key = keyOf(role, spec.channel === "rpc" ? "rpc" : "stream", spec.op);
      const live = handlers.get(key);
      seen.add(key);
      if (live === undefined) drifts.push(extra(spec, role, dask.release));
      else pairs.push({ spec, role, live });
    }
  }
  for (const [key, live] of handlers) {
    if (live.channel !== "state" && !seen.has(key)) drifts.push(missing(live));
  }
  return { pairs, drifts };
}

/** All that differs between an op and its handler, except for the digest of the source. */
export function comparePair(pair: Pair, dask: LiveDask): Drift[] {
  const { live, spec } = pair;
  const drifts = compareSymbols(pair, new Set(dask.symbols));
  if (live.builtin === true) return drifts;
  const takes = live.takesAny ? "ignore" : "reject";
  if (spec.unknownFields !== takes) {
    const has = live.takesAny ? "has" : "has no";
    const message = `the handler ${has} **kwargs: write "unknownFields: ${takes}"`;
    drifts.push(driftOf(pair, "unknown-fields", spec.unknownFieldsLine, message));
  }
  const sent = spec.channel === "worker-scheduler" ? dask.sent.find((each) => each.op === spec.op) : undefined;
  return [...drifts, ...compareFields(pair, sent)];
}

function compareSymbols(pair: Pair, symbols: ReadonlySet<string>): Drift[] {
  const { live, spec } = pair;
  const drifts: Drift[] = [];
  if (spec.handler?.symbol !== live.symbol) {
    const message = `the handler is ${live.symbol}, not ${spec.handler?.symbol ?? "absent"}: change source.handler`;
    drifts.push(driftOf(pair, "handler", spec.handler?.line ?? spec.line, message));
  }
  for (const { symbol, line } of spec.senders) {
    if (!symbol.startsWith("distributed.") || symbols.has(symbol)) continue;
    const message = `there is no ${symbol} that could send it: change source.senders, or give it "releases"`;
    drifts.push({ ...driftOf(pair, "sender", line, message), symbol });
  }
  return drifts;
}

/** A drift of an op that has a handler. */
export function driftOf({ spec, role, live }: Pair, kind: DriftKind, line: number, message: string): Drift {
  const { channel, op, file } = spec;
  return { kind, roles: [role], channel, op, message, file, line, symbol: live.symbol };
}

function extra(spec: OpFacts, role: Role, release: string): Drift {
  const what = spec.channel === "rpc" ? "RPC" : "stream message";
  const fix =
    spec.roles.length > 1 ? `take ${role} out of "on", or limit "releases"` : `limit "releases", or delete the file`;
  const message = `the ${role} of Dask ${release} handles no ${what} of this name: ${fix}`;
  const { channel, op, file, line, handler } = spec;
  return { kind: "op-extra", roles: [role], channel, op, message, file, line, symbol: handler?.symbol ?? "" };
}

const STREAMS: Readonly<Record<Role, string>> = {
  scheduler: "client-scheduler",
  worker: "scheduler-worker",
  client: "scheduler-client",
  nanny: "scheduler-nanny",
};

function missing(live: LiveHandler): Drift {
  const { op, role, symbol } = live;
  const rpc = live.channel === "rpc";
  const channel = rpc ? "rpc" : STREAMS[role];
  const file = rpc ? `spec/ops/${role}/${op}.yaml` : `spec/streams/${channel}/${op}.yaml`;
  const fields = live.parameters.map((each) => (each.required ? each.name : `${each.name}?`)).join(", ");
  const hint = live.channel === "stream" && role === "scheduler" ? " (or in worker-scheduler)" : "";
  const message = `the spec lacks it: make the file${hint}, or widen its "releases"; the handler takes (${fields})`;
  return { kind: "op-missing", roles: [role], channel, op, message, file, line: 1, symbol };
}

function keyOf(role: Role, channel: string, op: string): string {
  return `${role} ${channel} ${op}`;
}
