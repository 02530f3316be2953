import type { Key } from "../../codegen.js";
import type { ClientContext } from "../context.js";

/** A semaphore as the scheduler is told of it, once for each connection: a scheduler that was started anew knows none. */
export class Registration {
  readonly name: Key;
  readonly maxLeases: number;
  /** Milliseconds; Infinity: leases do not time out. */
  readonly leaseTimeout: number;
  readonly #context: ClientContext;
  #registered: Promise<void> | undefined;

  constructor(context: ClientContext, name: Key, maxLeases: number, leaseTimeout: number) {
    this.#context = context;
    this.name = name;
    this.maxLeases = maxLeases;
    this.leaseTimeout = leaseTimeout;
    const self = new WeakRef(this);
    const unsubscribe = context.events.on("disconnected", () => {
      const registration = self.deref();
      if (registration === undefined) unsubscribe();
      else registration.forget();
    });
  }

  /** Whether the scheduler knows it, as far as we know. */
  get current(): boolean {
    return this.#registered !== undefined;
  }

  /** Lets the next use register again. */
  forget(): void {
    this.#registered = undefined;
  }

  /** @throws {RemoteError} when it is known with another number of leases */
  async register(): Promise<void> {
    const registering = (this.#registered ??= this.#register());
    try {
      await registering;
    } catch (error) {
      if (this.#registered === registering) this.forget();
      throw error;
    }
  }

  async #register(): Promise<void> {
    await this.#context.scheduler.semaphoreRegister({
      name: this.name,
      max_leases: this.maxLeases,
      lease_timeout: this.leaseTimeout === Infinity ? null : this.leaseTimeout / 1000,
    });
  }
}
