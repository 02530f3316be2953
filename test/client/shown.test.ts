/** What a client and its parts print: what they are, in one line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { py } from "../../runtime/index.js";
import { startDask } from "../support/dask.js";
import { connectTo } from "./support.js";

test("a client and its parts are printed as what they are", async () => {
  await using dask = await startDask({ workers: 1 });
  await using client = await connectTo(dask.scheduler.address, { name: "backend" });
  const { address } = client;
  const id = "[0-9a-f-]{32,36}";
  const lock = client.lock("door");
  const semaphore = client.semaphore("seats", { maxLeases: 2 });
  await using seat = await semaphore.acquire();
  const multi = client.multiLock(["a", ["b", 1]]);
  const both = await multi.acquire();
  using future = client.submit(py("builtins:abs"), [-1], { key: "one" });
  await future.wait();
  const subscription = client.topics.subscribe("news");
  await using sampler = await client.sampleMemory();
  const shown: readonly (readonly [unknown, string])[] = [
    [client, `<Client: ${address}, running, Client-backend-${id}>`],
    [future, "<Future: finished, key: one>"],
    [lock, "<Lock: door, not held here>"],
    [semaphore, "<Semaphore: seats, 1 of 2 held here>"],
    [seat, `<Lease: ${id}>`],
    [multi, "<MultiLock: a, \\('b', 1\\), held here>"],
    [both, "<MultiLease: held>"],
    [client.event("go"), "<Event: go>"],
    [client.variable("v"), "<Variable: v>"],
    [client.queue(["q", 1]), "<Queue: \\('q', 1\\)>"],
    [client.datasets, `<Datasets: of ${address}>`],
    [client.topics, `<Topics: of ${address}>`],
    [client.amm, `<ActiveMemoryManager: of ${address}>`],
    [subscription, "<Subscription: news, open>"],
    [client.asCompleted([future]), "<AsCompleted: 1 futures to come, 0 of them ready>"],
    [sampler, "<MemorySampler: samples>"],
    [client.withSpan(["outer", "inner"], (within) => within), "<Submission: outer, inner>"],
  ];
  for (const [value, text] of shown) {
    assert.match(inspect(value), new RegExp(`^${text}$`));
    assert.equal(String(value), inspect(value));
    assert.ok(inspect({ value }).includes(String(value)));
  }
  await both?.release();
  await sampler.stop();
  assert.equal(inspect(sampler), "<MemorySampler: stopped>");
  await client.close();
  assert.match(inspect(client), new RegExp(`^<Client: ${address}, closed, `));
});

test("names and keys with controls are printed in one line, and move no terminal's cursor", async () => {
  await using dask = await startDask({ workers: 1 });
  await using client = await connectTo(dask.scheduler.address, { name: "\u001b[31mred\n" });
  using future = client.submit(py("builtins:abs"), [-1], { key: "\u001b]0;title\u0007\r" });
  await future.wait();
  assert.match(String(client), /^<Client: .*\\u001b\[31mred\\n.*>$/);
  assert.equal(String(future), "<Future: finished, key: \\u001b]0;title\\u0007\\u000d>");
});
