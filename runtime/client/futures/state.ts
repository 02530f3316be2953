/** How the task behind a key fares, as the scheduler tells it. */
import type { Key } from "../../codegen.js";
import { type WaitOptions, watch } from "../../comm/deadline.js";
import { reportUncaught } from "../emitter.js";

/**
 * What a future's status may be. `lost`: the result was there and is gone; it becomes `finished` again when the scheduler
 * can compute it anew.
 */
export type FutureStatus = "pending" | "finished" | "error" | "cancelled" | "lost";

/**
 * Shared by all futures of one client for one key.
 *
 * Dask: `distributed.client.FutureState`.
 */
export class FutureState {
  readonly key: Key;
  /** Futures that use it. */
  references = 0;
  /** Changes of the status so far. */
  changes = 0;
  /** The type of the result, such as "numpy:ndarray", once known. */
  typeName: string | undefined;
  #status: FutureStatus = "pending";
  #settled = false;
  #error: Error | undefined;
  readonly #watchers = new Set<() => void>();

  constructor(key: Key) {
    this.key = key;
  }

  get status(): FutureStatus {
    return this.#status;
  }

  /** Whether there is a result or an error, and no more is to be waited for. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Why there is no result; undefined unless the status is `error`, `cancelled`, or `lost` for good. */
  get error(): Error | undefined {
    return this.#error;
  }

  finish(typeName?: string): void {
    this.typeName ??= typeName;
    this.#become("finished", true);
  }

  fail(error: Error): void {
    this.#become("error", true, error);
  }

  cancel(error: Error): void {
    this.#become("cancelled", true, error);
  }

  /** The data is gone. With an error it is gone for good. */
  lose(error?: Error): void {
    this.#become("lost", error !== undefined, error);
  }

  /** It is computed again. */
  reset(): void {
    this.#become("pending", false);
  }

  /**
   * Calls a function after each change of the status. What it throws is reported as an uncaught exception.
   * @returns stops that
   */
  onChange(callback: () => void): () => void {
    this.#watchers.add(callback);
    return () => void this.#watchers.delete(callback);
  }

  /**
   * Resolves when it is settled.
   * @throws the signal's reason when it aborts
   */
  async wait(options: Pick<WaitOptions, "signal"> = {}): Promise<void> {
    options.signal?.throwIfAborted();
    if (this.#settled) return;
    await new Promise<void>((resolve, reject) => {
      const unwatch = this.onChange(() => {
        if (!this.#settled) return;
        unwatch();
        release();
        resolve();
      });
      const release = watch({ signal: options.signal }, () => {
        unwatch();
        reject(options.signal?.reason as Error);
      });
    });
  }

  #become(status: FutureStatus, settled: boolean, error?: Error): void {
    this.changes += 1;
    this.#status = status;
    this.#settled = settled;
    this.#error = error;
    for (const callback of [...this.#watchers]) {
      try {
        callback();
      } catch (error) {
        reportUncaught(error);
      }
    }
  }
}
