/**
 * A dashboard's feed: what tasks print and what programs log goes to browsers as Server-Sent Events.
 *
 *     npx tsx examples/dashboard.ts tcp://127.0.0.1:8786
 *     curl -N http://127.0.0.1:8081/print
 *
 * The path is the topic: `print` and `warn` are what tasks print and warn by `distributed.print` and `distributed.warn`, `all` is the
 * scheduler's own, and others are what programs log under them.
 */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "daskwire";

/** Sends a topic's events until the visitor leaves. */
async function feed(client: Client, topic: string, response: ServerResponse): Promise<void> {
  const left = new AbortController();
  response.once("close", () => left.abort());
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  await using events = client.topics.subscribe(topic, { signal: left.signal });
  await events.ready();
  response.write(": subscribed\n\n");
  for await (const { timestamp, text, message } of events) {
    response.write(`event: ${topic}\ndata: ${JSON.stringify({ timestamp, message: text ?? message }, plain)}\n\n`);
  }
}

/** Maps as objects, for JSON. */
function plain(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
}

const [address, port = "8081"] = process.argv.slice(2);
await using client = await Client.connect(address);
const server = createServer((request, response) => {
  const topic = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
  if (!/^[\w.-]+$/.test(topic)) return void response.writeHead(404).end("ask for a topic, such as /print\n");
  feed(client, topic, response).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    response.end();
  });
});
server.listen(Number(port), "127.0.0.1");
await once(server, "listening"); // or fails, when the port is taken
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/print`);
await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
server.close();
server.closeAllConnections();
