/**
 * A web backend that fans Python work out over a Dask cluster, and streams progress to whoever asked:
 *
 *     npx tsx examples/web-backend.ts tcp://127.0.0.1:8786
 *     curl -N 'http://127.0.0.1:8080/price?strike=105&volatility=0.2&parts=8'
 *
 * Each line of an answer is JSON: `{"done": 3, "of": 8}` while it runs, then `{"price": 7.1}`. A visitor who leaves cancels what was
 * asked for.
 */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Client, py } from "daskwire";

const PATHS = 20_000;

/** What was asked for; undefined if it makes no sense. */
function questionOf(query: URLSearchParams): { parts: number; strike: number; volatility: number } | undefined {
  const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise);
  const question = { parts: number("parts", 8), strike: number("strike", 100), volatility: number("volatility", 0.2) };
  const known = Number.isInteger(question.parts) && question.parts <= 64 && Number.isFinite(question.strike);
  return known && Object.values(question).every((value) => value > 0) ? question : undefined;
}

/** Prices an option in parts that the workers share, and tells how far it is. */
async function price(client: Client, query: URLSearchParams, response: ServerResponse): Promise<void> {
  const question = questionOf(query);
  if (question === undefined)
    return void response.writeHead(400).end("strike, volatility and parts (up to 64) are positive\n");
  const { parts, ...kwargs } = question;
  const seeds = Array.from({ length: parts }, (_, seed) => seed);
  const prices = client.map<number>(
    py("pricing:price"),
    seeds,
    seeds.map(() => PATHS),
    { kwargs },
  );
  response.once("close", () => client.cancel(prices.filter((each) => !each.done)));
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  let [done, sum] = [0, 0];
  for await (const [, each] of client.asCompleted(prices, { withResults: true })) {
    sum += each;
    response.write(`${JSON.stringify({ done: ++done, of: parts })}\n`);
  }
  response.end(`${JSON.stringify({ price: sum / parts })}\n`);
  for (const each of prices) each.release();
}

const [address, port = "8080"] = process.argv.slice(2);
await using client = await Client.connect(address);
await client.uploadFile(fileURLToPath(new URL("pricing.py", import.meta.url)));
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname !== "/price") return void response.writeHead(404).end("ask for /price\n");
  price(client, searchParams, response).catch((error: unknown) => {
    response.end(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
  });
});
server.listen(Number(port), "127.0.0.1");
await once(server, "listening"); // or fails, when the port is taken
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/price`);
await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
server.close();
server.closeAllConnections();
