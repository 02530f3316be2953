"""Names of every kind that Python can hash, collections as Dask's client passes them on, and what goes wrong with values."""

import asyncio

import dask
import numpy as np
import tasks
from dask import delayed
from distributed import Event, Lock, MultiLock, Queue, Semaphore, Variable, Worker, span, wait
from distributed.core import ConnectionPool, Status
from distributed.diagnostics.plugin import WorkerPlugin
from distributed.worker import get_data_from_worker
from play import refused, scenario

NAMES = [5, 2**63, 1.5, True, None, b"name", ("name", (1, None))]


@scenario(workers=1)
async def names_of_coordination(c):
    for name in NAMES:
        variable = Variable(name, client=c.client)
        await variable.set(1)
        assert await variable.get() == 1
        variable.delete()
        queue = await Queue(name, client=c.client)
        await queue.put(1)
        assert await queue.get() == 1
        queue.close()
        event = Event(name)
        await event.set()
        assert await event.is_set()
        async with Lock(name):
            pass
        semaphore = await Semaphore(name=("semaphore", name))
        assert await semaphore.acquire()
        await semaphore.release()
        async with MultiLock([name, "another"]):
            pass
    async with MultiLock({"one", "another"}):
        pass
    await asyncio.sleep(0.05)


@scenario(workers=1)
async def names_of_topics_and_data(c):
    client = c.client
    received = []
    for name in NAMES:
        client.subscribe_topic(name, received.append)
    # Subscriptions go by the stream, in their order, and what is logged does not.
    while not received:
        await client.log_event([NAMES[-1]], 1)
        await asyncio.sleep(0.01)
    for name in NAMES:
        await client.log_event([name], 1)
        await client.get_events(name)
        # A tuple is a path.
        if not isinstance(name, tuple):
            await client.set_metadata([name, "path"], 1)
            assert await client.get_metadata([name, "path"]) == 1
        if name is not None:
            await client.publish_dataset(1, name=name)
            assert await client.get_dataset(name) == 1
            await client.list_datasets()
            await client.unpublish_dataset(name)
    await client.log_event({"one", "another"}, 1)
    await client.get_events()
    await c.until(lambda: len(received) > len(NAMES))
    for name in NAMES:
        client.unsubscribe_topic(name)
    await c.scheduler.get_cluster_state(exclude=[])
    scheduler = await c.rpc()
    await scheduler.dump_state(exclude=["tasks"])


class Named(WorkerPlugin):
    def __init__(self, name):
        self.name = name


@scenario(workers=0)
async def names_of_workers(c):
    client = c.client
    for name in NAMES:
        if name is None:
            continue
        async with Worker(c.address, name=name, nthreads=1, dashboard=False) as worker:
            await client.nthreads(workers=[name])
            await client.submit(tasks.inc, 1, workers=[name], pure=False)
            with span(name, "inner"):
                await client.submit(tasks.inc, 1, pure=False)
            scheduler = await c.rpc()
            await scheduler.identity()
            await scheduler.workers_to_close(n=1.0, attribute="name")
            await client.retire_workers(names=[name], close_workers=False)
            assert worker.address not in c.scheduler.workers


@scenario(workers=2, nanny=False)
async def collections_of_workers(c):
    client = c.client
    workers = (await client.scheduler.identity())["workers"]
    futures = await client.scatter([1, 2, 3], broadcast=True)
    for some in (set(workers), dict(workers), tuple(workers)):
        await client.run(tasks.inc, 1, workers=some)
        await client.get_worker_logs(n=1, workers=some)
        await client.profile(workers=some)
        await client.replicate(futures, workers=some, n=2)
        await client.rebalance(futures, workers=some)
        await client.scatter([4], workers=some, timeout="5s")
    scheduler = await c.rpc()
    keys = {future.key for future in futures}
    for op in (scheduler.who_has, scheduler.get_task_status, scheduler.get_error_cause, scheduler.call_stack):
        await op(keys=keys)
    await scheduler.versions(packages={"numpy"})
    for name in NAMES[:3]:
        await client.register_plugin(Named(name))
        await client.unregister_worker_plugin(name)
    await client.retire_workers(workers=dict(list(workers.items())[:1]))


@scenario(workers=1, resources={"A": True, "B": 2.5})
async def values_that_msgpack_lacks(c):
    """A message that holds one is begun anew with pickles, and the payloads that stood in it by then are there twice."""
    client = c.client
    await client.submit(tasks.inc, 1, resources={"A": True})
    for annotation in ({"priority": True}, {"retries": True}, {"mine": np.int64(1)}, {"mine": Status.running}):
        with dask.annotate(**annotation):
            await client.compute(delayed(tasks.inc)(2, dask_key_name=f"inc-{annotation}"))


@scenario(workers=1)
async def unreadable_data(c):
    """Who cannot read the data that it fetches does not acknowledge it: the worker takes the next request for that."""
    worker = c.workers[0].address
    spoiled = c.client.submit(tasks.Spoiled)
    fine = c.client.submit(tasks.inc, 1)
    await wait([spoiled, fine])
    pool = await ConnectionPool()
    await refused(get_data_from_worker(pool, [spoiled.key], worker))
    await refused(get_data_from_worker(pool, [fine.key], worker))
    assert (await get_data_from_worker(pool, [fine.key], worker))["data"] == {fine.key: 2}
    await pool.close()
