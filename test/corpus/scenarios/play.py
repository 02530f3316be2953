"""Plays one scenario: ``python play.py NAME``; without a name, prints the names.

A scenario is a coroutine of one of the modules beside this file, marked with ``@scenario``. It speaks to an unmodified Dask through
its public API, and with ``rpc`` where there is none. What it returns is ignored; what it raises fails the recording.
"""

import asyncio
import contextlib
import importlib
import os
import pathlib
import sys
import threading
import time

SCENARIOS = {}


def scenario(workers=1, nanny=False, client=True, config=None, **options):
    """Mark a scenario. ``workers`` workers are started for it, as nannies on request; ``options`` are the workers' own."""

    def mark(function):
        SCENARIOS[function.__name__] = (function, workers, nanny, client, config or {}, options)
        return function

    return mark


class Cluster:
    """What a scenario plays with: servers and clients that live as long as the scenario."""

    def __init__(self, stack, scheduler):
        self.stack = stack
        self.scheduler = scheduler
        self.workers = []
        self.client = None

    @property
    def address(self):
        return self.scheduler.address

    async def add_worker(self, nanny=False, **options):
        from distributed import Nanny, Worker

        options = {"nthreads": 1, "dashboard": False, **options}
        worker = await self.stack.enter_async_context((Nanny if nanny else Worker)(self.address, **options))
        self.workers.append(worker)
        return worker

    async def add_client(self, **options):
        from distributed import Client

        return await self.stack.enter_async_context(Client(self.address, asynchronous=True, **options))

    async def rpc(self, address=None):
        """A comm to a server, for ops that have no public API."""
        from distributed.core import rpc

        return await self.stack.enter_async_context(rpc(address or self.address))

    async def until(self, condition, seconds=30):
        """Wait for what is known to happen, but not when."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError("waited in vain")
            await asyncio.sleep(0.01)


async def refused(awaitable):
    """Await what is to raise; that it does not would be news."""
    try:
        await awaitable
    except Exception as error:  # noqa: BLE001 - whatever Dask raises
        return error
    raise AssertionError("expected an exception")


async def either(awaitable):
    """Await what raises in some releases, and answers in others."""
    try:
        return await awaitable
    except Exception as error:  # noqa: BLE001 - whatever Dask raises
        return error


async def play(name):
    import dask
    from distributed import Scheduler

    function, workers, nanny, client, config, options = SCENARIOS[name]
    defaults = {"distributed.admin.system-monitor.disk": True, "distributed.scheduler.worker-ttl": None}
    with dask.config.set({**defaults, **config}):
        async with contextlib.AsyncExitStack() as stack:
            scheduler = await stack.enter_async_context(Scheduler(host="127.0.0.1", port=0, dashboard=False))
            cluster = Cluster(stack, scheduler)
            for _ in range(workers):
                await cluster.add_worker(nanny, **options)
            if client:
                cluster.client = await cluster.add_client()
            # In this task: a client keeps a context variable, which is another one in another task.
            await function(cluster)


def end_with_parent():
    """Stop when the command that records is gone: it holds our standard input open. What we have started ends with us."""

    def watch():
        os.read(0, 1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def load():
    sys.modules["play"] = sys.modules[__name__]
    for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
        if path.stem not in ("play", "tasks"):
            importlib.import_module(path.stem)


if __name__ == "__main__":
    load()
    if len(sys.argv) == 1:
        for name, (function, *_) in sorted(SCENARIOS.items()):
            print(name, function.__module__)
    else:
        if "DASKWIRE_RECORD" in os.environ:
            end_with_parent()
        asyncio.run(play(sys.argv[1]))
