/** Results, from the cluster to here. */
import { REPORT_KEY } from "../../../generated/client-scheduler/ops.js";
import { type WaitOptions, sleep } from "../../comm/deadline.js";
import { PyTuple } from "../../values/python/index.js";
import { keyText } from "../../wire/key-map.js";
import { noFuture } from "../check.js";
import { checkOptions, flag, oneOf, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { keysOf } from "../futures/control.js";
import { Future, stateOf } from "../futures/future.js";
import { until, withPatience } from "../futures/patience.js";
import type { FutureState } from "../futures/state.js";
import { raisingHere } from "../futures/task-error.js";
import { type Gathered, futuresOf, replaceFutures } from "../futures/structure.js";
import { refuseCollection } from "../unsupported.js";
import { readValue } from "./values.js";

/** Options of `Client.gather`. */
export interface GatherOptions extends WaitOptions {
  /**
   * `raise`, the default: the first error ends the gathering. `skip`: futures without a result are left out of an outermost
   * array, and are `null` elsewhere, also in an outermost tuple, as in Dask.
   */
  readonly errors?: "raise" | "skip" | undefined;
  /** Fetches from the workers directly; otherwise by way of the scheduler. The client's option if absent. */
  readonly direct?: boolean | undefined;
}

const GATHER_OPTIONS: OptionTable<GatherOptions> = { errors: oneOf("raise", "skip"), direct: flag, ...WAIT_OPTIONS };

/** Milliseconds before what is missing is asked for again; it may double up to the second. */
const MISSING_PAUSE = 20;
const MISSING_PAUSE_MAX = 1_000;

/**
 * Waits for futures and brings their results, in one request for all.
 *
 * Dask: `distributed.client.Client.gather`.
 *
 * @throws {ArgumentError} when there is a promise in place of a future, or an option that is none
 * @throws {TaskError} {FutureCancelledError} {FutureLostError} when a future has no result, unless errors are skipped
 * @throws {UnsupportedFeatureError} when a result is a dask collection
 * @throws {ForeignFutureError} {FutureReleasedError} when a future cannot be gathered
 * @throws {FutureTimeoutError} when `options.timeout` milliseconds are over
 * @throws the signal's reason when it aborts
 */
export async function gather<S>(
  context: ClientContext,
  structure: S,
  options: GatherOptions = {},
): Promise<Gathered<S>> {
  checkOptions<GatherOptions>("gather", options, GATHER_OPTIONS);
  const futures = futuresOf(structure, (leaf) => {
    if (leaf instanceof Promise) throw noFuture("gather", leaf);
  });
  const describe = (): string => {
    const pending = futures.filter(({ done }) => !done).length;
    return pending === 0 ? "not all results have come" : `${pending} of ${futures.length} futures are not done`;
  };
  const gathering = context.futures.holding(futures, async () => {
    context.checkOpen();
    keysOf(context, futures);
    return withPatience(
      options,
      describe,
      () => context.explainWaiting(),
      async (signal) => {
        const results = await gatherAll(context, futures, options, signal);
        return place(structure, results) as Gathered<S>;
      },
    );
  });
  return await raisingHere(gathering);
}

/**
 * Waits for one task and brings its result; when it is lost on the way, waits for it again, as long as it takes.
 *
 * @throws why there is no result
 */
export async function obtain(
  context: ClientContext,
  state: FutureState,
  direct: boolean,
  signal: AbortSignal,
): Promise<unknown> {
  for (let pause = MISSING_PAUSE; ; pause = Math.min(pause * 2, MISSING_PAUSE_MAX)) {
    await state.wait({ signal });
    if (state.error !== undefined) throw state.error;
    const asked = state.changes;
    signal.throwIfAborted();
    const collected = await until(collect(context, state, direct, signal), signal);
    if (collected !== undefined) return collected.value;
    if (state.changes === asked) {
      // The scheduler says how it fares, and that may differ from what it said before.
      context.send(REPORT_KEY, { key: state.key });
      // Lost, not pending: should it be forgotten there, it is known that there was a result.
      state.lose();
    }
    await sleep(pause, signal);
  }
}

async function collect(
  context: ClientContext,
  state: FutureState,
  direct: boolean,
  signal: AbortSignal,
): Promise<{ readonly value: unknown } | undefined> {
  const serialized = await context.collector.collect(state.key, direct, signal);
  if (serialized === undefined) return undefined;
  const value = await readValue(context, serialized);
  refuseCollection(`the result of ${keyText(state.key)}`, value);
  return { value };
}

type Result = { readonly value: unknown } | "none";

async function gatherAll(
  context: ClientContext,
  futures: readonly Future[],
  { errors = "raise", direct = context.options.direct ?? false }: GatherOptions,
  signal: AbortSignal,
): Promise<ReadonlyMap<Future, Result>> {
  // All are waited for before any is asked for, so that one request brings them all; but the first error ends the wait.
  const waits = futures.map(async (future) => {
    const state = stateOf(future);
    await state.wait({ signal });
    if (errors === "raise" && state.error !== undefined) throw state.error;
  });
  await Promise.all(waits);
  const entries = futures.map(async (future): Promise<readonly [Future, Result]> => {
    const state = stateOf(future);
    if (state.error !== undefined && errors === "skip") return [future, "none"];
    try {
      return [future, { value: await obtain(context, state, direct, signal) }];
    } catch (error) {
      // It may have failed after it was lost.
      if (errors === "skip" && error === state.error) return [future, "none"];
      throw error;
    }
  });
  return new Map(await Promise.all(entries));
}

function place(structure: unknown, results: ReadonlyMap<Future, Result>): unknown {
  const resultOf = (future: Future): unknown => {
    const result = results.get(future);
    return result === undefined || result === "none" ? null : result.value;
  };
  // Dask leaves out of lists alone: what is in a tuple is known by its place.
  if (!Array.isArray(structure) || structure instanceof PyTuple) return replaceFutures(structure, resultOf);
  const kept = structure.filter((each) => !(each instanceof Future) || results.get(each) !== "none");
  return replaceFutures(kept.length === structure.length ? (structure as unknown) : kept, resultOf);
}
