/** Python peers with certificates: clients that talk to our servers, and a server that answers our clients. */
import { Serialized } from "../../runtime/wire/payloads.js";
import type { Security } from "../../runtime/comm/security.js";
import { type PythonProcess, startPython } from "../../runtime/cluster/python-process.js";
import { runPython } from "../rpc/python-peer.js";
import { daskConfig } from "../support/certificates.js";
import { pythonOf } from "../support/dask.js";

/** Runs Python as `runPython` does, with `args`: what `connect` and `rpc` take as connection arguments. */
export function runSecurePython(
  address: string,
  security: Security | undefined,
  body: string,
  release?: string,
): Promise<unknown> {
  const config = security === undefined ? {} : daskConfig(security);
  const prologue = `
import dask
address, config = json.loads(address)
dask.config.set(config)
from distributed import Security
args = Security().get_connection_args("client")
`;
  return runPython(JSON.stringify([address, config]), prologue + body, release);
}

const ECHO_SERVER = `
import asyncio, dask
dask.config.set(argument["config"])
from distributed import Security
from distributed.core import Server
from distributed.protocol import to_serialize


async def serve():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    when_parent_ends(lambda: loop.call_soon_threadsafe(stop.set))
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    server = Server({"echo": lambda data=None: to_serialize(data)})
    await server.listen(argument["address"], **Security().get_listen_args("worker"))
    ready(server.listeners[0].contact_address)
    await stop.wait()
    await server.close()


asyncio.run(serve())
`;

/** Starts a Python server that echoes values; its `value` is its address. */
export async function startPythonEcho(
  address: string,
  security: Security | undefined,
  release?: string,
): Promise<PythonProcess> {
  return startPython({
    python: await pythonOf(release),
    source: ECHO_SERVER,
    what: "Python echo server",
    argument: { address, config: security === undefined ? {} : daskConfig(security) },
  });
}

/** Bytes as Dask serializes them. */
export function serializedBytes(data: Uint8Array): Serialized {
  const header = {
    serializer: "dask",
    type: "builtins.bytes",
    "type-serialized": new TextEncoder().encode("cbuiltins\nbytes\n."),
    "sub-header": {},
    compression: [null],
    writeable: [null],
  };
  return Serialized.of(header, [data]);
}
