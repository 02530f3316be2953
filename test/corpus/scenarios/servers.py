"""Servers: restarting, retiring, ending; ops that every server has."""

import asyncio
import contextlib
import operator

import tasks
from distributed import Nanny, Scheduler, Worker
from distributed.comm import CommClosedError
from distributed.core import connect
from distributed.protocol import to_serialize
from distributed.protocol.pickle import dumps
from play import either, refused, scenario


@scenario(workers=1, nanny=True)
async def nannies(c):
    (nanny,) = c.workers
    direct = await c.rpc(nanny.address)
    await direct.identity()
    await direct.dump_state()
    await direct.dump_state(exclude=["log"])
    await direct.get_logs()
    await direct.get_logs(start=0, n=2, timestamps=True)
    await direct.echo(data={"x": 1})
    await direct.run(function=dumps(operator.add), args=dumps((1, 2)), kwargs=dumps({}))
    await either(direct.run(function=dumps(tasks.fail)))
    await direct.run(function=dumps(asyncio.sleep), args=dumps((0,)), wait=False)
    await direct.plugin_add(plugin=dumps(_nanny_plugin()), name="added")
    await direct.plugin_add(plugin=dumps(_nanny_plugin()))
    await direct.plugin_remove(name="added")
    await direct.plugin_remove(name="unknown")
    comm = await connect(nanny.address)
    await comm.write({"op": "connection_stream", "extra": {}})
    await comm.write([{"op": "close-stream"}])
    await asyncio.sleep(0.1)
    comm.abort()
    await c.client.run(operator.add, 1, 2, nanny=True)
    await direct.restart(timeout=30, reason="scenario")
    await direct.kill(timeout=5, reason="scenario")
    await direct.instantiate()
    await c.client.wait_for_workers(1)
    await c.client.restart(timeout=60)
    await c.client.restart(wait_for_workers=False, timeout="60s")
    await c.client.wait_for_workers(1)
    await c.client.restart_workers([next(iter(c.scheduler.workers))], timeout=60)
    await c.client.wait_for_workers(1)
    scheduler = await c.rpc()
    address = next(iter(c.scheduler.workers))
    await scheduler.restart_workers(workers=[address], client=c.client.id, timeout=60, on_error="return", stimulus_id="s")
    await scheduler.restart_workers(workers=["tcp://127.0.0.1:1"], timeout=1, stimulus_id="s")
    await c.client.wait_for_workers(1)
    # The worker asks its nanny not to start it again.
    worker = await c.rpc(next(iter(c.scheduler.workers)))
    await worker.run(function=dumps(tasks.inc), args=dumps((1,)))
    await c.client.retire_workers([worker.address], close_workers=True)
    await c.until(lambda: not c.scheduler.workers)


async def ending(request):
    """Await what a server may, or may not, answer before it ends."""
    with contextlib.suppress(CommClosedError):
        await request


def _nanny_plugin():
    from plugins import OnNanny

    return OnNanny()


@scenario(workers=0, client=False)
async def ending_nannies(c):
    nanny = await c.add_worker(nanny=True)
    direct = await c.rpc(nanny.address)
    await direct.close_gracefully(reason="scenario")
    await ending(direct.terminate(timeout=10, reason="scenario"))
    second = await c.add_worker(nanny=True)
    direct = await c.rpc(second.address)
    await direct.close_gracefully()
    await ending(direct.terminate())
    third = await c.add_worker(nanny=True)
    worker = await c.rpc(third.worker_address)
    await ending(worker.terminate(nanny=False, reason="scenario", executor_wait=False, timeout=5))
    await c.until(lambda: third.status.name in ("closed", "running"))
    fourth = await c.add_worker(nanny=True)
    await fourth.close(timeout=10)


@scenario(workers=2)
async def workers(c):
    first, second = c.workers
    worker = await c.rpc(first.address)
    await worker.identity()
    await worker.ping()
    await worker.dump_state()
    await worker.dump_state(exclude=["run_spec", "log"])
    await worker.versions()
    await worker.get_logs(start=0, n=5, timestamps=False)
    await worker.get_logs(timestamps=True)
    await worker.echo(data=b"bytes")
    await worker.get_story(keys_or_stimuli=["x", ("y", 1)])
    await worker.run(function=dumps(tasks.inc), args=dumps((1,)), kwargs=dumps({}), wait=True)
    await either(worker.run(function=dumps(tasks.fail)))
    await worker.run_coroutine(function=dumps(asyncio.sleep), args=dumps((0,)))
    await worker.run_coroutine(function=dumps(asyncio.sleep), args=dumps((0,)), kwargs=dumps({}), wait=False)
    await either(worker.shuffle_inputs_done(shuffle_id="unknown", run_id=1))
    await either(worker.shuffle_receive(shuffle_id="unknown", run_id=1, data=to_serialize([])))
    comm = await connect(first.address)
    await comm.write({"op": "connection_stream"})
    await comm.write([{"op": "free-keys", "keys": ["unknown"], "stimulus_id": "s"}, {"op": "close-stream"}])
    await asyncio.sleep(0.1)
    comm.abort()
    first.send_to_worker(second.address, {"op": "remove-replicas", "keys": ["unknown"], "stimulus_id": "s"})
    await asyncio.sleep(0.2)
    first.batched_stream.send({"op": "keep-alive"})
    first.batched_stream.send({"op": "release-worker-data", "key": "unknown", "stimulus_id": "s"})
    for status in ("paused", "running"):
        from distributed.core import Status

        first.status = Status[status]
        await asyncio.sleep(0.05)
    scheduler = await c.rpc()
    await scheduler.unregister(address="tcp://127.0.0.1:1", stimulus_id="s")
    await scheduler.set_resources(worker=first.address, resources={"A": 1, "B": 2.5})
    await first.heartbeat()
    await ending(worker.terminate(reason="scenario"))
    await scheduler.proxy(worker=second.address, msg={"op": "identity"})


@scenario(workers=2)
async def scheduler_only(c):
    """Ops of the scheduler that no public function sends, or not with all their fields."""
    client, addresses = c.client, [worker.address for worker in c.workers]
    x, failed = client.submit(tasks.inc, 1, key="x"), client.submit(tasks.fail, key="failed")
    await x
    await refused(failed.result())
    scheduler = await c.rpc()
    await scheduler.check_idle()
    await scheduler.get_task_status(keys=["x", ("unknown", 1)])
    await scheduler.get_task_prefix_states()
    slow = client.submit(tasks.slow, 1, key="slow", workers=addresses[:1])
    await scheduler.set_restrictions(worker={"x": addresses[0]})
    await scheduler.set_restrictions(worker={"x": addresses})
    await scheduler.set_restrictions(worker={"x": None})
    await slow
    for exclude in ([], ["workers", "extensions"]):
        await scheduler.dump_state(exclude=exclude)
        await scheduler.get_cluster_state(exclude=exclude)
    await scheduler.versions()
    await scheduler.versions(packages=["msgpack", "dask"])
    await scheduler.get_logs()
    await scheduler.get_logs(start=0, n=5, timestamps=True)
    await either(scheduler.replicate(keys=["unknown"], n=1))
    await scheduler.unregister(address="tcp://127.0.0.1:1", stimulus_id="s", expected=False) if _expects(c) else None
    await scheduler.variable_set(name="v", data=1, client=client.id)
    await scheduler.queue_create(name="q", client=client.id, maxsize=2)
    await scheduler.queue_put(name="q", data=1, client=client.id)
    await scheduler.queue_get(name="q", client=client.id)
    await scheduler.restart_workers(workers=["tcp://127.0.0.1:1"], wait_for_workers=False, stimulus_id="s")
    await scheduler.logs(start=0, n=5, timestamps=True)
    await scheduler.logs(n=1)
    await scheduler.echo(data=[1, "two", None])
    await scheduler.worker_logs(n=2, workers=addresses, nanny=False)
    await scheduler.worker_logs(workers=addresses[:1])
    await scheduler.adaptive_target()
    await scheduler.adaptive_target(target_duration="5s")
    await scheduler.adaptive_target(target_duration=1.5)
    await scheduler.workers_to_close()
    await scheduler.workers_to_close(n=1, memory_ratio=1.5, minimum=0, target=0, attribute="name", key=None)
    await scheduler.workers_to_close(key=dumps(_by_address))
    await scheduler.get_error_cause(keys=["failed", "x"])
    await scheduler.get_error_cause(keys=["x"])
    await scheduler.get_runspec(key="failed")
    await scheduler.get_story(keys_or_stimuli=["x"])
    await scheduler.retry(keys=["failed"])
    await scheduler.retry(keys=["failed"], client=client.id)
    await scheduler.run_function(function=dumps(tasks.inc), args=dumps((1,)), kwargs=dumps({}))
    await either(scheduler.run_function(function=dumps(tasks.fail)))
    await scheduler.run_function(function=dumps(asyncio.sleep), args=dumps((0,)), wait=False)
    await either(scheduler.performance_report(start=0, last_count=0, code="plain text", mode="cdn"))
    await scheduler.proxy(worker=addresses[0], msg={"op": "versions"})
    await scheduler.proxy(worker=addresses[0], msg={"op": "get_logs", "n": 1})
    await scheduler.broadcast(msg={"op": "identity"})
    await scheduler.broadcast(msg={"op": "versions", "packages": ["msgpack"]}, workers=addresses[:1])
    await scheduler.broadcast(msg={"op": "keys"}, hosts=["127.0.0.1"])
    await scheduler.broadcast(msg={"op": "ping"}, workers=["tcp://127.0.0.1:1"], on_error="return")
    await scheduler.broadcast(msg={"op": "ping"}, workers=["tcp://127.0.0.1:1"], on_error="return_pickle")
    await scheduler.broadcast(msg={"op": "ping"}, workers=["tcp://127.0.0.1:1"], on_error="ignore")
    await refused(scheduler.broadcast(msg={"op": "ping"}, workers=["tcp://127.0.0.1:1"], on_error="raise"))
    await either(scheduler.shuffle_get(id="unknown", worker=addresses[0]))
    c.scheduler.report({"op": "error", "exception": "failed on purpose"}, client=client.id)
    c.scheduler.report({"op": "close"}, client=(await c.add_client()).id)
    await asyncio.sleep(0.1)
    comm = await connect(c.address)
    await comm.write({"op": "identity", "reply": True, "close": True, "serializers": ["msgpack", "pickle"]})
    await comm.read()
    comm = await connect(c.address)
    await comm.write({"op": "close", "reply": True})
    await comm.read()
    comm = await connect(c.address)
    await comm.write({"op": "connection_stream"})
    await comm.write([{"op": "heartbeat-client"}, {"op": "close-stream"}])
    comm.abort()


def _expects(c):
    import inspect

    return "expected" in inspect.signature(c.scheduler.remove_worker).parameters


def _by_address(ws):
    return ws.address


@scenario(workers=0, client=False)
async def registering(c):
    """Registering: names that are taken, heartbeats of the unknown, clients of other releases."""
    first = Worker(c.address, name="name", nthreads=2, dashboard=False, memory_limit="200 MB", resources={"A": 1})
    async with first:
        await refused(_start(Worker(c.address, name="name", nthreads=1, dashboard=False)))
        numbered = await c.add_worker(name=5, contact_address=None, local_directory=None)
        unlimited = await c.add_worker(memory_limit=0, nthreads=None)
        await numbered.heartbeat()
        await unlimited.heartbeat()
        scheduler = await c.rpc()
        await scheduler.heartbeat_worker(address="tcp://127.0.0.1:1", now=1.5, metrics=await numbered.get_metrics(), executing={}, extensions={})
        await scheduler.unregister(address=unlimited.address, stimulus_id="scenario")
        await asyncio.sleep(0.2)
    client = await c.add_client(name="named", heartbeat_interval="50ms")
    await asyncio.sleep(0.3)
    await client.close()


async def _start(worker):
    try:
        await worker
    finally:
        await worker.close()


@scenario(workers=1, client=False)
async def ending_a_scheduler(c):
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        async with Worker(scheduler.address, nthreads=1, dashboard=False):
            direct = await c.rpc(scheduler.address)
            await ending(direct.terminate(timeout=5, reason="scenario"))
    client = await c.add_client()
    await client.shutdown()


@scenario(workers=0, client=False)
async def a_scheduler_that_goes(c):
    """Restarting a scheduler while a client and a nanny are there."""
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        nanny = await c.stack.enter_async_context(Nanny(scheduler.address, nthreads=1, dashboard=False))
        from distributed import Client

        client = await c.stack.enter_async_context(Client(scheduler.address, asynchronous=True))
        await client.submit(tasks.inc, 1)
        await scheduler.close()
    await nanny.close()
