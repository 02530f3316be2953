/** Certificates as files, for whoever takes part in a recorded session. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Security } from "../../runtime/comm/security.js";
import { createAuthority, createSecurity, daskConfig } from "../support/certificates.js";

/** One certificate for everybody. */
export interface Certificates {
  /** Options of our commands. */
  readonly args: readonly string[];
  readonly ours: Security;
  /** Dask's configuration, for servers. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Arguments of Python's `Security`, for clients. */
  readonly python: object;
}

/** Makes certificates and writes them into a folder. */
export async function writeCertificates(folder: string): Promise<Certificates> {
  const authority = createAuthority();
  const identity = authority.issue();
  const ours = createSecurity(authority, identity);
  const texts = { "ca.pem": authority.ca, "cert.pem": identity.cert, "key.pem": identity.key };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  const [ca = "", cert = "", key = ""] = Object.keys(texts).map((name) => join(folder, name));
  return {
    args: ["--tls-ca-file", ca, "--tls-cert", cert, "--tls-key", key],
    ours,
    config: daskConfig(ours),
    python: { tls_ca_file: ca, tls_client_cert: cert, tls_client_key: key, require_encryption: true },
  };
}
