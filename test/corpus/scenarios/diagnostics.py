"""Looking at a cluster: logs, profiles, streams, reports, states."""

import asyncio
import os
import tempfile
import time

import tasks
from distributed import get_task_stream, performance_report, wait
from distributed.client import get_task_metadata
from distributed.diagnostics import MemorySampler
from distributed.protocol.pickle import dumps
from play import either, refused, scenario


@scenario(workers=2)
async def looking(c):
    client, addresses = c.client, [worker.address for worker in c.workers]
    done = client.map(tasks.inc, range(5))
    failed = client.submit(tasks.fail)
    await wait([*done, failed])
    running = client.submit(tasks.slow, 1, seconds=2, key=("slow", 1), workers=addresses[:1])
    await c.until(lambda: c.workers[0].state.executing_count)
    await client.processing()
    await client.processing(workers=addresses[:1])
    await client.call_stack()
    await client.call_stack([running])
    await client.call_stack(keys=[done[0].key])
    await client.nbytes()
    await client.nbytes(summary=False)
    await client.nbytes([done[0].key], summary=False)
    await client.nthreads()
    await client.ncores(workers=addresses[:1])
    await client.story(done[0].key, on_error="ignore")
    await client.story("unknown", running.key)
    await client.set_metadata(["a", "b"], {"x": [1, 2.5, None]})
    await client.set_metadata("flat", 1)
    await client.get_metadata(["a", "b"])
    await client.get_metadata(["a", "c"], default=None)
    await refused(client.get_metadata(["nothing", "here"]))
    await client.get_versions(check=False, packages=["msgpack", "no-such-package"])
    await client.get_versions()
    await client._update_scheduler_info()
    await client.get_scheduler_logs()
    await client.get_scheduler_logs(n=2)
    await client.get_worker_logs()
    await client.get_worker_logs(n=3, workers=addresses[:1])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "dump")
        await client.dump_cluster_state(path, format="msgpack", write_from_scheduler=True)
        await client.dump_cluster_state(path + "2", format="yaml", write_from_scheduler=False, exclude=["run_spec"])
    await client.run(os.getpid)
    await client.run(tasks.inc, 1, workers=addresses[:1])
    await client.run(asyncio.sleep, 0, workers=addresses[:1], wait=False)
    await refused(client.run(tasks.fail, 1))
    await client.run(tasks.fail, 1, on_error="return")
    await client.run(tasks.fail, 1, on_error="ignore")
    await client.run(asyncio.sleep, 0)
    await client.run_on_scheduler(tasks.inc, x=1)
    await refused(client.run_on_scheduler(tasks.fail))
    for options in ({}, {"n_workers": 1}, {"n_workers": 0}):
        await client.scheduler.identity(**options)
    await client.cancel(running, force=True)


@scenario(workers=2, config={"distributed.worker.profile.enabled": True, "distributed.worker.profile.interval": "5ms", "distributed.worker.profile.cycle": "50ms"})
async def profiles(c):
    client = c.client
    await client.gather(client.map(tasks.slow, range(4), seconds=0.2))
    await client.profile()
    await client.profile(key="slow", merge_workers=False)
    await client.profile(workers=[c.workers[0].address], start=0, stop=4e9)
    await client.profile(server=True)
    await client.profile(scheduler=True)
    worker = await c.rpc(c.workers[0].address)
    for options in ({}, {"key": "slow"}, {"server": True}, {"start": 1.5, "stop": 4e9}, {"key": "unknown", "start": None}):
        await worker.profile(**options)
    await worker.profile_metadata()
    await worker.profile_metadata(start=0, stop=None)
    await c.scheduler.get_profile_metadata()
    await c.scheduler.get_worker_monitor_info()
    await worker.get_monitor_info()
    await worker.get_monitor_info(recent=True, start=0)
    await worker.call_stack(keys=None)
    await worker.call_stack(keys=["unknown"])


@scenario(workers=2)
async def task_streams(c):
    client = c.client
    stream = get_task_stream(client=client)
    # Before 2026.6.0 only the synchronous form remembers when it began.
    stream.start = time.time()
    async with stream:
        await wait(client.map(tasks.inc, range(3), key=[("t", i) for i in range(3)]))
        await wait(client.submit(tasks.fail))
    await client.get_task_stream(count=2)
    await client.get_task_stream(start="1h", stop=None)
    async with get_task_metadata() as metadata:
        await wait(client.map(tasks.with_metadata, range(2)))
    assert metadata.metadata
    sampler = MemorySampler()
    async with sampler.sample("label", client=client, measure="managed", interval=0.05):
        await asyncio.sleep(0.2)
    async with sampler.sample(client=client):
        await asyncio.sleep(0.1)
    scheduler = await c.rpc()
    key = await scheduler.memory_sampler_start(client=client.id, measure="process", interval=0.1)
    await scheduler.memory_sampler_stop(key=key)
    await refused(scheduler.memory_sampler_stop(key="unknown"))
    await scheduler.start_task_metadata(name="twice")
    await scheduler.stop_task_metadata(name="twice")
    await refused(scheduler.stop_task_metadata(name="unknown"))
    with tempfile.TemporaryDirectory() as folder:
        # Some releases of bokeh lack what some releases of Dask need of it.
        await either(_report(client, os.path.join(folder, "report.html")))
    await scheduler.get_task_stream()
    await scheduler.get_task_stream(start=0.0, stop=4e9, count=1)


async def _report(client, path):
    async with performance_report(path):
        await wait(client.map(tasks.inc, range(10, 13)))


@scenario(workers=2)
async def benchmarks(c):
    worker = await c.rpc(c.workers[0].address)
    await worker.benchmark_disk()
    await worker.benchmark_memory()
    await worker.benchmark_network(address=c.workers[1].address)
    await c.client.benchmark_hardware()


def count_workers(scheduler, state=None):
    return len(scheduler.workers)


def set_up(scheduler):
    return {"ready": True}


def take_down(scheduler, state):
    state["ready"] = False


@scenario(workers=1)
async def feeds(c):
    """What a server writes without being asked again."""
    from distributed.core import connect

    await c.client.submit(tasks.inc, 1)
    comm = await connect(c.address)
    request = {"op": "feed", "function": dumps(count_workers), "setup": dumps(set_up), "teardown": dumps(take_down)}
    await comm.write({**request, "interval": 0.01})
    for _ in range(3):
        assert await comm.read() == 1
    comm.abort()
    comm = await connect(c.address)
    await comm.write({"op": "feed", "function": dumps(count_workers), "interval": "10ms"})
    await comm.read()
    comm.abort()
    comm = await connect(c.address)
    await comm.write({"op": "subscribe_worker_status"})
    await comm.read()
    worker = await c.add_worker()
    await comm.read()
    await worker.close()
    await comm.read()
    comm.abort()


@scenario(workers=1, nanny=True)
async def progress(c):
    """Progress bars, which are fed by the scheduler."""
    from distributed.diagnostics.eventstream import eventstream
    from distributed.diagnostics.progress_stream import progress_stream
    from distributed.diagnostics.progressbar import MultiProgressBar, TextProgressBar

    futures = c.client.map(tasks.slow, range(6), seconds=0.1)
    bar = TextProgressBar([f.key for f in futures], scheduler=c.address, start=False, complete=True, interval="20ms")
    await bar.listen()
    more = c.client.map(tasks.inc, range(3))
    failing = c.client.submit(tasks.fail, more[0])

    class Quiet(MultiProgressBar):
        def _draw_bar(self, **kwargs):
            pass

        def _draw_stop(self, **kwargs):
            pass

    bars = Quiet([f.key for f in [*more, failing]], scheduler=c.address, complete=True, interval="20ms")
    await bars.listen()
    stream = await eventstream(c.address, interval=0.01)
    await c.client.map(tasks.inc, range(20, 22))[0]
    await stream.read()
    stream.abort()
    stream = await progress_stream(c.address, interval=0.01)
    await stream.read()
    stream.abort()
    await c.client.get_worker_logs(nanny=True)
