/** The streams that a comm may become. */
import { CLIENT_SCHEDULER_OPS } from "../../generated/client-scheduler/ops.js";
import { SCHEDULER_CLIENT_OPS } from "../../generated/scheduler-client/ops.js";
import { SCHEDULER_WORKER_OPS } from "../../generated/scheduler-worker/ops.js";
import { WORKER_SCHEDULER_OPS } from "../../generated/worker-scheduler/ops.js";
import type { AnyStreamOp, Role, StreamTable } from "../rpc/op.js";
import type { Reader } from "../wire/reader.js";
import type { Observed } from "./observed.js";
import { codecs, inRange, open, typed, type Shape } from "./shapes.js";

/** One direction of a stream. */
export class StreamSide {
  /** For findings: `client-scheduler`. */
  readonly name: string;
  #ended = false;
  #ending = false;
  readonly #tables: readonly StreamTable[];

  constructor(name: string, ...tables: StreamTable[]) {
    this.name = name;
    this.#tables = tables;
  }

  /** Says that the next message of the comm begins. */
  startBatch(): void {
    this.#ended = this.#ended || this.#ending;
    this.#ending = false;
  }

  /** What the message at the cursor is. */
  entry(reader: Reader, release: number, observed: Observed): Shape {
    const value = reader.kind();
    if (value === "str") return typed(this.name, "message", codecs.ok);
    const op = value === "map" ? reader.seekField("op") : undefined;
    if (typeof op !== "string") {
      observed.outOfOrder(this.name, "message", `expected a message with an op, got a ${value}`);
      return open(this.name, "message");
    }
    const label = `${this.name}.${op}`;
    // What follows in the same batch is read, and dropped.
    if (this.#ended) observed.outOfOrder(label, "message", "a message after close-stream");
    this.#ending ||= op === "close-stream";
    const found = this.#find(op, release);
    if (found !== undefined)
      return typed(`${found.direction}.${op}`, "message", found.message, found.unknownFields === "ignore");
    observed.unknownOp(label, "message", `the receiver of ${this.name}`);
    return open(label, "message");
  }

  #find(op: string, release: number): AnyStreamOp | undefined {
    return this.#tables
      .map((table) => table.get(op))
      .find((each) => each !== undefined && inRange(each.releases, release));
  }
}

/** What a comm is after a request has turned it into a stream. */
export interface StreamPair {
  readonly in: StreamSide | undefined;
  readonly out: StreamSide | undefined;
}

/**
 * The stream that a request begins, if it does.
 * @param roles those that the server may have
 */
export function streamOf(op: string, roles: readonly Role[]): StreamPair | undefined {
  switch (op) {
    case "register-client":
      return {
        in: new StreamSide("client-scheduler", CLIENT_SCHEDULER_OPS),
        out: new StreamSide("scheduler-client", SCHEDULER_CLIENT_OPS),
      };
    case "register-worker":
      return {
        in: new StreamSide("worker-scheduler", WORKER_SCHEDULER_OPS),
        out: new StreamSide("scheduler-worker", SCHEDULER_WORKER_OPS),
      };
    case "connection_stream":
      return { in: connectionStream(roles), out: undefined };
    default:
      return undefined;
  }
}

const taken: Readonly<Record<Role, readonly StreamTable[]>> = {
  scheduler: [CLIENT_SCHEDULER_OPS, WORKER_SCHEDULER_OPS],
  worker: [SCHEDULER_WORKER_OPS],
  // A nanny has no handlers, but the end of the stream is built into the reader.
  nanny: [new Map([...SCHEDULER_WORKER_OPS].filter(([op]) => op === "close-stream"))],
};

function connectionStream(roles: readonly Role[]): StreamSide {
  const name = roles.length === 1 && roles[0] === "worker" ? "scheduler-worker" : `any-${roles.join("|")}`;
  return new StreamSide(name, ...roles.flatMap((role) => taken[role]));
}
