import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WireError } from "../../runtime/wire/errors.js";
import { fields } from "../../runtime/wire/fields.js";
import type { KeyMap } from "../../runtime/wire/key-map.js";
import { maxDepth, resolveLimits } from "../../runtime/wire/limits.js";
import { decodeOpen, encodeOpen, readOp } from "../../runtime/wire/message.js";
import { Pickled } from "../../runtime/wire/payloads.js";
import { Reader } from "../../runtime/wire/reader.js";
import { wireValue } from "./arbitraries.js";

const table = fields("op", "key", "keys", "who_has", "data");

/** Reads a struct as generated code does, with a typed read for whatever the bytes say. */
function readStruct(r: Reader): unknown {
  const count = r.mapHeader();
  if (count < 0) return r.any();
  const m: Record<string, unknown> = {};
  for (let i = 0; i < count; i++) {
    switch (r.field(table, i)) {
      case 0:
        m["op"] = r.string();
        break;
      case 1:
        m["key"] = r.key();
        break;
      case 2:
        m["keys"] = r.set(readStruct);
        break;
      case 3:
        m["who_has"] = r.keyMap((each) => each.array(readStruct));
        break;
      case 4:
        m["data"] = r.stringMap((each) => each.tuple([(e) => e.int(), (e) => e.float(), (e) => e.int64()], null));
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m;
}

const reads: readonly ((frames: readonly Uint8Array[]) => unknown)[] = [
  (frames) => decodeOpen(frames),
  (frames) => readOp(frames),
  (frames) => readStruct(new Reader(frames)),
  (frames) => new Reader(frames).array(readStruct),
  (frames) => new Reader(frames).keyMap(readStruct),
  (frames) => new Reader(frames).stringMap(readStruct),
  (frames) => new Reader(frames).set(readStruct),
  (frames) => new Reader(frames).seekField("op"),
  (frames) => new Reader(frames).kind(),
  ...(
    [
      ...(["string", "boolean", "null", "int", "int64", "float", "number", "bytes", "serialized", "pickled"] as const),
      ...(["key", "mapKey"] as const),
    ] as const
  ).map((method) => (frames: readonly Uint8Array[]) => new Reader(frames)[method]()),
];

/** Nothing but a WireError may come out of bytes. */
function survive(frames: readonly Uint8Array[]): void {
  for (const read of reads) {
    try {
      read(frames);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
    }
  }
}

test("random bytes are values or a WireError", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 3 }), (frames) =>
      survive(frames),
    ),
    { numRuns: 3000 },
  );
});

test("changed bytes are values or a WireError", () => {
  fc.assert(
    fc.property(wireValue, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), (value, changes) => {
      const frames = encodeOpen(value).map((frame) => frame.slice());
      for (const [at, byte] of changes) {
        const frame = frames[at % frames.length] as Uint8Array;
        if (frame.length > 0) frame[(at >> 3) % frame.length] = byte;
      }
      survive(frames);
    }),
    { numRuns: 2000 },
  );
});

test("cut bytes are truncated, and the error says where", () => {
  fc.assert(
    fc.property(wireValue, fc.nat(), (value, at) => {
      const [head, ...rest] = encodeOpen(value) as [Uint8Array, ...Uint8Array[]];
      const cut = at % head.length;
      assert.throws(
        () => decodeOpen([head.subarray(0, cut), ...rest]),
        (error: WireError) => error.code === "ERR_DASKWIRE_TRUNCATED" && (error.offset ?? Infinity) <= cut,
      );
    }),
  );
});

const claim = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
for (const [what, bytes] of [
  ["an array of 2^32 - 1 elements", claim(0xdd, 0xff, 0xff, 0xff, 0xff, 0xc0)],
  ["an array of 65,535 elements", claim(0xdc, 0xff, 0xff)],
  ["a map of 2^32 - 1 entries", claim(0xdf, 0xff, 0xff, 0xff, 0xff, 0xc0)],
  ["a map of more entries than half the bytes", claim(0x82, 0x01, 0x01, 0x01)],
  ["a string of 2^32 - 1 bytes", claim(0xdb, 0xff, 0xff, 0xff, 0xff, 0x61)],
  ["bytes of 2^32 - 1 bytes", claim(0xc6, 0xff, 0xff, 0xff, 0xff, 0x61)],
] as const) {
  test(`refuses ${what} that are not there`, () => {
    assert.throws(() => decodeOpen([bytes]), { code: "ERR_DASKWIRE_TRUNCATED" });
    survive([bytes]);
  });
}

for (const [what, bytes] of [
  ["invalid UTF-8", claim(0xa2, 0xc3, 0x28)],
  ["UTF-8 of a surrogate", claim(0xa3, 0xed, 0xa0, 0x80)],
  ["long invalid UTF-8", claim(0xd9, 40, ...Array<number>(39).fill(0x61), 0xff)],
  ["the unused type", claim(0xc1)],
  ["an extension", claim(0xd4, 0x01, 0x00)],
  ["a map as a key", claim(0x81, 0x80, 0x01)],
  ["bytes left over", claim(0x01, 0x01)],
] as const) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decodeOpen([bytes]), { name: "WireError", code: "ERR_DASKWIRE_MALFORMED" });
  });
}

test("no frames at all is an error", () => {
  assert.throws(() => decodeOpen([]), WireError);
});

test("the deepest value that is allowed is read, one level more is not", () => {
  for (const opening of [[0x91], [0x81, 0x01], [0x81, 0xa1, 0x61]]) {
    const nested = (depth: number): Uint8Array =>
      Uint8Array.from([...Array<number[]>(depth).fill(opening).flat(), 0xc0]);
    for (const depth of [1024, maxDepth]) {
      const limits = { depth };
      assert.ok(decodeOpen([nested(depth)], { limits }) !== null);
      assert.throws(() => decodeOpen([nested(depth + 1)], { limits }), { code: "ERR_DASKWIRE_LIMIT" });
    }
    assert.throws(() => decodeOpen([nested(1_000_000)]), { code: "ERR_DASKWIRE_LIMIT" });
    survive([nested(100_000)]);
  }
});

test("a tuple key is not deeper than the limit", () => {
  assert.throws(() => decodeOpen([claim(0x81, ...Array<number>(5000).fill(0x91), 0x01, 0x01)]), {
    code: "ERR_DASKWIRE_LIMIT",
  });
});

const pickledAt = (index: number): number[] => [0x81, 0xab, ...new TextEncoder().encode("__Pickled__"), index];
const payload = encodeOpen(Pickled.of(new Uint8Array(1), [new Uint8Array(1), new Uint8Array(1)])).slice(1);

for (const [what, head] of [
  ["of one map", claim(0x82, ...pickledAt(1), 0x01, ...pickledAt(1), 0x02)],
  ["in tuples of one map", claim(0x82, 0x92, 0x01, ...pickledAt(1), 0x01, 0x92, 0x02, ...pickledAt(1), 0x02)],
  ["in one tuple", claim(0x81, 0x92, ...pickledAt(1), ...pickledAt(1), 0x02)],
  ["of two maps", claim(0x92, 0x81, ...pickledAt(1), 0x01, 0x81, ...pickledAt(1), 0x02)],
] as const) {
  test(`refuses one payload in two keys ${what}`, () => {
    const message = /^frame 1 belongs to two keys of maps/;
    assert.throws(() => decodeOpen([head, ...payload]), { name: "WireError", message });
    survive([head, ...payload]);
  });
}

test("a payload in a key may be a value as well, and a map that is read again has it once", () => {
  const map = decodeOpen([claim(0x81, ...pickledAt(1), ...pickledAt(1)), ...payload]) as KeyMap<Pickled>;
  const [[key, value]] = [...map] as [[Pickled, Pickled]];
  assert.deepEqual(key.frames, value.frames);
  // A map with strings as keys, as it seems until the second.
  const frames = [claim(0x82, 0xa1, 0x61, 0x81, ...pickledAt(1), 0x01, 0x05, 0x01), ...payload];
  const again = new Reader(frames).stringMap((r) => r.any()) as unknown as KeyMap<KeyMap<number>>;
  assert.deepEqual([...again.keys()], ["a", 5]);
  assert.equal(again.get("a")?.size, 1);
});

test("limits hold for what is in keys", () => {
  const head = claim(0x81, 0x91, ...pickledAt(1), 0x01);
  const over = { code: "ERR_DASKWIRE_LIMIT" };
  assert.ok(decodeOpen([head, ...payload], { limits: { subFrames: 2, depth: 2, containers: 2 } }));
  for (const limits of [{ subFrames: 1 }, { depth: 1 }, { containers: 1 }])
    assert.throws(() => decodeOpen([head, ...payload], { limits }), over, JSON.stringify(limits));
  // Maps and tuples within each other, all of them keys.
  const nested = (levels: number): Uint8Array => claim(...Array<number[]>(levels).fill([0x81, 0x91]).flat(), 0x01);
  assert.throws(() => decodeOpen([nested(5000)]), over);
  survive([nested(5000)]);
});

test("a value may not be made of too many elements, however small they are", () => {
  const nils = (count: number): Uint8Array => {
    const bytes = new Uint8Array(5 + count).fill(0xc0);
    bytes.set([0xdd, count >>> 24, (count >>> 16) & 255, (count >>> 8) & 255, count & 255]);
    return bytes;
  };
  // V8 would end the process over this one.
  assert.throws(() => decodeOpen([nils(114_000_000)]), { code: "ERR_DASKWIRE_LIMIT" });
  const map = new Uint8Array([0x82, 0xa1, 0x61, ...nils(3), 0xa1, 0x62, ...nils(3)]);
  assert.equal((decodeOpen([map], { limits: { items: 8 } }) as ReadonlyMap<string, unknown>).size, 2);
  assert.throws(() => decodeOpen([map], { limits: { items: 7 } }), { code: "ERR_DASKWIRE_LIMIT" });
});

test("a value may not be made of too many containers", () => {
  const maps = new Uint8Array(1005).fill(0x80);
  maps.set([0xdd, 0, 0, 0x03, 0xe8]);
  assert.equal((decodeOpen([maps], { limits: { containers: 1001 } }) as unknown[]).length, 1000);
  assert.throws(() => decodeOpen([maps], { limits: { containers: 1000 } }), { code: "ERR_DASKWIRE_LIMIT" });
});

test("limits are checked themselves", () => {
  for (const limits of [{ depth: maxDepth + 1 }, { depth: 0 }, { frames: 1.5 }, { messageBytes: NaN }]) {
    assert.throws(() => resolveLimits(limits), RangeError);
  }
  assert.equal(resolveLimits({ frames: 7 }).frames, 7);
});
