/** What can go wrong with requests. */
import { DaskwireError, type DaskwireErrorOptions } from "../wire/errors.js";
import { cut } from "../wire/printable.js";
import { formatRelease } from "../wire/release.js";
import type { Pickled, Serialized } from "../wire/payloads.js";
import type { ReleaseRange } from "./op.js";

/** A Python exception, read from its pickle without executing anything. */
export interface PythonException {
  /** The class, such as "ZeroDivisionError" or "mypackage.errors.Odd"; builtins are without their module. */
  readonly type: string;
  /** `str(exception)`, as far as its arguments tell. */
  readonly message: string;
  /** The exception's `args`. */
  readonly args: readonly unknown[];
  /** What it was raised from, or while handling which. */
  readonly cause?: PythonException | undefined;
  /** The traceback as text, without source lines; empty where there is none. */
  readonly tracebackText: string;
}

/** What a peer says about an exception in its handler. Dask: `distributed.core.ErrorMessage`. */
export interface RemoteFailure {
  /** `repr` of the exception. */
  readonly exceptionText: string;
  /** The formatted traceback; empty when there is none. */
  readonly tracebackText: string;
  /** The exception itself, still pickled; undefined when the peer sent only text. */
  readonly exception: Serialized | Pickled | Uint8Array | undefined;
  /** What is in the pickle; undefined when nobody has read it, as below the client. */
  readonly raised?: PythonException | undefined;
}

/** Where a {@link RemoteError} differs from what a handler raised. */
export interface RemoteErrorOptions extends DaskwireErrorOptions {
  readonly message?: string | undefined;
}

/**
 * What a peer raised: a handler of its own (Dask: a reply with status `uncaught-error`), a function that it was to run, or a task,
 * which is a `TaskError`. Its `cause`, where it has been read, is the exception that Python's came from, in the same form.
 */
export class RemoteError extends DaskwireError {
  /** The op that failed; undefined where it is a task. */
  readonly op: string | undefined;
  /** Who was asked; undefined where it is a task, for that may have run on several workers. */
  readonly address: string | undefined;
  /** `repr` of the exception. */
  readonly exceptionText: string;
  /** Python's traceback as text; empty where there is none. */
  readonly tracebackText: string;
  /** The exception itself, still pickled; undefined when the peer sent only text. */
  readonly exception: Serialized | Pickled | Uint8Array | undefined;
  /** Python's class, such as "ZeroDivisionError"; undefined where the pickle was not read: in errors of calls below the client. */
  readonly pythonType: string | undefined;
  /** Python's message; undefined as `pythonType`. */
  readonly pythonMessage: string | undefined;
  /** The exception's `args`; undefined as `pythonType`. */
  readonly args: readonly unknown[] | undefined;

  constructor(
    op: string | undefined,
    address: string | undefined,
    failure: RemoteFailure,
    options: RemoteErrorOptions = {},
  ) {
    const { exceptionText, tracebackText, exception, raised } = failure;
    const said = `${op} failed at ${address}: ${cut(exceptionText)}; the peer's traceback is in tracebackText`;
    super(options.message ?? said, { code: "ERR_DASKWIRE_REMOTE", ...options });
    this.name = "RemoteError";
    this.op = op;
    this.address = address;
    this.exceptionText = exceptionText;
    this.tracebackText = tracebackText;
    this.exception = exception;
    this.pythonType = raised?.type;
    this.pythonMessage = raised?.message;
    this.args = raised?.args;
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
