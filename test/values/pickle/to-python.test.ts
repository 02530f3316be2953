/** Random values of TypeScript's are written, and Python loads what they stand for; so do we. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { Float, KeyMap, PyEnum, PySet } from "../../../runtime/codegen.js";
import { dumpPickle, loadPickle, SerializationError } from "../../../runtime/values/pickle/index.js";
import {
  Counter,
  DefaultDict,
  OrderedDict,
  py,
  pyCall,
  PyBuffer,
  PyByteArray,
  PyComplex,
  PyDate,
  PyDateTime,
  PyDecimal,
  PyDeque,
  PyFraction,
  PyFrozenSet,
  PyRange,
  PySlice,
  PyTime,
  PyTimeDelta,
  PyTimeZone,
  PyTuple,
  PyUuid,
  tuple,
} from "../../../runtime/values/python/index.js";
import type { DaskPeer } from "../dask.js";
import { difference, form } from "./form.js";
import { json, startPickler } from "./python.js";

let python: DaskPeer;
before(async () => (python = await startPickler()));
after(() => python[Symbol.dispose]());

/** What Python loads, as a form. */
async function loaded(pickle: Uint8Array, buffers: readonly Uint8Array[] = []): Promise<unknown> {
  return json((await python.tell("load", pickle, ...buffers))[0]);
}

const zone = fc.integer({ min: -86_399_999_999, max: 86_399_999_999 }).map((us) => new PyTimeZone(new PyTimeDelta(us)));
const clock = {
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  microsecond: fc.integer({ min: 0, max: 999_999 }),
  fold: fc.constantFrom(0 as const, 1 as const),
  tzinfo: fc.option(zone),
};
const day = {
  year: fc.integer({ min: 1, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.nat(27).map((n) => n + 1),
};

const hashable = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 2100n), max: 2n ** 2100n }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc.string({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }),
  fc.record(clock).map((parts) => new PyTime(parts)),
  fc.record({ ...day, ...clock }).map((parts) => new PyDateTime(parts)),
  fc.record(day).map((parts) => new PyDate(parts.year, parts.month, parts.day)),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((us) => new PyTimeDelta(us)),
  fc.uuid().map((text) => new PyUuid(text)),
  fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([above, below]) => new PyFraction(above, below)),
  fc.tuple(fc.integer(), fc.integer(), fc.constantFrom(1, -2, 2n ** 70n)).map((parts) => new PyRange(...parts)),
  fc.constantFrom(py("builtins:len"), py("collections:OrderedDict"), py("samples:Outer.Inner")),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => {
  const many = fc.array(tie("value"), { maxLength: 5 });
  const keys = fc.uniqueArray(hashable, { maxLength: 5, selector: (key) => key, comparator: "SameValueZero" });
  const set = keys.map((each) => [...KeyMap.of(each as never[], each).keys()]);
  const entries = fc
    .tuple(set, fc.infiniteStream(tie("value")))
    .map(([each, values]) => each.map((key) => [key, values.next().value as unknown] as [never, unknown]));
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      hashable,
      fc.double().map((float) => new Float(float)),
      fc.double().filter((float) => !Number.isInteger(float)),
      fc.constantFrom(-0, NaN, Infinity, 2 ** 60),
      fc.tuple(fc.double(), fc.double()).map(([re, im]) => new PyComplex(re, im)),
      fc.constantFrom("1.50", "-0", "1E+30", "NaN", "-Infinity").map((text) => new PyDecimal(text)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => new PyByteArray(bytes)),
      many,
      many.map((each) => PyTuple.from(each)),
      many.map((each) => new PyDeque(each, each.length + 1)),
      set.map((each) => new PySet(each)),
      set.map((each) => new PyFrozenSet(each)),
      set.map((each) => new Set(each)),
      fc.dictionary(fc.string(), tie("value")),
      fc.dictionary(fc.string(), tie("value")).map((each) => new Map(Object.entries(each))),
      entries.map((each) => new KeyMap(each)),
      entries.map((each) => new OrderedDict(each)),
      entries.map((each) => new DefaultDict(py("builtins:dict"), each)),
      entries.map((each) => new Counter(each.map(([key], index) => [key, index]))),
    ),
  };
});

test("random values", async () => {
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(4 as const, 5 as const), async (given, protocol) => {
      const pickle = dumpPickle(given, { protocol });
      assert.equal(difference(await loaded(pickle), form(given)), undefined);
      const back = form(loadPickle(pickle, { floats: "exact" }));
      assert.equal(difference(back, form(given)), undefined, "read by ourselves");
    }),
    { numRuns: 500 },
  );
});

const point = py("samples:Point");

describe("what random values have not", () => {
  const shared = [1];
  const list: unknown[] = [shared, shared];
  list.push(list);
  const dict = new Map<string, unknown>([["a", shared]]);
  dict.set("self", dict);
  const throughTuple: unknown[] = [];
  throughTuple.push(tuple(throughTuple, 1));
  const cases: readonly [name: string, value: unknown, expected: unknown][] = [
    ["whole numbers are int, a Float is a float", [1, new Float(1), 1.5, -0], null],
    ["a whole number beyond 2^53 is a float, for it is exact as no integer", 2 ** 60, ["float", "43b0000000000000"]],
    ["lone surrogates", "a\ud800b\udfff\ud83d\ude00", null],
    ["a list in itself, and one list in two places", list, null],
    ["a dict in itself", dict, null],
    ["a tuple in a list in the tuple", throughTuple, ["list", ["tuple", ["same", 0], ["int", "0x1"]]]],
    [
      "undefined properties are left out",
      { a: undefined, b: 1 },
      [
        "dict",
        [
          ["str", "0062"],
          ["int", "0x1"],
        ],
      ],
    ],
    [
      "a key named __proto__",
      JSON.parse('{"__proto__": 1}'),
      [
        "dict",
        [
          ["str", "005f005f00700072006f0074006f005f005f"],
          ["int", "0x1"],
        ],
      ],
    ],
    [
      "an array as a key is a tuple",
      new KeyMap([[["x", 0], 1]]),
      [
        "dict",
        [
          ["tuple", ["str", "0078"], ["int", "0x0"]],
          ["int", "0x1"],
        ],
      ],
    ],
    [
      "a Date is aware, in UTC",
      new Date(Date.UTC(2026, 0, 31, 12, 30, 0, 5)),
      ["datetime", 2026, 1, 31, 12, 30, 0, 5000, 0, ["timezone", ["timedelta", 0]]],
    ],
    [
      "a call",
      pyCall(py("samples:Point"), [1, 2]),
      [
        "object",
        "Point",
        [
          ["x", ["int", "0x1"]],
          ["y", ["int", "0x2"]],
        ],
      ],
    ],
    [
      "a call with keywords",
      pyCall(point, [1], { kwargs: { y: 3 } }),
      [
        "object",
        "Point",
        [
          ["x", ["int", "0x1"]],
          ["y", ["int", "0x3"]],
        ],
      ],
    ],
    [
      "a call with a state",
      pyCall(point, [], { state: { x: "s" } }),
      [
        "object",
        "Point",
        [
          ["x", ["str", "0073"]],
          ["y", null],
        ],
      ],
    ],
    ["a member of an Enum", new PyEnum("samples", "Color", "RED"), ["enum", "RED"]],
    [
      "a buffer in band",
      [new PyBuffer(Uint8Array.of(1)), new PyBuffer(Uint8Array.of(2), false)],
      ["list", ["bytes", "01"], ["bytearray", "02"]],
    ],
    ["a slice", new PySlice(1, null, 2), null],
    ["9,000 values within each other", deep(9_000), null],
    ["3,001 elements, in batches", Array.from({ length: 3001 }, (_, index) => [index]), null],
    ["1,501 entries, in batches", new Map(Array.from({ length: 1501 }, (_, index) => [String(index), [index]])), null],
    ["1,501 elements of a set", new PySet(Array.from({ length: 1501 }, (_, index) => tuple(index))), null],
  ];
  for (const [name, given, expected] of cases)
    test(name, async () => {
      if (name.startsWith("9,000")) {
        const levels =
          "v = pickle.loads(arguments[0]); n = 0\nwhile v: v = v[0]; n += 1\nresults.append(str(n).encode())";
        const [count] = await python.tell("run", levels, dumpPickle(given));
        assert.equal(new TextDecoder().decode(count), "8999");
        return;
      }
      for (const protocol of [4, 5] as const)
        assert.equal(difference(await loaded(dumpPickle(given, { protocol })), expected ?? form(given)), undefined);
    });

  test("large bytes and buffers go out of band, where there is somewhere to put them", async () => {
    const large = new Uint8Array(100_000).fill(7);
    const buffers: Uint8Array[] = [];
    const given = [large, large, Uint8Array.of(1), new PyBuffer(Uint8Array.of(2)), new PyByteArray(large)];
    const pickle = dumpPickle(given, { onBuffer: (each) => buffers.push(each) });
    assert.deepEqual(
      buffers.map((each) => each.length),
      [100_000, 1],
    );
    assert.equal(buffers[0], large);
    const bytes = ["bytes", "07".repeat(100_000)];
    const expected = ["list", bytes, bytes, ["bytes", "01"], ["bytes", "02"], ["bytearray", "07".repeat(100_000)]];
    assert.equal(difference(await loaded(pickle, buffers), expected), undefined);
    const back = loadPickle(pickle, { buffers }) as unknown[];
    assert.equal(difference(form(back), expected), undefined);
    assert.throws(() => dumpPickle(large, { protocol: 4, onBuffer: () => undefined }), RangeError);
  });
});

function deep(levels: number): unknown {
  let value: unknown[] = [];
  for (let i = 1; i < levels; i++) value = [value];
  return value;
}

describe("what has no form in Python is refused, and told where it is", () => {
  class Own {}
  const circle = new PyTuple<unknown>();
  circle.push(circle);
  const cases: readonly [value: unknown, message: RegExp][] = [
    [
      { args: [1, { x: () => 1 }] },
      /^cannot pickle value\.args\[1\]\.x: a JavaScript function \(x\) .*py\("module:qualname"\)$/,
    ],
    [[undefined], /^cannot pickle value\[0\]: undefined .* null/],
    [undefined, /^cannot pickle value: undefined/],
    [new Map([["a b", Symbol("s")]]), /^cannot pickle value\["a b"\]: a JavaScript symbol/],
    [tuple(1, new Own()), /^cannot pickle value\[1\]: an instance of the JavaScript class Own /],
    [new KeyMap([[["x", 1], new Own()]]), /^cannot pickle value\[\['x', 1\]\]: /],
    [new Set([new Own()]), /^cannot pickle value\{0\}: /],
    [pyCall(py("a:b"), [1, new Own()]), /^cannot pickle value\.args\[1\]: /],
    [pyCall(py("a:b"), [], { state: { x: Promise.resolve() } }), /^cannot pickle value\.state\.x: .*await it/],
    [new Date(NaN), /^cannot pickle value: expected a valid Date/],
    [new Error("x"), /^cannot pickle value: a JavaScript Error/],
    [[new ArrayBuffer(1)], /^cannot pickle value\[0\]: an ArrayBuffer .*new Uint8Array/],
    [circle, /more than 10000 values within each other; does the value contain itself\?$/],
    [deep(10_002), /more than 10000 values within each other/],
  ];
  for (const [given, message] of cases)
    test(String(message), () => {
      assert.throws(
        () => dumpPickle(given),
        (error) =>
          error instanceof SerializationError && error.code === "ERR_DASKWIRE_SERIALIZE" && message.test(error.message),
      );
    });

  test("the path begins as the caller says", () => {
    assert.throws(() => dumpPickle([() => 1], { path: "args" }), { path: "args[0]", name: "SerializationError" });
  });
});
