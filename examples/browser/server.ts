/**
 * A page that computes on a Dask cluster by itself. The scheduler must speak ws:
 *
 *     dask scheduler --protocol ws --port 8786
 *     dask worker ws://127.0.0.1:8786
 *     npx tsx examples/browser/server.ts ws://127.0.0.1:8786
 *
 * Dask takes WebSockets only from pages that have its own origin. So the page's WebSocket comes to the server of the page, which passes
 * it on as it is. Any proxy that keeps the header `Host` will do, and has the last word on who may compute.
 */
import * as esbuild from "esbuild";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { pipeline, type Duplex } from "node:stream";
import { fileURLToPath } from "node:url";

const [address = "ws://127.0.0.1:8786", port = "8082"] = process.argv.slice(2);
const scheduler = new URL(address);

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { outputFiles } = await esbuild.build({
  entryPoints: [here("../../runtime/browser.ts")],
  bundle: true,
  minify: true,
  format: "esm",
  // Needed for zstd and Arrow only, and then by name.
  external: ["@bokuweb/zstd-wasm", "apache-arrow"],
  write: false,
});

const files: Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>> = {
  "/": ["text/html; charset=utf-8", readFileSync(here("index.html"))],
  "/daskwire.js": ["text/javascript; charset=utf-8", outputFiles[0]?.contents ?? ""],
};

/** Passes an upgrade to WebSocket on, and then all bytes of both directions. */
function passOn({ method, url, rawHeaders }: IncomingMessage, page: Duplex, head: Uint8Array): void {
  const onward = connect(Number(scheduler.port), scheduler.hostname);
  const headers = rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
  onward.write(`${method} ${url} HTTP/1.1\r\n${headers}\r\n`);
  onward.write(head);
  const left = (): void => undefined; // either has gone, and the other is closed
  pipeline(page, onward, left);
  pipeline(onward, page, left);
}

const server = createServer(({ url = "/" }, response) => {
  const [type, content] = files[url] ?? [];
  if (type === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": type }).end(content);
});
const open = new Set<Duplex>();
server.on("upgrade", (request, page, head) => {
  open.add(page.once("close", () => open.delete(page)));
  passOn(request, page, head);
});
server.listen(Number(port), "127.0.0.1");
await once(server, "listening"); // or fails, when the port is taken
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
server.close();
server.closeAllConnections();
for (const page of open) page.destroy();
