/** The generated test vectors, with the codecs of what they are vectors of. */
import { readdirSync, readFileSync } from "node:fs";
import { compileSpec } from "../../generator/compile.js";
import type { Json, Model } from "../../generator/model.js";
import { covers, parseRange, rangeOf, type ReleaseRange } from "../../generator/ranges.js";
import type { Form } from "../../generator/vectors/form.js";
import type { Rule } from "../../generator/vectors/wrong-scalars.js";
import { CLIENT_SCHEDULER_OPS } from "../../generated/client-scheduler/ops.js";
import { NANNY_OPS } from "../../generated/nanny/ops.js";
import * as protocol from "../../generated/protocol/codecs.js";
import { SCHEDULER_CLIENT_OPS } from "../../generated/scheduler-client/ops.js";
import { SCHEDULER_WORKER_OPS } from "../../generated/scheduler-worker/ops.js";
import { SCHEDULER_OPS } from "../../generated/scheduler/ops.js";
import * as validators from "../../generated/validators.js";
import { WORKER_SCHEDULER_OPS } from "../../generated/worker-scheduler/ops.js";
import { WORKER_OPS } from "../../generated/worker/ops.js";
import type { AnyRpcOp, MessageCodec, Role, RpcTable, StreamDirection, StreamTable } from "../../runtime/rpc/op.js";

/** A vector as the files have it. */
export interface Vector {
  readonly case: string;
  readonly releases?: string;
  readonly value: Form;
  /** Only of what is valid. */
  readonly frames?: readonly string[];
  /** Only of what is not. */
  readonly pointer?: string;
  readonly rule?: Rule;
  readonly expected?: readonly Json[];
}

interface MessageEntry {
  readonly type: string;
  readonly op?: string;
  readonly part: "request" | "reply" | "message" | "value";
  readonly releases?: string;
  readonly roles?: readonly Role[];
  readonly valid: readonly Vector[];
  readonly invalid: readonly Vector[];
}

interface VectorFile {
  readonly channel: string;
  readonly messages: readonly MessageEntry[];
}

/** A message with its vectors and what reads and writes it. */
export interface Subject extends MessageEntry {
  /** `scheduler.who_has request`: for the names of tests. */
  readonly name: string;
  readonly codec: MessageCodec<unknown>;
  /** The operation, of requests and replies. */
  readonly rpc: AnyRpcOp | undefined;
  readonly range: ReleaseRange;
}

/** The spec, resolved. */
export const model: Model = compileSpec(new URL("../../spec", import.meta.url).pathname);

export const RPC_TABLES: Readonly<Record<Role, RpcTable>> = {
  scheduler: SCHEDULER_OPS,
  worker: WORKER_OPS,
  nanny: NANNY_OPS,
};

export const STREAM_TABLES: Readonly<Record<StreamDirection, StreamTable>> = {
  "client-scheduler": CLIENT_SCHEDULER_OPS,
  "scheduler-client": SCHEDULER_CLIENT_OPS,
  "worker-scheduler": WORKER_SCHEDULER_OPS,
  "scheduler-worker": SCHEDULER_WORKER_OPS,
};

/** Where the files are. */
export const FOLDER = new URL("../../generated/vectors/", import.meta.url);

/** Every message that has vectors; a request that several roles answer once for each. */
export const SUBJECTS: readonly Subject[] = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as VectorFile)
  .flatMap((file) => file.messages.flatMap((entry) => subjectsOf(file.channel, entry)));

function subjectsOf(channel: string, entry: MessageEntry): Subject[] {
  const range = entry.releases === undefined ? {} : parseRange(entry.releases);
  const { op = entry.type, part } = entry;
  const subject = (owner: string, codec: MessageCodec<unknown> | null | undefined, rpc?: AnyRpcOp): Subject => {
    if (codec === undefined || codec === null) throw new Error(`${owner}.${op} has no ${part}`);
    return { ...entry, name: `${owner}.${op} ${part}`, codec, rpc, range };
  };
  if (part === "value") return [subject("protocol", protocolCodec(entry.type))];
  if (part === "message") return [subject(channel, STREAM_TABLES[channel as StreamDirection].get(op)?.message)];
  return (entry.roles ?? []).map((role) => {
    const rpc = RPC_TABLES[role].get(op);
    return subject(role, rpc?.[part], rpc);
  });
}

function protocolCodec(name: string): MessageCodec<unknown> {
  const codecs = protocol as unknown as Readonly<Record<string, unknown>>;
  return {
    name,
    read: codecs[`read${name}`] as MessageCodec<unknown>["read"],
    write: codecs[`write${name}`] as MessageCodec<unknown>["write"],
    validate: (validators as unknown as Readonly<Record<string, MessageCodec<unknown>["validate"]>>)[
      `validate${name}`
    ] as MessageCodec<unknown>["validate"],
  };
}

/** The first and the last release for which a vector holds, as ordinals. */
export function releasesOf(subject: Subject, vector: Vector): readonly number[] {
  const within = vector.releases === undefined ? subject.range : parseRange(vector.releases);
  const { span } = model;
  const { since, until } = rangeOf(
    Math.max(within.since ?? span.first, span.first),
    Math.min(within.until ?? Infinity, span.last + 1),
  );
  const ends = new Set([since ?? span.first, (until ?? span.last + 1) - 1]);
  return [...ends].filter((release) => covers(within, release));
}

/** Runs every vector, and reports all that fail at once. */
export function each(
  subject: Subject,
  vectors: readonly Vector[],
  run: (vector: Vector, release: number) => void,
): void {
  const failures: string[] = [];
  for (const vector of vectors) {
    for (const release of releasesOf(subject, vector)) {
      try {
        run(vector, release);
      } catch (error) {
        failures.push(`${subject.name}: ${vector.case} (${release}): ${(error as Error).message}`);
      }
    }
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
}
