import { QUEUE_RELEASE } from "../../../generated/client-scheduler/ops.js";
import type { Key } from "../../codegen.js";
import { keyText } from "../../wire/key-map.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";

/**
 * That a queue is in use here, as the scheduler counts it: by a request that opens it, and a message on the stream that gives it
 * up. Neither overtakes the other.
 *
 * Dask: `QueueExtension.create`, `QueueExtension.release`.
 */
export class QueueOpening {
  readonly name: Key;
  readonly #context: ClientContext;
  readonly #maxsize: number;
  #opening: Promise<void> | undefined;
  #isOpen = false;
  /** How often it was closed. */
  closings = 0;
  #closed = new AbortController();

  constructor(context: ClientContext, name: Key, maxsize: number) {
    this.#context = context;
    this.name = name;
    this.#maxsize = maxsize;
  }

  /** Whether it has been opened, or is about to be, and not been closed. */
  get inUse(): boolean {
    return this.#opening !== undefined;
  }

  /** Aborts when it is closed the next time, with an error for who still uses it. */
  get whenClosed(): AbortSignal {
    return this.#closed.signal;
  }

  /** What who uses it is told when it has been closed since. */
  closedError(): ArgumentError {
    return new ArgumentError(`queue ${keyText(this.name)} was closed while it was used; close it when that has ended`);
  }

  /** Opens it, unless it is open. */
  async open(): Promise<void> {
    const opening = (this.#opening ??= this.#open());
    try {
      await opening;
      if (this.#opening === opening) this.#isOpen = true;
    } catch (error) {
      if (this.#opening === opening) this.forget();
      throw error;
    }
  }

  /** The scheduler knows no such queue: the next use opens it anew. */
  forget(): void {
    this.#opening = undefined;
    this.#isOpen = false;
  }

  /** Gives it up. Does nothing when it is not in use. */
  close(): void {
    const opening = this.#opening;
    const wasOpen = this.#isOpen;
    if (opening === undefined) return;
    this.closings += 1;
    this.forget();
    this.#closed.abort(this.closedError());
    this.#closed = new AbortController();
    if (wasOpen) this.#release();
    // Before the scheduler has opened it, it would take no notice, and keep the queue.
    else void opening.then(() => this.#release()).catch(() => undefined);
  }

  async #open(): Promise<void> {
    // Opened before that, it would keep what was in it.
    await this.#context.closedQueues.handled([this.name]);
    await this.#context.scheduler.queueCreate({ name: this.name, maxsize: this.#maxsize });
  }

  #release(): void {
    this.#context.send(QUEUE_RELEASE, { name: this.name });
    this.#context.closedQueues.add(this.name);
  }
}
