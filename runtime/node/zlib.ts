/** zlib and zstd as Node has them built in, in its thread pool: no frame holds up the event loop. */
import zlib from "node:zlib";

import { type Codec, type CompressionName, corrupt, overLimit } from "../values/compression/codec.js";
import { registerCodec } from "../values/compression/registry.js";
import { zstdSize } from "../values/compression/zstd-frame.js";

/** What Node's functions take; `maxOutputLength` bounds what they allocate. */
interface Options {
  readonly chunkSize?: number;
  readonly maxOutputLength?: number;
  readonly info?: boolean;
  readonly pledgedSrcSize?: number;
}

/** A result with `info`: the bytes, and how many of the input they took. */
interface Informed {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

type Convert = (bytes: Uint8Array, options: Options, done: (error: Error | null, result: unknown) => void) => void;

/** The part of `node:zlib` that Node 22.15 and newer have; the types of Node 20 lack it. */
interface Zstd {
  readonly zstdCompress?: Convert;
  readonly zstdDecompress?: Convert;
}

const { zstdCompress, zstdDecompress } = zlib as Zstd;

/** zlib by `node:zlib`. */
export const nodeZlib: Codec = {
  name: "zlib",
  compress: async (bytes) => plain(await run(zlib.deflate, bytes, {})),
  async decompress(bytes, limit) {
    const options = { ...outputOptions(bytes, limit), info: true };
    const { buffer, engine } = (await decode("zlib", zlib.inflate, bytes, limit, options)) as Informed;
    const extra = bytes.length - engine.bytesWritten;
    if (extra !== 0) throw corrupt("zlib", `${extra} bytes follow its end`);
    if (buffer.length > limit) throw overLimit("zlib", limit, buffer.length);
    return plain(buffer);
  },
};

/** zstd by `node:zlib`; undefined before Node 22.15. */
export const nodeZstd: Codec | undefined =
  zstdCompress === undefined || zstdDecompress === undefined
    ? undefined
    : {
        name: "zstd",
        // Python refuses frames that do not announce their size.
        compress: async (bytes) => plain(await run(zstdCompress, bytes, { pledgedSrcSize: bytes.length })),
        async decompress(bytes, limit) {
          const size = zstdSize(bytes, limit);
          const options = { chunkSize: chunkFor(size), maxOutputLength: Math.max(size, 1) };
          const out = plain(await decode("zstd", zstdDecompress, bytes, size, options));
          if (out.length !== size) throw corrupt("zstd", `it announces ${size} bytes, and holds ${out.length}`);
          return out;
        },
      };

/** Makes Node's codecs known: from now on they do zlib, and zstd where Node has it. */
export function registerNodeZlib(): void {
  registerCodec("zlib", () => nodeZlib);
  registerCodec("zstd", () => nodeZstd);
}

async function decode(name: CompressionName, convert: Convert, bytes: Uint8Array, limit: number, options: Options) {
  try {
    return await run(convert, bytes, options);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") throw overLimit(name, limit);
    throw corrupt(name, (error as Error).message, error);
  }
}

function run(convert: Convert, bytes: Uint8Array, options: Options): Promise<unknown> {
  return new Promise((resolve, reject) => {
    convert(bytes, options, (error, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
  });
}

/** Frames that Dask compresses shrink to 70 % at least; a guess that is too low costs a copy more. */
function outputOptions(bytes: Uint8Array, limit: number): Options {
  return { chunkSize: chunkFor(bytes.length * 4), maxOutputLength: Math.max(limit, 1) };
}

function chunkFor(size: number): number {
  return Math.min(Math.max(size, 16_384), 1_048_576);
}

function plain(buffer: unknown): Uint8Array {
  const bytes = buffer as Uint8Array;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
