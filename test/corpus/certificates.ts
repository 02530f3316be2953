/** Certificates for the scenarios that speak TLS. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAuthority } from "../support/certificates.js";

/** Writes `ca.pem`, `cert.pem` and `key.pem` into a folder, and gives its path. */
export function writeCertificates(folder: string): string {
  const authority = createAuthority();
  const { cert, key } = authority.issue();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ca: authority.ca, cert, key }))
    writeFileSync(join(folder, `${name}.pem`), text);
  return folder;
}
