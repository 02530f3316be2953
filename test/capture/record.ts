/** Records real Dask traffic: a proxy before each server, and a Python client that talks through them. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { promisify } from "node:util";
import { startWorker } from "../../runtime/cluster/processes.js";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { FrameDecoder } from "../../runtime/wire/frame-decoder.js";
import { startDask } from "../support/dask.js";

/** A message as recorded. */
export interface Message {
  readonly dir: "in" | "out";
  readonly frames: readonly Uint8Array[];
}

/** A conversation as recorded. */
export interface Recorded {
  readonly version: string;
  readonly server: string;
  readonly messages: readonly Message[];
}

interface Proxy extends AsyncDisposable {
  readonly address: string;
  readonly conversations: readonly Recorded[];
}

const SCRIPT = `
import asyncio, sys
import numpy as np
from dask import config
from distributed import Client, wait
from distributed.core import rpc, ConnectionPool, Status
from distributed.protocol import to_serialize
from distributed.worker import get_data_from_worker

class Spoiled:
    def __reduce__(self):
        return divmod, (1, 0)

async def main(scheduler, worker):
    async with Client(scheduler, asynchronous=True) as client:
        future = client.submit(lambda: b"x" * 100, key=("key", 1, 2.0))
        assert await client.gather(future, direct=False) == b"x" * 100
        assert await client.run(lambda: 5)
        try:
            await client.submit(lambda: 1 / 0)
        except ZeroDivisionError:
            pass
        await client.scheduler.who_has(keys=[future.key])
        await client.scheduler.who_has(keys=[("key", np.int64(1), 2.0), np.int64(3)])
        await client.scheduler.echo(data={("x", np.int64(0)): 1, np.int64(3): {np.int64(4): 2}})
        await client.scheduler.event_is_set(name=Status.running)
        await client.scheduler.echo(data=[to_serialize(b"x"), to_serialize({"y": 1}), np.int64(3), to_serialize(2)])
        pool = await ConnectionPool()
        data = await get_data_from_worker(pool, [future.key], worker)
        assert data["status"] == "OK"
        spoiled = client.submit(lambda: Spoiled())
        await wait(spoiled)
        # It cannot be read, is not acknowledged, and the worker takes the next request for the acknowledgement.
        for key in (spoiled.key, future.key):
            try:
                await get_data_from_worker(pool, [key], worker)
            except (ZeroDivisionError, AssertionError):
                pass
            else:
                raise AssertionError("expected an exception")
        assert (await get_data_from_worker(pool, [future.key], worker))["status"] == "OK"
        await pool.close()
    async with rpc(worker) as peer:
        await peer.identity()

asyncio.run(main(*sys.argv[1:]))
`;

/** Records a client, a worker and what they do. */
export async function recordDask(): Promise<readonly Recorded[]> {
  await using dask = await startDask({ workers: 0 });
  await using scheduler = await startProxy(dask.scheduler.address, dask.release, "Scheduler");
  const options = { python: dask.python, env: { DASK_CONFIG: "/nonexistent" } };
  const worker = await startWorker({ address: scheduler.address }, options);
  try {
    await using behind = await startProxy(worker.address, dask.release, "Worker");
    await promisify(execFile)(dask.python, ["-c", SCRIPT, scheduler.address, behind.address], {
      env: { ...process.env, ...options.env },
    });
    return [...scheduler.conversations, ...behind.conversations];
  } finally {
    await worker.close();
  }
}

async function startProxy(target: string, version: string, name: string): Promise<Proxy> {
  const { host, port } = parseHostPort(parseAddress(target).location);
  const conversations: Recorded[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host, port });
    const messages: Message[] = [];
    conversations.push({ version, server: name, messages });
    pass(near, far, "in", messages);
    pass(far, near, "out", messages);
    for (const socket of [near, far]) sockets.add(socket.once("close", () => sockets.delete(socket)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    conversations,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function pass(from: Socket, to: Socket, dir: Message["dir"], messages: Message[]): void {
  const decoder = new FrameDecoder();
  from.on("data", (chunk) => {
    to.write(chunk);
    decoder.push(chunk);
    for (let frames = decoder.next(); frames !== null; frames = decoder.next())
      messages.push({ dir, frames: frames.map((frame) => frame.slice()) });
  });
  from.on("error", () => to.destroy());
  from.on("close", () => to.destroy());
}
