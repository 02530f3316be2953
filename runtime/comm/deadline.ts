/** Time limits and abort signals, as every waiting operation takes them. */

/** How long an operation may wait. Whichever comes first ends it. */
export interface WaitOptions {
  /** Milliseconds; absent or `Infinity`: no limit. */
  readonly timeout?: number | undefined;
  /** Ends the operation, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Why a wait ended early. */
export type Expiry =
  { readonly kind: "timeout"; readonly timeout: number } | { readonly kind: "abort"; readonly reason: unknown };

/** The longest delay that timers take (2^31 - 1 ms, 24.8 days); more would fire at once. */
const MAX_DELAY = 2_147_483_647;

/**
 * Calls `onExpire` at most once, when the time is up or the signal aborts; at once if it has aborted already.
 *
 * @returns a function that removes the timer and the listener; calling it again does nothing
 */
export function watch(options: WaitOptions, onExpire: (expiry: Expiry) => void): () => void {
  const { signal, timeout = Infinity } = options;
  if (Number.isNaN(timeout)) throw new TypeError("timeout: expected a number of milliseconds, got NaN");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  const expire = (expiry: Expiry): void => {
    release();
    onExpire(expiry);
  };
  function onAbort(): void {
    expire({ kind: "abort", reason: signal?.reason });
  }
  if (signal?.aborted === true) {
    expire({ kind: "abort", reason: signal.reason });
    return release;
  }
  signal?.addEventListener("abort", onAbort, { once: true });
  if (timeout <= MAX_DELAY) timer = setTimeout(() => expire({ kind: "timeout", timeout }), timeout);
  return release;
}

/**
 * A signal that aborts with `toReason(expiry)` when the wait ends early.
 *
 * @returns the signal, and a function that removes the timer and the listener
 */
export function deadlineSignal(
  options: WaitOptions,
  toReason: (expiry: Expiry) => unknown,
): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const release = watch(options, (expiry) => controller.abort(toReason(expiry)));
  return { signal: controller.signal, release };
}

/**
 * Waits.
 *
 * @param delay milliseconds
 * @throws the signal's reason when it aborts
 */
export async function sleep(delay: number, signal: AbortSignal): Promise<void> {
  const expiry = await new Promise<Expiry>((resolve) => void watch({ timeout: delay, signal }, resolve));
  if (expiry.kind === "abort") throw expiry.reason;
}
