"""Records the traffic of an unmodified Dask, in every process that has this folder on PYTHONPATH.

Python imports ``sitecustomize`` at start. When Dask then loads its comms, their listening sides are watched: each
message is written to ``$DASKWIRE_RECORD/<start>-<pid>.ndjson`` as it passes, so that nothing is lost with a process that is
killed. ``test/corpus/assemble.ts`` makes captures of these files.

A line is the start of a conversation, ``{"c", "version", "transport", "server", "test"}``, or a message of one,
``{"c", "dir", "frames"}``. A frame that is larger than ``LARGEST``, or as first frame than ``LARGEST_FIRST``, is written as
``{"omitted": bytes}``.
"""

import importlib.machinery
import os
import sys

FOLDER = os.environ.get("DASKWIRE_RECORD")
LARGEST = 1 << 16
LARGEST_FIRST = 1 << 22


class Recorder:
    """Writes what passes through the comms of this process."""

    def __init__(self, folder):
        self.folder = folder
        self.pid = None
        self.file = None
        self.conversations = 0

    def write(self, event):
        import json
        import time

        if self.pid != os.getpid():
            # A forked process has a file of its own.
            self.pid = os.getpid()
            self.file = open(os.path.join(self.folder, f"{time.time_ns()}-{self.pid}.ndjson"), "ab", buffering=0)
        self.file.write(json.dumps(event).encode() + b"\n")

    def start(self, comm, transport, server):
        import distributed

        self.conversations += 1
        comm.daskwire_conversation = self.conversations
        test = os.environ.get("PYTEST_CURRENT_TEST", "").split(" ")[0]
        event = {"c": self.conversations, "version": distributed.__version__, "transport": transport, "server": server}
        self.write({**event, "test": test} if test else event)

    def message(self, conversation, dir, frames):
        self.write({"c": conversation, "dir": dir, "frames": [frame_of(i, frame) for i, frame in enumerate(frames)]})


def frame_of(index, frame):
    import base64

    size = memoryview(frame).nbytes
    if size > (LARGEST if index > 0 else LARGEST_FIRST):
        return {"omitted": size}
    return base64.b64encode(frame).decode()


def watch_listeners(module, recorder):
    """Begin a conversation when a listener greets a comm: before anything is read or written."""
    original = module.Listener.on_connection

    async def on_connection(self, comm, *args, **kwargs):
        transport = {"TCP": "tcp", "TLS": "tls", "WSHandlerComm": "ws"}.get(type(comm).__name__)
        if transport is not None:
            handler = getattr(self, "comm_handler", None) or getattr(self, "handler", None)
            recorder.start(comm, transport, type(getattr(handler, "__self__", handler)).__name__)
        return await original(self, comm, *args, **kwargs)

    module.Listener.on_connection = on_connection


def watch_comm(module, names, recorder):
    """Note the frames where they are made and where they are read; which comm they belong to, its task knows."""
    import contextvars

    current = contextvars.ContextVar("daskwire_conversation", default=None)

    def within(method):
        async def watched(self, *args, **kwargs):
            token = current.set(getattr(self, "daskwire_conversation", None))
            try:
                return await method(self, *args, **kwargs)
            finally:
                current.reset(token)

        return watched

    for name in names:
        cls = getattr(module, name)
        cls.read, cls.write = within(cls.read), within(cls.write)

    to_frames, from_frames = module.to_frames, module.from_frames

    async def noted_to_frames(*args, **kwargs):
        frames = await to_frames(*args, **kwargs)
        if (conversation := current.get()) is not None:
            recorder.message(conversation, "out", frames)
        return frames

    async def noted_from_frames(frames, *args, **kwargs):
        if (conversation := current.get()) is not None:
            recorder.message(conversation, "in", frames)
        return await from_frames(frames, *args, **kwargs)

    module.to_frames, module.from_frames = noted_to_frames, noted_from_frames


WATCHES = {
    "distributed.comm.core": lambda module, recorder: watch_listeners(module, recorder),
    "distributed.comm.tcp": lambda module, recorder: watch_comm(module, ["TCP"], recorder),
    "distributed.comm.ws": lambda module, recorder: watch_comm(module, ["WSHandlerComm"], recorder),
}


class Finder:
    """Lets Dask's comm modules be found as ever, and watches them once they are loaded."""

    def __init__(self, recorder):
        self.recorder = recorder

    def find_spec(self, name, path=None, target=None):
        if name not in WATCHES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None:
            return None
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            WATCHES[name](module, self.recorder)

        spec.loader.exec_module = exec_module
        return spec


if FOLDER:
    sys.meta_path.insert(0, Finder(Recorder(FOLDER)))
