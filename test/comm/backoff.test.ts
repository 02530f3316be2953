import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { pause, pauseBound } from "../../runtime/comm/backoff.js";
import { connect } from "../../runtime/comm/connect.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { RELEASES } from "../support/dask.js";
import { runPython } from "../rpc/python-peer.js";
import { closedAddress } from "./peers.js";

registerTransport(tcp);

/** Notes within which bounds Dask's `connect` draws its pauses, and lets them pass at once. */
const NOTE_BOUNDS = `
import random
from distributed.comm import core
bounds = []
def uniform(low, high):
    bounds.append([low, high])
    if len(bounds) == 14:
        raise ZeroDivisionError
    return 0
random.uniform = uniform
try:
    await core.connect(address, timeout=3600)
except ZeroDivisionError:
    return bounds`;

for (const release of RELEASES) {
  test(`${release}: pauses lie within the bounds of Dask's, which double, up to ours for those who wait longer`, async () => {
    const bounds = (await runPython(await closedAddress(), NOTE_BOUNDS, release)) as [number, number][];
    assert.equal(bounds.length, 14);
    for (const [index, [low, high]] of bounds.entries()) {
      assert.equal(low, 0);
      assert.equal(pauseBound(index + 1), Math.min(high * 1000, 10_000), `after attempt ${index + 1}`);
    }
    assert(bounds.some(([, high]) => high > 10));
  });
}

test("pauses are spread over all of [0, bound)", () => {
  const drawn = Array.from({ length: 2000 }, () => pause(6) / pauseBound(6));
  assert(drawn.every((share) => share >= 0 && share < 1));
  // All 2000 miss one of ten parts of equal size once in 10^90 runs.
  const parts = new Set(drawn.map((share) => Math.floor(share * 10)));
  assert.equal(parts.size, 10);
});

test("connect waits for what chance says, not for the bound", async (context) => {
  context.mock.method(Math, "random", () => 0);
  const enough = new Error("enough");
  const controller = new AbortController();
  const onRetry = (_: unknown, attempts: number): void => {
    // The bounds alone would be more than the four minutes of its time by now.
    if (attempts === 40) controller.abort(enough);
  };
  const options = { onRetry, signal: controller.signal, timeout: 240_000 };
  await assert.rejects(connect(await closedAddress(), options), enough);
});

test("connect tries no more often than the pauses allow", async () => {
  const random = mock.method(Math, "random", () => 1 - Number.EPSILON);
  let failed = 0;
  const options = { timeout: 250, onRetry: () => (failed += 1) };
  await assert.rejects(connect(await closedAddress(), options), { code: "ERR_DASKWIRE_CONNECT" });
  // 10 + 20 + 40 + 80 + 160 ms are more than its time: there is no sixth attempt.
  assert(failed >= 1 && failed <= 5, `${failed} attempts`);
  assert.equal(random.mock.callCount(), failed);
  random.mock.restore();
});
