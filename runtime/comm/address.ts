/**
 * Addresses as Dask writes them: `scheme://location`, where the location of the tcp family is `host:port`.
 *
 * Dask: `distributed.comm.addressing`.
 */
import { AddressError } from "./errors.js";

/** The scheme of an address that names none. Dask: `distributed.comm.default-scheme`. */
export const DEFAULT_SCHEME = "tcp";

/** An address in two parts; only the scheme's transport understands the location. */
export interface Address {
  readonly scheme: string;
  /** What follows `://`; `host:port` for tcp. */
  readonly location: string;
}

/** A location of the tcp family. */
export interface HostPort {
  /** Name or number, IPv6 without brackets; empty when the location names none. */
  readonly host: string;
  readonly port: number;
}

/**
 * Splits an address into scheme and location; without a scheme it is tcp.
 *
 * Dask: `distributed.comm.addressing.parse_address`.
 *
 * @throws {AddressError} when the address is empty or its scheme is malformed
 */
export function parseAddress(text: string): Address {
  if (typeof text !== "string" || text === "") {
    throw new AddressError(text, "an address such as tcp://127.0.0.1:8786");
  }
  const separator = text.indexOf("://");
  if (separator === -1) return { scheme: DEFAULT_SCHEME, location: text };
  const scheme = text.slice(0, separator);
  if (!/^[a-z][a-z0-9+.-]*$/.test(scheme)) {
    throw new AddressError(text, "a lower-case scheme before ://, such as tcp://127.0.0.1:8786");
  }
  return { scheme, location: text.slice(separator + 3) };
}

/** Joins what {@link parseAddress} split. Dask: `unparse_address`. */
export function formatAddress(address: Address): string {
  return `${address.scheme}://${address.location}`;
}

/**
 * Adds the scheme if the address has none. Dask: `normalize_address`.
 *
 * @throws {AddressError} as {@link parseAddress}
 */
export function normalizeAddress(text: string): string {
  return formatAddress(parseAddress(text));
}

/**
 * Reads `host:port`, `host`, `[v6]:port` or `[v6]`. Dask: `parse_host_port`.
 *
 * @param location what follows `://` in an address
 * @param defaultPort the port when the location names none; without it, the port is required
 * @throws {AddressError} when the port is missing or no number of 0 to 65535, or IPv6 lacks its brackets
 */
export function parseHostPort(location: string, defaultPort?: number): HostPort {
  const [host, port] = location.startsWith("[") ? splitBrackets(location) : splitColon(location);
  if (/[\s/?#@[\]]/.test(host)) {
    throw new AddressError(location, "only host:port, without a path, a user or blanks");
  }
  if (port !== undefined) return { host, port: parsePort(location, port) };
  if (defaultPort === undefined) {
    throw new AddressError(location, "a port, such as 127.0.0.1:8786 (a scheduler listens on 8786 by default)");
  }
  return { host, port: defaultPort };
}

/** Writes `host:port`, with brackets around IPv6. Dask: `unparse_host_port`. */
export function formatHostPort({ host, port }: HostPort): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

function splitBrackets(location: string): [string, string | undefined] {
  const match = /^\[([^[\]]+)\](?::(.*))?$/.exec(location);
  if (match?.[1] === undefined) throw new AddressError(location, "IPv6 as [::1] or [::1]:8786");
  return [match[1], match[2]];
}

function splitColon(location: string): [string, string | undefined] {
  const colon = location.lastIndexOf(":");
  if (colon === -1) return [location, undefined];
  const host = location.slice(0, colon);
  if (host.includes(":")) throw new AddressError(location, "brackets around IPv6, such as [::1]:8786");
  return [host, location.slice(colon + 1)];
}

function parsePort(location: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new AddressError(location, `a port of 0 to 65535 (it has ${JSON.stringify(text)})`);
  return port;
}
