/**
 * Waits that take place on the scheduler.
 *
 * A handler of Dask's goes on when its caller has gone, and what it then obtains, a lease or an item of a queue, is lost. So
 * a long wait is asked for in slices, and what the slice in hand obtains after the caller has given up is given back.
 */
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { DaskwireError } from "../../wire/errors.js";
import { RemoteError } from "../../rpc/errors.js";

/** Milliseconds that the scheduler is asked to wait at a time. */
const SLICE = 5_000;
/** The same where the scheduler logs an error, with a traceback, of each that has ended with nothing. */
export const LOGGED_SLICE = 60_000;
/** Seconds of the shortest wait: with none at all, Python gives up before it has looked. */
const SHORTEST = 0.01;
/** Milliseconds beyond a slice until an answer is given up, for what it brings is given back. */
const GRACE = 30_000;
/**
 * Milliseconds beyond a time limit in which the scheduler's answer still counts; the caller waits no longer. One that has much to
 * do takes a second now and then, and is not silent.
 */
export const ANSWER_GRACE = 2_000;

/** Nothing came in time from what all clients share. Dask: `asyncio.TimeoutError`. */
export class CoordinationTimeoutError extends DaskwireError {
  /** Milliseconds that were allowed. */
  readonly timeout: number;
  /** Whether the scheduler has said so; false: it has not answered, so that nobody knows. */
  readonly answered: boolean;

  constructor(what: string, timeout: number, advice: string, answered = true) {
    super(`${what} within ${timeout} ms; ${advice}`, { code: "ERR_DASKWIRE_COORDINATION_TIMEOUT", retryable: true });
    this.name = "CoordinationTimeoutError";
    this.timeout = timeout;
    this.answered = answered;
  }
}

/** What a wait comes to when the time is up, and the scheduler has not answered either. */
export const UNANSWERED: unique symbol = Symbol("unanswered");

/** What a wait comes to: undefined when the scheduler says that nothing came. */
export type Waited<T> = T | undefined | typeof UNANSWERED;

/**
 * What came.
 *
 * @param what was waited for, such as "queue work"
 * @param timeout in milliseconds
 * @param nothing says what else is the case, such as "it stays empty", and what to do
 * @throws {CoordinationTimeoutError} when nothing came in time
 */
export function inHand<T>(
  waited: Waited<T>,
  what: string,
  timeout: number | undefined,
  nothing: readonly [what: string, advice: string],
): T {
  const came = unlessUnanswered(waited, what, timeout);
  if (came !== undefined) return came;
  throw new CoordinationTimeoutError(`${what}: ${nothing[0]}`, timeout ?? Infinity, nothing[1]);
}

/**
 * What came; undefined when the scheduler says that nothing did.
 *
 * @param what was waited for, such as "lock door"
 * @param timeout in milliseconds
 * @throws {CoordinationTimeoutError} when the scheduler has not answered
 */
export function unlessUnanswered<T>(waited: Waited<T>, what: string, timeout: number | undefined): T | undefined {
  if (waited !== UNANSWERED) return waited;
  const advice = "check that it runs, or wait longer";
  throw new CoordinationTimeoutError(`${what}: the scheduler has not answered`, timeout ?? Infinity, advice, false);
}

/** One slice of a wait. */
export interface Slice {
  /** Seconds to wait on the scheduler. */
  readonly seconds: number;
  /** Milliseconds after which the call itself has failed. */
  readonly callTimeout: number;
}

/** How to wait. */
export interface SlicedWait<T> {
  /** Waits once; undefined: nothing came. */
  attempt(slice: Slice): Promise<T | undefined>;
  /** Milliseconds that the scheduler is asked to wait at a time; 5,000 if absent. */
  readonly slice?: number;
  /** Gives back what came after the caller had given up. */
  giveBack(value: T): unknown;
}

/**
 * Waits on the scheduler until something comes or the time is up.
 *
 * @returns undefined or {@link UNANSWERED} when the time is up
 * @throws the signal's reason when it aborts, and what an attempt throws
 */
export async function waitInSlices<T>(options: WaitOptions, wait: SlicedWait<T>): Promise<Waited<T>> {
  const { timeout = Infinity, signal } = options;
  const { slice: most = SLICE } = wait;
  const end = performance.now() + timeout;
  for (;;) {
    signal?.throwIfAborted();
    const left = end - performance.now();
    const slice = Math.max(Math.min(left, most), 0);
    const seconds = Math.max(slice / 1000, SHORTEST);
    const attempt = wait.attempt({ seconds, callTimeout: slice + GRACE });
    const value = await inTime(attempt, { signal, timeout: Math.max(left, 0) }, (late) => wait.giveBack(late));
    if (value !== undefined || left <= most || performance.now() >= end) return value;
  }
}

/**
 * Waits for a result, but not beyond an abort, nor long beyond the time limit, even if the scheduler does not answer; a
 * result that comes later is given back.
 *
 * @returns {@link UNANSWERED} when the time is up
 * @throws the signal's reason when it aborts, and what the work throws
 */
export async function inTime<T>(
  work: Promise<T | undefined>,
  { timeout = Infinity, signal }: WaitOptions,
  giveBack: (late: T) => unknown,
): Promise<Waited<T>> {
  let release: (() => void) | undefined;
  const ended = new Promise<typeof UNANSWERED>((resolve, reject) => {
    release = watch({ signal, timeout: timeout + ANSWER_GRACE }, (expiry) => {
      // A client that closes meanwhile ends the wait too: then there is nobody left to give back to.
      work.then((late) => (late === undefined ? undefined : giveBack(late))).catch(() => undefined);
      if (expiry.kind === "abort") reject(signal?.reason as Error);
      else resolve(UNANSWERED);
    });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    release?.();
  }
}

/**
 * What a call answers; undefined when Python raised TimeoutError.
 * @throws what else it throws
 */
export async function unlessTimedOut<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (raised(error, "TimeoutError")) return undefined;
    throw error;
  }
}

/** Whether an error is an exception of a Python class, raised by a handler of the scheduler's. */
export function raised(error: unknown, pythonClass: string): error is RemoteError {
  return error instanceof RemoteError && error.exceptionText.startsWith(`${pythonClass}(`);
}
