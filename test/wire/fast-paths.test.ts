/** What is done another way to be faster gives what the plain way gives. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { registerNodeText } from "../../runtime/node/text.js";
import { WireError } from "../../runtime/wire/errors.js";
import { fields } from "../../runtime/wire/fields.js";
import { KeyMap, type MapKey } from "../../runtime/wire/key-map.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import { Float } from "../../runtime/wire/values.js";
import { Writer } from "../../runtime/wire/writer.js";
import { mapKey } from "./arbitraries.js";

/** A key without its sign if it is zero: a map that has been changed keeps none, as JavaScript's own. */
const unsigned = (key: MapKey): MapKey => (Object.is(key, -0) ? 0 : key);
const entriesOf = (map: KeyMap<number>): unknown[] => [...map].map(([key, value]) => [unsigned(key), value]);

/** Entries as they are set one by one. */
function oneByOne(keys: readonly MapKey[]): KeyMap<number> {
  const map = new KeyMap<number>();
  for (const [index, key] of keys.entries()) map.set(key, index);
  return map;
}

describe("a map of keys that were read", () => {
  // Of few values, so that equal keys occur; of many, so that they are more than are compared each with each.
  const small = fc.constantFrom<MapKey>(
    "a",
    "b",
    0,
    NaN,
    1,
    true,
    false,
    null,
    -0,
    1.5,
    ["a", 0],
    ["a", false],
    ["a", [1]],
  );
  const keys = fc.oneof(
    fc.array(small, { maxLength: 6 }),
    fc.array(mapKey, { maxLength: 40 }),
    fc.array(fc.oneof(small, mapKey), { minLength: 9, maxLength: 60 }),
  );

  test("holds what setting them one by one gives", () => {
    fc.assert(
      fc.property(keys, (list) => {
        const map = KeyMap.of(list, [...list.keys()]);
        const plain = oneByOne(list);
        assert.deepEqual(entriesOf(map), entriesOf(plain));
        assert.deepEqual([...map.keys()].map(unsigned), [...plain.keys()]);
        assert.deepEqual([...map.values()], [...plain.values()]);
        assert.equal(map.size, plain.size);
        const seen: unknown[] = [];
        map.forEach((value, key) => seen.push([unsigned(key), value]));
        assert.deepEqual(seen, entriesOf(plain));
        for (const key of list) assert.equal(map.get(key), plain.get(key));
        assert.deepEqual(entriesOf(map), entriesOf(plain));
      }),
    );
  });

  test("can be changed as any other", () => {
    fc.assert(
      fc.property(keys, fc.array(fc.tuple(fc.oneof(small, mapKey), fc.boolean())), (list, changes) => {
        const map = KeyMap.of(list, [...list.keys()]);
        const plain = oneByOne(list);
        for (const [index, [key, set]] of changes.entries()) {
          if (set) [map, plain].forEach((each) => each.set(key, -index));
          else assert.equal(map.delete(key), plain.delete(key));
        }
        assert.deepEqual(entriesOf(map), entriesOf(plain));
      }),
    );
  });

  test("finds equal keys among many, whatever their form", () => {
    const many = Array.from({ length: 100 }, (_, index): MapKey => ["x", index]);
    const twins: readonly [MapKey, MapKey][] = [
      [
        ["y", 1],
        ["y", true],
      ],
      [
        ["y", 1],
        ["y", new Float(1) as never],
      ],
      [0, false],
      [0, -0],
      [
        ["y", 2 ** 40],
        ["y", 2 ** 40],
      ],
      [
        ["y", 0.5],
        ["y", 0.5],
      ],
    ];
    for (const [first, second] of twins) {
      const keys = [first, ...many, second];
      const map = KeyMap.of(keys, [...keys.keys()]);
      assert.equal(map.size, 101);
      assert.equal(map.get(second), 101);
      assert.equal([...map.keys()][0], first);
    }
  });

  test("of a hundred thousand keys that begin alike is read in time", () => {
    const keys = Array.from({ length: 100_000 }, (_, index): MapKey => `${"x".repeat(40)}${index.toString(36)}`);
    const wire = encodeOpen(KeyMap.from([...keys.map((key): [MapKey, number] => [key, 0]), [["t"], 0]]));
    assert.equal(new Reader(wire).keyMap((r) => r.int()).size, 100_001);
  });
});

test("the fields of a struct are found in any order, also in one that changes", () => {
  const names = ["op", "key", "run_id", "a-rather-long-name-of-more-than-31-bytes", "x"];
  const table = fields(...names);
  const orders = fc.shuffledSubarray([...names, "unknown", "run_ix"]);
  fc.assert(
    fc.property(fc.array(orders, { minLength: 1, maxLength: 5 }), (list) => {
      for (const order of list) {
        const reader = new Reader(encodeOpen(new Map(order.map((name) => [name, name]))));
        const count = reader.mapHeader();
        for (let i = 0, field = -1; i < count; i++) {
          field = reader.field(table, field);
          assert.equal(names[field] ?? reader.fieldName, order[i]);
          assert.equal(reader.string(), order[i]);
        }
        reader.mapEnd();
        reader.end();
      }
    }),
  );
});

test("Node's decoder of ASCII leaves other texts, and bytes that are no text, to the standard one", () => {
  registerNodeText();
  const bytes = fc.oneof(
    fc.string({ maxLength: 600 }).map((each) => new TextEncoder().encode(each)),
    fc.string({ unit: "binary", maxLength: 100 }).map((each) => new TextEncoder().encode(each)),
    fc.uint8Array({ maxLength: 100 }),
  );
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(bytes, (content) => {
      // 0xda: a string with a length of two bytes.
      const frame = Uint8Array.of(0xda, content.length >> 8, content.length, ...content);
      let expected: string | undefined;
      try {
        expected = decoder.decode(content);
      } catch {
        assert.throws(() => new Reader([frame]).string(), { code: "ERR_DASKWIRE_MALFORMED" });
        return;
      }
      assert.equal(new Reader([frame]).string(), expected);
      // The second time from the cache.
      assert.equal(new Reader([frame]).string(), expected);
    }),
  );
});

test("texts of any length are read, whether or not the cache has given up on them", () => {
  const read = (text: string): string => new Reader(encodeOpen(text)).string();
  const varied = Array.from({ length: 100 }, (_, length) => "abcdefghij".repeat(10).slice(0, length));
  const others = ["\u00e4", "tcp://127.0.0.1:8786 \u20ac", "\u{1f600}".repeat(4)];
  const check = (): void => [...varied, ...others].forEach((text) => assert.equal(read(text), text));
  check();
  // Many in a row that were never seen.
  for (let i = 0; i < 2000; i++) assert.equal(read(`text ${i} of many`), `text ${i} of many`);
  check();
  check();
  for (let i = 0; i < 2000; i++) read(`others ${i}`);
  assert.throws(() => new Reader([Uint8Array.of(0xa3, 0x61, 0xff, 0x62)]).string(), WireError);
});

test("messages share memory and do not overwrite each other, however they grow", () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 64_000, max: 140_000 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(size, fc.boolean()), { minLength: 2, maxLength: 12 }), (messages) => {
      const kept: { frame: Uint8Array; copy: Uint8Array; size: number }[] = [];
      const open = new Writer();
      open.string("begun before the others");
      for (const [index, [size, abandon]] of messages.entries()) {
        const writer = new Writer();
        // A header that is longer in the end moves what follows it.
        const at = writer.mapStart(1);
        for (let i = 0; i < 20; i++) {
          writer.int(i);
          writer.bytes(new Uint8Array(i === 3 ? size : 1).fill(index));
        }
        writer.mapEnd(at, 1, 20);
        if (abandon) writer.reset();
        else {
          const frame = writer.frames()[0] as Uint8Array;
          kept.push({ frame, copy: frame.slice(), size });
        }
      }
      assert.deepEqual(new Reader(open.frames()).string(), "begun before the others");
      for (const { frame, copy, size } of kept) {
        assert.equal(Buffer.compare(frame, copy), 0);
        const reader = new Reader([frame]);
        const values = reader.keyMap((each) => each.bytes());
        reader.end();
        assert.deepEqual([values.size, values.get(3)?.length], [20, size]);
      }
    }),
    { numRuns: 60 },
  );
});
