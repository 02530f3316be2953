/**
 * Below the client: a server that answers Dask's requests, a call to it, and a pool that keeps connections.
 *
 *     npx tsx examples/server.ts tcp://127.0.0.1:8786
 */
import { ConnectionPool, RemoteError, SchedulerStub, Server, WorkerStub } from "daskwire";
import { worker, type WorkerHandlers } from "daskwire";

const [address = "tcp://127.0.0.1:8786"] = process.argv.slice(2);

// Each handler is typed by the spec; ops without one are answered as Dask does. Python's `rpc` can call it as well.
const handlers: WorkerHandlers = {
  keys: () => ["x", ["y", 1]],
  getData: () => {
    throw new Error("nothing is here");
  },
};
const server = new Server({ role: "worker", table: worker.WORKER_OPS, handlers });
const listener = await server.listen("tcp://127.0.0.1:0");

await using pool = new ConnectionPool({ limit: 16 });
const peer = new WorkerStub(pool.rpc(listener.contactAddress));
console.log("keys:", JSON.stringify(await peer.keys()));
await peer.getData({ keys: ["x"], who: null }).catch((error: unknown) => {
  if (!(error instanceof RemoteError)) throw error;
  console.log(`refused: ${error.message}`);
});

// The same pool asks a real scheduler.
const scheduler = new SchedulerStub(pool.rpc(address));
console.log("the scheduler is a", (await scheduler.identity()).type);
console.log("connections:", pool.statistics.open);
await server.close();
