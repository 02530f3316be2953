/** A connection that is lost while graphs wait for serializers that take their time. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Client, type ClientOptions, type Future, py, registerSerializer } from "../../runtime/index.js";
import { type Dask, RELEASES, startDask } from "../support/dask.js";
import { connectTo, eventsOf, keysOnScheduler } from "./support.js";

const add = py("operator:add");

/** Stands for a `Fraction`; its serializer answers when it is told to. */
class Slow {
  readonly made: Promise<string>;
  make: () => void = () => undefined;
  fail: () => void = () => undefined;

  constructor(text: string) {
    this.made = new Promise((resolve, reject) => {
      this.make = () => resolve(text);
      this.fail = () => reject(new Error("no ink"));
    });
  }
}

const REGISTER = `
import fractions
from distributed.protocol import register_serialization
def deserialize(header, frames):
    return fractions.Fraction(bytes(frames[0]).decode())
register_serialization(fractions.Fraction, lambda x: ({}, [str(x).encode()]), deserialize)
`;

for (const release of RELEASES) {
  describe(
    `${release}: a connection that is lost while a graph waits for its serializer`,
    { concurrency: false },
    () => {
      let dask: Dask;
      let client: Client;
      let registered: Disposable;
      before(async () => {
        dask = await startDask({ release, workers: 1 });
        client = await connectTo(dask.scheduler.address);
        await client.runOnScheduler(py("builtins:exec"), [REGISTER, {}]);
        await client.run(py("builtins:exec"), [REGISTER, {}]);
        registered = registerSerializer<Slow>({
          type: "fractions:Fraction",
          test: (value) => value instanceof Slow,
          serialize: async ({ made }) => ({ header: {}, frames: [new TextEncoder().encode(await made)] }),
        });
      });
      after(async () => {
        registered?.[Symbol.dispose]();
        await client?.close();
        await dask?.[Symbol.asyncDispose]();
      });

      /** How many graphs of a client the scheduler has taken. */
      const graphsOf = async ({ id }: Client): Promise<number> =>
        (await eventsOf(client, id)).filter((action) => action === "update-graph").length;
      const cut = async ({ id }: Client): Promise<void> => {
        const code = `[each.client_comms["${id}"].abort() for each in __import__("distributed").Scheduler._instances]`;
        await client.runOnScheduler(py("builtins:eval"), [code]);
      };
      const told = (lost: Client, event: "disconnected" | "reconnected"): Promise<unknown> =>
        new Promise((resolve) => void lost.on(event, resolve));
      const submit = (lost: Client, value: unknown, key: string): Future => lost.submit(add, [value, 1], { key });

      test("what was given before is cancelled, and not sent to whom comes next", async () => {
        await using lost = await connectTo(client.address);
        const slow = [new Slow("1/2"), new Slow("1/3"), new Slow("1/4")] as const;
        const waiting = slow.map((each, i) => submit(lost, each, `before ${i}`));
        const behind = submit(lost, 1, "behind");
        const gathered = lost.gather(waiting);
        const cancelled = { code: "ERR_DASKWIRE_CANCELLED", reason: "scheduler-connection-lost" };
        const all = [gathered, ...[...waiting.slice(1), behind].map((each) => each.result())];
        const rejected = Promise.all(all.map((each) => assert.rejects(each, cancelled)));
        slow[0].make();
        assert.equal(await waiting[0]?.wait(), "finished");
        const back = told(lost, "reconnected");
        await cut(lost);
        await rejected;
        assert.deepEqual(
          [...waiting, behind].map(({ status }) => status),
          Array(4).fill("cancelled"),
        );
        await back;
        slow[1].make();
        slow[2].fail();
        await Promise.allSettled(slow.map(({ made }) => made));
        using anew = submit(lost, slow[1], "before 1");
        using next = submit(lost, 2, "next");
        assert.deepEqual(await lost.gather([next]), [3]);
        assert.equal(String(await anew.wait()), "finished");
        assert.equal(await graphsOf(lost), 3, "one before, and the two that were given again");
        assert.equal((await keysOnScheduler(client)).includes("behind"), false);
      });

      test("what is given while there is no connection is sent once, whenever it is ready", async () => {
        let again = (): void => undefined;
        let pause = Promise.resolve(0);
        const hold = (): void => void (pause = new Promise((resolve) => (again = () => resolve(0))));
        const options: ClientOptions = { reconnect: () => pause, onWarning: () => undefined };
        await using lost = await connectTo(client.address, options);
        hold();
        let gone = told(lost, "disconnected");
        await cut(lost);
        await gone;
        const [early, late] = [new Slow("1/2"), new Slow("1/3")];
        using ready = submit(lost, early, "ready");
        using behind = submit(lost, 1, "behind it");
        using unready = submit(lost, late, "unready");
        early.make();
        await early.made;
        let back = told(lost, "reconnected");
        again();
        await back;
        assert.equal(await ready.wait(), "finished");
        assert.equal(await behind.result(), 2);
        assert.equal(await graphsOf(lost), 2);
        assert.equal(unready.status, "pending");
        // Once more, with one that waits still.
        hold();
        gone = told(lost, "disconnected");
        await cut(lost);
        await gone;
        await assert.rejects(unready.result(), { code: "ERR_DASKWIRE_CANCELLED", reason: "scheduler-connection-lost" });
        using anew = submit(lost, late, "unready");
        late.make();
        await late.made;
        back = told(lost, "reconnected");
        again();
        await back;
        assert.equal(await anew.wait(), "finished");
        assert.equal(await graphsOf(lost), 3);
      });

      test("a client that closes meanwhile settles it, and what is ready later does nothing", async () => {
        const lost = await connectTo(client.address);
        const slow = new Slow("1/2");
        const result = submit(lost, slow, "closed before").result();
        const closing = lost.close();
        await assert.rejects(result, { code: "ERR_DASKWIRE_CANCELLED", reason: "client-closed" });
        await closing;
        slow.make();
        await slow.made;
        assert.equal(await graphsOf(lost), 0);
        assert.equal((await keysOnScheduler(client)).includes("closed before"), false);
      });
    },
  );
}
