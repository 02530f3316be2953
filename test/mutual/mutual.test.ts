import assert from "node:assert/strict";
import { test } from "node:test";

import { RELEASES } from "../support/dask.js";
import { SOCKETS, SUBJECTS } from "../transport/transports.js";
import { runPairs } from "./run.js";
import { packedScript, script, SIZES } from "./script.js";
import { runClient, startServer } from "./typescript-peer.js";

/** Enough for what differs between releases; the bytes of large payloads do not. */
const SMALL = SIZES.filter((size) => size <= 2 ** 20);

/** A line of a transcript of packed payloads: the step, and what was agreed on, how frames came, and what they held. */
type Line = readonly [step: string, outcome: readonly unknown[]];

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

/**
 * To Dask, peers are on one host if both ends of their connection have one address. From 127.0.0.1 to 127.0.0.2 they have
 * not, so that compression is agreed on.
 */
const ANOTHER_HOST = "127.0.0.2";

for (const { name, address, security } of SOCKETS) {
  test(`${name}: payloads with every compression are read on either side`, { timeout: 600_000 }, async () => {
    const elsewhere = address.replace("127.0.0.1", ANOTHER_HOST);
    const meeting = { address: elsewhere, security, packed: true };
    const transcripts = (await runPairs(meeting, packedScript())) as Record<string, readonly Line[]>;
    // A Python client on ws calls the peer's address its own, and so never announces a compression.
    const deaf = name.startsWith("ws");
    for (const calling of ["python", "typescript"] as const) {
      const [first, second] = [transcripts[`${calling} -> python`], transcripts[`${calling} -> typescript`]];
      assert.deepEqual(second, first, calling);
      const agreed = new Set(first?.filter(([step]) => step === "packed").map(([, outcome]) => outcome[0]));
      const expected = deaf && calling === "python" ? [null] : [null, "zlib", "lz4", "zstd", "snappy"];
      assert.deepEqual([...agreed], expected);
    }
    if (!deaf) assert.deepEqual(transcripts["typescript -> python"], transcripts["python -> python"]);
  });
}
