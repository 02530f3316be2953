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
  readonly python: PythonClient;
}

/** Starts a cluster before the tests of the suite it is called in, and ends it after them. */
export function sharedCluster(setup: DaskSetup): SharedCluster {
  let shared: SharedCluster | undefined;
  const get = (): SharedCluster => {
    if (shared === undefined) throw new Error("the cluster is there within tests only");
    return shared;
  };
  before(async () => {
    const dask = await startDask(setup);
    const [client, python] = await Promise.all([connectTo(dask.scheduler.address), startPythonClient(dask)]);
    shared = { dask, client, python };
  });
  after(async () => {
    const { dask, client, python } = get();
    await client.close();
    await python[Symbol.asyncDispose]();
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
      return get().python;
    },
  };
}
