/** Large messages, against a bare pipe of `node:net` and against Python. */
import { Serialized } from "../../runtime/wire/payloads.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { connectedPair } from "../comm/pair.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { asyncContender, compare, median, timesFaster, type Contender, type Timing } from "./measure.js";
import { Counter } from "./peers.js";
import type { Rival } from "./rival.js";
import { socketPair } from "./socket-pair.js";

/** How a transfer compares. */
export interface BulkFigures {
  /** What is sent, and to whom. */
  readonly what: string;
  /** Microseconds of CPU of one transfer, on both ends together. */
  readonly microseconds: number;
  /** Against a pipe whose receiver drops what it gets. */
  readonly pipe: number;
  /** Against a pipe whose receiver collects the bytes in one piece, as whoever uses a message needs them. */
  readonly collecting: number;
  /** Against a pair of Python peers. */
  readonly python: number;
}

const BYTES = 64 * 2 ** 20;

/** Transfers of 64 MiB: to the side that has connected, as values come in replies, and to the side that listens. */
export async function bulkFigures(rival: Rival): Promise<readonly BulkFigures[]> {
  await using pair = await connectedPair();
  await using bare = await pipe();
  const payload = Serialized.of({ serializer: "dask" }, [new Uint8Array(BYTES)]);
  const transfer = (name: string, from: Comm, to: Comm): Contender =>
    asyncContender(name, async (count) => {
      for (let i = 0; i < count; i++) {
        const reading = to.read();
        await Promise.all([from.write(encodeOpen({ data: payload })), reading]);
      }
    });
  const dropping = asyncContender("pipe", (count) => bare.transfer(count, () => undefined));
  const collecting = asyncContender("collecting pipe", async (count) => {
    for (let i = 0; i < count; i++) {
      const target = new Uint8Array(BYTES);
      let at = 0;
      await bare.transfer(1, (chunk) => {
        target.set(chunk, at);
        at += chunk.length;
      });
    }
  });
  const [dialed, accepted, ...others] = (await compare([
    transfer("64 MiB to the caller", pair.server, pair.client),
    transfer("64 MiB to the listener", pair.client, pair.server),
    dropping,
    collecting,
    rival.peers("transfer"),
  ])) as [Timing, Timing, Timing, Timing, Timing];
  return [dialed, accepted].map((own) => figures(own, others));
}

function figures(own: Timing, [dropped, collected, python]: [Timing, Timing, Timing]): BulkFigures {
  return {
    what: own.name,
    microseconds: median(own.rounds),
    pipe: timesFaster(own, dropped),
    collecting: timesFaster(own, collected),
    python: timesFaster(own, python),
  };
}

interface Pipe extends AsyncDisposable {
  /** Sends the bytes so many times, one transfer after the other. */
  transfer(count: number, onChunk: (chunk: Uint8Array) => void): Promise<void>;
}

async function pipe(): Promise<Pipe> {
  const pair = await socketPair();
  const bytes = new Uint8Array(BYTES);
  const counter = new Counter();
  let take: (chunk: Uint8Array) => void = () => undefined;
  pair.receiver.on("data", (chunk: Uint8Array) => {
    take(chunk);
    counter.add(chunk.length);
  });
  return {
    async transfer(count, onChunk) {
      take = onChunk;
      for (let i = 0; i < count; i++) {
        const arrived = counter.expect(BYTES);
        pair.sender.write(bytes);
        await arrived;
      }
    },
    [Symbol.asyncDispose]: () => pair[Symbol.asyncDispose](),
  };
}
