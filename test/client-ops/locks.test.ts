/** Lock, Semaphore, MultiLock and Event, with Python on the other end. */
import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, test } from "node:test";

import { Event, type Key, type Lease, Lock, MultiLock, Semaphore } from "../../runtime/index.js";
import { connectTo, untilEqual } from "../client/support.js";
import { RELEASES } from "../support/dask.js";
import { sharedCluster } from "./cluster.js";

for (const release of RELEASES) {
  describe(release, { concurrency: false }, () => {
    const cluster = sharedCluster({
      release,
      scheduler: { config: { "distributed.scheduler.locks.lease-validation-interval": "100ms" } },
    });

    test("Lock, Semaphore: what Python holds is held, and the other way round", async () => {
      const { client, python } = cluster;
      const lock = new Lock("shared-lock", { client });
      await python.run(`
        global lock
        lock = Lock("shared-lock")
        assert await lock.acquire()
      `);
      assert.equal(await lock.locked(), true);
      assert.equal(await lock.acquire({ blocking: false }), undefined);
      assert.equal(await lock.acquire({ timeout: 100 }), undefined);
      const waiting = lock.acquire();
      await python.run("await lock.release()");
      {
        await using lease = await waiting;
        assert.ok(lease);
        assert.equal(await python.run("return await lock.acquire(timeout=0.1)"), false);
      }
      assert.equal(lock.held, 0);
      assert.deepEqual(await python.run("return [await lock.acquire(timeout=5), await lock.release()]"), [true, true]);
      await assert.rejects(lock.release(), /shared-lock: released too often/);
    });

    test("Semaphore: leases are counted, released oldest first, and everybody must name the same number", async () => {
      const { client, python } = cluster;
      const semaphore = client.semaphore("shared-semaphore", { maxLeases: 2 });
      await semaphore.register();
      await semaphore.register();
      const first = await semaphore.acquire();
      await python.run(`
        global semaphore
        semaphore = await Semaphore(max_leases=2, name="shared-semaphore")
        assert await semaphore.acquire()
      `);
      assert.equal(await semaphore.value(), 2);
      assert.equal(await semaphore.acquire({ timeout: 50 }), undefined);
      assert.equal(semaphore.held, 1);
      assert.equal(await semaphore.release(), true);
      assert.equal(await first?.release(), false);
      assert.equal(await python.run("return await semaphore.get_value()"), 1);
      await python.run("await semaphore.release()");
      await assert.rejects(client.semaphore("shared-semaphore", { maxLeases: 3 }).acquire(), {
        code: "ERR_DASKWIRE_REMOTE",
        message: /Inconsistent max leases: 3, expected: 2/,
      });
      await semaphore.close();
      await using again = await semaphore.acquire();
      assert.ok(again);
      assert.throws(
        () => client.semaphore("x", { maxLeases: 0 }),
        /maxLeases: expected a number of leases above 0, got 0/,
      );
      assert.throws(
        () => new Semaphore("x", { client, leaseTimeout: 0 }),
        /leaseTimeout: expected milliseconds above 0/,
      );
      await assert.rejects(semaphore.acquire({ blocking: false, timeout: 1 }), { code: "ERR_DASKWIRE_ARGUMENT" });
    });

    test("Semaphore: an aborted acquire leaves no lease behind", async () => {
      const { client } = cluster;
      const lock = client.lock("aborted");
      const held = await lock.acquire();
      const other = client.lock("aborted");
      const controller = new AbortController();
      const waiting = other.acquire({ signal: controller.signal });
      await sleep(50);
      controller.abort(new Error("enough"));
      await assert.rejects(waiting, /enough/);
      await held?.release();
      // The wait that is still on the scheduler is granted, and gives it back.
      await untilEqual(() => lock.value(), 0);
      await using again = await lock.acquire({ timeout: 20_000 });
      assert.ok(again);
      await assert.rejects(lock.acquire({ signal: AbortSignal.abort(new Error("before")) }), /before/);
      assert.equal(await lock.value(), 1);
    });

    test("Lock: a lease is refreshed well within its time", async () => {
      const { client } = cluster;
      const lock = client.lock("refreshed", { leaseTimeout: 2_000 });
      await using lease = await lock.acquire();
      await sleep(3_000);
      assert.equal(await lock.value(), 1);
      assert.equal((lease as Lease).signal.aborted, false);
    });

    test("Lock: a lease may be for longer than timers run, and is not refreshed all the time", async () => {
      let refreshes = 0;
      const count = (message: unknown): void => {
        if ((message as { readonly op?: string }).op === "semaphore_refresh_leases") refreshes += 1;
      };
      subscribe("daskwire:request:start", count);
      await using lease = await cluster.client.lock("long", { leaseTimeout: 6 * 2 ** 31 }).acquire();
      assert.ok(lease);
      await sleep(200);
      unsubscribe("daskwire:request:start", count);
      assert.equal(refreshes, 0);
    });

    test("Lock: a lease that the scheduler gave away is lost, and its holder is told", async () => {
      const { client, python } = cluster;
      const lock = client.lock("lost", { leaseTimeout: 1_000 });
      const lease = (await lock.acquire()) as Lease;
      // As if the scheduler had not heard of us for too long, and Python had come first.
      await client.context.scheduler.semaphoreRelease({ name: "lost", lease_id: lease.id });
      await python.run(`
        global taken
        taken = Lock("lost")
        assert await taken.acquire(timeout=1)
      `);
      client.context.events.emit("disconnected", { error: new Error("as if") });
      await new Promise((resolve) => lease.signal.addEventListener("abort", resolve));
      const reason = lease.signal.reason as { code?: string };
      assert.equal(reason.code, "ERR_DASKWIRE_LEASE_LOST");
      assert.equal(lock.held, 0);
      assert.equal(await lease.release(), false);
      await untilEqual(() => lock.value(), 1);
      await python.run("await taken.release()");
    });

    test("Lock: closing the client tells the holders of leases", async () => {
      const other = await connectTo(cluster.dask.scheduler.address);
      const lease = (await other.lock("of-another").acquire()) as Lease;
      await other.close();
      assert.equal(lease.signal.aborted, true);
      assert.match(String(lease.signal.reason), /the lease of of-another is lost: client .* is closed/);
    });

    test("MultiLock: all or enough, with Python on the other end", async () => {
      const { client, python } = cluster;
      const lock = new MultiLock(["a", "b"], { client });
      const lease = await lock.acquire();
      assert.ok(lease);
      assert.equal(lock.locked, true);
      const attempt = `
        global multi
        multi = MultiLock(["b", "c"])
        return await multi.acquire(timeout=0.1)
      `;
      assert.equal(await python.run(attempt), false);
      assert.equal(await python.run("return await MultiLock(['b', 'd']).acquire(timeout=0.1, num_locks=1)"), true);
      await lease.release();
      await lease.release();
      assert.equal(lock.locked, false);
      assert.equal(await python.run(attempt.replace("0.1", "5")), true);
      assert.equal(await lock.acquire({ blocking: false }), undefined);
      await python.run("await multi.release()");
      await using again = await lock.acquire({ timeout: 5_000 });
      assert.ok(again);
      assert.throws(() => client.multiLock([]), /names: expected at least one/);
      await assert.rejects(lock.acquire({ count: 3 }), /count: expected 1 to 2 locks, got 3/);
    });

    test("Lock: a lease without end is not forgotten when the time to release it is up", async () => {
      const { dask } = cluster;
      await using own = await connectTo(dask.scheduler.address, { onWarning: () => undefined });
      const lock = own.lock("endless", { leaseTimeout: Infinity });
      const lease = await lock.acquire();
      assert.ok(lease);
      await assert.rejects(lease.release({ signal: AbortSignal.abort(new Error("before")) }), /before/);
      assert.equal(lock.held, 1);
      await lease.release({ timeout: 0 });
      await using again = await lock.acquire({ timeout: 5_000 });
      assert.ok(again);
    });

    test("MultiLock: names that are equal are one", async () => {
      const { client } = cluster;
      for (const names of [
        [
          ["twice", 3],
          ["twice", 3],
        ],
        [1, 1n],
      ] as unknown as readonly Key[][]) {
        const lock = client.multiLock(names);
        assert.equal(lock.names.length, 1);
        const lease = await lock.acquire({ timeout: 5_000 });
        assert.ok(lease);
        await lease.release();
        await using again = await client.multiLock(names.slice(0, 1)).acquire({ timeout: 5_000 });
        assert.ok(again);
      }
    });

    test("MultiLock: an aborted acquire leaves nothing locked, not even in part", async () => {
      const { client } = cluster;
      const first = client.multiLock(["m1"]);
      const held = await first.acquire();
      const controller = new AbortController();
      const waiting = client.multiLock(["m1", "m2"]).acquire({ signal: controller.signal });
      const second = client.multiLock(["m2"]);
      // In part it is granted: m2 is taken.
      await untilEqual(
        async () =>
          (await (await second.acquire({ blocking: false }))?.release()) === undefined &&
          (await second.acquire({ blocking: false })) === undefined,
        true,
      );
      controller.abort(new Error("enough"));
      await assert.rejects(waiting, /enough/);
      await using free = await second.acquire({ timeout: 10_000 });
      assert.ok(free);
      await held?.release();
      await using all = await first.acquire({ timeout: 10_000 });
      assert.ok(all);
    });

    test("Event: one waits, the other sets", async () => {
      const { client, python } = cluster;
      const event = new Event("shared-event", { client });
      assert.equal(await event.isSet(), false);
      assert.equal(await event.wait({ timeout: 50 }), false);
      const waiting = event.wait();
      await python.run("await Event('shared-event').set()");
      assert.equal(await waiting, true);
      assert.equal(await event.wait({ timeout: 0 }), true);
      await event.clear();
      assert.equal(await python.run("return await Event('shared-event').is_set()"), false);
      await event.set();
      assert.equal(await python.run("return await Event('shared-event').wait(timeout=5)"), true);
      const controller = new AbortController();
      const never = client.event().wait({ signal: controller.signal });
      controller.abort(new Error("enough"));
      await assert.rejects(never, /enough/);
      assert.throws(() => new Event("x", {} as never), /client: expected a Client/);
    });
  });
}
