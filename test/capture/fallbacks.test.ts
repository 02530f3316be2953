/** A pickle in the place of a plain value is no fault, and hides none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Pickled } from "../../runtime/wire/payloads.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { PyEnum, type WritableValue } from "../../runtime/wire/values.js";
import { captureText, checkText } from "./captures.js";

const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };
const none = Pickled.of(Uint8Array.of(0x80, 5, 0x4e, 0x2e));
const member = new PyEnum("http", "HTTPStatus", "OK");
const sound = { op: "retire_workers", n: 1, close_workers: true, remove: false, reply: true };

function check(fields: Readonly<Record<string, WritableValue>>) {
  const messages = [handshake, handshake, { ...("op" in fields ? {} : sound), ...fields }].map((value, index) => ({
    dir: index === 1 ? ("out" as const) : ("in" as const),
    frames: encodeOpen(value as WritableValue),
  }));
  const report = checkText(captureText([{ version: "2026.8.0", server: "Scheduler", messages }]));
  const places = (list: typeof report.invalid) => list.map(({ pointer, count }) => `${pointer} ${count}`);
  return { invalid: places(report.invalid), fallbacks: places(report.fallbacks), valid: report.valid };
}

test("a request with nothing but fallbacks is valid", () => {
  for (const stands of [none, member])
    for (const fields of [
      { n: stands },
      { workers: stands, n: stands },
      { workers: [stands, "tcp://127.0.0.1:1", stands] },
    ]) {
      const { invalid, fallbacks, valid } = check(fields);
      assert.deepEqual(invalid, []);
      assert.equal(fallbacks.length, Object.keys(fields).length);
      assert.equal(valid, 3);
    }
});

test("what else is wrong is told, wherever the fallback stands", () => {
  for (const stands of [none, member])
    for (const [fields, invalid] of [
      [{ workers: stands, n: "zzz" }, "/n 1"],
      [{ workers: [stands, stands], n: "zzz" }, "/n 1"],
      [{ op: "who_has", keys: [stands, ["x", stands], true] }, "/keys/* 1"],
      [{ n: stands, close_workers: "zzz" }, "/close_workers 1"],
      [{ close_workers: stands, n: "zzz" }, "/n 1"],
    ] as const)
      assert.deepEqual({ ...check(fields), fallbacks: [] }, { invalid: [invalid], fallbacks: [], valid: 2 });
});
