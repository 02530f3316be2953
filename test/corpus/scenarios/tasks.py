"""Functions that run on workers: importable there, so that no pickle holds code."""

import time


def inc(x):
    return x + 1


def add(*args):
    return sum(args)


def slow(x, seconds=0.3):
    time.sleep(seconds)
    return x


def fail(x=None):
    raise ValueError("failed on purpose", x)


def fail_once(path):
    import os

    if os.path.exists(path):
        return "second"
    open(path, "w").close()
    raise OSError("failed on purpose")


def big(n=200_000):
    return bytes(n)


def text(n=200_000):
    return "x" * n


def secede_and_wait(seconds=0.2):
    from distributed import secede

    secede()
    time.sleep(seconds)
    return "done"


def rejoining(seconds=0.2):
    from distributed import rejoin, secede

    secede()
    time.sleep(seconds)
    rejoin()
    return "done"


def reschedule_unless(address):
    from distributed import Reschedule, get_worker

    if get_worker().address != address:
        raise Reschedule
    return address


def nested(x):
    from distributed import get_client, secede, worker_client

    with worker_client() as client:
        first = client.submit(inc, x).result()
    secede()
    return get_client().submit(inc, first, pure=False).result()


def with_metadata(x):
    from distributed import get_worker

    get_worker().log_event("from-task", {"x": x, "nested": {"list": [1, 2.5, None, "text"]}})
    return x


def print_and_warn(x):
    from distributed import print, warn

    print("printed by a task", x, sep=": ", end="\n", flush=True)
    warn("warned by a task", UserWarning)
    return x


class Counter:
    """An actor."""

    n = 0

    def __init__(self, start=0):
        self.n = start

    def increment(self, by=1):
        self.n += by
        return self.n

    async def later(self):
        return self.n

    def fail(self):
        raise ValueError("failed on purpose")


class Odd:
    """A value that msgpack cannot hold, and that pickles by reference."""

    def __init__(self, value=1):
        self.value = value


class Spoiled:
    """Python can write it, and not read it."""

    def __reduce__(self):
        return divmod, (1, 0)
