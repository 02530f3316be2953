import { type Address, parseAddress, parseHostPort } from "./address.js";
import type { Comm } from "./comm.js";

/**
 * Whether the peer is on this machine, as far as the addresses tell. A name counts as such if the connection to it is by
 * way of loopback; it is not looked up.
 *
 * Dask: `Comm.same_host`.
 */
export function isSameHost(comm: Pick<Comm, "localAddress" | "peerAddress">): boolean {
  const local = hostOf(comm.localAddress);
  const peer = hostOf(comm.peerAddress);
  if (local === undefined || peer === undefined) return false;
  return local === peer || (isLoopback(local) && !isNumber(peer));
}

/** The host of an address; its scheme where it never leaves the process; undefined where there is none. */
function hostOf(text: string): string | undefined {
  try {
    const address: Address = parseAddress(text);
    if (address.scheme === "inproc") return address.scheme;
    const { host } = parseHostPort(address.location.replace(/\/.*$/, ""), 0);
    return host === "" ? undefined : host;
  } catch {
    return undefined;
  }
}

function isLoopback(host: string): boolean {
  return host.startsWith("127.") || host === "::1";
}

function isNumber(host: string): boolean {
  return host.includes(":") || /^\d+(\.\d+){3}$/.test(host);
}
