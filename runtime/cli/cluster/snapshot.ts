/** What `daskwire top` shows, as one look at the scheduler. */
import { type Client, type SchedulerIdentity, type TaskPrefixStates } from "../../index.js";

/** A worker in a snapshot. */
export interface WorkerRow {
  readonly address: string;
  readonly name: string;
  readonly status: string;
  readonly nthreads: number;
  /** Percent; 100 is one core. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes; 0 without a limit. */
  readonly memoryLimit: number;
  /** Bytes of results on disk. */
  readonly spilled: number;
  /** Tasks by what the worker does with them. */
  readonly executing: number;
  readonly ready: number;
  readonly stored: number;
  /** Seconds since the scheduler heard of it. */
  readonly lastSeen: number;
}

/** Tasks of one kind. */
export interface TaskRow extends TaskPrefixStates {
  /** What their keys begin with. */
  readonly prefix: string;
}

/** One look. */
export interface Snapshot {
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly workers: readonly WorkerRow[];
  readonly tasks: readonly TaskRow[];
}

/** Asks the scheduler about all workers and tasks. */
export async function takeSnapshot(client: Client, signal: AbortSignal): Promise<Snapshot> {
  const { scheduler, address } = client.context;
  const [identity, prefixes] = await Promise.all([
    scheduler.identity({ n_workers: -1 }, { signal }),
    scheduler.getTaskPrefixStates({}, { signal }),
  ]);
  const time = Date.now();
  return {
    address,
    time,
    workers: [...identity.workers].map(([each, info]) => workerRow(each, info, time)).sort(byName),
    tasks: [...prefixes].map(([prefix, states]) => ({ prefix, ...states })).sort(byWork),
  };
}

type Info = SchedulerIdentity["workers"] extends ReadonlyMap<string, infer I> ? I : never;

function workerRow(address: string, info: Info, now: number): WorkerRow {
  const { metrics } = info;
  const count = (state: string): number => metrics.task_counts.get(state) ?? 0;
  return {
    address,
    name: String(info.name),
    status: info.status,
    nthreads: info.nthreads,
    cpu: metrics.cpu,
    memory: metrics.memory,
    memoryLimit: info.memory_limit,
    spilled: metrics.spilled_bytes.disk,
    executing: count("executing") + count("long-running"),
    ready: count("ready") + count("constrained") + count("waiting"),
    stored: count("memory"),
    lastSeen: Math.max(0, now / 1000 - info.last_seen),
  };
}

function byName(left: WorkerRow, right: WorkerRow): number {
  return left.name.localeCompare(right.name, "en", { numeric: true });
}

function byWork(left: TaskRow, right: TaskRow): number {
  const open = ({ processing, waiting }: TaskRow): number => processing + waiting;
  return open(right) - open(left) || (left.prefix < right.prefix ? -1 : 1);
}
