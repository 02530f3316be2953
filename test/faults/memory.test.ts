import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import type { Comm } from "../../runtime/comm/comm.js";
import { listen } from "../../runtime/comm/listen.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { add } from "../rpc/ops.js";
import { SOCKETS, type Subject } from "../transport/transports.js";
import type { MemoryGrowth, MemoryOptions } from "./memory-child.js";

/** Messages of 1 MiB: more than memory may grow by. */
const MESSAGES = 128;
/** What is queued, buffers of the system's sockets, and garbage that has not been collected. */
const ALLOWED = 104 * 2 ** 20;

// The fewest layers that buffer, and the most.
for (const subject of SOCKETS.filter(({ name }) => name === "tcp" || name === "wss")) {
  test(`${subject.name}: memory stays bounded towards a slow reader, and while one's own handler is slow`, async () => {
    const growth = await measure(subject);
    assert(growth.sending < ALLOWED, `while it sent, its memory grew by ${growth.sending} bytes`);
    assert(growth.reading < ALLOWED, `while it read, its memory grew by ${growth.reading} bytes`);
  });
}

/** Runs the child, first reading from it slowly, then sending as fast as it lets us. */
async function measure({ address, security }: Subject): Promise<MemoryGrowth> {
  let serving: Promise<void> | undefined;
  await using listener = await listen(address, { security, onComm: (comm) => void (serving = serve(comm)) });
  const options: MemoryOptions = { address: listener.contactAddress, security, messages: MESSAGES };
  const file = fileURLToPath(new URL("memory-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, "close")]);
  await serving;
  return JSON.parse(out) as MemoryGrowth;
}

async function serve(comm: Comm): Promise<void> {
  for (let read = 0; read < MESSAGES;) {
    read += (decodeOpen(await comm.read()) as unknown[]).length;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const sender = new BatchedSend(comm, { onLost: assert.fail });
  const megabyte = new Uint8Array(2 ** 20);
  for (let n = 0; n < MESSAGES; n++) if (!sender.send(add, { n: megabyte })) await sender.drained();
  await sender.close({ timeout: 60_000 });
}
