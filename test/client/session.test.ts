/** Connecting, heartbeats, closing, and what goes wrong with them, against real schedulers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, ClientClosedError, type ClientStatus, releaseOrdinal } from "../../runtime/index.js";
import { RELEASES, startDask } from "../support/dask.js";
import { connectTo, eventsOf, untilEqual } from "./support.js";

for (const release of RELEASES) {
  test(`${release}: connect, close / shutdown`, async () => {
    await using dask = await startDask({ release, workers: 1 });
    await using observer = await connectTo(dask.scheduler.address);
    const statuses: ClientStatus[] = [];
    const client = await connectTo(dask.scheduler.address, { name: "test" });
    client.on("status", (status) => statuses.push(status));
    assert.match(client.id, /^Client-test-[0-9a-f-]{36}$/);
    assert.equal(client.status, "running");
    assert.equal(client.context.release, releaseOrdinal(release));
    assert.deepEqual(await eventsOf(observer, client.id), ["add-client"]);
    await client.close();
    await client.close();
    assert.deepEqual(statuses, ["closing", "closed"]);
    assert.throws(() => client.future("x"), ClientClosedError);
    // Dask logs it when the client takes leave, and again when its stream ends.
    await untilEqual(async () => (await eventsOf(observer, client.id)).includes("remove-client"), true);

    await observer.shutdown();
    await dask.scheduler.exited;
    assert.equal(observer.status, "closed");
  });
}

for (const release of RELEASES) {
  test(`${release}: connect: a worker and a nanny are told from a scheduler`, async () => {
    await using dask = await startDask({ release, workers: 1, nanny: true });
    const { address: scheduler } = dask.scheduler;
    await using client = await connectTo(scheduler);
    const workers = (await client.schedulerInfo()).workers;
    const [[worker = "", { nanny }] = ["", { nanny: null }]] = [...workers];
    await assert.rejects(connectTo(worker), {
      code: "ERR_DASKWIRE_NOT_A_SCHEDULER",
      message: `at ${worker} is no scheduler, but a Worker; connect to its scheduler, ${scheduler}`,
      scheduler,
    });
    await assert.rejects(connectTo(String(nanny)), {
      code: "ERR_DASKWIRE_NOT_A_SCHEDULER",
      message: `at ${nanny} is no scheduler, but a Nanny; connect to its scheduler`,
    });
  });
}

test("connect: without an address it says where to give one", async () => {
  await assert.rejects(Client.connect({}), {
    code: "ERR_DASKWIRE_ARGUMENT",
    message: /^where is the scheduler\? give an address, such as tcp:.*DASK_SCHEDULER_ADDRESS/,
  });
});
