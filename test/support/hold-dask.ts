/** Starts Dask, prints its addresses, and then waits to be ended or throws: so a test can see what is left behind. */

import { startDask } from "./dask.js";

const { scheduler, workers } = await startDask({ workers: 1, nanny: true });
const addresses = [scheduler.address, ...workers.flatMap((worker) => [worker.address, worker.nanny])];
process.stdout.write(`${JSON.stringify(addresses)}\n`, () => {
  if (process.argv[2] === "throw") throw new Error("on purpose");
});
