/** Pairs of peers that talk over loopback, both ends in one process, against the same pair in Python. */
import { echo, SCHEDULER_OPS } from "../../generated/scheduler/ops.js";
import { TASK_FINISHED, WORKER_SCHEDULER_OPS } from "../../generated/worker-scheduler/ops.js";
import type { WorkerToSchedulerTaskFinished } from "../../generated/worker-scheduler/types.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { Server } from "../../runtime/rpc/server.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { connectedPair } from "../comm/pair.js";
import { socketPair } from "./socket-pair.js";
import { asyncContender, compare, median, timesFaster, type Contender, type Timing } from "./measure.js";
import type { PeersWay, Rival } from "./rival.js";

/** How often a pair of ours is faster than a pair in Python. */
export interface PeersFigures {
  readonly what: string;
  /** Microseconds of CPU of one operation, on both ends together. */
  readonly microseconds: number;
  readonly python: number;
  /** What a bare exchange of as many bytes takes of it, for what waits for an answer each time. */
  readonly bare: number | undefined;
}

async function against(
  what: string,
  own: Contender,
  way: PeersWay,
  rival: Rival,
  ...bare: readonly Contender[]
): Promise<PeersFigures> {
  const timings = await compare([own, rival.peers(way), ...bare]);
  const [mine, python, pipe] = timings as [Timing, Timing, Timing?];
  return {
    what,
    microseconds: median(mine.rounds),
    python: timesFaster(mine, python),
    bare: pipe && timesFaster(mine, pipe),
  };
}

/** About as long as a request of `echo` and its reply, with their preludes. */
const ECHO_BYTES = 40;

/** Calls of `echo` with a small number, one after the other. */
export async function callFigures(rival: Rival): Promise<PeersFigures> {
  await using server = new Server({ role: "scheduler", table: SCHEDULER_OPS, handlers: {} });
  const { contactAddress } = await server.listen("tcp://127.0.0.1:0");
  await using caller = rpc(contactAddress, { release: newestRelease });
  const own = asyncContender("calls", async (count) => {
    for (let i = 0; i < count; i++) await echo(caller, { data: i });
  });
  await using bare = await socketPair();
  bare.receiver.on("data", (chunk) => bare.receiver.write(chunk));
  let answered: () => void = () => undefined;
  bare.sender.on("data", () => answered());
  const bytes = new Uint8Array(ECHO_BYTES);
  const exchange = asyncContender("bare exchange", async (count) => {
    for (let i = 0; i < count; i++) {
      const answer = new Promise<void>((resolve) => (answered = resolve));
      bare.sender.write(bytes);
      await answer;
    }
  });
  return await against("small echo", own, "calls", rival, exchange);
}

const finished: WorkerToSchedulerTaskFinished = {
  status: "OK",
  key: ["sum-4f2b1c0e9d8a7b6c5d4e3f2a1b0c9d8e", 0, 0],
  run_id: 1,
  nbytes: 8_000_000,
  type: new Uint8Array(36),
  typename: "numpy.ndarray",
  metadata: new KeyMap(),
  thread: 140_213_456_789,
  startstops: [{ action: "compute", start: 1_700_000_000.25, stop: 1_700_000_000.3125 }],
  stimulus_id: "task-finished-1700000000.25",
};

/** `task-finished` messages, sent without waiting and handled one by one. */
export async function streamFigures(rival: Rival): Promise<PeersFigures> {
  await using pair = await connectedPair();
  const counter = new Counter();
  const reading = readStream(pair.server, WORKER_SCHEDULER_OPS, { taskFinished: () => counter.add() });
  const sender = new BatchedSend(pair.client, { onLost: (_, reason) => counter.fail(reason) });
  const own = asyncContender("stream", async (count) => {
    const arrived = counter.expect(count);
    for (let i = 0; i < count; i++) {
      sender.send(TASK_FINISHED, finished);
      if (i % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
    }
    await arrived;
  });
  const figures = await against("batched task-finished", own, "stream", rival);
  pair.client.abort();
  await reading;
  return figures;
}

/** Counts what arrives. */
export class Counter {
  #missing = 0;
  #settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;

  /** Resolves when so many more have arrived. */
  expect(count: number): Promise<void> {
    this.#missing = count;
    return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  add(count = 1): void {
    this.#missing -= count;
    if (this.#missing <= 0) this.#settle?.resolve();
  }

  fail(error: unknown): void {
    this.#settle?.reject(error);
  }
}
