import assert from "node:assert/strict";
import { test } from "node:test";

import { soakBatches, soakConnections, soakIdle } from "./soak.js";

// The long versions are in `npm run soak`.
test("300 connections leave no handle, listener or timer behind", async () => {
  assert.equal((await soakConnections(300)).count, 300);
});

test("50,000 batched messages come in order and leave nothing behind", async () => {
  assert.equal((await soakBatches(50_000)).count, 50_000);
});

test("1,000 idle comms take little, a call among them is served, and one more is refused", async () => {
  assert.equal((await soakIdle(1000)).count, 1000);
});
