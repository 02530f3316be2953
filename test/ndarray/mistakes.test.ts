/** What a newcomer gets wrong about arrays: each has one error that says what is wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { DaskwireError } from "../../runtime/wire/errors.js";

const from = (values: unknown, options?: object): NdArray => NdArray.from(values as readonly unknown[], options);

const MADE: readonly [values: unknown, options: object | undefined, message: RegExp][] = [
  [[[1, 2], [3]], undefined, /lists of one length at level 2/],
  [[[1, 2], 3], undefined, /lists of one length at level 2/],
  [[1, "a"], undefined, /no dtype holds int and str/],
  [[1, null], undefined, /no dtype holds int and null; for missing numbers use NaN/],
  [[undefined], undefined, /no dtype holds JavaScript's undefined/],
  [[() => 1], undefined, /no dtype holds JavaScript's function/],
  [[1], { dtype: "int33" }, /no dtype "int33"/],
  [[1], { dtype: 5 }, /the description of a dtype, got number/],
  [[NaN], { dtype: "int32" }, /an element of int32, got NaN/],
  [[1.5], { dtype: "int32" }, /got 1.5/],
  [[300], { dtype: "uint8" }, /an element of uint8, got 300/],
  [[-1], { dtype: "uint64" }, /got -1/],
  [[2n ** 64n], { dtype: "uint64" }, /got 18446744073709551616/],
  [[2n ** 63n, -1], undefined, /no integer dtype holds all/],
  [["abcd"], { dtype: "<U2" }, /4 characters, where 2 fit/],
  [[Uint8Array.of(1, 2, 3)], { dtype: "S2" }, /3 bytes, where 2 fit/],
  [["1.5"], { dtype: "float64" }, /the string "1.5"/],
  [[null], { dtype: "float64" }, /an element of float64, got null/],
  [[new Date(0)], { dtype: "datetime64[D]" }, /a Date, which datetime64\[ms\] holds/],
  [[1], { shape: [2 ** 40] }, /shape \(1099511627776\) does not fit 1 values/],
  [[1, 2], { shape: [-1] }, /whole numbers, got -1/],
  [Float64Array.of(1, 2, 3), { shape: [2, 2] }, /shape \(2, 2\) does not fit 3 values/],
  [Float64Array.of(2.5), { dtype: "int32" }, /got 2.5/],
];

test("arrays of what does not fit", () => {
  for (const [values, options, message] of MADE) {
    assert.throws(
      () => from(values, options),
      (error: unknown) => error instanceof DaskwireError && message.test(error.message),
      String(message),
    );
  }
});

test("elements that are not there", () => {
  const array = from([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.equal(array.get(-1, -1), 6n);
  const uses: readonly [use: () => unknown, message: RegExp][] = [
    [() => array.get(2, 0), /index 2 is none of axis 0, which has 2/],
    [() => array.get(0, -4), /index -4 is none of axis 1, which has 3/],
    [() => array.get(0.5, 0), /index 0.5/],
    [() => array.get(NaN, 0), /index NaN/],
    [() => array.get(1), /2 indices, got 1; at\(\.\.\.\) takes fewer/],
    [() => array.at(0, 0, 0), /indices/],
    [() => array.slice([0, 2, 0]), /a step other than 0/],
    [() => array.field("x"), /no field "x"/],
    [() => from(["a"]).toTypedArray(), /no typed array for elements/],
  ];
  for (const [use, message] of uses) assert.throws(use, message);
});
