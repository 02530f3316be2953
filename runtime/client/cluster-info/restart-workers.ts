import type { Hashable } from "../../../generated/index.js";
import type { WaitOptions } from "../../comm/deadline.js";
import type { ClientContext } from "../context.js";
import { checkOptions, flag, oneOf, WAIT_OPTIONS } from "../checked-options.js";
import { type CallLimits, within } from "../within.js";
import { DaskwireError } from "../../wire/errors.js";

/** Milliseconds. Dask: four times the timeout of the client. */
const RESTART_TIMEOUT_FACTOR = 4;
/** Milliseconds beyond the time that the scheduler takes until its answer is given up. */
const GRACE = 30_000;

/** What became of a worker that was to be restarted. */
export type RestartOutcome = "OK" | "removed" | "timed out";

/** Options of `Client.restart` and `Client.restartWorkers`. */
export interface RestartTime {
  /**
   * Milliseconds for workers to come back; four times the client's timeout if absent. A scheduler that has not answered half a
   * minute later is given up.
   */
  readonly timeout?: number | undefined;
  /** Ends the wait; the workers are restarted all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of `Client.restart`. */
export interface RestartOptions extends RestartTime {
  /** Whether to wait until as many workers are back; true if absent. */
  readonly waitForWorkers?: boolean | undefined;
}

/** Options of `Client.restartWorkers`. */
export interface RestartWorkersOptions extends RestartTime {
  /** What becomes of workers that are not back in time: `raise`, the default, or `return` what became of each. */
  readonly onError?: "raise" | "return" | undefined;
}

/** Workers cannot be restarted, or were not. */
export class RestartError extends DaskwireError {
  constructor(message: string) {
    super(message, { code: "ERR_DASKWIRE_RESTART" });
    this.name = "RestartError";
  }
}

/** See `Client.restart`. */
export async function restart(context: ClientContext, options: RestartOptions): Promise<void> {
  checkOptions<RestartOptions>("restart", options, { waitForWorkers: flag, ...WAIT_OPTIONS });
  const timeout = timeoutOf(context, options);
  await within(context, "restart", waiting(options, timeout), WAIT_OPTIONS, (call) =>
    context.scheduler.restart(
      {
        timeout: timeout / 1000,
        wait_for_workers: options.waitForWorkers ?? true,
        stimulus_id: `client-restart-${Date.now() / 1000}`,
      },
      call,
    ),
  );
}

/** See `Client.restartWorkers`. */
export async function restartWorkers(
  context: ClientContext,
  workers: readonly string[],
  options: RestartWorkersOptions,
): Promise<ReadonlyMap<string, RestartOutcome>> {
  const onError = oneOf("raise", "return");
  checkOptions<RestartWorkersOptions>("restartWorkers", options, { onError, ...WAIT_OPTIONS });
  const timeout = timeoutOf(context, options);
  return within(context, "restartWorkers", waiting(options, timeout), WAIT_OPTIONS, (call) =>
    restartKnown(context, workers, { ...options, timeout }, call),
  );
}

async function restartKnown(
  context: ClientContext,
  workers: readonly string[],
  { timeout, onError = "raise" }: RestartWorkersOptions & { readonly timeout: number },
  call: CallLimits,
): Promise<ReadonlyMap<string, RestartOutcome>> {
  const known = (await context.scheduler.identity({ n_workers: -1 }, call)).workers;
  const addresses = new Map(workers.map((worker) => [worker, addressOf(worker, known)]));
  for (const [worker, address] of addresses) {
    const nanny = known.get(address)?.nanny;
    if (nanny !== null && nanny !== false) continue;
    throw new RestartError(`worker ${worker} has no nanny, which would start it again; start workers with nannies`);
  }
  const outcomes = await context.scheduler.restartWorkers(
    {
      workers: [...addresses.values()],
      timeout: timeout / 1000,
      on_error: onError,
      stimulus_id: `client-restart-workers-${Date.now() / 1000}`,
    },
    call,
  );
  const named = [...addresses].map(([worker, address]) => [worker, outcomes.get(address) as RestartOutcome] as const);
  return new Map(named.filter(([, outcome]) => outcome !== undefined));
}

function addressOf(worker: string, known: ReadonlyMap<string, { readonly name: Hashable }>): string {
  for (const [address, { name }] of known) {
    // A text names no tuple.
    if (typeof name !== "object" && String(name) === worker) return address;
  }
  return worker;
}

/** How long the scheduler may take to answer. */
function waiting({ signal }: RestartTime, timeout: number): WaitOptions {
  return { timeout: timeout + GRACE, signal };
}

function timeoutOf(context: ClientContext, options: RestartTime): number {
  return options.timeout ?? context.timeout * RESTART_TIMEOUT_FACTOR;
}
