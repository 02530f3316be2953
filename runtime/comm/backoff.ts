/** How long to wait before another attempt. */

/** Milliseconds within which the first pause lies; each further one may be twice as long. Dask: `backoff_base`. */
const BACKOFF_BASE = 10;
/** The longest pause, for those who allow more time than Dask does. */
const BACKOFF_MAX = 10_000;

/** The longest that a pause may be, in milliseconds, after so many attempts. Dask: `upper_cap` in `comm.core.connect`. */
export function pauseBound(attempts: number): number {
  return Math.min(BACKOFF_MAX, BACKOFF_BASE * 2 ** (attempts - 1));
}

/**
 * Milliseconds to wait before the next attempt, anything from zero up to the bound, so that peers that failed together do
 * not come back together ("full jitter").
 */
export function pause(attempts: number): number {
  return Math.random() * pauseBound(attempts);
}
