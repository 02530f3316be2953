/** What the header of a payload says about its frames. */
import { WireError } from "../../wire/errors.js";
import type { Limits } from "../../wire/limits.js";
import { decodeOpen } from "../../wire/message.js";
import { Pickled, type Serialized } from "../../wire/payloads.js";
import type { WireValue } from "../../wire/values.js";
import { type CompressionName, compressionNames, isCompressionName } from "../compression/codec.js";

/** A header that agrees with the frames behind it. */
export interface PayloadHeader {
  /** All that the header holds. */
  readonly entries: ReadonlyMap<string, WireValue>;
  /** With what each frame is compressed; null: it is not. */
  readonly compression: readonly (CompressionName | null)[];
  /** Of how many frames each buffer was split, in order; their sum is the number of frames. */
  readonly split: readonly number[];
}

/**
 * Reads the header of a payload and holds it against the payload's frames.
 *
 * Dask: `distributed.protocol.compression.decompress`, `merge_and_deserialize`. Where the counts do not agree Dask leaves
 * frames out; this refuses.
 *
 * @throws {WireError} when it is malformed, over a limit, names a compression that Dask does not know, or does not agree
 */
export function readPayloadHeader(payload: Serialized | Pickled, limits?: Partial<Limits>): PayloadHeader {
  const entries = decodeOpen([payload.headerBytes], { limits });
  if (!(entries instanceof Map)) throw malformed("expected a map with string keys, got another value");
  const named = entries as ReadonlyMap<string, WireValue>;
  const frames = payload.frames.length;
  return {
    entries: named,
    compression: readCompression(named.get("compression"), frames),
    split: payload instanceof Pickled ? ones(frames) : readSplit(named, frames),
  };
}

function readCompression(value: WireValue | undefined, frames: number): readonly (CompressionName | null)[] {
  if (value === undefined) return new Array<null>(frames).fill(null);
  if (!Array.isArray(value) || value.length !== frames) {
    const got = Array.isArray(value) ? `${value.length} entries` : "another value";
    throw malformed(`expected compression to have an entry for each of ${frames} frames, got ${got}`);
  }
  for (const name of value as readonly WireValue[]) {
    if (name === null || isCompressionName(name)) continue;
    const got = typeof name === "string" ? JSON.stringify(name.slice(0, 40)) : typeof name;
    throw malformed(`expected compression to be null or one of ${compressionNames.join(", ")}, got ${got}`);
  }
  return value as readonly (CompressionName | null)[];
}

function readSplit(entries: ReadonlyMap<string, WireValue>, frames: number): readonly number[] {
  const counts = entries.get("split-num-sub-frames");
  if (counts === undefined) return ones(frames);
  const offsets = entries.get("split-offsets");
  if (!isCounts(counts) || !isCounts(offsets) || counts.length !== offsets.length) {
    throw malformed("expected split-num-sub-frames and split-offsets to be lists of numbers of one length");
  }
  let next = 0;
  counts.forEach((count, index) => {
    if (count === 0 || offsets[index] !== next) {
      throw malformed(`expected buffer ${index} to begin at frame ${next} and to have one at least`);
    }
    next += count;
  });
  if (next === frames) return counts;
  throw malformed(`expected split-num-sub-frames to count all ${frames} frames, got ${next}`);
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && (each as number) >= 0);
}

function ones(count: number): readonly number[] {
  return new Array<number>(count).fill(1);
}

function malformed(what: string): WireError {
  return new WireError(`header of a payload: ${what}`);
}
