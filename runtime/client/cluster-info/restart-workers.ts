import type { Hashable } from "../../../generated/index.js";
import type { ClientContext } from "../context.js";
import { checkOptions, flag, milliseconds, oneOf } from "../checked-options.js";
import { DaskwireError } from "../../wire/errors.js";

/** Milliseconds. Dask: four times the timeout of the client. */
const RESTART_TIMEOUT_FACTOR = 4;
/** Milliseconds beyond the time that the scheduler takes until its answer is given up. */
const GRACE = 30_000;

/** What became of a worker that was to be restarted. */
export type RestartOutcome = "OK" | "removed" | "timed out";

/** Options of `Client.restart` and `Client.restartWorkers`. */
export interface RestartOptions {
  /** Milliseconds for workers to come back; four times the client's timeout if absent. */
  readonly timeout?: number | undefined;
}

/** Options of `Client.restartWorkers`. */
export interface RestartWorkersOptions extends RestartOptions {
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
export async function restart(
  context: ClientContext,
  options: RestartOptions & { readonly waitForWorkers?: boolean | undefined },
): Promise<void> {
  checkOptions<typeof options>("restart", options, { timeout: milliseconds, waitForWorkers: flag });
  const timeout = timeoutOf(context, options);
  await context.scheduler.restart(
    {
      timeout: timeout / 1000,
      wait_for_workers: options.waitForWorkers ?? true,
      stimulus_id: `client-restart-${Date.now() / 1000}`,
    },
    { timeout: timeout + GRACE },
  );
}

/** See `Client.restartWorkers`. */
export async function restartWorkers(
  context: ClientContext,
  workers: readonly string[],
  options: RestartWorkersOptions,
): Promise<ReadonlyMap<string, RestartOutcome>> {
  const onError = oneOf("raise", "return");
  checkOptions<RestartWorkersOptions>("restartWorkers", options, { timeout: milliseconds, onError });
  const known = (await context.scheduler.identity({ n_workers: -1 })).workers;
  const addresses = new Map(workers.map((worker) => [worker, addressOf(worker, known)]));
  for (const [worker, address] of addresses) {
    const nanny = known.get(address)?.nanny;
    if (nanny !== null && nanny !== false) continue;
    throw new RestartError(`worker ${worker} has no nanny, which would start it again; start workers with nannies`);
  }
  const timeout = timeoutOf(context, options);
  const outcomes = await context.scheduler.restartWorkers(
    {
      workers: [...addresses.values()],
      timeout: timeout / 1000,
      on_error: options.onError ?? "raise",
      stimulus_id: `client-restart-workers-${Date.now() / 1000}`,
    },
    { timeout: timeout + GRACE },
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

function timeoutOf(context: ClientContext, options: RestartOptions): number {
  return options.timeout ?? context.timeout * RESTART_TIMEOUT_FACTOR;
}
