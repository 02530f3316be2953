"""Clusters: local ones, adaptive ones; other transports."""

import asyncio
import os
import tempfile

import tasks
from distributed import Client, LocalCluster
from play import scenario

OPTIONS = {"asynchronous": True, "dashboard_address": None, "threads_per_worker": 1}


@scenario(workers=0, client=False)
async def local(c):
    async with LocalCluster(n_workers=1, processes=True, **OPTIONS) as cluster:
        async with Client(cluster, asynchronous=True) as client:
            assert await client.submit(tasks.inc, 1) == 2
            cluster.scale(2)
            await client.wait_for_workers(2)
            cluster.scale(1)
            await c.until(lambda: len(cluster.scheduler.workers) == 1)
            await cluster.get_logs()


@scenario(workers=0, client=False)
async def adaptive(c):
    options = {**OPTIONS, "protocol": "tcp", "host": "127.0.0.1"}
    async with LocalCluster(n_workers=0, processes=False, **options) as cluster:
        cluster.adapt(minimum=0, maximum=2, interval="50ms", wait_count=1, target_duration="100ms")
        async with Client(cluster, asynchronous=True) as client:
            await client.gather(client.map(tasks.slow, range(8), seconds=0.1))
            await c.until(lambda: not cluster.scheduler.workers, 60)


async def _work(address, security=None):
    from distributed import Worker

    async with Worker(address, nthreads=1, dashboard=False, security=security):
        async with Client(address, asynchronous=True, security=security) as client:
            assert await client.submit(tasks.inc, 1) == 2
            await client.gather(await client.scatter([b"x" * 20_000]), direct=False)
            await client.run(os.getpid)


@scenario(workers=0, client=False)
async def websockets(c):
    from distributed import Scheduler

    async with Scheduler(host="127.0.0.1", port=0, protocol="ws", dashboard=False) as scheduler:
        await _work(scheduler.address)


@scenario(workers=0, client=False)
async def tls(c):
    from distributed import Scheduler
    from distributed.security import Security

    folder = os.environ["DASKWIRE_CERTIFICATES"]
    ca, cert, key = (os.path.join(folder, name) for name in ("ca.pem", "cert.pem", "key.pem"))
    roles = {f"tls_{role}_{kind}": path for role in ("client", "scheduler", "worker") for kind, path in (("cert", cert), ("key", key))}
    security = Security(tls_ca_file=ca, require_encryption=True, **roles)
    async with Scheduler(host="127.0.0.1", port=0, protocol="tls", security=security, dashboard=False) as scheduler:
        await _work(scheduler.address, security)


@scenario(workers=0, client=False, config={"distributed.comm.compression": "zlib", "distributed.comm.offload": False})
async def compressed(c):
    """Frames are compressed where both sides want it, and neither knows the other to be on the same host."""
    from distributed import Scheduler, Worker
    from distributed.comm.core import Comm

    same_host = Comm.same_host
    Comm.same_host = property(lambda self: False)
    try:
        async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
            async with Worker(scheduler.address, nthreads=1, dashboard=False):
                async with Client(scheduler.address, asynchronous=True) as client:
                    future = client.submit(tasks.text, 100_000)
                    assert len(await client.gather(future, direct=False)) == 100_000
                    await client.scatter({"x": b"y" * 100_000, "z": [b"q" * 50_000]}, direct=False)
                    await asyncio.sleep(0.1)
    finally:
        Comm.same_host = same_host


@scenario(workers=0, client=False)
async def from_the_shell(c):
    """Servers as the commands start them: with preloads, names and a scheduler file."""
    import sys

    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "scheduler.json")
        scheduler = ["scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", file]
        worker = ["worker", "--scheduler-file", file, "--nthreads", "1", "--name", "shell", "--no-dashboard"]
        programs = [await asyncio.create_subprocess_exec(sys.executable, "-m", "dask", *each) for each in (scheduler, worker)]
        try:
            while not os.path.exists(file):
                await asyncio.sleep(0.1)
            async with Client(scheduler_file=file, asynchronous=True) as client:
                await client.wait_for_workers(1)
                assert await client.submit(tasks.inc, 1) == 2
                await client.shutdown()
        finally:
            for program in programs:
                if program.returncode is None:
                    program.terminate()
                await program.wait()
