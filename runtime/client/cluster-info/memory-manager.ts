import type { SchedulerAmmHandlerRequest } from "../../../generated/scheduler/types.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { within } from "../within.js";
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
  async start(options: WaitOptions = {}): Promise<void> {
    await this.#ask("start", "start", options);
  }

  /** Stops it. */
  async stop(options: WaitOptions = {}): Promise<void> {
    await this.#ask("stop", "stop", options);
  }

  /** Lets it run once, now. */
  async runOnce(options: WaitOptions = {}): Promise<void> {
    await this.#ask("runOnce", "run_once", options);
  }

  /** Whether it runs by itself. */
  async running(options: WaitOptions = {}): Promise<boolean> {
    return (await this.#ask("running", "running", options)) === true;
  }

  #ask(name: string, method: SchedulerAmmHandlerRequest["method"], options: WaitOptions): Promise<unknown> {
    return within<WaitOptions, unknown>(this.#context, name, options, WAIT_OPTIONS, (call) =>
      this.#context.scheduler.ammHandler({ method }, call),
    );
  }

  toString(): string {
    return `<ActiveMemoryManager: of ${this.#context.address}>`;
  }
}
