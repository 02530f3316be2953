"""Python's side of the benchmarks: one line in, one line out, arguments and results in base64."""

import asyncio
import base64
import functools
import logging
import operator
import pickle
import sys
import time

import msgpack
from dask._task_spec import Task, TaskRef
from distributed.batched import BatchedSend
from distributed.comm import connect
from distributed.core import Server, rpc
from distributed.protocol import core
from distributed.protocol.serialize import Serialized, ToPickle

logging.disable(logging.INFO)

PREFIX = "random_sample-0e9d8a7b6c5d4e3f2a1b0c9d8e4f2b1c"
BULK_BYTES = 64 * 2**20


def compute_task(i=0):
    keys = [(PREFIX, i, 0), (PREFIX, i, 1)]
    return {
        "op": "compute-task",
        "key": ("sum-4f2b1c0e9d8a7b6c5d4e3f2a1b0c9d8e", i, 0),
        "run_id": i + 1,
        "priority": (0, 1, i),
        "stimulus_id": f"compute-task-1700000000.{i:06}",
        "who_has": {keys[0]: ["tcp://127.0.0.1:34567"], keys[1]: ["tcp://127.0.0.1:34568", "tcp://127.0.0.1:34567"]},
        "nbytes": {keys[0]: 8_000_000, keys[1]: 8_000_000},
        "run_spec": ToPickle(Task("sum", operator.add, TaskRef("a"), TaskRef("b"))),
        "resource_restrictions": None,
        "actor": False,
        "annotations": {},
        "span_id": "d9428888-122b-11e1-b85c-61cd3cbb3210",
    }


def task_finished(i=0):
    start = 1_700_000_000.25 + i / 7
    return {
        "op": "task-finished",
        "status": "OK",
        "key": ("sum-4f2b1c0e9d8a7b6c5d4e3f2a1b0c9d8e", i, 0),
        "run_id": i,
        "nbytes": 8_000_000 + i,
        "type": b"\x80\x04\x95\x19\x00\x00\x00\x00\x00\x00\x00\x8c\x05numpy\x94\x8c\x07ndarray\x94\x93\x94.",
        "typename": "numpy.ndarray",
        "metadata": {},
        "thread": 140_213_456_789 + i,
        "startstops": ({"action": "compute", "start": start, "stop": start + 0.0625},),
        "stimulus_id": f"task-finished-{start}",
    }


def worker_info(i):
    return {
        "type": "Worker",
        "id": i,
        "host": "127.0.0.1",
        "resources": {},
        "local_directory": f"/tmp/dask-scratch-space/worker-{i}",
        "name": i,
        "nthreads": 2,
        "memory_limit": 16_000_000_000,
        "last_seen": 1_700_000_000.123 + i,
        "services": {"dashboard": 40_000 + i},
        "metrics": {
            "task_counts": {"memory": i},
            "bandwidth": {"total": 100_000_000, "workers": {}, "types": {}},
            "digests_total_since_heartbeat": {"tick-duration": 0.5, ("execute", "inc", "thread-cpu", "seconds"): 0.1},
            "managed_bytes": 0,
            "spilled_bytes": {"memory": 0, "disk": 0},
            "transfer": {
                "incoming_bytes": 0,
                "incoming_count": 0,
                "incoming_count_total": 0,
                "outgoing_bytes": 0,
                "outgoing_count": 0,
                "outgoing_count_total": 0,
            },
            "event_loop_interval": 0.02,
            "cpu": 2.5,
            "memory": 150_000_000,
            "time": 1_700_000_000.77,
            "host_net_io": {"read_bps": 1000.5, "write_bps": 1000.5},
            "host_disk_io": {"read_bps": 0.5, "write_bps": 0.5},
            "num_fds": 30,
        },
        "status": "running",
        "nanny": f"tcp://127.0.0.1:{44_000 + i}",
    }


def identity():
    return {
        "type": "Scheduler",
        "id": "Scheduler-d9428888",
        "address": "tcp://127.0.0.1:8786",
        "services": {"dashboard": 8787},
        "started": 1_700_000_000.5,
        "n_workers": 50,
        "total_threads": 100,
        "total_memory": 800_000_000_000,
        "workers": {f"tcp://127.0.0.1:{34_000 + i}": worker_info(i) for i in range(50)},
    }


messages = {
    "compute-task": compute_task,
    "task-finished": task_finished,
    "100 task-finished": lambda: [task_finished(i) for i in range(100)],
    "identity of 50 workers": identity,
    "10,000 tuple keys": lambda: {("x-4f2b1c0e9d8a", i, 0): i for i in range(10_000)},
    "1 MiB binary": lambda: {"op": "upload_file", "reply": True, "filename": "x.py", "data": bytes(2**20), "load": False},
}

# What Dask hands to msgpack as it writes and as it reads (`distributed.protocol.utils.msgpack_opts`).
pack = functools.partial(msgpack.packb, use_bin_type=True)
unpack = functools.partial(msgpack.unpackb, use_list=False, strict_map_key=False, raw=False)


def codec(way, name):
    message = messages[name]()
    frames = [bytes(frame) for frame in core.dumps(message)]
    # Without Dask's own classes: what msgpack alone does.
    plain = unpack(frames[0])
    return {
        "dumps": lambda: core.dumps(message),
        "loads": lambda: core.loads(frames),
        "packb": lambda: pack(plain),
        "unpackb": lambda: unpack(frames[0]),
    }[way]


def time_codec(way, name, count):
    function = codec(way, name)
    start = time.process_time()
    for _ in range(count):
        function()
    return time.process_time() - start


pickled = {
    "task": Task("sum-4f2b1c0e9d8a", operator.add, TaskRef("a"), TaskRef("b")),
    "1,000 records": [{"id": i, "name": f"name {i}", "value": i / 7, "tags": ["a", "b"]} for i in range(1000)],
    "2,500 tuple keys": {("x-4f2b1c0e9d8a", i, 0): i for i in range(2500)},
    "10,000 integers": list(range(10_000)),
    "5,000 strings": [f"string {i}" for i in range(5000)],
}


def time_pickle(way, name, count):
    value = pickled[name]
    data = pickle.dumps(value, 5)
    function = {"dumps": lambda: pickle.dumps(value, 5), "loads": lambda: pickle.loads(data)}[way]
    start = time.process_time()
    for _ in range(count):
        function()
    return time.process_time() - start


class Peers:
    """A server and its callers in one process, as on the other side."""

    def __init__(self):
        self.arrived = 0
        self.expected = asyncio.Event()
        self.goal = 0

    async def start(self):
        handlers = {"open": self.open, "bulk": self.bulk}
        self.server = Server(handlers, stream_handlers={"task-finished": self.finished}, deserialize=False)
        await self.server.listen("tcp://127.0.0.1:0")
        self.rpc = rpc(self.server.address)
        comm = await connect(self.server.address)
        await comm.write({"op": "open", "reply": False})
        self.batched = BatchedSend(interval="2ms")
        self.batched.start(comm)
        self.bulk_comm = await connect(self.server.address, deserialize=False)
        await self.bulk_comm.write({"op": "bulk", "reply": False})
        frame = memoryview(bytearray(BULK_BYTES))
        self.payload = Serialized({"serializer": "dask", "num-sub-frames": 1}, [frame])

    async def open(self, comm):
        await self.server.handle_stream(comm)

    async def bulk(self, comm):
        while True:
            await comm.read()
            self.finished()

    def finished(self, **_):
        self.arrived += 1
        if self.arrived == self.goal:
            self.expected.set()

    def expect(self, count):
        self.goal = self.arrived + count
        self.expected = asyncio.Event()

    async def calls(self, count):
        for i in range(count):
            await self.rpc.echo(data=i)

    async def stream(self, count):
        self.expect(count)
        message = task_finished()
        for i in range(count):
            self.batched.send(message)
            if i % 100 == 99:
                await asyncio.sleep(0)
        await self.expected.wait()

    async def transfer(self, count):
        for _ in range(count):
            self.expect(1)
            await self.bulk_comm.write({"data": self.payload})
            await self.expected.wait()


loop = asyncio.new_event_loop()
peers = None


def time_peers(way, count):
    global peers
    if peers is None:
        peers = Peers()
        loop.run_until_complete(peers.start())
    start = time.process_time()
    loop.run_until_complete(getattr(peers, way)(count))
    return time.process_time() - start


def answer(command, args):
    if command == "versions":
        import distributed

        return [f"Python {sys.version.split()[0]}, distributed {distributed.__version__}, msgpack {msgpack.version}".encode()]
    if command == "frames":
        return core.dumps(messages[args[0]]())
    if command == "pickle":
        return [pickle.dumps(pickled[args[0]], 5)]
    if command == "pickling":
        return [str(time_pickle(args[0], args[1], int(args[2]))).encode()]
    if command == "codec":
        return [str(time_codec(args[0], args[1], int(args[2]))).encode()]
    return [str(time_peers(args[0], int(args[1]))).encode()]


for line in sys.stdin:
    command, *args = line.split()
    try:
        results = answer(command, [base64.b64decode(arg).decode() for arg in args])
        status = "ok"
    except Exception as error:
        status, results = "error", [repr(error).encode()]
    print(" ".join([status, *(base64.b64encode(bytes(part)).decode() for part in results)]), flush=True)
