/** What can go wrong with addresses and comms. Each message says what happened and what to do. */
import { DaskwireError } from "../wire/errors.js";

/** An address that cannot be understood or used. */
export class AddressError extends DaskwireError {
  /** What was given. */
  readonly address: string;

  constructor(address: string, expected: string) {
    super(`address ${quote(address)}: expected ${expected}`, { code: "ERR_DASKWIRE_ADDRESS" });
    this.name = "AddressError";
    this.address = String(address);
  }
}

/** Nobody could be reached at an address. Dask: OSError of `connect`. */
export class CommConnectError extends DaskwireError {
  readonly address: string;
  /** The system's name for the cause, such as `ECONNREFUSED`. */
  readonly systemCode: string | undefined;

  constructor(address: string, cause: Error) {
    const systemCode = systemCodeOf(cause);
    const what = systemCode ?? cause.message;
    super(`cannot connect to ${address}: ${what}; ${CONNECT_ADVICE[systemCode ?? ""] ?? CONNECT_ADVICE_OTHER}`, {
      code: "ERR_DASKWIRE_CONNECT",
      retryable: true,
      cause,
    });
    this.name = "CommConnectError";
    this.address = address;
    this.systemCode = systemCode;
  }
}

const CONNECT_ADVICE_OTHER = "check the address and that the network allows it";
const CONNECT_ADVICE: Readonly<Record<string, string | undefined>> = {
  ECONNREFUSED: "nothing listens there; check host and port, and that the scheduler or worker runs",
  ENOTFOUND: "the host name is unknown; check its spelling, or give an IP address",
  EAI_AGAIN: "the host name could not be looked up just now; try again, or give an IP address",
  EHOSTUNREACH: "no route to the host; check the network",
  ENETUNREACH: "no route to the network; check the network",
  ETIMEDOUT: "the host does not answer; check the address and firewalls",
  ECONNRESET: "the peer dropped the connection; check that the port is Dask's and not behind a closed proxy",
};

/** An address could not be bound. */
export class ListenError extends DaskwireError {
  readonly address: string;
  /** The system's name for the cause, such as `EADDRINUSE`. */
  readonly systemCode: string | undefined;

  constructor(address: string, cause: Error) {
    const systemCode = systemCodeOf(cause);
    const advice = LISTEN_ADVICE[systemCode ?? ""] ?? "check the address";
    super(`cannot listen at ${address}: ${systemCode ?? cause.message}; ${advice}`, {
      code: "ERR_DASKWIRE_LISTEN",
      cause,
    });
    this.name = "ListenError";
    this.address = address;
    this.systemCode = systemCode;
  }
}

const LISTEN_ADVICE: Readonly<Record<string, string | undefined>> = {
  EADDRINUSE: "something else listens there; choose another port, or port 0 for a free one",
  EADDRNOTAVAIL: "the host is none of this machine's; use 127.0.0.1, 0.0.0.0 or an address of an interface",
  EACCES: "the system does not allow this port; choose one above 1023",
};

/** Time was up. The comm is dead: a late reply would answer the next request. */
export class CommTimeoutError extends DaskwireError {
  readonly address: string;
  /** Milliseconds that were allowed. */
  readonly timeout: number;

  /** @param cause what went wrong meanwhile, such as the last refusal while `connect` tried again */
  constructor(
    address: string,
    action: keyof typeof TIMEOUT_ADVICE,
    timeout: number,
    operation?: string,
    cause?: Error,
  ) {
    const during = operation === undefined ? "" : ` (operation: ${operation})`;
    const advice = cause === undefined ? TIMEOUT_ADVICE[action] : cause.message;
    super(`${action}: no progress with ${address} within ${timeout} ms${during}; ${advice}`, {
      code: "ERR_DASKWIRE_TIMEOUT",
      retryable: true,
      cause,
    });
    this.name = "CommTimeoutError";
    this.address = address;
    this.timeout = timeout;
  }
}

const TIMEOUT_ADVICE = {
  connect: "check the address and firewalls, or allow more time",
  read: "the comm was closed; the peer may be busy or gone: connect again, or allow more time",
  write: "the comm was closed; the peer does not read: connect again, or allow more time",
  call: "its comm was closed; the peer may be busy or gone: call again, or allow more time",
  drain: "the peer does not read; the stream goes on: wait longer, or abort it",
} as const;

/** The comm has ended. Dask: `CommClosedError`. */
export class CommClosedError extends DaskwireError {
  readonly address: string;
  /** What was last asked on the comm. */
  readonly operation: string | undefined;

  constructor(address: string, how: string, operation?: string, cause?: unknown) {
    const last = operation === undefined ? "" : ` (last operation: ${operation})`;
    super(`comm to ${address} ${how}${last}; connect again if the peer should still be there`, {
      code: "ERR_DASKWIRE_CLOSED",
      retryable: true,
      cause,
    });
    this.name = "CommClosedError";
    this.address = address;
    this.operation = operation;
  }
}

/** A listener has as many comms as it may have. */
export class CommLimitError extends DaskwireError {
  constructor(address: string, limit: number) {
    super(`refused a comm from ${address}: ${limit} are open; raise maxComms, or find out who keeps them open`, {
      code: "ERR_DASKWIRE_COMM_LIMIT",
      retryable: true,
    });
    this.name = "CommLimitError";
  }
}

/** Two reads at once on one comm: a mistake of the program. */
export class CommStateError extends DaskwireError {
  constructor(address: string) {
    super(`comm to ${address}: a read is waiting already; await it before the next`, {
      code: "ERR_DASKWIRE_COMM_STATE",
    });
    this.name = "CommStateError";
  }
}

/** How a handshake failed: no bytes in time, closed without a byte, bytes of another protocol, or a foreign message. */
export type HandshakeFailure = "silence" | "closed" | "bytes" | "fields";

/** What answers at an address does not shake hands as Dask does. */
export class HandshakeError extends DaskwireError {
  readonly address: string;
  readonly failure: HandshakeFailure;
  /** The first bytes that came, at most 64. */
  readonly firstBytes: Uint8Array;

  constructor(address: string, failure: HandshakeFailure, firstBytes: Uint8Array, cause?: unknown, timeout?: number) {
    const expected = /^(tls|wss):/.test(address) ? "not trust our certificate" : "expect TLS";
    super(`handshake with ${address}: ${describeFailure(failure, firstBytes, expected, timeout)}`, {
      code: "ERR_DASKWIRE_HANDSHAKE",
      retryable: failure === "closed" || failure === "silence",
      cause,
    });
    this.name = "HandshakeError";
    this.address = address;
    this.failure = failure;
    this.firstBytes = firstBytes;
  }
}

function describeFailure(failure: HandshakeFailure, bytes: Uint8Array, expected: string, timeout?: number): string {
  switch (failure) {
    case "silence":
      return `the peer ${bytes.length === 0 ? "sent nothing" : `sent only ${show(bytes)}`} within ${timeout} ms; ${CHECK_PORT}`;
    case "closed":
      return `the peer closed the connection without a byte; it may be shutting down, or ${expected}; ${CHECK_PORT}`;
    case "fields":
      return "the peer's first message lacks compression or pickle-protocol; check that it is a Dask, and a recent one";
    case "bytes":
      return `the peer is not Dask: it sent ${show(bytes)}${guess(bytes)}; ${CHECK_PORT}`;
  }
}

const CHECK_PORT =
  "check that the port is the one of a scheduler or worker (8786 by default, not the dashboard's 8787)";

function guess(bytes: Uint8Array): string {
  const text = printable(bytes);
  if (text.startsWith("HTTP/")) return ", an HTTP server";
  if (text.startsWith("SSH-")) return ", an SSH server";
  if (bytes[0] === 0x15 && bytes[1] === 0x03) return ", a TLS server (use tls://)";
  if (bytes[0] === 0x16 && bytes[1] === 0x03) return ", a TLS client (listen at tls://, or let it use tcp://)";
  if (text.startsWith("GET / HTTP/")) return ", an HTTP or WebSocket client (listen at ws://)";
  return "";
}

function show(bytes: Uint8Array): string {
  return JSON.stringify(printable(bytes.subarray(0, 32)));
}

/** Bytes as text, with a dot for what is not printable ASCII. */
function printable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
}

function quote(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function systemCodeOf(error: Error): string | undefined {
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") return code;
  // Node tries IPv4 and IPv6 of a name and reports both failures together.
  return error instanceof AggregateError
    ? error.errors.map(systemCodeOf).find((each) => each !== undefined)
    : undefined;
}
