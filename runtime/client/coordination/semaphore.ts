import type { Key } from "../../codegen.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { type ClientHolder, contextOf, HOLDER } from "../context-of.js";
import type { ClientContext } from "../context.js";
import { RemoteError } from "../../rpc/errors.js";
import { keyText } from "../../wire/key-map.js";
import { checkOptions, elsewhere, flag, type OptionTable, WAIT_OPTIONS } from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { randomHex } from "../../rpc/identifier.js";
import { Lease } from "./lease.js";
import { Leases } from "./leases.js";
import { checkedName } from "./name.js";
import { Registration } from "./registration.js";
import { raised, unlessUnanswered, waitInSlices } from "./waiting.js";
import { within } from "../within.js";
import { Shown } from "../../wire/shown.js";

/** Milliseconds. Dask: `distributed.scheduler.locks.lease-timeout`. */
const LEASE_TIMEOUT = 30_000;

/** Options of a {@link Semaphore}. */
export interface SemaphoreOptions extends ClientHolder {
  /** How many leases there are. The first who registers says so; all others must say the same. 1 if absent. */
  readonly maxLeases?: number | undefined;
  /**
   * Milliseconds after which the scheduler takes back a lease of which it hears no more; `Infinity`: never. Leases are
   * refreshed five times as often. 30,000 if absent. Dask: `distributed.scheduler.locks.lease-timeout`.
   */
  readonly leaseTimeout?: number | undefined;
}

/** Options of {@link Semaphore.acquire}. */
export interface AcquireOptions extends WaitOptions {
  /** False: does not wait at all. */
  readonly blocking?: boolean | undefined;
}

const LOCK_OPTIONS: OptionTable<Omit<SemaphoreOptions, "maxLeases">> = { ...HOLDER, leaseTimeout: elsewhere };
const SEMAPHORE_OPTIONS: OptionTable<SemaphoreOptions> = { ...LOCK_OPTIONS, maxLeases: elsewhere };
const ACQUIRE_OPTIONS: OptionTable<AcquireOptions> = { blocking: flag, ...WAIT_OPTIONS };

/**
 * A limited number of leases that all clients and tasks share, by the semaphore's name.
 *
 * Dask: `distributed.Semaphore`.
 */
export class Semaphore extends Shown {
  readonly name: Key;
  readonly maxLeases: number;
  readonly #context: ClientContext;
  readonly #registration: Registration;
  readonly #leases: Leases;

  /**
   * @param name the same semaphore for all who use it; a random one if absent
   * @throws {ArgumentError} when the name is none, there is no client, or no such option
   * @throws {RangeError} when an option is no number of leases or of milliseconds
   */
  constructor(name: Key | undefined, options: SemaphoreOptions) {
    super();
    this.#context = contextOf(options);
    checkOptions<SemaphoreOptions>("Semaphore", options, SEMAPHORE_OPTIONS);
    const { maxLeases = 1, leaseTimeout = LEASE_TIMEOUT } = options;
    if (!Number.isSafeInteger(maxLeases) || maxLeases < 1) {
      throw new RangeError(`maxLeases: expected a number of leases above 0, got ${maxLeases}`);
    }
    if (!(leaseTimeout > 0)) throw new RangeError(`leaseTimeout: expected milliseconds above 0, got ${leaseTimeout}`);
    this.name = checkedName("Semaphore", name);
    this.maxLeases = maxLeases;
    this.#registration = new Registration(this.#context, this.name, maxLeases, leaseTimeout);
    this.#leases = new Leases(this.#context, this.#registration);
  }

  /** What it is called in errors. */
  protected get kind(): string {
    return "semaphore";
  }

  /** How many leases this object holds. */
  get held(): number {
    return this.#leases.size;
  }

  /**
   * Tells the scheduler of the semaphore; `acquire` does so too.
   * @throws {RemoteError} when it is known with another number of leases
   */
  register(options: WaitOptions = {}): Promise<void> {
    return within(this.#context, "register", options, WAIT_OPTIONS, () => this.#registration.register());
  }

  /**
   * Waits for a lease, and keeps it until it is released. `await using lease = await semaphore.acquire()` releases it at
   * the end of the block. A wait that is aborted leaves no lease behind.
   *
   * @returns undefined when the time is up
   * @throws {ArgumentError} when an option is none
   * @throws {CoordinationTimeoutError} when the scheduler has not answered either, so that nobody knows
   * @throws the signal's reason when it aborts
   * @throws {RemoteError} when the semaphore is known with another number of leases
   */
  async acquire(options: AcquireOptions = {}): Promise<Lease | undefined> {
    checkOptions<AcquireOptions>("acquire", options, ACQUIRE_OPTIONS);
    const { blocking = true, signal } = options;
    if (!blocking && options.timeout !== undefined) {
      throw new ArgumentError("acquire: timeout: expected none together with blocking: false");
    }
    const id = randomHex();
    const timeout = blocking ? options.timeout : 0;
    const granted = await waitInSlices<true>(
      { signal, timeout },
      {
        attempt: ({ seconds, callTimeout }) => this.#try(id, seconds, callTimeout),
        giveBack: () => this.#giveBack(id),
      },
    );
    if (unlessUnanswered(granted, `${this.kind} ${keyText(this.name)}`, timeout) === undefined) return undefined;
    const lease = new Lease(id, (each, limits) => this.#release(each, limits));
    this.#leases.add(lease);
    return lease;
  }

  /**
   * Releases the lease that this object has held for longest.
   *
   * @returns false when the scheduler could not be told: it lets the lease time out
   * @throws {RangeError} when it holds none
   */
  async release(options: WaitOptions = {}): Promise<boolean> {
    checkOptions<WaitOptions>("release", options, WAIT_OPTIONS);
    const lease = this.#leases.oldest;
    if (lease === undefined) throw new RangeError(`${keyText(this.name)}: released too often: no lease is held here`);
    return this.#release(lease, options);
  }

  /** How many leases are held, by anybody. */
  value(options: WaitOptions = {}): Promise<number> {
    return within(this.#context, "value", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.semaphoreValue({ name: this.name }, call),
    );
  }

  /** Lets the scheduler forget the semaphore, whoever holds leases. Dask: `Semaphore.close`. */
  async close(options: WaitOptions = {}): Promise<void> {
    checkOptions<WaitOptions>("close", options, WAIT_OPTIONS);
    for (let lease = this.#leases.oldest; lease !== undefined; lease = this.#leases.oldest) this.#leases.remove(lease);
    this.#registration.forget();
    await within(this.#context, "close", options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.semaphoreClose({ name: this.name }, call),
    );
  }

  async #try(id: string, seconds: number, timeout: number): Promise<true | undefined> {
    const { scheduler } = this.#context;
    await this.#registration.register();
    const request = { name: this.name, lease_id: id, timeout: seconds };
    try {
      return (await scheduler.semaphoreAcquire(request, { timeout })) ? true : undefined;
    } catch (error) {
      // Without an answer nobody knows whether it was granted.
      if (!(error instanceof RemoteError)) void this.#giveBack(id).catch(() => undefined);
      // Somebody closed it, or the scheduler was started anew.
      if (!raised(error, "RuntimeError")) throw error;
      this.#registration.forget();
      await this.#registration.register();
      return (await scheduler.semaphoreAcquire(request, { timeout })) ? true : undefined;
    }
  }

  async #giveBack(id: string): Promise<void> {
    await this.#context.scheduler.semaphoreRelease({ name: this.name, lease_id: id });
  }

  async #release(lease: Lease, options: WaitOptions): Promise<boolean> {
    checkOptions<WaitOptions>("release", options, WAIT_OPTIONS);
    options.signal?.throwIfAborted();
    if (!this.#leases.remove(lease)) return false;
    // Without the caller's limits: when those end the wait it is given back all the same.
    const giving = this.#giveBack(lease.id);
    giving.catch(() => undefined);
    try {
      await within(this.#context, "release", options, WAIT_OPTIONS, () => giving);
      return true;
    } catch (error) {
      const { name } = this;
      this.#context.warn(
        `${keyText(name)}: a lease could not be released in time, and is given back when the scheduler answers, or times out: ${String(error)}`,
      );
      return false;
    }
  }

  toString(): string {
    return `<Semaphore: ${keyText(this.name)}, ${this.held} of ${this.maxLeases} held here>`;
  }
}

/**
 * A lock that all clients and tasks share, by its name. A lease that its holder does not refresh is taken back: watch the
 * lease's `signal` where that matters.
 *
 * Dask: `distributed.Lock`, a semaphore of one lease.
 */
export class Lock extends Semaphore {
  /**
   * @param name the same lock for all who use it; a random one if absent
   * @throws as of a {@link Semaphore}
   */
  constructor(name: Key | undefined, options: Omit<SemaphoreOptions, "maxLeases">) {
    checkOptions<Omit<SemaphoreOptions, "maxLeases">>("Lock", options, LOCK_OPTIONS);
    super(checkedName("Lock", name), { ...options, maxLeases: 1 });
  }

  protected override get kind(): string {
    return "lock";
  }

  override toString(): string {
    return `<Lock: ${keyText(this.name)}, ${this.held === 0 ? "not " : ""}held here>`;
  }

  /** Whether anybody holds it. */
  async locked(options: WaitOptions = {}): Promise<boolean> {
    checkOptions<WaitOptions>("locked", options, WAIT_OPTIONS);
    return (await this.value(options)) >= 1;
  }
}
