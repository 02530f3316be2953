/** Time limits and abort signals, as every waiting operation takes them. */
import { describe } from "../wire/pointer.js";

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
export const MAX_DELAY = 2_147_483_647;

/** Who waits under one signal, and the one listener for all of them. */
interface Waiting {
  readonly callbacks: Set<() => void>;
  readonly onAbort: () => void;
}

/** Many calls may share a signal, and Node warns of more than ten listeners: each signal has one at most. */
const waiting = new WeakMap<AbortSignal, Waiting>();

function listen(signal: AbortSignal, callback: () => void): void {
  const known = waiting.get(signal);
  if (known !== undefined) return void known.callbacks.add(callback);
  const callbacks = new Set([callback]);
  const onAbort = (): void => {
    // One that ends may end others, which are then no longer in the set.
    for (const each of callbacks) each();
    waiting.delete(signal);
  };
  waiting.set(signal, { callbacks, onAbort });
  signal.addEventListener("abort", onAbort, { once: true });
}

function forget(signal: AbortSignal, callback: () => void): void {
  const known = waiting.get(signal);
  if (known === undefined || !known.callbacks.delete(callback) || known.callbacks.size > 0) return;
  waiting.delete(signal);
  signal.removeEventListener("abort", known.onAbort);
}

/**
 * A wait without an end, in the form of {@link deadlineSignal}. Nobody listens to its signal: most calls have neither a
 * timeout nor a signal, and to listen takes longer than all else that a wait does.
 */
export const endless: { readonly signal: AbortSignal; readonly release: () => void } = {
  signal: new AbortController().signal,
  release: () => undefined,
};

/** @throws {TypeError} when the option is no number of milliseconds, as NaN is none */
export function checkDelay(name: string, delay: number): void {
  if (typeof delay !== "number" || Number.isNaN(delay))
    throw new TypeError(
      `${name}: expected a number of milliseconds, got ${Number.isNaN(delay) ? "NaN" : describe(delay)}`,
    );
}

/**
 * Calls `onExpire` at most once, when the time is up or the signal aborts; at once if it has aborted already.
 *
 * @returns a function that removes the timer and the listener; calling it again does nothing
 */
export function watch(options: WaitOptions, onExpire: (expiry: Expiry) => void): () => void {
  const { timeout = Infinity } = options;
  const signal = options.signal === endless.signal ? undefined : options.signal;
  checkDelay("timeout", timeout);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(timer);
    if (signal !== undefined) forget(signal, onAbort);
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
  if (signal !== undefined) listen(signal, onAbort);
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
