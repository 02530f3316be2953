/** Which release a peer runs. */
import { type WaitOptions, watch } from "../comm/deadline.js";
import type { WireValue } from "../wire/values.js";
import { newestRelease, releaseOrdinal } from "../wire/release.js";
import { openField } from "./open-codec.js";

/** A peer's release, and how it is known. */
export interface PeerRelease {
  /** The release as an ordinal. */
  readonly release: number;
  /** Told by the user or the comm, asked of the peer, or assumed because the peer does not tell. */
  readonly source: "given" | "asked" | "assumed";
}

/** Reads the reply to the RPC `versions`; without a release in it, the newest is assumed. */
export function releaseFromVersions(reply: WireValue): PeerRelease {
  const text = openField(openField(reply, "packages"), "distributed");
  if (typeof text === "string") {
    try {
      return { release: releaseOrdinal(text), source: "asked" };
    } catch {
      // A build that is numbered in its own way: the code below assumes the newest, and says so.
    }
  }
  return { release: newestRelease, source: "assumed" };
}

/**
 * Work that several callers wait for: it runs once, and stops when the last of them has given up. After a failure the
 * next caller starts it again; a result is kept.
 */
export class Shared<T> {
  readonly #work: (signal: AbortSignal) => Promise<T>;
  #running: { readonly promise: Promise<T>; readonly controller: AbortController } | undefined;
  #waiting = 0;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#work = work;
  }

  /**
   * Waits for the result.
   *
   * @throws what the work throws, or the signal's reason when it aborts
   */
  async get(options: WaitOptions): Promise<T> {
    this.#running ??= this.#start();
    const { promise, controller } = this.#running;
    this.#waiting += 1;
    let release: (() => void) | undefined;
    const gaveUp = new Promise<never>((_, reject) => {
      release = watch(options, () => reject(options.signal?.reason as Error));
    });
    try {
      return await Promise.race([promise, gaveUp]);
    } catch (error) {
      if (this.#waiting === 1) {
        this.#running = undefined;
        controller.abort(error);
      }
      throw error;
    } finally {
      release?.();
      this.#waiting -= 1;
    }
  }

  #start(): { readonly promise: Promise<T>; readonly controller: AbortController } {
    const controller = new AbortController();
    const promise = this.#work(controller.signal);
    const running = { promise, controller };
    promise.catch(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }
}
