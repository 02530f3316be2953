/** Keys of maps that msgpack cannot hold: Python writes them as pickles and the like, alone and inside of tuples. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { dumpPickle } from "../../runtime/values/pickle/index.js";
import { WireError } from "../../runtime/wire/errors.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { Float, PyEnum, type WireValue } from "../../runtime/wire/values.js";
import { pythonOf, RELEASES } from "../support/dask.js";
import { PythonPeer } from "./python.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const plain = fc.constantFrom(
  "'x'",
  "0",
  "1.0",
  "None",
  "b'x'",
  "()",
  "np.float64(1.5)",
  "np.str_('s')",
  "Status.closed",
);
const unknown = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((each) => `np.int64(${each})`),
  fc.integer({ min: 0, max: 999 }).map((each) => `np.datetime64('2026-01-01') + ${each}`),
  fc.integer({ min: 1, max: 9999 }).map((each) => `datetime.date(${each}, 2, 3)`),
  fc.integer().map((each) => `frozenset([${each}, 'x'])`),
  fc.constantFrom("uuid.UUID(int=7)", "np.float32(0.5)", "1 + 2j", "range(3)"),
);
const marked = fc.oneof(
  fc.integer().map((each) => `ToPickle(${each})`),
  fc.integer().map((each) => `Serialize(${each})`),
);

/** Expressions of dicts with such keys and values. */
function mapsOf(leaves: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { key } = fc.letrec<{ key: string }>((tie) => ({
    key: fc.oneof(
      { maxDepth: 3 },
      plain,
      leaves,
      fc.array(tie("key"), { minLength: 1, maxLength: 3 }).map((each) => `(${each.join(", ")},)`),
    ),
  }));
  return fc
    .array(fc.tuple(key, key), { minLength: 1, maxLength: 6 })
    .map((entries) => `{${entries.map((entry) => entry.join(": ")).join(", ")}}`);
}

// Not both kinds in one message: when Dask meets a value that it has to pickle it begins again, and leaves the payloads of its
// first try among the frames.
const maps = fc.oneof(mapsOf(unknown), mapsOf(marked));

/** `{1}` as Dask writes it. */
const set = [0x82, 0xa7, ...utf8("__Set__"), 0xc3, 0xa7, ...utf8("as-list"), 0x91, 0x01];

const pickleOf = (value: unknown): Pickled => Pickled.of(dumpPickle(value));

for (const release of RELEASES) {
  describe(`keys that msgpack cannot hold, ${release}`, () => {
    let python: PythonPeer;
    before(async () => (python = new PythonPeer(await pythonOf(release))));
    after(() => python[Symbol.dispose]());

    const dumps = (expression: string): Promise<Uint8Array[]> => python.ask("dumps", utf8(expression));
    const loads = async (frames: readonly Uint8Array[]): Promise<string> =>
      new TextDecoder().decode((await python.ask("loads", ...frames))[0]);
    const read = (frames: readonly Uint8Array[]): WireValue => decodeOpen(frames, { exactFloats: true });

    test("a numpy integer in a tuple, and alone", async () => {
      const frames = await dumps("{('x', np.int64(0)): 1, np.int64(3): {'a': 2}, 'y': 3}");
      const message = read(frames) as KeyMap<WireValue>;
      assert.equal(message.size, 3);
      const [[name, inside], alone, y] = [...message.keys()] as [[string, Pickled], Pickled, string];
      assert.deepEqual([name, y, message.get("y")], ["x", "y", 3]);
      for (const payload of [inside, alone]) assert.ok(payload instanceof Pickled && payload.pickle.length > 20);
      assert.equal(message.get(["x", inside]), 1);
      assert.deepEqual(message.get(alone), new Map([["a", 2]]));
      assert.deepEqual(encodeOpen(message), frames);
    });

    test("whatever Python writes is read, and written as the same bytes", async () => {
      await fc.assert(
        fc.asyncProperty(maps, async (expression) => {
          const frames = await dumps(expression);
          assert.deepEqual(encodeOpen(read(frames)), frames);
        }),
        { numRuns: 200 },
      );
    });

    test("two objects whose pickles are the same bytes stay two keys, as they are in Python", async () => {
      const frames = await dumps(
        "{object(): 1, object(): 2, ('x', np.float32('nan')): 3, ('x', np.float32('nan')): 4}",
      );
      const message = read(frames) as KeyMap<WireValue>;
      assert.deepEqual([...message.values()], [1, 2, 3, 4]);
      assert.deepEqual(encodeOpen(message), frames);
      assert.match(await loads(frames), /: 1, .*: 2, .*: 3, .*: 4}$/);
    });

    test("serialized keys, which only a receiver that unpacks them can hash", async () => {
      const frames = await dumps("{Serialize(1): 'a', ('x', Serialize((1, 2))): 'b'}");
      const message = read(frames) as KeyMap<WireValue>;
      const [alone, [, inside]] = [...message.keys()] as [Serialized, [string, Serialized]];
      assert.ok(alone instanceof Serialized && inside instanceof Serialized);
      assert.deepEqual(encodeOpen(message), frames);
      assert.equal(await loads(encodeOpen(message)), "{1: 'a', ('x', (1, 2)): 'b'}");
      await assert.rejects(python.ask("forward", ...frames), /unhashable type: 'Serialized'/);
    });

    test("Python reads those that we made", async () => {
      const running = new PyEnum("distributed.core", "Status", "running");
      const value = new KeyMap<WireValue>([
        [["x", pickleOf(7), [pickleOf("y"), new Float(2) as never]], pickleOf(null)],
        [pickleOf(2.5), 1],
        [running, 2],
        [["z", running], 3],
        [Serialized.of({ serializer: "msgpack" }, [encodeOpen("s")[0] as Uint8Array]), 4],
      ]);
      const expected = "{('x', 7, ('y', 2.0)): None, 2.5: 1, <Status.running: 'running'>: 2, ";
      assert.equal(
        (await loads(encodeOpen(value))).replace(/<Status.running: [^>]*>/g, "<Status.running: 'running'>"),
        `${expected}('z', <Status.running: 'running'>): 3, 's': 4}`,
      );
    });

    for (const [what, head] of [
      ["a map", [0x81, 0x80, 0x01]],
      ["a map in a tuple", [0x81, 0x92, 0x01, 0x80, 0x01]],
      ["a set", [0x81, ...set, 0x01]],
      ["a set in tuples", [0x81, 0x91, 0x91, ...set, 0x01]],
      ["a set among strings", [0x82, 0xa1, 0x61, 0x01, ...set, 0x01]],
      ["a map with many entries", [0x81, 0x82, 0x01, 0x02, 0x03, 0x04, 0x01]],
    ] as const) {
      test(`${what} as a key is refused there and here`, async () => {
        const frames = [Uint8Array.from(head)];
        await assert.rejects(loads(frames), /unhashable type: '(dict|set)'/);
        assert.throws(() => decodeOpen(frames), {
          name: "WireError",
          code: "ERR_DASKWIRE_MALFORMED",
          message: /^expected a key that Python can hash, got a (set|map) \(at byte \d+\)$/,
        });
      });
    }

    test("a list as a key is a tuple, there and here", async () => {
      const frames = [Uint8Array.of(0x81, 0x92, 0x01, 0x90, 0x05)];
      assert.equal(await loads(frames), "{(1, ()): 5}");
      assert.deepEqual([...(decodeOpen(frames) as KeyMap<WireValue>)], [[[1, []], 5]]);
    });

    test("a hostile key is refused here where Python fails, too", async () => {
      for (const [frames, refused] of hostile()) {
        await assert.rejects(loads(frames), /^Error: Python: /, refused.source);
        assert.throws(
          () => decodeOpen(frames),
          (error) => error instanceof WireError && refused.test(error.message),
          refused.source,
        );
      }
    });
  });
}

/** Messages with a key that points at no payload, or is a reserved map of another form; and what we say of it. */
function* hostile(): Iterable<readonly [readonly Uint8Array[], RegExp]> {
  const [, ...payload] = encodeOpen(pickleOf(1));
  const pickled = [0x81, 0xab, ...utf8("__Pickled__")];
  const asKey = (...key: readonly number[]): Uint8Array => Uint8Array.of(0x81, 0x92, 0xa1, 0x78, ...key, 0x01);
  yield [[asKey(...pickled, 9), ...payload], /^expected the index of a frame from 1 to 1, got 9/];
  yield [[asKey(...pickled, 0xa1, 0x78), ...payload], /^expected the index of a frame, got another value/];
  yield [[asKey(0x81, 0xa8, ...utf8("__Enum__"), 0xc3), ...payload], /^expected the reserved keys __Serialized__/];
  yield [[asKey(0x81, 0xa7, ...utf8("__Set__"), 0xc3), ...payload], /^expected the reserved keys __Serialized__/];
  const header = Uint8Array.of(0x80);
  yield [[asKey(...pickled, 1), header], /^expected num-sub-frames in the header/];
}
