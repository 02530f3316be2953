"""Data: scattering, gathering, replicating, freeing."""

import asyncio

import tasks
from distributed import wait
from distributed.core import ConnectionPool
from distributed.protocol import to_serialize
from distributed.worker import get_data_from_worker
from play import refused, scenario


@scenario(workers=3)
async def scattering(c):
    import numpy as np

    client, addresses = c.client, [worker.address for worker in c.workers]
    for direct in (True, False):
        await client.scatter([1, "two", 3.0, None], direct=direct)
        await client.scatter({"a": 1, "b": b"x" * 2000}, direct=direct, workers=addresses[:2])
        await client.scatter(np.arange(10.0), direct=direct, broadcast=True)
        await client.scatter({"n": np.zeros((3, 4), dtype="i2")}, direct=direct, broadcast=2, hash=False)
    await client.scatter([[1, 2], {"x": 1}], broadcast=True, timeout=5)
    futures = await client.scatter(list(range(6)), direct=False)
    for direct in (True, False):
        assert await client.gather(futures, direct=direct) == list(range(6))
    await client.gather({"k": futures}, direct=False)
    await refused(client.scatter([1], workers=["tcp://127.0.0.1:1"], direct=False, timeout=0.2))


@scenario(workers=3)
async def replicating(c):
    client, addresses = c.client, [worker.address for worker in c.workers]
    futures = client.map(tasks.big, [30_000 + i for i in range(6)], workers=addresses[:1])
    await wait(futures)
    await client.replicate(futures[:2])
    await client.replicate(futures[2:3], n=2, workers=addresses[:2], branching_factor=2)
    await client.replicate(futures[:2], n=1)
    await client.rebalance(futures, workers=addresses)
    await client.rebalance()
    who_has = await client.who_has(futures)
    assert len(who_has) == 6
    await client.has_what()
    await client.has_what(addresses[:1])
    await client.who_has()
    scheduler = await c.rpc()
    await scheduler.rebalance(keys=["nobody-has-this"], workers=None)
    await scheduler.rebalance(keys=[f.key for f in futures], workers=addresses[:2], stimulus_id="scenario")
    await scheduler.replicate(keys=[f.key for f in futures], n=2, workers=addresses, branching_factor=1, delete=False, stimulus_id="s")
    await scheduler.add_keys(worker=addresses[0], keys=[futures[0].key, "unknown"], stimulus_id="scenario")
    await scheduler.add_keys(worker="tcp://127.0.0.1:1", keys=[futures[0].key])


@scenario(workers=2)
async def transfers(c):
    """What workers are asked for by others."""
    client, (first, second) = c.client, c.workers
    x = client.submit(tasks.inc, 1, key="x", workers=[first.address])
    y = client.submit(tasks.inc, 2, key=("y", 2), workers=[first.address])
    await wait([x, y])
    pool = await ConnectionPool()
    await get_data_from_worker(rpc=pool, keys=["x", ("y", 2), "unknown"], worker=first.address, who="tcp://127.0.0.1:1")
    await get_data_from_worker(rpc=pool, keys=["x"], worker=first.address)
    first.transfer_outgoing_count_limit = 0
    first.transfer_outgoing_count = 1
    assert (await get_data_from_worker(rpc=pool, keys=["x"], worker=first.address, who=second.address))["status"] == "busy"
    first.transfer_outgoing_count = 0
    first.transfer_outgoing_count_limit = 50
    await pool.close()
    worker = await c.rpc(second.address)
    await worker.gather(who_has={"x": [first.address], ("y", 2): [first.address]})
    await worker.gather(who_has={"unknown": [first.address]})
    await worker.gather(who_has={"unknown": [first.address], "x": [first.address]})
    await worker.gather(who_has={"far": ["tcp://127.0.0.1:1"]})
    await worker.update_data(data={"z": to_serialize(3), ("z", 1): to_serialize([1, 2])}, stimulus_id="scenario")
    await worker.update_data(data={"w": to_serialize(4)})
    await worker.keys()
    await worker.free_keys(keys=["z", ("z", 1)], stimulus_id="scenario")
    scheduler = await c.rpc()
    await scheduler.update_data(who_has={"w": [second.address], ("v", 1): [second.address]}, nbytes={"w": 8, ("v", 1): 9}, client=client.id)
    client._send_to_scheduler({"op": "update-data", "who_has": {"w": [second.address]}, "nbytes": {"w": 8}})
    client._send_to_scheduler({"op": "update-data", "who_has": {"w": [second.address]}, "nbytes": {"w": 8}, "client": client.id})
    await scheduler.gather(keys=["x", ("y", 2)])
    await scheduler.gather(keys=["x", "unknown"])
    await scheduler.gather(keys=[])
    await scheduler.scatter(data={"s": to_serialize(1)}, workers=None, client=client.id, broadcast=False)
    await scheduler.scatter(data={"s": to_serialize(1)}, workers=[first.address], client=client.id, broadcast=True, timeout=1)
    await scheduler.ncores_running(workers=[first.address])
    await scheduler.ncores_running(workers=None)
    await asyncio.sleep(0.1)


@scenario(workers=2, config={"distributed.worker.memory.target": False, "distributed.worker.memory.spill": False})
async def memory_managers(c):
    """The active memory manager: replicas that are too many, and workers that retire."""
    client, addresses = c.client, [worker.address for worker in c.workers]
    x = await client.scatter({"x": b"x" * 1000}, broadcast=True, direct=False)
    amm = client.amm
    await amm.start()
    assert await amm.running()
    await amm.run_once()
    await amm.stop()
    assert not await amm.running()
    await c.until(lambda: len(c.scheduler.tasks["x"].who_has) == 1)
    third = await c.add_worker()
    holder = next(iter(c.scheduler.tasks["x"].who_has)).address
    await client.retire_workers([holder], close_workers=True)
    await client.retire_workers(names=["nobody"])
    y = client.submit(tasks.slow, 1, workers=[third.address], allow_other_workers=True)
    await y
    await third.close_gracefully()
    assert await x["x"] == b"x" * 1000
    scheduler = await c.rpc()
    await scheduler.retire_workers(workers=[], close_workers=False, remove=False, stimulus_id="scenario")
    await scheduler.retire_workers(n=1, memory_ratio=2, minimum=1, target=1, attribute="address", remove=True)
    assert addresses


@scenario(workers=1, memory_limit="300 MB", config={"distributed.worker.memory.monitor-interval": "20ms", "distributed.worker.memory.pause": 0.7})
async def spilling(c):
    """Data on disk, a worker that pauses and goes on."""
    (worker,) = c.workers
    kept = c.client.map(tasks.big, [40_000_000 + i for i in range(6)], key="spilled")
    await wait(kept)
    worker.monitor.update()
    await worker.heartbeat()
    memory = worker.monitor.get_process_memory
    worker.monitor.get_process_memory = lambda: 280_000_000
    await c.until(lambda: worker.status.name == "paused")
    await c.until(lambda: c.scheduler.workers[worker.address].status.name == "paused")
    queued = c.client.submit(tasks.inc, 1)
    await asyncio.sleep(0.1)
    worker.monitor.get_process_memory = memory if memory() < 200_000_000 else lambda: 100_000_000
    await c.until(lambda: worker.status.name == "running")
    assert await queued == 2
