/**
 * A graph of tasks: results that others need, retries, a failure that is looked into, and work that is given up.
 *
 *     npx tsx examples/graph.ts tcp://127.0.0.1:8786
 */
import { Client, FutureCancelledError, py, ref, task, TaskError } from "daskwire";

await using client = await Client.connect(process.argv[2]);

// Names refer to other tasks by ref; all of it is sent at once, and runs where its data is.
const { total, mean } = client.graph(
  {
    readings: task(py("builtins:list"), [task(py("builtins:range"), [1, 11])]),
    total: task(py("builtins:sum"), [ref("readings")]),
    count: task(py("builtins:len"), [ref("readings")]),
    mean: task(py("operator:truediv"), [ref("total"), ref("count")]),
  },
  { keys: ["total", "mean"], priority: 5, retries: 2 },
);
console.log("total", await total?.result(), "mean", await mean?.result());

// What a task raises comes with Python's type, message and traceback, and the task that is to blame can be found.
const broken = client.submit(py("operator:truediv"), [mean, 0], { key: "broken" });
const after = client.submit(py("operator:neg"), [broken], { key: "after" });
const error = await after.exception();
if (error instanceof TaskError) console.log(`${error.pythonType}: ${error.pythonMessage}`);
console.log(`to blame: ${String(await client.getErrorCause(after))}`);

// Tasks of a span are counted together by the scheduler.
const squares = client.withSpan("squares", (within) => within.map<number>(py("operator:mul"), [1, 2, 3], [1, 2, 3]));
console.log("squares", await client.gather(squares));

// Who waits for what is cancelled is told so. What runs already runs to its end, and occupies its worker until then.
const slow = client.submit(py("time:sleep"), [1], { pure: false });
client.cancel(slow, { reason: "no-longer-needed", msg: "nobody waits for it" });
await slow.result().catch((reason: unknown) => {
  if (!(reason instanceof FutureCancelledError)) throw reason;
  console.log(`cancelled: ${reason.message}`);
});
