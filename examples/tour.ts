/**
 * `npm start`: a tour of a real cluster. Starts a scheduler and two workers, lets a Python client compute something and a
 * TypeScript client go on with it, and calls every RPC that only reads from TypeScript, each validated both ways.
 */
import { parseArgs } from "node:util";
import { ensureEnvironment } from "../generator/python/environment.js";
import { startPython } from "../runtime/cluster/python-process.js";
import { startScheduler, startWorker } from "../runtime/cluster/processes.js";
import { table } from "../runtime/cli/table.js";
import { toJson } from "../runtime/cli/json-form.js";
import { RELEASES, releaseOrdinal, rpc, SchedulerStub, WorkerStub, type Key, type Role, type Rpc } from "daskwire";
import { COMPUTATION } from "./tour-computation.js";
import { computeMixed } from "./tour-mixed.js";
import { tourCalls, type TourState } from "./tour-calls.js";

const failures: string[] = [];
const rows: string[][] = [];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { release: { type: "string", default: RELEASES.last } } });
  const { python, release } = await ensureEnvironment(values.release, { log: (line) => console.error(line) });
  console.error(`starting Dask ${release}: a scheduler and two workers with nannies`);
  await using scheduler = await startScheduler({ python });
  await using first = await startWorker(scheduler, { python, nanny: true, nthreads: 2, name: "first" });
  await using _second = await startWorker(scheduler, { python, nanny: true, nthreads: 2, name: "second" });
  console.error("a Python client computes with numpy");
  await using _client = await startPython({
    python,
    source: COMPUTATION,
    what: "Python client",
    argument: scheduler.address,
  });
  console.error("TypeScript computes with it");
  const mixed = await computeMixed(scheduler.address);
  await using peers = openPeers(
    { scheduler: scheduler.address, worker: first.address, nanny: first.nanny ?? "" },
    release,
  );
  const state = await lookAround(peers);
  for (const { role, op, request } of tourCalls(state, releaseOrdinal(release)))
    await visit(peers[role], role, op, request);
  console.log(table(["role", "op", "ms", "validated", "what came back"], rows));
  console.log(
    `\ncomputed by Python, ${mixed.theirs}, and from TypeScript, ${mixed.ours.toFixed(2)}: together ${mixed.together.toFixed(2)}`,
  );
  console.log(`${rows.length} calls to Dask ${release}, ${failures.length} failed`);
  for (const failure of failures) console.error(failure);
  console.error("stopping Dask");
}

type Peers = Readonly<Record<Role, Rpc>> & AsyncDisposable;

function openPeers(addresses: Readonly<Record<Role, string>>, release: string): Peers {
  const open = (role: Role): Rpc =>
    rpc(addresses[role], {
      release,
      onUnknownFields: (op, pointers) =>
        failures.push(`${role}.${op}: fields that the spec lacks: ${pointers.join(", ")}`),
    });
  const peers = { scheduler: open("scheduler"), worker: open("worker"), nanny: open("nanny") };
  const close = async (): Promise<void> => {
    await Promise.all([peers.scheduler.close(), peers.worker.close(), peers.nanny.close()]);
  };
  return { ...peers, [Symbol.asyncDispose]: close };
}

/** Typed calls that find out what to ask the others about. */
async function lookAround(peers: Peers): Promise<TourState> {
  const scheduler = new SchedulerStub(peers.scheduler);
  const held = await new WorkerStub(peers.worker).keys();
  const all = [...(await scheduler.whoHas()).keys()] as Key[];
  const statuses = await scheduler.getTaskStatus({ keys: ["tour-failed"] });
  if (statuses.get("tour-failed") !== "erred") throw new Error("the Python client's failing task has not failed");
  return { keys: held.length > 0 ? held : all, failed: "tour-failed" };
}

async function visit(peer: Rpc, role: Role, op: Parameters<Rpc["call"]>[0], request: object): Promise<void> {
  const started = performance.now();
  try {
    const reply: unknown = await peer.call(op, request, { timeout: 30_000 });
    rows.push([role, op.op, (performance.now() - started).toFixed(1), "yes", brief(reply)]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    rows.push([role, op.op, (performance.now() - started).toFixed(1), "NO", message.split("\n")[0] ?? ""]);
    failures.push(`${role}.${op.op}: ${message}`);
  }
}

/** A reply in short. */
function brief(reply: unknown): string {
  const text = JSON.stringify(toJson(reply) ?? null);
  return text.length > 72 ? `${text.slice(0, 69)}...` : text;
}

try {
  await main();
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
