"""Print, as JSON, which operations the installed Dask handles, and with which parameters.

Run by the Python of the release that is looked at. A scheduler, a worker, a nanny and a client are made on loopback, and
their handler tables are read as they are then: extensions have added theirs. Nothing in the output is random.
"""

import asyncio
import json
import sys
import tempfile

import dask

QUIET = {"logging.distributed": "error", "distributed.scheduler.dashboard.enabled": False}
dask.config.set(QUIET)  # before distributed is imported: it reads the log levels then

import distributed  # noqa: E402
from distributed import Client, Nanny, Scheduler, Worker  # noqa: E402

from introspect_builtin import builtin_handlers  # noqa: E402
from introspect_handler import describe, describe_sent  # noqa: E402
from introspect_source import all_symbols  # noqa: E402


def table(role, channel, handlers):
    return [{"role": role, "channel": channel, "op": op, **describe(handler)} for op, handler in handlers.items()]


async def live_handlers():
    scheduler = Scheduler(host="127.0.0.1", port=0, dashboard=False, dashboard_address="127.0.0.1:0")
    async with scheduler, Worker(scheduler.address, host="127.0.0.1", dashboard=False) as worker:
        async with Client(scheduler.address, asynchronous=True) as client:
            nanny = Nanny(scheduler.address, host="127.0.0.1", dashboard=False)
            found = []
            for role, server in (("scheduler", scheduler), ("worker", worker), ("nanny", nanny)):
                found += table(role, "rpc", server.handlers)
                found += table(role, "stream", server.stream_handlers)
            found += table("client", "stream", client._stream_handlers)
            found += table("client", "state", client._state_handlers)
            return found


def order(entry):
    return entry["role"], entry["channel"], entry["op"]


def main():
    with tempfile.TemporaryDirectory(prefix="daskwire-", ignore_cleanup_errors=True) as directory:
        dask.config.set({"temporary-directory": directory})
        found = asyncio.run(live_handlers())
    report = {
        "release": distributed.__version__,
        "handlers": sorted(found + builtin_handlers(), key=order),
        "sent": sorted(describe_sent(), key=lambda entry: entry["op"]),
        "symbols": all_symbols(),
    }
    json.dump(report, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
