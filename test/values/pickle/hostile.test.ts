/** Pickles that are wrong, or made to harm: always one typed error, before they cost memory or time. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { EncodeError, PySet } from "../../../runtime/codegen.js";
import { dumpPickle, loadPickle, PickleError, SerializationError } from "../../../runtime/values/pickle/index.js";
import { op } from "../../../runtime/values/pickle/opcodes.js";
import { plainForm, pyRepr } from "../../../runtime/values/python/index.js";
import type { DaskPeer } from "../dask.js";
import { startPickler } from "./python.js";

/** Bytes of opcodes by name, numbers and texts. */
function pickle(...parts: readonly (string | number | readonly number[] | Uint8Array)[]): Uint8Array {
  const bytes = parts.flatMap((part) => {
    if (typeof part === "number") return [part];
    if (typeof part !== "string") return [...part];
    return part in op ? [op[part as keyof typeof op]] : [...new TextEncoder().encode(part)];
  });
  return Uint8Array.from(bytes);
}

const huge = [0xff, 0xff, 0xff, 0x7f];
const huge8 = [...huge, 0, 0, 0, 0x10];
const cases: Readonly<Record<string, readonly [bytes: Uint8Array, code: string, message: RegExp]>> = {
  "no bytes": [pickle(), "TRUNCATED", /^pickle, byte 0: expected an opcode/],
  "no STOP": [pickle("NONE"), "TRUNCATED", /byte 1: expected an opcode/],
  "nothing on the stack": [pickle("STOP"), "MALFORMED", /\(STOP\): expected a value on the stack, got none/],
  "a byte that is no opcode": [pickle(0xff), "MALFORMED", /byte 0: expected an opcode, got the byte 0xff/],
  "protocol 6": [pickle("PROTO", 6, "NONE", "STOP"), "MALFORMED", /expected a protocol from 0 to 5, got 6/],
  "a huge frame": [pickle("FRAME", huge8), "TRUNCATED", /\(FRAME\): expected \d+ bytes more/],
  "a huge string": [pickle("BINUNICODE", [0xff, 0xff, 0xff, 0xff]), "TRUNCATED", /expected 4294967295 bytes more/],
  "a huger string": [pickle("BINUNICODE8", huge8), "TRUNCATED", /bytes more/],
  "huge bytes": [pickle("BINBYTES8", huge8), "TRUNCATED", /bytes more/],
  "a huge bytearray": [pickle("BYTEARRAY8", huge8), "TRUNCATED", /bytes more/],
  "a huge integer": [pickle("LONG4", huge), "LIMIT", /an integer of more than 131072 bytes/],
  "an integer of a negative length": [pickle("LONG4", [0, 0, 0, 0x80]), "MALFORMED", /got a negative one/],
  "many digits": [pickle("LONG", "9".repeat(200_000), "L\n", "STOP"), "LIMIT", /more than 131072 digits/],
  "no digits": [pickle("INT", "x\n"), "MALFORMED", /expected an integer, got "x"/],
  "no float": [pickle("FLOAT", "1_0\n"), "MALFORMED", /expected a float, got "1_0"/],
  "a line without end": [pickle("INT", "12"), "TRUNCATED", /expected a line/],
  "a string without quotes": [pickle("STRING", "abc\n"), "MALFORMED", /expected a string in quotes/],
  "no UTF-8": [pickle("SHORT_BINUNICODE", 1, [0xff]), "MALFORMED", /expected UTF-8/],
  "text of Python 2": [pickle("SHORT_BINSTRING", 1, [0xe9]), "MALFORMED", /Python 2/],
  "a mark for a value": [pickle("MARK", "STOP"), "MALFORMED", /expected a value on the stack, got a MARK/],
  "no mark": [pickle("NONE", "TUPLE"), "MALFORMED", /expected a MARK on the stack/],
  "values below the mark": [pickle("NONE", "MARK", "TUPLE1"), "MALFORMED", /got a MARK/],
  "a list where none is": [pickle("NONE", "NONE", "APPEND"), "MALFORMED", /expected a list on the stack/],
  "a tuple for a list": [
    pickle("EMPTY_TUPLE", "NONE", "APPEND"),
    "MALFORMED",
    /expected a list on the stack, got a tuple/,
  ],
  "a key without value": [pickle("EMPTY_DICT", "MARK", "NONE", "SETITEMS"), "MALFORMED", /without a value/],
  "a list as a key": [pickle("EMPTY_DICT", "EMPTY_LIST", "NONE", "SETITEM"), "MALFORMED", /can hash, got a list/],
  "a dict in a set": [pickle("EMPTY_SET", "MARK", "EMPTY_DICT", "ADDITEMS"), "MALFORMED", /can hash, got a dict/],
  "an absent entry of the memo": [pickle("BINGET", 7), "MALFORMED", /expected an entry 7 in the memo/],
  "a negative index": [pickle("NONE", "PUT", "-1\n"), "MALFORMED", /expected an index of the memo, got -1/],
  "no name": [pickle("NONE", "NONE", "STACK_GLOBAL"), "MALFORMED", /expected the names of a module/],
  "a long name": [pickle("GLOBAL", `${"m".repeat(3000)}\nx\n`), "LIMIT", /a name of more than 2048/],
  "no arguments": [pickle("GLOBAL", "a\nb\n", "NONE", "REDUCE"), "MALFORMED", /expected a tuple of arguments/],
  "a state for a list": [pickle("EMPTY_LIST", "NONE", "BUILD"), "MALFORMED", /expected an object on the stack/],
  "a date that is none": [
    pickle("GLOBAL", "datetime\ndate\n", "SHORT_BINBYTES", 4, [7, 200, 13, 1], "TUPLE1", "REDUCE"),
    "MALFORMED",
    /expected a date/,
  ],
  "a UUID beyond 128 bits": [
    pickle(
      "GLOBAL",
      "uuid\nUUID\n",
      "EMPTY_TUPLE",
      "NEWOBJ",
      "EMPTY_DICT",
      "SHORT_BINUNICODE",
      3,
      "int",
      "LONG1",
      18,
      Array<number>(18).fill(1),
      "SETITEM",
      "BUILD",
    ),
    "MALFORMED",
    /UUID/,
  ],
  "no buffer": [pickle("NEXT_BUFFER"), "MALFORMED", /expected one more out-of-band buffer/],
  "a persistent id": [pickle("PERSID", "x\n"), "PICKLE_REFUSED", /persistent ids/],
  "a persistent id on the stack": [pickle("NONE", "BINPERSID"), "PICKLE_REFUSED", /persistent ids/],
  "an extension code": [pickle("EXT1", 1), "PICKLE_REFUSED", /extension codes/],
  "a long extension code": [pickle("EXT4", 1, 0, 0, 0), "PICKLE_REFUSED", /extension codes/],
  "marks without end": [
    pickle(Array<number>(20_000).fill(op.MARK)),
    "LIMIT",
    /more than 10000 values within each other/,
  ],
};

for (const [name, [bytes, code, message]] of Object.entries(cases))
  test(name, () => {
    const error = refusal(bytes);
    assert.equal(error.code, `ERR_DASKWIRE_${code}`);
    assert.match(error.message, message);
  });

function refusal(bytes: Uint8Array, options?: Parameters<typeof loadPickle>[1]): PickleError {
  try {
    loadPickle(bytes, options);
  } catch (error) {
    assert.ok(error instanceof PickleError, String(error));
    return error;
  }
  return assert.fail("it was read");
}

describe("small pickles that would be large", () => {
  test("limits are held", () => {
    const lists = dumpPickle(Array.from({ length: 100 }, () => []));
    assert.match(refusal(lists, { limits: { objects: 99 } }).message, /more than 99 objects; raise limits.objects/);
    assert.equal((loadPickle(lists, { limits: { objects: 101 } }) as unknown[]).length, 100);
    assert.equal(refusal(lists, { limits: { bytes: 50 } }).code, "ERR_DASKWIRE_LIMIT");
    assert.equal(refusal(lists, { limits: { memo: 50 } }).code, "ERR_DASKWIRE_LIMIT");
    assert.throws(() => loadPickle(lists, { limits: { memo: 0 } }), RangeError);
  });

  test("a far index of the memo costs one entry", () => {
    const bytes = pickle(
      "EMPTY_LIST",
      "LONG_BINPUT",
      [0xff, 0xff, 0xff, 0xff],
      "LONG_BINGET",
      [0xff, 0xff, 0xff, 0xff],
      "STOP",
    );
    assert.deepEqual(loadPickle(bytes), []);
  });

  /** A tuple that holds another twice, and so on. */
  const doubled = ["EMPTY_TUPLE", ...Array.from({ length: 60 }, () => ["DUP", "TUPLE2"]).flat()];

  test("tuples that share tuples are read, and shown", () => {
    const value = loadPickle(pickle(...doubled, "STOP"));
    assert.ok(pyRepr(value).length < 5000);
    assert.ok(dumpPickle(value).length < 1000);
  });

  test("such a tuple as a key, or in a frozenset, is refused before it is gone through", () => {
    const key = pickle("EMPTY_DICT", ...doubled, "NONE", "SETITEM", "STOP");
    assert.equal(refusal(key).code, "ERR_DASKWIRE_LIMIT");
    const set = pickle("MARK", ...doubled, "FROZENSET", "STOP");
    assert.equal(refusal(set).code, "ERR_DASKWIRE_LIMIT");
    const slice = pickle(
      "EMPTY_SET",
      "MARK",
      "GLOBAL",
      "builtins\nslice\n",
      ...doubled,
      "NONE",
      "NONE",
      "TUPLE3",
      "REDUCE",
      "ADDITEMS",
    );
    assert.equal(refusal(slice).code, "ERR_DASKWIRE_LIMIT");
  });

  test("copies of a large list count each time", () => {
    const list = dumpPickle(Array.from({ length: 100_000 }, () => 0)).slice(2, -1);
    const copy = ["GLOBAL", "builtins\nset\n", "BINGET", 0, "TUPLE1", "REDUCE", "POP"];
    const bytes = pickle("PROTO", 4, list, ...Array.from({ length: 200 }, () => copy).flat(), "STOP");
    assert.equal(refusal(bytes).code, "ERR_DASKWIRE_LIMIT");
  });

  test("a set in many pieces is gone through once", () => {
    const piece = (i: number) =>
      ["MARK", "BININT", [i & 255, i >> 8, 0, 0], "BININT", [0, 0, 0, 0], "ADDITEMS"] as const;
    const pieces = Array.from({ length: 20_000 }, (_, i) => piece(i)).flat();
    const set = loadPickle(pickle("EMPTY_SET", "MEMOIZE", ...pieces, "STOP"), { limits: { objects: 1000 } });
    assert.ok(set instanceof PySet);
    assert.deepEqual(
      set.values,
      Array.from({ length: 20_000 }, (_, i) => i),
    );
  });

  test("names that grow by getattr are cut off", () => {
    const step = ["EMPTY_LIST", "POP"];
    const grow = ["SHORT_BINUNICODE", 200, "x".repeat(200), "TUPLE2", "REDUCE"];
    const calls = Array.from({ length: 60 }, () => ["GLOBAL", "builtins\ngetattr\n"]).flat();
    const bytes = pickle(
      ...calls,
      ...step,
      "GLOBAL",
      "a\nb\n",
      ...Array.from({ length: 60 }, () => grow).flat(),
      "STOP",
    );
    assert.ok(pyRepr(loadPickle(bytes)).length < 5000);
  });

  test("a ratio of huge numbers is refused before it is reduced", () => {
    const number = ["LONG4", [0, 0, 1, 0], Array<number>(65_536).fill(0x55)];
    const bytes = pickle("GLOBAL", "fractions\nFraction\n", ...number, ...number, "TUPLE2", "REDUCE", "STOP");
    assert.equal(refusal(bytes).code, "ERR_DASKWIRE_LIMIT");
  });
});

describe("what happens in no honest pickle", () => {
  test("a key that contains itself", () => {
    const bytes = pickle(
      "EMPTY_LIST",
      "MEMOIZE",
      "TUPLE1",
      "MEMOIZE",
      "EMPTY_DICT",
      "BINGET",
      1,
      "NONE",
      "SETITEM",
      "STOP",
    );
    assert.match(refusal(bytes).message, /can hash, got a list/);
  });

  test("keys named as properties of every object are keys", () => {
    const bytes = dumpPickle(
      new Map<string, unknown>([
        ["__proto__", { polluted: 1 }],
        ["constructor", 2],
      ]),
    );
    const value = loadPickle(bytes) as Map<string, unknown>;
    assert.deepEqual([...value.keys()], ["__proto__", "constructor"]);
    assert.deepEqual(JSON.stringify(plainForm(value)), '{"__proto__":{"polluted":1},"constructor":2}');
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  test("nothing is called: functions that harm stay references", () => {
    const bytes = pickle("GLOBAL", "os\nsystem\n", "SHORT_BINUNICODE", 4, "exit", "TUPLE1", "REDUCE", "STOP");
    assert.equal(pyRepr(loadPickle(bytes)), "<os.system('exit')>");
  });
});

describe("mutated pickles and random opcodes", () => {
  let python: DaskPeer;
  before(async () => (python = await startPickler()));
  after(() => python[Symbol.dispose]());

  const limits = { objects: 20_000, memo: 20_000, integerBytes: 1000 };
  const codes = Object.values(op);
  const words = [
    "builtins\n",
    "set\n",
    "collections\n",
    "deque\n",
    "datetime\n",
    "__proto__\n",
    "1\n",
    "'a'\n",
    "copyreg\n",
    "_reconstructor\n",
  ];
  const atom = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...codes).map((code) => [code]) },
    { weight: 2, arbitrary: fc.constantFrom(...codes, 0, 1, 2).chain((code) => fc.nat(4).map((byte) => [code, byte])) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => [...new TextEncoder().encode(word)]) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...words)
        .map((word) => [0x8c, word.length - 1, ...new TextEncoder().encode(word.slice(0, -1))]),
    },
  );

  function survive(bytes: Uint8Array): void {
    let value: unknown;
    try {
      value = loadPickle(bytes, { limits, buffers: [Uint8Array.of(1)] });
    } catch (error) {
      assert.ok(error instanceof PickleError, `${String(error)} at ${Buffer.from(bytes).toString("hex")}`);
      return;
    }
    assert.ok(pyRepr(value).length < 12_100);
    JSON.stringify(plainForm(value));
    try {
      dumpPickle(value);
    } catch (error) {
      assert.ok(error instanceof SerializationError || error instanceof EncodeError, String(error));
    }
  }

  test("random opcodes", () => {
    fc.assert(
      fc.property(fc.array(atom, { maxLength: 40 }), (atoms) => survive(Uint8Array.from([...atoms.flat(), op.STOP]))),
      { numRuns: 20_000 },
    );
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  test("pickles of Python's with mistakes", async () => {
    const mistakes = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...codes))), {
      minLength: 1,
      maxLength: 3,
    });
    for (let seed = 1; seed <= 25; seed++) {
      const [, ...given] = await python.tell("make", String(seed));
      for (const each of given) {
        if (each.length > 20_000) continue;
        fc.assert(
          fc.property(mistakes, (changes) => {
            const bytes = Uint8Array.from(each);
            for (const [at, value] of changes) bytes[at % bytes.length] = value;
            survive(bytes);
            survive(each.subarray(0, (changes[0]?.[0] ?? 0) % each.length));
          }),
          { numRuns: 25 },
        );
      }
    }
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
});

test("a value that is shared over and over is told up to a limit", () => {
  let shared: unknown = 1;
  for (let level = 0; level < 60; level++) shared = [shared, shared];
  let cut = 0;
  const open: unknown[] = [plainForm(shared)];
  while (open.length > 0) {
    const each = open.pop();
    if (Array.isArray(each)) open.push(...(each as unknown[]));
    else if (each === "...") cut += 1;
  }
  assert.ok(cut > 0 && cut < 1_000, `${cut} places are cut`);
});
