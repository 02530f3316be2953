/** The Python programs that this directory starts, as text: so they are there wherever the compiled package is. */

/**
 * Stands before every program. It defines
 * - `argument`: the value that was handed over;
 * - `ready(value)`: tells the starter that the program is up, once; print() goes to stderr;
 * - `when_parent_ends(callback)`: calls back on a thread when the starter closes our standard input or is gone.
 *
 * SIGINT is ignored, also by children: a Ctrl-C is the starter's business, which closes the standard input.
 */
export const PREAMBLE = `
import json, os, signal, sys, threading

signal.signal(signal.SIGINT, signal.SIG_IGN)
_ready = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
argument = json.loads(sys.argv[1])


def ready(value):
    _ready.write(json.dumps(value) + "\\n")
    _ready.close()


def when_parent_ends(callback):
    def watch():
        while os.read(0, 4096):
            pass
        callback()

    threading.Thread(target=watch, daemon=True).start()
`;

/** Runs one scheduler, worker or nanny until SIGTERM, until the starter is gone, or until it closes by itself. */
export const SERVER = `
import asyncio, contextlib, shutil, tempfile, threading

import dask

dask.config.set(argument["config"])  # before distributed is imported: it reads the log levels then
from distributed import Nanny, Scheduler, Worker

CLASSES = {"scheduler": Scheduler, "worker": Worker, "nanny": Nanny}


def describe(server):
    addresses = [listener.contact_address for listener in server.listeners]
    return {"addresses": addresses, "worker": getattr(server, "worker_address", None)}


def stopping():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    when_parent_ends(lambda: loop.call_soon_threadsafe(stop.set))
    with contextlib.suppress(NotImplementedError):  # Windows has no SIGTERM
        loop.add_signal_handler(signal.SIGTERM, stop.set)
    return asyncio.ensure_future(stop.wait())


def end_soon(directory, seconds):
    def end():
        shutil.rmtree(directory, ignore_errors=True)
        os._exit(1)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()


async def first_of(*awaitables):
    tasks = [asyncio.ensure_future(each) for each in awaitables]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


async def started(server):
    await server
    ready(describe(server))
    await server.finished()


async def serve(directory):
    dask.config.set({"temporary-directory": directory})
    server = CLASSES[argument["role"]](*argument["args"], **argument["kwargs"])
    await first_of(started(server), stopping())
    end_soon(directory, argument["grace"])
    await server.close()


signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # until the event loop takes over: leave no directory behind
with tempfile.TemporaryDirectory(prefix="daskwire-", ignore_cleanup_errors=True) as directory:
    asyncio.run(serve(directory))
`;
