/** Python's side: `distributed.core.rpc`, `Server`, `comm.connect` and `BatchedSend`, unmodified. */

/** What every program needs: the configuration, and the forms of values. */
export const COMMON = `
import asyncio, contextlib, hashlib, math

import dask

dask.config.set(argument["config"])
from distributed.batched import BatchedSend
from distributed.comm.core import CommClosedError
from distributed.core import Server, Status, connect, rpc
from distributed.protocol import to_serialize
from distributed.protocol.compression import decompress
from distributed.protocol.serialize import Serialized
from distributed.security import Security


def in_json(value):
    return json.dumps(value, ensure_ascii=False)


def show(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return ["bytes", len(value), hashlib.sha256(value).hexdigest()]
    if isinstance(value, Serialized):
        header = {name: item for name, item in value.header.items() if name != "num-sub-frames"}
        return ["serialized", show(header), [show(bytes(frame)) for frame in value.frames]]
    if isinstance(value, dict):
        pairs = [[show(key), show(item)] for key, item in value.items()]
        return ["map", sorted(pairs, key=lambda pair: in_json(pair[0]))]
    if isinstance(value, (list, tuple)):
        return [show(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return ["set", sorted(map(show, value), key=in_json)]
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    if isinstance(value, float) and not math.isfinite(value):
        return ["float", {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}[repr(value)]]
    if isinstance(value, int) and abs(value) > 2**53:
        return ["int", str(value)]
    return value


def revive(plain):
    if isinstance(plain, dict):
        if "$int" in plain:
            return int(plain["$int"])
        if "$map" in plain:
            return {freeze(key): revive(value) for key, value in plain["$map"]}
        return {key: revive(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [revive(item) for item in plain]
    return plain


def freeze(key):
    return tuple(map(freeze, key)) if isinstance(key, list) else key


def cycle(size):
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def noise(size):
    return b"".join(hashlib.sha256(str(i).encode()).digest() for i in range(size // 32 + 1))[:size]


def unpacked(payload):
    # With deserialize=False a payload comes as it is on the wire.
    return b"".join(decompress(payload.header, payload.frames))


def compressions(payload):
    return sorted({str(name) for name in payload.header["compression"]})


def configure(compression):
    dask.config.set({"distributed.comm.compression": compression})


security = Security() if argument["secure"] else None
connection_args = security.get_connection_args("client") if security else {}
`;

/** Listens at `argument.address`, once for each of `argument.servers`, tells where, and serves until its parent ends. */
export const PYTHON_SERVER = `${COMMON}
def make_handlers(packed):
    log = []

    def echo(data=None):
        log.append(["echo", show(data)])
        return data

    def mirror(data):
        log.append(["mirror", compressions(data)])
        return to_serialize(unpacked(data))

    def fail(text):
        log.append(["fail", text])
        raise ValueError(text)

    def secret():
        log.append(["secret"])

    async def hold():
        log.append(["hold"])
        await asyncio.sleep(600)

    async def get_data(comm):
        log.append(["get_data"])
        await comm.write({"status": "OK"})
        assert await comm.read() == "OK"
        return Status.dont_reply

    def add(n):
        if log[-1][0] != "add":
            log.append(["add", 0, 0])
        assert n == log[-1][1]
        log[-1][1] += 1
        log[-1][2] += n

    handlers = {"fail": fail, "secret": secret, "hold": hold, "get_data": get_data, "log": lambda: log}
    if packed:
        # Takes effect with the next handshake.
        handlers |= {"echo": lambda data: data, "mirror": mirror, "configure": lambda compression: configure(compression)}
    else:
        handlers |= {"echo": echo}
    return handlers, {"add": add}


async def start(packed):
    handlers, stream_handlers = make_handlers(packed)
    server = Server(
        handlers,
        blocked_handlers=["secret"],
        stream_handlers=stream_handlers,
        deserialize=not packed,
        needs_workdir=False,
    )
    await server.listen(argument["address"], **(security.get_listen_args("scheduler") if security else {}))
    return server


async def main():
    servers = [await start(packed) for packed in argument["servers"]]
    ready([server.address for server in servers])
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    when_parent_ends(lambda: loop.call_soon_threadsafe(ended.set))
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    for server in servers:
        await server.close()


asyncio.run(main())
`;

/** Runs each of `argument.runs`, the number of one of `argument.scripts` and the address of a server, and tells the transcripts. */
export const PYTHON_CLIENT = `${COMMON}
async def outcome(awaitable):
    try:
        return ["ok", show(await awaitable)]
    except CommClosedError:
        return ["closed"]
    except asyncio.TimeoutError:
        return ["timeout"]
    except Exception as error:
        return ["raised", f"{type(error).__name__}: {error}"]


class Client:
    def __init__(self, address):
        self.address = address
        self.peer = rpc(address, connection_args=connection_args)

    async def call(self, op, args):
        return await outcome(getattr(self.peer, op)(**{name: revive(value) for name, value in args.items()}))

    async def send(self, op, args):
        return await outcome(getattr(self.peer, op)(reply=False, **{name: revive(value) for name, value in args.items()}))

    async def bytes(self, size, payload):
        data = cycle(size)
        return await outcome(self.peer.echo(data=to_serialize(data) if payload else data))

    async def configure(self, compression):
        await self.peer.configure(compression=compression)
        configure(compression)

    async def packed(self, op, size, compressible):
        comm = await connect(self.address, deserialize=False, **connection_args)
        await comm.write({"op": op, "data": to_serialize(cycle(size) if compressible else noise(size))})
        reply = await comm.read()
        agreed = comm.handshake_options["compression"]
        await comm.close()
        return [agreed, compressions(reply), show(unpacked(reply))]

    async def together(self, count):
        return await outcome(asyncio.gather(*[self.peer.echo(data="together") for _ in range(count)]))

    async def impatient(self, op, milliseconds):
        return await outcome(asyncio.wait_for(getattr(self.peer, op)(), milliseconds / 1000))

    async def raw(self, messages):
        comm = await connect(self.address, **connection_args)
        seen = []
        for message in messages:
            if message is None:
                seen.append(await outcome(comm.read()))
            else:
                await comm.write(message)
        await comm.close()
        return seen

    async def stream(self, count):
        comm = await connect(self.address, **connection_args)
        await comm.write({"op": "connection_stream", "reply": False})
        sender = BatchedSend(interval="2ms")
        sender.start(comm)
        for n in range(count):
            sender.send({"op": "add", "n": n})
        sender.send({"op": "close-stream"})
        return await outcome(comm.read())


async def run(address, script):
    configure(None)
    client = Client(address)
    transcript = []
    for step in argument["scripts"][script]:
        arguments = {name: value for name, value in step.items() if name != "do"}
        transcript.append([step["do"], await getattr(client, step["do"])(**arguments)])
    await client.peer.close_rpc()
    return transcript


async def main():
    ready([await run(**each) for each in argument["runs"]])


asyncio.run(main())
`;
