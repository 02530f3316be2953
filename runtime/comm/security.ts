/**
 * Who may talk to whom, in the names of Dask's configuration.
 *
 * Dask: `distributed.security.Security`.
 */
import { type Address, formatAddress } from "./address.js";
import type { Transport } from "./registry.js";
import { SecurityError } from "./transport-errors.js";

/** The part that a process plays in a cluster: which certificate it shows. A nanny shows the worker's. */
export type TlsRole = "client" | "scheduler" | "worker";

/** The certificate of a role. Text with line breaks is PEM itself, anything else the path of a PEM file. */
export interface TlsIdentity {
  readonly cert?: string | null | undefined;
  /** The private key; it may stand in `cert` instead. */
  readonly key?: string | null | undefined;
}

/** Dask: `distributed.comm.tls`. */
export interface TlsConfig {
  /** Path or PEM of the CA that has signed the certificates of the whole cluster. */
  readonly "ca-file"?: string | null | undefined;
  /** Allowed ciphers of TLS 1.2, in OpenSSL's syntax. */
  readonly ciphers?: string | null | undefined;
  /** The lowest version; 1.2 if absent. */
  readonly "min-version"?: 1.2 | 1.3 | null | undefined;
  /** The highest version; no limit if absent. */
  readonly "max-version"?: 1.2 | 1.3 | null | undefined;
  readonly client?: TlsIdentity | undefined;
  readonly scheduler?: TlsIdentity | undefined;
  readonly worker?: TlsIdentity | undefined;
}

/**
 * How comms are secured: the part `distributed.comm` of Dask's configuration, as it stands there.
 *
 * With `tls://` both sides show a certificate that the other's `ca-file` has signed. Host names are not checked, as in
 * Dask: a cluster has a CA of its own and is addressed by numbers.
 */
export interface Security {
  /** Whether addresses without encryption are refused; if absent, they are as soon as `tls` is given. */
  readonly "require-encryption"?: boolean | null | undefined;
  readonly tls?: TlsConfig | undefined;
}

/** What a transport is told about security. */
export interface SecurityOptions {
  /** Certificates, and whether encryption is required; none, and not, if absent. */
  readonly security?: Security | undefined;
  /** Whose certificate of `security` is shown. */
  readonly role?: TlsRole | undefined;
}

/**
 * Refuses an address where others could read along although encryption is required. `inproc://` passes: nothing leaves
 * the process. Unlike Dask's, `ws://` does not pass.
 *
 * Dask: `RequireEncryptionMixin._check_encryption`.
 *
 * @throws {SecurityError}
 */
export function checkEncryption(address: Address, transport: Transport, security: Security | undefined): void {
  const required = security?.["require-encryption"] ?? security?.tls !== undefined;
  if (!required || transport.confidential === true) return;
  throw new SecurityError(
    `${formatAddress(address)}: security requires encryption, and ${address.scheme}:// has none; ` +
      `use tls:// or wss://, or set require-encryption to false`,
  );
}
