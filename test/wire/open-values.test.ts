import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { EncodeError, WireError } from "../../runtime/wire/errors.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { Float, PyEnum, PySet, type WireValue, type WritableValue } from "../../runtime/wire/values.js";
import { commonValue, laidOpen, wireValue } from "./arbitraries.js";

const exact = { exactFloats: true };
const wireForm = (value: WritableValue): Uint8Array => encodeOpen(value)[0] as Uint8Array;

/** The same value with plain objects for maps, as the oracle has them. */
function forOracle(value: WireValue): unknown {
  if (Array.isArray(value)) return value.map((each) => forOracle(each as WireValue));
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...(value as Map<string, WireValue>)].map(([key, entry]) => [key, forOracle(entry)]));
}

/** Objects put integer-like keys first, and the oracle refuses `__proto__`. */
function hasPlainKeys(value: WireValue): boolean {
  if (Array.isArray(value)) return value.every((each) => hasPlainKeys(each as WireValue));
  if (!(value instanceof Map)) return true;
  return [...(value as Map<string, WireValue>)].every(([key, entry]) => /^[^\d_]/.test(key) && hasPlainKeys(entry));
}
const comparable = commonValue.filter((value) => hasPlainKeys(value));

test("any value comes back as it was written", () => {
  fc.assert(
    fc.property(wireValue, (value) => {
      assert.deepEqual(laidOpen(decodeOpen(encodeOpen(value), exact)), laidOpen(value));
    }),
    { numRuns: 500 },
  );
});

test("what comes back is written as the same bytes", () => {
  fc.assert(
    fc.property(wireValue, (value) => {
      const frames = encodeOpen(value);
      assert.deepEqual(encodeOpen(decodeOpen(frames, exact)), frames);
    }),
  );
});

test("bytes are those of @msgpack/msgpack", () => {
  fc.assert(
    fc.property(comparable, (value) => {
      assert.deepEqual(wireForm(value), encode(forOracle(value)));
    }),
    { numRuns: 500 },
  );
});

test("reads what @msgpack/msgpack writes", () => {
  fc.assert(
    fc.property(comparable, (value) => {
      const bytes = encode(forOracle(value));
      assert.deepEqual(laidOpen(decodeOpen([bytes])), laidOpen(value));
      assert.deepEqual(forOracle(decodeOpen([bytes])), decode(bytes));
    }),
  );
});

test("whole floats are plain numbers unless they are kept exact", () => {
  const bytes = wireForm(new Float(1));
  assert.equal(bytes.length, 9);
  assert.equal(decodeOpen([bytes]), 1);
  assert.deepEqual(decodeOpen([bytes], exact), new Float(1));
  assert.equal(wireForm(-0)[0], 0xcb);
  assert.equal(wireForm(2 ** 53)[0], 0xcb);
});

test("a hostile key is only a key", () => {
  const map = decodeOpen(encodeOpen(new Map([["__proto__", new Map([["polluted", true]])]]))) as Map<string, WireValue>;
  assert.deepEqual([...map.keys()], ["__proto__"]);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test("special objects are read whatever the order of their keys", () => {
  const written = encode({ "as-list": [1, 2], __Set__: true });
  assert.deepEqual(decodeOpen([written]), new PySet([1, 2]));
  const member = encode({ name: "no_default", __module__: "pandas", __Enum__: true, __name__: "_NoDefault" });
  assert.deepEqual(decodeOpen([member]), new PyEnum("pandas", "_NoDefault", "no_default"));
});

for (const [what, value] of [
  ["a set without elements", { __Set__: true }],
  ["a set with more", { __Set__: true, "as-list": [], more: 1 }],
  ["an enum without names", { __Enum__: true, name: "x" }],
  ["a payload among other keys", { a: 1, __Serialized__: 1 }],
  ["a payload inline", { __Serialized__: true, data: [] }],
  ["frame 0 as a payload", { __Serialized__: 0 }],
  ["a frame that is not there", { __Pickled__: 1 }],
  ["a negative frame", { __Pickled__: -1 }],
  ["a payload by name", { __Pickled__: "x" }],
] as const) {
  test(`refuses ${what}`, () => {
    assert.throws(() => decodeOpen([encode(value)]), WireError);
  });
}

for (const [what, value] of [
  ["undefined", undefined],
  ["a function", () => 1],
  ["a symbol", Symbol("x")],
  ["an instance of a class", new Date()],
  ["an integer of 65 bits", 2n ** 64n],
  ["a negative integer of 65 bits", -(2n ** 63n) - 1n],
  ["a lone surrogate", "a\ud800b"],
  ["a long text with a lone surrogate", `${"a".repeat(100)}\udc00`],
  ["a map that Python takes for a set", new Map([["__Set__", true]])],
  ["a key map that Python takes for a payload", new KeyMap([["__Serialized__", 1]])],
] as const) {
  test(`does not write ${what}`, () => {
    assert.throws(() => encodeOpen(value as never), EncodeError);
  });
}

test("a cycle is an error, not a crash", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  assert.throws(() => encodeOpen(cycle as never), EncodeError);
});

test("plain objects and sets may be written", () => {
  const value = decodeOpen(encodeOpen({ a: 1, b: undefined, c: { d: new Set([1, 2]) } }));
  assert.deepEqual(
    value,
    new Map<string, unknown>([
      ["a", 1],
      ["c", new Map([["d", new PySet([1, 2])]])],
    ]),
  );
});

test("payload frames follow in the order of the message, and their headers say how many", () => {
  const first = Serialized.of({ serializer: "dask" }, [Uint8Array.of(1), Uint8Array.of(2, 3)]);
  const second = Pickled.of(Uint8Array.of(9), [Uint8Array.of(4)]);
  const frames = encodeOpen([first, { x: second }]);
  assert.deepEqual(frames.slice(1), [first.headerBytes, ...first.frames, second.headerBytes, ...second.frames]);
  const [one, two] = decodeOpen(frames) as [Serialized, Map<string, Pickled>];
  assert.equal(one.header.get("num-sub-frames"), 2);
  assert.deepEqual(two.get("x")?.pickle, Uint8Array.of(9));
});

test("payloads that share frames are refused, and one payload named twice is not", () => {
  const header = Serialized.of({}, [new Uint8Array(1), new Uint8Array(1)]).headerBytes;
  const inner = Serialized.of({}, [new Uint8Array(1)]).headerBytes;
  const twice = encode([{ __Serialized__: 1 }, { __Serialized__: 1 }]);
  assert.equal((decodeOpen([twice, inner, inner]) as unknown[]).length, 2);
  const overlapping = encode([{ __Serialized__: 1 }, { __Serialized__: 2 }]);
  assert.throws(() => decodeOpen([overlapping, header, inner, inner]), /two payloads/);
  assert.throws(() => decodeOpen([encode({ __Serialized__: 1 }), header, inner]), /announces 2 frames, 1 follow/);
});
