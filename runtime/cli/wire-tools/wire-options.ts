/** What `capture`, `inspect` and `replay` have in common at the command line. */
import { networkInterfaces } from "node:os";
import { type HostPort, parseAddress, parseHostPort } from "../../comm/address.js";
import type { Security } from "../../comm/security.js";
import { webSocketEnd } from "../../comm/websocket-address.js";
import { DaskwireError } from "../../wire/errors.js";
import { nearest } from "../../wire/nearest.js";
import { CommandError } from "../errors.js";

/** Certificates, named as `dask scheduler` names them. */
export interface TlsOptions {
  readonly tlsCaFile?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

const schemes = ["tcp", "tls", "ws", "wss"];

/** Help for the certificates. */
export const TLS_HELP = `
For tls:// and wss:// the options --tls-ca-file, --tls-cert and --tls-key are those of \`dask scheduler\`: connections are decrypted here
and encrypted again, with this certificate on both sides, so it must be signed by the CA of the cluster.`;

/**
 * The certificates that the options name, for all roles.
 * @throws CommandError if an address needs some that are not given
 */
export function securityOf(options: TlsOptions, ...addresses: readonly string[]): Security | undefined {
  const { tlsCaFile, tlsCert, tlsKey } = options;
  const secure = addresses.find((address) => ["tls", "wss"].includes(parseAddress(address).scheme));
  if (tlsCaFile === undefined && tlsCert === undefined) {
    if (secure === undefined) return undefined;
    throw new CommandError(
      `${secure} needs certificates: give --tls-ca-file, --tls-cert and --tls-key, as for dask scheduler`,
    );
  }
  const identity = { cert: tlsCert, key: tlsKey };
  return {
    "require-encryption": false,
    tls: { "ca-file": tlsCaFile, client: identity, scheduler: identity, worker: identity },
  };
}

/**
 * Holds the class that is said to listen against those of Dask. Heirs of these have the name in theirs; others may be anything.
 * @throws CommandError if it is nearly one
 */
export function checkServer(server: string | undefined): void {
  const classes = ["Scheduler", "Worker", "Nanny"];
  if (server === undefined || classes.some((each) => server.toLowerCase().includes(each.toLowerCase()))) return;
  const meant = nearest(server, classes);
  if (meant !== undefined) throw new CommandError(`--server ${server}: Dask has no such class; did you mean ${meant}?`);
}

/** Whether connections to addresses with this scheme can be forwarded. */
export function isForwarded(scheme: string): boolean {
  return schemes.includes(scheme);
}

/**
 * Holds an address against what can be forwarded.
 * @throws CommandError that says what to write instead
 */
export function checkScheme(option: string, address: string): void {
  if (isForwarded(parseAddress(address).scheme)) return;
  throw new CommandError(`${option} ${address}: expected tcp://, tls://, ws:// or wss://`);
}

/**
 * Holds an address to connect to against what can be forwarded; the end that it names.
 * @throws CommandError that says what is wrong
 */
export function checkTarget(option: string, address: string): HostPort {
  checkScheme(option, address);
  try {
    const { end } = isWeb(address) ? webSocketEnd(parseAddress(address)) : { end: parseHostPort(locationOf(address)) };
    if (end.port > 0) return end;
  } catch (error) {
    if (!(error instanceof DaskwireError)) throw error;
    throw new CommandError(`${option} ${address}: ${error.message}`);
  }
  throw new CommandError(`${option} ${address}: nobody listens on port 0`);
}

/**
 * Holds the two ends of a relay against each other.
 * @throws CommandError if nothing could pass between them
 */
export function checkEnds(listen: string, target: string): void {
  checkScheme("--listen", listen);
  const to = checkTarget("--target", target);
  const from = parseHostPort(locationOf(listen), 0);
  if (isWeb(listen) !== isWeb(target))
    throw new CommandError(
      `--listen ${listen} --target ${target}: both are to be tcp:// or tls://, or both ws:// or wss://`,
    );
  if (from.port === to.port && isSameHost(from.host, to.host))
    throw new CommandError(
      `--listen ${listen} --target ${target}: these are the same; the relay would connect to itself`,
    );
}

function isWeb(address: string): boolean {
  return parseAddress(address).scheme.startsWith("ws");
}

function locationOf(address: string): string {
  return parseAddress(address).location;
}

/** Whether what listens on one host is reached at the other. */
function isSameHost(listening: string, reached: string): boolean {
  if (listening === reached) return true;
  const everywhere = ["", "0.0.0.0", "::"];
  if (!everywhere.includes(listening))
    return [listening, reached].includes("localhost") && isLoopback(listening, reached);
  const own = Object.values(networkInterfaces()).flatMap((each = []) => each);
  const fitting = own
    .filter(({ family }) => listening !== "0.0.0.0" || family === "IPv4")
    .map(({ address }) => address);
  return [...everywhere, "localhost", ...fitting].includes(reached);
}

function isLoopback(...hosts: readonly string[]): boolean {
  return hosts.every((host) => ["localhost", "127.0.0.1", "::1"].includes(host));
}

/**
 * A count of bytes from the command line.
 * @throws CommandError if it is none
 */
export function bytesOption(option: string, text: string): number {
  const match = /^(\d+)(k|m|g)?$/i.exec(text);
  const unit = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[match?.[2]?.toLowerCase() ?? ""] ?? 1;
  if (match !== null) return Number(match[1]) * unit;
  throw new CommandError(`${option} takes bytes, as in ${option} 64k; got "${text}"`);
}
