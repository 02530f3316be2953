/** The leases that one lock or semaphore of ours holds, kept alive. */
import { MAX_DELAY } from "../../comm/deadline.js";
import type { ClientContext } from "../context.js";
import { ClientClosedError } from "../errors.js";
import { type Lease, LeaseLostError } from "./lease.js";
import type { Registration } from "./registration.js";

/** Into so many parts the time of a lease is divided; after each it is refreshed. Dask: `Semaphore.__init__`. */
const REFRESHES = 5;

/** Holds leases and refreshes them well within the time that the scheduler gives them. */
export class Leases {
  readonly #context: ClientContext;
  readonly #registration: Registration;
  readonly #held = new Map<string, Lease>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #refreshing = false;
  /** When the scheduler last heard of them. */
  #refreshed = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(context: ClientContext, registration: Registration) {
    this.#context = context;
    this.#registration = registration;
  }

  get size(): number {
    return this.#held.size;
  }

  /** The lease that has been held for longest. */
  get oldest(): Lease | undefined {
    return this.#held.values().next().value;
  }

  add(lease: Lease): void {
    this.#held.set(lease.id, lease);
    if (this.#held.size > 1) return;
    this.#refreshed = performance.now();
    this.#unsubscribe = this.#context.events.on("closed", () => this.#loseAll(this.#closedError()));
    const { leaseTimeout } = this.#registration;
    if (leaseTimeout === Infinity) return;
    this.#timer = setInterval(() => void this.#refresh(), Math.min(leaseTimeout / REFRESHES, MAX_DELAY));
    // A program that has nothing else to do may end: then the lease times out.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  /** Stops keeping a lease; whether it was held. */
  remove(lease: Lease): boolean {
    if (!this.#held.delete(lease.id)) return false;
    if (this.#held.size === 0) this.#stop();
    return true;
  }

  async #refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    const { leaseTimeout, name } = this.#registration;
    const started = performance.now();
    try {
      const late = started - this.#refreshed > leaseTimeout;
      const known = this.#registration.current;
      await this.#registration.register();
      const ids = [...this.#held.keys()];
      if (ids.length === 0) return;
      await this.#context.scheduler.semaphoreRefreshLeases(
        { name, lease_ids: ids },
        { timeout: leaseTimeout / REFRESHES },
      );
      this.#refreshed = started;
      // The scheduler takes a lease that it had let go, or never knew, for a new one, however many there are.
      if (late || !known) await this.#checkBooking();
    } catch {
      if (performance.now() - this.#refreshed <= leaseTimeout) return;
      this.#loseAll(new LeaseLostError(name, `it could not be refreshed for ${leaseTimeout} ms`));
    } finally {
      this.#refreshing = false;
    }
  }

  /** After a time without contact somebody else may have acquired what we held. */
  async #checkBooking(): Promise<void> {
    const { name, maxLeases } = this.#registration;
    const value = await this.#context.scheduler.semaphoreValue({ name });
    if (value <= maxLeases) return;
    const ids = [...this.#held.keys()];
    this.#loseAll(new LeaseLostError(name, "others acquired it while the scheduler could not be reached"));
    for (const id of ids) await this.#context.scheduler.semaphoreRelease({ name, lease_id: id });
  }

  #loseAll(reason: Error): void {
    const lost = [...this.#held.values()];
    this.#held.clear();
    this.#stop();
    for (const lease of lost) lease.lose(reason);
  }

  #closedError(): Error {
    const { id, address } = this.#context;
    return new LeaseLostError(this.#registration.name, new ClientClosedError(id, address).message);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
