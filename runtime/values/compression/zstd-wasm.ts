/** zstd by the optional package `@bokuweb/zstd-wasm`. */
import { type Codec, corrupt, overLimit } from "./codec.js";
import { zstdSize } from "./zstd-frame.js";

/** The package to install. */
export const zstdPackage = "@bokuweb/zstd-wasm";

/** Its memory has 32-bit addresses, and it does not notice when it has none left. */
const most = 2 ** 29;
/** Dask: `distributed.comm.zstd.level`. */
const level = 3;

// Only once: a second time would take the memory from under those who use the first.
let initialised: Promise<void> | undefined;

/** The codec, or undefined when the package is not installed. */
export async function loadZstdWasm(): Promise<Codec | undefined> {
  // The catch stands here so that bundlers, too, take the package for optional.
  const found = await import("@bokuweb/zstd-wasm").catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  await (initialised ??= found.init());
  return {
    name: "zstd",
    compress(bytes) {
      if (bytes.length > most) throw new RangeError(`zstd: expected at most ${most} bytes, got ${bytes.length}`);
      return found.compress(bytes, level);
    },
    decompress(bytes, limit) {
      const size = zstdSize(bytes, Math.min(limit, most));
      if (bytes.length > most) throw overLimit("zstd", most);
      const out = attempt(() => found.decompress(bytes));
      if (out.length !== size) throw corrupt("zstd", `it announces ${size} bytes, and holds ${out.length}`);
      return out;
    },
  };
}

function attempt(decompress: () => Uint8Array): Uint8Array {
  try {
    return decompress();
  } catch (cause) {
    throw corrupt("zstd", "it cannot be decompressed", cause);
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}
