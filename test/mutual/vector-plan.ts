/** The test vectors as a script of messages that every pair of peers runs, as data: both languages read it. */
import { covers } from "../../generator/ranges.js";
import type { Form, FormObject } from "../../generator/vectors/form.js";
import type { Acknowledgement, StreamDirection } from "../../runtime/rpc/op.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { RPC_TABLES, STREAM_TABLES, SUBJECTS, releasesOf, type Subject } from "../conformance/vectors.js";

/** How one server answers an operation. */
export interface Answering {
  /** What it answers, in turn; with null where a reply has no vectors. */
  readonly replies: readonly Form[];
  readonly ack?: Acknowledgement;
  /** Whether the server ends the comm after the first reply, instead of the stream that Dask would read. */
  readonly ends: boolean;
}

/** A server that answers requests, or reads one stream. */
export interface PlannedServer {
  readonly name: string;
  readonly answers: Readonly<Record<string, Answering>>;
  readonly stream: readonly string[];
}

/** One request of the client. */
export interface PlannedCall {
  readonly server: string;
  /** Whether on a comm of its own, which ends with it, instead of the rpc of all other calls. */
  readonly alone: boolean;
  /** With `op` among its fields, and with the envelope. */
  readonly message: FormObject;
}

/** One comm that becomes a stream. */
export interface PlannedStream {
  readonly server: string;
  /** The last one ends the stream. */
  readonly messages: readonly FormObject[];
}

/** What all pairs go through, at the newest release. */
export interface Plan {
  readonly servers: readonly PlannedServer[];
  readonly calls: readonly PlannedCall[];
  readonly streams: readonly PlannedStream[];
}

/** The op that ends a stream. */
const END = "close-stream";

/** Makes the plan: each vector of each request, reply and stream message at least once. */
export function makePlan(): Plan {
  const current = SUBJECTS.filter(({ range }) => covers(range, newestRelease));
  const roles = Object.keys(RPC_TABLES).map((role) => planRole(role, current));
  const streams = Object.keys(STREAM_TABLES).map((name) => planStream(name as StreamDirection, current));
  return {
    servers: [...roles, ...streams].map(({ server }) => server),
    calls: roles.flatMap(({ calls }) => calls),
    streams: streams.flatMap((planned) => planned.streams),
  };
}

function planRole(
  name: string,
  subjects: readonly Subject[],
): { readonly server: PlannedServer; readonly calls: readonly PlannedCall[] } {
  const answers: Record<string, Answering> = {};
  const calls: PlannedCall[] = [];
  for (const request of subjects) {
    const { rpc, op, part } = request;
    if (part !== "request" || rpc?.role !== name || op === undefined) continue;
    const reply = subjects.find((each) => each.part === "reply" && each.rpc === rpc);
    const replies = reply === undefined ? [null] : valuesOf(reply);
    const ends = rpc.becomesStream === true;
    answers[op] = { replies, ends, ...(rpc.ack === undefined ? {} : { ack: rpc.ack }) };
    // An rpc of Python's does not notice that the server hangs up.
    const alone = ends || op === "close" || rpc.ack !== undefined;
    // A reply to be acknowledged is written by Dask's handler itself, which is not told that none is wanted.
    const requests = valuesOf(request).filter(({ reply: wanted }) => rpc.ack === undefined || wanted !== false);
    for (const message of untilAnswered(requests, replies.length)) calls.push({ server: name, alone, message });
  }
  return { server: { name, answers, stream: [] }, calls };
}

/** The requests, and the first again until each reply has been waited for. */
function untilAnswered(requests: readonly FormObject[], replies: number): readonly FormObject[] {
  const seen = new Set(requests.flatMap(({ reply }, index) => (reply === false ? [] : [index % replies])));
  const [first] = requests;
  if (seen.size === replies || first === undefined) return requests;
  return [...requests, ...Array.from({ length: replies }, () => first)];
}

function planStream(
  name: StreamDirection,
  subjects: readonly Subject[],
): { readonly server: PlannedServer; readonly streams: readonly PlannedStream[] } {
  const table = STREAM_TABLES[name];
  const own = subjects.filter(({ part, op = "", codec }) => part === "message" && table.get(op)?.message === codec);
  const stream = own.flatMap(({ op = "" }) => (op === END ? [] : [op]));
  const messages = own.filter(({ op }) => op !== END).flatMap(valuesOf);
  const [end = { op: END }, ...otherEnds] = own.filter(({ op }) => op === END).flatMap(valuesOf);
  const streams = [[...messages, end], ...otherEnds.map((other) => [other])];
  return {
    server: { name, answers: {}, stream },
    streams: streams.map((each) => ({ server: name, messages: each })),
  };
}

function valuesOf(subject: Subject): readonly FormObject[] {
  return subject.valid
    .filter((vector) => {
      const [first = 0, last = first] = releasesOf(subject, vector);
      return first <= newestRelease && newestRelease <= last;
    })
    .map(({ value }) => value as FormObject);
}
