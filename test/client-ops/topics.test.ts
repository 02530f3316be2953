/** Events and topics, metadata, logs. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { Client } from "../../runtime/index.js";
import { Subscription } from "../../runtime/client/topics/subscription.js";
import { untilEqual } from "../client/support.js";
import { RELEASES, startDask } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    test("events, topics: what one logs the other reads", async () => {
      const { client, python } = cluster;
      const subscription = client.topics.subscribe("shared");
      await subscription.ready();
      await python.run("await client.log_event('shared', {'n': 1, 'list': [1, 2]})");
      await client.topics.log(["shared", "other"], { n: 2 });
      const read: unknown[] = [];
      for await (const { topic, timestamp, message, text } of subscription) {
        assert.equal(text, undefined);
        assert.ok(Math.abs(timestamp - Date.now()) < 120_000);
        read.push([topic, message]);
        if (read.length === 2) break;
      }
      const [one, two] = [new Map<string, unknown>([["n", 1], ["list", [1, 2]]]), new Map([["n", 2]])]; // prettier-ignore
      assert.deepEqual(read, [["shared", one], ["shared", two]]); // prettier-ignore
      assert.deepEqual(await subscription.next(), { done: true, value: undefined });
      assert.deepEqual(
        (await client.topics.events("shared")).map(({ message }) => message),
        [one, two],
      );
      assert.equal((await client.topics.allEvents()).get("other")?.length, 1);
      assert.deepEqual(await client.topics.events("nothing"), []);
      assert.equal(await python.run("return len(await client.get_events('other'))"), 1);
    });

    test("events, topics: each subscriber sees all, and the last who leaves unsubscribes", async () => {
      const { client, python } = cluster;
      const scheduled = `
        def subscribers(dask_scheduler):
            return dask_scheduler._broker._topics["counted"].subscribers.copy()
        return len(await client.run_on_scheduler(subscribers))
      `;
      const first = client.topics.subscribe("counted");
      const second = client.topics.subscribe("counted", { maxBuffered: 2 });
      await second.ready();
      assert.equal(await python.run(scheduled), 1);
      await client.topics.log("counted", 1);
      assert.equal((await first.next()).value?.message, 1);
      assert.equal((await second.next()).value?.message, 1);
      const pending = first.next();
      first.close();
      assert.deepEqual(await pending, { done: true, value: undefined });
      const controller = new AbortController();
      await using third = client.topics.subscribe("counted", { signal: controller.signal });
      await second.return();
      assert.equal(await python.run(scheduled), 1);
      controller.abort();
      assert.equal((await third.next()).done, true);
      await untilEqual(() => python.run(scheduled), 0);
    });

    test("events, topics: a client sees what it logs right after it has subscribed", async () => {
      for (let round = 0; round < 50; round++) {
        const signal = AbortSignal.timeout(10_000);
        await using own = cluster.client.topics.subscribe(`own-${round}`, { signal });
        await cluster.client.topics.log(`own-${round}`, round);
        assert.equal((await own.next()).value?.message, round);
      }
    });

    test("events, topics: what nobody reads is dropped and counted, the oldest first", async () => {
      const warnings: string[] = [];
      await using other = await Client.connect(cluster.dask.scheduler.address, {
        onWarning: (each) => warnings.push(each),
      });
      const subscription = other.topics.subscribe("many", { maxBuffered: 2 });
      for (const each of [1, 2, 3, 4]) await other.topics.log("many", each);
      await untilEqual(() => subscription.dropped, 2);
      assert.equal((await subscription.next()).value?.message, 3);
      assert.match(warnings.join(), /^topic many: events are dropped[^,]*, as nobody reads them/);
      assert.equal(warnings.length, 1);
      const waiting = [subscription.next(), subscription.next()];
      await other.close();
      assert.deepEqual((await waiting[0])?.value?.message, 4);
      assert.deepEqual(await waiting[1], { done: true, value: undefined });
      assert.throws(() => other.topics.subscribe("many"), { code: "ERR_DASKWIRE_CLIENT_CLOSED" });
      assert.throws(() => cluster.client.topics.subscribe("x", { maxBuffered: 0 }), RangeError);
    });

    test("events, topics: what tasks print and warn comes as text", async () => {
      const { client, python } = cluster;
      const printed = client.topics.subscribe("print");
      const warned = client.topics.subscribe("warn");
      await Promise.all([printed.ready(), warned.ready()]);
      await python.run(`
        import distributed
        def talk():
            distributed.print("a", 1, sep="-", end="!")
            distributed.warn("careful")
            distributed.warn(DeprecationWarning("old"), DeprecationWarning)
        await client.submit(talk, pure=False)
      `);
      assert.equal((await printed.next()).value?.text, "a-1!");
      assert.equal((await warned.next()).value?.text, "UserWarning: careful");
      assert.match((await warned.next()).value?.text ?? "", /^DeprecationWarning: .*old/);
      printed.close();
      warned.close();
      await client.topics.log("print", "by hand");
      assert.equal((await client.topics.events("print")).at(-1)?.text, "by hand");
    });

    test("metadata", async () => {
      const { client, python } = cluster;
      await client.setMetadata(["a", "b"], { x: [1, "y"] });
      assert.equal(await python.run("return (await client.get_metadata(['a', 'b']))['x'][1]"), "y");
      await python.run("await client.set_metadata('single', 5)");
      assert.equal(await client.getMetadata("single"), 5);
      assert.equal(await client.getMetadata(["no", "such"], "default"), "default");
      await assert.rejects(client.getMetadata("absent"), { code: "ERR_DASKWIRE_REMOTE", message: /KeyError/ });
    });

    test("logs", async () => {
      const { client, python } = cluster;
      await python.run(`
        import logging
        def complain():
            logging.getLogger("distributed.worker").error("complaint")
        def complain_there():
            logging.getLogger("distributed.scheduler").error("complaint")
        await client.run_on_scheduler(complain_there)
        await client.run(complain)
      `);
      assert.match(JSON.stringify(await client.getSchedulerLogs({ n: 5 })), /complaint/);
      assert.ok((await client.getSchedulerLogs({ n: 1 })).length <= 1);
      const logs = await client.getWorkerLogs();
      assert.match(JSON.stringify([...logs]), /complaint/);
      const one = await client.getWorkerLogs({ n: 1, workers: [...logs.keys()] });
      assert.ok([...one.values()].every((lines) => lines.length === 1));
    });
  });
}

test("subscriptions outlive a lost connection, and throw when the client has to close", async () => {
  const dask = await startDask();
  const port = Number(new URL(dask.scheduler.address).port);
  const client = await Client.connect(dask.scheduler.address, { onWarning: () => undefined, timeout: 60_000 });
  const subscription = client.topics.subscribe("again");
  await dask.scheduler.close();
  const reconnected = new Promise((resolve) => client.on("reconnected", resolve));
  await using second = await startDask({ scheduler: { port } });
  await reconnected;
  await client.topics.log("again", "after");
  assert.equal((await subscription.next()).value?.message, "after");
  await client.close();

  const fragile = await Client.connect(second.scheduler.address, { reconnect: false, onWarning: () => undefined });
  const waiting = fragile.topics.subscribe("again").next();
  const rejected = assert.rejects(waiting, { code: "ERR_DASKWIRE_CLIENT_CLOSED" });
  await second.scheduler.close();
  await rejected;
  await dask[Symbol.asyncDispose]();
});

test("what anybody logs as a warning is an event, whether it is a pickle or not", async () => {
  // A cluster of its own: Dask's client loses its stream by such events.
  await using dask = await startDask();
  await using client = await Client.connect(dask.scheduler.address);
  await using subscription = client.topics.subscribe("warn");
  const message = Uint8Array.of(1);
  const plain = new TextEncoder().encode("Vplain\n.");
  await client.topics.log("warn", { message });
  await client.topics.log("warn", { message: plain, category: message });
  const read = [(await subscription.next()).value?.text, (await subscription.next()).value?.text];
  assert.deepEqual(read, ["UserWarning: b'\\x01'", "b'\\x01': plain"]);
  const past = await client.topics.events("warn");
  assert.deepEqual(
    past.map(({ text }) => text),
    read,
  );
  assert.equal((await client.topics.allEvents()).get("warn")?.at(-1)?.text, read[1]);
});

test("a subscription that nobody reads holds so many bytes, and the oldest go first", async () => {
  const subscription = new Subscription("large", 10_000, {
    ready: () => Promise.resolve(),
    onEnd: () => undefined,
  });
  const payload = new Uint8Array(2 ** 23);
  const pushed = Array.from({ length: 20 }, (_, i) =>
    subscription.push({ topic: "large", timestamp: i, message: new Map([["data", payload]]), text: undefined }),
  );
  assert.deepEqual(pushed.indexOf(true), 7);
  assert.equal(pushed.lastIndexOf(true), 7);
  assert.equal(subscription.dropped, 13);
  assert.equal((await subscription.next()).value?.timestamp, 13);
});
