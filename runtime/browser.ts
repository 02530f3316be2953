/**
 * daskwire for browsers: the same calls and codecs, over the WebSocket that is built in. It can only dial: a browser serves
 * nobody. Bundlers choose it by the condition `browser`; elsewhere it is `daskwire/browser`.
 *
 * ```ts
 * import { rpc } from "daskwire";
 * import { whoHas } from "daskwire/scheduler";
 *
 * const peer = rpc("ws://127.0.0.1:8786");
 * console.log(await whoHas(peer));
 * ```
 */
import { registerTransport } from "./comm/registry.js";
import { secureWebSocket, webSocket } from "./comm/websocket.js";

for (const transport of [webSocket, secureWebSocket]) registerTransport(transport);

export * from "./portable.js";
