/** What a process holds: handles, timers, memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Counts that must be the same before and after, and memory that must not grow. */
export interface Footprint {
  /** Sockets, timers and the like that keep the event loop alive, by kind. Node: `process.getActiveResourcesInfo`. */
  readonly resources: Readonly<Record<string, number>>;
  /** Bytes of objects and buffers that are still referred to. */
  readonly memory: number;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Lets closed handles go, collects garbage, and measures. */
export async function footprint(): Promise<Footprint> {
  // A closed socket is released some turns of the event loop later; objects with finalizers take a second collection.
  for (let turn = 0; turn < 10; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collectGarbage();
  }
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { resources, memory: heapUsed + arrayBuffers };
}
