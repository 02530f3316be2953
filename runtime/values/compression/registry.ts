/**
 * Which codec does which compression here.
 *
 * Dask: `distributed.protocol.compression.compressions`.
 */
import { type Codec, type CompressionName, MissingCodecError, compressionNames, isCompressionName } from "./codec.js";
import { lz4 } from "./lz4.js";
import { snappy } from "./snappy.js";
import { zlibWeb } from "./zlib-web.js";
import { loadZstdWasm, zstdPackage } from "./zstd-wasm.js";

/** Loads a codec; undefined when what it needs is not there, so that another one is tried. */
export type CodecLoader = () => Codec | undefined | Promise<Codec | undefined>;

/**
 * What a comm may be told to announce: a compression by Dask's name, `"auto"` for lz4, which Dask prefers too, or null for
 * none. Dask: `distributed.comm.compression`.
 */
export type CompressionSetting = CompressionName | "auto" | null;

const loaders: Record<CompressionName, CodecLoader[]> = {
  zlib: [() => zlibWeb],
  lz4: [() => lz4],
  snappy: [() => snappy],
  zstd: [loadZstdWasm],
};
const loaded = new Map<CompressionName, Promise<Codec>>();

const advice: Readonly<Record<CompressionName, string>> = {
  zlib: "this platform has no DecompressionStream; use a newer one",
  lz4: "import the entry point of daskwire",
  snappy: "import the entry point of daskwire",
  zstd: `npm install ${zstdPackage}, or use Node 22.15 or newer, which has it built in`,
};

/** Makes a codec known; it is tried before those that are. */
export function registerCodec(name: CompressionName, loader: CodecLoader): void {
  loaders[name].unshift(loader);
  loaded.delete(name);
}

/**
 * The codec of a compression, loaded at the first use.
 *
 * @throws {MissingCodecError} when an optional package is needed that is not installed; it names the package
 */
export function codecFor(name: CompressionName): Promise<Codec> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = load(name);
  loaded.set(name, loading);
  // Another attempt is made next time: the package may have been installed, or the network be back.
  loading.catch(() => {
    if (loaded.get(name) === loading) loaded.delete(name);
  });
  return loading;
}

async function load(name: CompressionName): Promise<Codec> {
  let cause: unknown;
  for (const loader of loaders[name]) {
    try {
      const codec = await loader();
      if (codec !== undefined) return codec;
    } catch (error) {
      // A package that is there but broken; the next one may do.
      cause ??= error;
    }
  }
  throw new MissingCodecError(name, advice[name], cause);
}

/**
 * What a setting stands for, known to be usable here.
 *
 * Dask: `get_compression_settings`.
 *
 * @throws {TypeError} when Dask knows no such compression
 * @throws {MissingCodecError} as {@link codecFor}
 */
export async function resolveCompression(setting: CompressionSetting | undefined): Promise<CompressionName | null> {
  if (setting === null || setting === undefined) return null;
  const name = setting === "auto" ? "lz4" : setting;
  if (!isCompressionName(name)) {
    const known = ["auto", ...compressionNames].map((each) => JSON.stringify(each)).join(", ");
    throw new TypeError(`compression: expected null or one of ${known}, got ${JSON.stringify(name)}`);
  }
  await codecFor(name);
  return name;
}
