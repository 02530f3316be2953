/** Certificates for tests, made on the spot: nothing of the kind is kept in the repository, and no tool is needed. */
import { type KeyObject, createHash, generateKeyPairSync, sign } from "node:crypto";

import type { Security } from "../../runtime/comm/security.js";
import { bits, boolean, der, integer, octets, oid, sequence, setOf, time, utf8 } from "./der.js";

/** A certificate and its key, in PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority of its own. */
export interface Authority {
  /** Its certificate in PEM: what `ca-file` is given. */
  readonly ca: string;
  /** Signs a certificate for both ends of a connection. */
  issue(options?: IssueOptions): Identity;
}

/** When a certificate holds. */
export interface IssueOptions {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const HOUR = 3_600_000;
const ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));
let serial = 0;

/** Makes an authority. */
export function createAuthority(name = "daskwire test CA"): Authority {
  const keys = newKeys();
  const issuer = { name, ...keys };
  return {
    ca: certificate({ subject: issuer, issuer, isAuthority: true }),
    issue: (options) => {
      const subject = { name: "dask-internal", ...newKeys() };
      const cert = certificate({ subject, issuer, isAuthority: false, ...options });
      return { cert, key: subject.privateKey.export({ type: "pkcs8", format: "pem" }) as string };
    },
  };
}

/** What all members of a cluster are given: one CA, and for all roles one certificate that it has signed. */
export function createSecurity(authority: Authority = createAuthority(), identity = authority.issue()): Security {
  return { tls: { "ca-file": authority.ca, client: identity, scheduler: identity, worker: identity } };
}

/** The same as Dask's configuration is set: `{ "distributed.comm.tls.ca-file": … }`. */
export function daskConfig(security: Security): Record<string, unknown> {
  const leaves = Object.entries(security.tls ?? {}).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? Object.entries(value).map(([field, text]: [string, unknown]) => [`${name}.${field}`, text])
      : [[name, value]],
  );
  return {
    "distributed.comm.require-encryption": security["require-encryption"] ?? true,
    ...Object.fromEntries(leaves.map(([name, value]) => [`distributed.comm.tls.${name as string}`, value])),
  };
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface Party extends Keys {
  readonly name: string;
}

interface Content extends IssueOptions {
  readonly subject: Party;
  readonly issuer: Party;
  readonly isAuthority: boolean;
}

function newKeys(): Keys {
  return generateKeyPairSync("ec", { namedCurve: "prime256v1" });
}

/** RFC 5280. */
function certificate({ subject, issuer, isAuthority, notBefore, notAfter }: Content): string {
  const body = sequence(
    der(0xa0, integer(2)),
    integer(++serial),
    ECDSA_WITH_SHA256,
    distinguishedName(issuer.name),
    sequence(time(notBefore ?? new Date(Date.now() - HOUR)), time(notAfter ?? new Date(Date.now() + 24 * HOUR))),
    distinguishedName(subject.name),
    publicKeyOf(subject),
    der(0xa3, sequence(...extensions(subject, issuer, isAuthority))),
  );
  const signature = sign("sha256", body, issuer.privateKey);
  const bytes = sequence(body, ECDSA_WITH_SHA256, bits(signature)).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${bytes.replace(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`;
}

function extensions(subject: Keys, issuer: Keys, isAuthority: boolean): Buffer[] {
  // keyCertSign and cRLSign, or digitalSignature.
  const usage = isAuthority ? bits(Buffer.of(0x06), 1) : bits(Buffer.of(0x80), 7);
  return [
    extension("2.5.29.19", true, sequence(...(isAuthority ? [boolean(true)] : []))),
    extension("2.5.29.15", true, usage),
    extension("2.5.29.14", false, octets(keyId(subject))),
    extension("2.5.29.35", false, sequence(der(0x80, keyId(issuer)))),
  ];
}

function extension(id: string, critical: boolean, value: Uint8Array): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function distinguishedName(name: string): Buffer {
  return sequence(setOf(sequence(oid("2.5.4.3"), utf8(name))));
}

function publicKeyOf({ publicKey }: Keys): Buffer {
  return publicKey.export({ type: "spki", format: "der" });
}

function keyId(keys: Keys): Buffer {
  return createHash("sha1").update(publicKeyOf(keys)).digest();
}
