import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { canonicalForm, KeyMap, keyText, type MapKey } from "../../runtime/wire/key-map.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { PyEnum, PySet } from "../../runtime/wire/values.js";
import { mapKey } from "./arbitraries.js";

/** Equality as Python has it, without NaN: it is not equal to itself there. Of payloads only Python knows: each is its own. */
function pythonEqual(a: MapKey, b: MapKey): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((each, index) => pythonEqual(each as MapKey, b[index] as MapKey));
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (a instanceof PyEnum && b instanceof PyEnum) return isDeepStrictEqual(a, b);
  const number = (key: MapKey): MapKey => (typeof key === "boolean" ? Number(key) : key);
  return number(a) === number(b) || (Number.isNaN(a) && Number.isNaN(b));
}

test("keys are the same exactly when Python calls them equal", () => {
  fc.assert(
    fc.property(mapKey, mapKey, (a, b) => {
      const map = new KeyMap([[a, 1]]);
      assert.equal(map.has(b), pythonEqual(a, b));
      assert.equal(map.set(b, 2).size, pythonEqual(a, b) ? 1 : 2);
      assert.equal(canonicalForm(a) === canonicalForm(b), pythonEqual(a, b));
    }),
    { numRuns: 2000 },
  );
});

test("keys that look alike are kept apart", () => {
  const keys: MapKey[] = [
    1,
    "1",
    "1;",
    ["1"],
    [1],
    [[1]],
    [1, 2],
    [12],
    ["1;2"],
    "(1:1)",
    [],
    "",
    [""],
    null,
    "null",
    [null],
    ["-;"],
  ];
  const map = new KeyMap(keys.map((key, index) => [key, index]));
  assert.equal(map.size, keys.length);
  keys.forEach((key, index) => assert.equal(map.get(structuredClone(key)), index, keyText(key)));
});

test("numbers and booleans that Python calls equal are one key, which keeps its first form", () => {
  const map = new KeyMap<string>([
    [1, "a"],
    [true, "b"],
    [[0, false], "c"],
    [[false, -0], "d"],
    [-0, "e"],
    [false, "f"],
  ]);
  assert.deepEqual(
    [...map],
    [
      [1, "b"],
      [[0, false], "d"],
      [0, "f"],
    ],
  );
});

test("a payload is equal to itself only, a member of an enum to the same one of its class", () => {
  const pickle = Uint8Array.of(0x80, 5, 0x4b, 1, 0x2e);
  const [one, other] = [Pickled.of(pickle), Pickled.of(pickle)];
  const inTuple = new KeyMap<number>([
    [["x", one], 1],
    [["x", other], 2],
    [other, 3],
    [Serialized.of({}, []), 4],
  ]);
  assert.equal(inTuple.size, 4);
  assert.equal(inTuple.get(["x", one]), 1);
  assert.equal(inTuple.get(["x", other]), 2);
  assert.equal(inTuple.get(["x", Pickled.of(pickle)]), undefined);
  const red = (): PyEnum => new PyEnum("dask.color", "Color", "RED");
  const members = new KeyMap<number>([
    [red(), 1],
    [["x", red()], 2],
    [new PyEnum("dask.color", "Colo", "rRED"), 3],
  ]);
  assert.equal(members.set(red(), 4).size, 3);
  assert.equal(members.get(["x", red()]), 2);
  assert.equal(keyText(["x", one, red()]), "('x', <pickled, 49 bytes>, Color.RED)");
  const set = new PySet([one, red()]);
  assert.deepEqual([set.has(one), set.has(other), set.has(red())], [true, false, true]);
});

test("many keys with payloads in them are told apart", () => {
  const keys = Array.from({ length: 20_000 }, (_, index): MapKey => ["x", index % 2, Pickled.of(new Uint8Array(1))]);
  const map = KeyMap.of(keys, [...keys.keys()]);
  assert.equal(map.size, keys.length);
  keys.forEach((key, index) => assert.equal(map.get(key), index));
});

test("behaves as an array of entries that is searched", () => {
  const command = fc.record({ kind: fc.constantFrom("set", "delete", "get"), key: mapKey, value: fc.nat() });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const map = new KeyMap<number>();
      const model: [MapKey, number][] = [];
      for (const { kind, key, value } of commands) {
        const at = model.findIndex(([known]) => pythonEqual(known, key));
        if (kind === "set") {
          map.set(key, value);
          if (at < 0) model.push([key, value]);
          else (model[at] as [MapKey, number])[1] = value;
        } else if (kind === "delete") {
          assert.equal(map.delete(key), at >= 0);
          if (at >= 0) model.splice(at, 1);
        }
        assert.equal(map.get(key), model.find(([known]) => pythonEqual(known, key))?.[1]);
      }
      assert.deepEqual([...map.entries()], model);
      assert.deepEqual(
        [...map.keys()],
        model.map(([key]) => key),
      );
      assert.deepEqual(
        [...map.values()],
        model.map(([, value]) => value),
      );
      const seen: unknown[] = [];
      map.forEach((value, key) => seen.push([key, value]));
      assert.deepEqual(seen, model);
      assert.equal(map.size, model.length);
    }),
  );
});

test("is made of entries and can be emptied", () => {
  const map = KeyMap.from([[["x", 0], 1]] as const);
  assert.equal(map.get(["x", 0]), 1);
  map.clear();
  assert.equal(map.size, 0);
  assert.equal(map.has(["x", 0]), false);
});

test("is set in pieces as entry by entry", () => {
  const piece = fc.array(fc.tuple(mapKey, fc.nat()), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 6 }), (pieces) => {
      const [map, expected] = [new KeyMap<number>(), new KeyMap<number>()];
      for (const [entries, look] of pieces) {
        const keys = entries.map(([key]) => key);
        map.setAll(
          keys,
          entries.map(([, value]) => value),
        );
        keys.length = 0;
        for (const [key, value] of entries) expected.set(key, value);
        if (look) assert.equal(map.size, expected.size);
      }
      assert.deepEqual([...map], [...expected]);
      for (const [key, value] of expected) assert.equal(map.get(key), value);
    }),
  );
});
