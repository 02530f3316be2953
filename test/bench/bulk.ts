/** Large messages, against a bare pipe of `node:net` and against Python. */
import { Serialized } from "../../runtime/wire/payloads.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { connectedPair } from "../comm/pair.js";
import { asyncContender, compare, median, timesFaster, type Timing } from "./measure.js";
import { Counter } from "./peers.js";
import type { Rival } from "./rival.js";
import { socketPair } from "./socket-pair.js";

/** How a transfer compares. */
export interface BulkFigures {
  readonly bytes: number;
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

/** A transfer of 64 MiB. */
export async function bulkFigures(rival: Rival): Promise<BulkFigures> {
  await using pair = await connectedPair();
  await using bare = await pipe();
  const payload = Serialized.of({ serializer: "dask" }, [new Uint8Array(BYTES)]);
  const own = asyncContender("own", async (count) => {
    for (let i = 0; i < count; i++) {
      const reading = pair.server.read();
      await Promise.all([pair.client.write(encodeOpen({ data: payload })), reading]);
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
  const timings = await compare([own, dropping, collecting, rival.peers("transfer")]);
  const [mine, pipes, collected, python] = timings as [Timing, Timing, Timing, Timing];
  return {
    bytes: BYTES,
    microseconds: median(mine.rounds),
    pipe: timesFaster(mine, pipes),
    collecting: timesFaster(mine, collected),
    python: timesFaster(mine, python),
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
