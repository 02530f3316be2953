import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { WireError } from "../../runtime/wire/errors.js";
import { encodeFrames, FrameDecoder, join } from "../../runtime/wire/framing.js";
import { PythonPeer } from "./python.js";

const filled = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed) & 0xff);
const u64 = (...values: bigint[]): Uint8Array => new Uint8Array(BigUint64Array.from(values).buffer);

const messages = [
  [filled(1, 1)],
  [filled(40, 2), filled(0, 0), filled(7, 3)],
  [filled(5, 4), filled(33_000, 5), filled(10, 6), filled(0, 0)],
  [filled(3, 7), filled(0, 0)],
];

function readAll(decoder: FrameDecoder): Uint8Array[][] {
  const read: Uint8Array[][] = [];
  for (let frames = decoder.next(); frames !== null; frames = decoder.next()) read.push(frames);
  return read;
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof WireError, String(error));
    return error.code;
  }
  return "none";
}

for (const [form, release] of [
  ["leading frames", 20260800],
  ["the total", 20230100],
] as const) {
  const stream = join(messages.flatMap((frames) => encodeFrames(frames, release)));

  test(`cut at any position, the same messages come out (prelude with ${form})`, () => {
    const short = stream.subarray(0, 400);
    const whole = readAll(withBytes(short));
    for (let cut = 0; cut <= short.length; cut++) {
      const decoder = withBytes(short.subarray(0, cut));
      const first = readAll(decoder);
      decoder.push(short.subarray(cut));
      assert.deepEqual([...first, ...readAll(decoder)], whole);
    }
    assert.deepEqual(readAll(withBytes(stream)), messages);
  });

  test(`in pieces of any size, the same messages come out (prelude with ${form})`, () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 }), (sizes) => {
        const decoder = new FrameDecoder();
        const read: Uint8Array[][] = [];
        let at = 0;
        for (const size of [...sizes, stream.length]) {
          decoder.push(stream.subarray(at, at + size));
          at += size;
          read.push(...readAll(decoder));
        }
        assert.deepEqual(read, messages);
        assert.equal(decoder.bufferedBytes, 0);
        decoder.end();
      }),
    );
  });

  test(`an end inside a message is one clear error (prelude with ${form})`, () => {
    const one = join(encodeFrames(messages[2] ?? [], release));
    for (const length of [1, 7, 8, 15, 16, 20, 47, 48, 50, 53, 54, 20_000, one.length - 1]) {
      const decoder = withBytes(one.subarray(0, length));
      assert.equal(decoder.next(), null);
      assert.equal(decoder.bufferedBytes, length);
      assert.equal(
        codeOf(() => decoder.end()),
        "ERR_DASKWIRE_TRUNCATED",
        `${length} bytes`,
      );
      assert.equal(
        codeOf(() => decoder.push(one)),
        "ERR_DASKWIRE_TRUNCATED",
      );
    }
  });
}

function withBytes(bytes: Uint8Array): FrameDecoder {
  const decoder = new FrameDecoder();
  decoder.push(bytes);
  return decoder;
}

test("byte by byte, a large frame is copied once and has memory of its own", () => {
  const frames = [filled(3, 1), filled(2_500_000, 2)];
  const stream = join(encodeFrames(frames));
  const decoder = new FrameDecoder();
  let read: Uint8Array[] | null = null;
  for (let at = 0; at < stream.length; at += 997) {
    decoder.push(stream.subarray(at, at + 997));
    read = decoder.next();
  }
  assert.deepEqual(read, frames);
  assert.equal(read?.[1]?.byteOffset, 0);
});

test("what is written into the room of a large frame is as if it had been pushed", () => {
  const sent = [[filled(3, 1), filled(2_500_000, 2), filled(40_000, 3)], [filled(9, 4)], [filled(300_000, 5)]];
  const stream = join(sent.flatMap((frames) => encodeFrames(frames)));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 40 }), (sizes) => {
      const decoder = new FrameDecoder();
      const read: Uint8Array[][] = [];
      let direct = 0;
      for (let at = 0, i = 0; at < stream.length; i++) {
        const size = Math.min(sizes[i] ?? 100_000, stream.length - at);
        const room = decoder.room();
        const part = stream.subarray(at, at + Math.min(size, room?.length ?? size));
        if (room === undefined) decoder.push(part);
        else {
          room.set(part);
          decoder.filled(part.length);
          direct += part.length;
        }
        at += part.length;
        read.push(...readAll(decoder));
      }
      assert.deepEqual(read, sent);
      assert.equal(decoder.room(), undefined);
      decoder.end();
      assert.ok(direct > 0);
    }),
    { numRuns: 20 },
  );
});

test("frames are plain views, whatever the chunks are", () => {
  const decoder = withBytes(Buffer.from(join(encodeFrames([filled(9, 1)]))));
  assert.equal(decoder.next()?.[0]?.constructor, Uint8Array);
});

const limit = "ERR_DASKWIRE_LIMIT";
const malformed = "ERR_DASKWIRE_MALFORMED";
for (const [what, prelude, code] of [
  ["2^63 frames", u64(2n ** 64n - 1n, 2n ** 63n), limit],
  ["2^64 - 1 frames", u64(8n, 2n ** 64n - 1n), limit],
  ["a million frames and more", u64(2n ** 40n, 2n ** 20n + 1n), limit],
  ["no frames", u64(8n, 0n), malformed],
  ["an empty first frame", u64(16n, 1n, 0n), malformed],
  ["a huge frame", u64(16n, 1n, 2n ** 60n), limit],
  ["a frame of 2^64 - 1 bytes", u64(16n, 1n, 2n ** 64n - 1n), limit],
  ["lengths whose sum overflows", u64(32n, 3n, 2n ** 63n, 2n ** 63n, 1n), limit],
  ["frames that are too much together", u64(48n, 5n, ...Array<bigint>(5).fill(2n ** 31n)), limit],
  ["a first number below the prelude", u64(15n, 1n, 1n), malformed],
  ["a first number inside a frame", u64(18n, 1n, 5n), malformed],
  ["a first number beyond the frames", u64(22n, 1n, 5n), malformed],
] as const) {
  test(`refuses ${what} before it allocates`, () => {
    const before = process.memoryUsage().arrayBuffers;
    const decoder = withBytes(prelude);
    assert.equal(
      codeOf(() => decoder.next()),
      code,
    );
    assert.equal(
      codeOf(() => decoder.next()),
      code,
    );
    assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000);
  });
}

test("a claim of much data allocates little until data comes", () => {
  const before = process.memoryUsage().arrayBuffers;
  const decoders = Array.from({ length: 20 }, () => withBytes(join([u64(24n, 2n, 8n, 2n ** 31n), new Uint8Array(8)])));
  for (const decoder of decoders) assert.equal(decoder.next(), null);
  assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000);
});

test("the limit for the next message can be lowered, as for a handshake", () => {
  const decoder = new FrameDecoder();
  // Ten bytes, and eight for the length of the frame.
  decoder.messageBytes = 18;
  decoder.push(join([...encodeFrames([filled(10, 1)]), ...encodeFrames([filled(11, 1)])]));
  assert.equal(decoder.next()?.length, 1);
  assert.equal(
    codeOf(() => decoder.next()),
    limit,
  );
});

test("large frames are written apart, small ones together", () => {
  const frames = [filled(5, 1), filled(6, 2), filled(100_000, 3), filled(7, 4)];
  const chunks = encodeFrames(frames);
  assert.deepEqual(
    chunks.map((chunk) => chunk.length),
    [48 + 11, 100_000, 7],
  );
  assert.equal(chunks[1], frames[2]);
});

describe("against Python", () => {
  let python: PythonPeer;
  before(async () => (python = await PythonPeer.start()));
  after(() => python[Symbol.dispose]());

  test("the prelude is Python's, and Python takes the frames apart", async () => {
    for (const frames of messages) {
      const bytes = join(encodeFrames(frames));
      const [prelude] = await python.ask("prelude", ...frames);
      assert.deepEqual(bytes.subarray(8, 16 + 8 * frames.length), prelude);
      assert.deepEqual(await python.ask("unpack_frames", bytes), frames);
    }
  });

  test("what Python writes is read", async () => {
    for (const sizes of ["[10]", "[100, 3000, 200000, 5, 70000]", "[1, 0, 0]"]) {
      const [stream, ...frames] = await python.ask("stream", new TextEncoder().encode(sizes));
      assert.deepEqual(readAll(withBytes(stream as Uint8Array)), [frames]);
    }
  });
});
