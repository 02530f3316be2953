import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { WireError } from "../../runtime/wire/errors.js";
import { fields } from "../../runtime/wire/fields.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { Reader } from "../../runtime/wire/reader.js";
import { extra, PySet, type WireValue, type WithExtra } from "../../runtime/wire/values.js";
import { Writer } from "../../runtime/wire/writer.js";
import { bytesOf, over, written } from "./short.js";

interface Point extends WithExtra {
  x?: number;
  y?: number;
  inner?: Point;
}
const table = fields("x", "y", "inner");

function readPoint(r: Reader): Point {
  const count = r.mapHeader();
  if (count < 0) return r.any() as never;
  const m: Point = {};
  for (let i = 0, field = -1; i < count; i++) {
    switch ((field = r.field(table, field))) {
      case 0:
        m.x = r.int();
        break;
      case 1:
        m.y = r.int();
        break;
      case 2:
        m.inner = readPoint(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m;
}

describe("structs", () => {
  test("fields are found in any order, unknown ones are kept beside", () => {
    const reader = over({ y: 2, other: [1], inner: { z: 3, x: 4 }, x: 1 });
    const point = readPoint(reader);
    reader.end();
    assert.equal(point.x, 1);
    assert.equal(point.y, 2);
    assert.equal(point.inner?.x, 4);
    assert.deepEqual(point[extra], new Map([["other", [1]]]));
    assert.deepEqual(point.inner?.[extra], new Map([["z", 3]]));
    assert.equal(reader.unknownFields, 2);
    assert.deepEqual([...reader.unknownNames.values()], [["z"], ["other"]].reverse());
  });

  test("a field name with a longer header than it needs is found", () => {
    const bytes = Uint8Array.of(0x82, 0xd9, 1, 0x78, 7, 0xda, 0, 1, 0x79, 8);
    assert.deepEqual(readPoint(new Reader([bytes])), { x: 7, y: 8 });
  });

  test("every field of a large table is found, and nothing else", () => {
    const names = Array.from({ length: 300 }, (_, i) => `field-${i * 7}${"x".repeat(i % 40)}`);
    const large = fields(...names);
    names.forEach((name, index) => {
      assert.equal(over({ [name]: 1 }).kind(), "map");
      for (const hint of [index, 0, 1000, -1]) {
        const reader = over({ [name]: 1 });
        reader.mapHeader();
        assert.equal(reader.field(large, hint), index);
      }
      const other = over({ [`${name}!`]: 1 });
      other.mapHeader();
      assert.equal(other.field(large, index), -1);
      assert.equal(other.fieldName, `${name}!`);
    });
  });

  test("hostile names are unknown fields and no more", () => {
    const point = readPoint(over(new Map([["__proto__", new Map([["polluted", 1]])]])));
    assert.deepEqual([...(point[extra] ?? new Map<string, WireValue>()).keys()], ["__proto__"]);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal(readPoint(over(new KeyMap([[["a", 1], 2]])))[extra]?.get("('a', 1)"), 2);
  });

  test("what is no map is returned as it is", () => {
    assert.equal(readPoint(over("text")), "text");
    assert.deepEqual(readPoint(over(new PySet([1]))), new PySet([1]));
  });

  test("the header of a map is as small as its count, whatever was expected", () => {
    for (const expected of [0, 3, 15, 16, 40, 70_000]) {
      for (const count of [0, 1, 15, 16, 17, 65_535, 65_536]) {
        const map = new Map(Array.from({ length: count }, (_, i) => [`k${i}`, i]));
        const bytes = written((w) => {
          w.array([0], () => {
            const at = w.mapStart(expected);
            for (const [name, value] of map) {
              w.string(name);
              w.int(value);
            }
            w.mapEnd(at, expected, count);
          });
        });
        assert.deepEqual(bytes, bytesOf([map]), `expected ${expected}, got ${count}`);
      }
    }
  });

  test("what a closed struct has under extra is refused by name", () => {
    const point = { x: 1, [extra]: new Map<string, WireValue>([["other", "z"]]) };
    const message = /Point has no field "other" in any release/;
    assert.throws(() => new Writer().noExtras("Point", point), { code: "ERR_DASKWIRE_ENCODE", message });
    new Writer().noExtras("Point", { x: 1, [extra]: new Map<string, WireValue>() });
  });

  test("typed extra fields are read and not counted as unknown", () => {
    const reader = over({ a: 1 });
    const target: WithExtra = {};
    reader.mapHeader();
    assert.equal(reader.field(table, 0), -1);
    reader.extraField(target, (r) => r.int());
    assert.deepEqual(target[extra], new Map([["a", 1]]));
    assert.equal(reader.unknownFields, 0);
  });

  test("errors name the struct, the field and the release", () => {
    const writer = new Writer({ release: 20250700 });
    const message = /WhoHas\.x: release 2025\.7\.0 has no such field; it exists in releases >=2026\.1\.0/;
    assert.throws(() => writer.lacksField("WhoHas", "x", ">=2026.1.0"), message);
    assert.throws(() => writer.unknownField("WhoHas", "y"), /WhoHas has no field "y"/);
    assert.throws(() => writer.noMatch("Key", null), /Key.*null/);
    assert.throws(() => over(1).fail("no"), WireError);
  });
});
