/** What all sockets have in common: their settings, and how their ends are written. */
import type { Socket } from "node:net";
import { networkInterfaces } from "node:os";

import { formatHostPort } from "../comm/address.js";

/**
 * Milliseconds of silence before the first keepalive probe. Node sends 10 probes, 1 s apart, so a dead peer is noticed
 * after 30 s, as with Dask (`distributed.comm.timeouts.tcp`). Node cannot set TCP_USER_TIMEOUT, as Dask does besides.
 */
const KEEPALIVE_IDLE = 20_000;

/** Sets no-delay and keepalive. Dask: `set_tcp_timeout`. */
export function tuneSocket(socket: Socket): void {
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEPALIVE_IDLE);
}

/** What is written until the microtasks have run, several messages perhaps, leaves in one system call. */
export function corkForNow(socket: Socket): void {
  if (socket.writableCorked > 0) return;
  socket.cork();
  queueMicrotask(() => socket.uncork());
}

/** The address of our end. */
export function localAddressOf(scheme: string, socket: Socket): string {
  return formatEnd(scheme, socket.localAddress, socket.localPort);
}

/** The address where an inbound connection comes from. */
export function remoteAddressOf(scheme: string, socket: Socket): string {
  return formatEnd(scheme, socket.remoteAddress, socket.remotePort);
}

function formatEnd(scheme: string, host: string | undefined, port: number | undefined): string {
  // Node hands out IPv4 peers of a dual-stack socket as ::ffff:127.0.0.1; Python's sockets say 127.0.0.1.
  const plain = (host ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  return `${scheme}://${formatHostPort({ host: plain, port: port ?? 0 })}`;
}

/** A host by which peers reach a wildcard; other hosts as they are. Dask: `ensure_concrete_host`. */
export function concreteHost(host: string): string {
  const family = host === "0.0.0.0" ? "IPv4" : host === "::" ? "IPv6" : undefined;
  if (family === undefined) return host;
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find((entry) => entry.family === family && !entry.internal && !entry.address.startsWith("fe80:"));
  return found?.address ?? (family === "IPv4" ? "127.0.0.1" : "::1");
}
