/**
 * What Node's TLS is told, made from Dask's configuration.
 *
 * Dask: `Security.get_tls_config_for_role`, `Security._get_tls_context`.
 */
import { readFile } from "node:fs/promises";
import {
  type ConnectionOptions,
  type SecureContext,
  type SecureContextOptions,
  type SecureVersion,
  type TlsOptions,
  createSecureContext,
} from "node:tls";

import { type Address, formatAddress } from "../comm/address.js";
import type { Security, SecurityOptions, TlsConfig, TlsRole } from "../comm/security.js";
import { SecurityError } from "../comm/transport-errors.js";

/** Python leaves TLS 1.3 as it is when ciphers are set; Node would turn it off unless its ciphers are named too. */
const TLS_1_3_CIPHERS = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
const VERSIONS: ReadonlyMap<unknown, SecureVersion> = new Map([
  [1.2, "TLSv1.2"],
  [1.3, "TLSv1.3"],
]);

/** What was read from files. */
interface Material {
  readonly options: SecureContextOptions;
  /** The same, parsed: clients share it, servers make their own. */
  readonly context: SecureContext;
}

/** Files are read once for each `security`, as Dask does; renewed certificates need a new one. */
const materials = new WeakMap<Security, Map<TlsRole, Promise<Material>>>();

/**
 * Options for dialling.
 *
 * @throws {SecurityError} when the configuration lacks what TLS needs
 */
export async function clientTlsOptions(address: Address, options: SecurityOptions): Promise<ConnectionOptions> {
  // A public server behind wss:// is trusted as browsers do. Dask: `WSSConnector`.
  if (address.scheme === "wss" && options.security?.tls === undefined) return {};
  const { context } = await materialOf(address, options, "client");
  return { secureContext: context, rejectUnauthorized: true, checkServerIdentity: () => undefined };
}

/**
 * Options for listening; peers are asked for a certificate, which `requireCertificate` looks at.
 *
 * @throws {SecurityError} when the configuration lacks what TLS needs
 */
export async function serverTlsOptions(address: Address, options: SecurityOptions): Promise<TlsOptions> {
  const material = await materialOf(address, options, "worker");
  return { ...material.options, requestCert: true, rejectUnauthorized: false };
}

function materialOf(address: Address, options: SecurityOptions, usual: TlsRole): Promise<Material> {
  const { security = {}, role = usual } = options;
  const known = materials.get(security) ?? new Map<TlsRole, Promise<Material>>();
  materials.set(security, known);
  const made = known.get(role) ?? readMaterial(formatAddress(address), security.tls ?? {}, role);
  known.set(role, made);
  // A file may be there next time.
  made.catch(() => known.delete(role));
  return made;
}

async function readMaterial(address: string, tls: TlsConfig, role: TlsRole): Promise<Material> {
  const { cert, key } = tls[role] ?? {};
  const caFile = tls["ca-file"];
  if (!caFile || !cert) {
    const lacking = [...(caFile ? [] : ["ca-file"]), ...(cert ? [] : [`${role}.cert`])].join(" and ");
    throw new SecurityError(
      `${address}: TLS needs a CA and a certificate on both sides, and security.tls lacks ${lacking}; ` +
        `give security: { tls: { "ca-file": …, ${role}: { cert: …, key: … } } }`,
    );
  }
  const [ca, certPem] = await Promise.all([readPem("ca-file", caFile), readPem(`${role}.cert`, cert)]);
  const keyPem = key ? await readPem(`${role}.key`, key) : certPem;
  const maxVersion = versionOf(tls, "max-version");
  const options: SecureContextOptions = {
    ca,
    cert: certPem,
    key: keyPem,
    minVersion: versionOf(tls, "min-version") ?? "TLSv1.2",
    ...(maxVersion === undefined ? {} : { maxVersion }),
    ...(tls.ciphers ? { ciphers: `${tls.ciphers}:${TLS_1_3_CIPHERS}` } : {}),
  };
  try {
    return { options, context: createSecureContext(options) };
  } catch (error) {
    throw new SecurityError(
      `security.tls: ca-file, ciphers, or cert and key of ${role} are unusable (${(error as Error).message}); ` +
        `give PEM, and the key that belongs to the certificate`,
      error,
    );
  }
}

async function readPem(name: string, pathOrPem: string): Promise<string> {
  let text = pathOrPem;
  if (!pathOrPem.includes("\n")) {
    try {
      text = await readFile(pathOrPem, "utf8");
    } catch (error) {
      throw new SecurityError(`security.tls: cannot read ${name}: ${(error as Error).message}`, error);
    }
  }
  // Node takes a CA without a certificate in it for none at all.
  if (text.includes("-----BEGIN ")) return text;
  throw new SecurityError(`security.tls: ${name} holds no PEM; expected text with "-----BEGIN …-----"`);
}

function versionOf(tls: TlsConfig, name: "min-version" | "max-version"): SecureVersion | undefined {
  const given: unknown = tls[name] ?? undefined;
  if (given === undefined) return undefined;
  const version = VERSIONS.get(given);
  if (version !== undefined) return version;
  throw new SecurityError(`security.tls: expected 1.2 or 1.3 as ${name}, got ${JSON.stringify(given)}`);
}
