/** What can go wrong with requests. */
import { DaskwireError } from "../wire/errors.js";
import { cut } from "../wire/printable.js";
import { formatRelease } from "../wire/release.js";
import type { Pickled, Serialized } from "../wire/payloads.js";
import type { ReleaseRange } from "./op.js";

/** What a peer says about an exception in its handler. Dask: `distributed.core.ErrorMessage`. */
export interface RemoteFailure {
  /** `repr` of the exception. */
  readonly exceptionText: string;
  /** The formatted traceback; empty when there is none. */
  readonly tracebackText: string;
  /** The exception itself, still pickled; undefined when the peer sent only text. */
  readonly exception: Serialized | Pickled | Uint8Array | undefined;
}

/** The peer's handler raised. Dask: a reply with status `uncaught-error`. */
export class RemoteError extends DaskwireError {
  readonly op: string;
  readonly address: string;
  readonly exceptionText: string;
  readonly tracebackText: string;
  readonly exception: Serialized | Pickled | Uint8Array | undefined;

  constructor(op: string, address: string, failure: RemoteFailure) {
    super(`${op} failed at ${address}: ${cut(failure.exceptionText)}; the peer's traceback is in tracebackText`, {
      code: "ERR_DASKWIRE_REMOTE",
    });
    this.name = "RemoteError";
    this.op = op;
    this.address = address;
    this.exceptionText = failure.exceptionText;
    this.tracebackText = failure.tracebackText;
    this.exception = failure.exception;
  }
}

/** The peer does not know an operation, or it has no handler here. */
export class UnknownOpError extends DaskwireError {
  readonly op: string;
  readonly address: string;

  constructor(op: string, address: string, message: string) {
    super(message, { code: "ERR_DASKWIRE_UNKNOWN_OP" });
    this.name = "UnknownOpError";
    this.op = op;
    this.address = address;
  }
}

/** The rpc or the pool was closed before or during a call. Dask: `RPCClosed`. */
export class RpcClosedError extends DaskwireError {
  /** Whom the call was for, where that is known. */
  readonly address: string | undefined;

  /** @param what was closed, such as "rpc to tcp://127.0.0.1:8786" */
  constructor(address: string | undefined, what: string) {
    super(`the ${what} was closed; make a new one to go on`, { code: "ERR_DASKWIRE_RPC_CLOSED" });
    this.name = "RpcClosedError";
    this.address = address;
  }
}

/** What a peer wrote makes no sense at this point of the protocol. */
export class ProtocolError extends DaskwireError {
  readonly address: string;

  constructor(address: string, message: string) {
    super(`${address}: ${message}`, { code: "ERR_DASKWIRE_PROTOCOL" });
    this.name = "ProtocolError";
    this.address = address;
  }
}

/** Releases in words: "releases from 2024.1.0", "releases before 2025.7.0", "all releases". */
export function describeReleases({ since, until }: ReleaseRange): string {
  if (since === undefined && until === undefined) return "all releases";
  if (until === undefined) return `releases from ${formatRelease(since as number)}`;
  const before = `before ${formatRelease(until)}`;
  return since === undefined ? `releases ${before}` : `releases from ${formatRelease(since)} and ${before}`;
}

/** Whether a release is in a range. */
export function inReleases({ since = 0, until = Infinity }: ReleaseRange, release: number): boolean {
  return release >= since && release < until;
}
