import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { PyComplex } from "../../runtime/values/python/numbers.js";
import { halfToNumber, numberToHalf } from "../../runtime/values/ndarray/half.js";
import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { dtypeOf } from "../../runtime/values/ndarray/parse-dtype.js";
import type { Slice } from "../../runtime/values/ndarray/views.js";
import { Float } from "../../runtime/wire/values.js";

type Nested = number | readonly Nested[];

/** Lists inside each other that count up. */
function counting(shape: readonly number[], next = { value: 0 }): Nested {
  const [length, ...rest] = shape;
  return length === undefined ? next.value++ : Array.from({ length }, () => counting(rest, next));
}

const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });

describe("views", () => {
  test("slices are Python's, also of slices, and copies of them hold the same elements", () => {
    const bound = fc.option(fc.integer({ min: -7, max: 7 }));
    const step = fc.option(fc.integer({ min: -3, max: 3 }).filter((each) => each !== 0));
    const slices = fc.array(fc.option(fc.tuple(bound, bound, step)), { maxLength: 4 });
    fc.assert(
      fc.property(shapes, slices, slices, (shape, first, second) => {
        let array = NdArray.from(counting(shape) as readonly unknown[], { dtype: "int32", shape });
        let model = counting(shape);
        for (const each of [first, second]) {
          const some = each.slice(0, shape.length);
          array = array.slice(...some);
          model = sliced(model, some);
        }
        assert.deepEqual(array.toNested(), model);
        assert.deepEqual([...array], [model].flat(9));
        assert.deepEqual([...array.toTypedArray()], [model].flat(9));
        const fortran = new NdArray({
          dtype: array.dtype,
          shape: [...array.shape].reverse(),
          data: array.toBytes({ order: "F" }),
        });
        assert.deepEqual(fortran.transpose().toNested(), model);
        assert.deepEqual(array.reshape([array.size]).toNested(), [model].flat(9));
      }),
    );
  });

  function sliced(model: Nested, slices: readonly Slice[]): Nested {
    if (slices.length === 0 || typeof model === "number") return model;
    const [first, ...rest] = slices;
    return take(model, first ?? []).map((each) => sliced(each, rest));
  }

  /** What Python's documentation says of slices, index by index. */
  function take(list: readonly Nested[], [start, stop, step]: NonNullable<Slice>): readonly Nested[] {
    const by = step ?? 1;
    const count = list.length;
    const from = (index: number): number => (index < 0 ? index + count : index);
    const taken: Nested[] = [];
    const first = start == null ? (by > 0 ? 0 : count - 1) : from(start);
    const end = stop == null ? (by > 0 ? count : -1) : Math.max(-1, from(stop));
    const begin = by > 0 ? Math.max(0, first) : Math.min(count - 1, first);
    for (let i = begin; by > 0 ? i < end : i > end; i += by) {
      const each = list[i];
      if (each !== undefined) taken.push(each);
    }
    return taken;
  }

  test("axes change places, and repeat", () => {
    const array = NdArray.from(counting([2, 3]) as number[], { dtype: "uint8" });
    assert.deepEqual(array.transpose().toNested(), [
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    assert.deepEqual(array.at(-1).toNested(), [3, 4, 5]);
    assert.equal(array.transpose([1, 0]).get(2, 1), 5);
    assert.equal(array.isCContiguous && !array.isFContiguous, true);
    assert.equal(array.transpose().isFContiguous, true);
    const repeated = array.at(0).broadcastTo([2, 2, 3]);
    assert.deepEqual(repeated.strides, [0, 0, 1]);
    assert.deepEqual(repeated.toNested(), [
      [
        [0, 1, 2],
        [0, 1, 2],
      ],
      [
        [0, 1, 2],
        [0, 1, 2],
      ],
    ]);
    assert.equal(repeated.data, array.data);
    assert.equal(repeated.writeable, false);
  });

  test("fields are views, sub-arrays become axes", () => {
    const dtype = dtypeOf([
      ["x", "<f4"],
      ["y", ">i2", [2]],
    ]);
    const array = NdArray.from(
      [
        { x: 1.5, y: [1, 2] },
        new Map<string, unknown>([
          ["x", 2.5],
          ["y", [-3, 4]],
        ]),
      ],
      { dtype },
    );
    assert.equal(array.nbytes, 16);
    assert.deepEqual(array.field("x").toNested(), [1.5, 2.5]);
    assert.deepEqual(array.field("y").toNested(), [
      [1, 2],
      [-3, 4],
    ]);
    assert.equal(array.field("y").data, array.data);
    assert.deepEqual(
      array.get(1),
      new Map<string, unknown>([
        ["x", 2.5],
        ["y", [-3, 4]],
      ]),
    );
    assert.throws(() => array.field("z"), { code: "ERR_DASKWIRE_ARRAY", message: /no field "z"; there are: x, y/ });
  });
});

describe("typed arrays", () => {
  test("in order, aligned and little-endian they are views; else copies", () => {
    const numbers = Float64Array.of(1, 2, 3, 4);
    const array = NdArray.from(numbers, { shape: [2, 2] });
    assert.equal(array.toTypedArray().buffer, numbers.buffer);
    assert.deepEqual(array.toTypedArray(), numbers);
    assert.deepEqual(array.transpose().toTypedArray(), Float64Array.of(1, 3, 2, 4));
    const fortran = NdArray.from(numbers, { shape: [2, 2], order: "F" });
    assert.deepEqual(fortran.toNested(), [
      [1, 3],
      [2, 4],
    ]);
    const shifted = new Uint8Array(33);
    shifted.set(new Uint8Array(numbers.buffer), 1);
    const misaligned = new NdArray({ dtype: array.dtype, shape: [4], data: shifted.subarray(1) });
    assert.deepEqual(misaligned.toTypedArray(), numbers);
    const big = new NdArray({ dtype: dtypeOf(">f8"), shape: [4], data: shifted.subarray(1).slice() });
    const swapped = NdArray.from([...numbers], { dtype: ">f8" });
    assert.deepEqual(swapped.toTypedArray(), numbers);
    assert.notDeepEqual(big.toTypedArray(), numbers);
    assert.deepEqual(swapped.toNested(), [1, 2, 3, 4], "the data stay as they are");
  });

  test("each dtype of numbers has its own", () => {
    const cases: readonly [string, readonly unknown[], ArrayBufferView][] = [
      ["bool", [true, false], Uint8Array.of(1, 0)],
      ["int8", [-128, 127], Int8Array.of(-128, 127)],
      ["uint16", [0, 65535], Uint16Array.of(0, 65535)],
      [">i4", [-5, 7], Int32Array.of(-5, 7)],
      ["uint32", [4294967295, 0], Uint32Array.of(4294967295, 0)],
      [">i8", [-(2n ** 63n), 5], BigInt64Array.of(-(2n ** 63n), 5n)],
      ["uint64", [2n ** 64n - 1n, 0], BigUint64Array.of(2n ** 64n - 1n, 0n)],
      ["float16", [1.5, 65504], Float32Array.of(1.5, 65504)],
      [">f4", [0.5, -2], Float32Array.of(0.5, -2)],
      ["complex64", [new PyComplex(1, 2), 3], Float32Array.of(1, 2, 3, 0)],
      [">c16", [new PyComplex(1, -2), 0.5], Float64Array.of(1, -2, 0.5, 0)],
      ["datetime64[ns]", [1n, 2n], BigInt64Array.of(1n, 2n)],
    ];
    for (const [dtype, values, expected] of cases) {
      assert.deepEqual(NdArray.from(values, { dtype }).toTypedArray(), expected, dtype);
    }
    for (const dtype of ["<U3", "|S3", "object", "V4"]) {
      const array = new NdArray({
        dtype: dtypeOf(dtype),
        shape: [1],
        ...(dtype === "object" ? { objects: [null] } : { data: new Uint8Array(12) }),
      });
      assert.throws(() => array.toTypedArray(), { code: "ERR_DASKWIRE_ARRAY", message: /use toNested\(\)/ });
    }
  });

  test("every half is a number and back", () => {
    for (let bits = 0; bits < 65536; bits++) {
      const value = halfToNumber(bits);
      if (Number.isNaN(value)) assert.equal(numberToHalf(value), 0x7e00);
      else assert.equal(numberToHalf(value), bits);
    }
    assert.equal(numberToHalf(65519.99), 0x7bff);
    assert.equal(numberToHalf(65520), 0x7c00);
    assert.equal(numberToHalf(1 + 2 ** -11), numberToHalf(1), "ties go to the even one");
    assert.equal(numberToHalf(1 + 3 * 2 ** -11), numberToHalf(1 + 2 ** -9));
    assert.equal(numberToHalf(2 ** -25), 0);
    assert.equal(numberToHalf(2 ** -25 * 1.01), 1);
    assert.equal(halfToNumber(numberToHalf(2047.9)), 2048);
  });
});

describe("dtypes of values", () => {
  const cases: readonly [readonly unknown[], string][] = [
    [[1, 2], "<i8"],
    [[1, 2.5], "<f8"],
    [[new Float(1), 2], "<f8"],
    [[-0], "<f8"],
    [[1n, 2], "<i8"],
    [[2n ** 63n, 2], "<u8"],
    [[true], "|b1"],
    [["a", "\u{1f600}bc"], "<U3"],
    [[Uint8Array.of(1, 2)], "|S2"],
    [[new PyComplex(1, 2), 1], "<c16"],
    [[new Date(5)], "<M8[ms]"],
    [[], "<f8"],
    [[[], []], "<f8"],
  ];
  for (const [values, expected] of cases) {
    test(`${expected} of ${values.map(String).join(", ")}`, () => {
      const array = NdArray.from(values);
      assert.equal(array.dtype.str, expected);
      const back = NdArray.from(array.toNested() as unknown[], { dtype: array.dtype });
      assert.deepEqual(back.data, array.data);
    });
  }

  test("what has none in common, or does not fit, is refused in one line", () => {
    const refusals: readonly [readonly unknown[], string | undefined, RegExp][] = [
      [[1, "a"], undefined, /no dtype holds int and str; for missing numbers/],
      [[[1], [2, 3]], undefined, /lists of one length at level 2/],
      [[[1], 2], undefined, /lists of one length at level 2/],
      [[300], "uint8", /an element of uint8, got 300/],
      [[1.5], "int32", /an element of int32, got 1.5/],
      [["abcd"], "<U3", /an element of str96, got the string "abcd" of 4 characters, where 3 fit/],
      [[2n ** 64n], undefined, /no integer dtype holds all/],
      [[2n ** 63n, -1], undefined, /no integer dtype holds all/],
      [[2n ** 53n + 1n], "float64", /an element of float64, got 9007199254740993/],
      [[1], "float128", /another form on each platform/],
      [[null], "float64", /got null/],
    ];
    for (const [values, dtype, message] of refusals) {
      assert.throws(() => NdArray.from(values, { dtype }), { code: "ERR_DASKWIRE_ENCODE", message });
    }
    assert.throws(() => NdArray.from(Float64Array.of(1, 2, 3), { shape: [2, 2] }), /shape \(2, 2\) does not fit/);
    assert.throws(() => NdArray.from([1, 2, 3], { shape: [2] }), /shape \(2\) does not fit 3 values/);
  });

  test("typed arrays become another dtype where their values are of it", () => {
    assert.deepEqual(NdArray.from(Uint8Array.of(0, 2), { dtype: "bool" }).toNested(), [false, true]);
    assert.deepEqual(NdArray.from(Float64Array.of(1, 2), { dtype: "complex128" }).toNested(), [new PyComplex(1, 2)]);
    assert.deepEqual(NdArray.from(BigInt64Array.of(1n), { dtype: "datetime64[s]" }).toNested(), [1n]);
    assert.deepEqual(NdArray.from(Float64Array.of(1, 0.1), { dtype: "float32" }).toNested(), [1, Math.fround(0.1)]);
    assert.throws(() => NdArray.from(Float64Array.of(0.5), { dtype: "int8" }), /an element of int8, got 0.5/);
  });
});

describe("hostile descriptions", () => {
  const f8 = dtypeOf("<f8");
  const data = new Uint8Array(48);
  const wrong: readonly [string, Partial<ConstructorParameters<typeof NdArray>[0]>, RegExp][] = [
    ["beyond the end", { shape: [7] }, /beyond its 48 bytes/],
    ["before the begin", { shape: [3], strides: [-8] }, /beyond its 48 bytes/],
    ["a stride that is huge", { shape: [2], strides: [2 ** 53 - 8] }, /beyond its 48 bytes/],
    ["strides that cancel each other", { shape: [3, 3], strides: [2 ** 50, -(2 ** 50)] }, /beyond its 48 bytes/],
    ["a length below 0", { shape: [-1] }, /shape of whole numbers, got -1/],
    ["a length that is no number", { shape: ["1" as unknown as number] }, /shape of whole numbers, got 1/],
    ["a part of an element", { shape: [1.5] }, /shape of whole numbers/],
    ["more elements than can be counted", { shape: [2 ** 40, 2 ** 40], strides: [0, 0] }, /a shape that can be/],
    ["the same, though it is empty", { shape: [2 ** 40, 0, 2 ** 40], strides: [0, 0, 0] }, /a shape that can be/],
    ["too few strides", { shape: [1, 1], strides: [8] }, /a stride for each of 2 axes, got 1/],
    ["too many axes", { shape: new Array<number>(65).fill(1) }, /at most 64 axes/],
    ["an offset below 0", { shape: [1], offset: -8 }, /an offset of 0 or more/],
    ["an offset that leaves no room", { shape: [1], offset: 41 }, /beyond its 48 bytes/],
    ["objects that are none", { shape: [1], objects: [1] }, /expected bytes as elements/],
  ];
  for (const [label, parts, message] of wrong) {
    test(label, () => {
      assert.throws(() => new NdArray({ dtype: f8, shape: [], data, ...parts }), {
        code: "ERR_DASKWIRE_MALFORMED",
        message,
      });
    });
  }

  test("an element that stands for very many is not copied beyond the limit", () => {
    const array = new NdArray({ dtype: f8, shape: [2 ** 20, 2 ** 20], strides: [0, 0], data });
    const limited = { code: "ERR_DASKWIRE_LIMIT", message: /a copy of it takes \d+ bytes, \d+ are allowed/ };
    assert.equal(array.get(5, 7), 0);
    assert.throws(() => array.toNested(), limited);
    assert.throws(() => array.toTypedArray(), limited);
    assert.throws(() => array.toBytes({ order: "F" }), limited);
    assert.throws(() => array.reshape([2 ** 40]), limited);
    assert.throws(() => array.slice([0, 100], [0, 100]).toTypedArray({ limit: 1_000 }), limited);
    assert.equal(array.slice([0, 100], [0, 100]).toTypedArray().length, 10_000);
    // Without any element it still has very many lists.
    const empty = new NdArray({ dtype: f8, shape: [2 ** 40, 0], data });
    assert.throws(() => empty.toNested(), limited);
    assert.deepEqual([...empty], []);
  });

  test("elements that overlap cost no more than a limit", () => {
    const fields = (count: number): [string, string][] => Array.from({ length: count }, (_, i) => [`f${i}`, "S8"]);
    assert.equal(dtypeOf(fields(1000)).itemsize, 8000);
    assert.throws(() => dtypeOf([["x", "f8", [2 ** 30]]]), { code: "ERR_DASKWIRE_MALFORMED" });
    assert.throws(() => dtypeOf([["x", "V0", [2 ** 30]]]), { code: "ERR_DASKWIRE_LIMIT" });
    let deep: unknown = "f8";
    for (let i = 0; i < 40; i++) deep = [["x", deep]];
    assert.throws(() => dtypeOf(deep as string), { code: "ERR_DASKWIRE_LIMIT" });
  });

  test("texts that are no dtype", () => {
    for (const text of [
      "",
      "f3",
      "<x8",
      "i16",
      "f8[ns]",
      "M8[parsec]",
      "M8[0s]",
      "M8[",
      "U-1",
      "S99999999999",
      "f",
      "__proto__",
      "constructor",
      "U2000000000",
    ]) {
      assert.throws(() => dtypeOf(text), { code: "ERR_DASKWIRE_MALFORMED" }, text);
    }
  });

  test("text beyond Unicode is no reason to fail", () => {
    const data = new Uint8Array(new Uint32Array([0x110000, 65, 0xd800, 0]).buffer);
    const array = new NdArray({ dtype: dtypeOf("<U4"), shape: [1], data });
    assert.equal(array.get(0), "\ufffdA\ud800");
  });
});

test("indices that are none", () => {
  const array = NdArray.from([[1, 2]]);
  const wrong = { code: "ERR_DASKWIRE_ARRAY" };
  for (const indices of [[], [0], [0, 0, 0], [1, 0], [0, 2], [0, -3], [0, 0.5], [0, NaN]]) {
    assert.throws(() => array.get(...indices), wrong, String(indices));
  }
  assert.throws(() => array.at(0, 0, 0), wrong);
  assert.throws(() => array.transpose([0]), wrong);
  assert.throws(() => array.transpose([0, 0]), wrong);
  assert.throws(() => array.slice([0, 1, 0]), wrong);
  assert.throws(() => array.reshape([3]), wrong);
  assert.throws(() => array.broadcastTo([2, 3]), wrong);
});
