/** What a worker has lost without telling: the client asks again, it is computed again, or it is told that it is lost. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Client, py } from "../../runtime/index.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "../client-ops/cluster.js";
import { untilEqual } from "./support.js";

const urandom = py("os:urandom");

/** Workers tell the scheduler what they drop: a second later. One that is never told believes it for ever, in Python's client, too. */
const SILENCE = `
def silence(worker):
    tell = worker.batched_send
    def later(msg):
        if msg.get("op") != "release-worker-data":
            return tell(msg)
        worker.loop.add_callback(lambda: worker.loop.call_later(1, tell, msg))
    worker.batched_send = later
for worker in __import__("distributed").Worker._instances:
    if worker.batched_send.__name__ != "later":
        silence(worker)
`;

/** Lets the only holder of a key drop it; the scheduler still believes that it has it. */
async function dropBehindScheduler(client: Client, key: string): Promise<void> {
  const [worker] = (await client.whoHas([key])).get(key) ?? [];
  assert.ok(worker !== undefined);
  await client.run(py("builtins:exec"), [SILENCE, {}]);
  await client.context.worker(worker).freeKeys({ keys: [key], stimulus_id: "dropped-by-test" });
  const held = (): Promise<Map<string, boolean>> =>
    client.run<boolean>(py("builtins:eval"), [
      `[${JSON.stringify(key)} in each.data for each in __import__("distributed").Worker._instances if each.address == "${worker}"][0]`,
    ]);
  await untilEqual(async () => (await held()).get(worker), false);
  assert.deepEqual((await client.whoHas([key])).get(key), [worker]);
}

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    for (const direct of [false, true]) {
      test(`a result that is missing is computed again, ${direct ? "direct" : "through the scheduler"}`, async () => {
        const { client } = cluster;
        const key = `computed-${direct}`;
        using future = client.submit<Uint8Array>(urandom, [16], { key, pure: false });
        const first = await client.gather(future, { direct });
        await dropBehindScheduler(client, key);
        const second = await client.gather(future, { direct, timeout: 30_000 });
        assert.equal(second.length, 16);
        assert.notDeepEqual(second, first);
        assert.equal(future.status, "finished");
      });

      test(`scattered data that is missing is lost, ${direct ? "direct" : "through the scheduler"}`, async () => {
        const { client } = cluster;
        const key = `scattered-${direct}`;
        const future = (await client.scatter(new Map([[key, 1]]))).get(key);
        assert.ok(future !== undefined);
        await dropBehindScheduler(client, key);
        await assert.rejects(client.gather(future, { direct, timeout: 30_000 }), {
          code: "ERR_DASKWIRE_LOST",
          message: new RegExp(key),
        });
        assert.equal(future.status, "lost");
      });
    }
  });
}
