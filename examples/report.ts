/**
 * What a cluster says of itself: its members, versions, memory, logs, where time goes, and Dask's report of all that as a page.
 *
 *     npx tsx examples/report.ts tcp://127.0.0.1:8786 report.html
 */
import { writeFileSync } from "node:fs";
import { Client, PerformanceReportError, py } from "daskwire";

const [address, file = "report.html"] = process.argv.slice(2);
await using client = await Client.connect(address);
await client.waitForWorkers(1, { timeout: 30_000 });

const { workers, type } = await client.schedulerInfo();
console.log(`${type} at ${client.address} with ${workers.size} workers`);
for (const [worker, threads] of await client.nthreads()) console.log(`  ${worker}: ${threads} threads`);
const pids = await client.run(py("os:getpid"));
console.log(
  `processes: ${new Set(pids.values()).size} of workers, and ${String(await client.runOnScheduler(py("os:getpid")))}`,
);

const report = await client.performanceReport();
const memory = await client.sampleMemory({ interval: 100 });
const squares = client.map<number>(py("operator:mul"), [1, 2, 3], [1, 2, 3]);
await client.wait(squares);
console.log(`in memory: ${(await client.whoHas(squares)).size} results`);
const [first] = squares;
const story = first === undefined ? [] : await client.story(first);
console.log(`the life of the first: ${story.length > 0 ? "known" : "unknown"}`);
await client.gather(squares);
const samples = await memory.stop();
console.log(`memory was sampled: ${samples.length > 0}`);
try {
  writeFileSync(file, await report.finish());
  console.log(`the report is in ${file}`);
} catch (error) {
  if (!(error instanceof PerformanceReportError)) throw error;
  console.log(error.message); // the scheduler makes it with bokeh
}

console.log(`the scheduler has logged ${(await client.getSchedulerLogs()).length} lines`);
