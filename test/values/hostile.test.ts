import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { WireError } from "../../runtime/wire/errors.js";
import type { Codec } from "../../runtime/values/compression/codec.js";
import { codecs, data, doubles, noise } from "./codecs.js";

/** The one error that a codec may throw at bytes. */
async function refusal(codec: Codec, bytes: Uint8Array, limit: number): Promise<WireError> {
  try {
    const out = await codec.decompress(bytes, limit);
    assert.fail(`${bytes.length} bytes gave ${out.length}`);
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
    return error;
  }
}

for (const [label, codec] of Object.entries(codecs)) {
  describe(label, () => {
    test("cut at every byte it is one error", async () => {
      const packed = await codec.compress(new Uint8Array(Buffer.concat([doubles(60), noise(300)])));
      for (let length = 0; length < packed.length; length++) {
        const error = await refusal(codec, packed.subarray(0, length), 1_000_000);
        assert.equal(error.code, "ERR_DASKWIRE_MALFORMED", `${length} bytes: ${error.message}`);
        assert.match(error.message, new RegExp(`^${codec.name} frame is corrupt: `));
      }
    });

    // What the web's stream makes of them is up to the platform; Python ignores them.
    if (label !== "zlib of the web")
      test("bytes behind its end are an error", async () => {
        const packed = await codec.compress(doubles(600));
        const longer = new Uint8Array(packed.length + 3);
        longer.set(packed);
        assert.equal((await refusal(codec, longer, 1_000_000)).code, "ERR_DASKWIRE_MALFORMED");
      });

    test("one byte over the limit is refused, the limit itself is not", async () => {
      const bytes = doubles(5_000);
      const packed = await codec.compress(bytes);
      assert.equal((await codec.decompress(packed, bytes.length)).length, bytes.length);
      const error = await refusal(codec, packed, bytes.length - 1);
      assert.equal(error.code, "ERR_DASKWIRE_LIMIT");
      assert.match(error.message, new RegExp(`expected at most ${bytes.length - 1} bytes when decompressed`));
      assert.equal((await refusal(codec, packed, 0)).code, "ERR_DASKWIRE_LIMIT");
    });

    test("a bomb is stopped before it takes the memory", async () => {
      const bomb = await codec.compress(new Uint8Array(256 * 2 ** 20));
      const before = process.memoryUsage();
      assert.equal((await refusal(codec, bomb, 2 ** 20)).code, "ERR_DASKWIRE_LIMIT");
      const after = process.memoryUsage();
      const grown = after.arrayBuffers + after.external - before.arrayBuffers - before.external;
      assert.ok(grown < 32 * 2 ** 20, `${grown} bytes more`);
    });

    test("random bytes, and real ones with mistakes, give one error or no more than the limit", async () => {
      const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(data, mistakes, async (bytes, changes) => {
          const packed = new Uint8Array(await codec.compress(bytes));
          for (const [at, value] of changes) packed[at % packed.length] = value;
          for (const given of [packed, bytes.subarray(0, 500)]) await refusalOrLess(codec, given, 100_000);
        }),
        { numRuns: 300 },
      );
    });
  });
}

async function refusalOrLess(codec: Codec, bytes: Uint8Array, limit: number): Promise<void> {
  try {
    const out = await codec.decompress(bytes, limit);
    assert.ok(out.length <= limit);
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
  }
}

// What announces its size is not believed: neither up to the limit nor beyond what the bytes can hold.
const liars: Readonly<Record<string, Uint8Array>> = {
  lz4: Uint8Array.of(0xff, 0xff, 0xff, 0x7f, 0x00),
  snappy: Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07, 0x00),
  // A frame that announces 2^31 - 1 bytes, with one empty raw block.
  zstd: Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0xff, 0xff, 0xff, 0x7f, 0x01, 0x00, 0x00),
};

for (const [label, codec] of Object.entries(codecs)) {
  const liar = liars[codec.name];
  if (liar === undefined) continue;
  test(`${label}: an announced size that the bytes cannot hold is refused before memory is taken`, async () => {
    const before = process.memoryUsage().arrayBuffers;
    const error = await refusal(codec, liar, 2 ** 33);
    assert.match(error.message, /corrupt: it announces 2147483647 bytes, but can hold \d+ at most$/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 20);
    assert.equal(error.code, "ERR_DASKWIRE_MALFORMED");
  });
}

test("lz4 and snappy: each way in which a sequence can be wrong has its words", async () => {
  const cases: readonly [string, readonly number[], RegExp][] = [
    ["lz4", [4, 0, 0, 0, 0x40, 1, 2], /literals reach beyond its end/],
    ["lz4", [2, 0, 0, 0, 0x40, 1, 2, 3, 4], /literals reach beyond its end/],
    ["lz4", [9, 0, 0, 0, 0x10, 1, 0, 0, 0x00], /a match begins before its start/],
    ["lz4", [9, 0, 0, 0, 0x10, 1, 2, 0, 0x00], /a match begins before its start/],
    ["lz4", [4, 0, 0, 0, 0x10, 1, 1, 0, 0x00], /a match reaches beyond its end/],
    ["lz4", [9, 0, 0, 0, 0x10, 1, 1, 0], /ends in the middle of a sequence/],
    ["lz4", [9, 0, 0, 0, 0x10, 1], /it announces 9 bytes, and holds 1/],
    ["lz4", [9, 0, 0, 0, 0xf0, 255, 255], /literals reach beyond its end/],
    ["snappy", [4, 0x0c, 1, 2], /a literal reaches beyond its end/],
    ["snappy", [4, 0xf4, 1], /it ends in the middle of an element/],
    ["snappy", [5, 0x00, 1, 0x01, 0], /a copy begins before its start/],
    ["snappy", [5, 0x00, 1, 0x01, 9], /a copy begins before its start/],
    ["snappy", [4, 0x00, 1, 0x01, 1], /a copy reaches beyond its end/],
    ["snappy", [5, 0x00, 1], /it announces 5 bytes, and holds 1/],
    ["snappy", [0x80, 0x80, 0x80, 0x80, 0x80, 0x01], /it has no size in front/],
  ];
  for (const [name, bytes, message] of cases) {
    const codec = codecs[`${name} of our own`] as Codec;
    assert.match((await refusal(codec, Uint8Array.from(bytes), 100)).message, message, String(bytes));
  }
});
