/** Values of every serialization family, from Dask and back to it. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { tableFromArrays, type Table } from "apache-arrow";

import { MaskedArray } from "../../runtime/values/ndarray/masked.js";
import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { npScalars } from "../../runtime/values/ndarray/pickle/known.js";
import { NpScalar } from "../../runtime/values/ndarray/pickle/scalar.js";
import { loadPickle } from "../../runtime/values/pickle/load.js";
import { PyByteArray } from "../../runtime/values/python/bytearray.js";
import { PyTuple, tuple } from "../../runtime/values/python/tuple.js";
import { deserializeNested, deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { registerFamily, registerSerializer, SerializerRegistry } from "../../runtime/values/serialize/registry.js";
import { serializeValue } from "../../runtime/values/serialize/serialize.js";
import { UnreadValue } from "../../runtime/values/serialize/unread.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { Float, PySet } from "../../runtime/wire/values.js";
import { NumpyPeer, unpack } from "../ndarray/peer.js";
import { RELEASES } from "../support/dask.js";

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    let numpy: NumpyPeer;
    before(async () => (numpy = await NumpyPeer.of(release)));
    after(() => numpy[Symbol.dispose]());

    const read = async (expression: string): Promise<unknown> =>
      deserializeValue((await numpy.theirs(expression)).payload);
    const check = async (value: unknown, expression: string, options = {}): Promise<void> => {
      assert.equal(await numpy.check(`bool(${expression})`, await serializeValue(value, options)), "True", expression);
    };

    test("what Python serializes", async () => {
      assert.deepEqual(await read("b'abc'"), Uint8Array.of(97, 98, 99));
      assert.deepEqual(await read("bytearray(b'abc')"), new PyByteArray(Uint8Array.of(97, 98, 99)));
      assert.deepEqual(await read("memoryview(b'abc')"), Uint8Array.of(97, 98, 99));
      assert.deepEqual(
        await read("{'a': 1, 'b': [1.5, None, 'x', 2**70]}"),
        new Map<string, unknown>([
          ["a", 1],
          ["b", [1.5, null, "x", 2n ** 70n]],
        ]),
      );
      const grid = (await read("memoryview(np.arange(6, dtype='i4').reshape(2, 3))")) as NdArray;
      assert.deepEqual(
        [grid.dtype.str, grid.toNested()],
        [
          "<i4",
          [
            [0, 1, 2],
            [3, 4, 5],
          ],
        ],
      );
      const numbers = (await read("__import__('array').array('d', [1.5, 2.5])")) as NdArray;
      assert.deepEqual(numbers.toTypedArray(), Float64Array.of(1.5, 2.5));
      const list = (await read("[np.arange(3), 'x', b'y']")) as readonly [NdArray, string, Uint8Array];
      assert.deepEqual([list[0].toNested(), list[1], list[2]], [[0n, 1n, 2n], "x", Uint8Array.of(121)]);
      const pair = await read("(np.float32([1, 2]), 5)");
      assert.ok(pair instanceof PyTuple && pair[0] instanceof NdArray && pair[1] === 5);
      assert.deepEqual(await read("{b'x'}"), new PySet([Uint8Array.of(120)]));
      const byKey = (await read("{('a', 1): np.arange(2), 5: {'in': [np.arange(1)]}}")) as KeyMap<unknown>;
      assert.deepEqual((byKey.get(["a", 1]) as NdArray).toNested(), [0n, 1n]);
      assert.deepEqual(((byKey.get(5) as Map<string, NdArray[]>).get("in") as NdArray[])[0]?.toNested(), [0n]);
    });

    test("numpy's scalars are values, and keep their dtype where they are asked to", async () => {
      const cases: readonly [string, unknown, string][] = [
        ["np.float64(1.5)", 1.5, "<f8"],
        ["np.float32(0.5)", 0.5, "<f4"],
        ["np.int64(7)", 7, "<i8"],
        ["np.uint64(2**64 - 1)", 2n ** 64n - 1n, "<u8"],
        ["np.bool_(True)", true, "|b1"],
        ["np.str_('abc')", "abc", "<U3"],
        ["np.bytes_(b'ab')", Uint8Array.of(97, 98), "|S2"],
      ];
      for (const [expression, value, dtype] of cases) {
        const { pickle } = await numpy.theirs(expression);
        assert.deepEqual(loadPickle(pickle), value, expression);
        const exact = loadPickle(pickle, { known: npScalars }) as unknown as NpScalar;
        assert.equal(exact.dtype.str, dtype);
        await check(exact, `type(x) is type(${expression}) and x == ${expression} and x.dtype == ${expression}.dtype`);
      }
      const time = (await read("np.datetime64('2026-01-31T12:30:00.5', 'us')")) as NpScalar;
      assert.equal(time.toDate()?.toISOString(), "2026-01-31T12:30:00.500Z");
      await check(time, "x == np.datetime64('2026-01-31T12:30:00.5', 'us') and x.dtype == 'M8[us]'");
      const record = (await read("np.array([(1, 2.5)], [('a', 'i4'), ('b', 'f8')])[0]")) as ReadonlyMap<
        string,
        unknown
      >;
      assert.deepEqual(
        record,
        new Map<string, unknown>([
          ["a", 1],
          ["b", 2.5],
        ]),
      );
    });

    test("masked arrays, matrices, records, strings of any length, dtypes", async () => {
      const source = "np.ma.masked_array([[1.5, 2.5], [3.5, 4.5]], mask=[[0, 1], [0, 0]], fill_value=9.5)";
      for (const masked of [await read(source), loadPickle((await numpy.theirs(source)).pickle) as unknown]) {
        assert.ok(masked instanceof MaskedArray);
        assert.deepEqual([masked.get(0, 0), masked.get(0, 1), masked.get(1, 1)], [1.5, null, 4.5]);
        const same = `type(x) is np.ma.MaskedArray and x.tolist() == ${source}.tolist() and x.fill_value == 9.5 and x.dtype == 'f8'`;
        await check(masked, same);
        await check(
          new Map([["in", tuple(masked, 1)]]),
          same.replaceAll("x.", "x['in'][0].").replace("type(x)", "type(x['in'][0])"),
        );
        await check({ in: masked }, same.replaceAll("x.", "x['in'].").replace("type(x)", "type(x['in'])"), {
          serializers: ["pickle"],
        });
      }
      const open = (await read("np.ma.masked_array([1, 2])")) as MaskedArray;
      assert.equal(open.mask, undefined);
      await check(open, "x.mask is np.ma.nomask and x.tolist() == [1, 2]");
      const records = "np.ma.masked_array([(1, 2.0)], mask=[(True, False)], dtype=[('a', 'i4'), ('b', 'f8')])";
      const read2 = loadPickle((await numpy.theirs(records)).pickle) as unknown as MaskedArray;
      assert.deepEqual(
        read2.mask?.get(0),
        new Map([
          ["a", true],
          ["b", false],
        ]),
      );
      await check(read2, `x.tolist() == ${records}.tolist()`);
      for (const [dtype, value, fill] of [
        ["[('a', 'i4'), ('b', 'f8')]", "(1, 2.0)", "(7, 0.5)"],
        ["[('a', 'i4', 2), ('b', [('c', 'S3')])]", "([1, 2], (b'x',))", "([7, 8], (b'y',))"],
      ]) {
        const filled = `np.ma.masked_array([${value}], mask=True, dtype=${dtype}, fill_value=np.array(${fill}, ${dtype})[()])`;
        const told = `type(x) is np.ma.MaskedArray and x.dtype == ${dtype} and repr(x.mask.tolist()) == repr(${filled}.mask.tolist())`;
        const same = `${told} and repr(x.data.tolist()) == repr(${filled}.data.tolist()) and repr(x.fill_value) == repr(${filled}.fill_value)`;
        for (const each of [filled, filled.replace(/, fill_value=.*$/, ")")]) {
          const expected = same.replaceAll(filled, each);
          for (const masked of [await read(each), loadPickle((await numpy.theirs(each)).pickle) as unknown]) {
            await check(masked, expected);
            await check({ in: masked }, expected.replaceAll("x.", "x['in'].").replace("type(x)", "type(x['in'])"), {
              serializers: ["pickle"],
            });
          }
        }
      }
      assert.equal(((await read("np.ma.masked")) as MaskedArray).get(), null);

      const matrix = (await read("np.asmatrix([[1, 2], [3, 4]])")) as NdArray;
      assert.equal(matrix.subclass, "matrix");
      await check(matrix, "type(x) is np.matrix and x.tolist() == [[1, 2], [3, 4]]");
      await check([1, { m: matrix }], "type(x[1]['m']) is np.matrix", { serializers: ["pickle"] });
      const recarray = loadPickle(
        (await numpy.theirs("np.rec.array([(1, 2.5)], dtype=[('a', 'i4'), ('b', 'f8')])")).pickle,
      ) as unknown as NdArray;
      assert.deepEqual(recarray.field("b").toNested(), [2.5]);
      await check(recarray, "type(x) is np.recarray and x.b[0] == 2.5", { serializers: ["pickle"] });

      const strings = "np.array(['a', 'a longer one than the others'], dtype=np.dtypes.StringDType())";
      const texts = (await read(strings)) as NdArray;
      assert.deepEqual(texts.toNested(), ["a", "a longer one than the others"]);
      await check(texts, `x.dtype == ${strings}.dtype and x.tolist() == ${strings}.tolist()`);
      for (const dtype of [
        "np.dtype('>f4')",
        "np.dtype('f8', metadata={'a': 1})",
        "np.dtype('M8[5ms]')",
        "np.dtype([('a', 'i1'), ('b', 'f8', (2,))], align=True)",
        "np.dtype((np.record, [('a', 'i4')]))",
      ]) {
        await check(
          loadPickle((await numpy.theirs(dtype)).pickle),
          `x == ${dtype} and x.metadata == ${dtype}.metadata and x.type is ${dtype}.type and x.isalignedstruct == ${dtype}.isalignedstruct`,
        );
      }
    });

    test("what we serialize, Python reads", async () => {
      await check(Uint8Array.of(1, 2), "type(x) is bytes and x == bytes([1, 2])");
      await check(new PyByteArray(Uint8Array.of(1)), "type(x) is bytearray and x == bytes([1])");
      await check(
        { a: [1, 2.5, null, "x"], b: new Map([["c", true]]) },
        "x == {'a': [1, 2.5, None, 'x'], 'b': {'c': True}}",
      );
      await check([1, [2, new Float(3)]], "x == (1, (2, 3.0)) and type(x) is tuple", {
        serializers: ["msgpack", "pickle"],
      });
      await check(new PySet([1, 2]), "x == {1, 2}", { serializers: ["msgpack", "pickle"] });
      await check(
        Float32Array.of(1.5, 2),
        "type(x) is np.ndarray and x.dtype == 'f4' and x.tolist() == [1.5, 2] and x.flags.writeable",
      );
      await check(BigInt64Array.of(-5n), "x.dtype == 'i8' and x.tolist() == [-5]");
      const array = NdArray.from([
        [1, 2],
        [3, 4],
      ]);
      await check([array, "x", 5], "type(x) is list and x[0].tolist() == [[1, 2], [3, 4]] and x[1:] == ['x', 5]");
      await check(
        tuple(array, { k: array.transpose() }),
        "type(x) is tuple and x[1]['k'].flags.f_contiguous and x[1]['k'].tolist() == [[1, 3], [2, 4]]",
      );
      await check(new KeyMap([[["k", 1], array]]), "x[('k', 1)].tolist() == [[1, 2], [3, 4]]");
      await check(
        { a: array, f: Float64Array.of(0.5) },
        "x['a'].sum() == 10 and x['f'].tolist() == [0.5] and x['a'].flags.writeable",
        { serializers: ["pickle"] },
      );
      await check([array], "x[0].tolist() == [[1, 2], [3, 4]]", { pickleProtocol: 4, serializers: ["pickle"] });
      await check(
        NdArray.from(["a", null, [1]], { dtype: "object", shape: [3] }),
        "x.dtype == 'O' and x.tolist() == ['a', None, [1]]",
      );
    });

    test("buffers of pickles stay out of band, read and written without a copy", async () => {
      const bytes = new Uint8Array(100_000).fill(7);
      const ours = await serializeValue(
        { deep: [{ array: NdArray.from(bytes, { shape: [100, 1000] }) }] },
        { serializers: ["pickle"] },
      );
      assert.equal(ours.frames.length, 2);
      assert.equal(ours.frames[1]?.buffer, bytes.buffer);
      assert.deepEqual(ours.header.get("writeable"), [true]);
      const back = await deserializeValue<Map<string, Map<string, NdArray>[]>>(ours);
      assert.equal(back.get("deep")?.[0]?.get("array")?.data.buffer, bytes.buffer);
      const { payload } = await numpy.theirs(
        "{'a': (lambda a: (a.setflags(write=False), a)[1])(np.arange(9)), 'b': np.arange(2)}",
      );
      const read = await deserializeValue<Map<string, NdArray>>(payload);
      assert.deepEqual([read.get("a")?.writeable, read.get("b")?.writeable], [false, true]);
    });

    test("Arrow tables, both ways", async () => {
      const table = (await read("pa.table({'x': [1.5, None], 's': ['a', 'b']})")) as Table;
      assert.deepEqual(
        table.toArray().map((row) => (row as { toJSON(): unknown }).toJSON()),
        [
          { x: 1.5, s: "a" },
          { x: null, s: "b" },
        ],
      );
      await check(table, "type(x) is pa.Table and x.to_pydict() == {'x': [1.5, None], 's': ['a', 'b']}");
      const ours = tableFromArrays({ n: Int32Array.of(1, 2), f: Float64Array.of(0.5, 1.5) });
      await check([ours, 1], "x[0].to_pydict() == {'n': [1, 2], 'f': [0.5, 1.5]}");
      await check(ours.batches[0], "type(x) is pa.RecordBatch and x.to_pydict() == {'n': [1, 2], 'f': [0.5, 1.5]}");
      const batch = (await read("pa.record_batch({'x': [1, 2]})")) as Table;
      assert.equal(batch.numRows, 2);
    });

    test("what could not be serialized says why", async () => {
      const { payload } = await numpy.theirs("(_ for _ in ())");
      await assert.rejects(deserializeValue(payload), (error: Error & { text?: string; tracebackText?: string }) => {
        assert.equal(error.name, "RemoteSerializationError");
        assert.match(
          error.message,
          /could not serialize the value: Could not serialize object of type generator \(TypeError: cannot pickle/,
        );
        assert.match(error.tracebackText ?? "", /^Traceback/);
        return true;
      });
      const ours = await serializeValue(() => 1, { onError: "message" });
      await assert.rejects(numpy.check("x", ours), /TypeError.*a JavaScript function has no form in Python/s);
      await assert.rejects(serializeValue({ a: [NdArray.from([1]), { f: () => 1 }] }), {
        name: "SerializationError",
        message: /cannot pickle value\["a"\]\[1\]\S*: a JavaScript function/,
      });
      const circle: unknown[] = [NdArray.from([1])];
      circle.push(circle);
      await assert.rejects(serializeValue(circle), { name: "SerializationError" });
    });

    test("payloads in messages, and families that are not wanted", async () => {
      const [message] = await numpy.tell(
        "messages",
        "{'a': Serialize(np.arange(2)), 'b': [ToPickle({'x': np.arange(3)}), 1], ('k', 1): Serialize(b'x')}",
      );
      const nested = (await deserializeNested(decodeOpen(unpack(message as Uint8Array)))) as KeyMap<unknown>;
      assert.deepEqual((nested.get("a") as NdArray).toNested(), [0n, 1n]);
      assert.deepEqual((nested.get("b") as [Map<string, NdArray>])[0].get("x")?.toNested(), [0n, 1n, 2n]);
      assert.deepEqual(nested.get(["k", 1]), Uint8Array.of(120));
      const { payload } = await numpy.theirs("1");
      await assert.rejects(deserializeValue(payload, { deserializers: ["msgpack", "dask"] }), {
        name: "SerializerError",
        message: /serialized with "pickle" is not read: only msgpack, dask may be/,
      });
    });

    test("classes of one's own, in both directions", async () => {
      class Temperature {
        readonly degrees: number;
        constructor(degrees: number) {
          this.degrees = degrees;
        }
      }
      using _ = registerSerializer<Temperature>({
        type: "fractions:Fraction",
        test: (value) => value instanceof Temperature,
        serialize: ({ degrees }) => ({ header: { scale: "C" }, frames: [new TextEncoder().encode(String(degrees))] }),
        deserialize: (header, frames) =>
          new Temperature(Number(new TextDecoder().decode(frames[0])) + (header.get("scale") === "K" ? -273 : 0)),
      });
      const register =
        "[__import__('distributed').protocol.register_serialization(__import__('fractions').Fraction, lambda x: ({'scale': 'K'}, [str(x.numerator).encode()]), lambda h, f: __import__('fractions').Fraction(int(bytes(f[0])), 1 if h['scale'] == 'C' else 2)), 1][1]";
      assert.equal(await read(register), 1);
      const theirs = (await read("__import__('fractions').Fraction(300)")) as Temperature;
      assert.ok(theirs instanceof Temperature && theirs.degrees === 27);
      await check([new Temperature(21), { deep: new Temperature(-5) }], "x[0] == 21 and x[1]['deep'] == -5");
      const registry = new SerializerRegistry();
      const inert = (await deserializeValue((await numpy.theirs("__import__('fractions').Fraction(300)")).payload, {
        registry,
      })) as unknown;
      assert.ok(inert instanceof UnreadValue);
      assert.equal(inert.type, "fractions.Fraction");
      assert.equal(String(inert), "<unread fractions.Fraction, 1 frames>");
      assert.throws(() => Number(inert), {
        name: "UnreadValueError",
        message: /of Python's fractions.Fraction was not read: register how/,
      });
      assert.throws(() => JSON.stringify({ inert }), { name: "UnreadValueError" });
      // It is sent on as it came.
      await check(inert, "x == 150");
      await check([1, inert], "x[1] == 150");
    });
  });
}

test("serializers and families that cannot be", async () => {
  const registry = new SerializerRegistry();
  assert.throws(() => registry.register({ type: "a:B" }), /expected serialize, deserialize or both/);
  assert.throws(() => registry.register({ type: "B", deserialize: () => 1 }), /module:qualname/);
  assert.throws(
    () => registry.register({ type: "a:B", test: () => true, deserialize: () => 1 }),
    /test and serialize together/,
  );
  assert.throws(
    () => registry.registerFamily({ name: "pickle", deserialize: () => 1 }),
    /a serialization family "pickle" already/,
  );
  {
    using _ = registerFamily({
      name: "reversed",
      serialize: (value) =>
        typeof value === "string"
          ? { header: {}, frames: [new TextEncoder().encode([...value].reverse().join(""))] }
          : undefined,
      deserialize: (_header, frames) => [...new TextDecoder().decode(frames[0])].reverse().join(""),
    });
    const payload = await serializeValue("abc", { serializers: ["reversed", "pickle"] });
    assert.deepEqual(payload.frames, [new TextEncoder().encode("cba")]);
    assert.equal(await deserializeValue(payload), "abc");
    assert.equal(await deserializeValue(await serializeValue(5, { serializers: ["reversed", "pickle"] })), 5);
  }
  await assert.rejects(serializeValue("abc", { serializers: ["reversed"] }), /no serialization family "reversed"/);
});
