import assert from "node:assert/strict";
import { test } from "node:test";

import { RELEASES } from "../support/dask.js";
import { runPairs } from "./run.js";
import { script } from "./script.js";

for (const release of RELEASES.slice(0, -1)) {
  test(`${release}: Python and TypeScript on either side see the same`, { timeout: 600_000 }, async () => {
    const meeting = { address: "tcp://127.0.0.1:0", security: undefined, release };
    const [transcripts] = await runPairs(meeting, [{ steps: script() }]);
    const [first, ...others] = Object.entries(transcripts ?? {});
    assert.equal(others.length, 3);
    for (const [pair, transcript] of others) assert.deepEqual(transcript, first?.[1], pair);
  });
}
