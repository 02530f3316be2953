import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { type Expiry, watch } from "../../runtime/comm/deadline.js";

test("time that is up is reported once", async () => {
  const seen: Expiry[] = [];
  await new Promise<void>((resolve) => {
    watch({ timeout: 1 }, (expiry) => {
      seen.push(expiry);
      resolve();
    });
  });
  assert.deepEqual(seen, [{ kind: "timeout", timeout: 1 }]);
});

test("an abort is reported with its reason, and the listener is removed", () => {
  const controller = new AbortController();
  const seen: Expiry[] = [];
  watch({ signal: controller.signal, timeout: 60_000 }, (expiry) => seen.push(expiry));
  assert.equal(getEventListeners(controller.signal, "abort").length, 1);
  controller.abort("enough");
  assert.deepEqual(seen, [{ kind: "abort", reason: "enough" }]);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
});

test("a signal that has aborted is reported at once", () => {
  const seen: Expiry[] = [];
  watch({ signal: AbortSignal.abort("before") }, (expiry) => seen.push(expiry));
  assert.deepEqual(seen, [{ kind: "abort", reason: "before" }]);
});

test("a released watch reports nothing and leaves no listener", () => {
  const controller = new AbortController();
  const release = watch({ signal: controller.signal, timeout: 60_000 }, () => assert.fail("released"));
  release();
  release();
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  controller.abort();
});

test("a delay that timers cannot hold is no limit, and NaN is refused", () => {
  const release = watch({ timeout: 2 ** 31 }, () => assert.fail("fired"));
  release();
  for (const [timeout, told] of [
    [NaN, "NaN"],
    [null, "null"],
    ["5", 'string "5"'],
    [1n, "integer 1"],
  ] as const)
    assert.throws(() => watch({ timeout: timeout as never }, () => undefined), {
      name: "TypeError",
      message: `timeout: expected a number of milliseconds, got ${told}`,
    });
});
