/** What a peer sends decides how much work a check has: it is to grow with the size of the message, and never to end the check. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findOp } from "../../runtime/capture/role.js";
import { typed, type TypedShape } from "../../runtime/capture/shapes.js";
import { Lookout, validityOf } from "../../runtime/capture/validity.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { Pickled } from "../../runtime/wire/payloads.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { Validate } from "../../runtime/wire/validation.js";
import { captureText, checkText } from "./captures.js";
import type { Message, Recorded } from "./record.js";

const handshake = { compression: null, python: [3, 11, 0], "pickle-protocol": 5 };
const none = Pickled.of(Uint8Array.of(0x80, 5, 0x4e, 0x2e));

/** How often a request is validated until all fallbacks in it have been looked past. */
function timesValidated(request: Record<string, unknown>, bytes: number): number {
  const op = findOp("scheduler", String(request["op"]), newestRelease);
  assert.ok(op !== undefined);
  const { validate } = op.request;
  let times = 0;
  const counting: Validate = function (this: { release: number }, data) {
    times++;
    const valid = validate.call(this, data);
    counting.errors = validate.errors ?? null;
    return valid;
  };
  const shape: TypedShape = typed("x", "request", { ...op.request, validate: counting });
  const { invalid } = validityOf({ shape, value: request, bytes, release: newestRelease }, new Lookout(bytes));
  assert.deepEqual(invalid, []);
  return times;
}

describe("values that msgpack cannot hold", () => {
  const workers = Array.from({ length: 100 }, () => none);
  const request = { op: "retire_workers", workers, n: none, close_workers: true, remove: false, reply: true };

  test("are looked past with one validation for each that is like another", () => {
    const times = timesValidated(request, 1000);
    assert.ok(times > 100 && times < 200, String(times));
  });

  test("make a large message be validated a few times only", () => {
    assert.ok(timesValidated(request, 2 ** 26) < 40);
  });
});

describe("faults without number", () => {
  const opened = (...rest: readonly Message["frames"][]): Recorded => ({
    version: "2026.8.0",
    server: "Scheduler",
    messages: [encodeOpen(handshake), encodeOpen(handshake), ...rest].map((frames, index) => ({
      dir: index === 1 ? "out" : "in",
      frames,
    })),
  });

  test("in the payloads of one message are counted", () => {
    const [wrong = new Uint8Array()] = encodeOpen({ "num-sub-frames": 0, compression: [null] });
    const many = Array.from({ length: 200_000 }, () => none);
    const frames = encodeOpen({ op: "echo", data: many }).map((frame, index) => (index === 0 ? frame : wrong));
    const { invalid } = checkText(captureText([opened(frames)]));
    assert.deepEqual(
      invalid.map(({ pointer, count }) => [pointer, count]),
      [["/data/*", 200_000]],
    );
  });

  test("in the messages of one batch take no longer each than those of a smaller one", () => {
    const request = { op: "register-client", client: "c", reply: true, versions: {} };
    const milliseconds = (count: number): number => {
      const odd = { op: "client-releases-keys", keys: [], client: "c", odd: 1 };
      const text = captureText([opened(encodeOpen(request), encodeOpen(Array.from({ length: count }, () => odd)))]);
      const began = performance.now();
      const { unknownFields } = checkText(text);
      assert.equal(unknownFields[0]?.count, count);
      return performance.now() - began;
    };
    const few = milliseconds(10_000);
    const many = milliseconds(100_000);
    assert.ok(many < 40 * few, `${few} ms for 10,000, ${many} ms for 100,000`);
  });
});
