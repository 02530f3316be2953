/** What the generator makes of each shape of type: the spec, the code it becomes, and values that pass through it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  EncodeError,
  extra,
  Float,
  KeyMap,
  Pickled,
  Writer,
  type RpcOp,
  type StreamOp,
  type WritableValue,
} from "../../runtime/codegen.js";
import { decodeMessage, encodeMessage, encodeOpen } from "../../runtime/wire/message.js";
import { releaseOrdinal } from "../../runtime/wire/release.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import { GeneratedCode } from "./generated-code.js";

const SHAPES = `op: shapes
kind: rpc
from: [client]
to: scheduler
doc: Hold every shape.
source: { handler: "distributed.scheduler:Scheduler.shapes" }
request:
  type: object
  properties:
    keys: { type: array, items: { $ref: Key } }
    struct:
      type: object
      title: Inner
      properties: { a: { type: integer }, b-c: { type: string } }
      required: [a]
    nullable: { type: [string, "null"] }
    pair: { type: array, prefixItems: [{ type: string }, { type: float }], minItems: 1 }
    set: { type: set, items: { $ref: Key } }
    by-key: { type: map, keys: { $ref: Key }, values: { type: integer } }
    by-name: { type: map, keys: { type: string }, values: { type: number } }
    big: { type: int64 }
    bounded: { type: number, minimum: -1, exclusiveMaximum: 10 }
    long: { type: int64, minimum: 0 }
    whole: { type: float }
    data: { type: bytes }
    open:
      type: object
      title: Open
      properties: { known: { type: boolean } }
      additionalProperties: { type: integer }
    pickle: { type: pickled }
    request: { type: message, to: [worker] }
    choice:
      discriminator: kind
      oneOf:
        - { title: ChoiceA, type: object, properties: { kind: { const: a }, n: { type: integer } }, required: [kind, n] }
        - { title: ChoiceB, type: object, properties: { kind: { const: b }, s: { type: string } }, required: [kind] }
    newer: { type: integer, releases: ">=2026.6.0" }
    hint: { type: integer, releases: ">=2026.6.0", droppable: true }
    varies: { byRelease: [{ type: integer, releases: "<2026.1.0" }, { type: string, releases: ">=2026.1.0" }] }
    later: { type: string }
  required: [keys, { name: later, releases: ">=2026.6.0" }]
reply: { type: "null" }
evidence: { request: introspected, reply: recorded }
`;

const OLD = releaseOrdinal("2025.7.0");
const MIDDLE = releaseOrdinal("2026.1.0");
const NEW = releaseOrdinal("2026.8.0");

let code: GeneratedCode;
let shapes: RpcOp<Record<string, unknown>, unknown>;
let note: StreamOp<Record<string, unknown>>;

before(async () => {
  code = GeneratedCode.from({ "ops/scheduler/shapes.yaml": SHAPES });
  shapes = ((await code.requests()).get("shapes") as typeof shapes | undefined) ?? assert.fail("no op");
  note = ((await code.messages()).get("note") as typeof note | undefined) ?? assert.fail("no message");
});
after(() => code[Symbol.dispose]());

/** Writes and reads a request that has only the fields that must be there beside those given. */
function roundTrip(fields: object, release = MIDDLE): Record<string, unknown> {
  const message = { op: "shapes", keys: [], ...fields };
  const frames = encodeMessage(shapes.request, message, { release });
  const decoded = decodeMessage(shapes.request, frames, { release });
  assert.deepEqual(decoded.unknownFields, []);
  return decoded.message;
}

/** Frame 0 of a request, read by a type that knows nothing. */
function onWire(fields: object, release = MIDDLE): Uint8Array | undefined {
  return encodeMessage(shapes.request, { op: "shapes", keys: [], ...fields }, { release })[0];
}

const VALUES: readonly (readonly [shape: string, field: string, values: readonly unknown[]])[] = [
  ["an array of keys", "keys", [[], ["x", 1, ["y", 0, ["z", 2.5]]]]],
  ["a struct", "struct", [{ a: 1 }, { a: -5, "b-c": "é" }]],
  ["null or a string", "nullable", [null, "", "x"]],
  ["a tuple with an optional tail", "pair", [["a"], ["a", 0.5]]],
  ["a set", "set", [new Set(), new Set(["x", 3])]],
  ["an integer of 64 bits", "big", [0n, 2n ** 63n, -(2n ** 63n)]],
  ["a whole float", "whole", [1, -0.5]],
  ["bytes", "data", [new Uint8Array(), Uint8Array.of(0, 255)]],
  [
    "a map by name",
    "by-name",
    [
      new Map(),
      new Map([
        ["__proto__", 1],
        ["b", 0.5],
      ]),
    ],
  ],
  ["a union told apart by a field", "choice", [{ kind: "a", n: 1 }, { kind: "b" }, { kind: "b", s: "x" }]],
  ["a request inside of a request", "request", [{ op: "ping" }]],
];

for (const [shape, field, values] of VALUES) {
  test(`${shape} comes back as it was`, () => {
    for (const value of values) assert.deepEqual(roundTrip({ [field]: value })[field], value);
  });
}

test("a map by key finds tuples, and is written as a map", () => {
  const map = KeyMap.from<number>([
    ["x", 1],
    [["y", 0], 2],
  ]);
  const back = roundTrip({ "by-key": map })["by-key"] as KeyMap<number>;
  assert.deepEqual([...back], [...map]);
  assert.equal(back.get(["y", 0]), 2);
});

test("a float is a float on the wire also when it is whole, an integer is not", () => {
  const float = encodeOpen({ op: "shapes", keys: [], whole: new Float(1) })[0];
  assert.deepEqual(onWire({ whole: 1 }), float);
  const integer = encodeOpen({ op: "shapes", keys: [], struct: { a: 1 } })[0];
  assert.deepEqual(onWire({ struct: { a: 1 } }), integer);
});

test("bounds hold for numbers in every form", () => {
  for (const value of [-1, 9.5, 3n, new Float(9)]) roundTrip({ bounded: value });
  for (const value of [-2, 10, NaN, Infinity, -(2n ** 60n), 2n ** 60n, new Float(10), new Float(-1.5)])
    assert.throws(() => onWire({ bounded: value }), /\/bounded expected a number (>= -1|< 10)/);
  roundTrip({ long: 2n ** 60n });
  for (const value of [-1, -1n, -(2n ** 60n)])
    assert.throws(() => onWire({ long: value }), /\/long expected a number >= 0/);
});

test("an open struct keeps its other keys apart from its fields", () => {
  const open = { known: true, [extra]: new Map([["more", 7]]) };
  const back = roundTrip({ open })["open"] as typeof open;
  assert.equal(back.known, true);
  assert.deepEqual(back[extra], new Map([["more", 7]]));
  assert.throws(() => roundTrip({ open: { known: true, [extra]: new Map([["more", "x"]]) } }), /\/open\/more/);
});

test("an unknown field of the peer's is kept, and reported by its pointer", () => {
  const frames = encodeOpen({ op: "shapes", keys: [], struct: { a: 1, news: "x" }, own: 2 });
  const { message, unknownFields } = decodeMessage(shapes.request, frames, { release: MIDDLE });
  assert.deepEqual([...unknownFields].sort(), ["/own", "/struct/news"]);
  assert.equal((message as { [extra]?: Map<string, unknown> })[extra]?.get("own"), 2);
});

test("an unknown field of our own is an error that names it", () => {
  const refused = { name: "EncodeError", message: /has no field "nonsense"/ };
  assert.throws(() => onWire({ nonsense: 1 }), refused);
  assert.throws(() => onWire({ [extra]: new Map([["nonsense", 1]]) }), refused);
  assert.throws(() => onWire({ struct: { a: 1, [extra]: new Map([["nonsense", 1]]) } }), refused);
});

test("a field that the release lacks is an error that names the field and its releases", () => {
  assert.deepEqual(roundTrip({ newer: 1, later: "x" }, NEW)["newer"], 1);
  assert.throws(
    () => onWire({ newer: 1 }),
    (error: unknown) => {
      assert.ok(error instanceof ValidationError);
      assert.equal(error.pointer, "/newer");
      assert.match(error.message, /no such field, which only releases >=2026\.6\.0 have/);
      return true;
    },
  );
  // Without the validator the writer itself refuses, and names the release of the peer too.
  const writer = new Writer({ release: MIDDLE });
  assert.throws(
    () => shapes.request.write(writer, { op: "shapes", keys: [], newer: 1 }),
    (error: unknown) => {
      assert.ok(error instanceof EncodeError);
      assert.match(error.message, /\.newer: release 2026\.1\.0 has no such field; it exists in releases >=2026\.6\.0/);
      return true;
    },
  );
});

test("a droppable field is left out for a release that lacks it", () => {
  assert.equal(roundTrip({ hint: 1, later: "x" }, NEW)["hint"], 1);
  assert.deepEqual(roundTrip({ hint: 1 }, MIDDLE), { op: "shapes", keys: [] });
});

test("a field is required in the releases that say so", () => {
  assert.deepEqual(roundTrip({}, MIDDLE), { op: "shapes", keys: [] });
  assert.throws(() => roundTrip({}, NEW), {
    name: "ValidationError",
    pointer: "/later",
    message: /\/later expected a value, which releases >=2026\.6\.0 require, got nothing/,
  });
});

test("a type by release is that of the peer's release", () => {
  assert.equal(roundTrip({ varies: 1 }, OLD)["varies"], 1);
  assert.equal(roundTrip({ varies: "x" }, MIDDLE)["varies"], "x");
  assert.throws(() => roundTrip({ varies: "x" }, OLD), { pointer: "/varies", expected: "integer" });
  assert.throws(() => roundTrip({ varies: 1 }, MIDDLE), { pointer: "/varies", expected: "string" });
});

const WRONG: readonly (readonly [fields: object, pointer: string])[] = [
  [{ keys: "x" }, "/keys"],
  [{ keys: [{}] }, "/keys/0"],
  [{ struct: { a: 1.5 } }, "/struct/a"],
  [{ struct: {} }, "/struct/a"],
  [{ nullable: 1 }, "/nullable"],
  [{ pair: [] }, "/pair"],
  [{ pair: ["a", "b"] }, "/pair/1"],
  [{ pair: ["a", 1, 2] }, "/pair"],
  [{ set: ["x"] }, "/set"],
  [{ "by-key": new Map([["x", "y"]]) }, "/by-key/x"],
  [{ big: "1" }, "/big"],
  [{ data: "x" }, "/data"],
  [{ choice: { kind: "c" } }, "/choice"],
  [{ choice: { kind: "a" } }, "/choice/n"],
  [{ pickle: {} }, "/pickle"],
  [{ request: {} }, "/request"],
];

test("a wrong value is an error with its JSON pointer, when it is sent", () => {
  for (const [fields, pointer] of WRONG)
    assert.throws(
      () => onWire(fields),
      { name: "ValidationError", side: "sent", pointer },
      JSON.stringify(Object.keys(fields)),
    );
});

test("a wrong value is an error with its JSON pointer, when it arrives", () => {
  const cases: readonly (readonly [fields: Record<string, WritableValue>, pointer: string])[] = [
    [{ struct: { a: "x" } }, "/struct/a"],
    [{ struct: [1] }, "/struct"],
    [{ set: ["x"] }, "/set"],
    [{ "by-key": { x: 0.5 } }, "/by-key/x"],
    [{ choice: { kind: "b", s: 1 } }, "/choice/s"],
    [{ nullable: true }, "/nullable"],
  ];
  for (const [fields, pointer] of cases) {
    const frames = encodeOpen({ op: "shapes", keys: [], ...fields });
    assert.throws(() => decodeMessage(shapes.request, frames, { release: MIDDLE }), { side: "received", pointer });
  }
});

test("a payload is passed on with its frames", () => {
  const header = encodeOpen({ "pickled-obj": Uint8Array.of(1, 2), "num-sub-frames": 0 })[0] ?? assert.fail("no header");
  const frames = encodeMessage(
    shapes.request,
    { op: "shapes", keys: [], pickle: new Pickled(header, []) },
    { release: MIDDLE },
  );
  assert.equal(frames.length, 2);
  const { message } = decodeMessage(shapes.request, frames, { release: MIDDLE });
  assert.ok(message["pickle"] instanceof Pickled);
});

test("a stream message comes back as it was", () => {
  const frames = encodeMessage(note.message, { op: "note", text: "x" });
  assert.deepEqual(decodeMessage(note.message, frames).message, { op: "note", text: "x" });
});

test("the code of a struct is what a person would write", () => {
  assert.equal(
    code.declaration("generated/scheduler/types.ts", "Inner"),
    `export interface Inner {\n  readonly a: number;\n  readonly "b-c"?: string;\n}`,
  );
  assert.equal(
    code.declaration("generated/scheduler/codecs.ts", "readInner"),
    `/** Reads Inner. */
export function readInner(r: Reader): Inner {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as Inner;
  const m: Mutable<Partial<Inner>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(INNER_FIELDS, field))) {
      case 0:
        m.a = r.int();
        break;
      case 1:
        m["b-c"] = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as Inner;
}`,
  );
});
