"""Locks, events, queues, variables, datasets, events by topic."""

import asyncio

import tasks
from distributed import Event, Lock, MultiLock, Queue, Semaphore, Variable
from play import refused, scenario


@scenario(workers=1)
async def locks(c):
    lock = Lock("lock")
    assert await lock.acquire()
    assert await lock.locked()
    assert not await Lock("lock").acquire(timeout=0.1)
    await lock.release()
    event = Event("event")
    assert not await event.wait(timeout=0.05)
    await event.set()
    assert await event.wait()
    assert await event.is_set()
    await event.clear()
    both = MultiLock(names=["a", "b"])
    assert await both.acquire()
    assert not await MultiLock(names=["b", "c"]).acquire(timeout=0.1)
    waiting = asyncio.create_task(MultiLock(names=["b", "c"]).acquire(timeout=5))
    await asyncio.sleep(0.05)
    await both.release()
    assert await waiting
    assert await MultiLock(names=["d", "e"]).acquire(num_locks=1)


@scenario(workers=1, config={"distributed.scheduler.locks.lease-timeout": "1s", "distributed.scheduler.locks.lease-validation-interval": "100ms"})
async def semaphores(c):
    semaphore = await Semaphore(max_leases=2, name="semaphore")
    assert await semaphore.acquire()
    assert await semaphore.acquire(timeout=1)
    assert not await semaphore.acquire(timeout="100ms")
    assert await semaphore.get_value() == 2
    await asyncio.sleep(0.5)
    await semaphore.release()
    await semaphore.release()
    await refused(_register(c, "semaphore", 5))
    await semaphore.close()
    scheduler = await c.rpc()
    await scheduler.semaphore_register(name="second", max_leases=1, lease_timeout=10)
    await scheduler.semaphore_register(name="third", max_leases=1, lease_timeout=None)
    await scheduler.semaphore_acquire(name="second", timeout=None, lease_id="lease")
    await scheduler.semaphore_acquire(name="second", timeout=0.05, lease_id="another")
    await scheduler.semaphore_refresh_leases(name="second", lease_ids=["lease", "unknown"])
    await scheduler.semaphore_release(name="second", lease_id="lease")
    await scheduler.semaphore_release(name="second", lease_id="unknown")
    await scheduler.semaphore_value(name="second")
    await refused(scheduler.semaphore_acquire(name="unknown", timeout=1, lease_id="lease"))


async def _register(c, name, leases):
    scheduler = await c.rpc()
    return await scheduler.semaphore_register(name=name, max_leases=leases, lease_timeout=30)


@scenario(workers=1)
async def queues(c):
    queue = await Queue("queue", maxsize=4)
    await queue.put(1)
    await queue.put({"x": [1, 2.5, None]}, timeout=1)
    await queue.put(c.client.submit(tasks.inc, 1, key=("tuple", 1)))
    await queue.put(c.client.submit(tasks.fail, 1))
    await refused(queue.put(5, timeout=0.05))
    assert await queue.qsize() == 4
    assert await queue.get() == 1
    await queue.get(timeout=1)
    future = await queue.get()
    assert await future == 2
    await refused((await queue.get()).result())
    await refused(queue.get(timeout="50ms"))
    for i in range(4):
        await queue.put(i)
    assert len(await queue.get(batch=3)) == 3
    await queue.put(c.client.submit(tasks.inc, 7))
    await queue.get(batch=True)
    unnamed = await Queue()
    await unnamed.put(b"bytes")
    unnamed.close()
    queue.close()
    scheduler = await c.rpc()
    await scheduler.queue_create(name="q", client=None, maxsize=0)
    await scheduler.queue_qsize(name="q", client=None)
    await asyncio.sleep(0.05)


@scenario(workers=1)
async def variables(c):
    variable = Variable("variable")
    await refused(variable.get(timeout=0.05))
    await variable.set(1)
    assert await variable.get() == 1
    await variable.set({"nested": [1, "two", 3.5, None, True]})
    await variable.get(timeout="1s")
    await variable.set(c.client.submit(tasks.inc, 1))
    other = await c.add_client()
    assert await (await Variable("variable", client=other).get()) == 2
    await variable.set(c.client.submit(tasks.fail, 2))
    failed = await Variable("variable", client=other).get(timeout=5)
    await refused(failed.result())
    await variable.set(b"bytes")
    variable.delete()
    await asyncio.sleep(0.05)


@scenario(workers=1)
async def datasets(c):
    import dask.array as da

    client = c.client
    x = client.persist(da.ones(10, chunks=5))
    await client.publish_dataset(x=x, y=1)
    await client.publish_dataset(x, name=("tuple", 1))
    await refused(client.publish_dataset(x=x))
    await client.publish_dataset(x=[1, 2], override=True)
    assert len(await client.list_datasets()) == 3
    await client.get_dataset("x")
    await client.get_dataset("nothing", default=None)
    await refused(client.get_dataset("nothing"))
    other = await c.add_client()
    await other.get_dataset(("tuple", 1))
    await client.unpublish_dataset("x")
    await client.unpublish_dataset(("tuple", 1))
    await asyncio.sleep(0.05)


@scenario(workers=2)
async def topics(c):
    client = c.client
    received = []
    client.subscribe_topic("topic", received.append)
    await client.log_event("topic", {"a": 1, "b": [1, 2.5, None, "text"]})
    await client.log_event(["topic", "other"], "text")
    await client.log_event("topic", ("tuple", 1, b"bytes"))
    await client.submit(tasks.with_metadata, 1)
    await client.submit(tasks.print_and_warn, 1)
    c.workers[0].log_event(["topic", "other"], {"from": "worker"})
    c.workers[0].log_event("topic", None)
    c.scheduler.log_event("topic", {"odd": tasks.Odd()})
    c.scheduler.log_event("topic", 5)
    await c.until(lambda: len(received) >= 3)
    await client.get_events("topic")
    await client.get_events()
    client.unsubscribe_topic("topic")
    scheduler = await c.rpc()
    await scheduler.events()
    await scheduler.events(topic="other")
    await scheduler.log_event(topic=["a", "b"], msg="x")


@scenario(workers=1)
async def actors(c):
    for client in (c.client, await c.add_client(direct_to_workers=False)):
        future = client.submit(tasks.Counter, 5, actor=True, pure=False)
        counter = await future
        assert await counter.increment() == 6
        assert await counter.increment(by=2) == 8
        assert await counter.n == 8
        assert await counter.later() == 8
        await refused(_of(counter.fail()))
    several = client.map(tasks.Counter, range(2), actors=True)
    await client.gather(several)
    worker = await c.rpc(c.workers[0].address)
    await worker.actor_attribute(actor="unknown", attribute="n")
    await refused(worker.actor_execute(actor="unknown", function="increment", args=[]))
    await worker.actor_execute(actor=several[0].key, function="increment", args=(), kwargs={"by": 2})
    await worker.actor_attribute(actor=several[0].key, attribute="nothing")


async def _of(awaitable):
    return await awaitable
