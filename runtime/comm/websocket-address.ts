/** Addresses of WebSockets: unlike those of sockets they may do without a port, and may have a path. */
import { type Address, type HostPort, formatAddress } from "./address.js";
import { AddressError } from "./errors.js";

/** Where a WebSocket is. */
export interface WebSocketEnd {
  /** Where to connect to. */
  readonly end: HostPort;
  /** What to ask for there. */
  readonly url: string;
}

/**
 * Reads a `ws://` or `wss://` address. Without a port it is HTTP's: a scheduler may stand behind a proxy, also under a
 * path of its own.
 *
 * @throws {AddressError} when it has no host, or parts that a WebSocket has no use for
 */
export function webSocketEnd(address: Address): WebSocketEnd {
  const text = formatAddress(address);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hash !== "" || url.username !== "" || url.password !== "" || /\s/.test(text)) {
    throw new AddressError(text, "a host, perhaps a port and a path, such as ws://127.0.0.1:8786");
  }
  const port = url.port === "" ? (url.protocol === "wss:" ? 443 : 80) : Number(url.port);
  return { end: { host: url.hostname.replace(/^\[(.*)\]$/, "$1"), port }, url: url.href };
}
