/** The moment between the end of a client's stream and the client's learning of it: what is sent then waits for the next. */
import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { test } from "node:test";
import { type Client, FutureCancelledError, py } from "../../runtime/index.js";
import { RELEASES, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");
const quiet = { onWarning: () => undefined };

/** Breaks a client's stream at the scheduler, and does something when the comm has closed, before the client is told. */
async function inTheMoment<T>(through: Client, client: Client, act: () => T): Promise<T> {
  const acted = new Promise<T>((resolve, reject) => {
    const onClose = (): void => {
      unsubscribe("daskwire:comm:close", onClose);
      try {
        resolve(act());
      } catch (error) {
        reject(new Error("it threw", { cause: error }));
      }
    };
    subscribe("daskwire:comm:close", onClose);
  });
  const code = `[each.client_comms["${client.id}"].abort() for each in __import__("distributed").Scheduler._instances]`;
  const [result] = await Promise.all([acted, through.runOnScheduler(py("builtins:eval"), [code])]);
  return result;
}

for (const release of RELEASES) {
  test(`${release}: what is sent when the stream has just died waits for the next one, and its futures are not cancelled`, async () => {
    await using dask = await startDask({ release, workers: 1 });
    await using through = await connectTo(dask.scheduler.address);
    await using client = await connectTo(dask.scheduler.address, quiet);
    using known = await through.scatter("known");
    await client.variable("deleted").set(1);
    using before = client.submit<number>(add, [1, 1], { key: "before" });
    await before.result();
    let statusBefore = "";
    const disconnected: unknown[] = [];
    client.on("disconnected", ({ error }) => void disconnected.push(error));
    const made = await inTheMoment(through, client, () => {
      statusBefore = client.status;
      client.fireAndForget(before);
      const submitted = client.submit<number>(add, [1, 2], { key: "submitted" });
      client.variable("deleted").delete();
      const mapped = client.map<number>(add, [1, 2], [3, 4], { key: "mapped", pure: false });
      const sameAgain = client.submit<number>(add, [1, 1], { key: "before" });
      const cancelled = client.submit<number>(add, [1, 2], { key: "cancelled" });
      client.cancel(cancelled);
      return { submitted, mapped, sameAgain, cancelled, taken: client.future(known.key), status: client.status };
    });
    assert.equal(statusBefore, "running");
    assert.equal(made.status, "connecting");
    await assert.rejects(before.result(), { code: "ERR_DASKWIRE_CANCELLED", reason: "scheduler-connection-lost" });
    await assert.rejects(made.cancelled.result(), FutureCancelledError);
    const limit = { timeout: 20_000 };
    assert.equal(await made.submitted.result(limit), 3);
    assert.deepEqual(await client.gather(made.mapped, limit), [4, 6]);
    assert.equal(await made.sameAgain.result(limit), 2);
    assert.equal(await made.taken.result(limit), "known");
    await assert.rejects(through.variable("deleted").get({ timeout: 100 }));
    assert.equal(disconnected.length, 1);
    assert.equal(client.status, "running");
    for (const each of [made.submitted, ...made.mapped, made.sameAgain, made.taken, before]) each.release();
    const ours = async (): Promise<readonly string[]> =>
      (await keysOnScheduler(through)).map(String).filter((key) => /^(submitted|mapped|cancelled)/.test(key));
    await untilEqual(ours, []);
  });
}
