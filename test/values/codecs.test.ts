import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import fc from "fast-check";

import { type CompressionName, compressionNames } from "../../runtime/values/compression/codec.js";
import { maybeCompress } from "../../runtime/values/compression/maybe-compress.js";
import { codecs, data, doubles, noise } from "./codecs.js";
import { type DaskPeer, startDaskPeer } from "./dask.js";

let python: DaskPeer;
before(async () => (python = await startDaskPeer()));
after(() => python[Symbol.dispose]());

const edges = [0, 1, 4, 5, 11, 12, 13, 14, 15, 16, 19, 59, 60, 61, 64, 65, 255, 256, 257, 270, 65_535, 65_536, 70_000];

for (const [label, codec] of Object.entries(codecs)) {
  describe(label, () => {
    test("what it writes it reads, and so does Python", async () => {
      await fc.assert(
        fc.asyncProperty(data, async (bytes) => {
          const packed = await codec.compress(bytes);
          assert.deepEqual(await codec.decompress(packed, bytes.length), bytes);
          assert.deepEqual(await python.tell("decompress", codec.name, packed), [bytes]);
        }),
        { numRuns: 60 },
      );
    });

    test("it reads what Python writes", async () => {
      await fc.assert(
        fc.asyncProperty(data, async (bytes) => {
          const [packed] = await python.tell("compress", codec.name, bytes);
          assert.deepEqual(await codec.decompress(packed as Uint8Array, bytes.length), bytes);
        }),
        { numRuns: 60 },
      );
    });

    test("lengths around the bounds of the formats, alike and unlike bytes", async () => {
      for (const length of edges) {
        for (const bytes of [new Uint8Array(length).fill(7), noise(length, length + 1)]) {
          const packed = await codec.compress(bytes);
          assert.deepEqual(await codec.decompress(packed, length), bytes, `${length} bytes`);
          assert.deepEqual(await python.tell("decompress", codec.name, packed), [bytes], `${length} bytes`);
        }
      }
    });

    test("megabytes, as views that begin anywhere", async () => {
      const bytes = new Uint8Array(Buffer.concat([doubles(300_000), noise(1_000_000), doubles(50_000)])).subarray(3);
      const packed = await codec.compress(bytes);
      assert.ok(packed.length < bytes.length * 0.7);
      assert.ok(packed.buffer.byteLength < bytes.length, "it holds on to more memory than it fills");
      const shifted = new Uint8Array(packed.length + 5).subarray(5);
      shifted.set(packed);
      const out = await codec.decompress(shifted, bytes.length);
      assert.ok(Buffer.compare(out, bytes) === 0);
      assert.equal(out.constructor, Uint8Array);
      const [back] = await python.tell("decompress", codec.name, packed);
      assert.ok(Buffer.compare(back as Uint8Array, bytes) === 0);
    });
  });
}

describe("maybeCompress decides as Dask does", () => {
  const cases: readonly [string, Uint8Array, boolean][] = [
    ["9,999 bytes are too few", new Uint8Array(9_999), false],
    ["10,000 bytes are enough", new Uint8Array(10_000), true],
    ["noise does not shrink", noise(200_000), false],
    ["numbers shrink", doubles(40_000), true],
    ["samples shrink, all of it does not", spots(2_000_000), false],
  ];
  for (const [label, bytes, expected] of cases) {
    test(label, async () => {
      for (const name of compressionNames) {
        const found = await maybeCompress(bytes, name);
        const [theirs] = await python.tell("maybe", name, bytes);
        const chosen: CompressionName | null = expected ? name : null;
        assert.equal(found.compression, chosen);
        assert.equal(new TextDecoder().decode(theirs), chosen ?? "");
        if (!expected) assert.equal(found.bytes, bytes);
        else assert.deepEqual(await python.tell("decompress", name, found.bytes), [bytes]);
      }
    });
  }

  test("none was agreed on", async () => {
    const bytes = new Uint8Array(100_000);
    assert.deepEqual(await maybeCompress(bytes, null), { compression: null, bytes });
  });
});

/** Where all samples may lie is noise in part: no sample, and not the whole, gets to 70 %. */
function spots(length: number): Uint8Array {
  const bytes = noise(length);
  for (let at = 0; at < length; at += 1_000) bytes.fill(0, at, at + 200);
  return bytes;
}
