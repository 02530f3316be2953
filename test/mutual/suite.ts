/** What holds of the mutual runs over each transport. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { SUBJECTS } from "../transport/transports.js";
import { type Transcripts, normalize, runPairs } from "./run.js";
import { type PackedOptions, SIZES, packedScript, script } from "./script.js";
import { runClient, startServer } from "./typescript-peer.js";

/** A line of a transcript of packed payloads: the step, and what was agreed on, how frames came, and what they held. */
type Line = readonly [step: string, outcome: readonly unknown[]];

/** What differs between transports. */
export interface Expectations {
  /** More bytes than one of the transport's shards has. */
  readonly sharded: number;
  /** The compressions with which so many are sent. */
  readonly shardedWith: PackedOptions["shardedWith"];
  /** Whether Dask's client takes every peer for one of its own host, and so agrees on no compression. */
  readonly pythonIsDeaf?: boolean;
}

/**
 * To Dask, peers are on one host if both ends of their connection have one address. From 127.0.0.1 to 127.0.0.2 they have
 * not, so that compression is agreed on.
 */
const ANOTHER_HOST = "127.0.0.2";

/** Runs both scripts between all pairs of peers over one transport. */
export function proveMutual(name: string, { sharded, shardedWith, pythonIsDeaf = false }: Expectations): void {
  const { address, security } = subjectOf(name);
  const plain = { steps: script([...SIZES, sharded]) };
  const packed = {
    packed: true,
    steps: packedScript({ sharded, shardedWith }),
    // What it never announces need not be tried with each.
    ...(pythonIsDeaf
      ? { pythonSteps: packedScript({ compressions: [null, "lz4"], sharded, shardedWith: ["lz4"] }) }
      : {}),
  };

  describe(`${name}: Python and TypeScript on either side`, { timeout: 600_000 }, () => {
    let seen: { readonly plain: Transcripts; readonly packed: Record<string, readonly Line[]> };
    before(async () => {
      const elsewhere = address.replace("127.0.0.1", ANOTHER_HOST);
      const [plainly, packedly] = await runPairs({ address: elsewhere, security }, [plain, packed]);
      seen = { plain: plainly as Transcripts, packed: packedly as Record<string, readonly Line[]> };
    });

    test("see the same, and what our peers see within one process", async () => {
      const reference = await withinOneProcess(plain.steps);
      assert.equal(Object.keys(seen.plain).length, 4);
      for (const [pair, transcript] of Object.entries(seen.plain)) assert.deepEqual(transcript, reference, pair);
    });

    test("read payloads with every compression", () => {
      for (const calling of ["python", "typescript"] as const) {
        const [first, second] = [seen.packed[`${calling} -> python`], seen.packed[`${calling} -> typescript`]];
        assert.deepEqual(second, first, calling);
        const agreed = new Set(first?.filter(([step]) => step === "packed").map(([, outcome]) => outcome[0]));
        const expected = pythonIsDeaf && calling === "python" ? [null] : [null, "zlib", "lz4", "zstd", "snappy"];
        assert.deepEqual([...agreed], expected);
      }
      if (!pythonIsDeaf) assert.deepEqual(seen.packed["typescript -> python"], seen.packed["python -> python"]);
    });
  });
}

async function withinOneProcess(steps: ReturnType<typeof script>): Promise<unknown> {
  const { address, security } = subjectOf("inproc");
  await using server = await startServer(address, security);
  return normalize(await runClient(server.address, security, steps));
}

function subjectOf(name: string): (typeof SUBJECTS)[number] {
  const subject = SUBJECTS.find((each) => each.name === name);
  assert(subject);
  return subject;
}
