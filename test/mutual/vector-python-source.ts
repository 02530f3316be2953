/** Python's side of the test vectors: `distributed.core.rpc`, `Server`, `comm.connect` and `BatchedSend`, unmodified. */
import { COMMON } from "./python-source.js";

const PLANNED = `${COMMON}
sys.path.insert(0, argument["modules"])
from vector_values import build

with open(argument["plan"], encoding="utf-8") as file:
    plan = json.load(file)


def asks_for(ack, reply):
    """Whether the caller has to acknowledge this reply."""
    if ack is None:
        return False
    when = ack.get("when")
    return when is None or (isinstance(reply, dict) and reply.get(when["field"]) == when["equals"])
`;

/** Serves each of the plan's servers for each of so many `argument.clients`, tells where, and goes on until its parent ends. */
export const PYTHON_VECTOR_SERVER = `${PLANNED}
def make_handler(log, op, replies, ends, ack=None):
    replies = [build(reply) for reply in replies]
    calls = 0

    def answer(fields):
        nonlocal calls
        log.append([op, show(fields)])
        calls += 1
        return replies[(calls - 1) % len(replies)]

    async def by_hand(comm, **fields):
        reply = answer(fields)
        if reply is not None or not ends:
            await comm.write(reply)
        if asks_for(ack, reply):
            assert await comm.read() == ack["literal"]
        if ends:
            await comm.close()
        return Status.dont_reply

    def plainly(**fields):
        return answer(fields)

    return by_hand if ends or ack else plainly


def make_reader(log, op):
    return lambda **fields: log.append([op, show(fields)])


async def start(planned):
    log = []
    handlers = {op: make_handler(log, op, **answering) for op, answering in planned["answers"].items()}
    server = Server(
        handlers | {"transcript": lambda: log},
        stream_handlers={op: make_reader(log, op) for op in planned["stream"]},
        deserialize=False,
        needs_workdir=False,
    )
    await server.listen(argument["address"])
    return server


async def main():
    copies = [{each["name"]: await start(each) for each in plan["servers"]} for _ in range(argument["clients"])]
    ready([{name: server.address for name, server in servers.items()} for servers in copies])
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    when_parent_ends(lambda: loop.call_soon_threadsafe(ended.set))
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    for servers in copies:
        for server in servers.values():
            await server.close()


asyncio.run(main())
`;

/** Sends the plan's messages to each of `argument.meetings`, addresses by name, and tells what both sides have seen. */
export const PYTHON_VECTOR_CLIENT = `${PLANNED}
ACKS = {
    (planned["name"], op): answering.get("ack")
    for planned in plan["servers"]
    for op, answering in planned["answers"].items()
}


async def call(peer, message):
    fields = build(message)
    return show(await getattr(peer, fields.pop("op"))(**fields))


async def alone(address, message, ack):
    comm = await connect(address, deserialize=False)
    try:
        await comm.write(build(message))
        reply = await comm.read()
        if asks_for(ack, reply):
            await comm.write(ack["literal"])
        return show(reply)
    except CommClosedError:
        return ["closed"]
    finally:
        await comm.close()


async def stream(address, messages):
    comm = await connect(address, deserialize=False)
    await comm.write({"op": "connection_stream", "reply": False})
    sender = BatchedSend(interval="2ms")
    sender.start(comm)
    for message in messages:
        sender.send(build(message))
    with contextlib.suppress(CommClosedError):
        raise AssertionError(f"the stream goes on with {await comm.read()}")


async def run(addresses):
    peers = {name: rpc(address, deserialize=False) for name, address in addresses.items()}
    replies = []
    for each in plan["calls"]:
        name, message = each["server"], each["message"]
        if each["alone"]:
            exchange = alone(addresses[name], message, ACKS[name, message["op"]])
        else:
            exchange = call(peers[name], message)
        try:
            seen = await asyncio.wait_for(exchange, 30)
        except Exception as error:
            raise AssertionError(f"{name}.{message}: {error!r}") from error
        replies.append([name, message["op"], seen])
    for each in plan["streams"]:
        await stream(addresses[each["server"]], each["messages"])
    received = {name: await peer.transcript() for name, peer in peers.items()}
    for peer in peers.values():
        await peer.close_rpc()
    return {"replies": replies, "received": received}


async def main():
    seen = [await run(addresses) for addresses in argument["meetings"]]
    with open(argument["transcripts"], "w", encoding="utf-8") as file:
        json.dump(seen, file)
    ready(None)


asyncio.run(main())
`;
