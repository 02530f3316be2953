/**
 * A peer in a process of its own, whose memory is measured: first it sends to a reader that is slow, then it is sent to while
 * its own handler is slow. Prints, for each, by how many bytes its memory was larger at most than when it began.
 */
import assert from "node:assert/strict";

import { connect } from "../../runtime/comm/connect.js";
import type { Security } from "../../runtime/comm/security.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { add } from "../rpc/ops.js";
import "../transport/transports.js";

/** What the test tells its child. */
export interface MemoryOptions {
  readonly address: string;
  readonly security: Security | undefined;
  /** Messages of 1 MiB in each direction. */
  readonly messages: number;
}

/** By how many bytes memory had grown at most. */
export interface MemoryGrowth {
  readonly sending: number;
  readonly reading: number;
}

const atFirst = process.memoryUsage.rss();

/** Runs something, and says by how much the memory of the process was larger meanwhile than at first, at most. */
async function growthOf(run: (look: () => void) => Promise<void>): Promise<number> {
  let most = atFirst;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 5);
  await run(look);
  clearInterval(timer);
  return most - atFirst;
}

const { address, security, messages } = JSON.parse(process.argv[2] ?? "") as MemoryOptions;
const comm = await connect(address, { security });
const sending = await growthOf(async (look) => {
  const sender = new BatchedSend(comm, { onLost: assert.fail });
  for (let n = 0; n < messages; n++) {
    if (!sender.send(add, { n: new Uint8Array(2 ** 20) })) await sender.drained();
    look();
  }
  await sender.flush();
});
let read = 0;
const reading = await growthOf(async (look) => {
  const slow = async (): Promise<void> => {
    read += 1;
    look();
    await new Promise((resolve) => setTimeout(resolve, 2));
  };
  assert.equal(await readStream(comm, new Map([["add", add]]), { add: slow }), "close-stream");
});
assert.equal(read, messages);
console.log(JSON.stringify({ sending, reading } satisfies MemoryGrowth));
