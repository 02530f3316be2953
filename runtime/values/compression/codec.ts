/** What a compression is to this package, and what can go wrong with one. */
import { DaskwireError, WireError } from "../../wire/errors.js";

/** The compressions that Dask knows, by its names. Dask: `distributed.protocol.compression.compressions`. */
export const compressionNames = ["zlib", "lz4", "snappy", "zstd"] as const;

/** Dask's name of a compression. */
export type CompressionName = (typeof compressionNames)[number];

/** Whether the value is the name of a compression that Dask knows. */
export function isCompressionName(value: unknown): value is CompressionName {
  return (compressionNames as readonly unknown[]).includes(value);
}

/** Compresses and decompresses whole frames. What it returns shares no memory with what it was given. */
export interface Codec {
  readonly name: CompressionName;
  /** Compresses bytes so that Python's counterpart reads them. */
  compress(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /**
   * Decompresses bytes. Nothing is allocated for an announced size before it was held against `limit` and against what
   * so many bytes can hold at all.
   *
   * @param limit most bytes that may come out
   * @throws {WireError} `ERR_DASKWIRE_LIMIT` when more would come out, `ERR_DASKWIRE_MALFORMED` when the bytes are corrupt
   */
  decompress(bytes: Uint8Array, limit: number): Uint8Array | Promise<Uint8Array>;
}

/** A compression is needed that nothing here can do. */
export class MissingCodecError extends DaskwireError {
  /** Dask's name of the compression. */
  readonly compression: CompressionName;

  constructor(compression: CompressionName, advice: string, cause?: unknown) {
    super(
      `no codec for ${compression}: ${advice}; or turn compression off where the data is made: ` +
        `distributed.comm.compression: null in Dask's configuration (DASK_DISTRIBUTED__COMM__COMPRESSION=None)`,
      { code: "ERR_DASKWIRE_CODEC", cause },
    );
    this.name = "MissingCodecError";
    this.compression = compression;
  }
}

/** The error for bytes that are no frame of this compression, or a damaged one. */
export function corrupt(name: CompressionName, what: string, cause?: unknown): WireError {
  return new WireError(`${name} frame is corrupt: ${what}`, { cause });
}

/** The error for a frame that holds more than it may. */
export function overLimit(name: CompressionName, limit: number, got?: number): WireError {
  const found = got === undefined ? "more" : String(got);
  return new WireError(`${name} frame: expected at most ${limit} bytes when decompressed, got ${found}`, {
    code: "ERR_DASKWIRE_LIMIT",
  });
}

/**
 * Holds an announced size against the limit, and against the most that the compressed bytes can hold.
 *
 * @throws {WireError} when it is above either
 */
export function checkAnnounced(name: CompressionName, announced: number, limit: number, possible: number): void {
  if (announced > possible) {
    throw corrupt(name, `it announces ${announced} bytes, but can hold ${possible} at most`);
  }
  if (announced > limit) throw overLimit(name, limit, announced);
}
