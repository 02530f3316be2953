/** Payloads to send. */
import { type HeaderInput, Pickled, Serialized } from "../../wire/payloads.js";
import type { WritableValue } from "../../wire/values.js";
import type { CompressionName } from "../compression/codec.js";
import { maybeCompress } from "../compression/maybe-compress.js";

/** Bytes of a frame above which a buffer is split. Dask: `distributed.comm.shard`. */
export const SHARD = 64 * 2 ** 20;

/** Options of {@link packSerialized} and {@link packPickled}. */
export interface PackOptions {
  /**
   * Compresses frames that get smaller by it: what was agreed on with the receiver, `comm.negotiated.compression`. Null if
   * absent.
   */
  readonly compression?: CompressionName | null | undefined;
  /** Bytes of a frame above which a buffer is split; {@link SHARD} if absent. */
  readonly shard?: number | undefined;
}

/**
 * Makes a payload of what a serialization family made: buffers are split, then compressed. Frames that need neither are the
 * given buffers or views of them: do not change those afterwards.
 *
 * Dask: `serialize_and_split`, and what `distributed.protocol.core.dumps` does with its result.
 *
 * @param header without what is said about the frames: that is added, in Dask's order
 * @throws {MissingCodecError} when there is no codec for the compression
 */
export async function packSerialized(
  header: HeaderInput,
  buffers: readonly Uint8Array[],
  options: PackOptions = {},
): Promise<Serialized> {
  const shard = options.shard ?? SHARD;
  if (!(shard >= 1)) throw new RangeError(`shard: expected a number of bytes above 0, got ${shard}`);
  const pieces = buffers.map((buffer) => splitBuffer(buffer, Math.floor(shard)));
  let next = 0;
  const offsets = pieces.map(({ length }) => (next += length) - length);
  const { frames, compression } = await compressAll(pieces.flat(), options);
  const entries = new Map<string, WritableValue>(entriesOf(header))
    .set(
      "split-num-sub-frames",
      pieces.map(({ length }) => length),
    )
    .set("split-offsets", offsets)
    .set("compression", compression);
  return Serialized.of(entries, frames);
}

/**
 * Makes a payload of a pickle and its out-of-band buffers, which are compressed, but never split.
 *
 * Dask: `create_pickled_sub_frames` of `distributed.protocol.core.dumps`.
 *
 * @throws {MissingCodecError} when there is no codec for the compression
 */
export async function packPickled(
  pickle: Uint8Array,
  buffers: readonly Uint8Array[] = [],
  options: Pick<PackOptions, "compression"> = {},
): Promise<Pickled> {
  const { frames, compression } = await compressAll(buffers, options);
  return Pickled.of(pickle, frames, compression);
}

function splitBuffer(buffer: Uint8Array, shard: number): readonly Uint8Array[] {
  if (buffer.length <= shard) return [buffer];
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < buffer.length; at += shard) pieces.push(buffer.subarray(at, at + shard));
  return pieces;
}

async function compressAll(
  pieces: readonly Uint8Array[],
  options: PackOptions,
): Promise<{ readonly frames: readonly Uint8Array[]; readonly compression: readonly (CompressionName | null)[] }> {
  const frames: Uint8Array[] = [];
  const compression: (CompressionName | null)[] = [];
  for (const piece of pieces) {
    const done = await maybeCompress(piece, options.compression ?? null);
    frames.push(done.bytes);
    compression.push(done.compression);
  }
  return { frames, compression };
}

function entriesOf(header: HeaderInput): Iterable<[string, WritableValue]> {
  return (header instanceof Map ? header : Object.entries(header)) as Iterable<[string, WritableValue]>;
}
