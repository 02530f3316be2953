import { cut, oneLine } from "./printable.js";

/** So long is the longest message; what peers said is cut much earlier where it is quoted. */
const longestMessage = 4000;

/** What every error of this package carries. */
export interface DaskwireErrorOptions {
  /** Stable identifier for programs; each class has a default. */
  readonly code?: string;
  /** Whether the same call may succeed when it is made again. Default false. */
  readonly retryable?: boolean;
  /** The error underneath. */
  readonly cause?: unknown;
}

/** Base of every error that this package throws on purpose. Its message is one line, whatever a peer's text in it has. */
export class DaskwireError extends Error {
  /** Stable identifier for programs, `ERR_DASKWIRE_...`. */
  readonly code: string;
  /** Whether the same call may succeed when it is made again. */
  readonly retryable: boolean;

  constructor(message: string, options: DaskwireErrorOptions = {}) {
    const line = oneLine(cut(message, longestMessage));
    super(line, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "DaskwireError";
    this.code = options.code ?? "ERR_DASKWIRE";
    this.retryable = options.retryable ?? false;
  }
}

/** Options of a {@link WireError}. */
export interface WireErrorOptions extends DaskwireErrorOptions {
  /** Where in the frame or the byte stream the trouble is. */
  readonly offset?: number;
}

/**
 * Bytes are malformed (`ERR_DASKWIRE_MALFORMED`), end too early (`ERR_DASKWIRE_TRUNCATED`) or pass a limit
 * (`ERR_DASKWIRE_LIMIT`).
 */
export class WireError extends DaskwireError {
  /** Where in the frame or the byte stream the trouble is; `undefined` when no bytes are involved. */
  readonly offset: number | undefined;

  constructor(message: string, options: WireErrorOptions = {}) {
    super(message, { ...options, code: options.code ?? "ERR_DASKWIRE_MALFORMED" });
    this.name = "WireError";
    this.offset = options.offset;
  }
}

/** A value cannot be written: msgpack has no form for it, or the peer's release has no such field. */
export class EncodeError extends WireError {
  constructor(message: string, options: DaskwireErrorOptions = {}) {
    super(message, { ...options, code: options.code ?? "ERR_DASKWIRE_ENCODE" });
    this.name = "EncodeError";
  }
}
