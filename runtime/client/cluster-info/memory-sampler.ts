import type { MemorySample } from "../../../generated/shared/types.js";
import type { SchedulerMemorySamplerStartRequest } from "../../../generated/scheduler/types.js";
import type { WaitOptions } from "../../comm/deadline.js";
import { WAIT_OPTIONS } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { type CallLimits, within } from "../within.js";
import { Shown } from "../../wire/shown.js";

/** The memory of the cluster at one time. */
export interface ClusterMemorySample {
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly bytes: number;
}

/** Samples the memory of the cluster; made by `Client.sampleMemory`. `await using` stops it. */
export class MemorySampler extends Shown implements AsyncDisposable {
  readonly #context: ClientContext;
  readonly #key: string;
  #stopped: Promise<readonly ClusterMemorySample[]> | undefined;

  private constructor(context: ClientContext, key: string) {
    super();
    this.#context = context;
    this.#key = key;
  }

  static async start(
    context: ClientContext,
    measure: SchedulerMemorySamplerStartRequest["measure"],
    interval: number,
    call: CallLimits,
  ): Promise<MemorySampler> {
    const request = { client: context.id, measure, interval: interval / 1000 };
    return new MemorySampler(context, await context.scheduler.memorySamplerStart(request, call));
  }

  /**
   * Ends the sampling, also when the time for the answer is up.
   * @returns the samples, at least one; the same when called again
   */
  stop(options: WaitOptions = {}): Promise<readonly ClusterMemorySample[]> {
    return within(this.#context, "stop", options, WAIT_OPTIONS, () => (this.#stopped ??= this.#stop()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #stop(): Promise<readonly ClusterMemorySample[]> {
    const samples: readonly MemorySample[] = await this.#context.scheduler.memorySamplerStop({ key: this.#key });
    return samples.map(([seconds, bytes]) => ({ timestamp: seconds * 1000, bytes }));
  }

  toString(): string {
    return `<MemorySampler: ${this.#stopped === undefined ? "samples" : "stopped"}>`;
  }
}
