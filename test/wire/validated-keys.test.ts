/** Pickles in the place of plain values, where a type asks for keys: they are read, and refused for what they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WHO_HAS } from "../../generated/scheduler/ops.js";
import { KeyMap, type MapKey } from "../../runtime/wire/key-map.js";
import { decodeMessage, encodeMessage, encodeOpen, type Codec } from "../../runtime/wire/message.js";
import { Pickled } from "../../runtime/wire/payloads.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import type { WritableValue } from "../../runtime/wire/values.js";

const pickle = Pickled.of(Uint8Array.of(0x80, 5, 0x4b, 1, 0x2e));
const shown = "<pickled, 49 bytes>";

function refusedIn<T>(codec: Codec<T> | null, value: WritableValue): ValidationError {
  assert.ok(codec);
  let refused: ValidationError | undefined;
  assert.throws(
    () => decodeMessage(codec, encodeOpen(value)),
    (error) => error instanceof ValidationError && (refused = error) !== undefined,
  );
  return refused as ValidationError;
}

for (const [what, key, got] of [
  ["a pickle", pickle, "a pickled payload"],
  ["a tuple with a pickle", ["x", [pickle]], `tuple ('x', (${shown}))`],
  ["a tuple with a map", ["x", new Map()], "tuple ('x', an object)"],
  ["a tuple with null and bytes", [null, Uint8Array.of(0x62)], "tuple (null, b'b')"],
] as const) {
  test(`${what} is no key of a task`, () => {
    const { pointer, atKey, expected, got: found } = refusedIn(WHO_HAS.request, { op: "who_has", keys: ["a", key] });
    assert.deepEqual(
      { pointer, atKey, expected, found },
      { pointer: "/keys/1", atKey: false, expected: "key", found: got },
    );
  });
}

for (const [what, key, got] of [
  ["a pickle", pickle, "a pickled payload"],
  ["a tuple with a pickle", ["x", pickle], `tuple ('x', ${shown})`],
  ["null", null, "null"],
] as const) {
  test(`${what} is no key of a task in a map of them`, () => {
    const entries: [MapKey, WritableValue][] = [["a", []], [key, ["tcp://a:1"]]]; // prettier-ignore
    const { atKey, expected, got: found, message } = refusedIn(WHO_HAS.reply, new KeyMap(entries));
    assert.deepEqual({ atKey, expected, found }, { atKey: true, expected: "key", found: got });
    assert.ok(message.endsWith(`expected key, got ${got}`), message);
    assert.throws(() => encodeMessage(WHO_HAS.reply as never, new KeyMap(entries)), ValidationError);
  });
}

test("a value below such a key is refused for itself", () => {
  const entries: [MapKey, WritableValue][] = [[["x", 1], [7]]];
  const { pointer, atKey, got } = refusedIn(WHO_HAS.reply, new KeyMap(entries));
  assert.deepEqual({ pointer, atKey, got }, { pointer: "/('x', 1)/0", atKey: false, got: "integer 7" });
});
