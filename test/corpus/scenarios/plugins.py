"""Plugins of schedulers, workers and nannies, and files."""

import os
import tempfile
import zipfile

from distributed import NannyPlugin, SchedulerPlugin, WorkerPlugin
from distributed.diagnostics.plugin import Environ, UploadFile
from distributed.protocol.pickle import dumps
from play import refused, scenario


class OnScheduler(SchedulerPlugin):
    name = "on-scheduler"


class OnWorker(WorkerPlugin):
    name = "on-worker"


class OnNanny(NannyPlugin):
    name = "on-nanny"


class FailsToStart(WorkerPlugin):
    name = "fails"

    def setup(self, worker):
        raise ValueError("failed on purpose")


class FailsOnNanny(NannyPlugin):
    name = "fails-on-nanny"

    def setup(self, nanny):
        raise ValueError("failed on purpose")


class FailsToStop(WorkerPlugin):
    name = "fails-to-stop"

    def teardown(self, worker):
        raise ValueError("failed on purpose")


class FailsOnScheduler(SchedulerPlugin):
    name = "fails-on-scheduler"

    def start(self, scheduler):
        raise ValueError("failed on purpose")


@scenario(workers=1, nanny=True)
async def plugins(c):
    client = c.client
    await client.register_plugin(OnScheduler())
    await client.register_plugin(OnWorker())
    await client.register_plugin(OnNanny())
    await client.register_plugin(OnWorker(), name="named")
    await client.register_plugin(Environ({"DASKWIRE_SCENARIO": "1"}))
    await refused(client.register_plugin(FailsToStart()))
    await refused(client.register_plugin(FailsOnNanny()))
    await refused(client.register_plugin(FailsOnScheduler()))
    await client.register_plugin(FailsToStop())
    await refused(client.unregister_worker_plugin("fails-to-stop"))
    await c.add_worker(nanny=True)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scenario_data.zip")
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("scenario_data.txt", "plain text")
        await client.upload_file(path, load=False)
        await client.register_plugin(UploadFile(path, load=False))
    await client.unregister_worker_plugin("on-worker")
    await client.unregister_worker_plugin("on-nanny", nanny=True)
    await refused(client.unregister_worker_plugin("unknown"))
    await refused(client.unregister_worker_plugin("unknown", nanny=True))
    await client.unregister_scheduler_plugin("on-scheduler")
    await refused(client.unregister_scheduler_plugin("unknown"))
    scheduler = await c.rpc()
    await scheduler.register_worker_plugin(plugin=dumps(OnWorker()), name="again", idempotent=False)
    await scheduler.register_worker_plugin(plugin=dumps(OnWorker()), name="again", idempotent=True)
    await scheduler.register_nanny_plugin(plugin=dumps(OnNanny()), name="again", idempotent=True)
    await scheduler.register_nanny_plugin(plugin=dumps(OnNanny()), name="again", idempotent=True)
    await scheduler.register_scheduler_plugin(plugin=dumps(OnScheduler()), name="again", idempotent=True)
    await scheduler.register_scheduler_plugin(plugin=dumps(OnScheduler()), name="again", idempotent=True)


@scenario(workers=1)
async def plugins_of_a_worker(c):
    worker = await c.rpc(c.workers[0].address)
    from distributed.core import send_recv

    async def call(op, **fields):
        return await send_recv(addr_comm, op=op, **fields)

    from distributed.core import connect

    addr_comm = await connect(c.workers[0].address)
    await call("plugin-add", plugin=dumps(OnWorker()), name="given")
    await call("plugin-add", plugin=dumps(OnWorker()), name=None, catch_errors=True)
    await call("plugin-add", plugin=dumps(FailsToStart()), name="fails")
    await refused(call("plugin-add", plugin=dumps(FailsToStart()), name="fails-too", catch_errors=False))
    await call("plugin-remove", name="given")
    await call("plugin-remove", name="unknown")
    await call("plugin-add", plugin=dumps(FailsToStop()), name="stops")
    await call("plugin-remove", name="stops")
    addr_comm.abort()
    await worker.upload_file(filename="scenario.txt", data=b"plain text", load=False)
    await worker.upload_file(filename="scenario.txt", data="as text", load=False)
    await worker.upload_file(filename="scenario.zip", data=b"no archive", load=True)
