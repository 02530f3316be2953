import assert from "node:assert/strict";
import { test } from "node:test";
import type { MessageCodec } from "../../runtime/rpc/op.js";
import { fields } from "../../runtime/wire/fields.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { decodeMessage, encodeMessage, encodeOpen, readMessage, readOp } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import { extra, type WireValue, type WithExtra } from "../../runtime/wire/values.js";
import { ValidationError, type Validate, type ValidationIssue } from "../../runtime/wire/validation.js";
import type { Writer } from "../../runtime/wire/writer.js";

interface Reply extends WithExtra {
  x?: KeyMap<string[]>;
  inner?: Reply;
}
const table = fields("x", "inner");

function read(r: Reader): Reply {
  const count = r.mapHeader();
  if (count < 0) return r.any() as never;
  const m: Reply = {};
  for (let i = 0; i < count; i++) {
    switch (r.field(table, i)) {
      case 0:
        m.x = r.keyMap((each) => each.array((item) => item.string()));
        break;
      case 1:
        m.inner = read(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m;
}

const write = (w: Writer, m: Reply): void => w.any({ ...(m.x === undefined ? {} : { x: m.x }) });

function codec(
  issues: (data: unknown, release: number) => readonly Partial<ValidationIssue>[] | null,
): MessageCodec<Reply> {
  const validate: Validate = function (this: { release: number }, data) {
    validate.errors = (issues(data, this.release)?.map((each) => ({ schemaPath: "#", ...each })) ?? null) as
      readonly ValidationIssue[] | null;
    return validate.errors === null;
  };
  return { name: "Reply", read, write, validate };
}

const valid = codec(() => null);
const context = { op: "scheduler.who_has", direction: "reply" } as const;

test("a valid message goes and comes back, with pointers to what is not known", () => {
  assert.deepEqual(encodeMessage(valid, { x: new KeyMap([["a", ["b"]]]) }), encodeOpen({ x: { a: ["b"] } }));
  const frames = encodeOpen({ x: {}, "a/b": 1, inner: { inner: { "~": 2 }, c: { d: 3 } } });
  const { message, unknownFields } = decodeMessage(valid, frames);
  assert.deepEqual([...unknownFields].sort(), ["/a~1b", "/inner/c", "/inner/inner/~0"]);
  assert.equal(message[extra]?.get("a/b"), 1);
  assert.deepEqual(decodeMessage(valid, encodeOpen({})).unknownFields, []);
});

test("the validator is told the release", () => {
  const releases: number[] = [];
  const spy = codec((_, release) => (releases.push(release), null));
  encodeMessage(spy, {}, { release: 20250700 });
  decodeMessage(spy, encodeOpen({}), { release: 20250900 });
  decodeMessage(spy, encodeOpen({}));
  assert.deepEqual(releases, [20250700, 20250900, 20260800]);
});

function rejected(message: WireValue | object, issues: readonly Partial<ValidationIssue>[]): ValidationError {
  try {
    decodeMessage(
      codec(() => issues),
      encodeOpen(message as WireValue),
      context,
    );
  } catch (error) {
    assert.ok(error instanceof ValidationError);
    return error;
  }
  return assert.fail("was not rejected");
}

test("an error names the message, the place, and what was expected and got", () => {
  const type = { instancePath: "/x/k/0", keyword: "type", params: { type: "string" }, schemaPath: "#" };
  const error = rejected({ x: { k: [5] } }, [type]);
  assert.equal(error.message, "scheduler.who_has reply: /x/k/0 expected string, got integer 5");
  assert.deepEqual(
    [error.op, error.direction, error.side, error.pointer],
    ["scheduler.who_has", "reply", "received", "/x/k/0"],
  );
  assert.deepEqual(
    [error.expected, error.got, error.code, error.issues],
    ["string", "integer 5", "ERR_DASKWIRE_VALIDATION", [type]],
  );
});

test("an error of our own message says so", () => {
  const wrong = codec(() => [{ instancePath: "", keyword: "type", params: { type: ["object", "null"] } }]);
  assert.throws(
    () => encodeMessage(wrong, {}),
    (error: ValidationError) => {
      return error.side === "sent" && error.message === "Reply message: / expected object or null, got object";
    },
  );
});

for (const [what, issues, message] of [
  [
    "a missing field",
    [{ instancePath: "/inner", keyword: "required", params: { missingProperty: "a/b" } }],
    "/inner/a~1b expected a value, got nothing",
  ],
  [
    "a union: the deepest variants speak",
    [
      { instancePath: "/x", keyword: "type", params: { type: "null" } },
      { instancePath: "/x/k/0", keyword: "type", params: { type: "integer" } },
      { instancePath: "/x/k/0", keyword: "const", params: { allowedValue: "y" } },
      { instancePath: "/x", keyword: "anyOf", params: {} },
    ],
    '/x/k/0 expected integer or "y", got string "v"',
  ],
  [
    "a tuple key",
    [{ instancePath: "/x/('t', 1)", keyword: "minItems", params: { limit: 2 } }],
    "/x/('t', 1) expected minItems 2, got array of 1",
  ],
  [
    "an enum",
    [{ instancePath: "/x/k", keyword: "enum", params: { allowedValues: ["a", 1] } }],
    '/x/k expected "a" or 1, got array of 1',
  ],
  [
    "a keyword of our own",
    [{ instancePath: "/x", keyword: "wire", message: "must be bytes", params: {} }],
    "/x expected bytes, got map of 2",
  ],
  [
    "a bound",
    [{ instancePath: "/x", keyword: "minimum", params: { comparison: ">=", limit: 1 } }],
    "/x expected a number >= 1, got map of 2",
  ],
  ["no issue at all", [], "/ expected a valid message, got object"],
] as const) {
  test(`explains ${what}`, () => {
    const value = {
      x: new KeyMap<WireValue>([
        ["k", ["v"]],
        [["t", 1], ["w"]],
      ]),
      inner: {},
    };
    assert.equal(rejected(value, issues).message, `scheduler.who_has reply: ${message}`);
  });
}

test("content is shown short, bytes never", () => {
  const at = (value: WireValue): string =>
    rejected({ unknown: value, x: new KeyMap([["k", [value]]]) }, [
      { instancePath: "/x/k/0", keyword: "type", params: { type: "null" } },
    ]).got;
  assert.equal(at("s".repeat(1000)), `string "${"s".repeat(40)}..."`);
  assert.equal(at(Uint8Array.of(1, 2, 3)), "bytes of length 3");
  assert.equal(at(0.5), "float 0.5");
  assert.equal(at([[1]]), "array of 1");
  assert.equal(at(null), "null");
});

test("a part of a message is read, and the reader stands behind it even if it is not valid", () => {
  const reader = new Reader(encodeOpen([{ a: 1 }, { b: 2 }, "end"]));
  const wrong = codec(() => [{ instancePath: "", keyword: "type", params: { type: "null" } }]);
  const parts = reader.tuple(
    [(r) => readMessage(valid, r), (r) => assert.throws(() => readMessage(wrong, r), ValidationError)],
    (r) => r.string(),
  );
  assert.deepEqual((parts[0] as { unknownFields: string[] }).unknownFields, ["/a"]);
  assert.equal(parts[2], "end");
  reader.end();
});

test("what a message is can be told without decoding it", () => {
  const torn = (value: WireValue | object): Uint8Array[] => [
    (encodeOpen(value as WireValue)[0] as Uint8Array).subarray(0, -1),
  ];
  assert.deepEqual(readOp(torn({ a: [1], op: "who_has", keys: "cut" })), { kind: "map", op: "who_has" });
  assert.deepEqual(readOp(encodeOpen({ status: "ok" })), { kind: "map" });
  assert.deepEqual(readOp(encodeOpen({ op: 5 })), { kind: "map" });
  assert.deepEqual(readOp(torn([{ op: "x" }])), { kind: "array" });
  assert.deepEqual(readOp(encodeOpen("OK")), { kind: "str", text: "OK" });
  assert.deepEqual(readOp(encodeOpen(null)), { kind: "nil" });
});
