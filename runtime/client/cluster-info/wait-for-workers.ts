import { type WaitOptions, deadlineSignal, sleep } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import { callback, checkOptions, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";

/** Milliseconds between two looks. Dask: `Client._wait_for_workers`. */
const PAUSE = 100;

/** Fewer workers than wanted were there in time. Dask: `WorkerStartTimeoutError`. */
export class WorkersTimeoutError extends DaskwireError {
  /** How many run. */
  readonly available: number;
  /** How many were wanted. */
  readonly wanted: number;

  constructor(available: number, wanted: number, timeout: number, address: string) {
    super(
      `${available} of ${wanted} workers run after ${timeout} ms; check that workers are started with the address ${address}, ` +
        `look into their logs, or wait longer`,
      { code: "ERR_DASKWIRE_WORKERS_TIMEOUT", retryable: true },
    );
    this.name = "WorkersTimeoutError";
    this.available = available;
    this.wanted = wanted;
  }
}

/** Options of `Client.waitForWorkers`. */
export interface WaitForWorkersOptions extends WaitOptions {
  /** Told how many workers run, at first and whenever that changes. */
  readonly onProgress?: ((running: number, wanted: number) => void) | undefined;
}

/** See `Client.waitForWorkers`. */
export async function waitForWorkers(
  context: ClientContext,
  wanted: number,
  options: WaitForWorkersOptions,
): Promise<number> {
  checkOptions<WaitForWorkersOptions>("waitForWorkers", options, { onProgress: callback, ...WAIT_OPTIONS });
  if (!Number.isSafeInteger(wanted) || wanted < 0) {
    throw new RangeError(`count: expected a number of workers, got ${wanted}`);
  }
  let running: number | undefined;
  const deadline = deadlineSignal(options, (expiry) =>
    expiry.kind === "abort"
      ? expiry.reason
      : new WorkersTimeoutError(running ?? 0, wanted, expiry.timeout, context.address),
  );
  try {
    for (;;) {
      const now = await countRunning(context, deadline.signal);
      if (now !== running) options.onProgress?.(now, wanted);
      running = now;
      if (now >= wanted) return now;
      await sleep(PAUSE, deadline.signal);
    }
  } finally {
    deadline.release();
  }
}

async function countRunning(context: ClientContext, signal: AbortSignal): Promise<number> {
  const { workers } = await context.scheduler.identity({ n_workers: -1 }, { signal });
  return [...workers.values()].filter(({ status }) => status === "running").length;
}
