/** The codecs, against Dask's protocol, msgpack alone in Python, and @msgpack/msgpack. */
import { decode, encode } from "@msgpack/msgpack";
import { newestRelease } from "../../runtime/wire/release.js";
import { Reader } from "../../runtime/wire/reader.js";
import { Writer } from "../../runtime/wire/writer.js";
import { compare, contender, median, timesFaster, type Contender, type Timing } from "./measure.js";
import type { Rival } from "./rival.js";
import type { Shape } from "./shapes.js";

/** How often the codec is faster than a rival; absent where the rival cannot do it. */
export interface CodecFigures {
  readonly shape: string;
  readonly direction: "decode" | "encode";
  readonly bytes: number;
  /** Microseconds of CPU of one message, without its check. */
  readonly microseconds: number;
  readonly protocol: number;
  readonly msgpack: number;
  readonly javascript: number | undefined;
  /** What the check of the message takes, as a share of reading or writing it. */
  readonly validation: number;
}

const self = { release: newestRelease };

/** Measures a shape in both directions. */
export async function codecFigures({ name, codec }: Shape, rival: Rival): Promise<readonly CodecFigures[]> {
  const frames = await rival.frames(name);
  const read = (): unknown => codec.read(new Reader(frames));
  const message = read();
  const write = (): Uint8Array[] => {
    const writer = new Writer();
    codec.write(writer, message);
    return writer.frames();
  };
  if (!codec.validate.call(self, message)) throw new Error(`${name}: ${JSON.stringify(codec.validate.errors)}`);
  if (Buffer.compare(Buffer.concat(write()), Buffer.concat(frames)) !== 0) throw new Error(`${name}: other bytes`);
  const check = contender("check", () => codec.validate.call(self, message));
  const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
  const decoders = [contender("own", read), rival.codec("loads", name), rival.codec("unpackb", name), check];
  const encoders = [contender("own", write), rival.codec("dumps", name), rival.codec("packb", name), check];
  const { decoder, encoder } = javascript(frames);
  return [
    figures(name, "decode", bytes, await compare([...decoders, ...decoder])),
    figures(name, "encode", bytes, await compare([...encoders, ...encoder])),
  ];
}

/** @msgpack/msgpack, where it can read the message at all: it has no maps with tuples for keys. */
function javascript([head]: readonly Uint8Array[]): { decoder: readonly Contender[]; encoder: readonly Contender[] } {
  try {
    const bytes = head as Uint8Array;
    const value = decode(bytes);
    return {
      decoder: [contender("javascript", () => decode(bytes))],
      encoder: [contender("javascript", () => encode(value))],
    };
  } catch {
    return { decoder: [], encoder: [] };
  }
}

function figures(
  shape: string,
  direction: CodecFigures["direction"],
  bytes: number,
  timings: readonly Timing[],
): CodecFigures {
  const [own, protocol, msgpack, check, other] = timings as [Timing, Timing, Timing, Timing, Timing?];
  return {
    shape,
    direction,
    bytes,
    microseconds: median(own.rounds),
    protocol: timesFaster(own, protocol),
    msgpack: timesFaster(own, msgpack),
    javascript: other && timesFaster(own, other),
    validation: timesFaster(own, check),
  };
}
