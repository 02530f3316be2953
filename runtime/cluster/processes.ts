/** Starts real, unmodified Dask schedulers and workers as Python processes. */

import { type PythonProcess, startPython } from "./python-process.js";
import { SERVER } from "./python-source.js";

/** What a scheduler and a worker have in common. */
export interface DaskOptions {
  /** Path of a Python interpreter that imports `distributed`. */
  readonly python: string;
  /** Interface to listen on; loopback if absent. */
  readonly host?: string;
  /** Further keyword arguments of the Python class, as JSON: `{ nthreads: 2 }`. */
  readonly kwargs?: Readonly<Record<string, unknown>>;
  /** Dask configuration: `{ "distributed.comm.compression": "lz4" }`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Added to this process's environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds that it may take to get ready; 60 000 if absent. */
  readonly timeout?: number;
  /** Milliseconds that it may take to close; 10 000 if absent. */
  readonly grace?: number;
  /** Takes each line of its log. */
  readonly onLine?: (line: string) => void;
}

/** How to start a scheduler. */
export interface SchedulerOptions extends DaskOptions {
  /** `tcp` if absent. Of several, each gets a listener: `["tcp", "ws"]`. */
  readonly protocol?: string | readonly string[];
  /** A free port if absent or 0; as many as there are protocols. */
  readonly port?: number | readonly number[];
}

/** How to start a worker. */
export interface WorkerOptions extends DaskOptions {
  /** `tcp` if absent. */
  readonly protocol?: string;
  /** A free port if absent or 0; with a nanny, that of the nanny. */
  readonly port?: number;
  /** Name of the worker; its address if absent. */
  readonly name?: string;
  /** Threads for tasks; 1 if absent. */
  readonly nthreads?: number;
  /** Whether a nanny watches over it; false if absent. */
  readonly nanny?: boolean;
}

/** A running scheduler. */
export interface SchedulerProcess extends PythonProcess {
  /** The first address that it listens on: `tcp://127.0.0.1:40123`. */
  readonly address: string;
  /** All of them, in the order of the protocols. */
  readonly addresses: readonly string[];
}

/** A running worker, registered with its scheduler. */
export interface WorkerProcess extends PythonProcess {
  /** Address of the worker. */
  readonly address: string;
  /** Address of its nanny, if it has one. */
  readonly nanny: string | undefined;
}

interface Server {
  readonly addresses: readonly string[];
  readonly worker: string | null;
}

const HOST = "127.0.0.1";
/** By the environment, so that it holds for a nanny's worker too. */
const QUIET = { DASK_LOGGING__DISTRIBUTED: "warning" };

/**
 * Starts a scheduler; fulfilled when it listens.
 * @throws PythonProcessError with its last lines if it does not.
 */
export async function startScheduler(options: SchedulerOptions): Promise<SchedulerProcess> {
  const { protocol = "tcp", port } = options;
  const ports = port ?? (typeof protocol === "string" ? 0 : protocol.map(() => 0));
  const kwargs = { protocol, port: ports, dashboard: false, dashboard_address: `${options.host ?? HOST}:0` };
  const child = await startServer("scheduler", [], kwargs, options);
  const { addresses } = child.value as Server;
  return { ...child, addresses, address: addresses[0] ?? "" };
}

/**
 * Starts a worker; fulfilled when the scheduler has registered it.
 * @throws PythonProcessError with its last lines if that does not happen.
 */
export async function startWorker(
  scheduler: { readonly address: string },
  options: WorkerOptions,
): Promise<WorkerProcess> {
  const { protocol = "tcp", port = 0, nthreads = 1, nanny = false, name } = options;
  const kwargs = { protocol, port, nthreads, dashboard: false, ...(name === undefined ? {} : { name }) };
  const child = await startServer(nanny ? "nanny" : "worker", [scheduler.address], kwargs, options);
  const { addresses, worker } = child.value as Server;
  const own = addresses[0] ?? "";
  return nanny ? { ...child, address: worker ?? "", nanny: own } : { ...child, address: own, nanny: undefined };
}

function startServer(
  role: "scheduler" | "worker" | "nanny",
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
  options: DaskOptions,
): Promise<PythonProcess> {
  const { python, env, timeout, onLine, grace = 10_000 } = options;
  return startPython({
    python,
    source: SERVER,
    what: `Dask ${role}`,
    env: { ...QUIET, ...env },
    grace,
    argument: {
      role,
      args,
      kwargs: { host: options.host ?? HOST, ...kwargs, ...options.kwargs },
      config: { ...options.config },
      // It gives up a little before we kill it, so that it can still remove its directory.
      grace: (grace * 0.8) / 1000,
    },
    ...(timeout === undefined ? {} : { timeout }),
    ...(onLine === undefined ? {} : { onLine }),
  });
}
