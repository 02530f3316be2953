/** How arrays are shown: with their values, and cut whatever they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { NdArray } from "../../runtime/values/ndarray/ndarray.js";

const SHOWN: readonly [array: NdArray, text: string][] = [
  [NdArray.from([[1, 2], [3, 4]]), "NdArray(int64, [2, 2], [[1, 2], [3, 4]])"], // prettier-ignore
  [NdArray.from([0.5, NaN]), "NdArray(float64, [2], [0.5, nan])"],
  [NdArray.from(["a", "b"]), "NdArray(str32, [2], ['a', 'b'])"],
  [NdArray.from(Int32Array.from({ length: 9 }, (_, i) => i)), "NdArray(int32, [9], [0, 1, 2, 3, 4, 5, ...])"],
  [NdArray.from([], { dtype: "float64" }), "NdArray(float64, [0], [])"],
];

test("arrays are shown with their first values", () => {
  for (const [array, text] of SHOWN) {
    assert.equal(String(array), text);
    assert.equal(inspect(array), text);
  }
});

test("arrays of many dimensions are cut", () => {
  const deep = NdArray.from(Uint8Array.of(1), { shape: Array(30).fill(1) as number[] });
  assert.match(String(deep), /\[\[\[\[\.\.\.\]\]\]\]\)$/);
  const many = NdArray.from(new Uint8Array(2 ** 12), { shape: Array(12).fill(2) as number[] });
  assert.ok(String(many).length < 400);
});
