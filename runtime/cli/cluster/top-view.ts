/** A snapshot of a cluster as text. */
import { quoted } from "../../wire/printable.js";
import { table } from "../table.js";
import type { Snapshot, TaskRow, WorkerRow } from "./snapshot.js";

/** Characters of a name in a column. */
const LONGEST = 40;

/** Lines of heads, of what was left out, and between. */
const FRAME = 11;

/**
 * The screen.
 * @param rows lines that there is room for
 */
export function topView(snapshot: Snapshot, rows = Infinity): string {
  const { address, workers, tasks, time } = snapshot;
  const threads = workers.reduce((sum, each) => sum + each.nthreads, 0);
  const memory = workers.reduce((sum, each) => sum + each.memory, 0);
  const head =
    `${address}  ${new Date(time).toISOString().slice(11, 19)}  ` +
    `${countText(workers.length, "worker")}, ${countText(threads, "thread")}, ${bytes(memory)}`;
  // Tasks get what workers leave, and at least a third.
  const room = Math.max(2, rows - FRAME);
  const forTasks = Math.min(tasks.length, Math.max(Math.ceil(room / 3), room - workers.length));
  const forWorkers = Math.min(workers.length, room - forTasks);
  return [
    head,
    "",
    table(
      ["worker", "status", "threads", "cpu", "memory", "spilled", "running", "ready", "stored", "seen"],
      workers.slice(0, forWorkers).map(workerCells),
    ),
    more(workers.length - forWorkers, "workers"),
    table(["tasks", "waiting", "processing", "memory", "erred", "released"], tasks.slice(0, forTasks).map(taskCells)),
    more(tasks.length - forTasks, "kinds of tasks"),
  ].join("\n");
}

function countText(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function more(count: number, what: string): string {
  return count > 0 ? `... ${count} more ${what}\n` : "";
}

function workerCells(row: WorkerRow): string[] {
  const limit = row.memoryLimit > 0 ? ` / ${bytes(row.memoryLimit)}` : "";
  return [
    quoted(row.name, LONGEST),
    row.status,
    String(row.nthreads),
    `${row.cpu.toFixed(0)} %`,
    `${bytes(row.memory)}${limit}`,
    bytes(row.spilled),
    String(row.executing),
    String(row.ready),
    String(row.stored),
    `${row.lastSeen.toFixed(1)} s`,
  ];
}

function taskCells({ prefix, waiting, processing, memory, erred, released }: TaskRow): string[] {
  return [quoted(prefix, LONGEST), ...[waiting, processing, memory, erred, released].map(String)];
}

/** Bytes for people, as Dask shows them: `1.5 GiB`. */
export function bytes(count: number): string {
  const units = ["B", "kiB", "MiB", "GiB", "TiB", "PiB"];
  const power = count < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(count) / 10));
  const value = count / 1024 ** power;
  return `${power === 0 ? value.toFixed(0) : value.toFixed(1)} ${units[power]}`;
}
