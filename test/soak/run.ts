/** `npm run soak`: the runs that are too long for `npm test`. Fails when one leaves something behind. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Security } from "../../runtime/comm/security.js";
import { checkUsual } from "../capture/memory.js";
import { transferSlowly } from "../capture/transfer.js";
import { type Language, type Transcripts, runPairs } from "../mutual/run.js";
import { script } from "../mutual/script.js";
import { SOCKETS } from "../transport/transports.js";
import { soakBatches, soakConnections, soakIdle, type SoakResult } from "./soak.js";

function report(what: string, { count, seconds, memory }: SoakResult): void {
  const [early, late] = memory.map((bytes) => (bytes / 2 ** 20).toFixed(1));
  const rate = Math.round(count / seconds).toLocaleString("en");
  console.log(
    `${count.toLocaleString("en")} ${what}: ${seconds.toFixed(1)} s, ${rate}/s, memory ${early} -> ${late} MiB`,
  );
}

report("connections opened and closed", await soakConnections(10_000));
report("idle comms", await soakIdle(5000));
report("batched messages", await soakBatches(1_000_000));

for (const { name, address, security } of SOCKETS) {
  const began = performance.now();
  // Tornado reads no WebSocket message above 100 MiB (`max_buffer_size`), and the script has messages of one: plain bytes are
  // never split. Payloads that are, as values always are, follow.
  const servers: readonly Language[] = name.startsWith("ws") ? ["typescript"] : ["python", "typescript"];
  const [transcripts] = await runPairs({ address, security, servers }, [{ steps: script([256 * 2 ** 20]) }]);
  const pairs = sameInAll(name, transcripts);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`256 MiB over ${name}, ${pairs.join(", ")}: ${seconds} s`);
  if (servers.length === 1) await packed(name, address, security);
}

const folder = await mkdtemp(join(tmpdir(), "daskwire-soak-"));
try {
  const peak = await checkUsual(join(folder, "usual.ndjson"), 200e6);
  console.log(`check of a capture of 200 MB: at most ${Math.round(peak)} MiB`);
  const { recorder, check } = await transferSlowly(join(folder, "transfer.ndjson"), 100e6);
  console.log(`100 MB to a slow reader: recorder ${Math.round(recorder)} MiB, check ${Math.round(check)} MiB at most`);
} finally {
  await rm(folder, { recursive: true });
}

/** The same bytes in shards, with Dask's server too. */
async function packed(name: string, address: string, security: Security | undefined): Promise<void> {
  const steps = [{ do: "packed", op: "mirror", size: 256 * 2 ** 20, compressible: true }] as const;
  const [transcripts] = await runPairs({ address, security }, [{ packed: true, steps }]);
  const pairs = sameInAll(`${name} in shards`, transcripts);
  console.log(`256 MiB in shards over ${name}, ${pairs.join(", ")}`);
}

/** Fails unless all pairs have seen the same; which pairs there are. */
function sameInAll(what: string, transcripts: Transcripts | undefined): readonly string[] {
  const [first, ...others] = Object.entries(transcripts ?? {});
  assert(others.length > 0);
  for (const [pair, transcript] of others) assert.deepEqual(transcript, first?.[1], `${what}, ${pair}`);
  return Object.keys(transcripts ?? {});
}
