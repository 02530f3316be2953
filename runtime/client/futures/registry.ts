/** The keys that a client holds, and how many futures hold each. */
import { type Key, KeyMap } from "../../codegen.js";
import { FutureCancelledError, FutureLostError } from "../errors.js";
import type { StaleReports } from "./stale-reports.js";
import { FutureState } from "./state.js";

/**
 * Counts references to keys. The last one that goes lets the scheduler drop the key.
 *
 * Dask: `Client.futures`, `Client.refcount`.
 */
export class FutureRegistry {
  readonly #states = new KeyMap<FutureState, Key>();
  /** Futures that are being waited for, and by how many waits: these must not be collected meanwhile. */
  readonly #held = new Map<object, number>();
  /** Futures that were released while somebody waited: their references go with the last wait. */
  readonly #leaving = new Map<object, FutureState>();
  readonly #onRelease: (key: Key) => void;
  readonly #stale: StaleReports;
  readonly #collected = new FinalizationRegistry<FutureState>((state) => this.release(state));

  /** @param onRelease told of each key that nobody here holds any more */
  constructor(onRelease: (key: Key) => void, stale: StaleReports) {
    this.#onRelease = onRelease;
    this.#stale = stale;
  }

  /** How many keys are held. */
  get size(): number {
    return this.#states.size;
  }

  /** The keys held, in order of their first use. */
  keys(): readonly Key[] {
    return [...this.#states.keys()];
  }

  /** The state of a key that is held. */
  get(key: Key): FutureState | undefined {
    return this.#states.get(key);
  }

  /** The state that a report on a key is about: none if that was cancelled, though the key may be held again. */
  reported(key: Key | undefined): FutureState | undefined {
    return key === undefined || this.#stale.has(key) ? undefined : this.#states.get(key);
  }

  /** The state of a key, with one more reference, which goes when `holder` is collected, or by {@link forget}. */
  acquire(key: Key, holder: object): FutureState {
    let state = this.#states.get(key);
    if (state === undefined) this.#states.set(key, (state = new FutureState(key)));
    state.references += 1;
    this.#collected.register(holder, state, holder);
    return state;
  }

  /** Gives up the reference of a holder; while somebody waits for it, not before the last wait has ended. */
  forget(state: FutureState, holder: object): void {
    if (this.#held.has(holder)) return void this.#leaving.set(holder, state);
    this.#collected.unregister(holder);
    this.release(state);
  }

  /** Takes one reference away. */
  private release(state: FutureState): void {
    state.references -= 1;
    if (state.references > 0) return;
    const current = this.#states.get(state.key);
    // After a cancellation somebody may have asked for the same key again, and holds it now.
    if (current !== undefined && current !== state) return;
    this.#states.delete(state.key);
    this.#onRelease(state.key);
  }

  /**
   * Keeps a future, and its key on the cluster, while somebody waits for it.
   * @returns ends that; calling it again does nothing
   */
  hold(future: object): () => void {
    this.#held.set(future, (this.#held.get(future) ?? 0) + 1);
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      const left = (this.#held.get(future) ?? 0) - 1;
      if (left > 0) return void this.#held.set(future, left);
      this.#held.delete(future);
      const leaving = this.#leaving.get(future);
      if (leaving === undefined || !this.#leaving.delete(future)) return;
      this.forget(leaving, future);
    };
  }

  /** Whether somebody waits for a future. */
  holds(future: object): boolean {
    return this.#held.has(future);
  }

  /** Holds futures while something goes on with them. */
  async holding<T>(futures: readonly object[], work: () => Promise<T>): Promise<T> {
    const ends = futures.map((future) => this.hold(future));
    try {
      return await work();
    } finally {
      for (const end of ends) end();
    }
  }

  /** `cancel-keys` was just sent for these keys: what the scheduler reports until it has handled that is about no new futures. */
  expectCancelled(keys: readonly Key[]): void {
    this.#stale.expect(keys);
  }

  /** Cancels a key: futures that hold it stay cancelled, and who asks for it again gets it anew. */
  cancel(key: Key, error: FutureCancelledError): void {
    const state = this.#states.get(key);
    if (state === undefined) return;
    this.#states.delete(key);
    state.cancel(error);
  }

  /** The scheduler says that a key is no longer, or never was. Dask: `Client._handle_cancelled_keys`. */
  cancelled(key: Key, reason: string | null | undefined, detail: string | null | undefined): void {
    const state = this.reported(key);
    if (state === undefined) return;
    const wasThere = state.status === "finished" || state.status === "lost";
    // Of data that it cannot compute again, such as scattered data, the scheduler says only this.
    if (wasThere && (reason == null || reason === "already forgotten")) state.lose(new FutureLostError(key));
    else if (reason == null && detail == null) this.cancel(key, unknownKey(key));
    else this.cancel(key, new FutureCancelledError(key, reason, detail ?? DETAILS[reason ?? ""]));
  }

  /** Cancels all keys and forgets them; nothing is released: whoever held them for us does not any more. */
  cancelAll(toError: (key: Key) => Error): void {
    const states = [...this.#states.values()];
    this.#states.clear();
    for (const state of states) state.cancel(toError(state.key));
  }
}

/** What the scheduler's reasons mean, where it says no more. */
const DETAILS: Readonly<Record<string, string | undefined>> = {
  "lost dependencies":
    "it needs a key that is neither in its graph nor on the scheduler; check the references, and keep the futures that it needs",
};

function unknownKey(key: Key): FutureCancelledError {
  return new FutureCancelledError(
    key,
    "unknown-key",
    "the scheduler has no such key: another client has cancelled it by force, or nobody has submitted it; check its spelling and type",
  );
}
