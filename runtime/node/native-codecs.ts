/**
 * lz4 and snappy by the optional packages `lz4-napi` and `snappy`: several times as fast as the codecs of `values`, which
 * serve where the packages are not installed.
 */
import { type Codec, type CompressionName, corrupt } from "../values/compression/codec.js";
import { lz4Size } from "../values/compression/lz4.js";
import { registerCodec } from "../values/compression/registry.js";
import { snappySize } from "../values/compression/snappy.js";

/** From here on the work is done in Node's thread pool; below, the way there takes longer than the work. */
const poolBytes = 262_144;

/** What both packages can do. */
interface Native {
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  compressSync(bytes: Buffer): Uint8Array;
  uncompress(bytes: Uint8Array): Promise<unknown>;
  uncompressSync(bytes: Uint8Array): unknown;
}

/** Makes the packages known, where they are installed. */
export function registerNativeCodecs(): void {
  registerCodec("lz4", loadLz4);
  registerCodec("snappy", loadSnappy);
}

/** The codec of `lz4-napi`, or undefined when it is not installed. */
export async function loadLz4(): Promise<Codec | undefined> {
  const native = await import("lz4-napi").catch(absent);
  return native && codecOf("lz4", native.default, lz4Size);
}

/** The codec of `snappy`, or undefined when it is not installed. */
export async function loadSnappy(): Promise<Codec | undefined> {
  const native = await import("snappy").catch(absent);
  return native && codecOf("snappy", native.default, (bytes, limit) => snappySize(bytes, limit).size);
}

/** Stands in a `catch` right behind the import: bundlers then let the package be absent. */
function absent(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
}

function codecOf(name: CompressionName, native: Native, sizeOf: (bytes: Uint8Array, limit: number) => number): Codec {
  return {
    name,
    async compress(bytes) {
      return plain(bytes.length < poolBytes ? native.compressSync(toBuffer(bytes)) : await native.compress(bytes));
    },
    async decompress(bytes, limit) {
      // The package allocates what is announced: that is checked here.
      const size = sizeOf(bytes, limit);
      let out: Uint8Array;
      try {
        out = plain(size < poolBytes ? native.uncompressSync(bytes) : await native.uncompress(bytes));
      } catch (cause) {
        throw corrupt(name, (cause as Error).message, cause);
      }
      if (out.length !== size) throw corrupt(name, `it announces ${size} bytes, and holds ${out.length}`);
      return out;
    },
  };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function plain(buffer: unknown): Uint8Array {
  const bytes = buffer as Uint8Array;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
