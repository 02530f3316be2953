/** One cluster for a whole test file, with a client of ours and one of Python's. */
import { after, before } from "node:test";

import type { Client } from "../../runtime/index.js";
import { connectTo } from "../client/support.js";
import { type Dask, type DaskSetup, startDask } from "../support/dask.js";
import { type PythonClient, startPythonClient } from "../support/python-client.js";

/** What the tests of a suite share. */
export interface SharedCluster {
  readonly dask: Dask;
  readonly client: Client;
  readonly python: Pick<PythonClient, "run">;
}

/** Starts a cluster before the tests of the suite it is called in, and ends it after them. */
export function sharedCluster(setup: DaskSetup): SharedCluster {
  let shared: Pick<SharedCluster, "dask" | "client"> | undefined;
  /** Started when it is first spoken to. */
  let python: Promise<PythonClient> | undefined;
  const get = (): Pick<SharedCluster, "dask" | "client"> => {
    if (shared === undefined) throw new Error("the cluster is there within tests only");
    return shared;
  };
  before(async () => {
    const dask = await startDask(setup);
    shared = { dask, client: await connectTo(dask.scheduler.address) };
  });
  after(async () => {
    const { dask, client } = get();
    await client.close();
    await (await python)?.[Symbol.asyncDispose]();
    await dask[Symbol.asyncDispose]();
  });
  return {
    get dask() {
      return get().dask;
    },
    get client() {
      return get().client;
    },
    get python() {
      const started = (python ??= startPythonClient(get().dask));
      return { run: async (body: string) => (await started).run(body) };
    },
  };
}
