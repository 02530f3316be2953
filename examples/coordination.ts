/**
 * What clients share through the scheduler, here two of them: locks, semaphores, events, variables, queues and datasets. Either could
 * as well be Python's.
 *
 *     npx tsx examples/coordination.ts tcp://127.0.0.1:8786
 */
import { Client, py, type Future } from "daskwire";

await using one = await Client.connect(process.argv[2]);
await using two = await Client.connect(process.argv[2]);

// One at a time. The lease is renewed while it is held, and given back at the end of the block.
{
  await using lease = await one.lock("report").acquire({ timeout: 10_000 });
  const other = await two.lock("report").acquire({ timeout: 100 });
  console.log(`one has it: ${lease !== undefined}, two has it: ${other !== undefined}`);
}

// At most two at a time, and several locks at once.
const seats = one.semaphore("seats", { maxLeases: 2 });
const leases = [await seats.acquire(), await seats.acquire()];
const third = await seats.acquire({ timeout: 100 });
console.log(`seats taken: ${await seats.value()}, a third: ${third !== undefined}`);
for (const lease of leases) await lease?.release();
{
  await using both = await one.multiLock(["left", "right"]).acquire();
  console.log(`both locks: ${both !== undefined}`);
}

// An event: one waits, the other sets it.
const started = two.event("started").wait({ timeout: 10_000 });
await one.event("started").set();
console.log(`started: ${await started}`);

// A queue carries small values and futures; data stays on the workers.
const tasks = one.queue<Future<number>>("tasks");
await tasks.put(one.submit<number>(py("operator:mul"), [6, 7]));
{
  using taken = await two.queue<Future<number>>("tasks").get({ timeout: 10_000 });
  console.log(`from the queue: ${await taken.result()}`);
}
tasks.close();

// A variable holds the latest.
await one.variable<number>("progress").set(0.5);
console.log(`progress: ${await two.variable<number>("progress").get({ timeout: 10_000 })}`);
one.variable("progress").delete();

// A dataset keeps what is in it on the cluster, whoever leaves.
const numbers = await one.scatter([1, 2, 3]);
await one.datasets.set("numbers", { numbers, unit: "m" });
const dataset = await two.datasets.get<Map<string, unknown>>("numbers");
console.log(
  `dataset: ${JSON.stringify(await two.gather(dataset?.get("numbers")))}, in ${String(dataset?.get("unit"))}`,
);
await two.datasets.delete("numbers");
