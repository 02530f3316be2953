"""Work that moves between workers: stealing, and shuffles from peer to peer."""

import asyncio

import tasks
from distributed import wait
from play import refused, scenario


@scenario(workers=2, config={"distributed.scheduler.work-stealing-interval": "20ms", "distributed.scheduler.worker-saturation": "inf"})
async def stealing(c):
    first, second = c.workers
    client = c.client
    await client.submit(tasks.slow, -1, seconds=0.2)
    root = client.submit(tasks.big, 100, workers=[first.address])
    await wait(root)
    options = {"workers": [first.address], "allow_other_workers": True}
    stolen = client.map(tasks.slow, range(30), seconds=0.1, **options)
    await client.gather(stolen)
    for key in ("unknown", stolen[0].key):
        c.scheduler.stream_comms[first.address].send({"op": "steal-request", "key": key, "stimulus_id": "s"})
    held = client.submit(tasks.slow, 1, seconds=0.5, key="held", workers=[first.address])
    await c.until(lambda: first.state.executing_count)
    c.scheduler.stream_comms[first.address].send({"op": "steal-request", "key": "held", "stimulus_id": "s"})
    await held


@scenario(workers=3, config={"dataframe.shuffle.method": "p2p", "array.rechunk.method": "p2p"})
async def shuffles(c):
    import dask.array as da
    import dask.dataframe as dd
    import pandas as pd

    frame = dd.from_pandas(pd.DataFrame({"a": range(200), "b": [1.5] * 200}), npartitions=8)
    shuffled = frame.shuffle("a", npartitions=5)
    assert len(await c.client.compute(shuffled)) == 200
    joined = frame.merge(frame, on="a", shuffle_method="p2p")
    await c.client.compute(joined)
    array = da.ones((40, 40), chunks=(10, 40)).rechunk((40, 10), method="p2p")
    assert await c.client.compute(array.sum()) == 1600


@scenario(workers=3, config={"dataframe.shuffle.method": "p2p"})
async def broken_shuffles(c):
    """A shuffle one of whose workers goes, and one whose data cannot be split."""
    import dask.dataframe as dd
    import pandas as pd

    frame = dd.from_pandas(pd.DataFrame({"a": range(100)}), npartitions=6)
    slow = frame.map_partitions(tasks.slow, meta=frame._meta)
    running = c.client.compute(slow.shuffle("a"))
    plugin = c.scheduler.plugins["shuffle"]
    await c.until(lambda: plugin.active_shuffles)
    await c.workers[0].close()
    assert len(await running) == 100
    failing = frame.map_partitions(tasks.fail, meta=frame._meta)
    await refused(c.client.compute(failing.shuffle("a")).result())
    cancelled = c.client.compute(slow.shuffle("a", npartitions=3))
    await asyncio.sleep(0.5)
    await c.client.cancel(cancelled)
    shuffle = await refused(_restrict(c))
    assert shuffle


async def _restrict(c):
    scheduler = await c.rpc()
    return await scheduler.shuffle_restrict_task(id="unknown", run_id=1, key="x", worker=c.workers[1].address)
