import type { ClientContext } from "../context.js";
import { Shown } from "../../wire/shown.js";

/** The scheduler's active memory manager: `client.amm`. Dask: `AMMClientProxy`. */
export class ActiveMemoryManager extends Shown {
  readonly #context: ClientContext;

  /** Made by clients. */
  constructor(context: ClientContext) {
    super();
    this.#context = context;
  }

  /** Lets it run every two seconds, or as configured. */
  async start(): Promise<void> {
    await this.#context.scheduler.ammHandler({ method: "start" });
  }

  /** Stops it. */
  async stop(): Promise<void> {
    await this.#context.scheduler.ammHandler({ method: "stop" });
  }

  /** Lets it run once, now. */
  async runOnce(): Promise<void> {
    await this.#context.scheduler.ammHandler({ method: "run_once" });
  }

  /** Whether it runs by itself. */
  async running(): Promise<boolean> {
    return (await this.#context.scheduler.ammHandler({ method: "running" })) === true;
  }

  toString(): string {
    return `<ActiveMemoryManager: of ${this.#context.address}>`;
  }
}
