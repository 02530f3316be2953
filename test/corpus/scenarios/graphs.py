"""Tasks: submitting, failing, retrying, cancelling, losing."""

import asyncio
import os
import tempfile

import dask
import tasks
from dask import delayed
from distributed import Client, Worker, fire_and_forget, wait
from play import refused, scenario


@scenario(workers=2)
async def compute(c):
    client = c.client
    one = client.submit(tasks.inc, 1, key="one")
    assert await client.submit(tasks.add, one, 1, key=("tuple", 1, 2.5)) == 3
    assert await client.gather(client.map(tasks.inc, range(20))) == list(range(1, 21))
    many = client.map(tasks.inc, range(5), batch_size=2, key=[("many", i) for i in range(5)])
    assert await client.gather(many, direct=True) == [1, 2, 3, 4, 5]
    with dask.annotate(priority=5, retries=2, workers=[c.workers[0].address], allow_other_workers=True, custom={"a": 1}):
        graph = delayed(tasks.add)(delayed(tasks.inc)(1), 2)
    assert await client.compute(graph, optimize_graph=False) == 4
    persisted = client.persist(graph)
    assert await client.compute(persisted) == 4
    graph = {"x": (tasks.inc, 1), ("y", 1): (tasks.inc, "x")}
    assert await client.gather(client.get(graph, ["x", ("y", 1)], sync=False)) == [2, 3]
    others = {"priority": -1, "fifo_timeout": "10ms", "pure": False, "retries": 1}
    assert await client.submit(tasks.inc, 1, workers=c.workers[1].address, **others) == 2
    restricted = client.submit(tasks.inc, 2, workers=[c.workers[1].address], allow_other_workers=True)
    assert await restricted == 3
    fire_and_forget(client.submit(tasks.inc, 100))
    del one, many, restricted, persisted
    # Sizes and kinds of results; big ones are moved between workers.
    moved = [client.submit(f, workers=[c.workers[0].address]) for f in (tasks.big, tasks.text, dict, list)]
    assert len(await client.gather(client.map(type, moved, workers=[c.workers[1].address]))) == 4
    nothing = client.submit(lambda: None)
    assert await nothing is None


@scenario(workers=2)
async def collections(c):
    import dask.array as da
    import dask.bag as db
    import dask.dataframe as dd
    import numpy as np
    import pandas as pd

    array = da.random.random((40, 40), chunks=(10, 10))
    await c.client.compute((array + array.T).sum(axis=0))
    await c.client.compute(da.from_array(np.arange(0, 10, dtype="datetime64[D]"), chunks=5)[2:7])
    frame = dd.from_pandas(pd.DataFrame({"a": range(40), "b": [1.5] * 40, "c": ["x", "y"] * 20}), npartitions=4)
    assert len(await c.client.compute(frame.groupby("c").a.sum())) == 2
    await c.client.compute(db.from_sequence(range(10), npartitions=3).map(tasks.inc).frequencies())
    persisted = c.client.persist(array)
    await wait(persisted)


@scenario(workers=2)
async def annotated(c):
    from distributed import span

    with span("outer"), span("inner", "deep"):
        await c.client.compute(delayed(tasks.inc)(2))
    with_resource = await c.add_worker(resources={"GPU": 2})
    assert await c.client.submit(tasks.inc, 5, resources={"GPU": 1}) == 6
    await with_resource.set_resources(GPU=3, FPGA=1.5)
    assert await c.client.submit(tasks.inc, 6, resources={"FPGA": 0.5}) == 7
    held = [c.client.submit(tasks.slow, i, resources={"GPU": 2}) for i in range(3)]
    await c.client.gather(held)


@scenario(workers=2)
async def errors(c):
    client = c.client
    failed = client.submit(tasks.fail, 1, key="fails")
    await refused(failed.result())
    after = client.submit(tasks.inc, failed)
    await refused(after.result())
    await after.traceback()
    await refused(client.gather([failed, after], direct=False))
    assert await client.gather([failed], errors="skip") == []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "ran")
        flaky = client.submit(tasks.fail_once, path)
        await refused(flaky.result())
        await flaky.retry()
        assert await flaky == "second"
        assert await client.submit(tasks.fail_once, path + "2", retries=1) == "second"


def _future(key, client):
    from distributed import Future

    return Future(key, client)


@scenario(workers=2)
async def cancelling(c):
    client = c.client
    running = client.submit(tasks.slow, 1, seconds=1, key="running")
    waiting = client.submit(tasks.inc, running, key=("waiting", 1))
    await c.until(lambda: c.workers[0].state.executing_count + c.workers[1].state.executing_count)
    await waiting.cancel(reason="scenario", msg="cancelled on purpose")
    await client.cancel([running], force=True)
    await refused(running.result())
    await refused(waiting.result())
    # A key of another client, whose last interest ends.
    other = await c.add_client()
    shared = client.submit(tasks.slow, 2, key="shared")
    again = other.submit(tasks.slow, 2, key="shared")
    await shared
    await client.cancel(shared, force=True)
    await refused(again.result())
    again.release()
    queued = client.map(tasks.slow, range(40), seconds=0.05)
    await c.until(lambda: c.scheduler.total_occupancy > 0)
    await client.cancel(queued)
    # What the stream has and no one sends.
    address = c.workers[0].address
    kept = client.submit(tasks.slow, 3, key="kept", workers=[address])
    await c.until(lambda: "kept" in c.workers[0].state.tasks)
    message = {"op": "cancel-compute", "key": "kept", "stimulus_id": "scenario"}
    c.scheduler.stream_comms[address].send(message)
    await asyncio.sleep(0.1)
    kept.release()
    # Futures of keys that the scheduler does not know.
    unknown = _future("nobody-has-this", client)
    await asyncio.sleep(0.1)
    unknown.release()


@scenario(workers=2)
async def long_running(c):
    assert await c.client.submit(tasks.secede_and_wait) == "done"
    assert await c.client.submit(tasks.rejoining) == "done"
    assert await c.client.submit(tasks.nested, 1) == 3
    address = c.workers[1].address
    assert await c.client.submit(tasks.reschedule_unless, address) == address


@scenario(workers=2)
async def losing(c):
    client = c.client
    on_first = client.map(tasks.inc, range(3), workers=[c.workers[0].address], allow_other_workers=True, key="spread")
    await wait(on_first)
    scattered = await client.scatter({"scattered": 1}, workers=[c.workers[0].address], direct=False)
    await client.submit(tasks.inc, scattered["scattered"], workers=[c.workers[1].address])
    dependent = client.submit(tasks.slow, on_first[0], seconds=1, workers=[c.workers[1].address])
    await c.until(lambda: c.workers[1].state.executing_count)
    await c.workers[0].close()
    await client.gather(on_first)
    await dependent


@scenario(workers=1, nanny=True, config={"distributed.scheduler.allowed-failures": 1})
async def killed_workers(c):
    suicidal = c.client.submit(os._exit, 1, key="suicidal")
    after = c.client.submit(tasks.inc, suicidal, key="after")
    await refused(suicidal.result())
    await refused(after.result())
    # The nanny starts a worker again. One that is still starting cannot be told to stop: on a busy machine, the nanny's time is over.
    await c.until(lambda: len(c.scheduler.workers) == 1)


@scenario(workers=2)
async def fetching(c):
    """Workers that look for data that is not where it was."""
    first, second = c.workers
    client = c.client
    x = client.submit(tasks.inc, 1, key="x", workers=[first.address])
    await x
    # The replica goes without the scheduler's doing; who needs it finds it missing, and asks until it is back.
    value = first.data["x"]
    del first.data["x"]
    y = client.submit(tasks.inc, x, key="y", workers=[second.address])
    await asyncio.sleep(2.5)
    first.data["x"] = value
    await wait(y, timeout=20)
    blocked = client.map(tasks.slow, range(8), workers=[first.address], seconds=0.01)
    await client.gather(client.map(tasks.inc, blocked, workers=[second.address]))


@scenario(workers=0, client=False)
async def synchronous_client(c):
    """A client with a thread of its own, and a worker that goes while it is there."""

    def work():
        with Client(c.address) as client:
            client.wait_for_workers(1)
            assert client.submit(tasks.inc, 1).result() == 2
            client.nthreads()
            client.get_versions(check=False)
            failed = client.submit(tasks.inc, client.submit(tasks.fail))
            wait(failed)
            try:
                client.recreate_error_locally(failed)
            except ValueError:
                pass
            assert client.recreate_task_locally(client.submit(tasks.inc, 1)) == 2

    async with Worker(c.address, nthreads=1, dashboard=False):
        await asyncio.to_thread(work)
