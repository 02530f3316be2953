/** Compressing only what gets smaller by it. */
import { join } from "../../wire/framing.js";
import type { CompressionName } from "./codec.js";
import { codecFor } from "./registry.js";

/** Smaller frames are not worth it. Dask: `min_size`. */
const fewest = 10_000;
/** The most that every codec takes: lz4's limit, a little below Dask's 2 GiB. */
const most = 0x7e00_0000;
/** Samples, and bytes of each. Dask: `nsamples`, `sample_size`. */
const samples = 5;
const sampleBytes = 10_000;
/** What compressed bytes may take of the original ones. Dask: `min_ratio`. */
const ratio = 0.7;

/** A frame, and what it is compressed with. */
export interface MaybeCompressed {
  readonly compression: CompressionName | null;
  /** Compressed, or the very bytes that were given. */
  readonly bytes: Uint8Array;
}

/**
 * Compresses a frame if it is neither small nor huge, if samples of it get smaller by 30 %, and if all of it does.
 *
 * Dask: `distributed.protocol.compression.maybe_compress`.
 *
 * @throws {MissingCodecError} when there is no codec
 */
export async function maybeCompress(bytes: Uint8Array, name: CompressionName | null): Promise<MaybeCompressed> {
  const untouched: MaybeCompressed = { compression: null, bytes };
  if (name === null || bytes.length < fewest || bytes.length > most) return untouched;
  const codec = await codecFor(name);
  const sample = sampleOf(bytes);
  if ((await codec.compress(sample)).length > ratio * sample.length) return untouched;
  const compressed = await codec.compress(bytes);
  return compressed.length > ratio * bytes.length ? untouched : { compression: name, bytes: compressed };
}

/** Pieces from places that nobody can predict; those that overlap are cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const starts = Array.from({ length: samples }, () => Math.floor(Math.random() * (bytes.length - sampleBytes + 1)));
  starts.sort((a, b) => a - b);
  const pieces = starts.map((start, index) =>
    bytes.subarray(start, Math.min(start + sampleBytes, starts[index + 1] ?? Infinity)),
  );
  return join(pieces);
}
