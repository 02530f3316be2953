/** Every codec there is on this Node, and data to try them with. */
import fc from "fast-check";

import { loadLz4, loadSnappy } from "../../runtime/node/native-codecs.js";
import { nodeZlib, nodeZstd } from "../../runtime/node/zlib.js";
import type { Codec } from "../../runtime/values/compression/codec.js";
import { lz4 } from "../../runtime/values/compression/lz4.js";
import { snappy } from "../../runtime/values/compression/snappy.js";
import { zlibWeb } from "../../runtime/values/compression/zlib-web.js";
import { loadZstdWasm } from "../../runtime/values/compression/zstd-wasm.js";

async function present(loading: Promise<Codec | undefined>): Promise<Codec> {
  const codec = await loading;
  if (codec === undefined) throw new Error("an optional package is not installed: npm install");
  return codec;
}

/** By what stands behind it. */
export const codecs: Readonly<Record<string, Codec>> = {
  "zlib of Node": nodeZlib,
  "zlib of the web": zlibWeb,
  "lz4 of our own": lz4,
  "lz4-napi": await present(loadLz4()),
  "snappy of our own": snappy,
  "snappy, the package": await present(loadSnappy()),
  "zstd-wasm": await present(loadZstdWasm()),
  ...(nodeZstd === undefined ? {} : { "zstd of Node": nodeZstd }),
};

/** Bytes that repeat themselves near and far, and bytes that do not. */
export const data: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 300 })).map(repeat),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 40_000 })).map(repeat),
    ),
    { maxLength: 12 },
  )
  .map((parts) => new Uint8Array(Buffer.concat([...parts, ...parts.slice(0, 2)])));

function repeat([pattern, times]: [Uint8Array, number]): Uint8Array {
  return new Uint8Array(pattern.length * times).map((_, index) => pattern[index % pattern.length] as number);
}

/** Bytes of no pattern, the same in each run. */
export function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** Whole numbers as doubles: the kind of data that shrinks. */
export function doubles(count: number): Uint8Array {
  return new Uint8Array(Float64Array.from({ length: count }, (_, index) => index % 1000).buffer);
}
