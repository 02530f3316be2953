/**
 * A parameter sweep: every combination is a task, and results are shown in the order in which they are done.
 *
 *     npx tsx examples/sweep.ts tcp://127.0.0.1:8786
 */
import { fileURLToPath } from "node:url";
import { Client, py, TaskError } from "daskwire";

const STRIKES = [90, 100, 110];
const VOLATILITIES = [0.1, 0.2, 0.3];
const PATHS = 5_000;

await using client = await Client.connect(process.argv[2]);
await client.uploadFile(fileURLToPath(new URL("pricing.py", import.meta.url)));

const asked = STRIKES.flatMap((strike) => VOLATILITIES.map((volatility) => ({ strike, volatility })));
const parameters = new Map(
  asked.map((each) => [client.submit<number>(py("pricing:price"), [1, PATHS], { kwargs: each, retries: 1 }), each]),
);
let done = 0;
for await (const [future, price] of client.asCompleted(parameters.keys(), { withResults: true, raiseErrors: false })) {
  const { strike, volatility } = parameters.get(future) ?? {};
  const outcome = price instanceof TaskError ? `failed: ${price.message}` : Number(price).toFixed(2);
  console.log(`${++done}/${parameters.size}  strike ${strike}, volatility ${volatility}: ${outcome}`);
}
