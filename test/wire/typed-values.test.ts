import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EncodeError } from "../../runtime/wire/errors.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import { Float, PySet, type WireValue, type WritableValue } from "../../runtime/wire/values.js";
import { Writer } from "../../runtime/wire/writer.js";
import { bytesOf, over, written } from "./short.js";

describe("typed reads", () => {
  test("kinds are told without moving", () => {
    const values: [WritableValue, string][] = [
      [null, "nil"],
      [true, "bool"],
      [1, "int"],
      [-1, "int"],
      [2n ** 63n, "int"],
      [0.5, "float"],
      ["", "str"],
      ["x".repeat(40), "str"],
      [new Uint8Array(1), "bin"],
      [[], "array"],
      [new Map(), "map"],
      [{ __other__: 1 }, "map"],
      [new PySet([]), "set"],
    ];
    for (const [value, kind] of values) {
      const reader = over(value);
      assert.equal(reader.kind(), kind);
      assert.equal(reader.offset, 0);
    }
    assert.equal(new Reader([new Uint8Array(0)]).kind(), "end");
    assert.equal(new Reader([Uint8Array.of(0xd4, 1, 0)]).kind(), "ext");
  });

  test("integers and floats are told apart for the validator", () => {
    assert.equal(over(5).int(), 5);
    assert.equal(over(2n ** 60n).int(), 2n ** 60n);
    assert.deepEqual(over(new Float(5)).int(), new Float(5));
    assert.equal(over(5).int64(), 5n);
    assert.deepEqual(over(0.5).int64(), new Float(0.5));
    assert.equal(over(5).float(), 5n);
    assert.equal(over(new Float(5)).float(), 5);
    assert.equal(over(new Float(5)).number(), 5);
    assert.deepEqual(new Reader(encodeOpen(new Float(5)), { exactFloats: true }).number(), new Float(5));
    assert.equal(new Reader([Uint8Array.of(0xca, 0x3f, 0xc0, 0, 0)]).float(), 1.5);
  });

  test("a value of another type is returned as it is", () => {
    for (const read of ["string", "boolean", "null", "bytes", "serialized", "pickled"] as const) {
      assert.deepEqual(over([1])[read](), [1]);
    }
    for (const read of ["int", "int64", "float", "number"] as const) assert.equal(over("x")[read](), "x");
    const item = (r: Reader): number => r.int();
    assert.equal(over("x").array(item), "x");
    assert.equal(over("x").tuple([item], null), "x");
    assert.equal(over("x").stringMap(item), "x");
    assert.equal(over("x").keyMap(item), "x");
    assert.deepEqual(over([1]).set(item), [1]);
    const mixed = over([
      new KeyMap<WritableValue>([
        ["a", 1],
        [["b"], 2],
      ]),
      7,
    ]);
    const [map, seven] = mixed.tuple([(r) => r.stringMap(item)], item) as [KeyMap<number>, number];
    assert.deepEqual(
      [...map],
      [
        ["a", 1],
        [["b"], 2],
      ],
    );
    assert.equal(seven, 7);
  });

  test("containers are read with their items", () => {
    const item = (r: Reader): number => r.int();
    assert.deepEqual(over([1, 2]).array(item), [1, 2]);
    assert.deepEqual(
      over([1, "a", "b"]).tuple([item], (r) => r.string()),
      [1, "a", "b"],
    );
    assert.deepEqual(over([1, "a"]).tuple([item], null), [1, "a"]);
    assert.deepEqual(over(new PySet([3, 1])).set(item), new Set([3, 1]));
    assert.deepEqual(
      over(
        new Map<string, WritableValue>([
          ["as-list", [1]],
          ["x", 1],
        ]),
      ).stringMap((r) => r.any()).size,
      2,
    );
    assert.deepEqual([...over(new KeyMap([[["a", 1], 2]])).keyMap(item)], [[["a", 1], 2]]);
  });

  test("a field can be looked up ahead", () => {
    const reader = over(
      new KeyMap<WritableValue>([
        [1, 2],
        ["a", { b: [1] }],
        ["op", "x"],
      ]),
    );
    assert.equal(reader.seekField("op"), "x");
    assert.deepEqual(reader.seekField("a"), new Map([["b", [1]]]));
    assert.equal(reader.seekField("none"), undefined);
    assert.equal(over([1]).seekField("op"), undefined);
    assert.equal(reader.offset, 0);
    assert.equal((reader.any() as KeyMap<WireValue>).size, 3);
    reader.end();
  });

  test("bytes that are left over are an error", () => {
    assert.throws(() => over(1).end(), /1 more bytes/);
  });
});

describe("typed writes", () => {
  test("numbers keep their type", () => {
    assert.deepEqual(
      written((w) => w.float(1)),
      bytesOf(new Float(1)),
    );
    assert.deepEqual(
      written((w) => w.number(1)),
      Uint8Array.of(1),
    );
    assert.deepEqual(
      written((w) => w.number(new Float(1))),
      bytesOf(new Float(1)),
    );
    assert.deepEqual(
      written((w) => w.int(5n)),
      Uint8Array.of(5),
    );
    assert.deepEqual(
      written((w) => w.int64(5)),
      Uint8Array.of(5),
    );
    for (const wrong of [0.5, 2 ** 53, NaN, "1", undefined]) {
      assert.throws(() => new Writer().int(wrong as number), EncodeError);
    }
  });

  test("containers may be given in several forms", () => {
    const int = (w: Writer, v: number): void => w.int(v);
    const map = bytesOf({ a: 1 });
    assert.deepEqual(
      written((w) => w.stringMap(new Map([["a", 1]]), int)),
      map,
    );
    assert.deepEqual(
      written((w) => w.stringMap({ a: 1 }, int)),
      map,
    );
    assert.deepEqual(
      written((w) => w.keyMap({ a: 1 }, int)),
      map,
    );
    assert.deepEqual(
      written((w) => w.keyMap(new Map([["a", 1]]), int)),
      map,
    );
    assert.deepEqual(
      written((w) => w.keyMap(new KeyMap([[["a"], 1]]), int)),
      bytesOf(new KeyMap([[["a"], 1]])),
    );
    assert.deepEqual(
      written((w) => w.set([1], int)),
      bytesOf(new PySet([1])),
    );
    assert.deepEqual(
      written((w) => w.set(new Set([1]), int)),
      bytesOf(new PySet([1])),
    );
    assert.deepEqual(
      written((w) => w.tuple([1, "a"], [int], null)),
      bytesOf([1, "a"]),
    );
    assert.throws(() => written((w) => w.stringMap({ __Set__: 1 }, int)), EncodeError);
  });

  test("a writer can be used again, and what it gave away stays as it was", () => {
    const writer = new Writer();
    writer.any([1, 2]);
    const [first] = writer.frames();
    writer.any("given up");
    writer.reset();
    writer.any([3]);
    const other = new Writer();
    other.any([9, 9, 9]);
    assert.deepEqual(writer.frames(), [bytesOf([3])]);
    assert.deepEqual(other.frames(), [bytesOf([9, 9, 9])]);
    assert.deepEqual(first, bytesOf([1, 2]));
  });
});
