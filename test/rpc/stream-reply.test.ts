import assert from "node:assert/strict";
import { test } from "node:test";

import { SUBSCRIBE_WORKER_STATUS } from "../../generated/scheduler/ops.js";
import { startWorker } from "../../runtime/cluster/processes.js";
import { readReply } from "../../runtime/rpc/exchange.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { RELEASES, startDask } from "../support/dask.js";
import { open, rpcOp, tableOf } from "./ops.js";
import { start } from "./test-server.js";

const reply = open<WritableValue>("Reply", () => undefined);
const subscribe = rpcOp<object, WritableValue>({ op: "subscribe", reply, becomesStream: true });
const unheardOf = rpcOp<object, WritableValue>({
  op: "unheard_of",
  reply: open("Reply", (data) => (data === null ? { ...missing } : undefined)),
  becomesStream: true,
});
const missing = { instancePath: "", keyword: "type", message: "must be there", params: {}, schemaPath: "#/type" };

for (const release of RELEASES) {
  test(`${release}: a stream that begins with a reply gives it, and then what it is for`, async () => {
    await using dask = await startDask({ release });
    await using caller = rpc(dask.scheduler.address);
    await using comm = await caller.openStream(SUBSCRIBE_WORKER_STATUS, {});
    const summary = await readReply(comm, SUBSCRIBE_WORKER_STATUS, { timeout: 60_000 });
    assert.deepEqual([summary.type, summary.address, summary.workers.size], ["Scheduler", dask.scheduler.address, 0]);
    const worker = await startWorker(dask.scheduler, { python: dask.python });
    const [[kind, what]] = decodeOpen(await comm.read()) as never as [[string, Map<string, Map<string, unknown>>]];
    assert.deepEqual([kind, [...(what.get("workers")?.keys() ?? [])]], ["add", [worker.address]]);
    await worker.close();
  });
}

test("an error instead of the reply of a stream is told as any other", async () => {
  const handlers = {
    subscribe: () => {
      throw new RangeError("too many");
    },
  };
  await using server = await start({ table: tableOf(subscribe), handlers });
  await using caller = rpc(server.address, { release: newestRelease });
  await using refused = await caller.openStream(subscribe, {});
  await assert.rejects(readReply(refused, subscribe), { code: "ERR_DASKWIRE_REMOTE", message: /too many/ });
  await using unknown = await caller.openStream(unheardOf, {});
  await assert.rejects(readReply(unknown, unheardOf), { code: "ERR_DASKWIRE_UNKNOWN_OP" });
  await using silent = await caller.openStream(unheardOf, {});
  await readReply(silent, subscribe);
  await assert.rejects(readReply(silent, subscribe, { timeout: 50 }), { code: "ERR_DASKWIRE_TIMEOUT" });
  assert(silent.closed);
  await assert.rejects(readReply(silent, { ...subscribe, reply: null }), TypeError);
});
