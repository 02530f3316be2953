/** pandas' frames, as their pickles have them. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { DataFrame, Series } from "../../runtime/values/pandas/frame.js";
import { loadPickle } from "../../runtime/values/pickle/load.js";
import { PyObject } from "../../runtime/values/python/object.js";
import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { serializeValue } from "../../runtime/values/serialize/serialize.js";
import { NumpyPeer } from "../ndarray/peer.js";
import { RELEASES } from "../support/dask.js";

const FRAME = `pd.DataFrame({
  'i': [1, 2, 3], 'j': [4, 5, 6], 'f': [1.5, None, 2.5], 's': ['x', None, 'é'], 't': pd.to_datetime(['2026-01-01'] * 3),
  'o': pd.Series([1, 'a', None], dtype=object), 'n': pd.array([1, None, 3], dtype='Int64'), 'b': [True, False, True],
})`.replaceAll("\n", " ");

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let numpy: NumpyPeer;
    before(async () => (numpy = await NumpyPeer.of(release)));
    after(() => numpy[Symbol.dispose]());

    test("a frame is named columns, and goes back as it came", async () => {
      const { payload, pickle } = await numpy.theirs(FRAME);
      for (const frame of [await deserializeValue<DataFrame>(payload), loadPickle(pickle) as unknown as DataFrame]) {
        assert.ok(frame instanceof DataFrame);
        assert.deepEqual([...frame.columns.keys()], ["i", "j", "f", "s", "t", "o", "n", "b"]);
        assert.deepEqual(frame.column("i").toTypedArray(), BigInt64Array.of(1n, 2n, 3n));
        assert.deepEqual(frame.column("j").toNested(), [4n, 5n, 6n]);
        assert.deepEqual(frame.column("f").toNested(), [1.5, NaN, 2.5]);
        assert.deepEqual(frame.column("s").toNested(), ["x", null, "é"]);
        assert.equal(frame.column("t").dtype.kind, "M");
        assert.deepEqual(frame.column("o").toNested(), [1, "a", null]);
        assert.deepEqual(frame.column("b").toNested(), [true, false, true]);
        assert.ok(frame.columns.get("n") instanceof PyObject);
        assert.throws(() => frame.column("n"), /column "n" is no numpy array but .*return pyarrow.Table.from_pandas/);
        assert.throws(() => frame.column("zzz"), /no column "zzz"; there are: i, j/);
        assert.deepEqual((frame.index as NdArray).toNested(), [0n, 1n, 2n]);
        assert.equal(await numpy.check(`x.equals(${FRAME})`, await serializeValue(frame)), "True");
      }
    });

    test("a series; labels that are strings; columns that are numbers; no columns", async () => {
      const { pickle } = await numpy.theirs("pd.Series([1.5, 2.5], index=['a', 'b'], name='s')");
      const series = loadPickle(pickle) as unknown as Series;
      assert.ok(series instanceof Series);
      assert.deepEqual(
        [series.name, (series.values as NdArray).toNested(), (series.index as NdArray).toNested()],
        ["s", [1.5, 2.5], ["a", "b"]],
      );
      const numbered = loadPickle(
        (await numpy.theirs("pd.DataFrame([[1, 2.5], [3, 4.5]])")).pickle,
      ) as unknown as DataFrame;
      assert.deepEqual([...numbered.columns.keys()], [0, 1]);
      assert.deepEqual(numbered.column(1).toNested(), [2.5, 4.5]);
      const many = loadPickle((await numpy.theirs("pd.DataFrame({('a', 1): [1], ('b', 2): [2]})")).pickle);
      assert.ok(many instanceof PyObject, "a MultiIndex stays what it is");
      assert.equal((loadPickle((await numpy.theirs("pd.DataFrame()")).pickle) as unknown as DataFrame).columns.size, 0);
    });
  });
}
