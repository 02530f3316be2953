/** Payloads that are small on the wire and want to be large. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { openPayload, rpc, Serialized, Server, type CompressionName, type WritableValue } from "../../runtime/index.js";
import { codecFor } from "../../runtime/values/compression/registry.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { echo, tableOf } from "../rpc/ops.js";

const LIMIT = 2 ** 20;
/** Far above what handling 1 MiB takes, far below the bombs. */
const ALLOWED = 24 * 2 ** 20;
const zeros = new Uint8Array(48 * 2 ** 20);

/** The bytes with another announced size in front, as each format has it; undefined where the format announces none. */
const announcing: Readonly<Record<CompressionName, ((packed: Uint8Array, size: number) => Uint8Array) | undefined>> = {
  zlib: undefined,
  lz4: (packed, size) => Buffer.concat([le32(size), packed.subarray(4)]),
  snappy: (packed, size) => Buffer.concat([varint(size), packed.subarray(varintLength(packed))]),
  zstd: (packed, size) => {
    const flags = packed[4] as number;
    const length = [(flags & 32) === 0 ? 0 : 1, 2, 4, 8][flags >>> 6] as number;
    const window = (flags & 32) === 0 ? 1 : 0;
    const dictionary = [0, 1, 2, 4][flags & 3] as number;
    const header = Uint8Array.of(...packed.subarray(0, 4), (flags & 0x3f) | 0x80);
    const at = 5 + window + dictionary;
    return Buffer.concat([header, packed.subarray(5, at), le32(size), packed.subarray(at + length)]);
  },
};

function le32(size: number): Uint8Array {
  return Uint8Array.of(size, size >>> 8, size >>> 16, size >>> 24);
}

function varint(size: number): Uint8Array {
  const bytes: number[] = [];
  let left = size;
  for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  return Uint8Array.of(...bytes, left);
}

function varintLength(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte < 128) + 1;
}

function payloadOf(name: CompressionName, packed: Uint8Array): Serialized {
  return Serialized.of({ serializer: "dask", compression: [name] }, [packed]);
}

/** What opening does, with the bytes that it takes meanwhile. */
async function open(value: unknown): Promise<{ readonly error: unknown; readonly took: number }> {
  const before = process.memoryUsage();
  let error: unknown;
  try {
    await openPayload(value as Serialized, { limits: { frameBytes: LIMIT, messageBytes: LIMIT } }).buffers();
  } catch (thrown) {
    error = thrown;
  }
  const after = process.memoryUsage();
  return { error, took: after.arrayBuffers + after.external - before.arrayBuffers - before.external };
}

for (const name of ["zlib", "lz4", "snappy", "zstd"] as const) {
  test(`${name}: bombs cost neither a server nor a caller more than the limit, and the comm goes on`, async () => {
    const codec = await codecFor(name);
    const packed = new Uint8Array(await codec.compress(zeros));
    const small = new Uint8Array(await codec.compress(zeros.subarray(0, 500_000)));
    const announce = announcing[name];
    const bombs: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ["announced as large as it is", packed, /^ERR_DASKWIRE_LIMIT$/],
      ...(announce === undefined
        ? []
        : ([
            ["announced small", announce(packed, 100_000), /^ERR_DASKWIRE_(LIMIT|MALFORMED)$/],
            ["small, and announced large", announce(small, 0x7000_0000), /^ERR_DASKWIRE_(LIMIT|MALFORMED)$/],
          ] as const)),
    ];
    const met: { readonly error: unknown; readonly took: number }[] = [];
    const handlers = {
      echo: async ({ data }: { data: WritableValue }) => {
        met.push(await open(data));
        return data;
      },
    };
    await using server = new Server({ role: "worker", table: tableOf(echo), handlers });
    const { contactAddress } = await server.listen("tcp://127.0.0.1:0");
    await using caller = rpc(contactAddress, { release: newestRelease });
    for (const [what, bytes, code] of bombs) {
      const reply = await caller.call(echo, { data: payloadOf(name, bytes) });
      met.push(await open(reply));
      for (const { error, took } of met.splice(0)) {
        assert.match(
          (error as { code?: string } | undefined)?.code ?? String(error),
          code,
          `${what}: ${String(error)}`,
        );
        assert.ok(took < ALLOWED, `${what}: ${took} bytes`);
      }
    }
    assert.deepEqual((await open(await caller.call(echo, { data: payloadOf(name, small) }))).error, undefined);
  });
}
