import assert from "node:assert/strict";
import { test } from "node:test";

import { RELEASES } from "../support/dask.js";
import { SUBJECTS } from "../transport/transports.js";
import { runPairs } from "./run.js";
import { script, SIZES } from "./script.js";
import { runClient, startServer } from "./typescript-peer.js";

/** Enough for what differs between releases; the bytes of large payloads do not. */
const SMALL = SIZES.filter((size) => size <= 2 ** 20);

let reference: unknown;

for (const { name, address, security, hasSocket } of SUBJECTS) {
  if (!hasSocket) continue;
  test(`${name}: Python and TypeScript on either side see the same`, { timeout: 600_000 }, async () => {
    const transcripts = await runPairs({ address, security }, script());
    reference ??= transcripts["python -> python"];
    for (const [pair, transcript] of Object.entries(transcripts)) assert.deepEqual(transcript, reference, pair);
  });
}

test("within one process our peers see what they see over sockets", { timeout: 600_000 }, async () => {
  const transcripts = [];
  for (const { address, security } of SUBJECTS.filter((each) => !each.hasSocket || each.name === "tcp")) {
    await using server = await startServer(address, security);
    transcripts.push(await runClient(server.address, security, script()));
  }
  assert.equal(transcripts.length, 2);
  assert.deepEqual(transcripts[1], transcripts[0]);
});

for (const release of RELEASES.slice(0, -1)) {
  test(`${release}: Python and TypeScript on either side see the same`, { timeout: 600_000 }, async () => {
    const transcripts = await runPairs({ address: "tcp://127.0.0.1:0", security: undefined, release }, script(SMALL));
    const [first, ...others] = Object.entries(transcripts);
    for (const [pair, transcript] of others) assert.deepEqual(transcript, first?.[1], pair);
  });
}
