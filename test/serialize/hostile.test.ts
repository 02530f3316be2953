/** Real payloads with mistakes in them: a value, or one error of this package, and never much memory. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import fc from "fast-check";

import { NdArray } from "../../runtime/values/ndarray/ndarray.js";
import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { serializeValue } from "../../runtime/values/serialize/serialize.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { NumpyPeer } from "../ndarray/peer.js";

const SOURCES = [
  "np.arange(6.).reshape(2, 3).T",
  "np.broadcast_to(np.arange(3), (4, 3))",
  "np.array([(1, 'a', [1, 2])], dtype=[('a', 'i4'), ('b', 'U2'), ('c', 'f8', (2,))])",
  "np.array([1, 'a', None], dtype=object)",
  "np.ma.masked_array([1.5, 2.5], mask=[0, 1])",
  "{'a': [np.arange(2), b'x'], ('k', 1): 5}",
  "[np.datetime64('2026-01-01', 'us'), np.arange(4, dtype='>i2')[::2]]",
  "memoryview(np.arange(4, dtype='i4'))",
  "pd.DataFrame({'a': [1, 2], 'b': ['x', None], 't': pd.to_datetime(['2026-01-01'] * 2)})",
];

let numpy: NumpyPeer;
const payloads: Serialized[] = [];
before(async () => {
  numpy = await NumpyPeer.of();
  for (const source of SOURCES) payloads.push((await numpy.theirs(source)).payload);
});
after(() => numpy[Symbol.dispose]());

const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });

function mistaken(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 0) for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

test("headers and frames with mistakes", async (t) => {
  let [read, refused] = [0, 0];
  const grown = process.memoryUsage().arrayBuffers;
  await fc.assert(
    fc.asyncProperty(fc.nat(SOURCES.length - 1), fc.nat(), mistakes, async (which, part, changes) => {
      const { headerBytes, frames } = payloads[which] as Serialized;
      const target = part % (frames.length + 1);
      const payload = new Serialized(
        target === 0 ? mistaken(headerBytes, changes) : headerBytes,
        frames.map((frame, index) => (index + 1 === target ? mistaken(frame, changes) : frame)),
      );
      try {
        const value = await deserializeValue<unknown>(payload);
        String(value);
        if (value instanceof NdArray) value.toNested({ limit: 2 ** 20 });
        read++;
      } catch (error) {
        assert.ok(error instanceof DaskwireError, `${SOURCES[which]}: ${String(error)}\n${(error as Error).stack}`);
        refused++;
      }
    }),
    { numRuns: 3000 },
  );
  t.diagnostic(`${read} read, ${refused} refused`);
  assert.ok(read > 100 && refused > 100);
  assert.ok(process.memoryUsage().arrayBuffers - grown < 256 * 2 ** 20);
});

test("each way in which a header can lie has its words", async () => {
  const { header, frames } = await serializeValue(NdArray.from([1, 2]));
  const lie = (changes: object, sub: object = {}, given = frames): Promise<unknown> => {
    const subHeader = new Map([...(header.get("sub-header") as ReadonlyMap<string, never>), ...Object.entries(sub)]);
    return deserializeValue(
      Serialized.of(new Map([...header, ["sub-header", subHeader], ...Object.entries(changes)]) as never, given),
    );
  };
  const cases: readonly [object, object, RegExp, (readonly Uint8Array[])?][] = [
    [{}, { shape: [3] }, /beyond its 16 bytes/],
    [{}, { strides: [-8] }, /beyond its 16 bytes/],
    [{}, { strides: [8, 8] }, /a stride for each of 1 axes/],
    [{}, { shape: 2 }, /a list under shape/],
    [{}, { dtype: [0, "f3"] }, /no dtype of kind f with 3 bytes/],
    [{}, { dtype: [0, "|O"] }, /expected objects as elements/],
    [{}, { dtype: [1, "x"] }, /the pickle of a dtype/],
    [{}, { pickle: true }, /pickle/],
    [{}, { broadcast_to: [5], strides: [8] }, /beyond its 16 bytes/],
    [{ "split-num-sub-frames": [], "split-offsets": [], compression: [] }, {}, /the frame of an array, got none/, []],
    [{ serializer: 5 }, {}, /the name of a serializer/],
    [{ serializer: "nonsense" }, {}, /"nonsense" is not read: no such family/],
    [{ type: 5 }, {}, /the name of a type/],
    [{ "is-collection": true }, {}, /sub-headers and frame-lengths/],
    [{ "is-collection": true, "sub-headers": [{}], "frame-lengths": [2] }, {}, /frames that are not there/],
    [{ "is-collection": true, "sub-headers": [], "frame-lengths": [] }, {}, /expected 0 frames, got 1/],
    [
      {
        "is-collection": true,
        "sub-headers": [{ serializer: "error" }],
        "frame-lengths": [1],
        "type-serialized": "object",
      },
      {},
      /the peer could not/,
    ],
  ];
  for (const [changes, sub, message, given] of cases) {
    await assert.rejects(
      lie(changes, sub, given),
      (error: unknown) => error instanceof DaskwireError && message.test(error.message),
      String(message),
    );
  }
});

test("a value of any depth is looked through without exhausting the stack", async () => {
  let deep: unknown[] = [];
  for (let level = 0; level < 9_000; level++) deep = [deep];
  const payload = await serializeValue(deep);
  assert.equal(payload.header.get("serializer"), "pickle");
});
