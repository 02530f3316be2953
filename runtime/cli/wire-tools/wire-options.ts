/** What `capture`, `inspect` and `replay` have in common at the command line. */
import { parseAddress } from "../../comm/address.js";
import type { Security } from "../../comm/security.js";
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
 * A count of bytes from the command line.
 * @throws CommandError if it is none
 */
export function bytesOption(option: string, text: string): number {
  const match = /^(\d+)(k|m|g)?$/i.exec(text);
  const unit = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[match?.[2]?.toLowerCase() ?? ""] ?? 1;
  if (match !== null) return Number(match[1]) * unit;
  throw new CommandError(`${option} takes bytes, as in ${option} 64k; got "${text}"`);
}
