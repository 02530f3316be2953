/**
 * Messages over WebSockets.
 *
 * Dask: `distributed.comm.ws.WSBackend`, `WSSBackend`.
 */
import type { Transport } from "../comm/registry.js";
import { bindWs } from "./ws-bind.js";
import { dialWs } from "./ws-dial.js";

/** The transport of `ws://` addresses, to be given to `registerTransport`. */
export const ws: Transport = { scheme: "ws", confidential: false, dial: dialWs, bind: bindWs };

/** The transport of `wss://` addresses, to be given to `registerTransport`. */
export const wss: Transport = { scheme: "wss", confidential: true, dial: dialWs, bind: bindWs };
