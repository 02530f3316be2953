import type { MemorySample } from "../../../generated/shared/types.js";
import type { SchedulerMemorySamplerStartRequest } from "../../../generated/scheduler/types.js";
import type { ClientContext } from "../context.js";
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
  ): Promise<MemorySampler> {
    const request = { client: context.id, measure, interval: interval / 1000 };
    return new MemorySampler(context, await context.scheduler.memorySamplerStart(request));
  }

  /** Ends the sampling. @returns the samples, at least one; the same when called again */
  stop(): Promise<readonly ClusterMemorySample[]> {
    return (this.#stopped ??= this.#stop());
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
