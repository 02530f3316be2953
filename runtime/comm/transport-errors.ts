/** What can go wrong below the messages: encryption and upgrades. Each message says what happened and what to do. */
import { DaskwireError } from "../wire/errors.js";

/** The `security` option does not allow what was asked, or lacks what it needs. Dask: RuntimeError, TypeError. */
export class SecurityError extends DaskwireError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "ERR_DASKWIRE_SECURITY", cause });
    this.name = "SecurityError";
  }
}

/** Which side of a TLS connection reports. */
export type TlsSide = "client" | "server";

/** How far a TLS connection had come: whether this side had taken the handshake for complete. */
export type TlsPhase = "handshake" | "established";

/** TLS did not come about, or broke: a certificate was refused, by us or by the peer, or what came is not TLS. */
export class TlsError extends DaskwireError {
  readonly address: string;
  /** Name of the failure as OpenSSL or Node has it, such as `CERT_HAS_EXPIRED`. */
  readonly reason: string;

  /**
   * @param address the peer's
   * @param side ours
   * @param phase in the handshake if absent
   */
  constructor(address: string, side: TlsSide, cause: Error, phase: TlsPhase = "handshake") {
    const reason = codeOf(cause);
    super(`TLS with ${address}: ${TLS_REASONS[reason]?.(side, phase) ?? cause.message} (${reason})`, {
      code: "ERR_DASKWIRE_TLS",
      cause,
    });
    this.name = "TlsError";
    this.address = address;
    this.reason = reason;
  }

  /** Whether an error of an established connection is one of TLS. */
  static explains(error: Error): boolean {
    const code = codeOf(error);
    return code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_");
  }
}

type Describe = (side: TlsSide, phase: TlsPhase) => string;

const untrusted: Describe = () =>
  "the peer's certificate is not signed by the CA of tls.ca-file; give the CA that signed it";
const broken: Describe = () =>
  "bytes came, after the handshake, that are not encrypted as agreed; something on the way changes or adds bytes, or the peer is broken";
const notTls: Describe = (side, phase) =>
  phase === "established"
    ? broken(side, phase)
    : side === "client"
      ? "the peer does not speak TLS; use tcp:// or ws://, or turn encryption on in the peer"
      : "the peer does not speak TLS; it has to use tls:// or wss://";
const refused: Describe = () => "the peer does not trust our certificate; have it signed by the CA of the peer";
const required: Describe = () =>
  "the peer demands a certificate and got none; give tls with ca-file, and cert and key of the role";
const missing: Describe = () => "the peer showed no certificate; it has to give cert and key, signed by our CA";
const nothingShared: Describe = () =>
  "no TLS version or cipher in common; compare min-version, max-version and ciphers of both sides";

const TLS_REASONS: Readonly<Record<string, Describe | undefined>> = {
  CERT_HAS_EXPIRED: () => "the peer's certificate has expired; renew it, and check the clocks",
  CERT_NOT_YET_VALID: () => "the peer's certificate is not valid yet; check the clocks",
  CERT_SIGNATURE_FAILURE: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  INVALID_PURPOSE: () => "the peer's certificate must not be used by its side; look at its extended key usage",
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: () =>
    "the peer's certificate is for another host name; give tls.ca-file of the cluster",
  ECONNRESET: () => "the peer hung up during the TLS handshake; it may not speak TLS, or not trust our certificate",
  ERR_SSL_WRONG_VERSION_NUMBER: notTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: notTls,
  ERR_SSL_HTTP_REQUEST: notTls,
  ERR_SSL_UNKNOWN_PROTOCOL: notTls,
  ERR_SSL_BAD_RECORD_TYPE: notTls,
  ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC: broken,
  ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC: () =>
    "the peer cannot decrypt what we sent; something on the way changes or adds bytes, or the peer is broken",
  ERR_TLS_SESSION_ATTACK: () => "the peer negotiates anew too often; it is broken, or means ill",
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: refused,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: refused,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: refused,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: () => "our certificate has expired; renew it, and check the clocks",
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: required,
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: (side, phase) => `${nothingShared(side, phase)}; or ${required(side, phase)}`,
  ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE: missing,
  ERR_SSL_NO_SHARED_CIPHER: nothingShared,
  ERR_SSL_UNSUPPORTED_PROTOCOL: nothingShared,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: nothingShared,
};

/** Options of an {@link UpgradeError}. */
export interface UpgradeErrorOptions {
  readonly status?: number;
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** What answers does not become a WebSocket, or does not say why. */
export class UpgradeError extends DaskwireError {
  readonly address: string;
  /** The HTTP status, where one was seen. */
  readonly status: number | undefined;

  constructor(address: string, what: string, options: UpgradeErrorOptions = {}) {
    super(`no WebSocket at ${address}: ${what}`, {
      code: "ERR_DASKWIRE_UPGRADE",
      retryable: options.retryable ?? false,
      cause: options.cause,
    });
    this.name = "UpgradeError";
    this.address = address;
    this.status = options.status;
  }
}

function codeOf(error: Error): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : error.name;
}
