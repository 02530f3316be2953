import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inspect } from "node:util";

import fc from "fast-check";

import { registerNativeCodecs } from "../../runtime/node/native-codecs.js";
import { registerNodeZlib } from "../../runtime/node/zlib.js";
import { type CompressionName, compressionNames } from "../../runtime/values/compression/codec.js";
import { mergeParts } from "../../runtime/values/payloads/merge.js";
import { openPayload } from "../../runtime/values/payloads/open.js";
import { packPickled, packSerialized } from "../../runtime/values/payloads/pack.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { RELEASES } from "../support/dask.js";
import { data, doubles, noise } from "./codecs.js";
import { type DaskPeer, startDaskPeer } from "./dask.js";

registerNodeZlib();
registerNativeCodecs();

const each: readonly (CompressionName | null)[] = [null, ...compressionNames];
const NUMBERS = "(numpy.arange(30_000) % 1000).astype('f8')";

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let python: DaskPeer;
    before(async () => (python = await startDaskPeer(release)));
    after(() => python[Symbol.dispose]());

    for (const compression of each) {
      test(`${compression}: what Python serialized, split or whole, comes out as it went in`, async () => {
        for (const shard of ["50001", "1000000"]) {
          const frames = await python.tell("dumps", `Serialize(${NUMBERS})`, compression ?? "", shard);
          const payload = decodeOpen(frames) as Serialized;
          const open = openPayload(payload);
          const names = open.header.get("compression") as readonly unknown[];
          assert.equal(names.length, shard === "50001" ? 5 : 1);
          assert.ok(names.every((name) => name === compression));
          assert.equal(open.length, 1);
          assert.ok(Buffer.compare(await open.buffer(0), doubles(30_000)) === 0);
          assert.equal(open.header.get("type"), "numpy.ndarray");
        }
      });

      test(`${compression}: pickles with buffers out of band`, async () => {
        const expression = `ToPickle([${NUMBERS}, b'x', numpy.frombuffer(bytes(7), 'u1')])`;
        const frames = await python.tell("dumps", expression, compression ?? "", "1000000");
        const payload = decodeOpen(frames) as Pickled;
        const [first, ...others] = await openPayload(payload).buffers();
        assert.ok(Buffer.compare(first as Uint8Array, doubles(30_000)) === 0);
        assert.deepEqual(others, [new Uint8Array(7)]);
        // Repacked, Python unpickles it.
        const again = await packPickled(payload.pickle, [first as Uint8Array, ...others], { compression });
        assert.deepEqual(again.header.get("compression"), [compression, null]);
        const [same] = await python.tell("equals", expression, ...encodeOpen(again));
        assert.equal(new TextDecoder().decode(same), "True");
      });

      test(`${compression}: what we pack, Python finds as it went in`, async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(data, { maxLength: 4 }),
            fc.integer({ min: 1_000, max: 40_000 }),
            async (buffers, shard) => {
              const payload = await packSerialized({ serializer: "x" }, buffers, { compression, shard });
              const frames = encodeOpen(payload);
              assert.deepEqual(await python.tell("buffers", ...frames), buffers);
              assert.deepEqual(await openPayload(payload).buffers(), buffers);
              assert.deepEqual(await python.tell("forward", ...frames), frames);
            },
          ),
          { numRuns: 25 },
        );
      });

      test(`${compression}: a numpy array that we pack is one to Python`, async () => {
        const frames = await python.tell("dumps", `Serialize(${NUMBERS})`, "", "1000000");
        const theirs = decodeOpen(frames) as Serialized;
        const header = new Map([...theirs.header].filter(([name]) => !/^(split-|compression$|num-)/.test(name)));
        const ours = await packSerialized(header, [doubles(30_000)], { compression, shard: 70_000 });
        assert.deepEqual(ours.header.get("compression"), Array<unknown>(4).fill(compression));
        const [same] = await python.tell("equals", NUMBERS, ...encodeOpen(ours));
        assert.equal(new TextDecoder().decode(same), "True");
        if (compression !== null) return;
        // Without compression there is one way to write it, to the byte.
        const plain = await packSerialized(header, [doubles(30_000)]);
        assert.deepEqual(encodeOpen(plain), frames);
      });

      test(`${compression}: forwarded untouched it is the same to the byte, opened or not`, async () => {
        const expression = `{'a': Serialize(${NUMBERS}), 'b': [ToPickle(${NUMBERS}), Serialize([b'x' * 20_000, 1])]}`;
        const frames = await python.tell("dumps", expression, compression ?? "", "50001");
        const message = decodeOpen(frames) as Map<string, Serialized>;
        await openPayload(message.get("a") as Serialized).buffers();
        assert.deepEqual(encodeOpen(message), frames);
      });
    }
  });
}

test("what is neither compressed nor split is not copied", async () => {
  const frame = noise(5_000);
  const [whole] = await openPayload(await packSerialized({}, [frame])).buffers();
  assert.equal(whole, frame);
});

test("pieces of a split buffer are views; where they lie together they are merged without a copy", async () => {
  const buffer = noise(5_000);
  const payload = await packSerialized({}, [buffer], { shard: 999 });
  assert.deepEqual(
    payload.frames.map(({ length }) => length),
    [999, 999, 999, 999, 999, 5],
  );
  assert.ok(payload.frames.every((frame) => frame.buffer === buffer.buffer));
  const [whole] = await openPayload(payload).buffers();
  assert.equal(whole?.buffer, buffer.buffer);
  assert.deepEqual(whole, buffer);
  assert.deepEqual(
    mergeParts([buffer.subarray(0, 10), buffer.subarray(11, 20)]),
    new Uint8Array(Buffer.concat([buffer.subarray(0, 10), buffer.subarray(11, 20)])),
  );
  assert.deepEqual(mergeParts([]), new Uint8Array(0));
});

test("a payload without frames, and an empty buffer", async () => {
  assert.deepEqual(await openPayload(await packSerialized({}, [])).buffers(), []);
  const empty = await packSerialized({}, [new Uint8Array(0)]);
  assert.deepEqual(empty.header.get("split-num-sub-frames"), [1]);
  assert.deepEqual(await openPayload(empty).buffers(), [new Uint8Array(0)]);
});

test("a buffer that is not there is the caller's mistake", async () => {
  const open = openPayload(await packSerialized({}, [noise(3)]));
  await assert.rejects(open.buffer(1), /RangeError: buffer 1: there are 1/);
  await assert.rejects(packSerialized({}, [], { shard: 0 }), /shard: expected a number of bytes above 0, got 0/);
});

describe("headers that do not agree with their frames", () => {
  const two = [noise(4), noise(5)];
  const wrong: readonly [string, Serialized | Pickled, RegExp][] = [
    [
      "a codec that Dask does not know",
      Serialized.of({ compression: ["blosc", null] }, two),
      /one of zlib, lz4, snappy, zstd, got "blosc"/,
    ],
    ["a codec that is no name", Serialized.of({ compression: [1, null] }, two), /got number/],
    ["a name of JavaScript's own", Serialized.of({ compression: ["constructor", null] }, two), /got "constructor"/],
    [
      "fewer codecs than frames",
      Serialized.of({ compression: [null] }, two),
      /an entry for each of 2 frames, got 1 entries/,
    ],
    [
      "codecs that are no list",
      Serialized.of({ compression: "lz4" }, two),
      /an entry for each of 2 frames, got another value/,
    ],
    [
      "more frames split than there are",
      Serialized.of({ "split-num-sub-frames": [3], "split-offsets": [0] }, two),
      /to count all 2 frames, got 3/,
    ],
    [
      "fewer frames split than there are",
      Serialized.of({ "split-num-sub-frames": [1], "split-offsets": [0] }, two),
      /to count all 2 frames, got 1/,
    ],
    [
      "buffers that overlap",
      Serialized.of({ "split-num-sub-frames": [2, 1], "split-offsets": [0, 1] }, two),
      /buffer 1 to begin at frame 2/,
    ],
    [
      "a buffer of no frame",
      Serialized.of({ "split-num-sub-frames": [0, 2], "split-offsets": [0, 0] }, two),
      /buffer 0 to begin at frame 0 and to have one/,
    ],
    [
      "negative counts",
      Serialized.of({ "split-num-sub-frames": [-1, 3], "split-offsets": [0, -1] }, two),
      /lists of numbers of one length/,
    ],
    ["no offsets", Serialized.of({ "split-num-sub-frames": [2] }, two), /lists of numbers of one length/],
    ["too few codecs of a pickle", Pickled.of(noise(3), two, ["lz4"]), /an entry for each of 2 frames, got 1 entries/],
    ["no map", new Serialized(Uint8Array.of(0x93, 1, 2, 3), two), /expected a map with string keys/],
    ["no msgpack", new Serialized(Uint8Array.of(0xc1), two), /the unused type 0xc1/],
  ];
  for (const [label, payload, message] of wrong) {
    test(label, () => {
      assert.throws(() => openPayload(payload), { code: "ERR_DASKWIRE_MALFORMED", message });
    });
  }

  test("missing frames are found where the message is read", async () => {
    const frames = encodeOpen(await packSerialized({}, [noise(10)], { shard: 3 }));
    assert.throws(() => decodeOpen(frames.slice(0, -1)), /frame 1 announces 4 frames, 3 follow/);
  });

  test("a header is held to the limits", async () => {
    const payload = await packSerialized({ deep: [[[[1]]]], list: [[], [], [], []] }, []);
    assert.throws(() => openPayload(payload, { limits: { depth: 4 } }), { code: "ERR_DASKWIRE_LIMIT" });
    assert.throws(() => openPayload(payload, { limits: { containers: 8 } }), { code: "ERR_DASKWIRE_LIMIT" });
    assert.equal(openPayload(payload).length, 0);
  });
});

describe("what comes out is held to the limits", () => {
  for (const compression of compressionNames) {
    test(compression, async () => {
      const payload = await packSerialized({}, [new Uint8Array(30_000), new Uint8Array(30_000)], { compression });
      const open = (limits: object) => openPayload(payload, { limits });
      await assert.rejects(open({ frameBytes: 29_999 }).buffer(1), { code: "ERR_DASKWIRE_LIMIT" });
      await assert.rejects(open({ messageBytes: 59_999 }).buffers(), { code: "ERR_DASKWIRE_LIMIT" });
      assert.equal((await open({ messageBytes: 60_000, frameBytes: 30_000 }).buffers()).length, 2);
    });
  }

  test("frames that are not compressed count too", async () => {
    const payload = await packSerialized({}, [noise(100), noise(100)]);
    await assert.rejects(openPayload(payload, { limits: { messageBytes: 199 } }).buffers(), {
      code: "ERR_DASKWIRE_LIMIT",
    });
  });

  test("frames of another codec than the header names are corrupt", async () => {
    for (const compression of compressionNames) {
      const { frames } = await packSerialized({}, [doubles(5_000)], { compression });
      for (const other of compressionNames.filter((name) => name !== compression)) {
        const payload = Serialized.of({ compression: [other] }, frames);
        await assert.rejects(openPayload(payload).buffers(), { name: "WireError" }, `${compression} as ${other}`);
      }
    }
  });
});

test("a payload is printed by its size, in errors too: nobody wants to read its bytes", () => {
  const payload = Serialized.of({ type: "builtins.bytes" }, [new Uint8Array(1000)]);
  assert.match(inspect({ payload }), /^\{ payload: <serialized, 10\d\d bytes> \}$/);
  assert.match(inspect(Pickled.of(new Uint8Array(10))), /^<pickled, \d+ bytes>$/);
});
