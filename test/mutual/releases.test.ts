/** The releases that the full runs leave out: the plain script over the kinds of transport, and one compression. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { RELEASES } from "../support/dask.js";
import { SUBJECTS } from "../transport/transports.js";
import { runPairs } from "./run.js";
import { packedScript, script } from "./script.js";

const SMALL = [0, 256, 65_536];

for (const release of RELEASES.slice(0, -1)) {
  describe(`${release}: Python and TypeScript on either side`, { timeout: 600_000 }, () => {
    for (const { name, address, security } of SUBJECTS.filter((each) => ["tcp", "tls", "ws"].includes(each.name))) {
      test(`see the same over ${name}`, async () => {
        const steps = name === "tcp" ? script() : script(SMALL);
        const [transcripts] = await runPairs({ address, security, release }, [{ steps }]);
        const [first, ...others] = Object.entries(transcripts ?? {});
        assert.equal(others.length, 3);
        for (const [pair, transcript] of others) assert.deepEqual(transcript, first?.[1], pair);
      });
    }

    test("read payloads with lz4", async () => {
      // Compression is agreed on between hosts only.
      const meeting = { address: "tcp://127.0.0.2:0", security: undefined, release };
      const steps = packedScript({ compressions: ["lz4"], sharded: 0, shardedWith: [] });
      const [transcripts] = await runPairs(meeting, [{ packed: true, steps }]);
      const [first, ...others] = Object.entries(transcripts ?? {});
      assert.equal(others.length, 3);
      const lines = first?.[1] as readonly (readonly [step: string, outcome: readonly unknown[]])[];
      const agreed = lines.filter(([step]) => step === "packed").map(([, outcome]) => outcome[0]);
      assert.deepEqual(agreed, Array<string>(9).fill("lz4"));
      for (const [pair, transcript] of others) assert.deepEqual(transcript, first?.[1], pair);
    });
  });
}
